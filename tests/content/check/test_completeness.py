"""Sources, conditions, no doubled provisions, no empty shelves."""

from pathlib import Path

from tests.content import small


def test_a_regulation_without_source_is_an_error(tmp_path: Path) -> None:
    """No sourced law, no entry."""

    def change(files: small.Files) -> None:
        files["regulations/pp-94.yaml"]["sources"] = []

    assert small.only(small.errors(tmp_path, change)).what == "tanpa sumber"


def test_a_verdict_without_source_is_an_error(tmp_path: Path) -> None:
    """Who is told "jangan" may ask where that stands."""
    assert small.only(small.errors(tmp_path, small.answer(sources=[]))).entry == "faq-001"


def test_a_conditional_answer_states_its_condition(tmp_path: Path) -> None:
    """ "Boleh, asal…" without the condition would be read as "boleh"."""
    problem = small.only(small.errors(tmp_path, small.answer(verdict="bersyarat")))
    assert "tanpa syarat" in problem.what


def test_a_provision_stands_once(tmp_path: Path) -> None:
    """Two provisions with one ref would make a citation ambiguous."""

    def change(files: small.Files) -> None:
        files["regulations/pp-94.yaml"]["provisions"] *= 2

    assert len(small.errors(tmp_path, change)) == 2


def test_an_empty_shelf_is_noticed(tmp_path: Path) -> None:
    """A button that leads to nothing should go."""

    def change(files: small.Files) -> None:
        files["topics.yaml"].append(
            {"id": "kosong", "title": "Kosong", "emoji": "🕳", "intro": "Belum ada."}
        )

    assert small.only(small.notices(tmp_path, change)).entry == "kosong"


def test_the_pdf_of_a_file_is_an_address(tmp_path: Path) -> None:
    """A file of Telegram's can only come from an officer's publication."""

    def change(files: small.Files) -> None:
        files["circulars/daerah.yaml"][0]["pdf"] = "surat.pdf"

    assert "bukan alamat https" in small.only(small.errors(tmp_path, change)).what
