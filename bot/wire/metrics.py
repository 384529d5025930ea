"""``/metrics`` in Prometheus' format: the meters of this process, and how things stand.

Nothing here names a person, an agency or a topic; still the page belongs to the operator alone, so
a reverse proxy forwards the webhook's path and no other (docs/runbook.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from aiohttp import web

from bot.meters import BOUNDS, Count, Duration, Meters
from bot.wire.gauges import Gauge, Gauges, Samples

if TYPE_CHECKING:
    from prometheus_client.core import Metric

PREFIX = "saring_"
LABELS: Mapping[Count | Duration | Gauge, tuple[str, ...]] = {
    Count.UPDATES: ("kind",),
    Count.OUTCOMES: ("event", "outcome"),
    Count.CALLS: ("method", "result"),
    Duration.UPDATE: ("kind",),
    Duration.CALL: ("method",),
    Gauge.INFO: ("version", "mode"),
    Gauge.OVERDUE: ("chore",),
    Gauge.CAMPAIGNS: ("state",),
    Gauge.BROADCAST: ("state",),
}
"""The labels of each metric; the others have none."""
HELP: Mapping[Count | Duration | Gauge, str] = {
    Count.UPDATES: "Updates from Telegram.",
    Count.DROPPED: "Updates dropped because their sender floods.",
    Count.REPEATED: "Updates delivered again after they had been handled.",
    Count.UNREADABLE: "Updates that could not be parsed.",
    Count.OUTCOMES: "What became of what people did, without topic or agency.",
    Count.CALLS: "Calls of the Bot API by HTTP status or error.",
    Duration.UPDATE: "From an update's arrival to the end of its handling, waiting included.",
    Duration.CALL: "Calls of the Bot API.",
    Gauge.INFO: "The running program.",
    Gauge.IN_HAND: "Updates in work.",
    Gauge.WAITING: "Updates in work or waiting for their turn.",
    Gauge.POLL_AGE: "Seconds since a getUpdates request ended.",
    Gauge.COUNTS: "Kinds of counts not yet written to the database.",
    Gauge.COUNTS_FAILING: "How often in a row counts could not be written; every five seconds.",
    Gauge.OVERDUE: "A chore that fails and has not been done for three times its interval.",
    Gauge.CAMPAIGNS: "Campaigns in each state.",
    Gauge.BROADCAST: "Messages of the campaign that this process sends, in each state.",
    Gauge.BROADCAST_RATE: "Messages a second that this process sends.",
    Gauge.PAUSED: "Whether officers paused the bot.",
    Gauge.DATABASE_UP: "Whether the database answers.",
    Gauge.DATABASE_BYTES: "Size of the SQLite file with its log.",
    Gauge.BACKUP_AGE: "Age of the newest backup in the usual folder.",
}
"""What each metric tells."""


def add_route(app: web.Application, meters: Meters, gauges: Gauges) -> None:
    """Add the page."""

    async def metrics(_: web.Request) -> web.Response:
        # Imported at the first look: it costs a tenth of a second that a start need not pay.
        from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

        page = generate_latest(_Page(meters, await gauges.read()))
        return web.Response(body=page, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    app.router.add_get("/metrics", metrics)


class _Page:
    """One look, in the shape that prometheus_client writes out."""

    def __init__(self, meters: Meters, gauges: Mapping[Gauge, Samples]) -> None:
        self._meters, self._gauges = meters, gauges

    def collect(self) -> Iterator[Metric]:
        """Yield every metric, those without a value yet too."""
        from prometheus_client import GC_COLLECTOR, PROCESS_COLLECTOR

        yield from self._counts()
        yield from self._durations()
        yield from self._standing()
        yield from PROCESS_COLLECTOR.collect()
        yield from GC_COLLECTOR.collect()

    def _counts(self) -> Iterator[Metric]:
        from prometheus_client.core import CounterMetricFamily

        for what in Count:
            family = CounterMetricFamily(PREFIX + what, HELP[what], labels=LABELS.get(what, ()))
            for (counted, labels), number in list(self._meters.counts.items()):
                if counted is what:
                    family.add_metric(labels, number)
            yield family

    def _durations(self) -> Iterator[Metric]:
        from prometheus_client.core import HistogramMetricFamily

        for what in Duration:
            family = HistogramMetricFamily(PREFIX + what, HELP[what], labels=LABELS.get(what, ()))
            for (timed, labels), spread in list(self._meters.spreads.items()):
                if timed is what:
                    family.add_metric(labels, _buckets(spread.classes), spread.total)
            yield family

    def _standing(self) -> Iterator[Metric]:
        from prometheus_client.core import GaugeMetricFamily

        for what in Gauge:
            family = GaugeMetricFamily(PREFIX + what, HELP[what], labels=LABELS.get(what, ()))
            for labels, value in self._gauges.get(what, {}).items():
                family.add_metric(labels, value)
            yield family


def _buckets(classes: Iterable[int]) -> list[tuple[str, float]]:
    ends = [*map(str, BOUNDS), "+Inf"]
    return [(end, float(n)) for end, n in zip(ends, accumulate(classes), strict=True)]
