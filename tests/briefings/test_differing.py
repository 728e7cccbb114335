"""What two lists differ in is what looking at every record would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.differing import differing
from briefings.layered import Layered

THINGS = [object() for _ in range(8)]
LISTS = st.lists(st.sampled_from(THINGS), unique_by=id)
STEPS = st.lists(st.tuples(st.sets(st.integers(0, 9)), st.dictionaries(st.integers(0, 9), st.text(max_size=1))))


@given(LISTS, LISTS)
def test_it_is_what_each_has_alone_in_its_order(before: list[object], now: list[object]) -> None:
    gone, come = differing(before, now)

    assert gone == [each for each in before if each not in now]
    assert come == [each for each in now if each not in before]


def test_equal_records_are_two_where_they_are_not_the_same() -> None:
    old, new = ["one", "".join(["t", "wo"])], ["one", "".join(["tw", "o"])]

    gone, come = differing(old, new)

    assert gone[0] is old[1]
    assert come[0] is new[1]


@given(STEPS)
def test_layers_are_what_a_plain_dictionary_would_be(steps: list[tuple[set[int], dict[int, str]]]) -> None:
    layered, plain = Layered[int, str]({1: "a", 2: "b"}), {1: "a", 2: "b"}

    for gone, put in steps:
        layered = layered.changed(gone, put)
        plain = {key: value for key, value in plain.items() if key not in gone} | put

    assert dict(layered) == plain
    assert len(layered) == len(plain)
    assert layered.at(plain) == list(plain.values())
