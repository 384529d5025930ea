"""One question, one entry."""

from pathlib import Path

from tests.content import small


def test_nearly_the_same_question_is_refused(tmp_path: Path) -> None:
    """The order of words and the capitals make no new question."""

    def change(files: small.Files) -> None:
        files["faq/media.yaml"][1]["question"] = "Menyukai unggahan calon, bolehkah?"

    problem = small.only(small.errors(tmp_path, change))
    assert problem.entry == "faq-002"
    assert "faq-001" in problem.what


def test_a_phrasing_in_two_entries_is_noticed(tmp_path: Path) -> None:
    """A phrasing that belongs to two entries leads to neither."""

    def change(files: small.Files) -> None:
        files["faq/media.yaml"][1]["variants"] = ["Blh like postingan calon ga??"]

    assert "juga dipakai faq-001" in small.only(small.notices(tmp_path, change)).what
