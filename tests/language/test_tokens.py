"""Tokens: what is typed, without decoration."""

import pytest

from bot.language.tokens import tokens, unstretched


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Boleh GAK?", ("boleh", "gak")),
        ("lihat-lihat temen2 lucu2an", ("lihat", "temen", "lucu")),
        ("di-like, nge-share", ("dilike", "ngeshare")),
        ("PPPK dan p3k", ("pppk", "dan", "p3k")),
        ("cek https://contoh.id/x?y=1 ya", ("cek", "tautan", "ya")),
        ("kata @budi_99 begitu", ("kata", "akun", "begitu")),
        ("bo\u200bleh \u202egak", ("boleh", "gak")),
        ("👍 di sini", ("jempol", "di", "sini")),
        ("Ｂｏｌｅｈ", ("boleh",)),
        ("🤔🤔", ()),
        ("", ()),
    ],
)
def test_decoration_falls_away(typed: str, read: tuple[str, ...]) -> None:
    """Case, doubling, links, handles and invisible marks carry no word."""
    assert tokens(typed) == read


@pytest.mark.parametrize(
    ("drawn", "plain"), [("gimanaaaa", "gimana"), ("bangettt", "banget"), ("pppk", "pppk")]
)
def test_drawn_out_letters_fall_away(drawn: str, plain: str) -> None:
    """Vowels anywhere, consonants at the end; an abbreviation keeps its letters."""
    assert unstretched(drawn) == plain
