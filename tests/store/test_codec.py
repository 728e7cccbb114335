"""Records become rows of what JSON knows and come back as they were, or are refused."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.codec import CodecError, UnknownField, decode, encode
from store.records import (
    Article,
    ChatKey,
    Citation,
    Delivery,
    DeliveryState,
    Draft,
    Findings,
    Meeting,
    Party,
    Precision,
    Stance,
    Statement,
    Subscriber,
    When,
)
from store.tables import RECORDS, Table
from tests.store.making import NOON, article, delivery, draft, meeting, on, subscriber
from tests.store.strategies import records


@pytest.mark.parametrize("kind", RECORDS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_record_comes_back_from_json_as_it_was(kind: type, data: st.DataObject) -> None:
    record = data.draw(records(kind))

    row = json.loads(json.dumps(encode(record)))

    assert decode(kind, row) == record
    assert encode(decode(kind, row)) == row


# Rows as this version writes them. They lie in people's folders: whoever changes the codec or a
# record may add to this table, and has to keep what is in it readable.
STORED: list[tuple[Any, str]] = [
    (
        replace(article(added=NOON, language="fr", title="Entretiens à Genève"), sha256="47d8bb2d"),
        '{"id":"one","text":"Ministers meet in Geneva, says article one.",'
        '"sha256":"47d8bb2d","published":"2022-01-03T12:00:00+00:00","published_from":"given","published_day_only":true,'
        '"title":"Entretiens \\u00e0 Gen\\u00e8ve","language":"fr","added":"2022-01-03T12:00:00+00:00"}',
    ),
    (
        meeting(when=When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(9, 30), "Europe/Zurich")),
        '{"id":"geneva","kind":"talks","parties":[{"name":"Lavrov","side":"Russia"},'
        '{"name":"Washington","side":"United States"}],"place":"Geneva","when":{"precision":"exact",'
        '"earliest":"2022-01-10","latest":"2022-01-10","clock":"09:30:00","zone":"Europe/Zurich"},'
        '"status":"scheduled","citations":[{"article":"one","start":0,"end":24}]}',
    ),
    (
        subscriber(-100, 4, quiet=(time(22), time(7, 30)), leads=(timedelta(minutes=90),), follows=("Russia",)),
        '{"key":{"chat":-100,"topic":4},"zone":"UTC","leads":["P0DT5400S"],"follows":["Russia"],"language":"en",'
        '"quiet":["22:00:00","07:30:00"]}',
    ),
    (
        delivery(state=DeliveryState.SENT, message_id=12, lead=timedelta(days=1)),
        '{"key":"geneva/7","kind":"reminder","meeting":"geneva","subscriber":{"chat":7},'
        '"due_at":"2022-01-03T12:00:00+00:00","not_after":"2022-01-03T13:00:00+00:00",'
        '"start":{"precision":"date","earliest":"2022-01-10","latest":"2022-01-10"},"lead":"P1DT0S",'
        '"state":"sent","message_id":12}',
    ),
    (
        Findings("one", date(2022, 1, 3), statements=(Statement((0, 24), cue=(26, 30), quote=True),), reader="1"),
        '{"article":"one","published":"2022-01-03","statements":[{"content":[0,24],"cue":[26,30],"quote":true}],'
        '"reader":"1"}',
    ),
]


@pytest.mark.parametrize(("record", "stored"), STORED, ids=lambda value: type(value).__name__)
def test_rows_in_peoples_folders_stay_readable(record: Any, stored: str) -> None:
    found = decode(type(record), json.loads(stored))

    assert found == record


def test_a_field_that_says_nothing_is_not_written() -> None:
    row = encode(When(Precision.UNKNOWN))

    assert row == {"precision": "unknown"}


def test_a_default_that_says_something_is_written() -> None:
    row = encode(Subscriber(ChatKey(7)))

    assert row == {"key": {"chat": 7}, "zone": "UTC", "leads": ["P1DT0S", "P0DT3600S"], "language": "en"}


def test_a_field_that_came_later_gets_its_default_from_older_rows() -> None:
    older = encode(subscriber())
    del older["leads"], older["zone"]

    assert decode(Subscriber, older) == subscriber()


def test_what_was_followed_before_there_were_pairs_and_words_means_the_same() -> None:
    older = {"key": {"chat": 7}, "follows": ["Egypt"], "mutes": ["Norway", "0123456789"], "subscribed": True}

    found = decode(Subscriber, older)

    assert found == subscriber(follows=("Egypt",), mutes=("Norway", "0123456789"), subscribed=True)
    assert (found.pairs, found.meetings, found.topics, found.muted_topics, found.own_leads) == ((), (), (), (), ())
    assert not found.only_confirmed


def test_the_secret_of_a_calendar_is_kept_and_never_shown_in_a_log() -> None:
    settled = subscriber(feed="a-secret")

    row = encode(settled)

    assert row["feed"] == "a-secret"
    assert decode(Subscriber, row) == settled
    assert "a-secret" not in repr(settled)


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (replace(article(), published=datetime(2022, 1, 3)), "published"),  # noqa: DTZ001
        (replace(article(), published=date(2022, 1, 3)), "published"),  # type: ignore[arg-type]
        (replace(article(), published=datetime.min.replace(tzinfo=timezone(timedelta(hours=9)))), "published"),
        (replace(article(), published_from="given"), "published_from"),  # type: ignore[arg-type]
        (replace(article(), published_day_only=1), "published_day_only"),  # type: ignore[arg-type]
        (replace(article(), title=b"bytes"), "title"),  # type: ignore[arg-type]
        (replace(article(), text=None), "text"),  # type: ignore[arg-type]
        (replace(article(), text="half \ud83d\ude00 and half"), "text"),
        (replace(article(), text=Stance.DEMAND), "text"),
        (Statement((0, 24), quote=0), "quote"),  # type: ignore[arg-type]
        (Citation("one", True, 3), "start"),
        (Citation("one", 1.0, 3), "start"),  # type: ignore[arg-type]
        (When(Precision.DATE, NOON, date(2022, 1, 3)), "earliest"),
        (When(Precision.EXACT, clock=time(9, tzinfo=UTC)), "clock"),
        (subscriber(follows=["Russia"]), "follows"),
        (subscriber(follows=("Russia", 5)), "follows"),
        (subscriber(quiet=(time(22),)), "quiet"),
        (subscriber(leads=(3600,)), "leads"),
        (replace(subscriber(), key=(7, 0)), "key"),  # type: ignore[arg-type]
        (meeting(when=on(NOON)), "when.earliest"),
        (replace(draft(), article=article(added=datetime(2022, 1, 3))), "article.added"),  # noqa: DTZ001
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_value_that_would_come_back_different_is_refused_with_its_path(record: Any, path: str) -> None:
    with pytest.raises(CodecError) as refused:
        encode(record)

    assert ".".join(refused.value.path) == path
    assert str(refused.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("kind", "change", "path"),
    [
        (Article, {"published": "2022-01-03T12:00:00"}, "published"),
        (Article, {"published": "yesterday"}, "published"),
        (Article, {"published": 5}, "published"),
        (Article, {"text": None}, "text"),
        (Article, {"text": ["words"]}, "text"),
        (Article, {"published_day_only": "true"}, "published_day_only"),
        (Delivery, {"attempt": "1"}, "attempt"),
        (Delivery, {"attempt": True}, "attempt"),
        (Delivery, {"lead": "P1D"}, "lead"),
        (Delivery, {"lead": "P9999999999DT0S"}, "lead"),
        (Delivery, {"subscriber": [7, 0]}, "subscriber"),
        (Delivery, {"start": {"precision": "date", "earliest": "2022-02-30"}}, "start.earliest"),
        (Meeting, {"parties": {}}, "parties"),
        (Meeting, {"parties": [{"name": "Lavrov"}]}, "parties"),
        (Subscriber, {"quiet": ["22:00:00"]}, "quiet"),
    ],
    ids=str,
)
def test_a_row_that_does_not_fit_is_refused_with_its_path(kind: type, change: dict[str, Any], path: str) -> None:
    whole = {Article: article(), Delivery: delivery(), Meeting: meeting(), Subscriber: subscriber()}[kind]

    with pytest.raises(CodecError) as refused:
        decode(kind, encode(whole) | change)

    assert ".".join(refused.value.path) == path
    assert not isinstance(refused.value, UnknownField)


@pytest.mark.parametrize(
    ("kind", "row", "missing"),
    [(Party, {"name": "Lavrov"}, "side"), (Draft, {}, "article"), (Citation, {"article": "a", "end": 4}, "start")],
)
def test_a_row_without_a_field_that_has_no_default_is_refused(kind: type, row: dict[str, Any], missing: str) -> None:
    with pytest.raises(CodecError, match=f"without '{missing}'"):
        decode(kind, row)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"mood": "good"}, "'mood' of Delivery"),
        ({"state": "delegated"}, "'delegated' is no DeliveryState"),
        ({"subscriber": {"chat": 7, "thread": 5}}, "'thread' of ChatKey"),
    ],
)
def test_what_a_newer_version_wrote_is_told_from_what_is_broken(change: dict[str, Any], words: str) -> None:
    with pytest.raises(UnknownField, match=words):
        decode(Delivery, encode(delivery()) | change)


def test_private_words_stay_short_in_an_error() -> None:
    with pytest.raises(CodecError) as refused:
        encode(replace(article(), title=["private " * 50]))  # type: ignore[arg-type]

    assert len(str(refused.value)) < 120


# --------------------------------------------------------------------------- what no record may be


@dataclass(frozen=True)
class WithList:
    names: list[str]


@dataclass(frozen=True)
class WithEither:
    name: str | int


@dataclass(frozen=True)
class WithFactory:
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass
class Thawed:
    name: str


@dataclass(frozen=True)
class Watched:
    name: str

    def __post_init__(self) -> None:
        assert self.name


@pytest.mark.parametrize("record", [WithList(["a"]), WithEither(5), WithFactory(), Thawed("a"), Watched("a"), object()])
def test_what_could_not_be_kept_faithfully_is_no_record(record: object) -> None:
    with pytest.raises(TypeError):
        encode(record)


def test_every_table_holds_a_record_the_codec_knows() -> None:
    assert RECORDS.keys() == set(Table)
