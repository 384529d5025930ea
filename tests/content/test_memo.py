"""Parsed YAML is remembered, and never believed against the file."""

from pathlib import Path

import pytest

from bot.content import files
from bot.content.memo import Memo


def test_an_unchanged_file_is_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second start reads the memo."""
    page = tmp_path / "a.yaml"
    page.write_text("- id: a\n  day: 2026-11-25\n")
    first = Memo(tmp_path / "memo.json")
    data = first.read(page)
    first.save()
    monkeypatch.setattr(files, "read", lambda _: pytest.fail("parsed again"))
    assert Memo(tmp_path / "memo.json").read(page) == data == [{"id": "a", "day": "2026-11-25"}]


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    """An officer's edit shows at once."""
    page = tmp_path / "a.yaml"
    page.write_text("a: 1")
    memo = Memo(tmp_path / "memo.json")
    memo.read(page)
    memo.save()
    page.write_text("a: 2")
    assert Memo(tmp_path / "memo.json").read(page) == {"a": 2}


@pytest.mark.parametrize("broken", ["", "[1]", "{"])
def test_a_broken_memo_is_no_memo(tmp_path: Path, broken: str) -> None:
    """A half-written memo costs time, nothing else."""
    page = tmp_path / "a.yaml"
    page.write_text("a: 1")
    (tmp_path / "memo.json").write_text(broken)
    assert Memo(tmp_path / "memo.json").read(page) == {"a": 1}


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    """A container's root is read-only."""
    page = tmp_path / "a.yaml"
    page.write_text("a: 1")
    memo = Memo(page / "memo.json")
    memo.read(page)
    memo.save()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The error tells which file."""
    with pytest.raises(files.UnreadableFileError):
        Memo(tmp_path / "memo.json").read(tmp_path / "none.yaml")
