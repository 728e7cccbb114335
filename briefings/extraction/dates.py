"""Temporal expressions of an article: found by rules over the words, resolved against its publication day.

TimeML's TIMEX3 (type, value, mod, extents as in TempEval-3), and a ``When`` for everything that names days.
"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from briefings.extraction.temporal import (
    openings,
    rules_clock,
    rules_days,
    rules_feasts,
    rules_hours,
    rules_parts,
    rules_periods,
    rules_reckoned,
    rules_relative,
    rules_sets,
    rules_spans,
    rules_vague,
    rules_weekdays,
)
from briefings.extraction.temporal.grammar import Grammar, Rule
from briefings.extraction.temporal.joining import joined
from briefings.extraction.temporal.names import is_quoted_title
from briefings.extraction.temporal.story import Story
from store.records import TemporalExpression

_MODULES = (
    rules_clock,
    rules_hours,
    rules_parts,
    rules_days,
    rules_weekdays,
    rules_feasts,
    rules_relative,
    rules_reckoned,
    rules_periods,
    rules_sets,
    rules_spans,
    rules_vague,
    openings,
)
_GRAMMAR = Grammar([rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)])


def find_dates(doc: Doc, published: date) -> tuple[TemporalExpression, ...]:
    """The temporal expressions of a text in order, not overlapping; offsets are characters of ``doc.text``."""
    story = Story(doc, published)
    text = story.text
    found = joined(list(_GRAMMAR.find(_GRAMMAR.lexer.read(text), story)), text, story)
    return tuple(
        TemporalExpression(start, end, sense.type, sense.value, sense.mod, sense.when)
        for start, end, sense in found
        if not is_quoted_title(text, start, end)
    )
