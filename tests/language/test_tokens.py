"""Tokens: what is typed, without decoration."""

import pytest

from bot.language.tokens import sentences, tokens


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Boleh GAK?", ("boleh", "gak")),
        ("gimanaaaa bangettt", ("gimana", "banget")),
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
    """Case, stretching, doubling, links, handles and invisible marks carry no word."""
    assert tokens(typed) == read


def test_a_text_is_cut_at_full_stops_question_marks_and_lines() -> None:
    """Each sentence stands alone; empty ones do not."""
    assert sentences("Saya guru. Boleh datang?\n\nTerima kasih") == [
        "Saya guru.",
        "Boleh datang?",
        "Terima kasih",
    ]
