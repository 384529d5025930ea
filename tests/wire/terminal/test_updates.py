"""What the terminal hands in looks like what Telegram would: marks that it sets by itself."""

from bot.wire.terminal.updates import entities


def test_an_address_is_marked_in_utf16_units() -> None:
    """An emoji counts twice, as in the Bot API; a full stop behind an address is none of it."""
    assert entities("😀 lihat https://contoh.id/p/1.") == [
        {"type": "url", "offset": 9, "length": 21}
    ]


def test_a_command_in_front_is_marked() -> None:
    """And nothing is marked in plain words."""
    assert entities("/cek ini") == [{"type": "bot_command", "offset": 0, "length": 4}]
    assert entities("boleh like?") == []
