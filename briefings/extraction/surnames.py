"""Names that are other words too: "Defence Secretary Owen MARCH", "Foreign Minister APRIL Moss", "Amartya SEN"."""

from __future__ import annotations

from briefings.extraction.sightings import Page, role_words


def is_family_name(page: Page, first: int, at: int) -> bool:
    """True for a March, a West or a Day right behind an office and one first name, with no number behind it.

    Not for "Foreign Minister Moss March 3", nor for "Ms. Moss West" and other names without an office.
    """
    is_word = page.low(at) in role_words("surnames_too") and page.words[at].text.istitle()
    is_second = at == first + 1 and page.same_line(first, at) and page.words[at].start > page.words[first].end
    return is_word and is_second and _is_officer(page, first, at) and not _goes_on(page, at + 1)


def is_month_as_name(page: Page, at: int) -> bool:
    """True for the April of "Foreign Minister APRIL Moss"."""
    is_word = page.low(at) in role_words("first_names_too") and page.words[at].text.istitle()
    is_before = is_word and at + 1 < len(page.words) and page.words[at + 1].capital and page.same_line(at, at + 1)
    return is_before and _is_officer(page, at, at + 1)


def is_sen(page: Page, i: int) -> bool:
    """True for the surname in "Amartya Sen met ...", "Prime Minister Sen"; not for the senator in "Sen. X", "Sen X"."""
    if page.words[i].text != "Sen" or page.low(i + 1) == "." or page.owner[i] is not None:
        return False
    following = page.words[i + 1] if i + 1 < len(page.words) else None
    return following is None or not following.capital or not page.same_line(i, i + 1)


def _is_officer(page: Page, first: int, last: int) -> bool:
    is_person = page.in_person[first] and page.in_person[last]
    return is_person and first > 0 and page.low(first - 1) in role_words("heads") and page.same_line(first - 1, first)


def _goes_on(page: Page, at: int) -> bool:
    """True where a number or another capital word follows: "MARCH 3", "WEST Africa"."""
    return (
        at < len(page.words)
        and page.same_line(at - 1, at)
        and (page.words[at].capital or page.words[at].text[0].isdigit())
    )
