"""A library made from an earlier one is the same as one made from nothing, whatever has changed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from briefings.attached import positions_of
from briefings.library import Library
from briefings.query import parse
from briefings.search import Search
from briefings.topics import topics_of
from store.contents import by_start
from store.records import Article, Findings, Meeting
from tests.briefings.papers import NOW, Paper, meeting

SIDES = ("Egypt", "Sudan", "Chad", "Egypt; Sudan")
WORDS = ("the", "dam", "gates", "water", "spring", "grain", "border", "treaty", "open", "before", "them")
QUESTIONS = (
    "",
    "egypt",
    "sudan chad",
    "dam",
    "treaties",
    "egypt vs sudan",
    "geneva",
    "talks",
    "since 5 january",
    "nile",
)
Read = tuple[Article, Findings]


def told(chance: random.Random, name: str) -> tuple[Read, list[Meeting]]:
    """An article of a few sentences with what it says, and the meetings it tells of."""
    first = "Egypt and Sudan will meet in Geneva to open the gates."
    said = [" ".join(chance.choices(WORDS, k=chance.randint(2, 6))) for _ in range(4)]
    events = [f"In January {' '.join(chance.choices(WORDS, k=4))}." for _ in range(2)]
    day = f"2022-01-{chance.randint(1, 9):02}"
    paper = Paper(name, day, " ".join([first, *(f"Egypt demanded {words}." for words in said), *events]))
    for words in said:
        paper.said(
            chance.choice(SIDES), chance.choice(["demand", "refuse", "offer"]), words, cue="demanded", source="Egypt"
        )
    for words in events:
        paper.event(words, chance.choice(["2022-01-03", "2022-01-04"]), *chance.sample(["Egypt", "Chad"], 1))
    met = [
        meeting(
            *chance.sample(["Egypt", "Sudan", "Chad"], 2),
            on=f"2022-01-{chance.randint(1, 28):02}",
            place=chance.choice(["Geneva", "Cairo", None]),
            citing=[paper.cite(first)],
            name=f"m-{name}-{at}",
        )
        for at in range(chance.randint(0, 2))
    ]
    return paper.told, met


def changed(chance: random.Random, read: dict[str, Read], met: dict[str, Meeting], step: int) -> None:
    """One thing more, one less, or one that is not as it was."""
    match chance.choice(["come", "come", "gone", "moved", "redated"]):
        case "gone" if read:
            del read[chance.choice(sorted(read))]
        case "moved" if met:
            name = chance.choice(sorted(met))
            met[name] = replace(met[name], place="Khartoum", sequence=met[name].sequence + 1)
        case "redated" if read:
            name = chance.choice(sorted(read))
            article, findings = read[name]
            read[name] = replace(article, published=article.published + timedelta(days=1)), replace(findings)
        case _:
            article, meetings = told(chance, f"a{step}")
            read[article[0].id] = article
            met.update((each.id, each) for each in meetings)


def library(read: dict[str, Read], met: dict[str, Meeting], before: Library | None = None) -> Library:
    articles = sorted(
        (article for article, _ in read.values()), key=lambda each: (-each.published.timestamp(), each.id)
    )
    findings = sorted((found for _, found in read.values()), key=lambda each: (each.published, each.article))
    return Library(articles, findings, sorted(met.values(), key=by_start), before)


def answered(known: Library) -> list[object]:
    """Everything that questions find, as it is compared."""
    search, today = Search(known), NOW.date()
    found: list[object] = [
        known.tellings,
        known.entries,
        known.happenings,
        known.crowded,
        known.official,
        known.parties,
    ]
    for question in QUESTIONS:
        asked = parse(question, today)
        parts: Sequence[Sequence[object]] = (search.meetings(asked), search.tellings(asked), search.entries(asked))
        found += [list(part) for part in parts]
        found.append(search.nearest_meetings(asked))
    found += [positions_of(each, known) for each in known.meetings]
    found.append(dict(topics_of(known, ("dam", "the gates", "water", "treaty border", "egypt"))))
    found += [known.shift_of(each) for each in known.tellings]
    found += [known.words_of_meeting(each) for each in known.meetings]
    found += [list(known.tellings_of(side)) for side in ("Egypt", "Sudan", "Chad")]
    return [*found, known.index.planned_from(today), {side: list(group) for side, group in known.by_side.items()}]


@pytest.mark.parametrize("seed", range(25))
def test_what_is_brought_up_to_date_is_what_is_worked_out_anew(seed: int) -> None:
    chance = random.Random(seed)
    read: dict[str, Read] = {}
    met: dict[str, Meeting] = {}
    known = library(read, met)
    answered(known)

    for step in range(12):
        changed(chance, read, met, step)
        known = library(read, met, known)

        assert answered(known) == answered(library(read, met)), f"after step {step}"


def test_what_has_not_changed_is_the_very_same(seed: int = 1) -> None:
    chance = random.Random(seed)
    (article, met), (other, more) = told(chance, "one"), told(chance, "other")
    before = library({"one": article}, {each.id: each for each in met})
    answered(before)

    after = library({"one": article, "other": other}, {each.id: each for each in (*met, *more)}, before)

    same = {id(each) for each in before.tellings} & {id(each) for each in after.tellings}
    assert same
    assert len(after.tellings) > len(before.tellings)
