"""Which files the store has, written down beside them, so that one that is gone is missed and not taken for none.

A file is named here only after it is on the disk itself, and before the journals that hold its rows are
removed. So after a kill or a power cut at any moment each file named here is there; one that is there and
not named yet is read all the same, and named when rows are filed the next time. A store in which nobody has
written such a list yet has whatever files are found. The file of what follows from the articles is not named:
where it is gone, its rows are worked out again.
"""

from __future__ import annotations

import json
import logging
import re
import zlib
from collections.abc import Iterable
from pathlib import Path

from store.disk import Disk

log = logging.getLogger(__name__)

INVENTORY_NAME = "store.files"
FORMAT = 1
_LINE = re.compile(rb"(?P<crc32>[0-9a-f]{8}) (?P<body>[^\n]*)\n")


def listed(folder: Path) -> frozenset[str]:
    """The names, without their endings, of the files that the store in the folder was last known to have.

    None where nobody wrote them down. So too where the list is not as it was written: it holds nothing
    that is not found in the files, and is written anew with them. Raises OSError.
    """
    path = folder / INVENTORY_NAME
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    names = _names_in(data)
    if names is None:
        log.warning("list of files unreadable", extra={"file": str(path)})
    return names or frozenset()


def fault_of_list(folder: Path) -> str | None:
    """How the list of a folder fails to be there as it was written, in a word; None where it is. Raises OSError."""
    path = folder / INVENTORY_NAME
    if not path.exists():
        return "missing"
    return "damaged" if _names_in(path.read_bytes()) is None else None


def _names_in(data: bytes) -> frozenset[str] | None:
    """The names in a list, or None where it is not as it was written."""
    line = _LINE.fullmatch(data)
    if line is None or line["crc32"] != b"%08x" % zlib.crc32(line["body"]):
        return None
    content = json.loads(line["body"])
    return frozenset(content["files"]) if content["format"] == FORMAT else frozenset()


def write_down(folder: Path, names: Iterable[str], disk: Disk) -> None:
    """Make these the files that the store has; all of them have to be on the disk already. Raises OSError."""
    body = json.dumps({"format": FORMAT, "files": sorted(names)}, separators=(",", ":")).encode("ascii")
    disk.replace_durably(folder / INVENTORY_NAME, [b"%08x %b\n" % (zlib.crc32(body), body)])
