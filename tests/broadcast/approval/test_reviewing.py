"""What officers read under a preview: whom it reaches and would reach, and what was replaced."""

from pathlib import Path

import pytest

from bot.broadcast.approval.approving import check_reason
from bot.broadcast.refusal import RefusedError, Why
from tests.broadcast import papers
from tests.broadcast.draft.test_unread import sends_file
from tests.broadcast.officers import LETTER, MORNING, draft, request, said, subscribe, to_everybody
from tests.broadcast.test_content import SIGNED, begin
from tests.fixtures import StillClock
from tests.kit.stage import open_stage
from tests.kit.updates import persons

ONE, OTHER = persons(2)


async def test_a_topic_reads_as_what_it_is(tmp_path: Path) -> None:
    """ "Semua edaran" is a group of subscribers; how many all topics reach stands beside it."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [ONE])
        await subscribe(stage, [OTHER], topic="medsos")
        await draft(stage.officer_a)
        assert "Topik: hanya pelanggan “Semua edaran”" in stage.officer_a.last.text
        await stage.officer_a.presses("Pratinjau")
        summary = said(stage.officer_a, "Ringkasan").text
        assert "Penerima: 1 orang" in summary
        assert "Dengan “Semua topik”: 2 orang" in summary
        await stage.officer_a.presses("Semua topik” (2 orang)")
        summary = said(stage.officer_a, "Ringkasan").text
        assert "Penerima: 2 orang" in summary
        assert "Dengan “Semua topik”" not in summary
        await stage.officer_a.presses("Minta persetujuan")
        assert "Penerima: 2 orang" in said(stage.officer_b, "meminta persetujuan").text


async def test_all_topics_are_offered_when_nobody_would_be_reached(tmp_path: Path) -> None:
    """The way out stands where the trouble does."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [OTHER], topic="medsos")
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        assert "Dengan “Semua topik”: 1 orang" in said(stage.officer_a, "Ringkasan").text
        await stage.officer_a.presses("Ganti ke “Semua topik”")
        assert "Penerima: 1 orang" in said(stage.officer_a, "Ringkasan").text


async def test_a_replaced_letter_reads_well(tmp_path: Path) -> None:
    """Named once, with what holds now."""
    words = LETTER.replace("PP Nomor 94 Tahun 2021", "surat B/71/M.SM.00.00/2017")
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [ONE])
        await draft(stage.officer_a, words)
        await request(stage.officer_a)
        assert (
            "🚨 Merujuk aturan atau surat yang sudah diganti: Surat MenPANRB B/71/2017 "
            "(sekarang SKB Netralitas 2022).\n"
        ) in said(stage.officer_b, "meminta persetujuan").text


@pytest.mark.parametrize(
    ("reason", "why"),
    [("", Why.NEEDS_REASON), ("x", Why.SHORT_REASON), ("a b c d", Why.SHORT_REASON)],
)
def test_a_reason_is_a_short_sentence(reason: str, why: Why) -> None:
    """One letter tells nobody later why it was approved."""
    with pytest.raises(RefusedError) as refused:
        check_reason(reason)
    assert refused.value.why is why
    check_reason("Contoh untuk pelatihan")


async def test_a_short_reason_is_asked_for_again(tmp_path: Path) -> None:
    """Before the last question, so that no tap is wasted."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [ONE])
        await draft(
            stage.officer_a, LETTER.replace("PP Nomor 94", "UU Nomor 5 Tahun 2014 dan PP 94")
        )
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.says("x")
        assert "terlalu pendek" in stage.officer_b.last.text
        await stage.officer_b.says("Disebut sebagai sejarah saja")
        await stage.officer_b.presses("Ya, setujui")
        assert "menyetujui #1" in stage.officer_b.last.text


async def test_old_buttons_of_a_draft_that_waits_are_refused(tmp_path: Path) -> None:
    """No text is asked for that would not be taken."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [ONE])
        await draft(stage.officer_a)
        panel = stage.officer_a.last
        await request(stage.officer_a)
        for label in ("Perihal", "Tanggal", "Tambah bagian", "Instansi", "Topik", "Kartu terkait"):
            await stage.officer_a.presses(label, on=panel)
            assert "tidak bisa diubah lagi pada tahap ini" in stage.officer_a.last.text


async def test_related_cards_keep_their_places(tmp_path: Path) -> None:
    """A quick second tap hits what was seen."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("Kartu terkait")
        before = [label[2:].strip() for label in stage.officer_a.last.labels]
        for place in (2, 0):
            await stage.officer_a.presses(place)
            after = [label[2:].strip() for label in stage.officer_a.last.labels]
            assert after == before


async def test_of_several_pdfs_it_says_which_can_be_opened_again(tmp_path: Path) -> None:
    """Only the first stands in the library."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, [ONE])
        await begin(stage)
        await sends_file(stage, "surat.pdf", papers.written(SIGNED))
        await sends_file(stage, "lampiran.pdf", papers.written(["Lampiran surat edaran itu"] * 3))
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        summary = said(stage.officer_a, "Ringkasan").text
        assert "Dari 2 PDF, yang bisa dibuka lagi dari /edaran yang pertama: surat.pdf." in summary
