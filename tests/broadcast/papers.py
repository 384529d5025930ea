"""PDF files for tests, written by hand: with text, scanned, locked, broken."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""The padding of passwords (ISO 32000-1, 7.6.3.3)."""


def written(lines: Sequence[str], pages: int = 1) -> bytes:
    """Return a PDF whose pages carry lines of text."""
    shown = "\n".join(f"({_escape(line)}) Tj T*" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 50 800 Td\n{shown}\nET".encode("latin-1")
    return _document([stream] * pages, resources="/Font << /F1 3 0 R >>")


def scanned(pages: int = 1) -> bytes:
    """Return a PDF whose pages are pictures, without a letter of text."""
    return _document([b"0.5 g 100 100 300 400 re f"] * pages, resources="")


def locked() -> bytes:
    """Return a PDF that opens with a password only (40-bit RC4, ISO 32000-1 7.6)."""
    identifier = b"0123456789abcdef"
    permissions = struct.pack("<i", -44)
    owner = _rc4(hashlib.md5(b"rahasia".ljust(32, b"\0")).digest()[:5], _PAD)
    key = hashlib.md5(_pad(b"rahasia") + owner + permissions + identifier).digest()[:5]
    user = _rc4(key, _PAD)
    encrypt = (
        f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{owner.hex()}> /U <{user.hex()}> >>"
    )
    return _document([b""], resources="", encrypt=encrypt, identifier=identifier)


def _pad(password: bytes) -> bytes:
    return (password + _PAD)[:32]


def _escape(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _document(
    streams: Sequence[bytes], resources: str, encrypt: str = "", identifier: bytes = b""
) -> bytes:
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, stream in enumerate(streams):
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R "
            f"/Resources << {resources} >> >>"
        )
        objects.append(page.encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    if encrypt:
        objects.append(encrypt.encode())
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    extra = f"/Encrypt {len(objects)} 0 R " if encrypt else ""
    extra += f"/ID [<{identifier.hex()}> <{identifier.hex()}>]" if identifier else ""
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, extra.encode(), len(body))
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
