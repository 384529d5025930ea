"""``python -m bot qr``: a poster whose code opens one piece of content."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from bot.cli import poster
from bot.clock import long_date
from bot.content import loader
from bot.content.library import Library
from bot.content.problem import BrokenContentError
from bot.welcome import links
from bot.welcome.links import Link, Target

NAME = "qr"
HELP = "buat poster A4 dengan kode QR untuk satu jawaban, topik, baris SKB, edaran, atau langkah"
_USERNAME = "saring_bot"
_VALID_USERNAME = re.compile(r"[A-Za-z]\w{3,30}[A-Za-z0-9]")
_BRAND = "Saring sebelum sharing"
_INVITATION, _INVITATION_TO_ANSWER = "Pindai untuk membacanya", "Pindai untuk jawabannya"
_KINDS = {
    Target.ANSWER: "Boleh tidak?",
    Target.TOPIC: "Topik netralitas ASN",
    Target.ROW: "Lampiran SKB Netralitas ASN",
    Target.CIRCULAR: "Surat edaran",
    Target.JOURNEY: "Langkah tenang",
}
_STEPS = (
    "Arahkan kamera ponsel ke kode, lalu buka tautannya.",
    "Telegram terbuka. Tekan Mulai (Start).",
    "Isinya, lengkap dengan dasarnya, langsung tampil.",
)
_FOOT = (
    "Bot ini tidak menyimpan siapa bertanya apa. Panduan, bukan putusan. Data per {as_of}. "
    "Dikelola oleh {organisation}."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to point at, where to write, and the bot's name."""
    parser.add_argument("id", help="id isi, misalnya faq-001 atau media-sosial-like")
    parser.add_argument("--out", type=Path, default=None, help="berkas PNG (bawaan: poster-ID.png)")
    parser.add_argument(
        "--username", default=_USERNAME, help=f"nama bot tanpa @ (bawaan: {_USERNAME})"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the poster. Returns 1 with one clear line when that cannot be done."""
    username = arguments.username.removeprefix("@")
    out = arguments.out or Path(f"poster-{arguments.id}.png")
    try:
        if not _VALID_USERNAME.fullmatch(username):
            raise ValueError(f"--username: {username!r} bukan nama pengguna Telegram.")
        library = loader.load(Path(os.environ.get("SARING_CONTENT", "content")))
        link = links.find(arguments.id, library)
        if link is None:
            raise ValueError(
                f"Tidak ada isi dengan id {arguments.id!r}. Contoh: faq-001, media-sosial-like."
            )
        out.write_bytes(poster.png(design(link, library, username)))
    except BrokenContentError as error:
        return _failed(f"Isi belum bisa dipakai: {error.problems[0]}")
    except poster.NothingToDrawWithError:
        return _failed("Poster perlu Pillow dan matplotlib: pip install 'saring[charts]'.")
    except (ValueError, OSError) as error:
        return _failed(str(error))
    print(f"{out} membuka {address(link, username)}")
    return 0


def address(link: Link, username: str) -> str:
    """Return the address that opens a piece of content."""
    return f"https://t.me/{username}?start={links.payload(link.target, link.id)}"


def design(link: Link, library: Library, username: str) -> poster.Poster:
    """Return what stands on the poster of a piece of content."""
    opens = address(link, username)
    return poster.Poster(
        brand=_BRAND,
        kind=_KINDS[link.target],
        heading=_heading(link, library),
        invitation=_INVITATION_TO_ANSWER if link.target is Target.ANSWER else _INVITATION,
        address=opens,
        printed_address=opens.removeprefix("https://"),
        steps=_STEPS,
        foot=_FOOT.format(
            as_of=long_date(library.meta.as_of), organisation=library.meta.organisation
        ),
    )


def _heading(link: Link, library: Library) -> str:
    match link.target:
        case Target.ANSWER:
            return library.answers[link.id].question
        case Target.TOPIC:
            return library.topics[link.id].title
        case Target.ROW:
            return library.skb[link.id].act
        case Target.CIRCULAR:
            return library.circulars[link.id].subject
        case Target.JOURNEY:
            return library.journeys[link.id].title


def _failed(words: str) -> int:
    print(words, file=sys.stderr)
    return 1
