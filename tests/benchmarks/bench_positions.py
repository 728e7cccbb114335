"""What statements, positions and events cost beside the bare parse of the same texts, taken in turn in one run.

CPU time, so that a busy machine counts no waiting; and whether quotations that never close cost in proportion.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import spacy
from spacy.language import Language

from briefings.extraction.dates import find_dates
from briefings.extraction.events import find_events
from briefings.extraction.parties import find_mentions
from briefings.extraction.pipeline import DEFAULT_MODEL
from briefings.extraction.positions import find_positions, find_statements
from briefings.extraction.reading import Reading

SAMPLES = Path(__file__).resolve().parents[2] / "bot" / "samples"
PUBLISHED = date(2022, 1, 3)
ROUNDS = 9
ENDLESS = "Chad said “we will not go and it will not pay. "
"""A quotation that opens again and again and is never closed."""


def main() -> None:
    """Print words per second of the finders, their time as a share of the parse's, and what endless quotes cost."""
    nlp = spacy.load(DEFAULT_MODEL)
    texts = [path.read_text(encoding="utf8") for path in sorted(SAMPLES.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    parse_times, finder_times, ratios = [], [], []
    for _ in range(ROUNDS):
        parsing = finding = 0.0
        for text in texts:
            started = time.process_time()
            doc = nlp(text)
            parsing += time.process_time() - started
            reading = Reading(doc, "bench", PUBLISHED, find_dates(doc, PUBLISHED))
            reading = replace(reading, mentions=find_mentions(reading))
            started = time.process_time()
            find_positions(reading, find_statements(reading))
            find_events(reading, ())
            finding += time.process_time() - started
        parse_times.append(parsing)
        finder_times.append(finding)
        ratios.append(finding / parsing)
    print(f"{len(texts)} articles, {words} words, {ROUNDS} rounds")
    print(f"bare parse                        {words / statistics.median(parse_times):8.0f} words/s")
    print(f"statements, positions and events  {words / statistics.median(finder_times):8.0f} words/s (at least 30000)")
    print(f"share of the parse                {statistics.median(ratios):8.2f}")
    short, long = (_seconds(nlp, ENDLESS * (size // len(ENDLESS))) for size in (25_000, 100_000))
    print(f"25 and 100 kB of endless quotes   {short:8.2f} and {long:.2f} s, ratio {long / short:.1f} (4 is linear)")


def _seconds(nlp: Language, text: str) -> float:
    """CPU seconds of the finders on one text, the parse left out."""
    doc = nlp(text)
    reading = Reading(doc, "bench", PUBLISHED)
    reading = replace(reading, mentions=find_mentions(reading))
    started = time.process_time()
    find_positions(reading, find_statements(reading))
    find_events(reading, ())
    return time.process_time() - started


if __name__ == "__main__":
    main()
