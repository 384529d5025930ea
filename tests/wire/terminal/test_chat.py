"""Local mode, as somebody would use it over a pipe: lines in, a readable conversation out."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.bootstrap import open_house
from bot.wire.terminal import OFFICER_IDS, chat
from tests.kit import premises
from tests.kit_tests.test_referee_calls import picture

Talk = Callable[..., Awaitable[str]]
POST = "Ayo coblos nomor 9 pasangan Contoh!"


@pytest.fixture
def talk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Talk:
    """Type lines into a fresh conversation and return what stands on the screen."""

    async def typed(*lines: str) -> str:
        settings = premises.settings(tmp_path).model_copy(update={"superadmins": OFFICER_IDS})
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        with premises.shared_content():
            async with open_house(settings) as house:
                assert await chat(house) == 0
        return capsys.readouterr().out

    return typed


async def test_the_very_first_line_is_answered(talk: Talk) -> None:
    """Buttons are numbered, what was typed is repeated."""
    screen = await talk("/aturan")
    assert "ASN: /aturan" in screen
    assert "[1]" in screen


async def test_a_number_presses_a_button(talk: Talk) -> None:
    """The page turns in place."""
    assert "(disunting)" in await talk("/aturan", "1")


async def test_a_post_of_many_lines_is_one_message(talk: Talk) -> None:
    """A full stop by itself ends it; the origin is a channel."""
    screen = await talk(":teruskan Kanal Rekaan", "Selamat pagi semua.", POST, ".")
    assert screen.count("┌ Saring") == 1
    assert "coblos" in screen


async def test_an_album_is_one_case(talk: Talk, tmp_path: Path) -> None:
    """As on Telegram, where its pictures come one by one."""
    paths = [tmp_path / "satu.png", tmp_path / "dua.png"]
    for path in paths:
        path.write_bytes(picture())
    screen = await talk(f":album {paths[0]} {paths[1]}")
    assert screen.count("┌ Saring") == 1


async def test_a_caption_can_be_edited(talk: Talk, tmp_path: Path) -> None:
    """The answer is edited too."""
    path = tmp_path / "foto.png"
    path.write_bytes(picture())
    screen = await talk(f":foto {path} rapat besok pukul sembilan", f":ubah {POST}")
    assert "(disunting)" in screen
    assert "“Ayo coblos" in screen


@pytest.mark.parametrize("path", ["tidak-ada.png", "bu'di.png", '"belum tutup.png', ""])
async def test_a_path_that_leads_nowhere_is_said(talk: Talk, path: str) -> None:
    """Also one with a quotation mark that has no partner; the conversation goes on."""
    screen = await talk(f":foto {path}", "/lapor")
    assert "tidak ada atau tidak bisa dibaca" in screen
    assert "Jalur resmi" in screen


async def test_a_smile_is_no_directive(talk: Talk) -> None:
    """It is sent as it is."""
    screen = await talk(":) halo")
    assert "tidak dikenal" not in screen
    assert "┌ Saring" in screen


async def test_an_unknown_directive_is_explained(talk: Talk) -> None:
    """And the list is named."""
    assert ":bantu" in await talk(":terbang")


async def test_inline_results_are_shown_or_their_absence(talk: Talk) -> None:
    """Silence would look like a fault."""
    assert "obrolan mana pun" in await talk(":sebaris suka")
    assert "(tidak ada hasil)" in await talk(":sebaris zzqqzz")


async def test_one_may_be_an_officer(talk: Talk) -> None:
    """What an ASN may not, officer A may."""
    screen = await talk("/petugas", ":petugas-a", "/petugas")
    assert "tidak saya kenal" in screen
    assert "👥 Petugas" in screen
