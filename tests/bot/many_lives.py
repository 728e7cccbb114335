"""Very many long stories of ``never_lost``, told in blocks that are written down, so that a run can be cut and go on.

    PYTHONPATH=.:tests/bot python tests/bot/many_lives.py LEDGER [--seeds 10000] [--processes 1]

A line of the ledger is a block of seeds that was told, with what broke a law. Lines of other code than
the one that runs do not count. A seed that broke a law is told again by ``never_lost.py SEED STEPS``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path

from never_lost import live

ROOT = Path(__file__).resolve().parents[2]
CODE = ("bot", "briefings", "store", "tests/bot", "tests/briefings")
FIRST, STEPS, IN_A_BLOCK = 100_000, 200, 20
ON_DISK = 4
"""Each seed that this divides is lived on the embedded store in a folder, the others on the same store in memory."""


@dataclass(frozen=True, slots=True)
class Block:
    """Seeds that were told, the processor's seconds it took, and what broke a law."""

    code: str
    first: int
    count: int
    steps: int
    seconds: float
    broken: tuple[str, ...] = ()


def code_mark() -> str:
    """A short name for the code that is tested and the code that tests it."""
    mark = hashlib.sha256()
    for path in sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py")):
        mark.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return mark.hexdigest()[:12]


def told(ledger: Path, code: str) -> list[Block]:
    """The blocks of this code that were told before, each once; a line that was cut off is none."""
    lines = ledger.read_text(encoding="utf-8").splitlines() if ledger.exists() else []
    found = [Block(**json.loads(line)) for line in lines if line.endswith("}")]
    return list({(block.first, block.steps): block for block in found if block.code == code}.values())


def left(blocks: Iterable[Block], seeds: int) -> Iterator[int]:
    """The first seed of each block that is still to be told."""
    done = {block.first for block in blocks if (block.steps, block.count) == (STEPS, IN_A_BLOCK)}
    return (first for first in range(FIRST, FIRST + seeds, IN_A_BLOCK) if first not in done)


def tell(code: str, first: int) -> Block:
    """Live the seeds of a block, for a process of its own."""
    logging.disable(logging.CRITICAL)
    begun, broken = time.process_time(), []
    for seed in range(first, first + IN_A_BLOCK):
        with tempfile.TemporaryDirectory() as folder:
            try:
                live(seed, STEPS, Path(folder) / "store" if seed % ON_DISK == 0 else None)
            except Exception as error:
                broken.append(f"seed {seed}: {type(error).__name__}: {error}")
    return Block(code, first, IN_A_BLOCK, STEPS, round(time.process_time() - begun, 1), tuple(broken))


def tell_all(ledger: Path, seeds: int, processes: int) -> list[Block]:
    """Tell what is still to be told and write each block down; all blocks of this code."""
    code = code_mark()
    before = told(ledger, code)
    with ProcessPoolExecutor(processes) as pool, ledger.open("a", encoding="utf-8") as lines:
        for done in as_completed([pool.submit(tell, code, first) for first in left(before, seeds)]):
            block = done.result()
            lines.write(json.dumps(asdict(block)) + "\n")
            lines.flush()
    return told(ledger, code)


def main() -> int:
    asked = argparse.ArgumentParser(description="Long stories in which everything goes wrong and nothing is lost.")
    asked.add_argument("ledger", type=Path)
    asked.add_argument("--seeds", type=int, default=10_000)
    asked.add_argument("--processes", type=int, default=1)
    given = asked.parse_args()
    blocks = tell_all(given.ledger, given.seeds, given.processes)
    broken = [problem for block in blocks for problem in block.broken]
    seconds = sum(block.seconds for block in blocks)
    print(f"{sum(b.count for b in blocks)} seeds of {STEPS} steps, {seconds:.0f} s of one core, {len(broken)} broken")
    print("\n".join(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
