"""GET /metrics over 127.0.0.1: what was sent, how late, what waits, what was read; and nothing about anybody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from bot_process import free_port
from desk import DAM_TALKS, READER, Desk
from prometheus_client.parser import text_string_to_metric_families
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.figures import counted
from bot.health import health_answered
from bot.marks import Marks
from bot.metrics import Metrics
from bot.settings import Listen
from briefings.extraction.worker import ReadingFailed
from store.feeds import FeedTrouble
from store.memory import MemoryStore
from store.records import Article, DeliveryKind, DeliveryState, Findings
from store.work import Work
from tests.store.making import NOON, article, delivery, findings


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def store() -> AsyncIterator[MemoryStore]:
    async with MemoryStore() as opened:
        yield opened


def figure(metrics: Metrics, name: str, **labels: str) -> float:
    return metrics.registry.get_sample_value(name, labels) or 0.0


async def test_its_head_alone_can_be_asked_for(metrics: Metrics) -> None:
    port = free_port()
    async with Desk() as desk, health_answered(Listen("127.0.0.1", port), desk.attache, metrics):
        address = f"http://127.0.0.1:{port}/metrics"
        whole, head = [await AsyncHTTPClient().fetch(address, method=method) for method in ("GET", "HEAD")]

    assert (head.code, head.body) == (200, b"")
    assert head.headers["Content-Type"] == whole.headers["Content-Type"]


def test_every_count_is_given_out_from_the_start(metrics: Metrics) -> None:
    names = ("sent", "late", "uncertain", "expired", "dead")

    told = metrics.registry.get_sample_value
    of_reminders = [told(f"attache_reminders_{name}_total", {"kind": "reminder"}) for name in names]
    of_feeds = [told("attache_feed_failures_total", {"trouble": each}) for each in FeedTrouble]

    assert of_reminders == [0.0] * len(names)
    assert of_feeds == [0.0] * len(FeedTrouble)


async def test_each_outcome_of_a_row_is_counted_when_it_is_on_the_disk(store: MemoryStore, metrics: Metrics) -> None:
    marks = Marks(store, metrics)
    rows = {name: delivery(name, state=DeliveryState.SENDING) for name in ("on time", "late", "lost", "old", "no")}
    await store.commit(Work(deliveries=tuple(rows.values())))
    sent = {"state": DeliveryState.SENT}

    marks.note(
        (
            replace(rows["on time"], **sent, changed_at=NOON + timedelta(seconds=0.2)),
            replace(rows["late"], **sent, changed_at=NOON + timedelta(minutes=20), uncertain=1),
            replace(rows["lost"], state=DeliveryState.UNCERTAIN, uncertain=1),
            replace(rows["old"], state=DeliveryState.EXPIRED),
            replace(rows["no"], state=DeliveryState.DEAD),
        )
    )
    before = figure(metrics, "attache_reminders_sent_total", kind="reminder")
    await marks.write()
    await marks.write()

    assert before == 0
    assert figure(metrics, "attache_reminders_sent_total", kind="reminder") == 2
    assert figure(metrics, "attache_reminders_late_total", kind="reminder") == 1
    assert figure(metrics, "attache_reminder_lateness_seconds_bucket", le="0.25") == 1
    assert figure(metrics, "attache_reminder_lateness_seconds_sum") == pytest.approx(1200.2)
    assert figure(metrics, "attache_reminders_uncertain_total", kind="reminder") == 2
    assert figure(metrics, "attache_reminders_expired_total", kind="reminder") == 1
    assert figure(metrics, "attache_reminders_dead_total", kind="reminder") == 1


async def test_reading_is_timed_and_what_fails_is_counted_apart(metrics: Metrics) -> None:
    async def read(one: Article) -> Findings:
        if one.id == "two":
            raise ReadingFailed("It stopped.")
        return findings(one)

    reading = counted(read, metrics)

    found = await reading(article("one"))
    with pytest.raises(ReadingFailed):
        await reading(article("two"))

    assert found == findings(article("one"))
    assert figure(metrics, "attache_extraction_seconds_count") == 1
    assert figure(metrics, "attache_articles_read_total") == 1
    assert figure(metrics, "attache_articles_failed_total") == 1


async def test_what_waits_is_what_is_still_to_be_sent(store: MemoryStore, metrics: Metrics) -> None:
    states = (DeliveryState.SCHEDULED, DeliveryState.LEASED, DeliveryState.SENT, DeliveryState.VOID)
    rows = tuple(delivery(state.value, state=state) for state in states)
    await store.commit(Work(deliveries=rows))

    await metrics.page(store)

    assert figure(metrics, "attache_outbox_waiting") == 2


async def fetched(desk: Desk, metrics: Metrics | None, path: str = "/metrics", method: str = "GET") -> HTTPResponse:
    port = free_port()
    async with health_answered(Listen("127.0.0.1", port), desk.attache, metrics):
        return await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}{path}", method=method, raise_error=False)


async def test_the_whole_bot_counts_what_it_does_and_tells_nothing_private(tmp_path: Path) -> None:
    metrics = Metrics()
    async with Desk(MemoryStore(), figures=metrics) as desk:
        await desk.stored()
        await desk.say(READER, "/subscribe")
        wake_up = await desk.attache.bureau.store.next_due()
        assert wake_up is not None
        desk.clock.now = wake_up
        await desk.attache.alarm.ring()
        metrics.feed_failed("unreachable")

        answer = await fetched(desk, metrics)

    text = answer.body.decode()
    families = {family.name: family for family in text_string_to_metric_families(text)}
    assert answer.code == 200
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    assert sum(sample.value for sample in families["attache_reminders_sent"].samples if "_total" in sample.name) == 1
    assert families["attache_articles_read"].samples[0].value == 1
    assert not [name for name in families if name.endswith("_created")]
    assert families["attache_build_info"].samples[0].labels == {"version": "0.1.0"}
    labels = {label for family in families.values() for sample in family.samples for label in sample.labels.items()}
    kinds = {*DeliveryKind, *FeedTrouble, "0.1.0"}
    assert {value for name, value in labels if name != "le"} <= {str(kind) for kind in kinds}
    assert {name for name, _ in labels} == {"kind", "trouble", "version", "le"}
    assert not any(word in text for word in DAM_TALKS.split() if len(word) > 6)


async def test_it_is_not_there_unless_it_is_counted(desk: Desk) -> None:
    assert (await fetched(desk, None)).code == 404
    assert (await fetched(desk, Metrics(), method="DELETE")).code == 404
    assert (await fetched(desk, Metrics(), "/metrics/")).code == 404
