"""Law that is gone is pointed out where it is cited."""

from pathlib import Path

from tests.content import small


def test_a_citation_of_revoked_law_is_noticed(tmp_path: Path) -> None:
    """The notice names the law that took its place."""
    problem = small.only(small.notices(tmp_path, small.answer(cites=["pp-53"])))
    assert "PP 53" in problem.what
    assert "pp-94" in problem.remedy
