"""The search finds what it is meant to find; otherwise its silence would prove nothing."""

import base64
import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.privacy.marks import MARKED, TEXT, found_in, found_under, picture


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.upper().encode(),
        TEXT.encode("utf-16-le"),
        TEXT.encode().hex().encode(),
        base64.b64encode(TEXT.encode()),
        base64.b64encode(b"awalan " + TEXT.encode() + b" akhiran"),
        quote(TEXT).encode(),
        repr({"text": TEXT}).encode(),
    ],
)
def test_a_text_is_found_in_every_disguise(data: bytes) -> None:
    """Raw, UTF-16, hex, base64 at any place, URL, inside something larger."""
    assert any(name.startswith("text") for name in found_in(b"sebelum " + data + b" sesudah"))


@pytest.mark.parametrize(
    "data",
    [
        str(MARKED.id).encode(),
        MARKED.id.to_bytes(8, "big"),
        MARKED.id.to_bytes(8, "little"),
        MARKED.id.to_bytes(6, "big"),
        MARKED.id.to_bytes(8, "big").hex().encode(),
        f"{MARKED.id:x}".encode(),
        base64.b64encode(str(MARKED.id).encode()),
    ],
)
def test_an_id_is_found_in_every_disguise(data: bytes) -> None:
    """In digits, in binary of either order, in hex, in base64."""
    assert "id" in found_in(b"sebelum " + data + b" sesudah")


def test_an_id_is_found_in_a_database(tmp_path: Path) -> None:
    """Written by SQLite itself, as a number and as a text."""
    for value in (MARKED.id, str(MARKED.id), MARKED.id.to_bytes(8, "big")):
        path = tmp_path / "x.db"
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (?)", (value,))
        connection.commit()
        connection.close()
        assert found_under(tmp_path) == ["id in x.db"]


def test_a_picture_is_found_by_a_part_of_it() -> None:
    """Half a file is a trace too."""
    data = picture()
    assert "picture" in found_in(data[len(data) // 2 :])
    assert "picture" in found_in(base64.b64encode(b"x" + data))


def test_nothing_is_found_where_nothing_is() -> None:
    """No disguise is so short that chance would find it."""
    assert found_in(bytes(range(256)) * 4_000) == []
    assert found_in(Path(__file__).with_name("__init__.py").read_bytes()) == []
