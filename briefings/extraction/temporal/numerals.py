"""When a number of four figures is a year."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.words import listed

_CODES = listed(
    """resolution resolutions no no. nos number flight route highway room suite section article articles model boeing
    paragraph page pages channel windows iso version type order bill law act decree regulation directive chapter
    extension ext box postcode zip apartment unit serial lot grid rate level formula agenda vision horizon europe"""
)
_TELLING = listed(
    "in since of from until till to by before after early late mid circa during between and through spring"
)
_COUNTING = listed("than some nearly about around approximately roughly almost over least most only another up")
_MEASURES = listed(
    """people men women troops soldiers feet meters metres miles kilometers kilometres km tons tonnes barrels pounds
    dollars euros yen points seats jobs workers acres hectares degrees calories words pages votes percent per employees
    shares million billion hours minutes days weeks months years mph kph mm cc rpm megawatts watts volts kg kilograms"""
)
_STREETS = listed("street st. avenue ave. road boulevard blvd. drive lane highway")
_PLANS = listed("agenda plan vision roadmap strategy")
_PROGRAMMES = _PLANS | {"programme", "program"}
_DETERMINERS = listed("the a an its their his her our this 's ’s")
_OLDEST, _NEWEST = 1900, 2100


def is_year(m: Match, story: Story) -> bool:
    """True where a number of four figures is a year by the words around it; far ones only after "in" or its like."""
    return m.word_after().lower() not in _PLANS and not _is_of_programme(m) and is_range_of_years(m, story)


def _is_of_programme(m: Match) -> bool:
    """True for "the 2024 work programme", the name of what is planned."""
    words = [m.word_after(distance) for distance in (1, 2)]
    is_name = m.word_before() in _DETERMINERS and words[0].isalpha() and words[0] not in ("the", "a", "its")
    return is_name and bool(_PROGRAMMES & {word.lower() for word in words})


def is_range_of_years(m: Match, story: Story) -> bool:
    """The same for "2014-2018", which also in front of "plan" are years."""
    number, before = m.number("year"), m.word_before()
    if before in _CODES or m.word_after().lower() in _MEASURES or _is_in_code(m):
        return False
    if not _OLDEST <= number <= _NEWEST and before not in _TELLING - {"to"} and before != "(":
        return False
    if before == "least" and m.word_before(3) in _TELLING:
        return True
    if before in ("about", "around", "circa") and m.word_before(2) in _TELLING:
        return True
    if before in _COUNTING or (before == "to" and m.word_before(2) == "up"):
        return False
    return before in _TELLING or number % 50 != 0 or not _counts_plural(m, story)


def _is_in_code(m: Match) -> bool:
    """True in "555-2010", "A-2000", "2000-3B", "1999.12"."""
    text, start = m.words.text, m.start
    if start > 1 and text[start - 1] in "-–" and text[start - 2].isdigit() and not _is_year_before(text, start - 1):
        return True
    if start > 2 and text[start - 1] == "-" and text[start - 3 : start - 1].isupper():
        return True
    if m.word_before().isdigit() and m.word_before(2)[-1:].isdigit():
        return True
    if any(m.word_after(distance).lower() in _STREETS for distance in (1, 2, 3)) and m.word_after()[:1].isupper():
        return True
    return start > 1 and text[start - 1] in "./#_" and text[start - 2 : start - 1].isalnum()


def _is_year_before(text: str, end: int) -> bool:
    before = text[max(end - 5, 0) : end - 4]
    return text[max(end - 4, 0) : end].isdigit() and not before.isdigit() and before not in tuple("-–")


def _counts_plural(m: Match, story: Story) -> bool:
    """True for "2000 protesters": a small plural noun after a round number without an article."""
    following = m.word_after()
    if not following.islower() or m.word_before() in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "'s",
        "’s",
        "this",
    ):
        return False
    return story.tag(m.words.starts[m.last]) == "NNS" if m.last < len(m.words) else False
