"""An officer's message as a frozen part: words, formatting, files, and nothing of its sender."""

import json
from typing import Any

import pytest
from telegram import Message

from bot.broadcast.parts import Part, PartKind
from bot.wire.freezing import freeze
from tests.kit import updates


def message(raw: dict[str, Any]) -> Message:
    """Return the message of a raw update."""
    parsed = updates.parsed(raw).message
    assert parsed is not None
    return parsed


def frozen(raw: dict[str, Any]) -> Part:
    """Return the part of a raw update."""
    part = freeze(message(raw), "1-2")
    assert part is not None
    return part


def test_text_keeps_its_formatting() -> None:
    """Bold, links behind words, folded quotations; what Telegram finds by itself is left to it."""
    marks = [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "text_link", "offset": 7, "length": 4, "url": "https://contoh.id"},
        {"type": "expandable_blockquote", "offset": 0, "length": 11},
        {"type": "url", "offset": 12, "length": 17},
        {"type": "hashtag", "offset": 0, "length": 3},
    ]
    part = frozen(updates.text("Edaran baru https://contoh.id", entities=marks))
    assert [mark["type"] for mark in part.entities] == [
        "bold",
        "text_link",
        "expandable_blockquote",
    ]
    assert part.entities[1]["url"] == "https://contoh.id"


def test_nobody_travels_along() -> None:
    """Neither the sender nor the person behind a mention nor the origin of a forward."""
    mention = {"type": "text_mention", "offset": 0, "length": 4, "user": updates.ASN.user()}
    raw = updates.text("Budi dan edaran", updates.OFFICER_A, entities=[mention])
    raw["message"]["forward_origin"] = updates.from_user(updates.OFFICER_B)
    kept = json.dumps(frozen(raw).__dict__, default=str)
    for person in (updates.ASN, updates.OFFICER_A, updates.OFFICER_B):
        assert str(person.id) not in kept
        assert person.first_name not in kept.replace("Budi dan edaran", "")


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (updates.photo("Judul"), PartKind.PHOTO),
        (updates.document(words="Judul"), PartKind.DOCUMENT),
        (updates.image_file("Judul"), PartKind.DOCUMENT),
        (updates.video("Judul"), PartKind.VIDEO),
    ],
)
def test_files_are_kept_by_their_ids(raw: dict[str, Any], kind: PartKind) -> None:
    """The largest size of a photo; the id that stays the same for the same file too."""
    part = frozen(raw)
    (medium,) = part.media
    assert (part.kind, medium.kind, part.text) == (kind, kind, "Judul")
    assert medium.unique_id == f"u-{medium.file_id}"
    assert not medium.file_id.endswith("-s")


def test_appearance_is_kept() -> None:
    """Spoiler, caption above, link preview as its author saw it."""
    raw = updates.photo("x", has_media_spoiler=True, show_caption_above_media=True)
    part = frozen(raw)
    assert (part.media[0].spoiler, part.above) == (True, True)
    plain = frozen(updates.text("x", link_preview_options={"is_disabled": True}))
    assert plain.preview == {"is_disabled": True}


def test_items_of_an_album_know_their_group() -> None:
    """So that they become one part."""
    parts = [frozen(raw) for raw in updates.album(3, "Judul")]
    assert len({part.group for part in parts}) == 1
    assert parts[0].group is not None


@pytest.mark.parametrize(
    "raw",
    [
        updates.sticker(), updates.voice(), updates.audio(), updates.animation(),
        updates.video_note(), updates.poll(), updates.contact(), updates.location(),
        updates.venue(), updates.dice(), updates.story(), updates.rich("Tulisan kaya"),
    ],
)  # fmt: skip
def test_other_kinds_are_not_broadcast(raw: dict[str, Any]) -> None:
    """Said to the officer instead of sent as something else."""
    assert freeze(message(raw), "1-2") is None
