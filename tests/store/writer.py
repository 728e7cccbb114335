"""A process that starts writers and kills them: ``python -m tests.store.writer``.

For each line ``FOLDER after SECONDS`` or ``FOLDER step NUMBER`` on its standard input it forks one
that commits to the store in the folder without end, and kills it after that time, or lets it kill
itself before that step on the disk, counted from the fork. The writer prints the number of each
commit that returned; when it is gone, the starter prints ``ended`` and how.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

from store.base import Store
from store.disk import Disk
from store.records import Article, Delivery, Findings, Meeting
from store.tiny import TinyStore
from store.work import Work
from tests.store.disks import WatchedDisk
from tests.store.making import NOON, article, delivery, findings, meeting

KEPT = 12
"""How many articles and rows are there at a time; older ones are removed."""
REDATED = 5
"""After how many commits an article is dated anew, into another month."""


def article_at(number: int, last: int) -> Article:
    """Article ``number`` as commit ``last`` leaves it."""
    later = 45 if number <= last - REDATED else 0
    return article(str(number), NOON + timedelta(days=number % 3 * 20 + later))


def row(number: int) -> Delivery:
    return delivery(f"row {number}", NOON + timedelta(minutes=number))


def work(number: int) -> Work:
    """One unit of work over every file: it comes, changes and goes."""
    changed = [article_at(n, number) for n in (number, number - REDATED) if n > 0]
    return Work(
        articles=tuple((one, findings(one)) for one in changed),
        removed_articles=(str(number - KEPT),),
        deliveries=(row(number),),
        removed_deliveries=(row(number - KEPT).key,),
        meetings=(meeting(sequence=number),),
        notes=(("last", str(number)),),
    )


State = tuple[set[Article], set[Findings], tuple[Meeting, ...], set[Delivery]]


def state_after(last: int) -> State:
    """Everything that is in the store after commit ``last``, and nothing else is."""
    numbers = range(max(1, last - KEPT + 1), last + 1)
    articles = {article_at(number, last) for number in numbers}
    return (
        articles,
        {findings(one) for one in articles},
        (meeting(sequence=last),) if last else (),
        {row(number) for number in numbers},
    )


async def last_and_state(store: Store) -> tuple[int, State]:
    """The number of the last commit a store holds, and everything in it."""
    articles, said, rows = await store.articles(), await store.findings(), await store.deliveries()
    assert (len(set(articles)), len(set(said)), len(set(rows))) == (len(articles), len(said), len(rows))
    return int(await store.note("last") or 0), (set(articles), set(said), tuple(await store.meetings()), set(rows))


async def write(folder: Path, disk: Disk) -> None:
    """Commit for ever, filing often and closing now and then."""
    while True:
        async with TinyStore(folder, disk=disk, journal_limit=8_000) as store:
            last = int(await store.note("last") or 0)
            for number in range(last + 1, last + 26):
                await store.commit(work(number))
                os.write(1, b"%d\n" % number)


class DyingDisk(WatchedDisk):
    """Kills its process before the step with this number."""

    def __init__(self, step: int) -> None:
        self._left = step

    def before(self, step: str, path: Path) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def run(folder: Path, disk: Disk) -> None:
    """The writer; never returns."""
    try:
        asyncio.run(write(folder, disk))
    except BaseException as error:
        os.write(2, f"{error!r}\n".encode())
        os._exit(1)


def main() -> None:
    for line in sys.stdin:
        folder, how, number = line.rstrip("\n").rsplit(" ", 2)
        disk = DyingDisk(int(number)) if how == "step" else Disk()
        pid = os.fork()
        if pid == 0:
            run(Path(folder), disk)
        if how == "after":
            time.sleep(float(number))
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        os.write(1, f"ended {-os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    main()
