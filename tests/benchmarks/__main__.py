"""Run every benchmark in this folder: ``python -m tests.benchmarks [name ...]``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(*names: str) -> None:
    """Run the named benchmarks, or all; each is a module ``bench_<name>`` with a function ``main``."""
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        name = path.stem.removeprefix("bench_")
        if not names or name in names:
            print(f"== {name}")
            importlib.import_module(f"{__package__}.{path.stem}").main()


if __name__ == "__main__":
    main(*sys.argv[1:])
