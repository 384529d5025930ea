"""Campaigns: one act wins, its audit line with it, and the same update creates once."""

import asyncio
from dataclasses import replace

from bot.broadcast.campaign import Campaign, Target
from bot.broadcast.details import Details
from bot.broadcast.parts import Medium, Part, PartKind
from bot.broadcast.states import CampaignKind, CampaignState
from bot.officers.store import Act, OfficerStore
from tests.broadcast.ground import ANI, CITRA, Ground
from tests.fixtures import CIPHER


async def test_everything_comes_back_as_it_was_written(ground: Ground) -> None:
    """Parts with entities and files, details, target, officers."""
    bold = {"type": "bold", "offset": 0, "length": 4}
    media = (Medium(PartKind.PHOTO, "f", "u", spoiler=True), Medium(PartKind.VIDEO, "g", "v"))
    parts = (
        Part(PartKind.ALBUM, "Isi", (bold,), media, group="9", sources=("1-2",)),
        Part(PartKind.TEXT, "x", preview={"is_disabled": True}, with_button=True, above=True),
    )
    details = Details("800/1", "2026-11-20", "Hal", "Sekda", ("a", "b"), "lama", ("nomor",))
    made = await ground.campaign(
        CampaignState.APPROVED, parts=1, kind=CampaignKind.CIRCULAR, details=details,
        target=Target(("a",), None), approver=CITRA, releaser=ANI, reason="perlu",
        scheduled_at=5.0, circular="edaran-1", read_text="baca",
    )  # fmt: skip
    changed = replace(made, parts=parts, frozen=parts)
    written = await ground.desk.campaigns.change(made, changed, None)
    assert written == replace(changed, version=2)
    assert await ground.again(made) == written


async def test_of_two_acts_at_once_one_wins(ground: Ground) -> None:
    """Two officers on the same version: one change, one line in the audit trail."""
    known = await ground.campaign(CampaignState.AWAITING)
    officers = OfficerStore(ground.desk.database, CIPHER)
    lines = len(await officers.trail(50))

    async def approve(by: str) -> Campaign | None:
        changed = replace(known, state=CampaignState.APPROVED)
        act = Act(ground.clock.now(), by, "siaran_disetujui", "", "")
        return await ground.desk.campaigns.change(known, changed, act)

    results = await asyncio.gather(*(approve(name) for name in "abcdef"))
    assert sum(result is not None for result in results) == 1
    assert len(await officers.trail(50)) == lines + 1
    assert (await ground.again(known)).version == known.version + 1


async def test_an_act_that_fails_leaves_no_trace(ground: Ground) -> None:
    """What belongs to a change is undone with it."""
    known = await ground.campaign(CampaignState.DONE)

    async def fail(_: object) -> None:
        raise OSError

    changed = replace(known, state=CampaignState.SENDING)
    result = await asyncio.gather(
        ground.desk.campaigns.change(known, changed, ground.act(), fail), return_exceptions=True
    )
    assert isinstance(result[0], OSError)
    assert await ground.again(known) == known


async def test_an_update_delivered_twice_creates_one_campaign(ground: Ground) -> None:
    """The second delivery finds the first one's draft, and the audit has one line."""
    draft = Campaign(0, CampaignKind.NOTICE, CampaignState.COMPOSING, 1, ANI)
    officers = OfficerStore(ground.desk.database, CIPHER)
    first, new = await ground.desk.campaigns.create(draft, "77-1", ground.act())
    second, again = await ground.desk.campaigns.create(draft, "77-1", ground.act())
    assert (first, new, again) == (second, True, False)
    assert len(await officers.trail(50)) == 1


async def test_notes_do_not_make_buttons_old(ground: Ground) -> None:
    """Progress messages and the like leave the version alone."""
    known = await ground.campaign(CampaignState.SENDING)
    await ground.desk.campaigns.note(known.id, progress_message=9, announced=3)
    now = await ground.again(known)
    assert (now.version, now.progress_message, now.announced) == (known.version, 9, 3)


async def test_lists_are_newest_first_and_paged(ground: Ground) -> None:
    """What the officers' front door shows."""
    made = [await ground.campaign(CampaignState.DONE) for _ in range(5)]
    await ground.campaign(CampaignState.SENDING)
    found = await ground.desk.campaigns.where([CampaignState.DONE], 2, 1)
    assert [c.id for c in found] == [made[3].id, made[2].id]
