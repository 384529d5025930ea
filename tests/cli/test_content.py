"""``python -m bot content``: exit status and what is printed."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.content import small


def test_content_in_order_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong: a summary and status 0."""
    root = small.write(tmp_path)
    assert main(["content", "check", "--dir", str(root), "--date", "2026-11-25"]) == 0
    assert capsys.readouterr().out == "0 galat, 0 perlu perhatian.\n"


def test_an_error_is_printed_on_one_line_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line, entry, what, remedy; then the summary."""
    root = small.write(tmp_path, small.answer(topic="tiada"))
    assert main(["content", "check", "--dir", str(root), "--date", "2026-11-25"]) == 1
    problem, summary = capsys.readouterr().out.splitlines()
    assert problem.startswith("galat: content/faq/media.yaml:1: [faq-001] topic: 'tiada' tidak ada")
    assert summary == "1 galat, 0 perlu perhatian."


def test_a_notice_alone_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What only asks for attention does not fail a build."""
    root = small.write(tmp_path, small.answer(cites=["pp-53"]))
    assert main(["content", "check", "--dir", str(root), "--date", "2026-11-25"]) == 0
    assert capsys.readouterr().out.startswith("perhatian: content/faq/media.yaml:1: [faq-001]")


def test_notices_can_be_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--errors`` prints errors only, and still counts the rest."""
    root = small.write(tmp_path, small.answer(cites=["pp-53"]))
    arguments = ["content", "check", "--errors", "--dir", str(root), "--date", "2026-11-25"]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "0 galat, 1 perlu perhatian.\n"


def test_a_malformed_entry_is_reported_like_any_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the loader refuses comes out in the same form."""
    root = small.write(tmp_path, small.answer(verdict="mungkin"))
    assert main(["content", "check", "--dir", str(root)]) == 1
    assert "[faq-001] verdict:" in capsys.readouterr().out


def test_the_schemas_are_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder everything goes to standard output, as one object."""
    assert main(["content", "schema"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"faq", "regulations", "circulars", "elections-contests", "sanctions"} <= set(found)


def test_the_schemas_can_be_written_one_file_each(tmp_path: Path) -> None:
    """A folder gets one file for each kind of content."""
    assert main(["content", "schema", "--out", str(tmp_path / "skema")]) == 0
    written = json.loads((tmp_path / "skema" / "faq.schema.json").read_text("utf-8"))
    assert written["type"] == "array"
