"""What holds for any day, any text and any publication date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefings.extraction.dates import find_dates
from tests.timing import seconds

BLANK = spacy.blank("en")


def listed(words: str) -> list[str]:
    return words.split()


MONTHS = listed("January February March April May June July August September October November December")
SHORT = listed("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}

Writer = Callable[[date], str]


def month(day: date) -> str:
    return MONTHS[day.month - 1]


def ordinal(day: date) -> str:
    return f"{day.day}{ENDINGS.get(day.day, 'th')}"


WITH_YEAR: dict[str, Writer] = {
    "10 January 2022": lambda day: f"{day.day} {month(day)} {day.year}",
    "January 10, 2022": lambda day: f"{month(day)} {day.day}, {day.year}",
    "Jan. 10, 2022": lambda day: f"{SHORT[day.month - 1]} {day.day}, {day.year}",
    "10th January 2022": lambda day: f"{ordinal(day)} {month(day)} {day.year}",
    "the 10th of January, 2022": lambda day: f"the {ordinal(day)} of {month(day)}, {day.year}",
    "Monday, January 10, 2022": lambda day: f"{WEEKDAYS[day.weekday()]}, {month(day)} {day.day}, {day.year}",
    "Monday 10 January 2022": lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {month(day)} {day.year}",
    "2022-01-10": lambda day: day.isoformat(),
    "2022/01/10": lambda day: day.isoformat().replace("-", "/"),
    "10.01.2022": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "10-Jan-2022": lambda day: f"{day.day}-{month(day)[:3]}-{day.year}",
}
WITHOUT_YEAR: dict[str, Writer] = {
    "10 January": lambda day: f"{day.day} {month(day)}",
    "January 10": lambda day: f"{month(day)} {day.day}",
    "Jan. 10": lambda day: f"{SHORT[day.month - 1]} {day.day}",
    "10th of January": lambda day: f"the {ordinal(day)} of {month(day)}",
    "Monday, January 10": lambda day: f"{WEEKDAYS[day.weekday()]}, {month(day)} {day.day}",
}
DAYS = st.dates(date(1901, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize("form", WITH_YEAR)
@settings(deadline=None, max_examples=25)
@given(day=DAYS, published=DAYS)
def test_any_day_in_any_form_comes_back_at_any_publication_date(form: str, day: date, published: date) -> None:
    words = WITH_YEAR[form](day)
    text = f"The accord of {words} was kept."

    found = find_dates(BLANK(text), published)

    assert [(text[e.start : e.end], e.value) for e in found] == [(words, day.isoformat())]


@pytest.mark.parametrize("form", WITHOUT_YEAR)
@settings(deadline=None, max_examples=25)
@given(published=DAYS, distance=st.integers(-170, 170))
def test_a_day_without_its_year_comes_back_as_the_nearest(form: str, published: date, distance: int) -> None:
    day = published + timedelta(days=distance)
    words = WITHOUT_YEAR[form](day)
    text = f"The accord of {words} was kept."

    found = find_dates(BLANK(text), published)

    assert [(text[e.start : e.end], e.value) for e in found] == [(words, day.isoformat())]


@settings(deadline=None, max_examples=60)
@given(first=DAYS, length=st.integers(1, 60), published=DAYS)
def test_any_range_of_days_comes_back(first: date, length: int, published: date) -> None:
    last = first + timedelta(days=length)
    text = f"The fair runs from {first.day} {month(first)} {first.year} to {last.day} {month(last)} {last.year}."

    found = find_dates(BLANK(text), published)

    assert [e.value for e in found] == [first.isoformat(), last.isoformat()]
    assert [(e.when.earliest, e.when.latest) for e in found if e.when] == [(first, last)] * 2


WORDS = st.sampled_from(
    listed(
        """Monday Friday week month year quarter weekend night morning January May March Sept. Dec 10 31 99 2022 1989 24:00
    15.30 3 p.m. a.m. GMT CET IST the a of in on at by until from to and or - – , . ( ) ' 's next last this early late mid
    end beginning first second third few several about more than over past coming ago later earlier before after same
    half decade century '90s 1990s Easter Christmas Eid Ramadan Passover noon midnight today tomorrow every each per twice daily hours old
    2022-01-10 1/2/2022 31.12.2021 9/11 Q3 FY22 fiscal year-end hundred million nineteen eighty-nine will met"""
    )
)


@settings(deadline=None, max_examples=250)
@given(words=st.lists(WORDS, max_size=14), published=st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_no_words_of_time_in_any_order_raise(words: list[str], published: date) -> None:
    text = " ".join(words)

    found = find_dates(BLANK(text), published)

    assert all(text[e.start : e.end] == text[e.start : e.end].strip() != "" for e in found)


@settings(deadline=None, max_examples=200)
@given(text=st.text(max_size=60), published=DAYS)
def test_no_text_raises(text: str, published: date) -> None:
    found = find_dates(BLANK(text), published)

    assert all(0 <= e.start < e.end <= len(text) for e in found)


def test_offsets_do_not_overlap_and_stand_in_order(nlp: Language) -> None:
    text = (
        "On Monday, June 14-16, from 3 to 5 p.m. next week, and late last year, early in May or by mid-2023, they met."
    )

    found = find_dates(nlp(text), date(2022, 5, 20))

    ends = [0, *(e.end for e in found)]
    assert len(found) > 6
    assert all(end <= e.start for end, e in zip(ends, found, strict=False))


UNITS = ["1234567890 ", "12 ", "Monday ", "from 3 to ", "June 14-", "the past ", "3 a.m. ", "in the ", "10:00 ", "\n"]
UNITS += ["1/", "- ", "the ", "first ", "Easter "]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    texts = [BLANK.make_doc(unit * (size // len(unit))) for size in (4_000, 32_000)]
    find_dates(texts[0], date(2022, 1, 5))

    short, long = (seconds(lambda doc=doc: find_dates(doc, date(2022, 1, 5))) for doc in texts)

    assert long < 8 * short * 3  # eight times the text; thrice as slow again would still not be square
