"""Small versions of the long measurements in bench/: a killed sender, a server that misbehaves."""

from pathlib import Path

import pytest

from bench import broadcast_chaos, broadcast_crash, broadcast_million

pytestmark = pytest.mark.loopback


async def test_a_killed_sender_loses_nobody_and_writes_to_nobody_twice(tmp_path: Path) -> None:
    """Killed with -9 at random moments; what is in doubt stands in the report."""
    finding = await broadcast_crash.measure(tmp_path, recipients=150, kills=3, seed=7)
    assert finding.passed, str(finding)
    assert finding.received > 80


async def test_with_a_server_that_misbehaves_everybody_is_delivered_or_reported(
    tmp_path: Path,
) -> None:
    """One call of five goes wrong, and no second holds more messages than the rate."""
    finding = await broadcast_chaos.measure(tmp_path, recipients=60, rate=25.0, seed=3)
    assert finding.passed, str(finding)


async def test_a_claim_costs_the_same_at_the_end(tmp_path: Path) -> None:
    """Enqueued in slices, claimed to the last row."""
    finding = await broadcast_million.measure(tmp_path, recipients=12_000, slice_=5_000)
    assert finding.rows == 12_000
    assert finding.last_claim < finding.first_claim * 4 + 0.02, str(finding)
