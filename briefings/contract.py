"""Records as the command line prints them: the JSON forms that outside programs rely on.

Every function takes records and gives a dict ready for ``json.dumps``. ``attache read`` prints
findings of one document; ``attache meetings|positions|timeline --json`` print what the store
knows, where a citation also names its article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from briefings.compose.corrections import OF_TIME
from briefings.resolution.told import is_unnamed
from store.records import (
    Article,
    Citation,
    Correction,
    EventReport,
    Findings,
    Meeting,
    MeetingReport,
    Party,
    Position,
    Precision,
    Statement,
    TemporalExpression,
    When,
)

Json = dict[str, object]
Span = tuple[int, int]


def findings_json(findings: Findings, document: str | None = None) -> Json:
    """Everything read out of one document; ``document`` is its name for the outside, else the article's id."""
    return {
        "id": document if document is not None else findings.article,
        "published": findings.published.isoformat(),
        "dates": [_expression(each) for each in findings.dates],
        "meetings": [_report(each) for each in findings.meetings if not is_unnamed(each)],
        "positions": [_said(each) | {"citation": _span(_ends(each.citation))} for each in findings.positions],
        "statements": [_statement(each) for each in findings.statements],
        "events": [_event(each) | {"citation": _span(_ends(each.citation))} for each in findings.events],
    }


def meeting_json(meeting: Meeting, articles: Mapping[str, Article], title: str) -> Json:
    """A meeting as all its articles together tell it, under the title people are shown."""
    named = dict.fromkeys(citation.article for citation in meeting.citations)
    return {
        "id": meeting.id,
        "sequence": meeting.sequence,
        "title": title,
        "kind": meeting.kind.value,
        "parties": [_party(party) for party in meeting.parties],
        "place": meeting.place,
        **when_json(meeting.when),
        "status": meeting.status.value,
        "previous_start": when_json(meeting.former[-1])["start"] if meeting.former else None,
        "citations": [_citation(each) for each in meeting.citations],
        "contradictions": [
            {
                "field": each.field,
                "values": [{"value": value, "citation": _citation(citation)} for value, citation in each.values],
            }
            for each in meeting.contradictions
        ],
        "corrected": [_correction(each) for each in meeting.corrections],
        "open": [_citation(each) for each in meeting.open_points],
        "articles": [article_json(articles[name]) for name in named if name in articles],
    }


def position_json(position: Position, articles: Mapping[str, Article]) -> Json:
    """A position with its words, the day it was said and the article it stands in."""
    article = articles[position.citation.article]
    return _said(position) | {
        "words": " ".join(article.words(*position.content).split()),
        "role": position.role,
        "told_by": position.told_by,
        "said_on": position.said_on.isoformat() if position.said_on else None,
        "negated": position.negated,
        "modality": position.modality,
        "certain": position.certain,
        "citation": _citation(position.citation),
        "articles": [article_json(article)],
    }


def event_json(event: EventReport, articles: Mapping[str, Article]) -> Json:
    """A dated happening with the sentence that tells it and the article it stands in."""
    article = articles[event.citation.article]
    return _event(event) | {
        "words": " ".join(article.words(event.citation.start, event.citation.end).split()),
        "parties": list(event.parties),
        "citation": _citation(event.citation),
        "articles": [article_json(article)],
    }


def timeline_json(
    entries: Iterable[Meeting | EventReport], articles: Mapping[str, Article], titles: Mapping[str, str]
) -> list[Json]:
    """Meetings and events in the order given, each marked with its ``type``; ``titles`` by meeting id."""
    return [
        {"type": "meeting"} | meeting_json(entry, articles, titles[entry.id])
        if isinstance(entry, Meeting)
        else {"type": "event"} | event_json(entry, articles)
        for entry in entries
    ]


def article_json(article: Article) -> Json:
    """Which article it is and where its date comes from; not its text."""
    published = article.published.date() if article.published_day_only else article.published
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": published.isoformat(),
        "published_from": article.published_from.value,
        "url": article.url,
    }


def when_json(when: When) -> Json:
    """``start, end, zone, precision``: as exact as the time is known and no more.

    A clock time only where one was given, a month without a day; ``end`` only where there is more
    than the one day, month or year that ``start`` names.
    """
    start, end = _ends_of(when)
    return {
        "start": start,
        "end": end if end != (start or "")[: len(end or "")] else None,
        "zone": when.zone,
        "precision": when.precision.value,
    }


def _ends_of(when: When) -> tuple[str | None, str | None]:
    if when.earliest is None or when.precision is Precision.UNKNOWN:
        return None, None
    latest = when.latest or when.earliest
    if when.precision in (Precision.MONTH, Precision.YEAR):
        return _cut(when.earliest, when.precision), _cut(latest, when.precision)
    if when.precision in (Precision.RANGE, Precision.PART):
        return when.earliest.isoformat(), latest.isoformat()
    clock = f"T{when.clock:%H:%M}" if when.clock is not None else ""
    return when.earliest.isoformat() + clock, latest.isoformat()


def _cut(day: date, precision: Precision) -> str:
    return day.isoformat()[: 7 if precision is Precision.MONTH else 4]


def _correction(correction: Correction) -> Json:
    """A field that an admin has put right: when, in which words, and what the sources say instead."""
    return {
        "field": "when" if correction.field in OF_TIME else correction.field,
        "made": correction.made.isoformat(),
        "citation": _citation(correction.words),
        "sources_say": correction.otherwise,
        "sources": [_citation(each) for each in correction.sources],
    }


def _expression(expression: TemporalExpression) -> Json:
    return {
        "start": expression.start,
        "end": expression.end,
        "type": expression.type.value,
        "value": expression.value,
        "mod": expression.mod,
    }


def _report(report: MeetingReport) -> Json:
    return {
        "kind": report.kind.value,
        "parties": [_party(party) for party in report.parties],
        "place": report.place,
        **when_json(report.when),
        "status": report.status.value,
        "previous_start": when_json(report.former)["start"] if report.former else None,
        "citations": [_span(_ends(citation)) for citation in report.citations],
    }


def _said(position: Position) -> Json:
    return {
        "party": position.party,
        "speaker": position.speaker,
        "stance": position.stance.value,
        "quote": position.quote,
        "source": _pair(position.source),
        "cue": _pair(position.cue),
        "content": list(position.content),
    }


def _statement(statement: Statement) -> Json:
    return {
        "source": _pair(statement.source),
        "cue": _pair(statement.cue),
        "content": list(statement.content),
        "quote": statement.quote,
    }


def _event(event: EventReport) -> Json:
    """An event's day without its clock time: the contract calls it a date."""
    start, end = _ends_of(event.when)
    day = start.partition("T")[0] if start else None
    return {"date": day, "end": end if end != day else None, "future": event.planned}


def _party(party: Party) -> Json:
    return {"name": party.name, "for": party.side}


def _citation(citation: Citation) -> Json:
    return {"article": citation.article} | _span(_ends(citation))


def _ends(citation: Citation) -> Span:
    return citation.start, citation.end


def _span(span: Span) -> Json:
    return {"start": span[0], "end": span[1]}


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)
