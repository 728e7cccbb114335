"""Very many long stories of ``never_lost``, told in blocks that are written down, so that a run can be cut and go on.

    PYTHONPATH=.:tests/bot python tests/bot/many_lives.py LEDGER [--seeds 10000] [--processes 1]

A line of the ledger is a block of seeds that was told, with what broke a law. Lines of other code than
the one that runs do not count: the code of every module that a story imports, of ours. A seed that broke a law is told again by ``never_lost.py SEED STEPS``.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from never_lost import live

ROOT = Path(__file__).resolve().parents[2]
FIRST, STEPS, IN_A_BLOCK = 100_000, 200, 20
A_FEW = 20
SAID_AFTER = 25
"""Blocks after which it is said how far it is."""
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
    """A short name for the code that is tested and the code that tests it: all that stories of both kinds import.

    They are told in a process of their own, since this one may have imported more.
    """
    mark = hashlib.sha256()
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        for name in pool.submit(modules_of_a_story).result():
            mark.update(f"{name}\n".encode() + (ROOT / name).read_bytes())
    return mark.hexdigest()[:12]


def modules_of_a_story() -> list[str]:
    """The files of ours that this process has imported when it has told a story in memory and one on a disk."""
    tell_block(range(FIRST, FIRST + 2), steps=A_FEW)
    files = (getattr(module, "__file__", None) for module in [*sys.modules.values()])
    ours = {Path(file) for file in files if file and Path(file).is_relative_to(ROOT)}
    return sorted(str(path.relative_to(ROOT)) for path in ours if "site-packages" not in path.parts)


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
    begun = time.process_time()
    broken = tell_block(range(first, first + IN_A_BLOCK))
    return Block(code, first, IN_A_BLOCK, STEPS, round(time.process_time() - begun, 1), tuple(broken))


def clear_up_between_lives() -> None:
    """What a life leaves behind is thrown away when it is over: to look for it meanwhile takes a tenth of the time."""
    gc.freeze()
    gc.disable()


def tell_block(seeds: Iterable[int], *, steps: int = STEPS) -> list[str]:
    """Live these seeds, each a life of its own; which broke a law, and how."""
    logging.disable(logging.CRITICAL)
    broken = []
    for seed in seeds:
        gc.collect()
        with tempfile.TemporaryDirectory() as folder:
            try:
                live(seed, steps, Path(folder) / "store" if seed % ON_DISK == 0 else None)
            except Exception as error:
                broken.append(f"seed {seed}: {type(error).__name__}: {error}")
    return broken


def tell_all(ledger: Path, seeds: int, processes: int, say: Callable[[str], object] = print) -> list[Block]:
    """Tell what is still to be told, write each block down and say how far it is; all blocks of this code."""
    code = code_mark()
    blocks = told(ledger, code)
    todo = list(left(blocks, seeds))
    say(f"{seeds:,} stories of {STEPS} steps, {len(todo) * IN_A_BLOCK:,} of them still to be told of code {code}")
    with (
        ProcessPoolExecutor(processes, initializer=clear_up_between_lives) as pool,
        ledger.open("a", encoding="utf-8") as lines,
    ):
        for number, done in enumerate(as_completed([pool.submit(tell, code, first) for first in todo]), start=1):
            blocks.append(done.result())
            lines.write(json.dumps(asdict(blocks[-1])) + "\n")
            lines.flush()
            if number % SAID_AFTER == 0 or blocks[-1].broken:
                say(in_figures(blocks))
    return blocks


def in_figures(blocks: Iterable[Block]) -> str:
    """What they come to, in a line."""
    blocks = list(blocks)
    count, seconds = sum(block.count for block in blocks), sum(block.seconds for block in blocks)
    broken = sum(len(block.broken) for block in blocks)
    return f"{count:,} stories of {STEPS} steps, {seconds:,.0f} s of one core, {broken} broke a law"


def main() -> int:
    asked = argparse.ArgumentParser(description="Long stories in which everything goes wrong and nothing is lost.")
    asked.add_argument("ledger", type=Path)
    asked.add_argument("--seeds", type=int, default=10_000)
    asked.add_argument("--processes", type=int, default=1)
    given = asked.parse_args()
    blocks = tell_all(given.ledger, given.seeds, given.processes)
    broken = [problem for block in blocks for problem in block.broken]
    print("\n".join((*broken, in_figures(blocks))))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
