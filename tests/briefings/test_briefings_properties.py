"""Whatever the records: claims cite what is there, briefings fit, pages lose nothing and cut nothing."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.render import render
from bot.messages.text import units
from briefings import answers
from briefings.announcing import announcement
from briefings.briefing import Briefing
from briefings.compose.paging import ACTION_BYTES
from briefings.library import Library
from store.records import (
    Article,
    Change,
    ChatKey,
    Citation,
    Contradiction,
    Delivery,
    DeliveryKind,
    Draft,
    EventReport,
    Findings,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Party,
    Position,
    Precision,
    PublishedFrom,
    Stance,
    Subscriber,
    When,
)

NOW = datetime(2022, 1, 6, 9, tzinfo=UTC)
SIDES = ("Egypt", "Sudan", "United States", "NATO", "Congo <b> & Co.", "Ünïon 🌍")
WORDS = (
    "said",
    "did not",
    "may",
    "the dam",
    "“water”",
    "unless",
    "/start",
    "<i>",
    "@all",
    "12",
    "a\n\nb",
    "🌊",
    "…",
    "'s",
)

days = st.dates(date(2021, 10, 1), date(2022, 6, 30))
moments = st.builds(lambda day, clock: datetime.combine(day, clock, UTC), days, st.times())


@st.composite
def whens(draw: st.DrawFn) -> When:
    precision = draw(st.sampled_from(Precision))
    if precision is Precision.UNKNOWN:
        return When(precision)
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 40))) if precision is not Precision.DATE else first
    if precision is not Precision.EXACT:
        return When(precision, first, last, uncertain=draw(st.booleans()))
    zone = draw(st.sampled_from([None, "UTC", "Africa/Kinshasa", "UTC+05:30"]))
    clock = draw(st.times(time(0), time(23, 59)))
    return When(precision, first, first, clock, zone, draw(st.sampled_from([None, "local time"])))


@st.composite
def articles(draw: st.DrawFn, name: str) -> Article:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=120))
    text = ". ".join(words) or "x"
    title = draw(st.one_of(st.none(), st.text(min_size=1, max_size=200)))
    publisher = draw(st.sampled_from([None, "The Wire", "Die Zeitung & Söhne"]))
    published, source = draw(moments), draw(st.sampled_from(PublishedFrom))
    return Article(
        name,
        text,
        name,
        published,
        source,
        draw(st.booleans()),
        title,
        publisher,
        draw(st.sampled_from([None, "https://a.example/b?c=1&d"])),
    )


def spans(article: Article) -> st.SearchStrategy[tuple[int, int]]:
    most = len(article.text)
    return st.tuples(st.integers(0, most - 1), st.integers(1, most)).map(
        lambda two: (min(two[0], two[1] - 1), max(two[0] + 1, two[1]))
    )


def cited(article: Article) -> st.SearchStrategy[Citation]:
    return spans(article).map(lambda span: Citation(article.id, *span))


def positions(article: Article) -> st.SearchStrategy[Position]:
    return st.builds(
        Position,
        party=st.lists(st.sampled_from(SIDES), min_size=1, max_size=2, unique=True).map("; ".join),
        stance=st.sampled_from(Stance),
        content=spans(article),
        citation=cited(article),
        speaker=st.sampled_from([None, "Karim Fahmy"]),
        role=st.sampled_from([None, "minister"]),
        quote=st.booleans(),
        source=st.one_of(st.none(), spans(article)),
        cue=st.one_of(st.none(), spans(article)),
        told_by=st.sampled_from([None, "Sudan"]),
        negated=st.booleans(),
        modality=st.sampled_from([None, "may"]),
        said_on=st.one_of(st.none(), days),
        topics=st.just(("water",)),
        certain=st.booleans(),
    )


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    papers = [draw(articles(f"article{number}")) for number in range(draw(st.integers(1, 4)))]
    findings = []
    for paper in papers:
        events = st.builds(EventReport, whens(), cited(paper), st.booleans(), st.just(("Egypt",)))
        findings.append(
            Findings(
                paper.id,
                paper.published.date(),
                positions=tuple(draw(st.lists(positions(paper), max_size=12))),
                events=tuple(draw(st.lists(events, max_size=5))),
            )
        )
    numbers = count()
    found = draw(st.lists(meetings(papers, numbers), max_size=12))
    return Library(sorted(papers, key=lambda each: each.published, reverse=True), findings, found)


def meetings(papers: Sequence[Article], numbers: count[int]) -> st.SearchStrategy[Meeting]:
    anywhere = st.one_of(st.sampled_from(papers).flatmap(cited), st.just(Citation("gone", 0, 5)))
    parties = st.lists(st.builds(Party, st.sampled_from((*SIDES, "Karim Fahmy")), st.sampled_from(SIDES)), max_size=6)
    step = st.builds(
        Change, moments, st.sampled_from(MeetingStatus), whens(), st.sampled_from([None, "Cairo"]), anywhere
    )
    against = st.builds(
        Contradiction,
        st.sampled_from(["when", "status"]),
        st.lists(st.tuples(st.just("Tuesday"), anywhere), min_size=2, max_size=3).map(tuple),
    )
    return st.builds(
        Meeting,
        id=st.builds(lambda: f"m{next(numbers):09}"),
        kind=st.sampled_from(MeetingKind),
        parties=parties.map(tuple),
        place=st.sampled_from([None, "Cairo", "Geneva & around"]),
        when=whens(),
        status=st.sampled_from(MeetingStatus),
        citations=st.lists(anywhere, min_size=1, max_size=5).map(tuple),
        former=st.lists(whens(), max_size=2).map(tuple),
        history=st.lists(step, max_size=4).map(tuple),
        contradictions=st.lists(against, max_size=1).map(tuple),
        open_points=st.lists(anywhere, max_size=4).map(tuple),
        confirmed_by=st.lists(st.sampled_from(SIDES), max_size=2).map(tuple),
    )  # fmt: skip


QUERIES = st.one_of(
    st.sampled_from(["", "all", "egypt", "water", "egypt dam", "nowhere", "since 1 january", "12 january"]),
    st.text(string.printable + "🌊é", max_size=40),
)
ZONES = st.sampled_from(["UTC", "Africa/Cairo", "America/St_Johns", "Nowhere/Land"])
Turn = Callable[[int], Briefing]


def turns(library: Library, query: str, zone: str) -> list[Turn]:
    """The answers that have pages, each as a function of the page."""
    known = {"now": NOW, "zone": zone}
    return [
        lambda page: answers.meetings(library, query, page=page, everything=True, **known),  # type: ignore[arg-type]
        lambda page: answers.positions(library, query, page=page, everything=True, **known),  # type: ignore[arg-type]
        lambda page: answers.timeline(library, query, page=page, everything=True, **known),  # type: ignore[arg-type]
        lambda page: answers.articles(library, page=page, **known),  # type: ignore[arg-type]
    ]


def others(library: Library, query: str, zone: str) -> list[Briefing]:
    """The answers that have no pages."""
    found = [
        answers.today(library, now=NOW, zone=zone),
        answers.brief(library, query, now=NOW, zone=zone),
        *(answers.brief(library, meeting.id, now=NOW, zone=zone) for meeting in library.meetings[:3]),
        *(
            answers.review(Draft(library.articles[findings.article], findings, 1, NOW), now=NOW, zone=zone)
            for findings in library.findings[:1]
        ),
    ]
    reader = Subscriber(ChatKey(1), zone=zone, subscribed=True)
    for meeting in library.meetings[:3]:
        for kind in (DeliveryKind.REMINDER, DeliveryKind.NOTICE):
            sent = announcement(library, [_row(kind, meeting)], reader, now=NOW, since={meeting.id: NOW})
            assert sent is not None
            found.append(sent)
    for kind in DeliveryKind if library.meetings else ():
        rows = [_row(kind, meeting) for meeting in library.meetings]
        sent = announcement(library, rows[:1] if kind is DeliveryKind.AFTERMATH else rows, reader, now=NOW, since={})
        found += [sent] if sent else []
    return found


def _row(kind: DeliveryKind, meeting: Meeting) -> Delivery:
    start = meeting.when
    return Delivery("k", kind, meeting.id, ChatKey(1), NOW - timedelta(hours=1), NOW, start, told=start)


def faults(briefing: Briefing, library: Library, zone: str) -> list[str]:
    """Claims that cite no words that are there, sources that are not those it cites, and what Telegram refuses."""
    messages = render(briefing, zone=zone)
    cited = {each.article for claim in briefing.claims for each in claim.citations}
    sound = {
        "every claim is cited": all(claim.citations for claim in briefing.claims),
        "every citation is within its article": all(
            0 <= each.start < each.end <= len(library.articles[each.article].text)
            for claim in briefing.claims
            for each in claim.citations
        ),
        "the sources are those cited": not briefing.claims or {source.article for source in briefing.sources} == cited,
        "buttons fit": all(0 < len(choice.action.encode()) <= ACTION_BYTES for choice in briefing.choices),
        "there is a message": bool(messages),
        "messages fit": all(units(message.plain) <= 4096 for message in messages),
    }
    return [f"{briefing.title}: not so: {claim}" for claim, holds in sound.items() if not holds]


@settings(max_examples=12, deadline=None)
@given(libraries(), QUERIES, ZONES)
def test_briefings_hold_whatever_the_records(library: Library, query: str, zone: str) -> None:
    told = [*(turn(1) for turn in turns(library, query, zone)), *others(library, query, zone)]
    whys = [answers.why(library, claim, now=NOW, zone=zone) for each in told for claim in each.claims[:2]]

    assert [fault for each in (*told, *whys) for fault in faults(each, library, zone)] == []


@settings(max_examples=8, deadline=None)
@given(libraries(), ZONES)
def test_pages_together_hold_every_line_once(library: Library, zone: str) -> None:
    expected = [
        len(answers.meeting_records(library, "", now=NOW, everything=True)),
        len(answers.position_records(library, "", now=NOW, everything=True)),
        len(answers.timeline_records(library, "", now=NOW, everything=True)),
        len(library.listed),
    ]

    for turn, whole in zip(turns(library, "", zone), expected, strict=True):
        first = turn(1)  # of a timeline it is around now, and those before it count down from nought
        pages = [turn(page) for page in range(2 - first.page, first.pages - first.page + 2)]
        shown = sum(len(page.claims) or len(page.sources) for page in pages)
        assert [page.page for page in pages] == list(range(1, len(pages) + 1))
        assert shown == whole or not whole
