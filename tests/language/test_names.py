"""Names: candidates and parties are read as what they are, never as who they are."""

import pytest

from bot.language import Lexicon, Reader
from tests.language.words import library


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("postingan Suryono", ("unggah", "calon")),
        ("foto Suryono Wibawa", ("foto", "calon")),
        ("kaos Popoco", ("kaos", "partai")),
        ("kaos PAS", ("kaos", "partai")),
        ("pas foto", ("pas", "foto")),
    ],
)
def test_a_name_is_read_as_its_kind(typed: str, read: tuple[str, ...]) -> None:
    """A colliding acronym is a party only beside a word that says so."""
    assert Reader(Lexicon.build(library())).read(typed).words == read
