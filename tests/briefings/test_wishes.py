"""The single things that are followed, and each taken away again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefings.wishes import NAME_LENGTH, Wish, WishKind, wishes, without
from store.records import OwnLeads, Subscriber
from tests.briefings.outboxes import HOUR, subscriber

FULL = subscriber(
    follows=("Egypt",),
    pairs=(("Russia", "NATO"),),
    topics=("grain",),
    meetings=("0123456789",),
    mutes=("Norway", "abcdef0123"),
    muted_topics=("football",),
    muted_pairs=(("Chad", "Libya"),),
    own_leads=(OwnLeads("0123456789", (HOUR,)), OwnLeads("9876543210", (HOUR,))),
)


def test_everything_followed_and_muted_is_a_wish_of_its_own() -> None:
    found = [(each.kind, each.words) for each in wishes(FULL)]

    assert found == [
        (WishKind.SIDE, "Egypt"),
        (WishKind.PAIR, "Russia–NATO"),
        (WishKind.TOPIC, "“grain”"),
        (WishKind.MEETING, "0123456789"),
        (WishKind.LEADS, "9876543210"),
        (WishKind.MUTED_SIDE, "Norway"),
        (WishKind.MUTED_MEETING, "abcdef0123"),
        (WishKind.MUTED_PAIR, "Chad–Libya"),
        (WishKind.MUTED_TOPIC, "“football”"),
    ]


def test_a_name_is_short_and_tells_a_follow_from_a_mute() -> None:
    followed, muted = Wish(WishKind.SIDE, ("Egypt",)), Wish(WishKind.MUTED_SIDE, ("Egypt",))

    assert followed.name != muted.name
    assert len(followed.name) == NAME_LENGTH + 1


def test_who_takes_away_the_last_thing_named_follows_nothing_but_single_meetings() -> None:
    reader = subscriber(follows=("Egypt",), meetings=("0123456789",), mutes=("Norway",))

    after = without(reader, Wish(WishKind.SIDE, ("Egypt",)))

    assert not after.subscribed
    assert after.meetings == ("0123456789",)


def test_taking_away_a_mute_of_everything_goes_on_with_everything() -> None:
    after = without(subscriber(mutes=("Norway",)), Wish(WishKind.MUTED_SIDE, ("Norway",)))

    assert after == subscriber()


def test_taking_away_lead_times_leaves_what_is_followed() -> None:
    after = without(FULL, Wish(WishKind.LEADS, ("9876543210",)))

    assert after == replace(FULL, own_leads=FULL.own_leads[:1])


@given(order=st.permutations(range(9)))
def test_in_whatever_order_all_is_taken_away_nothing_is_left(order: list[int]) -> None:
    reader: Subscriber = FULL

    for wish in (list(wishes(FULL))[number] for number in order):
        reader = without(reader, wish)

    assert not list(wishes(reader))
    assert not reader.subscribed
