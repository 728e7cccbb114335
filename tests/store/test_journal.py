"""The journal: a line is there wholly or not at all, and what is damaged is told from what was never finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.disk import Disk, FileDamaged, FileTooNew
from store.journal import Journal, Step, journals, keep_whole_lines, read_journal
from tests.store.disks import CountingDisk, FailingDisk

ONE = [Step("subscribers", "notes", "a", {"name": "a", "text": "Gen\u00e8ve\nand \u2028 more"})]
TWO = [Step("outbox", "deliveries", "k", None), Step("drafts", "drafts", "d", {"deep": [1, None, "x"]})]


def written(folder: Path) -> list[list[Step]]:
    return [unit.steps for path in journals(folder) for unit in read_journal(path)]


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """The content of a journal with two lines."""
    journal = Journal(tmp_path, Disk())
    journal.append(ONE)
    journal.append(TWO)
    journal.close()
    return journals(tmp_path)[0].read_bytes()


def test_what_was_appended_is_read_in_its_order(tmp_path: Path, whole: bytes) -> None:
    assert written(tmp_path) == [ONE, TWO]
    assert whole.count(b"\n") == 2


def test_a_line_is_on_the_disk_before_the_call_returns_and_its_file_before_that(tmp_path: Path) -> None:
    disk = CountingDisk()
    journal = Journal(tmp_path, disk)

    journal.append(ONE)
    first = [step for step, _ in disk.steps]
    journal.append(TWO)

    assert first == ["create", "sync_folder", "write", "sync"]
    assert [step for step, _ in disk.steps[4:]] == ["write", "sync"]


def test_a_new_journal_follows_the_old_ones_and_never_writes_into_them(tmp_path: Path, whole: bytes) -> None:
    journal = Journal(tmp_path, Disk())

    journal.append(ONE)

    assert [path.name for path in journals(tmp_path)] == ["journal-00000001.jsonl", "journal-00000002.jsonl"]
    assert journals(tmp_path)[0].read_bytes() == whole
    assert written(tmp_path) == [ONE, TWO, ONE]


def test_journals_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for number in (100_000_000, 9, 99_999_999):
        (tmp_path / f"journal-{number:08}.jsonl").touch()

    assert [path.name for path in journals(tmp_path)] == [
        "journal-00000009.jsonl",
        "journal-99999999.jsonl",
        "journal-100000000.jsonl",
    ]


def test_after_rotation_the_next_line_begins_a_file_and_the_old_ones_can_go(tmp_path: Path) -> None:
    journal = Journal(tmp_path, Disk())
    journal.append(ONE)

    old = journal.rotate()
    journal.append(TWO)
    journal.remove(old)

    assert written(tmp_path) == [TWO]


def test_the_oldest_journal_is_removed_first(tmp_path: Path) -> None:
    disk = CountingDisk()
    journal = Journal(tmp_path, disk)
    for _ in range(3):
        journal.append(ONE)
        journal.rotate()
    disk.steps.clear()

    journal.remove(reversed(journals(tmp_path)))

    names = [f"journal-0000000{number}.jsonl" for number in (1, 2, 3)]
    assert disk.steps == [*(("remove", name) for name in names), ("sync_folder", tmp_path.name)]


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_failed_append_is_as_if_never_tried(tmp_path: Path, step: int) -> None:
    disk = FailingDisk()
    journal = Journal(tmp_path, disk)
    disk.arm(step)

    with pytest.raises(OSError, match="No space left"):
        journal.append(ONE)

    assert written(tmp_path) == []
    journal.append(TWO)
    assert written(tmp_path) == [TWO]


@pytest.mark.parametrize("step", [1, 2])
def test_nothing_is_written_behind_a_broken_line_that_cannot_be_cut_off(tmp_path: Path, step: int) -> None:
    disk = FailingDisk()
    journal = Journal(tmp_path, disk)
    journal.append(ONE)
    disk.arm(step, for_good=True)
    for _ in range(3):
        with pytest.raises(OSError, match="No space left"):
            journal.append(TWO)
    disk.arm(None)

    journal.append(TWO)

    assert written(tmp_path) == [ONE, TWO]


def test_a_last_line_that_breaks_off_was_never_acknowledged_and_is_left_out(tmp_path: Path, whole: bytes) -> None:
    path = journals(tmp_path)[0]
    first = whole.index(b"\n") + 1
    found = []

    for size in range(first, len(whole) - 1):
        for zeros in (b"", b"\0" * 40):
            path.write_bytes(whole[:size] + zeros)
            found.append(written(tmp_path))

    assert found == [[ONE]] * len(found)
    assert len(found) > 100


def test_every_flipped_byte_shows_or_changes_nothing(tmp_path: Path, whole: bytes) -> None:
    path = journals(tmp_path)[0]
    silent = []
    for at in range(len(whole)):
        for mask in (0x01, 0x20):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ mask]) + whole[at + 1 :])
            try:
                if written(tmp_path) != [ONE, TWO]:
                    silent.append((at, mask))
            except FileDamaged:
                continue

    assert silent == []


def test_the_damaged_line_is_named(tmp_path: Path, whole: bytes) -> None:
    path = journals(tmp_path)[0]
    path.write_bytes(whole.replace(b"outbox", b"inbox!"))

    with pytest.raises(FileDamaged, match=r"journal-00000001\.jsonl: line 2 does not match its checksum"):
        written(tmp_path)


def test_the_whole_lines_can_be_kept(tmp_path: Path, whole: bytes) -> None:
    path = journals(tmp_path)[0]
    path.write_bytes(whole.replace(b"subscribers", b"s!bscribers") + whole + whole[:20])

    kept = keep_whole_lines(path, Disk())

    assert kept == 3
    assert written(tmp_path) == [TWO, ONE, TWO]


@pytest.mark.parametrize("number", [2, 3])
def test_a_journal_under_the_name_of_another_is_known(tmp_path: Path, number: int) -> None:
    journal = Journal(tmp_path, Disk())
    journal.append(ONE)
    journal.rotate()
    journal.append(TWO)
    journal.close()
    first, other = journals(tmp_path)[0], tmp_path / f"journal-{number:08}.jsonl"
    other.write_bytes(first.read_bytes())

    with pytest.raises(FileDamaged, match=rf"{other.name}: it holds lines of {first.name}, being {first.name} copied"):
        written(tmp_path)
    assert keep_whole_lines(other, Disk()) == 0
    assert written(tmp_path) == ([ONE] if number == 2 else [ONE, TWO])


def test_lines_of_before_do_not_say_their_journal_and_are_read(tmp_path: Path) -> None:
    path = tmp_path / "journal-00000007.jsonl"
    path.write_bytes(b'21de9fee 48 [1,[["subscribers","notes","a",{"text":"one"}]]]\n')

    assert written(tmp_path) == [[Step("subscribers", "notes", "a", {"text": "one"})]]
    assert keep_whole_lines(path, Disk()) == 1


def test_a_format_of_the_future_is_told_from_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.journal.FORMAT", 2)
    Journal(tmp_path, Disk()).append(ONE)
    monkeypatch.setattr("store.journal.FORMAT", 1)

    with pytest.raises(FileTooNew, match="its format is 2, this one knows 1"):
        written(tmp_path)
