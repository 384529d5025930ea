"""Citations resolve, letter for letter."""

from pathlib import Path

from tests.content import small


def test_a_citation_of_an_unknown_instrument_is_an_error(tmp_path: Path) -> None:
    """No entry cites a law that the content does not hold."""
    problem = small.only(small.errors(tmp_path, small.answer(cites=["pp-1 | Pasal 1"])))
    assert "pp-1 | Pasal 1" in problem.what
    assert "regulations/pp-1.yaml" in problem.remedy


def test_a_citation_of_an_unknown_provision_is_an_error(tmp_path: Path) -> None:
    """An article that the instrument's file does not list is no basis."""
    problem = small.only(small.errors(tmp_path, small.answer(cites=["pp-94 | Pasal 99"])))
    assert "huruf demi huruf" in problem.remedy


def test_a_slip_of_capitals_is_corrected_in_the_remedy(tmp_path: Path) -> None:
    """A near miss is answered with the right spelling."""
    problem = small.only(small.errors(tmp_path, small.answer(cites=["pp-94 | pasal 5"])))
    assert "'Pasal 5'" in problem.remedy


def test_the_basis_of_a_row_must_resolve(tmp_path: Path) -> None:
    """Rows of the joint decree cite like everything else."""

    def change(files: small.Files) -> None:
        files["skb.yaml"][0]["basis"] = ["pp-94 | Pasal 7"]

    assert small.only(small.errors(tmp_path, change)).file == "content/skb.yaml"


def test_a_row_of_the_decree_can_be_cited(tmp_path: Path) -> None:
    """``skb-2022 | row-id`` is a citation too."""
    assert small.errors(tmp_path, small.answer(cites=["skb-2022 | etik-4"])) == []
