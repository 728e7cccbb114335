"""Whether others on this machine can read what is ours alone."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

ENV_FILE = Path(".env")


def is_readable_by_others(file: Path) -> bool:
    """True for a file that its group or everybody may read; where there is no such thing, nobody does."""
    return sys.platform != "win32" and file.is_file() and bool(file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
