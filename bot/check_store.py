"""What ``attache check`` finds out about the store: its disk, its files, its clock, and what is left to do in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.findings import Finding
from bot.set_back import ahead_of
from briefings.settling import is_settled
from store.base import Store, StoreBusy, StoreError
from store.disk import Disk
from store.inventory import INVENTORY_NAME, fault_of_list
from store.opening import MEMORY, folder_of, is_store, open_store
from store.records import OPEN_STATES, Delivery, DeliveryState
from store.tables import is_file_of_ours, is_worked_out
from store.tinyfile import data_files

RUNNING = "a second instance"
"""What a finding is about when another process has the store."""
LITTLE = 200_000_000
"""Bytes of free disk below which somebody should know."""
PROBE = "check.probe"
"""A file that is written and taken away again to see whether the folder takes anything."""


async def findings_of_store(url: str, now: datetime) -> AsyncIterator[Finding]:
    """Everything there is to say of the store, what is wrong with its disk first."""
    try:
        if url == MEMORY or not is_store(folder_of(url)):
            yield _to_come(url)
            return
        for finding in _disk(folder_of(url)):
            yield finding
        folder = folder_of(url)
        for finding in (*_list_of_files(folder), *_worked_out_anew(folder), *_kept_aside(folder)):
            yield finding
        async with open_store(url) as store:
            for finding in [each async for each in _contents(store, url, now)]:
                yield finding
    except StoreBusy as error:
        yield Finding(RUNNING, str(error), wrong=True)
    except StoreError as error:
        yield Finding("store", str(error), wrong=True)


def _to_come(url: str) -> Finding:
    """Whether a store can be begun: nothing is made to find out."""
    folder = Path() if url == MEMORY else folder_of(url).absolute()
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not there.is_dir():
        return Finding("store", f"{there} is a file; STORE_URL names a folder.", wrong=True)
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding("store", f"{folder} cannot be made: this user may not write to {there}.", wrong=True)
    return Finding("store", f"{url}; there is none yet, `attache run` or `attache ingest` begins it")


def _disk(folder: Path) -> Iterator[Finding]:
    """What is wrong with the disk; nothing where it takes what is written and has room."""
    probe, disk = folder / PROBE, Disk()
    try:
        disk.replace_durably(probe, [os.urandom(4096)])
        disk.remove(probe)
    except OSError as error:
        words = f"{folder} takes nothing: {error.strerror or error}. Make room, or let this user write to the folder."
        yield Finding("disk", f"{words} Until then nothing new is kept, and no reminder can go out.", wrong=True)
        return
    if (free := shutil.disk_usage(folder).free) < LITTLE:
        yield Finding("disk", f"only {free // 1_000_000} MB are free at {folder}. Make room soon.", wrong=True)


def _list_of_files(folder: Path) -> Iterator[Finding]:
    """That the store's own list of its files is not whole, where there are files to list."""
    files = [path for path in data_files(folder) if is_file_of_ours(path.stem) and path.exists()]
    fault = None
    with suppress(OSError):  # who opens the store hears of it
        fault = fault_of_list(folder)
    if fault and not all(is_worked_out(path.stem) for path in files):
        words = (
            f"{folder / INVENTORY_NAME}, in which the store writes down which files it has, is {fault}. Nothing is "
            "lost by that, and it is written anew by itself when what came in new goes into the files, at the latest "
            "when `attache run` is stopped; but a file that is lost until then is not missed. There are now "
            f"{', '.join(path.name for path in files)}. If one that you had is not among them, put it back."
        )
        yield Finding("list of files", words, wrong=True)


def _worked_out_anew(folder: Path) -> Iterator[Finding]:
    """That the file of what follows from the articles is gone, which holds nothing up."""
    for path in data_files(folder):
        if is_worked_out(path.stem) and not path.exists():
            words = (
                f"{path} is missing: it was moved away or lost. Nothing is lost with it, for the meetings in it follow "
                "from the articles: it is written anew, and what came since its last generation is worked out again."
            )
            yield Finding("meetings", words, wrong=True)


def _kept_aside(folder: Path) -> Iterator[Finding]:
    """That damaged files are still there which were replaced: nobody but whoever runs the bot takes them away."""
    if files := sorted(path.name for path in folder.glob("*.damaged-*")):
        words = (
            f"in {folder}: {', '.join(files)}. The store does not use them, and what a reader has deleted may still be "
            "in them: delete them when you need nothing of them any more."
        )
        yield Finding("kept aside", words)


async def _contents(store: Store, url: str, now: datetime) -> AsyncIterator[Finding]:
    settled = await is_settled(store)
    articles, rows = await store.articles(), await store.deliveries()
    kept: dict[str, Sequence[object]] = {
        "articles": articles,
        "meetings": await store.meetings(),
        "subscribers": [one for one in await store.subscribers() if one.subscribed],
        "waiting reminders": [row for row in rows if row.state in OPEN_STATES],
    }
    yield Finding("store", f"{url}; {', '.join(f'{what}: {len(those)}' for what, those in kept.items())}")
    if not settled:
        words = "do not match the articles: reading was cut off, or a file was lost. The next start works them out."
        yield Finding("meetings", words, wrong=True)
    for finding in (*_clock(ahead_of(now, articles, rows), now), *_outbox(rows)):
        yield finding


def _clock(latest: datetime | None, now: datetime) -> Iterator[Finding]:
    if latest is not None:
        words = (
            f"stands at {now:%Y-%m-%d %H:%M} UTC, and the store knows of {latest:%Y-%m-%d %H:%M} UTC: it was set back."
        )
        yield Finding("clock", f"{words} Nothing comes twice for that, but all reminders are late. Set it.", wrong=True)


def _outbox(rows: Iterable[Delivery]) -> Iterator[Finding]:
    """What was sent and may not have arrived."""
    if uncertain := sum(row.state is DeliveryState.UNCERTAIN for row in rows):
        yield Finding("uncertain sends", f"{uncertain}: nobody knows whether these arrived")
