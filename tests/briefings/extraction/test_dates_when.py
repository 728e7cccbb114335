"""The days, clock times and zones that expressions resolve to: what reminders are set by."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest
from spacy.language import Language

from briefings.extraction.dates import find_dates
from briefings.extraction.temporal.local_time import at_place
from store.records import Precision, TemporalExpression, TimexType, When

ROOT = Path(__file__).resolve().parents[3]
WEDNESDAY = date(2022, 1, 5)


def found(nlp: Language, text: str, published: date = WEDNESDAY) -> tuple[TemporalExpression, ...]:
    return find_dates(nlp(text), published)


def whens(nlp: Language, text: str, published: date = WEDNESDAY) -> list[When]:
    return [expression.when for expression in found(nlp, text, published) if expression.when]


def day(of: date, **more: bool) -> When:
    return When(Precision.DATE, of, of, **more)


def part(first: date, last: date) -> When:
    return When(Precision.PART, first, last)


DAYS = [
    ("They will meet on 10 January.", day(date(2022, 1, 10))),
    ("They will meet on Monday.", day(date(2022, 1, 10))),
    ("They will meet next week.", part(date(2022, 1, 10), date(2022, 1, 16))),
    ("They will meet this weekend.", part(date(2022, 1, 8), date(2022, 1, 9))),
    ("They will meet in early February.", part(date(2022, 2, 1), date(2022, 2, 10))),
    ("They will meet in mid-February.", part(date(2022, 2, 11), date(2022, 2, 20))),
    ("They will meet in late February.", part(date(2022, 2, 21), date(2022, 2, 28))),
    ("They will meet later this month.", part(date(2022, 1, 6), date(2022, 1, 31))),
    ("They must agree by the end of June.", part(date(2022, 1, 5), date(2022, 6, 30))),
    ("They must agree by mid-February.", part(date(2022, 1, 5), date(2022, 2, 20))),
    ("They must agree by year-end.", part(date(2022, 1, 5), date(2022, 12, 31))),
    ("They must agree before the month is out.", part(date(2022, 1, 5), date(2022, 1, 31))),
    ("They will meet in the summer.", part(date(2022, 6, 1), date(2022, 8, 31))),
    ("They will meet in the first week of February.", part(date(2022, 2, 1), date(2022, 2, 7))),
    ("They will meet in the week of January 16.", part(date(2022, 1, 16), date(2022, 1, 22))),
    ("They will meet in the week of January 15.", part(date(2022, 1, 10), date(2022, 1, 16))),
    ("They will meet early next year.", part(date(2023, 1, 1), date(2023, 3, 31))),
    ("They will meet over the next two weeks.", part(date(2022, 1, 6), date(2022, 1, 19))),
    ("They will meet in February.", When(Precision.MONTH, date(2022, 2, 1), date(2022, 2, 28))),
    ("They met in 2014.", When(Precision.YEAR, date(2014, 1, 1), date(2014, 12, 31))),
    ("They will meet on Tuesday evening.", day(date(2022, 1, 11))),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_an_expression_stands_for_its_days(nlp: Language, text: str, expected: When) -> None:
    when = whens(nlp, text)

    assert when == [expected]


RANGES = [
    ("The summit runs June 14-16.", date(2022, 6, 14), date(2022, 6, 16)),
    ("The summit runs from 14 to 16 June.", date(2022, 6, 14), date(2022, 6, 16)),
    ("The summit runs from 30 June to 2 July.", date(2022, 6, 30), date(2022, 7, 2)),
    ("The summit will be held between 3 and 5 May.", date(2022, 5, 3), date(2022, 5, 5)),
    ("The summit will be held from Monday to Wednesday.", date(2022, 1, 10), date(2022, 1, 12)),
    ("The summit will be held on Monday and Tuesday.", date(2022, 1, 10), date(2022, 1, 11)),
    ("The summit will be held on January 10/11.", date(2022, 1, 10), date(2022, 1, 11)),
    ("The summit will be held June 3 and 4.", date(2022, 6, 3), date(2022, 6, 4)),
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_both_ends_of_a_range_know_all_of_it(nlp: Language, text: str, first: date, last: date) -> None:
    ends = whens(nlp, text)

    assert ends == [When(Precision.RANGE, first, last)] * 2


DISAGREEING = [
    "The talks will open on Monday, 20 July.",
    "The talks will open on Monday 20 July 2022.",
    "The talks will open on Monday (20 July).",
    "The talks will open on 20 July (Monday).",
    "The talks will open on Monday, 20 July at 10:00.",
    "The talks will open at 10:00 on Monday, 20 July.",
    "The talks will open on Monday, 20 July in the old town of Bonn at 10:00.",
    "The talks will be held from Monday, 20 July to Tuesday, 21 July.",
    "The talks will be held from Monday 20 to Tuesday 21 July.",
    "The talks will be held on Monday, July 20 and 21.",
    "The talks will be held from Monday, 28 July to Friday, 1 August.",
]


@pytest.mark.parametrize("text", DISAGREEING)
def test_a_weekday_that_is_not_that_of_its_date_leaves_the_day_uncertain(nlp: Language, text: str) -> None:
    told = whens(nlp, text, date(2022, 6, 15))

    assert told
    assert all(when.uncertain for when in told)


AGREEING = [
    "The talks will open on Monday, 18 July at 10:00.",
    "The talks will open on Monday, 18 July in the old town of Bonn at 10:00.",
    "The talks will be held from Monday, 18 July to Tuesday, 19 July.",
    "The talks will be held from Monday 18 to Tuesday 19 July.",
    "The talks will be held on Monday, July 18 and 19.",
    "The talks will be held from Thursday, 28 July to Monday, 1 August.",
    "The talks will open on 18 July (Monday).",
]


@pytest.mark.parametrize("text", AGREEING)
def test_a_weekday_that_is_that_of_its_date_leaves_no_doubt(nlp: Language, text: str) -> None:
    told = whens(nlp, text, date(2022, 6, 15))

    assert told
    assert not any(when.uncertain for when in told)


def test_midnight_in_figures_is_the_end_of_its_day_and_sure(nlp: Language) -> None:
    when = whens(nlp, "The guns will fall silent on Friday 7 January at 24:00.")

    assert when == [When(Precision.EXACT, date(2022, 1, 8), date(2022, 1, 8), time(0))]


def test_an_end_in_brackets_lasts_from_the_day_of_its_heading(nlp: Language) -> None:
    when = whens(nlp, "Tuesday, January 11\nVIENNA - Conference on river traffic (to January 14).")

    assert when[-1] == When(Precision.RANGE, date(2022, 1, 11), date(2022, 1, 14))


OPEN_DAYS = [
    ("They will meet after Eid al-Fitr.", When(Precision.PART, date(2022, 5, 1), date(2022, 5, 3), uncertain=True)),
    ("They will meet during Ramadan.", When(Precision.PART, date(2022, 4, 2), date(2022, 5, 1), uncertain=True)),
    ("They will meet on Mother's Day.", day(date(2022, 5, 8), uncertain=True)),
    (
        "They will meet after the Easter recess.",
        When(Precision.PART, date(2022, 4, 10), date(2022, 4, 24), uncertain=True),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OPEN_DAYS)
def test_a_feast_whose_day_is_open_is_uncertain(nlp: Language, text: str, expected: When) -> None:
    when = whens(nlp, text, date(2022, 3, 1))

    assert when == [expected]


@pytest.mark.parametrize(("text", "clock"), [("at seven on Friday", None), ("at seven on Friday evening", time(19))])
def test_no_clock_is_told_where_the_half_of_the_day_is_not(nlp: Language, text: str, clock: time | None) -> None:
    when = whens(nlp, f"They will meet {text}.")

    assert [(w.earliest, w.clock) for w in when] == [(date(2022, 1, 7), clock)]


def test_no_clock_is_told_where_only_the_occasion_says_that_it_is_evening(nlp: Language) -> None:
    when = whens(nlp, "The state dinner begins at half seven on Friday.")

    assert when == [day(date(2022, 1, 7))]


AGENDA = """Diary

MONDAY 17 JANUARY
10.00 Minister receives the envoy
14:30 Cabinet
"""


def test_an_hour_at_the_head_of_a_line_has_the_day_over_it(nlp: Language) -> None:
    expressions = found(nlp, AGENDA)

    told = [(AGENDA[each.start : each.end], each.value) for each in expressions]
    assert told == [
        ("MONDAY 17 JANUARY", "2022-01-17"),
        ("10.00", "2022-01-17T10:00"),
        ("14:30", "2022-01-17T14:30"),
    ]


def test_an_hour_at_the_end_of_a_paragraph_takes_no_day_from_the_next_heading(nlp: Language) -> None:
    expressions = found(nlp, "Talks at 8 a.m.\n\nThursday, January 13\nThe king visits.")

    assert [expression.value for expression in expressions] == ["2022-01-05T08:00", "2022-01-13"]


DIARY = """Week ahead

Monday, 17 January

The minister receives the envoy. A lunch follows at 1 p.m.

Tuesday, 18 January

9:30 a.m. The council meets in Lagos and will report on Friday.
"""


def test_a_heading_dates_the_hours_and_weekdays_under_it(nlp: Language) -> None:
    expressions = found(nlp, DIARY)

    values = [expression.value for expression in expressions]
    assert values == ["2022-01-17", "2022-01-17T13:00", "2022-01-18", "2022-01-18T09:30", "2022-01-21"]


def test_the_ends_of_a_range_are_no_day_of_an_hour_told_after_it(nlp: Language) -> None:
    expressions = found(nlp, "She is on travel from January 7-9, 2022.\n\n9:15 a.m. She meets the press.")

    assert [expression.value for expression in expressions] == ["2022-01-07", "2022-01-09", "2022-01-05T09:15"]


LASTING = [
    ("The envoy is in Seoul from Tuesday through Thursday.", date(2022, 1, 4), date(2022, 1, 6)),
    ("The envoy is in Seoul from Friday through Sunday.", date(2022, 1, 7), date(2022, 1, 9)),
    ("The envoy will be in Seoul through January 8.", date(2022, 1, 5), date(2022, 1, 8)),
    ("The fair, which opens on 7 January, runs through Jan. 18.", date(2022, 1, 7), date(2022, 1, 18)),
]


@pytest.mark.parametrize(("text", "first", "last"), LASTING)
def test_what_lasts_through_a_day_ends_with_it(nlp: Language, text: str, first: date, last: date) -> None:
    when = whens(nlp, text)[-1]

    assert when == When(Precision.RANGE, first, last)


def test_a_feast_of_several_days_lasts_all_of_them(nlp: Language) -> None:
    when = whens(nlp, "They will meet during Passover.", date(2022, 3, 1))

    assert when == [When(Precision.PART, date(2022, 4, 16), date(2022, 4, 23))]


@pytest.mark.parametrize("verb", ["moved", "postponed", "shifted"])
def test_a_meeting_moved_from_one_day_to_another_lasts_from_neither(nlp: Language, verb: str) -> None:
    when = whens(nlp, f"The hearing was {verb} from January 10 to January 12.")

    assert when == [day(date(2022, 1, 10)), day(date(2022, 1, 12))]


def test_days_in_a_list_stay_days_of_their_own(nlp: Language) -> None:
    when = whens(nlp, "The sessions are on 10, 12 and 13 June.")

    assert when == [day(date(2022, 6, 10)), day(date(2022, 6, 12)), day(date(2022, 6, 13))]


CLOCKS = [
    ("It will begin at 10:00 GMT on Monday.", time(10), "UTC", "GMT"),
    ("It will begin at 3 p.m. on Monday.", time(15), None, None),
    ("It will begin on Monday at 9am ET.", time(9), "America/New_York", "ET"),
    ("It will begin on Monday at 15.30 CET.", time(15, 30), "UTC+01:00", "CET"),
    ("It will begin on Monday at 10:30 Moscow time.", time(10, 30), "Europe/Moscow", "Moscow time"),
    ("It will begin at 9:15 a.m. Wellington time on Monday.", time(9, 15), "Pacific/Auckland", "Wellington time"),
    ("It will begin at 9 pm Abu Dhabi time on Monday.", time(21), "Asia/Dubai", "Abu Dhabi time"),
    ("It will begin on Monday at 10 a.m. (Seoul time).", time(10), "Asia/Seoul", "Seoul time"),
    ("It will begin on Monday at 14.30 hrs.", time(14, 30), None, None),
    ("It will begin on Monday at 10:00 IST.", time(10), None, "IST"),
    ("It will begin on Monday at 10:00 CST.", time(10), None, "CST"),
    ("It will begin on Monday at 10:00 local time.", time(10), None, "local time"),
    ("It will begin on Monday at 10:00 (GMT+3).", time(10), "UTC+03:00", "GMT+3"),
    ("It will begin at noon on Monday.", time(12), None, None),
    ("It will begin at midday Brasilia time on Monday.", time(12), "America/Sao_Paulo", "Brasilia time"),
]


@pytest.mark.parametrize(("text", "clock", "zone", "words"), CLOCKS)
def test_a_clock_time_is_joined_with_its_day_and_zone(
    nlp: Language, text: str, clock: time, zone: str | None, words: str | None
) -> None:
    monday = date(2022, 1, 10)

    when = whens(nlp, text)

    assert when == [When(Precision.EXACT, monday, monday, clock, zone, words)]


def test_an_hour_finds_its_day_elsewhere_in_the_sentence(nlp: Language) -> None:
    when = whens(nlp, "On 12 January the two sides will sit down in Brussels at 10 a.m.")[-1]

    assert (when.earliest, when.clock) == (date(2022, 1, 12), time(10))


def test_hours_of_a_range_share_day_and_zone(nlp: Language) -> None:
    first, last = whens(nlp, "The session will run 10:00-12:00 CET on Monday.")

    assert (first.clock, first.zone, first.earliest) == (time(10), "UTC+01:00", date(2022, 1, 10))
    assert (last.clock, last.zone, last.earliest) == (time(12), "UTC+01:00", date(2022, 1, 10))


def test_midnight_ends_its_day_and_is_uncertain(nlp: Language) -> None:
    when = whens(nlp, "The truce will begin at midnight on Friday.")[0]

    assert (when.earliest, when.clock, when.uncertain) == (date(2022, 1, 8), time(0), True)


def test_an_hour_of_many_days_is_no_moment(nlp: Language) -> None:
    expressions = found(nlp, "The board meets daily at 9 a.m. and on Mondays at noon.")

    assert [expression.type for expression in expressions] == [TimexType.SET, TimexType.SET]
    assert [expression.when for expression in expressions] == [None, None]


DISAGREEING = [
    "They meet on Friday, January 13.",
    "They meet on Friday, 13 January 2022.",
    "On Mon., Jan. 11, they meet.",
]


@pytest.mark.parametrize("text", DISAGREEING)
def test_a_weekday_that_disagrees_with_its_date_makes_it_uncertain(nlp: Language, text: str) -> None:
    when = whens(nlp, text)

    assert [one.uncertain for one in when] == [True]


@pytest.mark.parametrize(("weekday", "uncertain"), [("Thursday", False), ("Friday", True)])
def test_a_weekday_behind_its_date_must_agree_with_it(nlp: Language, weekday: str, uncertain: bool) -> None:
    when = whens(nlp, f"They meet on 13 January 2022, a {weekday}.")

    assert when == [day(date(2022, 1, 13), uncertain=uncertain)] * 2


@pytest.mark.parametrize("text", ["They meet on Thursday, January 13.", "They meet on Thursday, 13 January 2022."])
def test_a_weekday_that_agrees_with_its_date_is_certain(nlp: Language, text: str) -> None:
    when = whens(nlp, text)

    assert when == [day(date(2022, 1, 13))]


def test_next_friday_may_be_either_of_two(nlp: Language) -> None:
    when = whens(nlp, "They will meet next Friday.")

    assert when == [day(date(2022, 1, 14), uncertain=True)]


def test_an_ambiguous_slash_date_is_left_alone(nlp: Language) -> None:
    expressions = found(nlp, "The form of 04/05/2021 was lost.")

    assert expressions == ()


def test_a_narrative_whose_beginning_is_unknown_lies_never_ahead(nlp: Language) -> None:
    expressions = found(nlp, "The next day they signed the accord.")

    assert [expression.value for expression in expressions] == ["PAST_REF"]


# --------------------------------------------------------------------------- zones of places

TEN = When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10), None, "local time")


def test_local_time_takes_the_zone_of_its_place() -> None:
    when = at_place(TEN, "Europe/Zurich")

    assert when.zone == "Europe/Zurich"
    assert when.moment is not None
    assert when.moment.isoformat() == "2022-01-10T10:00:00+01:00"


SHARED_LETTERS = [
    ("IST", "Asia/Kolkata"),
    ("IST", "Asia/Jerusalem"),
    ("CST", "Asia/Shanghai"),
    ("CST", "America/Chicago"),
]


@pytest.mark.parametrize(("letters", "zone"), SHARED_LETTERS)
def test_letters_of_several_zones_are_settled_by_the_place(letters: str, zone: str) -> None:
    told = When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10), None, letters)

    when = at_place(told, zone)

    assert when.zone == zone


def test_letters_that_the_place_does_not_use_stay_open() -> None:
    told = When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10), None, "IST")

    when = at_place(told, "Europe/Zurich")

    assert when == told


@pytest.mark.parametrize(
    "told",
    [
        When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10), "UTC", "GMT"),
        When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10)),
        day(date(2022, 1, 10)),
    ],
)
def test_a_time_that_asks_for_no_place_stays_as_it_is(told: When) -> None:
    when = at_place(told, "Europe/Zurich")

    assert when == told


# --------------------------------------------------------------------------- the same everywhere

PROGRAM = """
import spacy, sys
from datetime import date
from briefings.extraction.dates import find_dates
nlp = spacy.blank("en")
text = "On 10 January at 10:00, next Friday, in three weeks and two years ago, said the envoy on Monday."
for e in find_dates(nlp(text), date(2021, 12, 28)):
    print(e.value, e.when)
"""


@pytest.mark.parametrize(
    "settings", [{"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Anchorage", "LC_ALL": "de_DE.UTF-8"}]
)
def test_the_answer_depends_neither_on_zone_nor_locale_of_the_machine(settings: dict[str, str]) -> None:
    def answer(more: dict[str, str]) -> str:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=ROOT, env=os.environ | more, capture_output=True, text=True, check=True
        )
        return done.stdout

    here, there = answer({"TZ": "UTC"}), answer(settings)

    assert here == there
    assert "2022-01-10T10:00" in here


# --------------------------------------------------------------------------- histories

HISTORY = (
    "The siege began on 12 October 1702, when the duke crossed the river. On 20 October his guns opened fire. "
    "In December 1702 the town asked for terms, but on 3 January relief came. The following month both armies rested. "
    "On 5 April 1703 the siege was renewed; the town fell in May. That summer the duke marched north."
)
TOLD = "1702-10-12 1702-10-20 1702-12 1703-01-03 1703-02 1703-04-05 1703-05 1703-SU"


def test_a_history_goes_on_from_the_year_it_told_last(nlp: Language) -> None:
    expressions = found(nlp, HISTORY, date(2009, 3, 1))

    assert [expression.value for expression in expressions] == TOLD.split()


def test_news_that_remembers_old_days_stays_news(nlp: Language) -> None:
    text = (
        "He spoke of 12 May 1702, 5 June 1702 and 8 July 1702, he said on Friday. Sales fell on 9 July and yesterday."
    )

    values = [expression.value for expression in found(nlp, text, date(2009, 3, 1))]

    assert values[-2:] == ["2008-07-09", "2009-02-28"]
