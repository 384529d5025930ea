"""Lines become text: sentences whole, numbers with the words they belong to, nothing from noise."""

from __future__ import annotations

from bot.pictures.layout import arrange, believable
from bot.pictures.seen import Line


def test_a_sentence_broken_over_lines_is_whole_again() -> None:
    """Lines of one paragraph are one phrase."""
    lines = row("Jangan lupa ajak keluarga dan", 100), row("teman kantor hari Sabtu", 140)
    assert arrange(lines)[0] == "Jangan lupa ajak keluarga dan teman kantor hari Sabtu"


def test_what_stands_apart_is_a_line_of_its_own() -> None:
    """A headline and a footer are no sentence."""
    assert (
        arrange((row("SELAMAT PAGI", 100), row("Toko Makmur", 600)))[0]
        == "SELAMAT PAGI\nToko Makmur"
    )


def test_a_new_sentence_begins_a_new_line() -> None:
    """After a full stop, and in a list, lines are not joined."""
    lines = row("Iuran paling lambat besok.", 100), row("Ronda malam ini blok C saja", 140)
    assert arrange(lines)[0].count("\n") == 1
    listed = row("1. Beras dari toko sebelah", 100), row("2. Gula pasir dua kilogram", 140)
    assert arrange(listed)[0].count("\n") == 1


def test_a_number_goes_with_the_word_that_leads_to_it() -> None:
    """ "NO. URUT" above a large 5 is one phrase."""
    lines = row("NO. URUT", 400, left=700), big("5", 450, left=720), row("PARTAI ANGIN", 700)
    assert "NO. URUT 5" in arrange(lines)[0]


def test_a_number_goes_with_the_names_beside_it() -> None:
    """A large 02 above the names reads before them."""
    lines = row("Bersama kita bisa", 60), big("02", 420), row("SARI WULANDARI - BIMA PRATAMA", 640)
    assert "02 SARI WULANDARI - BIMA PRATAMA" in arrange(lines)[0]


def test_words_beside_each_other_are_one_row() -> None:
    """Two pieces of one row are read from left to right."""
    lines = row("Kita", 100, left=40), row("Menang", 102, left=110)
    assert arrange(lines)[0] == "Kita Menang"


def test_every_stretch_knows_its_place() -> None:
    """The pieces cover the text, and each knows its box."""
    lines = row("COBLOS NOMOR DUA", 100), row("Sabtu depan", 600)
    text, pieces = arrange(lines)
    assert [text[piece.start : piece.end] for piece in pieces] == [
        "COBLOS NOMOR DUA",
        "Sabtu depan",
    ]
    assert [piece.box for piece in pieces] == [line.box for line in lines]


def test_a_lone_number_is_nothing() -> None:
    """A "9" in a picture without words is a jersey, a hand, a window."""
    assert believable([big("9", 100), big("00", 400)]) == []


def test_a_number_among_words_counts() -> None:
    """With words around it a number that is read clearly stays."""
    lines = [row("COBLOS", 100), big("02", 300)]
    assert believable(lines) == lines


def test_patterns_are_no_writing() -> None:
    """What is read without confidence, or in another script, is a pattern in the picture."""
    sure = row("Selamat datang", 100)
    noise = [
        Line("WN", (0, 0, 20, 20), 0.3),
        Line("心业", (0, 0, 20, 20), 0.9),
        big("6", 500, sure=0.7),
    ]
    assert believable([sure, *noise]) == [sure]


def test_nothing_is_empty() -> None:
    """A picture without lines has an empty text."""
    assert arrange([]) == ("", ())


def row(words: str, top: int, left: int = 40) -> Line:
    """A line of ordinary height."""
    return Line(words, (left, top, left + 16 * len(words), top + 32))


def big(number: str, top: int, left: int = 60, sure: float = 1.0) -> Line:
    """A number in the size of a poster."""
    return Line(number, (left, top, left + 100 * len(number), top + 180), sure)
