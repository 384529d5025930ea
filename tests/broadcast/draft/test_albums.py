"""The items of an album that an officer was asked about."""

from bot.broadcast.draft.albums import Albums


async def test_items_are_kept_in_order_and_by_chat() -> None:
    """Each album by itself; /hapus forgets those of one chat."""
    albums: Albums[str] = Albums()
    assert albums.add(1, "a", "satu") == ("satu",)
    assert albums.add(1, "a", "dua") == ("satu", "dua")
    albums.add(1, "b", "lain")
    albums.add(2, "a", "orang lain")
    assert albums.of(1, "a") == ("satu", "dua")
    albums.forget(1)
    assert albums.of(1, "a") == ()
    assert albums.of(2, "a") == ("orang lain",)
