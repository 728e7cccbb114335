"""What finding dates costs beside the bare spaCy parse of the same text, and whether its time grows with the text alone."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import spacy

from briefings.extraction.dates import find_dates
from briefings.extraction.pipeline import DEFAULT_MODEL

SAMPLES = Path(__file__).resolve().parents[2] / "bot" / "samples"
DAY = date(2022, 1, 3)
ROUNDS = 9
HARD = {
    "digits": "12 ",
    "weekdays": "Monday ",
    "open ranges": "from 3 to ",
    "fractions": "1/",
    "dashes": "- ",
    "articles": "the ",
    "ordinals": "first ",
    "openings": "the past ",
    "feasts": "Easter ",
    "hours": "3 a.m. ",
    "days of ranges": "June 14-",
    "numbers of ranges": "1-",
}
SIZES = (25_000, 100_000)


def main() -> None:
    """Print words per second of both and the ratio, then the seconds that texts made to be hard take."""
    _beside_the_parse()
    _hard_texts()


def _beside_the_parse() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    texts = [path.read_text(encoding="utf8") for path in sorted(SAMPLES.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    parses, finds = [], []
    for _ in range(ROUNDS):
        docs = [nlp(text) for text in texts if text]
        parses.append(_seconds(lambda: [nlp(text) for text in texts]))
        finds.append(_seconds(lambda docs=docs: [find_dates(doc, DAY) for doc in docs]))
    ratio = statistics.median(find / parse for find, parse in zip(finds, parses, strict=True))
    print(f"{len(texts)} articles, {words:,} words, rounds: {ROUNDS}")
    print(f"  bare parse    {words / statistics.median(parses):8,.0f} words/s")
    print(f"  finding dates {words / statistics.median(finds):8,.0f} words/s")
    print(f"  ratio         {ratio:8.3f}")


def _hard_texts() -> None:
    blank = spacy.blank("en")
    blank.max_length = max(SIZES) + 1
    print(f"hard texts of {SIZES[0]:,} and {SIZES[1]:,} characters ({SIZES[1] / SIZES[0]:.0f} times as long)")
    for name, unit in HARD.items():
        docs = [blank(unit * (size // len(unit))) for size in SIZES]
        short, long = (_seconds(lambda doc=doc: find_dates(doc, DAY)) for doc in docs)
        print(f"  {name:13} {short:6.3f} s {long:6.3f} s  ratio {long / short:4.1f}")


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
