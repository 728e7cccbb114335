"""Words that look like dates and are names: "Theresa May", "the Sunday Times", "Black Friday", "March on Rome"."""

from __future__ import annotations

import re

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.words import DAY_PARTS, listed

_PAPERS = listed("times telegraph mail mirror independent post express herald tribune world star sun people business")
_AFTER_DAY = listed("agreement accords accord")
_BEFORE_DAY = listed("black bloody good ash super holy maundy palm cyber blue freaky tgi ruby casual joe man robinson")
_GIVEN = listed("theresa brian teresa elaine ralph rollo imelda james peter simon april's")
_TITLES = listed(
    """mr ms mrs miss dr sir lord lady prime minister president premier secretary chancellor senator sen rep gov
    governor judge justice captain colonel general sergeant detective inspector professor father sister mayor coach
    aunt auntie uncle cousin grandma grandpa granny"""
)
_ROLES = listed(
    """teacher farmer driver student worker lawyer nurse doctor mechanic trader vendor activist resident villager
    engineer fisherman shopkeeper journalist economist guard soldier officer businessman lawmaker singer
    actor striker footballer"""
)
"""Who may bear a weekday as a first name: "teacher Sunday Okoro"."""
_BEFORE_WEEKDAYS = listed(
    """on by since until till from to for last next this late early of after before and or through said - , ( every each
    starting beginning"""
)
_ORDINALS = listed("first second third fourth fifth last")
_MADE_OF_DAYS = listed("magazine club band group films pictures records fever review project company society league")
_BEFORE_MONTHS = listed(
    "in of since until till by after before from to early late mid - last next this during for with"
)
_DETERMINERS = listed("the a an its their his her our this that s 's ’s")
_MONTH_NAMES = listed("may march april june august jan")


_NAMED_AFTER_DAYS = listed(
    """memorial museum foundation commission movement alliance coalition forces brigade brigades brigades' square
    street avenue boulevard bridge road university stadium hospital airport fund pentagon organisation organization"""
)


_AFTER_WEEKDAY_NAMES = _PAPERS | _AFTER_DAY | _NAMED_AFTER_DAYS
_MADE_OF_DAYS_AND_PARTS = _MADE_OF_DAYS | {"night", "morning", "evening"}


def is_in_name(m: Match) -> bool:
    """True for the day in "the National September 11 Memorial", "the March 14 Alliance", "17 June Street"."""
    following = m.word_after()
    return following[:1].isupper() and following.lower() in _NAMED_AFTER_DAYS


def is_weekday_name(m: Match, story: Story) -> bool:
    """True for "the Sunday Times", "Good Friday", "Joe Friday", "Friday & Sons"."""
    following, before, written = m.word_after(), m.word_before(), m.word_before_as_written()
    if following[:1].isupper() and following.lower() in _AFTER_WEEKDAY_NAMES:
        return True
    if following == "&" and m.word_after(2)[-3:].lower() != "day" and m.word_after(2)[:1].isupper():
        return True
    if not (following[:1].isupper() or written[:1].isupper()):
        return m.last - m.first > 1 and _is_title(m)
    if written[:1].isupper() and (before in _BEFORE_DAY or before in _ORDINALS):
        return True
    return _is_person(m, story) or _is_title(m)


def _is_person(m: Match, story: Story) -> bool:
    """True for "Judge Sunday", "Rosa Monday, 31", and for "Wednesday Addams" where the parser says so."""
    before, following = m.word_before(), m.word_after()
    if before.rstrip(".") in _TITLES and m.word_before_as_written()[:1].isupper():
        return True
    text = m.words.text
    if text[m.end : m.end + 1] == "," and m.word_before_as_written().istitle() and _AGE.match(text, m.end):
        return True
    if before in _ROLES and following.istitle() and text[m.end : m.end + 1] == " ":
        return True
    is_first = before not in _BEFORE_WEEKDAYS and following.istitle() and text[m.end : m.end + 1] == " "
    return is_first and story.entity(m.start) == "PERSON" and story.entity(m.words.starts[m.last]) == "PERSON"


_AGE = re.compile(r", \d\d(?:,| was| is)")


def _is_title(m: Match) -> bool:
    """True for "Saturday Night Magazine", CBS's "Sunday Morning", the band "Third Tuesday"."""
    following = m.word_after()
    words = m.text.split() if m.last - m.first > 1 else []
    if len(words) > 1 and words[-1].istitle() and words[-1].lower() in DAY_PARTS:
        is_quoted = m.words.text[m.start - 1 : m.start] in _QUOTES or m.words.text[m.end : m.end + 1] in _QUOTES
        return is_quoted or (following.istitle() and following.lower() in _MADE_OF_DAYS)
    return following.istitle() and following.lower() in _MADE_OF_DAYS_AND_PARTS


def is_quoted_title(text: str, start: int, end: int) -> bool:
    """True for what stands alone in quotation marks: 'Friday the 13th', "1984", NBC's "Today"."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _CLOSING and not text[start].islower()


_QUOTES = tuple("\"“‘'")
_CLOSING = tuple("\"”’'")


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
