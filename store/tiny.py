"""The embedded store: TinyDB files in one folder, a journal in front of them, one process at a time.

A commit is durable when its one line of the journal is: that costs the size of the change, not of
the files. The tables follow in the background once the journal has grown, each file replaced in
one step; then files that are new are written down, and only then is the journal removed. After a
kill at any moment the files and the journals together hold every acknowledged unit of work, because
putting a row twice is putting it once.

Where something is to be forgotten its journal is filed at once, and then the generation before each file
it lay in becomes a copy of the new one: only after that the journals go, which say that it is to be done.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self, TypeVar

from store.base import StoreBusy, StoreError
from store.contents import Change, Contents, ReadsFromMemory
from store.disk import Disk, FileDamaged, FileTooNew
from store.filing import Rows, merged, remember, steps_of
from store.inventory import listed, write_down
from store.journal import Journal, journals
from store.loading import load
from store.locking import FolderLock
from store.restoring import damaged, full, too_new
from store.tables import Table, is_file_of_ours, is_worked_out
from store.tinyfile import TinyFile
from store.work import Work

log = logging.getLogger(__name__)

T = TypeVar("T")

JOURNAL_LIMIT = 4_000_000
"""Bytes of journal after which its rows are brought into the tables."""
MANY = 300
"""Changes above which the loop does not take them over one by one: they are put into a copy beside it."""


class TinyStore(ReadsFromMemory):
    """The ``Store`` in a folder, which is made if it is not there."""

    def __init__(self, folder: Path | str, *, disk: Disk | None = None, journal_limit: int = JOURNAL_LIMIT) -> None:
        self._folder = Path(folder)
        self._disk = disk or Disk()
        self._journal_limit = journal_limit
        self._lock = FolderLock(self._folder)
        self._turn = asyncio.Lock()
        self._filing_turn = asyncio.Lock()
        self._contents = Contents()
        self._files: dict[str, TinyFile] = {}
        self._listed: frozenset[str] = frozenset()
        self._unfiled: Rows = {}
        self._forgetting: set[str] = set()
        self._filing: asyncio.Task[None] | None = None
        self._journal: Journal | None = None
        self._threads: ThreadPoolExecutor | None = None

    async def __aenter__(self) -> Self:
        if self._threads is not None:
            raise StoreBusy(f"The store in {self._folder} is already open in this process.")
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="store")  # one commits while the other files away
        try:
            await _to_the_end(self._in_thread(self._open))
        except BaseException:
            await _to_the_end(self._close())
            raise
        self._file_if_grown(sum(path.stat().st_size for path in journals(self._folder)))
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await _to_the_end(self._file_and_close())

    async def commit(self, work: Work) -> None:
        """Keep all of the work or none of it. One that is cancelled meanwhile is still carried out."""
        await _to_the_end(self._keep(lambda: self._contents.changes(work), set() if work.forgets else None))

    async def replace_everything(self, records: Mapping[Table, Sequence[Any]]) -> None:
        """Hold these records and no others, all or nothing: one line of the journal says so.

        No generation of any file is of another store afterwards.
        """
        await _to_the_end(self._keep(lambda: self._contents.changes_to(records), {*self._files, *self._unfiled}))

    async def file_away(self) -> None:
        """Bring what is in the journal into the tables, now. A disk that refuses is logged; nothing is lost by it."""
        await _to_the_end(self._file_away())

    # ------------------------------------------------------------------ opening and closing

    def _open(self) -> None:
        try:
            self._disk.make_folder(self._folder)
            self._lock.acquire()
            self._listed = listed(self._folder)
            loaded = load(self._folder, self._disk)
        except FileDamaged as error:
            raise damaged(error) from error
        except FileTooNew as error:
            raise too_new(error) from error
        except OSError as error:
            raise full(self._folder, error) from error
        self._files, self._unfiled, self._contents = loaded.files, loaded.unfiled, Contents()
        self._forgetting = loaded.forgetting
        self._contents.apply(loaded.changes)
        self._contents.put_in_order()
        self._journal = Journal(self._folder, self._disk)

    async def _file_and_close(self) -> None:
        try:
            await self._file_away()
        finally:
            await self._close()

    async def _close(self) -> None:
        async with self._turn:
            try:
                if self._journal:
                    await self._in_thread(self._journal.close)
            finally:
                self._journal = None
                self._lock.release()
                if self._threads:
                    self._threads.shutdown()
                    self._threads = None

    # ------------------------------------------------------------------ writing

    async def _keep(self, wanted: Callable[[], tuple[Change, ...]], forgetting: set[str] | None) -> None:
        """Write what is wanted. Where ``forgetting`` is not None, these files and those changed forget what was."""
        async with self._turn:
            journal = self._journal
            if journal is None:
                raise StoreError(f"The store in {self._folder} is closed.")
            changes, later = await self._in_thread(lambda: self._written(wanted(), journal, forgetting))
            if later is None:
                self._contents.apply(changes)
            else:
                self._contents.take(later)
        self._file_if_grown(journal.size)

    def _written(
        self, changes: tuple[Change, ...], journal: Journal, forgetting: set[str] | None
    ) -> tuple[tuple[Change, ...], Contents | None]:
        """The changes, after they are in the journal; of many also what there is after them."""
        steps = steps_of(changes, self._contents.records)
        names = set[str]() if forgetting is None else forgetting | {step.file for step in steps}
        if steps or names:
            try:
                journal.append(steps, names)
            except OSError as error:
                raise full(self._folder, error) from error
        remember(self._unfiled, steps)
        self._forgetting |= names
        return changes, self._contents.after(changes) if len(changes) > MANY else None

    def _file_if_grown(self, journal_size: int) -> None:
        """In the background; also where something is to be forgotten."""
        if (journal_size > self._journal_limit or self._forgetting) and (self._filing is None or self._filing.done()):
            self._filing = asyncio.create_task(self._file_in_background())

    async def _file_in_background(self) -> None:
        """Once, and again where more is to be forgotten by then."""
        while await self._file_away() and self._forgetting:
            pass

    async def _file_away(self) -> bool:
        """Write the tables anew beside the commits, which go into a new journal, and remove the old journals.

        Where that fails (False) the old journals stay, and their rows are filed the next time.
        """
        rows: Rows = {}
        forgetting: set[str] = set()
        async with self._filing_turn:
            try:
                async with self._turn:
                    journal = self._journal
                    if journal is None:
                        return False
                    written = await self._in_thread(journal.rotate)
                    rows, self._unfiled = self._unfiled, {}
                    forgetting, self._forgetting = self._forgetting, set()
                await self._in_thread(lambda: self._put(rows, forgetting))
                rows, forgetting = {}, set()
                await self._in_thread(lambda: journal.remove(written))
                return True
            except OSError as error:
                log.warning("rows left in the journal", extra={"folder": str(self._folder), "error": str(error)})
                return False
            finally:
                if rows or forgetting:
                    async with self._turn:
                        self._unfiled = merged(rows, self._unfiled)
                        self._forgetting |= forgetting

    def _put(self, rows: Rows, forgetting: Iterable[str]) -> None:
        for name, tables in rows.items():
            if name not in self._files:
                self._files[name] = TinyFile(self._folder / f"{name}.json", self._disk)
            self._files[name].put(tables)
        for name in sorted(self._files.keys() & set(forgetting)):
            self._files[name].forget_before()
        if rows:
            self._write_down()

    def _write_down(self) -> None:
        """Name the files whose loss is to be noticed, where one is not named yet; all are on the disk by now."""
        needed = frozenset(name for name in self._files if is_file_of_ours(name) and not is_worked_out(name))
        if not needed <= self._listed:
            write_down(self._folder, needed | self._listed, self._disk)
            self._listed |= needed

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of the work, which goes on when the caller is cancelled; the cancellation follows it."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled from (None if task.cancelled() else task.exception())
    return task.result()
