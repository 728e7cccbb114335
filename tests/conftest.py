"""What many tests share: the spaCy pipeline, loaded once for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from briefings.extraction.pipeline import Reader, load_pipeline
from tests.figures import Count, Figures
from tests.leaks import WATCH

# Everyday runs try the same examples each time, so that a red run is red again; `make slow` draws new ones.
# Times are no claims of ours, and a busy machine must not fail a run.
settings.register_profile("everyday", deadline=None, derandomize=True)
settings.register_profile("slow", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


def pytest_sessionstart() -> None:
    WATCH.begin()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    for text in (report.longreprtext, *(written for _, written in report.sections)):
        WATCH.look(text, report.nodeid)


@pytest.fixture(scope="session", autouse=True)
def nothing_that_was_written_holds_the_token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Asked when all tests of this process are through; an error of its last test if the token was seen."""
    yield
    left = [str(path) for path in WATCH.files(tmp_path_factory.getbasetemp())]

    assert WATCH.looked_at > 0
    assert not WATCH.seen
    assert not left


FIGURES = Figures()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was done how often, a line each, where somebody reads a long run's output."""
    if terminalreporter.verbosity > 0:
        terminalreporter.section("figures")
        for line in FIGURES.lines():
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def count() -> Count:
    """Adds to the figures that the run says at its end."""
    return FIGURES.count


EVALUATION = Path(__file__).resolve().parents[2] / "shared" / "eval"


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The whole reader, as the worker process runs it."""
    return Reader()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline alone, with our words and our paragraphs, as the finders see its parse."""
    return load_pipeline()


@pytest.fixture(scope="session")
def evaluation() -> Path:
    """The folder with real articles and gold answers; tests that need it are skipped without it."""
    if not EVALUATION.is_dir():
        pytest.skip("the evaluation set is not beside this checkout")
    return EVALUATION
