"""Loading: every slip is reported with its place, and nothing is guessed."""

from pathlib import Path

import pytest

from bot.content import loader
from bot.content.problem import BrokenContentError, Problem
from tests.content import small


def _refused(root: Path) -> tuple[Problem, ...]:
    with pytest.raises(BrokenContentError) as caught:
        loader.load(root)
    return caught.value.problems


def test_content_in_order_is_loaded(tmp_path: Path) -> None:
    """Entries come out by id, in the order of the file."""
    library = loader.load(small.write(tmp_path))
    assert list(library.answers) == ["faq-001", "faq-002"]
    assert library.cite("pp-94 | Pasal 5") is not None


def test_an_unknown_field_is_a_slip(tmp_path: Path) -> None:
    """A misspelt field does not vanish silently."""
    (problem,) = _refused(small.write(tmp_path, small.answer(resaon="x")))
    assert problem.entry == "faq-001"
    assert "resaon" in problem.what


def test_an_id_stands_once(tmp_path: Path) -> None:
    """Two entries with one id would hide each other."""

    def change(files: small.Files) -> None:
        files["faq/media.yaml"][1]["id"] = "faq-001"

    (problem,) = _refused(small.write(tmp_path, change))
    assert "dua kali" in problem.what


def test_an_unknown_status_is_refused(tmp_path: Path) -> None:
    """A law is in force, replaced, revoked, a draft or uncertain; nothing else."""

    def change(files: small.Files) -> None:
        files["regulations/pp-94.yaml"]["status"] = "mungkin"

    (problem,) = _refused(small.write(tmp_path, change))
    assert problem.file == "content/regulations/pp-94.yaml"


def test_a_file_that_is_no_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    """The line of the slip is given, not a traceback."""
    root = small.write(tmp_path)
    (root / "topics.yaml").write_text("- id: media\n  title: 'tak ditutup\n", "utf-8")
    (problem,) = _refused(root)
    assert (problem.file, problem.line > 0) == ("content/topics.yaml", True)


def test_a_number_without_source_is_refused(tmp_path: Path) -> None:
    """A ballot number enters only with a source."""
    change = small.contest(tickets=[{"number": 1, "names": ["Budi Santoso"]}])
    (problem,) = _refused(small.write(tmp_path, change))
    assert "tanpa sumber" in problem.what


def test_low_confidence_gives_no_verdict(tmp_path: Path) -> None:
    """What is hardly known is not answered with yes or no."""
    (problem,) = _refused(small.write(tmp_path, small.answer(confidence="rendah")))
    assert "kosongkan verdict" in problem.what


def test_the_line_is_that_of_the_field(tmp_path: Path) -> None:
    """An entry may be sixty lines long."""
    root = small.write(tmp_path, small.answer(resaon="x"))
    (problem,) = _refused(root)
    lines = (root.parent / problem.file).read_text("utf-8").splitlines()
    assert "resaon:" in lines[problem.line - 1]


def test_a_file_that_nobody_reads_is_a_slip(tmp_path: Path) -> None:
    """An answer under .yml would never show, and nobody would know."""
    root = small.write(tmp_path)
    (root / "faq" / "tambahan.yml").write_text("- id: faq-003\n", "utf-8")
    (problem,) = _refused(root)
    assert (problem.file, "tidak pernah dibaca" in problem.what) == (
        "content/faq/tambahan.yml", True
    )  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "said"), [(b"- id: a\n\ttitle: b\n", "tab"), ("- id: é".encode("utf-16"), "UTF-8")]
)
def test_slips_of_an_editor_are_told_in_plain_words(tmp_path: Path, raw: bytes, said: str) -> None:
    """A tab, and a file saved as something else."""
    root = small.write(tmp_path)
    (root / "topics.yaml").write_bytes(raw)
    (problem,) = _refused(root)
    assert said in problem.what
