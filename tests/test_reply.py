"""Replies keep outside text harmless."""

from bot.reply import LABEL_LENGTH, bold, folded, paragraphs, quote, shortened, whole_lines


def test_text_from_outside_cannot_open_a_tag() -> None:
    """Markup in somebody's words is shown, not obeyed."""
    assert quote("<b>&</b>") == "&lt;b&gt;&amp;&lt;/b&gt;"
    assert bold("<i>") == "<b>&lt;i&gt;</b>"


def test_missing_parts_leave_no_gap() -> None:
    """A card without a condition has no empty paragraph where it would stand."""
    assert paragraphs("a", None, "", "b") == "a\n\nb"


def test_long_passages_fold() -> None:
    """An article's gist is an expandable quotation."""
    assert folded("x") == "<blockquote expandable>x</blockquote>"


def test_a_label_that_is_too_long_ends_in_an_ellipsis() -> None:
    """Short ones stay as they are; no space hangs before the ellipsis."""
    assert shortened("Bolehkah?") == "Bolehkah?"
    assert len(shortened("kata " * 30)) <= LABEL_LENGTH
    assert shortened("kata " * 30, 16) == "kata kata kata…"


def test_only_whole_lines_are_shown() -> None:
    """A tag is never cut in the middle, and what is left out is seen to be."""
    lines = "<b>satu</b>\n<b>dua</b>\n<b>tiga</b>"
    assert whole_lines(lines, 100) == lines
    assert whole_lines(lines, 25) == "<b>satu</b>\n<b>dua</b>\n…"
    assert whole_lines(lines, 5) == "…"
