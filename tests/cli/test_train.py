"""``python -m bot train``: says what it learned from, and whether the model is up to date."""

from pathlib import Path

import pytest

from bot.__main__ import main

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_check_finds_the_shipped_model_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0 and a word; nothing is written."""
    before = (CONTENT / "screening/model.json").read_bytes()
    assert main(["train", "--dir", str(CONTENT), "--check"]) == 0
    assert "model sesuai contoh" in capsys.readouterr().out
    assert (CONTENT / "screening/model.json").read_bytes() == before
