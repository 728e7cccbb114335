"""What reading costs over the bare spaCy pipeline on the same text, measured in turn in one run."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import spacy
from spacy.language import Language

from briefings.extraction.pipeline import DEFAULT_MODEL, Reader
from briefings.sources.text import article_of

SAMPLES = Path(__file__).resolve().parents[2] / "bot" / "samples"
ROUNDS = 9
LONG = 20
"""How often the samples come in the long article, each time in another order, since what repeats itself is parsed once:
what takes longer than its length says shows there."""
DAY = datetime(2022, 1, 3, tzinfo=UTC)


def main() -> None:
    """Print words per second of processor time of both and the ratio: over articles of usual length, and over one that is very long."""
    bare, reader = spacy.load(DEFAULT_MODEL), Reader()
    texts = [path.read_text(encoding="utf8") for path in sorted(SAMPLES.glob("*.txt"))]
    _measure(f"{len(texts)} articles", texts, bare, reader, ROUNDS)
    orders = random.Random(LONG)
    mixed = [text for _ in range(LONG) for text in orders.sample(texts, len(texts))]
    _measure("one long article", ["\n\n".join(mixed)], bare, reader, 1)


def _measure(what: str, texts: Sequence[str], bare: Language, reader: Reader, rounds: int) -> None:
    articles = [article_of(text, published=DAY, now=DAY) for text in texts]
    words = sum(len(text.split()) for text in texts)
    bare_times, reader_times = [], []
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            bare(text)
        between = time.process_time()
        for article in articles:
            reader.read(article)
        bare_times.append(between - started)
        reader_times.append(time.process_time() - between)
    ratios = [ours / theirs for ours, theirs in zip(reader_times, bare_times, strict=True)]
    print(f"{what}, {words:,} words, rounds: {rounds}")
    print(f"  bare pipeline {words / statistics.median(bare_times):8,.0f} words/s")
    print(f"  reading       {words / statistics.median(reader_times):8,.0f} words/s")
    print(f"  ratio         {statistics.median(ratios):8.2f}  (from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
