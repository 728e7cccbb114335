"""What a subscriber wants to be told of, and the words that say why it came."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.following import (
    Topics,
    is_reached,
    is_sure_enough,
    leads_for,
    own_days,
    reasons,
    wants,
    why_words,
    with_leads,
    without_past,
)
from store.records import ChatKey, Meeting, OwnLeads, Subscriber
from tests.briefings.outboxes import DAY, HOUR, meeting, subscriber

RIVER = meeting("2022-01-12", "Egypt", "Sudan", "Ethiopia", id="0000000001")
OTHER = meeting("2022-01-13", "Norway", "Sweden", id="0000000002")
GRAIN: Topics = {"grain": frozenset({RIVER.id}), "football": frozenset({RIVER.id, OTHER.id})}

FOLLOWED = [
    ("everything", {}, True, "every meeting"),
    ("a party", {"follows": ("Norway", "Sudan")}, True, "Sudan"),
    ("another party", {"follows": ("Norway",)}, False, None),
    ("a pair", {"pairs": (("Sudan", "Egypt"),)}, True, "Sudan–Egypt"),
    ("half a pair", {"pairs": (("Sudan", "Norway"),)}, False, None),
    ("words", {"topics": ("grain",)}, True, "“grain”"),
    ("words of another", {"topics": ("fish",)}, False, None),
    ("itself", {"subscribed": False, "meetings": (RIVER.id,)}, True, "this meeting"),
    ("itself, its party muted", {"meetings": (RIVER.id,), "mutes": ("Egypt",)}, True, "this meeting"),
    ("itself, and muted", {"meetings": (RIVER.id,), "mutes": (RIVER.id,)}, False, None),
    ("a muted party", {"mutes": ("Egypt",)}, False, None),
    ("a muted pair", {"muted_pairs": (("Sudan", "Egypt"),)}, False, None),
    ("half a muted pair", {"muted_pairs": (("Sudan", "Norway"),)}, True, "every meeting"),
    ("itself, its pair muted", {"meetings": (RIVER.id,), "muted_pairs": (("Sudan", "Egypt"),)}, True, "this meeting"),
    ("muted words", {"follows": ("Egypt",), "muted_topics": ("grain",)}, False, None),
    ("other muted words", {"muted_topics": ("fish",)}, True, "every meeting"),
    ("nothing", {"subscribed": False, "follows": ("Egypt",)}, False, None),
]


@pytest.mark.parametrize(
    ("settings", "expected", "reason"), [row[1:] for row in FOLLOWED], ids=[row[0] for row in FOLLOWED]
)
def test_a_meeting_is_wanted_for_what_is_followed_and_not_muted(
    settings: dict[str, object], expected: bool, reason: str | None
) -> None:
    reader = subscriber(**settings)

    assert wants(reader, RIVER, GRAIN) is expected
    assert reason is None or reasons(reader, RIVER, GRAIN)[0] == reason


def test_the_most_particular_reason_comes_first_and_two_are_told() -> None:
    reader = subscriber(follows=("Egypt",), pairs=(("Egypt", "Sudan"),), topics=("grain",), meetings=(RIVER.id,))

    words = why_words(reader, RIVER, GRAIN)

    assert words == "You follow this meeting and Egypt–Sudan"


def test_words_that_nobody_has_looked_at_are_taken_to_be_meant() -> None:
    by_words, by_muted = subscriber(topics=("grain",)), subscriber(follows=("Egypt",), muted_topics=("grain",))

    assert wants(by_words, OTHER)
    assert wants(by_muted, RIVER)
    assert why_words(by_words, OTHER) == "You follow “grain”"


def test_who_follows_a_single_meeting_is_reached_without_a_subscription() -> None:
    reader = Subscriber(ChatKey(1), meetings=(RIVER.id,))

    assert is_reached(reader)
    assert not is_reached(Subscriber(ChatKey(1)))
    assert not is_reached(Subscriber(ChatKey(1), meetings=(RIVER.id,), paused="blocked"))


sides = st.sampled_from(("Egypt", "Sudan", "Ethiopia", "Norway", "Chad"))
readers = st.builds(
    subscriber,
    subscribed=st.booleans(),
    follows=st.lists(sides, max_size=2, unique=True).map(tuple),
    pairs=st.lists(st.tuples(sides, sides), max_size=2).map(tuple),
    topics=st.lists(st.sampled_from(("grain", "football")), max_size=2, unique=True).map(tuple),
    meetings=st.sampled_from(((), (RIVER.id,), (OTHER.id,))),
    mutes=st.lists(sides | st.just(RIVER.id), max_size=2, unique=True).map(tuple),
    muted_topics=st.sampled_from(((), ("grain",), ("football",))),
)


@given(reader=readers, each=st.sampled_from((RIVER, OTHER)))
def test_whatever_is_wanted_has_a_reason_and_is_wanted_before_anybody_looks_too(
    reader: Subscriber, each: Meeting
) -> None:
    wanted = wants(reader, each, GRAIN)

    assert not wanted or reasons(reader, each, GRAIN)
    assert not wanted or wants(reader, each)
    assert not (wanted and each.id in reader.mutes)


@given(reader=readers, pair=st.tuples(sides, sides))
def test_the_order_of_a_pair_does_not_count(reader: Subscriber, pair: tuple[str, str]) -> None:
    one = subscriber(pairs=(pair,), mutes=reader.mutes)
    other = subscriber(pairs=((pair[1], pair[0]),), mutes=reader.mutes)

    assert wants(one, RIVER, GRAIN) == wants(other, RIVER, GRAIN)


# --------------------------------------------------------------------------- lead times, what is sure


def test_a_meeting_has_its_own_lead_times_before_those_of_the_chat() -> None:
    reader = with_leads(subscriber(), RIVER.id, (3 * HOUR,))

    assert leads_for(reader, RIVER) == (3 * HOUR,)
    assert leads_for(reader, OTHER) == reader.leads
    assert leads_for(with_leads(reader, RIVER.id, ()), RIVER) == reader.leads


@pytest.mark.parametrize(
    ("leads", "days"),
    [((), None), ((HOUR,), (timedelta(),)), ((3 * DAY, DAY, HOUR), (3 * DAY, DAY, timedelta()))],
)
def test_own_lead_times_of_a_day_are_whole_days(
    leads: tuple[timedelta, ...], days: tuple[timedelta, ...] | None
) -> None:
    reader = with_leads(subscriber(), RIVER.id, leads)

    assert own_days(reader, RIVER) == days


def test_only_confirmed_leaves_out_what_no_side_has_confirmed() -> None:
    reader = subscriber(only_confirmed=True)
    off = meeting("2022-01-12", "Egypt", "Sudan", status="cancelled")

    assert not is_sure_enough(reader, RIVER)
    assert is_sure_enough(subscriber(), RIVER)
    assert is_sure_enough(reader, off)
    assert is_sure_enough(subscriber(only_confirmed=True, meetings=(RIVER.id,)), RIVER)


def test_what_is_over_is_forgotten_after_two_weeks_and_the_rest_stays() -> None:
    reader = subscriber(
        meetings=(RIVER.id, OTHER.id, "0000000009"),
        mutes=("Norway", RIVER.id),
        own_leads=(OwnLeads(RIVER.id, (HOUR,)), OwnLeads(OTHER.id, (DAY,))),
    )
    known = {each.id: each for each in (RIVER, OTHER)}

    soon, later = (without_past(reader, known, date(2022, 1, day)) for day in (26, 27))

    assert soon is reader
    assert later.meetings == (OTHER.id, "0000000009")
    assert later.mutes == ("Norway",)
    assert later.own_leads == (OwnLeads(OTHER.id, (DAY,)),)
