"""One process, one store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from store.base import StoreBusy
from store.locking import LOCK_NAME, FolderLock
from store.opening import open_store

ROOT = Path(__file__).resolve().parents[2]

OPENING = """
import asyncio, sys
from store.base import StoreError
from store.opening import open_store

async def main():
    async with open_store(sys.argv[1]) as store:
        return await store.note("language")

try:
    print("opened", asyncio.run(main()))
except StoreError as error:
    print(type(error).__name__, error)
"""

# Holds the lock and forks a child that says its number and lives on.
HOLDING = """
import os, signal, sys
from pathlib import Path
from store.locking import FolderLock

lock = FolderLock(Path(sys.argv[1]))
lock.acquire()
if os.fork() == 0:
    os.write(1, b"%d\\n" % os.getpid())
signal.pause()
"""


def run(program: str, argument: str) -> str:
    """What a second process says."""
    done = subprocess.run(
        [sys.executable, "-c", program, argument], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


async def test_a_second_process_is_refused_in_plain_words(tmp_path: Path) -> None:
    url = f"tinydb:{tmp_path}"

    async with open_store(url):
        said = run(OPENING, url)
    afterwards = run(OPENING, url)

    assert said == (
        f"StoreBusy Another Attaché (process {os.getpid()}) is using the store in {tmp_path}. "
        "Stop it first, or give this one a folder of its own with STORE_URL=tinydb:FOLDER."
    )
    assert afterwards == "opened None"


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_lock_goes_with_its_holder_though_a_child_of_it_lives_on(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        alive = holder.stdout.readline()
        with pytest.raises(StoreBusy, match=rf"\(process {holder.pid}\)"):
            lock.acquire()

        holder.kill()
        holder.wait(timeout=60)
        lock.acquire()

        lock.release()
        os.kill(int(alive), signal.SIGKILL)
    assert holder.returncode == -signal.SIGKILL


def test_one_process_holds_it_once_by_whatever_name_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "other name").symlink_to(tmp_path / "real", target_is_directory=True)
    first, second = FolderLock(tmp_path / "real"), FolderLock(tmp_path / "other name")
    first.acquire()

    with pytest.raises(StoreBusy, match="already open in this process"):
        second.acquire()

    second.release()
    with pytest.raises(StoreBusy):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_giving_back_what_is_not_held_is_harmless(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)

    lock.release()
    lock.acquire()
    lock.release()
    lock.release()

    assert (tmp_path / LOCK_NAME).read_text() == str(os.getpid())


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "nowhere")

    with pytest.raises(FileNotFoundError):
        lock.acquire()

    (tmp_path / "nowhere").mkdir()
    lock.acquire()
    lock.release()
