"""Whoever edits the content reads what is wrong in Indonesian."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content import loader
from bot.content.problem import BrokenContentError

ROOT = Path(__file__).resolve().parents[2]
LIKES = "faq/media-sosial-like.yaml"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda text: text.replace("confidence: tinggi", "confidence: yakin", 1),
            "salah satu dari",
        ),
        (lambda text: text.replace("  question:", "  pertanyaan:", 1), "isian ini tidak dikenal"),
        (lambda text: text.replace("  question:", "  pertanyaan:", 1), "isian ini wajib ada"),
        (lambda text: text.replace("  variants:", "  variants: [lepas", 1), "belum ditutup"),
        (lambda text: text.replace("reviewed: 2026", "reviewed: kapan-2026", 1), "harus tanggal"),
    ],
)
def test_file_entry_and_remedy(tmp_path: Path, change: Callable[[str], str], said: str) -> None:
    """No English of a library between the file and the remedy."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / LIKES
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")
    assert path.read_text("utf-8") != before
    with pytest.raises(BrokenContentError) as caught:
        loader.load(tmp_path / "content")
    told = "\n".join(str(problem) for problem in caught.value.problems)
    assert said in told
    assert LIKES in told
    assert "Input should" not in told
