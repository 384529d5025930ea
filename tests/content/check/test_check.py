"""The check as a whole: quiet on good content, precise about where something is wrong."""

from pathlib import Path

from bot.content import check, loader
from bot.content.problem import Severity
from tests.content import small

ROOT = Path(__file__).parents[3] / "content"


def test_content_in_order_yields_nothing(tmp_path: Path) -> None:
    """The small content is in order: no error, no notice."""
    assert small.problems(tmp_path) == ()


def test_the_shipped_content_has_no_error() -> None:
    """Whatever an editor left to do, nothing in content/ keeps the bot from starting."""
    found = check.problems(loader.load(ROOT), small.TODAY)
    assert [str(p) for p in found if p.severity is Severity.ERROR] == []


def test_a_problem_names_file_line_entry_and_remedy(tmp_path: Path) -> None:
    """An editor is told where to look and what to do."""
    problem = small.only(small.errors(tmp_path, small.answer(topic="hilang")))
    assert problem.file == "content/faq/media.yaml"
    lines = (tmp_path / problem.file).read_text("utf-8").splitlines()
    assert lines[problem.line - 1].endswith("id: faq-001")
    assert (problem.entry, problem.remedy) == (
        "faq-001",
        "Pakai id yang ada di topics.yaml, atau hapus dari topic.",
    )
