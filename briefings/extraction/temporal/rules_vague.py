"""References to the past, the present and the future without any date: "now", "recently", "the future"."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.sense import Meaning, vague
from briefings.extraction.temporal.story import Story

_OF_WHAT = ("of", "when", "that", "for", "to", "he", "she", "they", "we", "i", "you", "it", "the", "in", "being")


@rule(
    "right? now",
    "currently",
    "presently",
    "nowadays",
    "at [the present]",
    "at [present]",
    "at [the moment]",
    "at [this (time|moment|point|hour)]",
    "the present (day|time)?",
    "at [the (present|current) time]",
    "these days",
)
def present(m: Match, story: Story) -> Meaning:
    """ "now", "at the moment"; "now-defunct" is no time."""
    if m.word_after() in ("-", "–") or (m.text.lower() == "the present" and _goes_on(m, story)):
        return None
    return None if m.word_after() in ("of", "when", "last", "yesterday") else vague("PRESENT_REF")


def _goes_on(m: Match, story: Story) -> bool:
    """True before a noun: "the present writer", "the future king"."""
    following = m.words.starts[m.last] if m.last < len(m.words) else None
    return following is not None and m.word_after().islower() and story.tag(following) in ("NN", "NNS")


@rule("current")
def current(m: Match, story: Story) -> Meaning:
    """ "the current government"; not the current account, nor one that flows."""
    if m.word_after().lower() in ("account", "accounts", "-", "of") or (
        m.text[0].isupper() and m.first and m.word_before() != "."
    ):
        return None
    return vague("PRESENT_REF") if story.tag(m.start) == "JJ" else None


@rule("recently", "lately", "the recent past", "the distant past", "the not too distant past")
def recent(m: Match, story: Story) -> Meaning:
    """ "recently"; "as recently as Monday" tells of that day."""
    return None if m.word_before() == "as" and m.word_after() == "as" else vague("PAST_REF")


@rule("the past")
def past(m: Match, story: Story) -> Meaning:
    """ "in the past"; before a noun it is an adjective."""
    return vague("PAST_REF") if story.tag(m.end - 1) == "NN" and m.word_after() not in ("-", "tense") else None


@rule(
    "at [the time]",
    "at [that (time|point|moment)]",
    "at [the same time last year]",
    "in [those days]",
    "by [that time]",
    "since [that time]",
    "until [that time]",
)
def then(m: Match, story: Story) -> Meaning:
    """ "at the time"; "at the time of the attack" and "the time he spoke" name their own moment."""
    following, before = m.word_after().lower(), m.word_before()
    is_opening = m.text.lower().startswith("at the time") and before in _SENTENCE_ENDS
    return None if following in (_OF_THING if is_opening else _OF_WHAT) else vague("PAST_REF")


_SENTENCE_ENDS = ("", ".", '"', "”", "“", "\n", "!", "?")
_OF_THING = ("of", "when", "that", "for", "to", "in", "being")


_FORMER = (
    "was",
    "were",
    "is",
    "are",
    "he",
    "she",
    "they",
    "it",
    "who",
    "which",
    "that",
    "had",
    "i",
    "we",
    "has",
    "have",
)


@rule("once")
def once(m: Match, story: Story) -> Meaning:
    """ "he once worked there", "a man once feared"; not "at once", "once more", nor the conjunction."""
    following = story.tag(m.words.starts[m.last]) if m.last < len(m.words) else ""
    if m.word_after() in ("a", "an", "the") and m.word_before() in ("was", "were", "is", "are"):
        return vague("PAST_REF")
    is_told = m.word_before() in _FORMER or m.word_before_as_written()[:1].isupper()
    return vague("PAST_REF") if is_told and m.text.islower() and following in ("VBD", "VBN", "JJ") else None


@rule(
    "the (near|immediate|foreseeable|distant|nearest|not too distant)? future",
    "in [future]",
    "the (long|short|near|immediate|medium|longer|shorter) (term|run)",
)
def future(m: Match, story: Story) -> Meaning:
    """ "the future", "the long term"; not futures, "the future king" nor a programme called "Feed the Future"."""
    return None if _goes_on(m, story) or m.text.startswith("the Future") else vague("FUTURE_REF")
