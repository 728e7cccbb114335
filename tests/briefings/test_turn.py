"""What one unit of work has changed: by articles and single corrections, never by better rules or by regrouping."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefings.succession import successors
from briefings.turn import Turn, turn_of
from store.records import Citation, Correction, Meeting, When
from store.rulings import Basis, Ruling, RulingKind
from tests.briefings.outboxes import meeting
from tests.briefings.stories import article, report, resolution

OLD = meeting("2022-01-12")
NEW = replace(meeting("2022-01-14", sequence=1), citations=(Citation("b", 0, 10), Citation("a", 0, 10)))


def ruling(kind: RulingKind, about: Meeting = OLD) -> Ruling:
    """A decision about this meeting."""
    return Ruling("r", kind, datetime(2022, 1, 5, tzinfo=UTC), Basis(about.id, ()))


def test_what_another_article_has_changed_was_seen_as_it_stood() -> None:
    turn = turn_of([OLD], [NEW], {}, articles={"b"})

    assert turn.seen == {OLD.id: (OLD,)}


def test_what_nobody_knew_of_is_fresh_and_what_has_become_it_is_not() -> None:
    other = replace(OLD, id="other")

    assert turn_of([OLD], [OLD, other], {}).fresh == {"other"}
    assert turn_of([OLD], [other], {OLD.id: "other"}).fresh == frozenset()


def test_what_came_in_with_a_batch_counts_too() -> None:
    turn = turn_of([OLD], [NEW], {})

    assert turn.seen == {OLD.id: (OLD,)}


def test_what_is_as_before_or_new_has_changed_nothing() -> None:
    assert turn_of([OLD], [OLD], {}, articles={"a"}).seen == {}
    assert turn_of([], [NEW], {}, articles={"b"}).seen == {}


def test_what_rests_on_the_same_articles_was_changed_by_nobody_unless_one_was_read_again() -> None:
    other_rules = replace(NEW, citations=OLD.citations)

    assert turn_of([OLD], [other_rules], {}, articles={"of something else"}).seen == {}
    assert turn_of([OLD], [other_rules], {}, articles={"a"}).seen == {OLD.id: (OLD,)}


def test_what_rests_on_an_article_less_has_changed() -> None:
    turn = turn_of([NEW], [replace(OLD, sequence=2)], {}, articles={"b"})

    assert turn.seen == {OLD.id: (NEW,)}


@pytest.mark.parametrize("kind", [RulingKind.WHEN, RulingKind.PLACE, RulingKind.STATUS])
def test_what_an_admin_corrects_has_changed(kind: RulingKind) -> None:
    corrected = replace(NEW, citations=OLD.citations)

    turn = turn_of([OLD], [corrected], {}, rulings=[ruling(kind)])

    assert turn.seen == {OLD.id: (OLD,)}


def test_what_a_correction_goes_over_to_has_changed_when_it_is_taken_back_and_its_neighbour_has_not() -> None:
    """A status that an admin gave one meeting holds for another when the reports it was about have become that one."""
    given = ruling(RulingKind.STATUS, replace(OLD, id="another"))
    corrected = replace(NEW, citations=OLD.citations, corrections=(Correction("status", given.made, OLD.citations[0]),))
    neighbour, better_read = replace(OLD, id="neighbour"), replace(NEW, id="neighbour", citations=OLD.citations)

    turn = turn_of([corrected, neighbour], [OLD, better_read], {}, rulings=[given])

    assert turn.seen == {OLD.id: (corrected,)}


@pytest.mark.parametrize("kind", [RulingKind.SAME, RulingKind.APART, RulingKind.DELETED, RulingKind.ADDED])
def test_what_an_admin_regroups_is_news_to_nobody_who_only_could_see_it(kind: RulingKind) -> None:
    turn = turn_of([OLD], [NEW], {"gone": OLD.id}, articles={"r"}, rulings=[ruling(kind)])

    assert turn == Turn(heirs={"gone": OLD.id})


def test_what_has_become_one_with_it_was_seen_too() -> None:
    one = article("one", "2022-01-03", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum"))
    other = article("other", "2022-01-04", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
    moves = article("moves", "2022-01-05", report("Egypt", "Sudan", on="2022-01-25", former="2022-01-12"))
    before = resolution((one, other)).meetings

    after = resolution((one, other, moves), before).meetings
    heirs = successors(before, after, ())
    turn = turn_of(before, after, heirs, articles={"moves"})

    assert len(after) == len(heirs) == 1
    assert {_day(each.when) for each in turn.seen[after[0].id]} == {12, 25}


def _day(when: When) -> int:
    assert when.earliest
    return when.earliest.day
