"""Changed content, as officers decide on it and subscribers hear of it."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot.broadcast.states import CampaignState
from bot.clock import WIB
from bot.subscriptions.choice import Subscription
from tests.broadcast.officers import MORNING, publish, said
from tests.content import small
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import persons
from tests.news.ground import COMING, circular, edited, newsroom

PEOPLE = list(persons(2))
OTHERWISE = small.answer(verdict="bersyarat", condition="Hanya di luar jam kerja.")


async def later(stage: Stage, clock: StillClock, **by: float) -> None:
    """Let time go by, and what is due leave."""
    clock.at += timedelta(**by)
    stage.rooms.broadcasts.poke()
    await stage.settle()


def heard(stage: Stage) -> list[str]:
    """Return what the first subscriber was told."""
    return [shown.text for shown in stage.actor(PEOPLE[0]).room.replies]


async def test_on_the_first_day_nothing_is_news(tmp_path: Path) -> None:
    """A fresh installation offers nothing and tells nothing."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:
        await stage.officer_a.says("/muatulang")
        assert stage.officer_a.last.labels == []
        assert "Isi dimuat ulang" in stage.officer_a.last.text
        assert heard(stage) == []


async def test_after_a_reload_one_tap_tells_the_subscribers(tmp_path: Path) -> None:
    """The officer sees what would be said and to how many; the card opens from the notice."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        offer = stage.officer_a.last
        assert "1 jawaban berubah di kelompok “Umum”" in offer.text
        assert offer.labels == ["📣 Kabari pelanggan", "Tidak perlu"]
        shown = offer.text
        await stage.officer_a.presses("Kabari")
        assert "09.05 WIB" in stage.officer_a.last.text
        assert heard(stage) == []
        await later(stage, clock, minutes=6)
        (told,) = heard(stage)
        assert told in shown
        assert "Dulu: jangan. Sekarang: boleh, asal" in told
        await stage.actor(PEOPLE[0]).presses("Bolehkah menyukai")
        assert "Hanya di luar jam kerja" in stage.actor(PEOPLE[0]).last.text
        assert "Sampai: 2" in said(stage.officer_a, "Laporan #1").text
        await stage.officer_a.says("/audit")
        assert "mengabari pelanggan tentang perubahan isi" in stage.officer_a.last.text
        await stage.officer_a.says("/muatulang")
        assert stage.officer_a.last.labels == []


async def test_a_slip_of_the_thumb_can_be_taken_back(tmp_path: Path) -> None:
    """For five minutes."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        await stage.officer_a.presses("Kabari")
        await stage.officer_a.presses("jangan dikirim")
        await stage.officer_a.presses("Ya, buang")
        await later(stage, clock, minutes=10)
        assert heard(stage) == []


async def test_a_mended_comma_is_told_to_nobody(tmp_path: Path) -> None:
    """ "Tidak perlu" settles it, with a line in the trail."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:
        edited(tmp_path, small.answer(reason="Tabelnya menyebut itu."))
        await stage.officer_a.says("/muatulang")
        await stage.officer_a.presses("Tidak perlu")
        assert "1 perubahan dianggap sudah diketahui" in stage.officer_a.last.text
        await stage.officer_b.says("/muatulang")
        assert stage.officer_b.last.labels == []
        assert heard(stage) == []
        await stage.officer_a.says("/audit")
        assert "tidak perlu dikabarkan: umum · faq-001" in stage.officer_a.last.text


async def test_two_officers_tap_and_one_notice_leaves(tmp_path: Path) -> None:
    """The second is told so, whichever button they press."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        await stage.officer_b.says("/muatulang")
        await asyncio.gather(
            stage.deliver_without_settling(
                updates.press(stage.officer_a.last.button(0), stage.officer_a.last.raw,
                              stage.officer_a.person)
            ),
            stage.deliver_without_settling(
                updates.press(stage.officer_b.last.button(0), stage.officer_b.last.raw,
                              stage.officer_b.person)
            ),
        )  # fmt: skip
        await later(stage, clock, minutes=6)
        assert len(heard(stage)) == 1
        both = stage.officer_a.room.replies + stage.officer_b.room.replies
        assert sum("sudah ditangani" in shown.text for shown in both) == 1


async def test_a_button_means_what_was_shown(tmp_path: Path) -> None:
    """After a further edit the old button shows the new state instead of sending it."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        old = stage.officer_a.last
        edited(tmp_path, OTHERWISE, small.answer(safe="Simpan dulu."))
        await stage.officer_b.says("/muatulang")
        await stage.officer_a.presses("Kabari", on=old)
        assert "berubah lagi" in stage.officer_a.last.text
        assert await stage.rooms.broadcasts.desk.campaigns.get(1) is None


async def test_a_group_hears_once_a_day(tmp_path: Path) -> None:
    """What changes later on the same day is told the next morning."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        await stage.officer_a.presses("Kabari")
        await later(stage, clock, minutes=6)
        edited(tmp_path, OTHERWISE, small.answer(safe="Simpan dulu."))
        await stage.officer_a.says("/muatulang")
        await stage.officer_a.presses("Kabari")
        assert "26 November 2026 pukul 08.00" in stage.officer_a.last.text
        assert "paling banyak satu sehari" in stage.officer_a.last.text
        await later(stage, clock, hours=2)
        assert len(heard(stage)) == 1
        await later(stage, clock, hours=21)
        assert len(heard(stage)) == 2


async def test_several_groups_are_listed_and_may_be_passed_over_together(tmp_path: Path) -> None:
    """The officer is told how many notices that makes; one tap settles them all."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE, circular(points=["Jaga netral selalu."]))
        await stage.officer_a.says("/muatulang")
        page = stage.officer_a.last
        assert "itu 2 pemberitahuan" in page.text
        assert page.labels == ["👁 Semua edaran (1)", "👁 Umum (1)", "Tidak perlu, semuanya"]
        await stage.officer_a.presses("Semua edaran")
        assert "Bupati: Netral (untuk Pemkab)" in stage.officer_a.last.text
        await stage.officer_a.presses("Tidak perlu, semuanya", on=page)
        assert "2 perubahan" in page.text


async def test_a_change_at_the_start_is_offered_once_to_superadmins(tmp_path: Path) -> None:
    """Not at every restart, and not to editors, who are many."""
    async with newsroom(tmp_path, people=PEOPLE):
        pass
    content = small.write(tmp_path, lambda files: files.update({"x.yaml": []}))
    (content / "x.yaml").unlink()
    edited(tmp_path, OTHERWISE)
    for times in (1, 0):
        async with open_stage(tmp_path, clock=StillClock(MORNING), SARING_CONTENT=content) as stage:
            offers = [s for s in stage.officer_a.room.replies if "jawaban berubah" in s.text]
            assert len(offers) == times
            assert stage.officer_b.room.replies == []
            await stage.officer_b.says("/siarkan")
            await stage.officer_b.presses("Kabar otomatis")
            assert "jawaban berubah" in stage.officer_b.last.text


async def test_a_withdrawn_card_may_be_told_at_once(tmp_path: Path) -> None:
    """And when it is back before anybody was told, there is nothing to tell."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        await stage.officer_b.says("/tarik faq-001 salah pasal")
        assert "sedang ditinjau ulang" in stage.officer_b.last.text
        await stage.officer_b.says("/pulihkan faq-001")
        assert stage.officer_b.last.labels == []
        await stage.officer_b.says("/tarik faq-001 salah pasal")
        await stage.officer_b.presses("Kabari")
        await later(stage, clock, minutes=6)
        assert "jangan dijadikan pegangan" in heard(stage)[0]
        await stage.officer_b.says("/pulihkan faq-001")
        assert "berlaku lagi" in stage.officer_b.last.text


async def test_nobody_subscribed_is_nobody_asked_about(tmp_path: Path) -> None:
    """It becomes known in silence: who subscribes tomorrow knows the new one."""
    async with newsroom(tmp_path) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        assert stage.officer_a.last.labels == []
        chosen = Subscription("pemkab", frozenset({"umum"}))
        await stage.house.subscriptions.choose(PEOPLE[0].id, chosen)
        await stage.officer_a.says("/muatulang")
        assert stage.officer_a.last.labels == []


async def test_an_added_stage_is_offered_to_those_who_are_reminded(tmp_path: Path) -> None:
    """With its date, and a way to the calendar."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, lambda f: f["elections/contests/pilkada.yaml"]["stages"].append(COMING))
        await stage.officer_a.says("/muatulang")
        assert "1 jadwal berubah" in stage.officer_a.last.text
        await stage.officer_a.presses("Kabari")
        await later(stage, clock, minutes=6)
        assert (
            "Berikutnya: sesudah pemungutan, sampai hasil tetap, mulai 10 Desember 2026"
            in heard(stage)[0]
        )
        assert stage.actor(PEOPLE[0]).last.labels == ["📅 Buka kalender"]


async def test_at_night_it_waits_for_the_morning(tmp_path: Path) -> None:
    """Quiet hours are those of every broadcast."""
    clock = StillClock(datetime(2026, 11, 25, 22, 0, tzinfo=WIB))
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        await stage.officer_a.presses("Kabari")
        assert "26 November 2026 pukul 06.00" in stage.officer_a.last.text
        assert "paling banyak satu sehari" not in stage.officer_a.last.text


async def test_a_circular_that_was_sent_is_no_further_news(tmp_path: Path) -> None:
    """It went to the subscribers itself; taking it back is worth a word, asked of who did it."""
    clock = StillClock(MORNING)
    async with newsroom(tmp_path, clock=clock, people=PEOPLE) as stage:
        await publish(stage)
        await stage.officer_b.says("/muatulang")
        assert stage.officer_b.last.labels == []
        await stage.officer_a.presses("Tarik dari ponsel", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("salah lampiran")
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        offer = said(stage.officer_a, "1 edaran berubah")
        assert "🔄 Ada edaran yang diperbarui\n" in offer.text
        assert "Siarannya ditarik dari ponsel (bukan pencabutan suratnya)" in offer.text
        await stage.officer_a.presses("Kabari", on=offer)
        campaign = await stage.rooms.broadcasts.desk.campaigns.get(3)
        assert campaign is not None
        assert campaign.state is CampaignState.SCHEDULED
        assert campaign.target.topics == ("edaran",)


async def test_an_asn_who_finds_the_button_learns_nothing(tmp_path: Path) -> None:
    """A forwarded offer, pressed by somebody who is no officer."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:
        edited(tmp_path, OTHERWISE)
        await stage.officer_a.says("/muatulang")
        offer = stage.officer_a.last
        await stage.asn.sends(updates.press(offer.button(0), offer.raw, stage.asn.person))
        assert "hanya untuk petugas" in stage.officer_a.toasts[-1].text  # in the pressed chat
        assert await stage.rooms.broadcasts.desk.campaigns.get(1) is None


async def test_a_group_that_is_gone_does_not_mean_everybody(tmp_path: Path) -> None:
    """An empty choice of topics would reach every subscriber; the circular's own group is left."""
    async with newsroom(tmp_path, people=PEOPLE) as stage:

        def renamed(files: small.Files) -> None:
            files["topic_groups.yaml"][0]["id"] = "surat"
            files["circulars/daerah.yaml"][0]["groups"] = ["umum"]

        edited(tmp_path, renamed)
        await stage.officer_a.says("/muatulang")
        assert "Isi dimuat ulang" in stage.officer_a.last.text
        assert stage.officer_a.last.labels == []
