"""People whose country a report leaves out act for the side that other articles tell."""

from __future__ import annotations

import pytest

from store.records import Citation, OpenPoint, Party
from tests.briefings.stories import Told, after, article, only, report, time_of

ANNOUNCED = article(
    "announced",
    "2022-01-03",
    report("Ana Sela/Tonga", "Iosefa Tuala/Samoa", on="2022-01-13", place="Apia", kind="meeting"),
)


def told(*parties: str, **known: object) -> Told:
    """A report of a week later."""
    return article("later", "2022-01-09", report(*parties, kind="meeting", **known))  # type: ignore[arg-type]


def test_a_cancellation_that_names_people_alone_finds_their_meeting() -> None:
    meeting = only(after(ANNOUNCED, told("Ana Sela", "Iosefa Tuala", place="Apia", status="cancelled")))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-01-13"))
    assert meeting.parties == (Party("Ana Sela", "Tonga"), Party("Iosefa Tuala", "Samoa"))


def test_a_move_that_names_one_of_them_alone_finds_it() -> None:
    meeting = only(after(ANNOUNCED, told("Ana Sela", "Samoa", on="2022-01-15", former="2022-01-13", place="Apia")))

    assert (meeting.when, meeting.former) == (time_of("2022-01-15"), (time_of("2022-01-13"),))
    assert meeting.sides == ("Tonga", "Samoa")


def test_a_name_is_known_with_and_without_its_accents() -> None:
    announced = article("a", "2022-01-03", report("Luís Gusmão/Timor-Leste", "Samoa", on="2022-01-13", kind="meeting"))

    meeting = only(after(announced, told("Luis Gusmao", "Samoa", status="postponed")))

    assert (meeting.status, meeting.former) == ("postponed", (time_of("2022-01-13"),))


def test_a_name_is_known_with_and_without_its_junior() -> None:
    announced = article("a", "2022-01-03", report("Juan Luna Jr./Chile", "Peru", on="2022-01-13", kind="meeting"))

    meeting = only(after(announced, told("Juan Luna/Chile", "Peru", on="2022-01-13")))

    assert meeting.parties == (Party("Juan Luna Jr.", "Chile"), Party("Peru", "Peru"))


def test_a_namesake_in_another_country_is_taken_for_neither() -> None:
    elsewhere = article("fiji", "2022-01-05", report("Ana Sela/Fiji", "Kenya", on="2022-02-02", kind="meeting"))

    found = after(ANNOUNCED, elsewhere, told("Ana Sela", "Iosefa Tuala", place="Apia", status="cancelled"))

    assert [meeting.status for meeting in found] == ["scheduled", "scheduled", "cancelled"]
    assert found[-1].parties == (Party("Ana Sela", "Ana Sela"), Party("Iosefa Tuala", "Samoa"))


@pytest.mark.parametrize(
    "parties",
    [
        pytest.param(("Ana Sela", "Tonga"), id="what one article tells as two sides are two"),
        pytest.param(("Sela", "Kenya"), id="a last name beside another side may be anybody's"),
        pytest.param(("Ana", "Kenya"), id="so may be the first word of a name"),
        pytest.param(("Sela", "Lemalu"), id="a last name beside one of whom nobody knows"),
        pytest.param(("Ana Sela", "Iosefa Lemalu"), id="somebody else"),
        pytest.param(("Angela Merkel", "Iosefa Tuala"), id="another guest"),
    ],
)
def test_it_stays_another_meeting(parties: tuple[str, ...]) -> None:
    off = told(*parties, place="Apia", status="cancelled")

    announced, orphan = after(ANNOUNCED, off)

    assert (announced.status, orphan.status) == ("scheduled", "cancelled")


def test_last_names_alone_are_those_of_whom_was_told_together() -> None:
    meeting = only(after(ANNOUNCED, told("Sela", "Tuala", place="Apia", status="cancelled")))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-01-13"))
    assert meeting.parties == (Party("Ana Sela", "Tonga"), Party("Iosefa Tuala", "Samoa"))


@pytest.mark.parametrize("side", ["Fiji", "Samoa"])
def test_a_last_name_that_two_have_had_is_nobodys(side: str) -> None:
    other = article("other", "2022-01-05", report(f"Oto Sela/{side}", "Kenya", on="2022-02-02", kind="meeting"))

    found = after(ANNOUNCED, other, told("Sela", "Tuala", place="Apia", status="cancelled"))

    assert [meeting.status for meeting in found] == ["scheduled", "scheduled", "cancelled"]


def test_a_last_name_of_half_a_year_ago_is_forgotten() -> None:
    long_ago = article("ago", "2021-06-03", report("Ana Sela/Tonga", "Samoa", on="2022-01-13", kind="meeting"))

    announced, orphan = after(long_ago, told("Sela", "Samoa", status="cancelled"))

    assert (announced.status, orphan.sides) == ("scheduled", ("Sela", "Samoa"))


def test_whom_reading_knows_itself_is_not_learned_of() -> None:
    """A namesake of the chancellor, who was left without a country on purpose."""
    announced = article("a", "2022-01-03", report("Olaf Scholz/Germany", "Samoa", on="2022-01-13", kind="meeting"))

    found = after(announced, told("Olaf Scholz", "Samoa", status="cancelled"))

    assert [meeting.sides for meeting in found] == [("Germany", "Samoa"), ("Olaf Scholz", "Samoa")]


def test_what_is_left_open_stays_with_the_meeting_that_its_article_tells_of() -> None:
    point = OpenPoint(Citation("later", 90, 99), ("Ana Sela", "Kenya"))
    text, findings = article(
        "later",
        "2022-01-09",
        report("Ana Sela", "Kenya", on="2022-01-20", kind="meeting"),
        report("Ana Sela", "Iosefa Tuala", on="2022-01-13", kind="meeting"),
        open_points=(point,),
    )

    apia, nairobi = after(ANNOUNCED, (text, findings))

    assert (apia.open_points, nairobi.open_points) == ((), (point.citation,))
    assert nairobi.sides == ("Tonga", "Kenya")


# --------------------------------------------------------------------------- one word of a name


SEOUL = article(
    "seoul", "2022-01-03", report("Baek Ji-ho/South Korea", "Ana Sela/Tonga", on="2022-01-13", place="Seoul")
)


@pytest.mark.parametrize("parties", [("Baek", "Ana Sela/Tonga"), ("Baek", "Sela"), ("Sela", "Baek")])
def test_a_family_name_that_stands_first_is_known_beside_those_told_of_with_it(parties: tuple[str, ...]) -> None:
    meeting = only(after(SEOUL, told(*parties, on="2022-01-20", moved=True)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-20"), (time_of("2022-01-13"),))
    assert set(meeting.parties) == {Party("Baek Ji-ho", "South Korea"), Party("Ana Sela", "Tonga")}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Baek Min-su/South Korea", id="a family name of two of one country"),
        pytest.param("Min-su Baek/Fiji", id="a last name elsewhere"),
    ],
)
def test_a_word_of_two_names_is_nobodys(other: str) -> None:
    elsewhere = article("other", "2022-01-05", report(other, "Kenya", on="2022-02-02"))

    found = after(SEOUL, elsewhere, told("Baek", "Ana Sela/Tonga", on="2022-01-20", moved=True))

    assert len(found) == 3
    assert all(not meeting.former for meeting in found)


def test_one_person_told_of_with_the_names_in_either_order_is_one() -> None:
    again = article("again", "2022-01-05", report("Ji-ho Baek/South Korea", "Kenya", on="2022-02-02"))

    found = after(SEOUL, again, told("Baek", "Ana Sela/Tonga", on="2022-01-20", moved=True))

    assert [(meeting.when, bool(meeting.former)) for meeting in found] == [
        (time_of("2022-01-20"), True),
        (time_of("2022-02-02"), False),
    ]


def test_the_first_word_of_a_name_whose_family_name_stands_last_is_nobodys() -> None:
    jordan = article("jordan", "2022-01-03", report("Amal Haddad/Jordan", "Lebanon", on="2022-01-13", kind="meeting"))

    meetings = after(jordan, told("Amal", "Lebanon", on="2022-01-13"))

    assert [meeting.sides for meeting in meetings] == [("Jordan", "Lebanon"), ("Amal", "Lebanon")]


def test_the_first_word_of_a_name_keeps_that_word_from_standing_for_another() -> None:
    other = article("other", "2022-01-05", report("Sela Tau/Fiji", "Kenya", on="2022-02-02", kind="meeting"))

    found = after(ANNOUNCED, other, told("Sela", "Tuala", place="Apia", status="cancelled"))

    assert [meeting.status for meeting in found] == ["scheduled", "scheduled", "cancelled"]


def test_a_last_name_is_known_where_another_follows_it() -> None:
    longer = article("longer", "2022-01-05", report("Ana Sela Tau/Tonga", "Kenya", on="2022-02-02", kind="meeting"))

    first, _ = after(ANNOUNCED, longer, told("Sela", "Tuala", place="Apia", status="cancelled"))

    assert (first.status, first.when) == ("cancelled", time_of("2022-01-13"))


# --------------------------------------------------------------------------- somebody alone


def alone(name: str, **known: object) -> Told:
    """A report of a week later of somebody's meeting abroad, which is told as a visit."""
    return article("later", "2022-01-09", report(name, **{"kind": "visit", "place": "Apia", **known}))  # type: ignore[arg-type]


@pytest.mark.parametrize("place", ["Apia", "Samoa"])
def test_somebody_alone_who_cancels_is_known_by_the_place(place: str) -> None:
    meeting = only(after(ANNOUNCED, alone("Sela", place=place, status="cancelled")))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-01-13"))
    assert meeting.parties == (Party("Ana Sela", "Tonga"), Party("Iosefa Tuala", "Samoa"))


def test_somebody_alone_who_puts_off_a_meeting_is_known_by_the_place() -> None:
    meeting = only(after(ANNOUNCED, alone("Sela", on="2022-01-20", moved=True)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-20"), (time_of("2022-01-13"),))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(alone("Sela", place="Suva", status="cancelled"), id="elsewhere"),
        pytest.param(alone("Sela", place=None, status="cancelled"), id="nowhere"),
        pytest.param(alone("Lemalu", status="cancelled"), id="somebody else"),
        pytest.param(alone("Sela", on="2022-01-20"), id="another visit, of which no change is told"),
    ],
)
def test_somebody_alone_may_be_anybody(change: Told) -> None:
    announced, other = after(ANNOUNCED, change)

    assert (announced.status, announced.former) == ("scheduled", ())
    assert other.parties in {(Party("Sela", "Sela"),), (Party("Lemalu", "Lemalu"),)}
