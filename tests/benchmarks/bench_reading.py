"""What reading costs over the bare spaCy pipeline on the same text, measured in turn in one run."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

import spacy

from briefings.extraction.pipeline import DEFAULT_MODEL, Reader
from briefings.sources.text import article_of

SAMPLES = Path(__file__).resolve().parents[2] / "bot" / "samples"
ROUNDS = 9


def main() -> None:
    """Print words per second of both and the ratio, median over rounds in which the two take turns."""
    bare, reader = spacy.load(DEFAULT_MODEL), Reader()
    texts = [path.read_text(encoding="utf8") for path in sorted(SAMPLES.glob("*.txt"))]
    articles = [
        article_of(text, published=datetime(2022, 1, 3, tzinfo=UTC), now=datetime(2022, 1, 3, tzinfo=UTC))
        for text in texts
    ]
    words = sum(len(text.split()) for text in texts)
    ratios, bare_times, reader_times = [], [], []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for text in texts:
            bare(text)
        between = time.perf_counter()
        for article in articles:
            reader.read(article)
        ended = time.perf_counter()
        bare_times.append(between - started)
        reader_times.append(ended - between)
        ratios.append((ended - between) / (between - started))
    print(f"{len(texts)} articles, {words} words, {ROUNDS} rounds")
    print(f"bare pipeline {words / statistics.median(bare_times):8.0f} words/s")
    print(f"reading       {words / statistics.median(reader_times):8.0f} words/s")
    print(f"ratio         {statistics.median(ratios):8.2f}  (from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
