"""A typed form has one meaning."""

from pathlib import Path

from tests.content import small


def test_a_form_with_two_meanings_is_refused(tmp_path: Path) -> None:
    """The normaliser could not tell which word is meant."""

    def change(files: small.Files) -> None:
        words = {"tidak": ["dak"], "dan": ["dak"]}
        files["language/dialects/bengkulu.yaml"] = {
            "id": "bengkulu", "title": "Bengkulu", "words": words,
        }  # fmt: skip

    assert "'dak'" in small.only(small.errors(tmp_path, change)).what


def test_a_doubled_word_is_noticed(tmp_path: Path) -> None:
    """Harmless, but untidy."""

    def change(files: small.Files) -> None:
        files["language/lists/kecil.yaml"] = {
            "id": "kecil", "title": "Kecil", "words": ["lho", "lho"],
        }  # fmt: skip

    assert "2 kali" in small.only(small.notices(tmp_path, change)).what
