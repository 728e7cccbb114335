"""Words that look like dates and are names: "Theresa May", "the Sunday Times", "Black Friday", "March on Rome"."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.words import listed

_PAPERS = listed("times telegraph mail mirror independent post express herald tribune world star sun people business")
_AFTER_DAY = listed("agreement accords accord")
_BEFORE_DAY = listed("black bloody good ash super holy maundy palm cyber blue freaky tgi ruby casual joe man robinson")
_GIVEN = listed("theresa brian teresa elaine ralph rollo imelda james peter simon april's")
_TITLES = listed("mr ms mrs miss dr sir lord lady prime minister president premier secretary chancellor")
_BEFORE_MONTHS = listed(
    "in of since until till by after before from to early late mid - last next this during for with"
)
_DETERMINERS = listed("the a an its their his her our this that s 's ’s")
_MONTH_NAMES = listed("may march april june august jan")


_NAMED_AFTER_DAYS = listed(
    """memorial museum foundation commission movement alliance coalition forces brigade brigades brigades' square
    street avenue boulevard bridge road university stadium hospital airport fund pentagon organisation organization"""
)


def is_in_name(m: Match) -> bool:
    """True for the day in "the National September 11 Memorial", "the March 14 Alliance", "17 June Street"."""
    following = m.word_after()
    return following[:1].isupper() and following.lower() in _NAMED_AFTER_DAYS


def is_weekday_name(m: Match, story: Story) -> bool:
    """True for "the Sunday Times", "Good Friday", "Joe Friday"."""
    following, before = m.word_after(), m.word_before()
    if following[:1].isupper() and following.lower() in _PAPERS | _AFTER_DAY | _NAMED_AFTER_DAYS:
        return True
    return before in _BEFORE_DAY and m.word_before_as_written()[:1].isupper()


def is_month_name(m: Match, story: Story) -> bool:
    """True for a person called May, June or August, "the March on Washington", "Jan" and "May" the verb."""
    word = m.text
    if m.word_after().isdigit() and m.word_after(2).lower() in _NAMED_AFTER_DAYS and m.word_after(2)[0].isupper():
        return True
    before_month = m.word_before() in _BEFORE_MONTHS
    if len(word) == 3 and word != "May" and m.word_after() != ".":
        return not before_month or m.word_after().istitle()
    if word.lower() not in _MONTH_NAMES:
        return False
    tag, entity = story.tag(m.start), story.entity(m.start)
    if tag == "MD" or (tag in ("VB", "VBP") and word in ("March", "May")):
        return True
    if not before_month and m.word_before() not in _DETERMINERS and m.word_after()[:1].isupper() and _is_next(m):
        return True
    before = m.word_before_as_written()
    if before.lower().rstrip(".") in _TITLES | _GIVEN:
        return True
    if entity == "PERSON":
        return True
    following = m.word_after()
    if word == "March" and following in ("on", "for", "against", "of") and before.lower() in ("the", "million"):
        return m.word_after(2)[:1].isupper()
    return word in ("May", "June", "April", "August") and following in ("said", "told", "says") and before != "in"


def _is_next(m: Match) -> bool:
    """True where a word follows after a blank and no other sign."""
    return m.words.text[m.end : m.end + 1] == " "
