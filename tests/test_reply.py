"""Replies keep outside text harmless."""

from bot.reply import bold, folded, paragraphs, quote


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
