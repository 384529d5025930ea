"""Progress and report: people and messages told apart, one number for one thing, no English."""

import pytest

from bot.broadcast import wording
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.delivery.account_store import Outcome
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, SENDER_STOPPED
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.follow_up import report_view
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState

PART = Part(PartKind.TEXT, "x")
SENT = Outcome(DeliveryState.SENT, "", 12)


def done(parts: int) -> Campaign:
    """Return a circular of so many parts that is over."""
    author = Person(1, "Ani")
    kind, state = CampaignKind.CIRCULAR, CampaignState.DONE
    return Campaign(1, kind, state, 1, author, parts=(PART,) * parts, frozen=(PART,) * parts)


@pytest.mark.parametrize(
    ("parts", "people", "told"),
    [
        (4, 3, "Sampai: <b>3 orang (12 pesan)</b>"),
        (1, 12, "Sampai: <b>12 orang</b>"),
        (4, None, "Sampai: <b>12 pesan</b>"),
    ],
)
def test_people_and_messages_are_told_apart(parts: int, people: int | None, told: str) -> None:
    """Three people with four parts are no twelve people."""
    assert told in report_view.report(done(parts), [SENT], people=people).html


def test_what_was_held_back_counts_with_what_is_in_doubt() -> None:
    """After a kill the line, its reasons and the button say the same number."""
    outcomes = [
        Outcome(DeliveryState.SENT, "", 9),
        Outcome(DeliveryState.UNKNOWN, SENDER_STOPPED, 3),
        Outcome(DeliveryState.FAILED, EARLIER_PART_UNKNOWN, 3),
    ]
    reply = report_view.report(done(5), outcomes, people=3)
    assert "Tidak pasti: <b>6 pesan</b>" in reply.html
    assert "Gagal" not in reply.html
    labels = [button.label for row in reply.rows for button in row]
    assert "🔁 Kirim ulang yang tidak pasti (6)" in labels
    assert not any("gagal" in label for label in labels)


def test_an_end_says_what_did_not_arrive() -> None:
    """A hundred percent are done, and nine of fifteen were sent."""
    counts = {DeliveryState.SENT: 9, DeliveryState.UNKNOWN: 3, DeliveryState.FAILED: 3}
    shown = report_view.progress(done(5), Figures(counts)).html
    assert "Terkirim 9 dari 15 pesan\n6 lainnya tidak sampai atau tidak pasti" in shown
    assert "lainnya" not in report_view.progress(done(1), Figures({DeliveryState.SENT: 9})).html


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Not Found: 5", "tidak ditemukan oleh Telegram"),
        ("Message to edit not found", "pesannya sudah dihapus penerimanya"),
        ("Wrong file identifier/HTTP URL specified", "berkasnya tidak bisa diambil lagi"),
        ("Something quite new", "ditolak Telegram (Something quite new)"),
    ],
)
def test_known_reasons_are_said_in_indonesian(said: str, told: str) -> None:
    """The most telling part of what Telegram says decides."""
    assert wording.reason(said).startswith(told)


def test_equal_reasons_are_summed_up() -> None:
    """Two ways of saying the same are one line."""
    outcomes = [
        Outcome(DeliveryState.FAILED, "Not Found: 5", 2),
        Outcome(DeliveryState.FAILED, "Not Found: 6", 1),
    ]
    assert "tidak ditemukan oleh Telegram: 3" in report_view.report(done(1), outcomes).html
