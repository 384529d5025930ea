"""Callback data fits Telegram's 64 bytes and survives a restart."""

import pytest

from bot.action import Action, OldButtonError, action


def test_what_is_written_is_read_back() -> None:
    """A button's data names the same room, verb and arguments after a restart."""
    assert Action.parse(action("rule", "topic", "media-sosial-like", 2)) == Action(
        "rule", "topic", ("media-sosial-like", "2")
    )


def test_data_over_64_bytes_is_refused_when_it_is_written() -> None:
    """Telegram would refuse the whole message, so the mistake shows before it is sent."""
    with pytest.raises(ValueError, match="64 bytes"):
        action("rule", "topic", "x" * 60)


@pytest.mark.parametrize("data", ["", "1", "1:rule", "0:rule:menu", "nonsense", "2:rule:menu"])
def test_data_of_another_version_is_an_old_button(data: str) -> None:
    """Nothing is guessed from a button that this version did not write."""
    with pytest.raises(OldButtonError):
        Action.parse(data)
