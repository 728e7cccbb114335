"""What was judged right in short articles is read as it was (see ``readings.py``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from tests.briefings.extraction.readings import FOLDER, shorts, write

FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_read_rightly_is_read_as_before(nlp: Language, path: Path) -> None:
    before = list(shorts(path))

    otherwise = {each.text: now for each in before if (now := each.read_now(nlp)) != each.told}

    assert otherwise == {}
    assert len(before) > 100


def test_a_file_is_written_as_it_is_read(tmp_path: Path) -> None:
    write(tmp_path / "again.txt", shorts(FILES[0]))

    assert (tmp_path / "again.txt").read_text(encoding="utf-8") == FILES[0].read_text(encoding="utf-8")
