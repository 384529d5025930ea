"""What a text cites, against the project's own library."""

from functools import cache

import pytest

from bot.broadcast.approval.citations import cited
from bot.content import loader
from bot.content.library import Library
from tests.kit.premises import CONTENT


@cache
def library() -> Library:
    """Return the project's content, read once."""
    return loader.load(CONTENT)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("sesuai PP Nomor 94 Tahun 2021", "pp-94-2021"),
        ("sesuai PP 94/2021", "pp-94-2021"),
        ("Peraturan Pemerintah No. 94 Tahun 2021 tentang Disiplin", "pp-94-2021"),
        ("Undang-Undang Nomor 20 Tahun 2023", "uu-20-2023"),
        ("UU ASN 20/2023", "uu-20-2023"),
        ("SKB Netralitas 2022", "skb-2022"),
        ("Peraturan\nPemerintah\nNomor 94\nTahun 2021", "pp-94-2021"),
    ],
)
def test_law_is_recognised_as_people_write_it(text: str, identifier: str) -> None:
    """Short, long, over lines."""
    assert identifier in [citation.id for citation in cited(text, library())]


def test_other_numbers_are_not_taken_for_law() -> None:
    """Neither another year nor a longer number."""
    for text in ("PP 194/2021", "PP 94/2020", "nomor 94 tahun 2021", "Tahun 2021 ada 94 orang"):
        assert "pp-94-2021" not in [citation.id for citation in cited(text, library())]


def test_revoked_law_names_its_heir() -> None:
    """The old civil service law."""
    (found,) = [c for c in cited("UU Nomor 5 Tahun 2014", library()) if c.id == "uu-5-2014"]
    assert found.gone
    assert "20/2023" in found.heir


def test_a_circular_is_recognised_by_its_number() -> None:
    """However it is spaced."""
    known = next(c for c in library().circulars.values() if c.number and "/" in c.number)
    assert known.number is not None
    text = f"Menindaklanjuti surat {known.number.replace('/', ' / ')} tersebut"
    assert known.id in [citation.id for citation in cited(text, library())]


def test_a_letter_is_cited_once() -> None:
    """It stands among the law and among the circulars; the name of its heir stays short."""
    (found,) = cited("Surat MenPANRB Nomor B/71/M.SM.00.00/2017 tentang netralitas", library())
    assert (found.name, found.heir) == ("Surat MenPANRB B/71/2017", "SKB Netralitas 2022")


def test_a_circular_of_its_own_cites_nothing() -> None:
    """Plain words."""
    assert cited("Mohon menjaga netralitas di media sosial.", library()) == ()
