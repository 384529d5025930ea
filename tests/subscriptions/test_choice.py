"""A half-made choice rides in the buttons."""

from bot.subscriptions.choice import from_mask, to_mask

ORDER = ("edaran", "medsos", "sanksi")


def test_a_choice_survives_the_way_through_a_button() -> None:
    """What was chosen is what is read back."""
    chosen = frozenset({"edaran", "sanksi"})
    assert from_mask(to_mask(chosen, ORDER), ORDER) == chosen


def test_unknown_bits_are_passed_over() -> None:
    """A button from before a group was removed does no harm."""
    assert from_mask(0b11111, ORDER) == frozenset(ORDER)
