"""Unverified law is never the only ground."""

from pathlib import Path

from tests.content import small


def test_a_verdict_on_unverified_law_alone_is_an_error(tmp_path: Path) -> None:
    """What nobody read is not stated as fact."""
    change = small.answer(rules=[], cites=["pp-94 | Pasal 6"])
    assert "belum diverifikasi" in small.only(small.errors(tmp_path, change)).what


def test_unverified_law_beside_verified_law_is_accepted(tmp_path: Path) -> None:
    """One firm ground is enough."""
    change = small.answer(rules=[], cites=["pp-94 | Pasal 6", "pp-94 | Pasal 5"])
    assert small.errors(tmp_path, change) == []


def test_no_verdict_needs_no_firm_ground(tmp_path: Path) -> None:
    """An honest "belum ada dasar" may point at what is known."""
    change = small.answer(
        rules=[], cites=["pp-94 | Pasal 6"], verdict=None, confidence="rendah", basis="simpulan"
    )
    assert small.errors(tmp_path, change) == []
