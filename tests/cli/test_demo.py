"""``python -m bot demo``: exit status and what is printed."""

from pathlib import Path

import pytest

from bot.__main__ import main
from tests.content import small


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A database and a small content of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'saring.db'}")
    monkeypatch.setenv("SARING_CONTENT", str(small.write(tmp_path)))


def test_it_fills_refuses_and_removes(capsys: pytest.CaptureFixture[str]) -> None:
    """Once into a fresh database; a second time only after it was removed."""
    assert main(["demo"]) == 0
    assert "DATA CONTOH" in capsys.readouterr().out
    assert main(["demo"]) == 1
    refusal = capsys.readouterr().err
    assert "tidak dicampurkan" in refusal
    assert main(["demo", "--hapus"]) == 0
    assert capsys.readouterr().out == "Data contoh dihapus.\n"
    assert main(["demo", "--hapus"]) == 0
    assert "Tidak ada" in capsys.readouterr().out


def test_a_bad_setting_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the variable and ends with status 2."""
    monkeypatch.setenv("SARING_TODAY", "kemarin")
    assert main(["demo"]) == 2
    assert "SARING_TODAY" in capsys.readouterr().err


def test_missing_content_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """There are no topics to make up usage of."""
    monkeypatch.setenv("SARING_CONTENT", str(tmp_path / "tiada"))
    assert main(["demo"]) == 1
    assert capsys.readouterr().err.startswith("Isi belum bisa dipakai")
