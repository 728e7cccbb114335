"""No pattern takes more than about twice the time for twice the text, whatever text that is."""

from __future__ import annotations

import re

import pytest

from briefings.extraction.patterns import own_voices
from tests.patterns import patterns, superlinear


def test_every_pattern_takes_linear_time() -> None:
    slow = {
        pattern.pattern: attack
        for pattern, methods in patterns().items()
        if (attack := superlinear(pattern, methods)) is not None
    }

    assert slow == {}


def test_every_pattern_is_found_wherever_it_stands() -> None:
    found = patterns()

    texts = {pattern.pattern for pattern in found}
    assert len(found) > 700
    assert found[own_voices.TURN] == {"match"}  # of a module, used elsewhere
    assert all(pattern in found for _, pattern, *_ in own_voices.LEADERS)  # in a table
    assert r"\d+" in texts  # in the middle of a function


@pytest.mark.parametrize(
    "slow",
    [
        r"\s*,",
        r"\w+x",
        r"<b>.*?</b>",
        r"\bif .*\bthen",
        r"(?:a|b|ab)*c",
        r"(\w+\s?)*$",
        r"\[[^\]]*\]",
        r"^(.*?)\s*#*$",
        r"(?=x.*y)",
        rb"a[^b]*b",
    ],
)
def test_what_is_slow_is_found_out(slow: str | bytes) -> None:
    assert superlinear(re.compile(slow)) is not None


@pytest.mark.parametrize(
    "quick", [r"\d{1,4}-\d\d", r"(?<!\s)\s+x", r"\b\w+\b", r"<[^<>]*>", r"\b[a-z]{1,80}x", r"^\s*#", rb"a[^ab]*b"]
)
def test_what_is_quick_is_let_through(quick: str | bytes) -> None:
    assert superlinear(re.compile(quick)) is None


@pytest.mark.parametrize(("pattern", "is_slow"), [(r"\s*,", False), (r"\s*\s*,", True)])
def test_from_one_place_a_run_is_gone_through_once(pattern: str, is_slow: bool) -> None:
    assert (superlinear(re.compile(pattern), ["match"]) is not None) is is_slow
