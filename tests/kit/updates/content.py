"""Messages by what they carry: text, pictures, files, polls, places and the rest."""

from __future__ import annotations

import re
from typing import Any

from tests.kit.botapi.html import width
from tests.kit.ids import next_number
from tests.kit.updates.frame import incoming
from tests.kit.updates.people import ASN, Group, Json, Person

_COMMAND = re.compile(r"/\w+(?:@\w+)?")
_FOUND = re.compile(r"(?P<url>https?://\S+)|(?P<hashtag>#\w+)|(?P<mention>@\w{4,})")


def entities(text: str) -> list[Json]:
    """Return the entities Telegram finds by itself: a leading command, links, tags, mentions."""
    found = []
    if command := _COMMAND.match(text):
        found.append({"type": "bot_command", "offset": 0, "length": width(command[0])})
    for match in _FOUND.finditer(text):
        offset = width(text[: match.start()])
        found.append({"type": match.lastgroup, "offset": offset, "length": width(match[0])})
    return found


def text(words: str, sender: Person = ASN, chat: Group | None = None, **extra: Any) -> Json:
    """Return an update with a text; a command at its beginning becomes one."""
    content: Json = {"text": words}
    if found := entities(words):
        content["entities"] = found
    return incoming(sender, chat, content, extra)


def file(kind: str, file_id: str | None = None, **fields: Any) -> Json:
    """Return the fields of a file object, with a new id unless one is given."""
    file_id = file_id or f"{kind}-in-{next_number()}"
    return {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": 1000} | fields


def sizes(file_id: str | None = None, width_: int = 1280, height: int = 960) -> list[Json]:
    """Return the sizes of a photo, the smallest first, as Telegram lists them."""
    large = file("photo", file_id, width=width_, height=height)
    small = file("photo", f"{large['file_id']}-s", width=90, height=90)
    return [small, large]


def caption(words: str | None) -> Json:
    """Return the fields of a caption, or none."""
    if words is None:
        return {}
    found = entities(words)
    return {"caption": words} | ({"caption_entities": found} if found else {})


def photo(
    words: str | None = None, sender: Person = ASN, *, file_id: str | None = None, **extra: Any
) -> Json:
    """Return an update with a photo and perhaps a caption."""
    return incoming(sender, None, {"photo": sizes(file_id)} | caption(words), extra)


def document(
    name: str = "berkas.pdf",
    mime: str = "application/pdf",
    words: str | None = None,
    sender: Person = ASN,
    *,
    file_id: str | None = None,
    **extra: Any,
) -> Json:
    """Return an update with a file."""
    body = file("document", file_id, file_name=name, mime_type=mime)
    return incoming(sender, None, {"document": body} | caption(words), extra)


def image_file(words: str | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a picture sent as a file, not as a photo."""
    return document("gambar.png", "image/png", words, sender, **extra)


def album(
    count: int = 3, words: str | None = None, sender: Person = ASN, **extra: Any
) -> list[Json]:
    """Return one update for each picture of an album; the caption sits on the first."""
    group = {"media_group_id": str(10_000_000_000 + next_number())}
    return [photo(None if n else words, sender, **(group | extra)) for n in range(count)]


def poll(
    question: str = "Pilih siapa?",
    options: tuple[str, ...] = ("A", "B"),
    sender: Person = ASN,
    **extra: Any,
) -> Json:
    """Return an update with a poll."""
    listed = [
        {"text": option, "voter_count": 0, "persistent_id": str(n)}
        for n, option in enumerate(options)
    ]
    body: Json = {
        "id": str(next_number()), "question": question, "options": listed, "type": "regular",
        "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
        "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
    }  # fmt: skip
    return incoming(sender, None, {"poll": body}, extra)


def video(words: str | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a video, which has a thumbnail."""
    thumbnail = file("photo", width=320, height=180)
    body = file("video", width=1280, height=720, duration=12, thumbnail=thumbnail)
    return incoming(sender, None, {"video": body} | caption(words), extra)


def animation(words: str | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a GIF; Telegram repeats it as a document."""
    body = file("animation", width=320, height=180, duration=3)
    both = {"animation": body, "document": {k: body[k] for k in ("file_id", "file_unique_id")}}
    return incoming(sender, None, both | caption(words), extra)


def audio(words: str | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a piece of music."""
    body = file("audio", duration=60, performer="Penyanyi", title="Lagu")
    return incoming(sender, None, {"audio": body} | caption(words), extra)


def voice(words: str | None = None, sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a voice note."""
    body = file("voice", duration=4, mime_type="audio/ogg")
    return incoming(sender, None, {"voice": body} | caption(words), extra)


def video_note(sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a round video."""
    return incoming(sender, None, {"video_note": file("video_note", duration=5, length=240)}, extra)


def sticker(sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a sticker."""
    body = file(
        "sticker", type="regular", width=512, height=512, is_animated=False, is_video=False,
        emoji="👍", set_name="uji",
    )  # fmt: skip
    return incoming(sender, None, {"sticker": body}, extra)


def contact(name: str = "Kontak Uji", sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a contact."""
    body = {"phone_number": "+620000000000", "first_name": name}
    return incoming(sender, None, {"contact": body}, extra)


def location(sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a place on the map."""
    return incoming(sender, None, {"location": {"latitude": -3.79, "longitude": 102.26}}, extra)


def venue(title: str = "Lapangan Uji", sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a named place."""
    place = {"latitude": -3.79, "longitude": 102.26}
    body = {"location": place, "title": title, "address": "Jalan Uji 1"}
    return incoming(sender, None, {"venue": body, "location": place}, extra)


def dice(sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a die."""
    return incoming(sender, None, {"dice": {"emoji": "🎲", "value": 3}}, extra)


def game(title: str = "Permainan", sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a game."""
    body = {"title": title, "description": title, "photo": sizes()}
    return incoming(sender, None, {"game": body}, extra)


def story(sender: Person = ASN, **extra: Any) -> Json:
    """Return an update with a forwarded story: nothing of it can be read but its chat."""
    body = {"chat": {"id": -1_000_000_009_001, "type": "channel", "title": "Kanal Cerita"}, "id": 5}
    return incoming(sender, None, {"story": body}, extra)


def link_button(label: str, url: str) -> Json:
    """Return the field of a message with one button that leads somewhere."""
    return {"reply_markup": {"inline_keyboard": [[{"text": label, "url": url}]]}}
