"""Working meetings out from what was worked out last gives what working them out from nothing gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.resolve import NOTHING, Resolution, Workings, resolve, worked_out
from store.records import Citation, Meeting, MeetingReport, MeetingStatus, OpenPoint, Party
from store.rulings import Basis, Ruling, RulingKind
from tests.briefings.stories import Told, article, report, time_of
from tests.timing import seconds

SIDES = (
    *("Egypt", "Sudan", "Ethiopia", "Kenya", "Chad", "African Union"),
    *("Karim Fahmy/Egypt", "Omar Bakr/Sudan", "Lina Haddad/Kenya"),
    *("Karim Fahmy", "Omar Bakr", "Omar Bakr/Chad", "Fahmy", "Haddad"),
)
DAYS = (
    *(f"2022-{month:02}-{day:02}" for month in (1, 2, 4) for day in (3, 7, 8, 11, 13, 20, 28)),
    *("2022-01-11..13", "2022-01-27..30", "2022-01-10~16", "2022-01", "2022-02", "2022", "2022-01-13T10:00"),
)
PUBLISHED = ("2021-12-20", "2022-01-02", "2022-01-05", "2022-01-09", "2022-01-12", "2022-01-30", "2022-03-15")
PLACES = (None, None, "Khartoum", "Cairo", "Egypt", "Nairobi", "Sudan")
KINDS = ("talks", "talks", "meeting", "summit", "visit", "visit", "call", "session")
STATUSES = ("scheduled", "scheduled", "scheduled", "tentative", "held", "postponed", "cancelled")
MADE = datetime(2022, 1, 10, 9, tzinfo=UTC)
CORRECTIONS = (
    {"kind": RulingKind.WHEN, "when": time_of("2022-01-14T15:30")},
    {"kind": RulingKind.WHEN, "when": time_of("2022-04-07")},
    {"kind": RulingKind.HOUR, "when": time_of("2022-01-14T15:30")},
    {"kind": RulingKind.WHEN, "when": time_of("2022-01-15T10:00"), "hour_kept": True},
    {"kind": RulingKind.PLACE, "place": "Cairo"},
    {"kind": RulingKind.PARTIES, "parties": (Party("Egypt", "Egypt"), Party("Kenya", "Kenya"))},
    {"kind": RulingKind.PARTIES, "parties": (Party("Chad", "Chad"), Party("Egypt", "Egypt"), Party("Sudan", "Sudan"))},
    {"kind": RulingKind.STATUS, "status": MeetingStatus.CANCELLED},
    {"kind": RulingKind.STATUS, "status": MeetingStatus.POSTPONED},
    {"kind": RulingKind.DELETED},
)


@dataclass
class World:
    """What is read and ruled, worked out anew after each step; it knows how to change in one thing."""

    chance: random.Random
    read: dict[str, Told] = field(default_factory=dict)
    rulings: dict[str, Ruling] = field(default_factory=dict)
    known: tuple[Meeting, ...] = ()
    workings: Workings = NOTHING
    steps: int = 0

    @property
    def found(self) -> Resolution:
        return self.workings.resolution

    def change(self) -> None:
        """One article or ruling more, less, or other than it was."""
        self.steps += 1
        choices = ["come"] * 5 + ["gone", "redated", "read anew", "put right", "ruled", "ruled", "taken back", "lost"]
        match self.chance.choice(choices):
            case "gone" if self.read:
                del self.read[self.some(self.read)]
            case "redated" if self.read:
                name = self.some(self.read)
                text, findings = self.read[name]
                moment = datetime.fromisoformat(self.chance.choice(PUBLISHED)).replace(tzinfo=UTC)
                self.read[name] = replace(text, published=moment), replace(findings, published=moment.date())
            case "read anew" if self.read:
                name = self.some(self.read)
                self.read[name] = self.story(name)
            case "put right" if self.read:
                name = f"a{self.steps:03}"
                self.read[name] = self.later_version(name, self.some(self.read))
            case "ruled" if self.known:
                ruling = self.ruling()
                self.rulings[ruling.id] = ruling
            case "taken back" if self.rulings:
                name = self.some(self.rulings)
                self.rulings[name] = replace(self.rulings[name], withdrawn=MADE + timedelta(days=1))
            case "lost" if self.steps % 3 == 0:
                self.known = self.known[1:]
            case _:
                name = f"a{self.steps:03}"
                self.read[name] = self.story(name)

    def work_out(self) -> Resolution:
        """What it adds up to, from what was worked out last; and what it does from nothing."""
        articles = {text.id: text for text, _ in self.read.values()}
        order = self.chance.sample(sorted(self.read), len(self.read))
        findings, rulings = [self.read[name][1] for name in order], tuple(self.rulings.values())
        from_nothing = resolve(findings, articles, self.known, rulings)
        self.workings = worked_out(findings, articles, self.known, rulings, self.workings)
        self.known = tuple(map(replace, self.found.meetings))  # as a store gives them back: equal, but others
        return from_nothing

    # ------------------------------------------------------------------ what it is made of

    def some(self, things: Iterable[str]) -> str:
        return self.chance.choice(sorted(things))

    def story(self, name: str) -> Told:
        told = article(
            name, self.chance.choice(PUBLISHED), *(self.report() for _ in range(self.chance.choice((1, 1, 2, 3))))
        )
        if self.chance.random() < 0.7:
            return told
        text, findings = told
        points = (OpenPoint(Citation(name, 90, 99), self.chance.choice(((), ("Egypt", "Sudan")))),)
        return text, replace(findings, open_points=points)

    def later_version(self, name: str, earlier: str) -> Told:
        """The same article, in which the first meeting may be on another day."""
        first, *others = self.read[earlier][1].meetings
        first = replace(first, when=time_of(self.chance.choice((None, *DAYS))))
        later, found = article(name, self.chance.choice(PUBLISHED), first, *others)
        return replace(later, earlier=earlier), found

    def report(self) -> MeetingReport:
        pick, sides = self.chance.choice, self.chance.sample(SIDES, self.chance.choice((1, 2, 2, 2, 3, 4)))
        former = pick((None, None, None, pick(DAYS)))
        on = pick((None, pick(DAYS), pick(DAYS), pick(DAYS)))
        return report(
            *sides,
            on=on,
            place=pick(PLACES),
            kind=pick(KINDS),
            status=pick(STATUSES),
            former=former,
            trip=pick((False,) * 9 + (True,)),
            moved=pick((False,) * 4 + (True,)),
            shift=pick((None,) * 9 + (3,)),
            former_place=pick((None,) * 7 + ("Khartoum", "Cairo")),
        )

    def ruling(self) -> Ruling:
        name, made = f"r{self.steps:03}", MADE + timedelta(minutes=self.steps)
        if len(self.known) > 1 and self.chance.random() < 0.5:
            one, other = (self.found.basis(each) for each in self.chance.sample(self.found.meetings, 2))
            kind = self.chance.choice((RulingKind.SAME, RulingKind.APART))
            return Ruling(name, kind, made, one, other, words=Citation(name, 0, 9))
        if self.chance.random() < 0.2:
            added = replace(self.report(), citations=(Citation(name, 0, 9),))
            return Ruling(name, RulingKind.ADDED, made, Basis("", (added,)), words=Citation(name, 0, 9))
        about = self.found.basis(self.chance.choice(self.found.meetings))
        return Ruling(name, made=made, about=about, words=Citation(name, 0, 9), **self.chance.choice(CORRECTIONS))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_it_is_what_it_is_from_nothing_whatever_comes_goes_or_is_ruled(seed: int, steps: int) -> None:
    world = World(random.Random(seed))

    for _ in range(steps):
        world.change()
        from_nothing = world.work_out()

        assert world.found.meetings == from_nothing.meetings
        assert world.found.doubts == from_nothing.doubts
        assert dict(world.found.reports) == dict(from_nothing.reports)


def arriving_anew(told: Sequence[Told], rule: Callable[[Resolution], Ruling] | None = None) -> tuple[Meeting, ...]:
    """The meetings when these came in one by one, the ruling after the second; each time as from nothing."""
    world = World(random.Random(0))
    for number, each in enumerate(told):
        if rule and number == min(2, len(told) - 1):
            ruling = rule(world.found)
            world.rulings[ruling.id] = ruling
            assert world.work_out() == world.found
        world.read[each[0].id] = each
        assert world.work_out() == world.found
    return world.known


def ruled(kind: RulingKind, **more: Any) -> Callable[[Resolution], Ruling]:
    """On the meeting told of first, and where it takes two, on the one told of next."""

    def rule(found: Resolution) -> Ruling:
        about, *others = map(found.basis, found.meetings)
        other = others[0] if kind in (RulingKind.SAME, RulingKind.APART) else None
        return Ruling("ruling", kind, MADE, about, other, words=Citation("ruling", 0, 9), **more)

    return rule


FAR = article("far", "2022-01-02", report("Egypt", "Sudan", on="2022-01-11", place="Cairo"))
LONG = ("Egypt", "Sudan", "Ethiopia", "Kenya")


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        pytest.param(
            [FAR, article("later", "2022-01-12", report("Egypt", "Sudan", on="2022-06-07", place="Cairo"))],
            ruled(RulingKind.WHEN, when=time_of("2022-06-07")),
            id="corrected to a day that is told of later",
        ),
        pytest.param(
            [FAR, article("later", "2022-01-12", report("Egypt", "Kenya", on="2022-01-11", place="Cairo"))],
            ruled(RulingKind.PARTIES, parties=(Party("Egypt", "Egypt"), Party("Kenya", "Kenya"))),
            id="corrected to sides that are told of later",
        ),
        pytest.param(
            [
                FAR,
                article(
                    "off", "2022-01-10", report("Egypt", "Sudan", on="2022-01-11", place="Cairo", status="postponed")
                ),
                article("on", "2022-02-20", report("Egypt", "Sudan", on="2022-06-07", place="Cairo")),
            ],
            None,
            id="a new date after months",
        ),
        pytest.param(
            [
                FAR,
                article("other", "2022-01-03", report("Chad", "Mali", on="2022-05-11", place="Cairo")),
                article("again", "2022-01-05", report("Chad", "Mali", on="2022-05-11", place="Cairo")),
            ],
            ruled(RulingKind.SAME),
            id="ruled to be one, and told of again",
        ),
        pytest.param(
            [
                article("some", "2022-01-02", report(*LONG[:3], on="2022-01-11")),
                article("all", "2022-01-02", report(*LONG, on="2022-01-11")),
            ],
            None,
            id="a long list of sides, and most of it",
        ),
        pytest.param(
            [
                article("off", "2022-01-09", report("Ana Sela", "Samoa", status="cancelled")),
                article("on", "2022-01-02", report("Ana Sela/Tonga", "Samoa", on="2022-01-13", place="Apia")),
            ],
            None,
            id="for whom somebody acts is told in another article",
        ),
        pytest.param(
            [
                article("off", "2022-01-09", report("Sela", "Tuala", status="cancelled")),
                article("on", "2022-01-02", report("Ana Sela/Tonga", "Iosefa Tuala/Samoa", on="2022-01-13")),
            ],
            None,
            id="whose last names these are is told in another article",
        ),
    ],
)
def test_what_is_one_is_found_from_afar(told: list[Told], rule: Callable[[Resolution], Ruling] | None) -> None:
    assert len(arriving_anew(told, rule)) == 1


def test_a_correction_of_reports_that_went_apart_stays_where_most_of_them_are() -> None:
    told = [
        FAR,
        article("same", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Cairo")),
        article("same", "2022-01-03", report("Egypt", "Sudan", on="2022-05-20", place="Cairo")),
        article("again", "2022-01-04", report("Egypt", "Sudan", on="2022-05-20", place="Cairo")),
    ]

    first, other = arriving_anew(told, ruled(RulingKind.STATUS, status=MeetingStatus.CANCELLED))

    assert first.status is MeetingStatus.CANCELLED
    assert not other.corrections


def test_whom_somebody_acts_for_is_told_to_all_articles_and_taken_back() -> None:
    off = article("off", "2022-01-09", report("Ana Sela", "Samoa", status="cancelled"))
    elsewhere = article("elsewhere", "2022-01-04", report("Ana Sela/Tonga", "Kenya", on="2022-03-01"))
    namesake = article("namesake", "2022-01-05", report("Ana Sela/Fiji", "Chad", on="2022-04-01"))
    world = World(random.Random(0), {told[0].id: told for told in (FAR, off, elsewhere)})
    sides = []

    for change in (lambda: None, lambda: world.read.update(namesake=namesake), lambda: world.read.pop("namesake")):
        change()
        assert world.work_out() == world.found
        sides.append(world.known[-1].sides)

    assert sides == [("Tonga", "Samoa"), ("Ana Sela", "Samoa"), ("Tonga", "Samoa")]


# --------------------------------------------------------------------------- what it costs


def told_often(articles: int) -> list[Told]:
    """A hundred days of news of one person: half of it with her name beside ever other guests, half with a bare one."""
    day, hosts = datetime(2022, 1, 1, tzinfo=UTC), ("Kenya", "Chad", "Mali", "Egypt", "Sudan", "Peru", "Chile", "Fiji")
    told = []
    for number in range(articles):
        published = day + timedelta(days=number * 100 // articles)
        host, guest = hosts[number // 2 % 8], "".join(chr(97 + int(digit)) for digit in str(number)).title()
        parties = ("Sela", host) if number % 2 else ("Ana Sela/Tonga", f"Oto {guest}/{host}")
        on = f"{published + timedelta(days=5):%Y-%m-%d}"
        told.append(article(f"{number:05}", f"{published:%Y-%m-%d}", report(*parties, on=on, kind="meeting")))
    return told


@pytest.mark.parametrize("host", ["Samoa", "Kenya"])
def test_one_more_article_about_a_name_told_often_costs_no_more_than_there_are_articles(host: str) -> None:
    more = article("more", "2022-01-01", report("Ana Sela/Tonga", host, on="2022-02-01", kind="meeting"))

    def one_more(articles: int) -> Callable[[], Workings]:
        told = told_often(articles)
        before = worked_out([found for _, found in told], {text.id: text for text, _ in told}, (), (), NOTHING)
        known, findings = before.resolution.meetings, [found for _, found in (*told, more)]
        return lambda: worked_out(findings, {text.id: text for text, _ in (*told, more)}, known, (), before)

    short, long = seconds(one_more(300)), seconds(one_more(1200))

    assert long < 9 * short  # four times the articles; were it their square, sixteen
