"""/metrics: what an operator sees of the program, and nothing of anybody."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import yaml
from aiohttp import ClientSession, web
from prometheus_client.parser import text_string_to_metric_families

from bot.broadcast.states import CampaignState
from bot.meters import BOUNDS, Count, Duration, Meters
from bot.statistics.events import Event
from bot.wire import health, transport
from bot.wire.allowed import ALLOWED
from bot.wire.gauges import Gauge, Gauges
from bot.wire.metrics import HELP, LABELS, PREFIX
from tests.kit.process import ROOT, free_port
from tests.kit.stage import Stage, open_stage
from tests.privacy.flows import Teller, asking
from tests.privacy.marks import found_in

Samples = Mapping[tuple[str, tuple[tuple[str, str], ...]], float]


@asynccontextmanager
async def page(stage: Stage) -> AsyncIterator[str]:
    """Serve the probes of a stage, and fetch the metrics."""
    port = free_port()
    gauges = Gauges(stage.house, stage.rooms, stage.application, health.database_up, lambda: 3.0)
    app = web.Application()
    health.add_routes(app, stage.house, lambda: True, gauges)
    runner = await health.serve(app, f"127.0.0.1:{port}")
    try:
        async with (
            ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/metrics") as got,
        ):
            assert got.status == 200
            yield await got.text()
    finally:
        await runner.cleanup()


def samples(text: str) -> Samples:
    """Return every value by name and labels."""
    return {
        (one.name, tuple(sorted(one.labels.items()))): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


@pytest.mark.loopback
async def test_what_happens_is_counted_and_timed(tmp_path: Path) -> None:
    """Updates, outcomes, durations, and how things stand."""
    async with open_stage(tmp_path) as stage:
        await stage.says("boleh like postingan paslon?")
        await stage.says("/start")
        await stage.presses(0)
        async with page(stage) as text:
            values = samples(text)
    assert values["saring_updates_total", (("kind", "message"),)] == 2
    assert values["saring_updates_total", (("kind", "callback_query"),)] == 1
    assert values["saring_update_seconds_count", (("kind", "message"),)] == 2
    assert values["saring_database_up", ()] == 1
    assert values["saring_poll_age_seconds", ()] == 3
    assert values["saring_updates_in_hand", ()] == 0
    assert any(name == "saring_outcomes_total" for name, _ in values)
    assert any(name == "process_resident_memory_bytes" for name, _ in values)


@pytest.mark.loopback
async def test_every_metric_is_there_with_its_meaning(tmp_path: Path) -> None:
    """Also before anything happened, so that an alert never asks for what is not there."""
    async with open_stage(tmp_path) as stage, page(stage) as text:
        for what in (*Count, *Duration, *Gauge):
            assert f"# HELP {PREFIX}{what}" in text
            assert HELP[what] in text


@pytest.mark.loopback
async def test_nobody_is_on_the_page(tmp_path: Path) -> None:
    """No id, name or word; and no agency or topic either."""
    async with open_stage(tmp_path) as stage:
        await asking(Teller(stage.deliver, stage.request.world))
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        await stage.presses("Simpan")
        async with page(stage) as text:
            assert found_in(text.encode()) == []
            assert "pemprov" not in text
            assert "faq-" not in text
    names = {label for labels in LABELS.values() for label in labels}
    assert not names & {"agency", "topic", "chat", "user", "person"}


def test_durations_fall_into_classes() -> None:
    """Each class counts what took at most its end."""
    meters = Meters()
    for seconds in (0.001, 0.005, 0.006, 100.0):
        meters.took(Duration.UPDATE, seconds, "message")
    spread = meters.spreads[Duration.UPDATE, ("message",)]
    assert spread.classes[:2] == [2, 1]
    assert spread.classes[-1] == 1
    assert sum(spread.classes) == 4
    assert len(spread.classes) == len(BOUNDS) + 1


def alerts() -> list[dict[str, object]]:
    """Return the alerts of deploy/."""
    groups = yaml.safe_load((ROOT / "deploy" / "alerts.yaml").read_text())["groups"]
    return [rule for group in groups for rule in group["rules"]]


def test_alerts_ask_for_metrics_that_exist() -> None:
    """A renamed metric would silence an alert for ever."""
    known = {f"{PREFIX}{what}" for what in (*Gauge,)}
    known |= {f"{PREFIX}{what}_total" for what in Count}
    known |= {f"{PREFIX}{what}_bucket" for what in Duration}
    for rule in alerts():
        asked = set(re.findall(r"saring_\w+", str(rule["expr"])))
        assert asked <= known, rule["alert"]


def test_alerts_ask_for_values_that_exist() -> None:
    """A state or an event that is spelt otherwise would silence an alert for ever, too."""
    states = {state.value for state in CampaignState}
    for rule in alerts():
        asked = re.findall(r'(\w+)="(\w+)"', str(rule["expr"]))
        for label, value in asked:
            match label:
                case "state":
                    assert value in states
                case "event":
                    assert value in {event.value for event in Event}
                case "kind":
                    assert value in ALLOWED
                case "result":
                    assert hasattr(transport, value)


def test_every_alert_has_its_page_of_the_runbook() -> None:
    """Whoever is woken finds what to do under the alert's name."""
    book = (ROOT / "docs" / "runbook.md").read_text()
    headings = {line.removeprefix("### ").strip() for line in book.splitlines() if "### " in line}
    for rule in alerts():
        assert rule["alert"] in headings
