"""Strings nobody should trust, and updates that carry them in every field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.kit.updates import blocks, content, events, origins, people
from tests.kit.updates.frame import incoming
from tests.kit.updates.people import Json

HTML = '<b>tebal</b> & <a href="https://contoh.test?a=1&b=2">x</a> </blockquote> <script>'
ZERO_WIDTH = "pi\u200bl\u200ci\u200dh\u2060 no\ufeffmor\u00ad 2"
BIDI = "\u202eisrever\u202c \u2066kiri\u2069 \u200fkanan\u200e"
COMBINING = "Z\u0351\u036b\u0343\u032a\u0302a\u0337\u0321\u0322l\u0338g\u0334o\u0335"
EMOJI = "👍🏽👨‍👩‍👧‍👦🇮🇩✌️2️⃣"
LONG = ("Uji panjang pesan. " * 250)[:4096]
WIDE = "😀" * 4096
"""4,096 characters, 8,192 UTF-16 code units."""
CONTROL = "satu\u0000dua\u0007tiga\u001b[31mempat\r\nlima"
MARKDOWN = "*tebal* _miring_ [x](https://contoh.test) `kode` ```blok"
PERCENT = "%s %d {0} {nama} ${HOME} \\n %00 ../../etc/passwd '; DROP TABLE x;--"

STRINGS: Mapping[str, str] = {
    "html": HTML, "zero_width": ZERO_WIDTH, "bidi": BIDI, "combining": COMBINING,
    "emoji": EMOJI, "long": LONG, "wide": WIDE, "control": CONTROL, "markdown": MARKDOWN,
    "percent": PERCENT, "blank": "\u200b \u2060", "dot": ".", "newlines": "\n\n\n",
    "only_tag": "<", "entity": "&lt;b&gt;", "slash": "/", "command_only_name": "/@saring_uji_bot",
}  # fmt: skip
"""Hostile strings by name."""

_FREE = frozenset({
    "text", "caption", "first_name", "last_name", "title", "question", "author_signature",
    "sender_user_name", "file_name", "performer", "address", "query", "description", "summary",
    "credit", "label", "url", "set_name", "phone_number",
})  # fmt: skip


def infected(value: Any, words: str) -> Any:
    """Return an update with every free text in it replaced by a hostile string.

    Entities are left out: their offsets would no longer fit.
    """
    if isinstance(value, list):
        return [infected(item, words) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: words if name in _FREE and isinstance(item, str) else infected(item, words)
        for name, item in value.items()
        if name not in ("entities", "caption_entities")
    }


def hundred_entities() -> Json:
    """Return an update with a text of a hundred formatted words."""
    marked = [{"type": "bold", "offset": 4 * n, "length": 3} for n in range(100)]
    return content.text("uji " * 100, entities=marked)


def bad_entities() -> Json:
    """Return an update whose entities do not fit its text."""
    marked = [
        {"type": "bold", "offset": 900, "length": 3},
        {"type": "text_link", "offset": 0, "length": 5000, "url": "https://contoh.test"},
        {"type": "jenis_baru", "offset": 0, "length": 1},
    ]
    return content.text("pendek", entities=marked)


def unknown_kinds() -> list[Json]:
    """Return updates of kinds that python-telegram-bot does not know yet."""
    return [
        incoming(people.ASN, None, {}, {"hal_baru": {"isi": "x"}}),
        {"update_id": 1, "kejadian_baru": {"isi": "x"}},
        {"update_id": 2},
    ]


def every_kind() -> Iterator[Json]:
    """Yield one update of every kind of message, event and query the builders know."""
    yield from (content.text("halo"), content.text("/start"), content.text("/aturan suka"))
    yield from (content.photo(), content.photo("keterangan"), content.image_file("keterangan"))
    yield from content.album(3, "album")
    yield from (content.document(), content.poll(), content.video("video"), content.animation())
    yield from (content.audio(), content.voice(), content.video_note(), content.sticker())
    yield from (content.contact(), content.location(), content.venue(), content.dice())
    yield from (content.game(), content.story())
    for origin in (
        origins.from_user(), origins.from_hidden_user(), origins.from_chat(),
        origins.from_channel(signature="Admin"),
    ):  # fmt: skip
        yield content.text("terusan", **origins.forwarded(origin))
    yield content.text("apa boleh?", **origins.external_reply())
    yield content.text("ini?", **origins.external_reply(), **origins.quoted("kutipan"))
    yield blocks.rich("paragraf", blocks.table(("a", "b")), blocks.nested("dalam"))
    yield events.edited(content.text("semula"), text="diubah")
    yield from (events.channel_post("pos"), events.edited_channel_post("pos"))
    yield from (events.callback("1:x:y"), events.inline(), events.inline("suka"))
    yield from (events.blocked(), events.unblocked(), events.joined(), events.left())
    yield content.text("halo grup", chat=people.GROUP)
    yield content.text("lewat bot", via_bot=events.BOT)
    yield events.migrated()
