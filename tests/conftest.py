"""What many tests share: the spaCy pipeline, loaded once for the whole run."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from briefings.extraction.pipeline import DEFAULT_MODEL, Reader

EVALUATION = Path(__file__).resolve().parents[2] / "shared" / "eval"


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The whole reader, as the worker process runs it."""
    return Reader()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The bare parser with sentence starts forced at line breaks, as the finders see it."""
    language = spacy.load(DEFAULT_MODEL)
    language.add_pipe("paragraphs", first=True)
    return language


@pytest.fixture(scope="session")
def evaluation() -> Path:
    """The folder with real articles and gold answers; tests that need it are skipped without it."""
    if not EVALUATION.is_dir():
        pytest.skip("the evaluation set is not beside this checkout")
    return EVALUATION
