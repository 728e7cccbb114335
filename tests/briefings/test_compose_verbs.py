"""A verb for each stance, with its "not" and its "may" kept."""

from __future__ import annotations

import pytest

from briefings.compose.verbs import is_adjective, noun_verb, plain_verb, third_person, verb_of
from store.records import Stance


@pytest.mark.parametrize(
    ("before", "cue", "told"),
    [
        (" ", "demanded", "demanded"),
        (" has ", "denied", "denied"),
        (" had ", "ruled out", "ruled out"),
        (" did not ", "rule out", "did not rule out"),
        (" has not ", "ruled out", "did not rule out"),
        (" hasn’t ", "accepted", "did not accept"),
        (" is not ", "demanding", "does not demand"),
        (" would not ", "reject", "would not reject"),
        (" won't ", "accept", "will not accept"),
        (" cannot ", "accept", "cannot accept"),
        (" never ", "promised", "never promised"),
        (" ", "rejects", "rejects"),
        (" was ", "pressing for", "pressed for"),
        (" is not ", "ruling out", "does not rule out"),
        (" was not ", "ruling out", "did not rule out"),
        (" no longer ", "demands", "no longer demands"),
        (" may ", "offer", "may offer"),
        (" might also ", "reject", "might reject"),
        (" will ", "press for", "will press for"),
        (" is ", "pressing for", "presses for"),
        (" repeatedly ", "warned", "warned"),
        (" did not explicitly ", "threaten", "did not threaten"),
        (" ", "called on", "called on"),
    ],
)
def test_verb_keeps_what_the_article_puts_before_its_cue(before: str, cue: str, told: str) -> None:
    verb = verb_of(cue, before)

    assert verb is not None
    assert verb.words == told


@pytest.mark.parametrize(
    ("before", "cue"),
    [
        (" was ", "accused"),
        (" is expected to ", "demand"),
        (" refused to ", "rule out"),
        (" was not ", "asked"),
        (" would have ", "accepted"),
        (" without ", "accepting"),
        (" its ", "misgivings"),
        (" ", "according to"),
        (" has not, for all the pressure, ", "accepted"),
        (" by no means ", "accepted"),
        (" could, some say, ", "accept"),
        (" reportedly ", "accepted"),
    ],
)
def test_a_group_that_cannot_be_retold_has_no_verb(before: str, cue: str) -> None:
    assert verb_of(cue, before) is None


def test_two_who_speak_together_have_a_plural_verb() -> None:
    verb, negated = verb_of("demand", " ", plural=True), verb_of("rule out", " do not ", plural=True)

    assert verb is not None
    assert negated is not None
    assert (verb.words, negated.words) == ("demand", "do not rule out")


@pytest.mark.parametrize(
    ("verb", "form"),
    [("deny", "denies"), ("press", "presses"), ("say", "says"), ("urge", "urges"), ("stand ready", "stands ready")],
)
def test_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


@pytest.mark.parametrize(
    ("stance", "content", "told"),
    [
        (Stance.STATE, "the talks were useful", "said"),
        (Stance.DEMAND, "the border must reopen", "insisted"),
        (Stance.DEMAND, "a treaty was overdue", "said"),
        (Stance.THREATEN, "it would cut the gas if nobody paid", "warned"),
        (Stance.THREATEN, "they know our army", "said"),
        (Stance.REFUSE, "it would never accept the wall", "insisted"),
        (Stance.REFUSE, "it had another plan", "said"),
        (Stance.REFUSE, "his country would take a hard line", "insisted"),
        (Stance.DENY, "the report was false", "said"),
    ],
)
def test_a_neutral_cue_says_more_only_where_the_words_do(stance: Stance, content: str, told: str) -> None:
    assert plain_verb(stance, content) == told


def test_a_neutral_cue_in_the_present_stays_there() -> None:
    assert plain_verb(Stance.STATE, "the talks are useful", past=False) == "says"


def test_nouns_and_adjectives_that_stand_for_a_verb() -> None:
    assert noun_verb("threat") == "threatens"
    assert noun_verb("demands") == "demands"
    assert noun_verb("weather") is None
    assert is_adjective("ready")
    assert not is_adjective("blue")
