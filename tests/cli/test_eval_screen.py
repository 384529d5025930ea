"""``python -m bot eval-screen``: the table, and only readable mistakes."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.screening.evaluation import READ, SCORED

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_both_halves_stand_in_the_table_and_only_one_is_quoted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text of a mistake is printed for the half that may be read."""
    rows = [
        {"id": f"r{n}", "text": f"antre beras {n}", "label": "berpihak", "source": f"{source}:f",
         "year": 2024, "stratum": "politik"}
        for n, source in enumerate((min(READ), min(SCORED)))
    ]  # fmt: skip
    path = tmp_path / "berkas.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert main(["eval-screen", str(path), "--dir", str(CONTENT)]) == 0
    printed = capsys.readouterr().out
    assert "separuh dibaca" in printed
    assert "separuh dinilai" in printed
    assert "antre beras 0" in printed
    assert "antre beras 1" not in printed


def test_a_missing_file_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    """One line, status 1."""
    assert main(["eval-screen", "/tiada/berkas.jsonl", "--dir", str(CONTENT)]) == 1
    assert "tidak terbaca" in capsys.readouterr().err
