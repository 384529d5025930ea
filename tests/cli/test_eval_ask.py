"""``python -m bot eval-ask``: a table and a readable list of confusions."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from bot.cli import eval_ask
from tests.answers.real import ROOT


def arguments(*given: str) -> Namespace:
    """Parse arguments, with the real content."""
    parser = ArgumentParser()
    eval_ask.add_arguments(parser)
    return parser.parse_args([*given, "--dir", str(ROOT / "content")])


def test_the_table_and_the_confusions_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was asked, what is right, what came out."""
    path = tmp_path / "questions.yaml"
    path.write_text(
        "- {style: chat, part: tune, ids: [faq-001], question: like postingan calon}\n"
        "- {style: chat, part: tune, ids: [faq-110], question: follow akun calon}\n"
        "- {style: chat, part: lain, outcome: small_talk, question: resep rendang}\n"
    )
    assert eval_ask.run(arguments(str(path))) == 0
    printed = capsys.readouterr().out
    assert "50,0 %" in printed
    assert "“follow akun calon”" in printed
    assert "benar  faq-110" in printed
    assert "“resep rendang”" in printed
    assert "out_of_topic" in printed


def test_one_part_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scoring the held-out part without looking at the rest."""
    path = tmp_path / "questions.yaml"
    path.write_text(
        "- {part: tune, ids: [faq-001], question: like postingan calon}\n"
        "- {part: held_out, outcome: small_talk, question: halo}\n"
    )
    assert eval_ask.run(arguments(str(path), "--part", "held_out")) == 0
    assert "0 / 1" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1 and one line."""
    assert eval_ask.run(arguments(str(tmp_path / "nirgends.yaml"))) == 1
    assert "tidak terbaca" in capsys.readouterr().err
