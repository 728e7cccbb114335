"""The lists of cues are data: each line has to name known frames, and each group has to mean something."""

from __future__ import annotations

import pytest

from briefings.extraction.clauses import GROUP_STANCES
from briefings.extraction.cuebook import Cue, adjective_cues, noun_cues, verb_cues
from briefings.extraction.patterns import cues, stances
from store.records import Stance

FRAMES = {"that", "to", "npto", "np", "ing", "npof", "oc", "quote"}
NEUTRAL = {"say", "believe", "intend", "describe"}
PREPOSITIONS = {"for", "of", "on", "in", "with", "about", "over", "at", "by", "regarding"}


def entries(table: dict[str, tuple[Cue, ...]]) -> list[Cue]:
    return [cue for group in table.values() for cue in group]


def test_verbs_name_only_known_frames() -> None:
    unknown = {frame for cue in entries(verb_cues()) for frame in cue.frames - FRAMES}

    assert unknown == set()


def test_nouns_and_adjectives_name_only_clauses_and_prepositions() -> None:
    named = {frame for cue in entries(noun_cues()) + entries(adjective_cues()) for frame in cue.frames}

    assert named <= PREPOSITIONS | {"that", "to", "to-np"}


def test_every_group_is_neutral_or_has_a_stance() -> None:
    groups = {*cues.VERBS, *cues.NOUNS, *cues.ADJECTIVES}

    assert groups <= NEUTRAL | set(GROUP_STANCES)
    assert set(GROUP_STANCES.values()) == set(Stance) - {Stance.STATE}


@pytest.mark.parametrize("table", [verb_cues(), noun_cues(), adjective_cues()], ids=["verbs", "nouns", "adjectives"])
def test_no_cue_is_listed_twice_in_a_group(table: dict[str, tuple[Cue, ...]]) -> None:
    listed = [(cue.group, cue.lemma, cue.particles) for cue in entries(table)]

    assert len(listed) == len(set(listed))


def test_more_particular_cues_come_first() -> None:
    lengths = [[len(cue.particles) for cue in group] for group in verb_cues().values()]

    assert all(group == sorted(group, reverse=True) for group in lengths)


def test_nouns_that_carry_a_stance_name_a_stance() -> None:
    assert set(stances.STANCE_NOUNS) <= {stance.value for stance in Stance}


def test_no_noun_carries_two_stances() -> None:
    nouns = [noun for group in stances.STANCE_NOUNS.values() for noun in group.split()]

    assert sorted(nouns) == sorted(set(nouns))
