"""The ledger: claims in order, sending committed first, rows fenced against a second sender."""

from bot.broadcast.campaign import Target
from bot.broadcast.delivery.entries import UNSUBSCRIBED, Entry
from bot.broadcast.states import CampaignState, DeliveryState
from tests.broadcast.ground import Ground
from tests.fixtures import CIPHER


async def test_rows_are_claimed_in_order_and_only_once(ground: Ground) -> None:
    """A second claim begins where the first ended."""
    _, ledger = await ground.filled(10)
    first = await ledger.claim(0, 4)
    second = await ledger.claim(first[-1].id, 100)
    assert [row.chat for row in first + second] == list(range(7000, 7010))
    assert await ledger.claim(0, 100) == []


async def test_a_recipient_is_never_torn_apart(ground: Ground) -> None:
    """A claim that would end inside a recipient takes that recipient whole."""
    _, ledger = await ground.filled(5, parts=3)
    taken = await ledger.claim(0, 4)
    assert [(row.chat, row.part) for row in taken] == [
        (7000, 0), (7000, 1), (7000, 2), (7001, 0), (7001, 1), (7001, 2),
    ]  # fmt: skip


async def test_results_and_marks_are_one_transaction(ground: Ground) -> None:
    """What arrived carries its message ids, what leaves next is sending."""
    campaign, ledger = await ground.filled(3)
    rows = await ledger.claim(0, 10)
    await ledger.advance([], [rows[0].id])
    await ledger.advance([Entry(rows[0].id, DeliveryState.SENT, (11, 12))], [rows[1].id])
    stored = await ground.rows(campaign)
    assert [row.state for row in stored] == ["sent", "sending", "claimed"]
    assert stored[0].message_ids == "11,12"


async def test_who_lost_a_row_cannot_mark_it(ground: Ground) -> None:
    """After a lost lock another sender takes the rows; the first one's marks are void."""
    campaign, first = await ground.filled(2)
    rows = await first.claim(0, 10)
    await ground.desk.accounts.recover(campaign.id, 1, None)
    second = ground.desk.ledger(campaign)
    taken = await second.claim(0, 10)
    ids = [row.id for row in rows]
    assert await first.advance([], ids) == set()
    assert await second.advance([], [row.id for row in taken]) == set(ids)


async def test_the_truth_wins_over_a_doubt(ground: Ground) -> None:
    """A sender that was thought dead still writes what became of its rows."""
    campaign, ledger = await ground.filled(1)
    (row,) = await ledger.claim(0, 10)
    await ledger.advance([], [row.id])
    assert await ground.desk.accounts.recover(campaign.id, 1, None) == 1
    await ledger.advance([Entry(row.id, DeliveryState.SENT, (5,))], [])
    assert (await ground.rows(campaign))[0].state == "sent"


async def test_a_late_word_cannot_undo_an_officers_decision(ground: Ground) -> None:
    """Queued again at an officer's word, a row is no longer the first sender's to judge."""
    campaign, ledger = await ground.filled(1)
    (row,) = await ledger.claim(0, 10)
    await ledger.advance([], [row.id])
    await ground.desk.accounts.recover(campaign.id, 1, None)
    async with ground.desk.database.write() as session:
        await ground.desk.accounts.queue_again(campaign.id, unknown=True)(session)
    await ledger.advance([Entry(row.id, DeliveryState.FAILED, reason="x")], [])
    assert (await ground.rows(campaign))[0].state == "queued"


async def test_a_paused_campaign_lets_nothing_leave(ground: Ground) -> None:
    """The state is read in the transaction that would mark; results are still written."""
    campaign, ledger = await ground.filled(2)
    rows = await ledger.claim(0, 10)
    await ledger.advance([], [rows[0].id])
    await ground.desk.campaigns.note(campaign.id, state=CampaignState.PAUSED.value)
    written = [Entry(rows[0].id, DeliveryState.SENT, (1,))]
    assert await ledger.advance(written, [rows[1].id]) is None
    assert [row.state for row in await ground.rows(campaign)] == ["sent", "claimed"]


async def test_whoever_unsubscribed_meanwhile_is_passed_over(ground: Ground) -> None:
    """A circular that was queued an hour ago does not reach who left since."""
    campaign, ledger = await ground.filled(4)
    await ground.subscribers.remove(7001)
    taken = await ledger.claim(0, 10)
    assert [row.chat for row in taken] == [7000, 7002, 7003]
    passed = (await ground.rows(campaign))[1]
    assert (passed.state, passed.reason) == ("cancelled", UNSUBSCRIBED)


async def test_a_stretch_of_people_who_left_does_not_end_the_claim(ground: Ground) -> None:
    """Behind it others still wait."""
    _, ledger = await ground.filled(6)
    for chat in range(7000, 7004):
        await ground.subscribers.remove(chat)
    assert [row.chat for row in await ledger.claim(0, 2)] == [7004, 7005]


async def test_a_moved_group_keeps_its_new_address(ground: Ground) -> None:
    """A recall will find the message where it is."""
    campaign, ledger = await ground.filled(1)
    (row,) = await ledger.claim(0, 10)
    await ledger.advance([], [row.id])
    await ledger.advance([Entry(row.id, DeliveryState.SENT, (5,), chat=-4242)], [])
    assert CIPHER.open((await ground.rows(campaign))[0].chat) == -4242


async def test_a_row_to_be_tried_again_stays_with_its_sender(ground: Ground) -> None:
    """Surely not sent: claimed again, so a crash now would queue it and not doubt it."""
    campaign, ledger = await ground.filled(1)
    (row,) = await ledger.claim(0, 10)
    await ledger.advance([], [row.id])
    await ledger.advance([Entry(row.id, DeliveryState.CLAIMED, reason="429")], [])
    assert await ledger.advance([], [row.id]) == {row.id}
    await ledger.advance([Entry(row.id, DeliveryState.CLAIMED, reason="429")], [])
    assert await ground.desk.accounts.recover(campaign.id, 1, None) == 0
    assert (await ground.rows(campaign))[0].state == "queued"


async def test_filling_in_slices_leaves_nobody_out(ground: Ground) -> None:
    """Slices of two subscribers, gaps between ids: a row per part and person, in order."""
    await ground.subscribe(range(7000, 7009))
    for chat in (7001, 7004, 7005):
        await ground.subscribers.remove(chat)
    campaign = await ground.campaign(parts=2)
    ground.desk.filling._slice = 2
    slices = 1
    while not await ground.desk.filling.for_subscribers(campaign.id, 2, campaign.target):
        slices += 1
    assert slices > 3
    rows = await ground.rows(campaign)
    expected = [(chat, part) for chat in (7000, 7002, 7003, 7006, 7007, 7008) for part in (0, 1)]
    assert [(CIPHER.open(row.chat), row.part) for row in rows] == expected
    filled = await ground.again(campaign)
    assert (filled.state, filled.recipients) == (CampaignState.SENDING, 12)


async def test_filling_goes_on_where_a_crash_left_it(ground: Ground) -> None:
    """The mark of how far it came is written with the rows, so none is written twice."""
    await ground.subscribe(range(7000, 7006))
    campaign = await ground.campaign()
    ground.desk.filling._slice = 4
    assert not await ground.desk.filling.for_subscribers(campaign.id, 1, campaign.target)
    restarted = Ground(ground.desk.database)
    assert await restarted.desk.filling.for_subscribers(campaign.id, 1, campaign.target)
    assert await restarted.desk.filling.for_subscribers(campaign.id, 1, campaign.target)
    assert len(await ground.rows(campaign)) == 6


async def test_a_target_is_kept_to(ground: Ground) -> None:
    """Agencies and topics both narrow; two fitting topics make one row."""
    await ground.subscribe([1, 2], "pemprov", ("edaran", "medsos"))
    await ground.subscribe([3], "pemkot", ("edaran",))
    await ground.subscribe([4], "pemprov", ("umum",))
    target = Target(("pemprov",), ("edaran", "medsos"))
    campaign = await ground.campaign(target=target)
    await ground.desk.filling.for_subscribers(campaign.id, 1, target)
    assert [CIPHER.open(row.chat) for row in await ground.rows(campaign)] == [1, 2]
    audience = await ground.desk.audience.count(target)
    assert (audience.total, audience.by_agency) == (2, {"pemprov": 2})
    assert audience.by_topic == {"edaran": 2, "medsos": 2}


async def test_a_recall_is_about_what_arrived(ground: Ground) -> None:
    """One row for each delivered message with its ids; a correction takes only its parts."""
    about, _ = await ground.filled(3, parts=2)
    await ground.send(about)
    recall = await ground.campaign(about=about.id)
    ground.desk.filling._slice = 4
    while not await ground.desk.filling.after(recall.id, about.id, None):
        pass
    assert [row.message_ids for row in await ground.rows(recall)] == [
        row.message_ids for row in await ground.rows(about)
    ]
    correction = await ground.campaign(about=about.id)
    while not await ground.desk.filling.after(correction.id, about.id, [1]):
        pass
    assert {row.part for row in await ground.rows(correction)} == {1}
    assert len(await ground.rows(correction)) == 3
