"""Nothing an officer can meet is without words, and no screen is too long for Telegram."""

from dataclasses import replace

import pytest

from bot.broadcast import phrases, texts, view
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.delivery.account_store import Outcome
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, SENDER_STOPPED, UNSUBSCRIBED
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.details import Details, Field
from bot.broadcast.draft.limits import Excess
from bot.broadcast.draft.pdf import PdfTrouble
from bot.broadcast.follow_up import report_view
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.refusal import Why
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.reply import TEXT_LIMIT
from tests.broadcast.library.test_publishing import library
from tests.kit.botapi.html import parse

LONG = Details(
    "9/" * 40, "2026-11-20", "Hal " * 50, "Penerbit " * 13, ("Pokok " * 50,) * 8, given=("nomor",)
)


def campaign(state: CampaignState, kind: CampaignKind = CampaignKind.CIRCULAR) -> Campaign:
    """Return a campaign with as many words as there can be."""
    parts = tuple(Part(PartKind.TEXT, "Kata & <kata> " * 290) for _ in range(5))
    return Campaign(
        123, kind, state, 45, Person(1, "Petugas <satu>"), parts=parts, frozen=parts,
        details=LONG, target=Target(tuple(library().agencies), tuple(library().topic_groups)),
        approver=Person(2, "Dua & tiga"), started_at=1.0, ended_at=4000.0, scheduled_at=9.0,
    )  # fmt: skip


def test_every_reason_has_a_sentence() -> None:
    """And no sentence is without a reason."""
    assert set(phrases.WHY) == {why.value for why in Why} - {Why.TOO_LONG.value}
    assert set(phrases.LONG) == {much.value for much in Excess}
    assert {trouble.value for trouble in PdfTrouble} <= set(phrases.FILES)
    assert {EARLIER_PART_UNKNOWN, SENDER_STOPPED, UNSUBSCRIBED} <= set(phrases.REASONS)


def test_every_state_kind_and_field_has_its_words() -> None:
    """So that no screen shows a bare name."""
    assert set(texts.STATES) == {state.value for state in CampaignState}
    assert set(texts.KINDS) == {kind.value for kind in CampaignKind}
    assert set(texts.FIELDS) == {field.value for field in Field}
    chosen = {Field.REPLACES.value, Field.RELATED.value}
    assert set(texts.ASK_FIELD) == {field.value for field in Field} - chosen
    assert set(texts.PART_NAMES) == {kind.value for kind in PartKind}


@pytest.mark.parametrize("state", CampaignState)
def test_every_state_has_a_card_and_a_progress_that_fit(state: CampaignState) -> None:
    """Well-formed, short enough, with a way home."""
    shown = campaign(state)
    figures = Figures({DeliveryState.SENT: 5, DeliveryState.QUEUED: 5}, 2.0)
    for reply in (view.card(shown), report_view.progress(shown, figures)):
        found = parse(reply.html)
        assert found.complaints == []
        assert len(found.text) < TEXT_LIMIT
    assert any("home" in (b.action or "") for row in view.card(shown).rows for b in row)


@pytest.mark.parametrize("kind", CampaignKind)
def test_every_kind_has_a_panel_and_a_report_that_fit(kind: CampaignKind) -> None:
    """With the longest words and every outcome there is."""
    draft = campaign(CampaignState.COMPOSING, kind)
    outcomes = [
        Outcome(state, reason, 12_345)
        for state in DeliveryState
        for reason in ("", *phrases.REASONS, "Bad Request: <odd>")
    ]
    done = replace(draft, state=CampaignState.DONE)
    for reply in (view.panel(draft, library()), report_view.report(done, outcomes)):
        found = parse(reply.html)
        assert found.complaints == []
        assert len(found.text) < TEXT_LIMIT


def test_buttons_of_the_largest_numbers_fit() -> None:
    """Callback data has sixty-four bytes, also for the longest id in the library."""
    big = replace(campaign(CampaignState.COMPOSING), id=999_999, version=9_999)
    assert view.panel(big, library()).rows
    from bot.broadcast import wording
    from bot.broadcast.draft import choice_view
    from tests.broadcast.officers import MORNING

    assert choice_view.agencies(big, library()).rows
    assert choice_view.topics(big, library()).rows
    assert choice_view.times(big, MORNING).rows
    assert wording.button("x", "rep", 999_999, "a" * 48).action is not None
    for page in range(12):
        assert choice_view.replaces(big, library(), page).rows
