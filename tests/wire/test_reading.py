"""Every kind of message is read, and no private name ever is."""

import pytest

from bot.intake.incoming import Incoming, Medium, OriginKind
from bot.wire.reading import read
from tests.kit import updates
from tests.kit.updates import blocks, hostile


def incoming(raw: dict[str, object]) -> Incoming:
    """Read the message of a raw update."""
    update = updates.parsed(raw)
    message = update.effective_message
    assert message is not None
    return read(message)


def test_a_caption_is_the_text_of_a_picture() -> None:
    """Photo and words are one message."""
    found = incoming(updates.photo("Ayo dukung"))
    assert (found.medium, found.text) == (Medium.PHOTO, "Ayo dukung")
    assert found.picture is not None


def test_a_picture_sent_as_a_file_is_a_picture() -> None:
    """Quality-minded people send posters as files."""
    assert incoming(updates.image_file()).picture is not None


def test_a_poll_is_read_with_its_options() -> None:
    """An option may be the partisan part."""
    found = incoming(updates.poll("Siapa pilihanmu?", ("Satu", "Dua")))
    assert found.text.split("\n")[:3] == ["Siapa pilihanmu?", "Satu", "Dua"]


def test_a_rich_message_is_read_although_the_library_does_not_know_it() -> None:
    """It arrives without text (Bot API 10.1)."""
    raw = updates.rich(
        blocks.heading("Judul"), blocks.paragraph(["Ayo ", blocks.bold("dukung"), " bersama"]),
        blocks.bullets("satu", "dua"), blocks.table(("a", "b")),
    )  # fmt: skip
    found = incoming(raw)
    assert found.medium is Medium.RICH
    for words in ("Judul", "Ayo dukung bersama", "satu", "dua", "a", "b"):
        assert words in found.text


def test_links_in_a_rich_message_are_found() -> None:
    """The address itself is screened."""
    raw = updates.rich(blocks.paragraph([blocks.link("klik", "https://contoh.id/menang")]))
    assert incoming(raw).links == ("https://contoh.id/menang",)


def test_a_link_is_read_from_the_text_that_is_marked() -> None:
    """Telegram counts in UTF-16: an emoji before the link takes two units."""
    marked = [{"type": "url", "offset": 3, "length": 10}]
    assert incoming(updates.text("👍 contoh.com", entities=marked)).links == ("contoh.com",)


@pytest.mark.parametrize(("offset", "length"), [(0, 1), (1, 1), (0, 99), (50, 3)])
def test_a_mark_that_fits_no_text_stops_nothing(offset: int, length: int) -> None:
    """One that ends inside an emoji made python-telegram-bot's own reading fail."""
    marked = [{"type": "url", "offset": offset, "length": length}]
    assert incoming(updates.text("👍 contoh.com", entities=marked)).text == "👍 contoh.com"


def test_a_deeply_nested_rich_message_is_read_whole() -> None:
    """Sixteen levels, as Telegram allows."""
    assert "dasar" in incoming(updates.rich(blocks.nested("dasar", 16))).text


def test_a_channel_is_named_and_a_person_is_not() -> None:
    """Where a public post came from is a public fact; who forwarded it is not."""
    channel = incoming(updates.text("x", **updates.forwarded()))
    assert channel.origin is not None
    assert channel.origin.kind is OriginKind.CHANNEL
    person = incoming(updates.text("x", **updates.forwarded(updates.from_user())))
    assert person.origin is not None
    assert (person.origin.kind, person.origin.title) == (OriginKind.PERSON, None)
    hidden = incoming(updates.text("x", **updates.forwarded(updates.from_hidden_user("Budi"))))
    assert "Budi" not in repr(hidden)


def test_what_somebody_replies_to_from_elsewhere_is_read() -> None:
    """A question about a channel's post carries the quoted words."""
    raw = updates.text("boleh like?", **updates.quoted("Coblos nomor 9"))
    assert incoming(raw).quoted == "Coblos nomor 9"


def test_the_bots_own_words_are_no_post() -> None:
    """Who replies to a card and quotes a part of it asks on; the card is not screened."""
    own = updates.message(text="Jalur resmi ke Bawaslu")
    own["from"] = {"id": 1, "is_bot": True, "first_name": "Saring"}
    raw = updates.text("boleh like?", **updates.reply_to(own), **updates.quoted("Jalur resmi"))
    assert incoming(raw).quoted == ""


def test_a_contact_keeps_its_name_to_itself() -> None:
    """A phone book entry is nobody's business."""
    assert "Budi" not in repr(incoming(updates.contact("Budi")))


@pytest.mark.parametrize(
    ("raw", "medium"),
    [
        (updates.voice(), Medium.VOICE), (updates.sticker(), Medium.STICKER),
        (updates.location(), Medium.PLACE), (updates.video("x"), Medium.VIDEO),
        (updates.animation(), Medium.VIDEO), (updates.contact(), Medium.CONTACT),
        (updates.dice(), Medium.OTHER), (updates.story(), Medium.STORY),
    ],
)  # fmt: skip
def test_every_medium_has_its_name(raw: dict[str, object], medium: Medium) -> None:
    """What cannot be read is at least called by its name."""
    assert incoming(raw).medium is medium


def test_nothing_makes_reading_fail() -> None:
    """Hostile strings in every field of every kind of message."""
    for raw in hostile.every_kind():
        update = updates.parsed(raw)
        if update.message is not None:
            read(update.message)
