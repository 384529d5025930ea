"""Whatever is sent is answered: told apart, gathered, edited, never met with silence."""

from pathlib import Path

import pytest

from tests.kit import updates
from tests.kit.stage import open_stage

POST = "Ayo coblos nomor 9 pasangan Contoh! #MenangkanContoh"


async def test_a_typed_question_gets_a_card(tmp_path: Path) -> None:
    """Verdict, basis, footer."""
    async with open_stage(tmp_path) as stage:
        await stage.says("Boleh like postingan calon gubernur di Facebook?")
        assert "panduan, bukan putusan" in stage.last.text


async def test_a_forwarded_post_gets_a_verdict_with_its_own_words(tmp_path: Path) -> None:
    """The evidence quotes the post."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.sends(updates.text(POST, **updates.forwarded()))
        assert "Tampak berpihak" in stage.last.text
        assert "coblos" in stage.last.text


@pytest.mark.parametrize(
    "words",
    [
        "saya mau bunuh diri karena takut dipecat",
        "gak kuat lagi rasanya pengen mati dipanggil terus",
    ],
)
async def test_somebody_who_writes_of_dying_is_met_first(tmp_path: Path, words: str) -> None:
    """No card about dismissal, no verdict about a post."""
    async with open_stage(tmp_path) as stage:
        await stage.says(words)
        assert "tidak sendiri" in stage.last.text.lower()


async def test_a_cry_with_exclamation_marks_is_no_post(tmp_path: Path) -> None:
    """The dear error: a green "no sign found" under somebody's fear."""
    async with open_stage(tmp_path) as stage:
        await stage.says("dapat surat dari bawaslu!!")
        assert "Tidak tampak" not in stage.last.text
        assert "Saya dipanggil" in stage.last.text + "".join(stage.last.labels)


async def test_an_album_is_one_case_with_one_answer(tmp_path: Path) -> None:
    """Three pictures, one caption, one answer."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(*updates.album(3, POST))
        assert len(stage.asn.room.replies) == 1
        assert "3 pesan diperiksa sebagai satu" in stage.last.text


async def test_several_forwards_within_a_moment_are_one_case(tmp_path: Path) -> None:
    """People forward in handfuls."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.sends(
            updates.text("Selamat pagi semua", **updates.forwarded()),
            updates.text(POST, **updates.forwarded()),
        )
        assert len(stage.asn.room.replies) == 1
        assert "Tampak berpihak" in stage.last.text


async def test_one_tap_makes_a_post_of_a_question_and_back(tmp_path: Path) -> None:
    """A wrong guess is corrected without typing again."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        await stage.says(POST)
        assert "berpihak" in stage.last.text
        await stage.presses("Ini pertanyaan saya")
        assert "berpihak</b>" not in stage.last.text
        assert stage.last.text


async def test_an_edited_message_gets_an_edited_answer(tmp_path: Path) -> None:
    """The answer changes in place; no second message."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        original = updates.text(
            "Rapat besok pukul 9 di aula, semua pegawai harap hadir tepat waktu."
        )
        await stage.sends(original)
        before = len(stage.asn.room.replies)
        await stage.sends(updates.edited(original, text=POST))
        assert len(stage.asn.room.replies) == before
        assert "Tampak berpihak" in stage.last.text


async def test_an_edited_album_is_looked_at_as_a_whole(tmp_path: Path) -> None:
    """The part that was not edited still counts, whichever part the answer hangs on."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        first, second = updates.album(2, POST)
        await stage.sends(first, second)
        await stage.sends(updates.edited(second, caption="Foto di pasar."))
        assert len(stage.asn.room.replies) == 1
        assert "Tampak berpihak" in stage.last.text
        assert "2 pesan diperiksa sebagai satu" in stage.last.text
        await stage.sends(updates.edited(first, caption="Foto di pasar."))
        assert len(stage.asn.room.replies) == 1
        assert "Tampak berpihak" not in stage.last.text


async def test_whoever_replies_to_their_own_question_asks_on(tmp_path: Path) -> None:
    """What one typed a moment ago is no post of somebody else's."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        asked = updates.text("boleh like postingan paslon?")
        await stage.sends(asked)
        again = updates.text("boleh follow akun calon?", **updates.reply_to(asked["message"]))
        await stage.sends(again)
        assert "Bolehkah mengikuti (follow) akun calon?" in stage.last.text


async def test_whoever_replies_to_a_text_they_pasted_asks_about_it(tmp_path: Path) -> None:
    """Then the pasted text is what gets screened."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        pasted = updates.text(POST)
        await stage.sends(pasted)
        await stage.sends(updates.text("yang ini gimana?", **updates.reply_to(pasted["message"])))
        assert "Tampak berpihak" in stage.last.text


async def test_a_caption_edited_at_once_is_answered_last(tmp_path: Path) -> None:
    """While the first form is still being gathered: what stands in the end is about the second."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        original = updates.photo(POST)
        await stage.sends(
            original, updates.edited(original, caption="Rapat dinas besok pukul 9 di aula.")
        )
        assert len(stage.asn.room.replies) == 1
        assert "Tampak berpihak" not in stage.last.text


async def test_what_was_too_much_to_read_is_said(tmp_path: Path) -> None:
    """Twenty messages are one case; the others are not passed over in silence."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(*(updates.text(POST, **updates.forwarded()) for _ in range(23)))
        assert "3 lainnya belum saya baca" in stage.last.text


async def test_a_voice_message_is_told_apart(tmp_path: Path) -> None:
    """Who speaks learns that typing helps."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(updates.voice())
        assert "suara belum bisa saya dengar" in stage.last.text


@pytest.mark.parametrize(
    "raw",
    [
        updates.voice(), updates.sticker(), updates.location(), updates.contact(), updates.dice(),
        updates.video(), updates.video_note(), updates.document(), updates.photo(),
        updates.story(), updates.text("👍👍👍"), updates.text("\u200b"), updates.text("."),
        updates.text("<b>&amp;</b> <script>"), updates.text("x" * 4096),
    ],
)  # fmt: skip
async def test_nothing_is_met_with_silence(tmp_path: Path, raw: dict[str, object]) -> None:
    """Whatever it is, something helpful comes back."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(raw)
        assert stage.asn.room.replies
        assert stage.last.text


async def test_an_old_button_is_answered_kindly(tmp_path: Path) -> None:
    """A button of an earlier version or of nothing at all."""
    async with open_stage(tmp_path) as stage:
        await stage.sends(updates.callback("0:old:thing"), updates.callback("1:nowhere:x"))
        assert all("sudah lama" in toast.text for toast in stage.asn.toasts)


async def test_in_a_group_it_speaks_only_when_asked(tmp_path: Path) -> None:
    """Talk is left alone; /periksa in reply to a post is answered briefly."""
    async with open_stage(tmp_path, SARING_TODAY="2024-10-05") as stage:
        group = updates.GROUP
        post = updates.text(POST, chat=group)
        await stage.sends(post)
        assert not stage.request.sent("sendMessage")
        await stage.sends(updates.text("/periksa", chat=group, **updates.reply_to(post["message"])))
        sent = stage.request.sent("sendMessage")
        assert len(sent) == 1
        assert "Tampak berpihak" in sent[0].values["text"]
