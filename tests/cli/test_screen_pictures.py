"""``python -m bot screen --jsonl`` with pictures: markers point into what was read."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.cli import lines, screen
from bot.pictures.files import PictureFiles
from bot.pictures.seen import Pose, Refusal, Seen, refused
from tests.screening.engine import world

CALL = "ayo coblos nomor 2"
DAY = "2031-10-05"


class KnownFiles(PictureFiles):
    """Files whose pictures are known."""

    def __init__(self, known: Mapping[str, Seen]) -> None:
        super().__init__()
        self.known = known

    def read(self, path: Path) -> Seen:
        """Return what is known of a file, or miss it."""
        if str(path) not in self.known:
            raise FileNotFoundError(path)
        return self.known[str(path)]


@pytest.fixture(scope="module")
def desk() -> screen.Desk:
    """A desk over made-up contests and three files."""
    files = {
        "ajakan.jpg": Seen(CALL), "kosong.jpg": Seen(poses=(Pose.TWO,)),
        "rusak.jpg": refused(Refusal.BROKEN),
    }  # fmt: skip
    return screen.Desk(world.library(), date(2026, 11, 25), KnownFiles(files))


def ask(desk: screen.Desk, **line: Any) -> dict[str, Any]:
    """Return the answer to one line."""
    sink = io.BytesIO()
    lines.stream(desk.answer, io.BytesIO(json.dumps({"id": 1, "date": DAY, **line}).encode()), sink)
    answer: dict[str, Any] = json.loads(sink.getvalue())
    return answer


def test_a_picture_is_judged_by_what_was_read(desk: screen.Desk) -> None:
    """The answer carries the text, and markers are cut from it."""
    answer = ask(desk, image="ajakan.jpg")
    assert answer["verdict"] == "berpihak"
    assert answer["read"] == CALL
    assert answer["markers"]
    for marker in answer["markers"]:
        assert answer["read"][marker["start"] : marker["end"]] == marker["text"]


def test_caption_and_picture_are_one_text(desk: screen.Desk) -> None:
    """The caption first; markers still point into what was read."""
    answer = ask(desk, image="ajakan.jpg", text="Selamat pagi")
    assert answer["read"] == f"Selamat pagi\n\n{CALL}"
    marker = answer["markers"][0]
    assert answer["read"][marker["start"] : marker["end"]] == marker["text"]


def test_a_picture_without_words_is_clear(desk: screen.Desk) -> None:
    """Signs of hands are reported and change no verdict."""
    answer = ask(desk, image="kosong.jpg")
    assert (answer["verdict"], answer["read"], answer["poses"]) == ("aman", "", ["dua_jari"])


def test_a_picture_that_cannot_be_read_is_a_bad_line(desk: screen.Desk) -> None:
    """The reason is named; a caption is answered all the same."""
    assert "rusak" in ask(desk, image="rusak.jpg")["error"]
    answer = ask(desk, image="rusak.jpg", text=CALL)
    assert (answer["verdict"], answer["read"], answer["unread"]) == ("berpihak", CALL, "rusak")


@pytest.mark.parametrize("line", [{"image": "tiada.jpg"}, {"image": 7}, {"image": "x", "text": 7}])
def test_nonsense_is_a_bad_line(desk: screen.Desk, line: dict[str, Any]) -> None:
    """No file, no name, no caption."""
    assert "error" in ask(desk, **line)


def test_a_text_line_has_no_word_of_pictures(desk: screen.Desk) -> None:
    """The contract for texts is as it was."""
    assert set(ask(desk, text=CALL)) == {"id", "verdict", "score", "markers", "rules"}


def test_a_file_that_is_no_picture_starts_no_worker(tmp_path: Path) -> None:
    """A PDF is refused in the command itself."""
    (tmp_path / "edaran.jpg").write_bytes(b"%PDF-1.7")
    files = PictureFiles()
    assert files.read(tmp_path / "edaran.jpg").refusal is Refusal.NOT_A_PICTURE
    files.close()
