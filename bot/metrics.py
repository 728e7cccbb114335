"""GET /metrics: figures in Prometheus' words, beside /healthz. No label holds an id, a name or a word of anybody."""

from __future__ import annotations

from functools import partial
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, disable_created_metrics
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from bot.pages import Page
from bot.versions import own_version
from store.base import Store
from store.feeds import FeedTrouble
from store.records import OPEN_STATES, Delivery, DeliveryKind, DeliveryState

PATH = "/metrics"
LATENESS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 3_600, 21_600, 86_400)
READING = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
"""Upper bounds of the histograms' buckets, in seconds."""
LATE = 60.0
"""Seconds after which a reminder or notice counts as late."""


class Metrics:
    """The figures of one bot, in a registry of its own."""

    def __init__(self) -> None:
        # of the whole process, in which nobody else counts: since when each counts is asked by nobody
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self.registry = registry = CollectorRegistry()
        counter, kind = partial(Counter, registry=registry), ("kind",)
        self._sent = counter("attache_reminders_sent", "Reminders, notices and digests sent", kind)
        self._late = counter("attache_reminders_late", "Those sent more than a minute after they were due", kind)
        self._lateness = Histogram(
            "attache_reminder_lateness_seconds", "From due to sent", buckets=LATENESS, registry=registry
        )
        self._uncertain = counter("attache_reminders_uncertain", "Sends that may or may not have arrived", kind)
        self._expired = counter("attache_reminders_expired", "Of no use any more before they could be sent", kind)
        self._dead = counter("attache_reminders_dead", "Refused for good", kind)
        self._queue = Gauge("attache_outbox_waiting", "Rows of the outbox still to be sent", registry=registry)
        self._reading = Histogram(
            "attache_extraction_seconds", "Reading an article", buckets=READING, registry=registry
        )
        self._read = counter("attache_articles_read", "Articles read")
        self._unread = counter("attache_articles_failed", "Articles that could not be read")
        self._feeds = counter("attache_feed_failures", "Questions to feeds that brought nothing", ("trouble",))
        self._begin_at_nothing()
        Info("attache_build", "Which version runs", registry=registry).info({"version": own_version()})

    def _begin_at_nothing(self) -> None:
        """Every count is there from the start: what rises from 0 to 1 is seen, what appears at 1 is not."""
        for kind in DeliveryKind:
            for counter in (self._sent, self._late, self._uncertain, self._expired, self._dead):
                counter.labels(kind.value)
        for trouble in FeedTrouble:
            self._feeds.labels(trouble.value)

    # ------------------------------------------------------------------ what is told

    def marked(self, before: Delivery | None, row: Delivery) -> None:
        """Count what has become of a row."""
        kind = row.kind.value
        self._uncertain.labels(kind).inc(row.uncertain - (before.uncertain if before else 0))
        if before is not None and before.state is row.state:
            return
        match row.state:
            case DeliveryState.SENT:
                late = max((row.changed_at - row.due_at).total_seconds(), 0.0) if row.changed_at else 0.0
                self._sent.labels(kind).inc()
                self._late.labels(kind).inc(late > LATE)
                self._lateness.observe(late)
            case DeliveryState.EXPIRED:
                self._expired.labels(kind).inc()
            case DeliveryState.DEAD:
                self._dead.labels(kind).inc()

    def read(self, seconds: float) -> None:
        """Count an article that was read."""
        self._read.inc()
        self._reading.observe(seconds)

    def unread(self) -> None:
        """Count an article that could not be read."""
        self._unread.inc()

    def feed_failed(self, trouble: str) -> None:
        """Count a question to a feed; ``trouble`` is one of the few kinds there are."""
        self._feeds.labels(trouble).inc()

    # ------------------------------------------------------------------ what is given out

    def routes(self, store: Store) -> list[tuple[str, type[Page], dict[str, Any]]]:
        """For the server that answers health checks."""
        return [(PATH, MetricsPage, {"metrics": self, "store": store})]

    async def page(self, store: Store) -> bytes:
        """All figures as they are now, in Prometheus' text format."""
        counts = await store.deliveries_counted()
        self._queue.set(sum(counts.get(state, 0) for state in OPEN_STATES))
        return generate_latest(self.registry)


class MetricsPage(Page):
    """The page that Prometheus asks for."""

    def initialize(self, metrics: Metrics, store: Store) -> None:
        self._metrics = metrics
        self._store = store

    def prepare(self) -> None:
        if self.request.method not in ("GET", "HEAD"):
            self.send_error(404)

    async def get(self) -> None:
        page = await self._metrics.page(self._store)
        self.set_header("Content-Type", CONTENT_TYPE_PLAIN_0_0_4)
        self.finish(page)

    head = get
