"""One report with everything that comparing it with others needs, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from briefings.extraction import gazetteer
from briefings.extraction.words import split
from briefings.resolution.bodies import as_countries, split_members
from briefings.resolution.past import changed_on
from briefings.resolution.places import Spot, folded, spot
from briefings.resolution.speaking import speaking
from store.records import (
    Article,
    Citation,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    When,
)

GATHERINGS = frozenset({MeetingKind.SUMMIT, MeetingKind.SESSION, MeetingKind.CONFERENCE})
PLANNED = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE})
CHANGED = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})
_STEP = {MeetingStatus.TENTATIVE: 0, MeetingStatus.SCHEDULED: 0, MeetingStatus.POSTPONED: 1}
"""Of reports published at one moment, the change is told after what it changes, the outcome last."""

_ZONES = timedelta(days=1)
"""By so much the day of an article's place may be ahead of its day in UTC."""

Order = tuple[date, datetime, int, str, int, int, int]

FAMILY_NAME_FIRST = frozenset(
    (
        "Cambodia",
        "China",
        "Hungary",
        "Japan",
        "Mongolia",
        "North Korea",
        "Singapore",
        "South Korea",
        "Taiwan",
        "Vietnam",
    )
)
"""Where the family name stands first at home and often last abroad: "Kishida Fumio", "Fumio Kishida"."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A report in its article. Compared by identity: two equal reports are two tellings.

    ``said`` is the report as its article has it; ``report`` may know from other articles for whom people act.
    ``core`` are the sides that make the meeting what it is, ``beside`` members named beside their
    body; for a visit the country visited is in the core. ``ranks`` are those who meet, where its words
    name them by their office ("foreign ministers"). ``outlet`` is who published it, where known; ``confirms``
    is true where its words say that it is confirmed or goes ahead. ``named`` are the sides that the article of a
    change names anywhere, where the change leaves unsaid whose meeting it is.
    ``dated`` are the words that tell the day, where the first ones (a headline) tell none.
    ``changed_on`` is the earlier day on which a change came about, where its words say it.
    ``order`` is by publication, then by place in the article: it does not depend on when an article came in.
    """

    report: MeetingReport
    said: MeetingReport
    article: str
    published: datetime
    order: Order
    sides: frozenset[str]
    core: frozenset[str]
    beside: frozenset[str]
    spot: Spot | None
    people: Mapping[str, frozenset[str]]
    ranks: frozenset[str] = frozenset()
    outlet: str | None = None
    confirms: bool = False
    named: frozenset[str] = frozenset()
    dated: Citation | None = None
    changed_on: date | None = None
    day: date = field(init=False)
    span: tuple[date, date] | None = field(init=False)
    """The first and the last day it may be on; None without any."""
    is_fixed: bool = field(init=False)
    """True where the report names the meeting's own days, not a part of a month or a journey's frame."""

    def __post_init__(self) -> None:
        span = span_of(self.when)
        is_fixed = span is not None and self.when.is_dated and (not self.report.trip or span[0] == span[1])
        for name, known in (("day", self.order[0]), ("span", span), ("is_fixed", is_fixed)):
            object.__setattr__(self, name, known)

    def taken_part_in_by(self, parties: tuple[Party, ...]) -> Told:
        """The same with other parties, as they are known from other articles."""
        report = replace(self.report, parties=parties)
        sides = sides_of(report)
        core, beside = core_of(report.kind, as_countries(sides, self.day), self.spot)
        return replace(self, report=report, sides=sides, core=core, beside=beside, people=_people(report))

    @property
    def kind(self) -> MeetingKind:
        return self.report.kind

    @property
    def status(self) -> MeetingStatus:
        return self.report.status

    @property
    def when(self) -> When:
        return self.report.when

    @property
    def is_untold_move(self) -> bool:
        """True where it says that the meeting was moved, and not from when."""
        is_moved = self.report.moved or self.report.shift is not None
        return self.report.former is None and is_moved and not self.is_other_hour

    @property
    def is_other_hour(self) -> bool:
        """True where only the hour was moved."""
        return self.report.shift == 0

    @property
    def former_spot(self) -> Spot | None:
        """Where it was to be before, if it says that it is elsewhere now, or nowhere: by video."""
        return spot(self.report.former_place) if self.report.former_place else None

    @property
    def citation(self) -> Citation:
        """The first words of the article that tell of it."""
        return min(self.report.citations)

    @property
    def evidence(self) -> Citation:
        """The words of the article that tell when it is; the first that tell of it where that is not known."""
        return self.dated or self.citation


def span_of(when: When | None) -> tuple[date, date] | None:
    """The days a time lies within; None for no time or an unknown one."""
    if when is None or when.precision is Precision.UNKNOWN or when.earliest is None:
        return None
    return when.earliest, max(when.latest or when.earliest, when.earliest)


def tell(findings: Findings, article: Article | None) -> tuple[Told, ...]:
    """Every report of a meeting in an article, in their order; those without a citation are passed over.

    An article that is missing counts as published on its findings' day.
    """
    told = [_told(report, at, findings, article) for at, report in enumerate(findings.meetings) if report.citations]
    return tuple(sorted(told, key=lambda one: one.order))


def _told(report: MeetingReport, number: int, findings: Findings, article: Article | None) -> Told:
    published = article.published.astimezone(UTC) if article else _midnight(findings.published)
    report = _possible(report, published, day_only=article is None or article.published_day_only)
    sides = sides_of(report)
    place = spot(report.place) if report.place else _with_host(report, findings, article)
    core, beside = core_of(report.kind, as_countries(sides, published.date()), place)
    first = min(report.citations)
    step = 1 if report.former else _STEP.get(report.status, 2)
    return Told(
        report=report,
        said=report,
        article=findings.article,
        published=published,
        order=(published.date(), published, step, findings.article, first.start, first.end, number),
        sides=sides,
        core=core,
        beside=beside,
        spot=place,
        people=_people(report),
        ranks=_ranks(report.kind, article.words(first.start, first.end) if article else ""),
        outlet=article.publisher if article else None,
        confirms=article is not None and _confirms(report, article),
        named=_named_in(article, place) if article and is_unnamed(report) else frozenset(),
        changed_on=changed_on(report, article) if article else None,
        dated=_dated_in(report, article) if article and len(report.citations) > 1 else None,
    )


def _with_host(report: MeetingReport, findings: Findings, article: Article | None) -> Spot | None:
    """The country of the host, who tells that a visit to them is off: "Oman said the visit of Iraq's minister was off".

    It names no place; a traveller's own word, and that of bodies and of several, do not tell where it was to be.
    """
    if report.kind is not MeetingKind.VISIT or report.status not in CHANGED or article is None:
        return None
    sides = sides_of(report)
    hosts = set(speaking(report, findings, article, tuple(sides)))
    is_one = len(hosts) == 1 and hosts.isdisjoint(sides) and hosts <= gazetteer.countries().keys()
    return spot(hosts.pop()) if is_one and sides else None


_DAY = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|morrow|night)|week|month|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


def _dated_in(report: MeetingReport, article: Article) -> Citation | None:
    """The first of the words that tell of it with a day in them, where it has one."""
    if report.when.earliest is None:
        return None
    return next((each for each in sorted(report.citations) if _DAY.search(article.words(each.start, each.end))), None)


def is_unnamed(report: MeetingReport) -> bool:
    """True for a change that names a town and nobody, or one country alone: whose meeting it is is not said."""
    if report.status not in CHANGED or report.kind in (MeetingKind.VISIT, MeetingKind.CALL):
        return False
    if not report.parties:
        return report.place is not None
    is_country = len(report.parties) == 1 and report.parties[0].name in gazetteer.countries()
    return is_country and report.place is None and report.kind in _TALKS


_TALKS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING})


def _named_in(article: Article, place: Spot | None) -> frozenset[str]:
    """The sides that an article names, by whichever of their names; its meeting's own town stands for none."""
    found = gazetteer.trie().find(split(f"{article.title}. {article.text}"))
    town = place.town if place else None
    return frozenset(
        entry.side
        for _, _, entry in found
        if entry.kind != "person" and (entry.kind != "city" or (entry.capital and folded(entry.name) != town))
    )


def _possible(report: MeetingReport, published: datetime, *, day_only: bool) -> MeetingReport:
    """What lies ahead of the article cannot have been held: such a report tells of a plan."""
    span = span_of(report.when)
    if report.status is not MeetingStatus.HELD or span is None:
        return report
    moment = report.when.moment
    is_ahead = moment > published if moment and not day_only else span[0] > published.date() + _ZONES
    return replace(report, status=MeetingStatus.SCHEDULED) if is_ahead else report


def core_of(kind: MeetingKind, sides: frozenset[str], place: Spot | None) -> tuple[frozenset[str], frozenset[str]]:
    """The sides that make a meeting of this kind what it is, and the members named beside their body."""
    if kind is MeetingKind.VISIT:
        return sides | {place.country} if place and place.country else sides, frozenset()
    return split_members(sides, is_gathering=kind in GATHERINGS)


def sides_of(report: MeetingReport) -> frozenset[str]:
    """Everybody for whom somebody takes part."""
    return frozenset(party.side for party in report.parties if party.side)


def travellers_of(told: Told) -> frozenset[str]:
    """The sides that travel: all but the country that is visited."""
    return told.sides - ({told.spot.country} if told.spot and told.spot.country else set())


def _people(report: MeetingReport) -> dict[str, frozenset[str]]:
    """Side -> the names by which those named for it are known: the last ones, and whole ones in either order."""
    people: dict[str, set[str]] = {}
    for party in report.parties:
        if party.name != party.side and is_person(party.name):
            people.setdefault(party.side, set()).update(_known_names(party))
    return {side: frozenset(names) for side, names in people.items()}


def _known_names(person: Party) -> set[str]:
    last = last_name(person.name)
    words = folded(person.name).split()
    return {last, " ".join(sorted(words))} if person.side in FAMILY_NAME_FIRST else {last}


def is_same_name(one: str, other: str) -> bool:
    """True for one name with its words in whatever order."""
    return sorted(folded(one).split()) == sorted(folded(other).split())


def last_name(name: str) -> str:
    """Somebody's last name, for comparison: "gusmao" of "Xanana Gusmão", "marcos" of "Ferdinand Marcos Jr."."""
    words = folded(name).split()
    return next((word for word in reversed(words) if word not in _SUFFIXES), words[-1])


_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_OFFICE = re.compile(
    r"\b(?:ministry|ministers?|department|government|administration|council|officials?|leaders?|presidents?|parliament|"
    r"house|committee|commission|delegation|envoys?|army|party|agency|office|union|nations?|states?|group)\b",
    re.IGNORECASE,
)


_ARTICLE = re.compile(r"(?:[ae][a-z]{1,2}|ibn)[-’']")
"""Before a family name: "al-Abbasi", "ash-Shami"."""


def is_person(name: str) -> bool:
    """True for what reads like somebody's name: two capitalised words or more, no office, in no table of bodies."""
    words = name.split()
    if len(words) < 2 or not words[0][0].isupper() or _OFFICE.search(name):
        return False
    article = _ARTICLE.match(words[-1])
    if not words[-1][article.end() if article else 0 :][:1].isupper():
        return False
    entry = gazetteer.by_folded_name().get(gazetteer.fold(name))
    return entry is None or entry.kind == "person"


_PORTFOLIO = (
    "foreign|defen[cs]e|interior|home affairs|finance|econom(?:y|ic)|energy|oil|trade|agriculture|health|transport|"
    "justice|culture|education|environment|labou?r|tourism"
)
_RANKS = re.compile(
    rf"\b(?:({_PORTFOLIO}) (?:ministers|ministerial)|ministers (?:of|for) ({_PORTFOLIO})|"
    r"(presidents|prime ministers|leaders|heads of (?:state|government)))\b"
    r"(?!,? (?:said|say|announced|agreed|told|confirmed|decided))",
    re.IGNORECASE,
)


_LEADERS = "leaders"


@lru_cache(maxsize=4096)
def _ranks(kind: MeetingKind, words: str) -> frozenset[str]:
    """Who meets by office: "the FOREIGN MINISTERS of A and B"; nobody where several are named, or none.

    At a summit these are the leaders.
    """
    found = {portfolio or other or _LEADERS for portfolio, other, _ in _RANKS.findall(words)}
    found = {each.casefold().replace("defense", "defence") for each in found}
    if kind is MeetingKind.SUMMIT:
        found = set() if found - {_LEADERS} else {_LEADERS}
    return frozenset(found) if len(found) == 1 else frozenset()


_CONFIRMED = re.compile(r"\b(?:confirm(?:s|ed)|(?:will|to|would) (?:now |still )?go ahead|goes ahead)\b", re.IGNORECASE)
_UNCONFIRMED = re.compile(
    r"\b(?:(?:not|never|neither|nor|cannot|if|unless|until|whether|before|yet to|to be|may|might|could)\b|\w+n['’]t\b)"
    r"[^.;]{0,80}\b(?:confirm|go(?:es)? ahead)",
    re.IGNORECASE,
)


def _confirms(report: MeetingReport, article: Article) -> bool:
    """True for a firm plan "confirmed" by somebody, or one that "will go ahead"; not where that is still open."""
    if report.status is not MeetingStatus.SCHEDULED:
        return False
    words = [article.words(each.start, each.end) for each in report.citations if each.article == article.id]
    return any(_CONFIRMED.search(each) and not _UNCONFIRMED.search(each) for each in words)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
