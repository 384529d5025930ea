"""Accounts: what a crash leaves, what officers decide about many rows, what is forgotten."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.broadcast.delivery.account_store import Outcome
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN, SENDER_STOPPED, Entry
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from tests.broadcast.ground import Ground

FAR = 10_000_000_000.0


async def test_after_a_crash_only_what_was_sending_is_in_doubt(ground: Ground) -> None:
    """Claimed rows are queued again; sending rows become unknown and stay so."""
    campaign, ledger = await ground.filled(5)
    rows = await ledger.claim(0, 3)
    await ledger.advance([], [rows[0].id])
    assert await ground.desk.accounts.recover(campaign.id, 1, None) == 1
    stored = await ground.rows(campaign)
    assert [row.state for row in stored] == ["unknown", "queued", "queued", "queued", "queued"]
    assert stored[0].reason == SENDER_STOPPED
    assert await ground.desk.accounts.recover(campaign.id, 1, None) == 0


async def test_a_part_behind_a_doubt_does_not_leave(ground: Ground) -> None:
    """Its own recipient's later parts are held; other people's go on."""
    campaign, ledger = await ground.filled(2, parts=3)
    rows = await ledger.claim(0, 3)
    await ledger.advance([], [rows[0].id])
    await ground.desk.accounts.recover(campaign.id, 3, None)
    stored = await ground.rows(campaign)
    assert [row.state for row in stored] == [
        "unknown", "failed", "failed", "queued", "queued", "queued",
    ]  # fmt: skip
    assert stored[1].reason == EARLIER_PART_UNKNOWN


async def test_a_part_behind_a_doubt_does_not_leave_when_its_lease_runs_out(
    ground: Ground,
) -> None:
    """Where the dead sender's claims still hold, it is held as well; other people's go on."""
    campaign, dead = await ground.filled(2, parts=3)
    rows = await dead.claim(0, 6)
    await dead.advance([], [rows[0].id])
    for now in (1.0, FAR):
        await ground.desk.accounts.recover(campaign.id, 3, now)
    taken = await ground.desk.ledger(campaign).claim(0, 10)
    assert [(row.chat, row.part) for row in taken] == [(7001, 0), (7001, 1), (7001, 2)]


async def test_a_lease_is_respected_until_it_runs_out(ground: Ground) -> None:
    """Where the earlier sender may be alive, its claims are taken back only after their time."""
    campaign, ledger = await ground.filled(2)
    await ledger.claim(0, 10)
    await ground.desk.accounts.recover(campaign.id, 1, 1.0)
    assert {row.state for row in await ground.rows(campaign)} == {"claimed"}
    await ground.desk.accounts.recover(campaign.id, 1, FAR)
    assert {row.state for row in await ground.rows(campaign)} == {"queued"}


async def test_what_may_be_repeated_is_never_in_doubt(ground: Ground) -> None:
    """Deleting twice is deleting once, so a recall simply goes on."""
    campaign, ledger = await ground.filled(1)
    rows = await ledger.claim(0, 10)
    await ledger.advance([], [rows[0].id])
    assert await ground.desk.accounts.recover(campaign.id, 1, None, repeatable=True) == 0
    assert (await ground.rows(campaign))[0].state == "queued"


@pytest.mark.parametrize("unknown", [True, False])
async def test_an_officer_queues_again_what_is_in_doubt_or_failed(
    ground: Ground, unknown: bool
) -> None:
    """Either the doubtful rows with those behind them, or the surely failed ones, never both."""
    campaign, ledger = await ground.filled(4)
    rows = await ledger.claim(0, 10)
    ids = [row.id for row in rows]
    await ledger.advance([], ids)
    await ledger.advance(
        [
            Entry(ids[0], DeliveryState.UNKNOWN, reason="TimedOut"),
            Entry(ids[1], DeliveryState.FAILED, reason=EARLIER_PART_UNKNOWN),
            Entry(ids[2], DeliveryState.FAILED, reason="Bad Request"),
            Entry(ids[3], DeliveryState.SENT, (1,)),
        ],
        [],
    )
    accounts = ground.desk.accounts
    expected = 2 if unknown else 1
    assert await accounts.waiting_again(campaign.id, unknown=unknown) == expected
    async with ground.desk.database.write() as session:
        assert await accounts.queue_again(campaign.id, unknown=unknown)(session) == expected
    assert await accounts.waiting_again(campaign.id, unknown=unknown) == 0
    queued = [row.id for row in await ground.rows(campaign) if row.state == "queued"]
    assert queued == (ids[:2] if unknown else [ids[2]])


async def test_erasing_leaves_the_sums(ground: Ground) -> None:
    """Recipients and message ids go; the report reads as before."""
    campaign, _ = await ground.filled(3)
    await ground.send(campaign)
    before = await ground.desk.accounts.outcomes(campaign.id)
    await ground.desk.accounts.erase(campaign.id)
    assert await ground.rows(campaign) == []
    assert await ground.desk.accounts.outcomes(campaign.id) == before
    assert before == [Outcome(DeliveryState.SENT, "", 3)]
    assert (await ground.again(campaign)).erased


async def test_an_erasure_that_was_interrupted_is_finished(ground: Ground) -> None:
    """A crash between sums and deletion doubles nothing."""
    campaign, _ = await ground.filled(3)
    await ground.send(campaign)
    plain = ground.desk.accounts._delete_some

    async def crash(campaign: int) -> int:
        raise KeyboardInterrupt

    ground.desk.accounts._delete_some = crash  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        await ground.desk.accounts.erase(campaign.id)
    assert not (await ground.again(campaign)).erased
    ground.desk.accounts._delete_some = plain  # type: ignore[method-assign]
    await ground.desk.accounts.erase(campaign.id)
    outcomes = await ground.desk.accounts.outcomes(campaign.id)
    assert outcomes == [Outcome(DeliveryState.SENT, "", 3)]
    assert await ground.rows(campaign) == []


async def test_a_person_who_asks_is_erased_from_every_ledger(ground: Ground) -> None:
    """/hapus: chat and message ids go, what waits is cancelled, others stay."""
    sent, _ = await ground.filled(2)
    await ground.send(sent)
    waiting = await ground.campaign()
    await ground.desk.filling.for_subscribers(waiting.id, 1, waiting.target)
    assert await ground.desk.accounts.forget_chat(7000)
    assert not await ground.desk.accounts.forget_chat(7000)
    mine, other = await ground.rows(sent)
    assert (mine.chat, mine.message_ids, mine.state) == (b"", None, "sent")
    assert other.message_ids is not None
    assert [row.state for row in await ground.rows(waiting)] == ["cancelled", "queued"]


async def test_a_forgotten_chat_is_not_claimed(ground: Ground) -> None:
    """A row that lost its chat while it was claimed is cancelled, not opened."""
    campaign, ledger = await ground.filled(2)
    await ledger.claim(0, 10)
    await ground.desk.accounts.forget_chat(7000)
    await ground.desk.accounts.recover(campaign.id, 1, None)
    assert [row.chat for row in await ground.desk.ledger(campaign).claim(0, 10)] == [7001]


async def test_who_was_forgotten_gets_nothing_that_a_sender_holds(ground: Ground) -> None:
    """Claimed and not on its way yet: it is cancelled, whatever the sender meant to do."""
    campaign, ledger = await ground.filled(3)
    rows = await ledger.claim(0, 3)
    await ground.desk.accounts.forget_chat(7001)
    assert await ledger.advance([], [row.id for row in rows]) == {rows[0].id, rows[2].id}
    forgotten = (await ground.rows(campaign))[1]
    assert (forgotten.state, forgotten.claimed_by) == ("cancelled", None)


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        (Entry(0, DeliveryState.SENT, (5,)), "sent"),
        (Entry(0, DeliveryState.SENT, (5,), chat=-4242), "sent"),
        (Entry(0, DeliveryState.CLAIMED, reason="429"), "cancelled"),
        (Entry(0, DeliveryState.QUEUED), "cancelled"),
    ],
)
async def test_a_result_that_comes_after_forgetting_brings_nothing_back(
    ground: Ground, result: Entry, kept: str
) -> None:
    """It was on its way: it is counted, without chat or message id, and never tried again."""
    campaign, ledger = await ground.filled(1)
    (row,) = await ledger.claim(0, 1)
    await ledger.advance([], [row.id])
    await ground.desk.accounts.forget_chat(7000)
    await ledger.advance([replace(result, id=row.id)], [])
    (stored,) = await ground.rows(campaign)
    assert (stored.state, stored.chat, stored.message_ids) == (kept, b"", None)
    assert await ledger.advance([], [row.id]) == set()


async def test_what_was_sent_to_a_forgotten_chat_is_not_taken_back(ground: Ground) -> None:
    """Nobody knows where it is; everybody else's message is recalled."""
    sent, _ = await ground.filled(3)
    await ground.send(sent)
    await ground.desk.accounts.forget_chat(7001)
    recall = await ground.campaign(kind=CampaignKind.RECALL, parts=0, about=sent.id)
    while not await ground.desk.filling.after(recall.id, sent.id, None):
        pass
    recall = await ground.again(recall)
    await ground.desk.accounts.forget_chat(7002)
    assert [row.chat for row in await ground.desk.ledger(recall).claim(0, 10)] == [7000]
    assert await ground.desk.accounts.delivered(sent.id) == (1, 1)


async def test_a_row_that_an_older_version_left_without_a_chat_is_passed_over(
    ground: Ground,
) -> None:
    """It is cancelled, in a recall too, and stops nobody."""
    sent, _ = await ground.filled(2)
    await ground.send(sent)
    recall = await ground.campaign(kind=CampaignKind.RECALL, parts=0, about=sent.id)
    while not await ground.desk.filling.after(recall.id, sent.id, None):
        pass
    async with ground.desk.database.write() as session:
        first = (await ground.rows(recall))[0].id
        await session.execute(update(DeliveryRow).where(DeliveryRow.id == first).values(chat=b""))
    ledger = ground.desk.ledger(await ground.again(recall))
    assert [row.chat for row in await ledger.claim(0, 10)] == [7001]
    assert [row.state for row in await ground.rows(recall)] == ["cancelled", "claimed"]


@pytest.mark.parametrize("unknown", [True, False])
async def test_a_forgotten_chat_is_not_queued_again(ground: Ground, unknown: bool) -> None:
    """Its failure stays in the report; nothing leads to the person any more."""
    campaign, _ = await ground.filled(2)
    await ground.send(campaign, DeliveryState.UNKNOWN if unknown else DeliveryState.FAILED)
    await ground.desk.accounts.forget_chat(7000)
    assert await ground.desk.accounts.waiting_again(campaign.id, unknown=unknown) == 1
    async with ground.desk.database.write() as session:
        await ground.desk.accounts.queue_again(campaign.id, unknown=unknown)(session)
    await ground.desk.campaigns.note(campaign.id, state=CampaignState.SENDING.value)
    assert [row.chat for row in await ground.desk.ledger(campaign).claim(0, 10)] == [7001]


async def test_cancelling_leaves_what_was_sent(ground: Ground) -> None:
    """Only what has not left is cancelled."""
    campaign, ledger = await ground.filled(3)
    rows = await ledger.claim(0, 1)
    await ledger.advance([], [rows[0].id])
    await ledger.advance([Entry(rows[0].id, DeliveryState.SENT, (1,))], [])
    await ground.desk.accounts.cancel_rest(campaign.id)
    states = [row.state for row in await ground.rows(campaign)]
    assert states == ["sent", "cancelled", "cancelled"]


async def test_what_can_be_reached_is_counted_by_people_and_messages(ground: Ground) -> None:
    """Two people with two parts: two and four; one part: two and two."""
    campaign, _ = await ground.filled(2, parts=2)
    assert await ground.desk.accounts.delivered(campaign.id) == (0, 0)
    await ground.send(campaign)
    assert await ground.desk.accounts.delivered(campaign.id) == (2, 4)
    assert await ground.desk.accounts.delivered(campaign.id, [1]) == (2, 2)


async def test_only_old_campaigns_expire(ground: Ground) -> None:
    """By the time they ended."""
    old = await ground.campaign(CampaignState.DONE, ended_at=100.0)
    await ground.campaign(CampaignState.DONE, ended_at=300.0)
    await ground.campaign(CampaignState.SENDING)
    assert [c.id for c in await ground.desk.campaigns.expired(200.0)] == [old.id]
