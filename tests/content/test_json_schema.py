"""Editors get schemas that describe the files as they are laid out."""

from bot.content.json_schema import schemas
from bot.content.layout import SHELVES


def test_every_kind_of_file_has_a_schema() -> None:
    """No shelf of the layout is forgotten, and meta.yaml has one too."""
    titles = {schema["title"] for schema in schemas().values()}
    assert titles == {shelf.pattern for shelf in SHELVES} | {"meta.yaml"}


def test_a_list_file_is_described_as_a_list() -> None:
    """faq/*.yaml holds many answers."""
    schema = schemas()["faq"]
    assert schema["type"] == "array"
    assert schema["items"] == {"$ref": "#/$defs/Answer"}


def test_a_file_with_two_lists_is_described_by_its_keys() -> None:
    """places.yaml holds regions and agencies."""
    assert set(schemas()["places"]["properties"]) == {"regions", "agencies"}


def test_a_file_of_one_entry_is_described_as_that_entry() -> None:
    """regulations/*.yaml holds one instrument each."""
    assert schemas()["regulations"]["$ref"] == "#/$defs/Regulation"


def test_fields_explain_themselves() -> None:
    """The descriptions of the models reach the editor."""
    answer = schemas()["faq"]["$defs"]["Answer"]
    assert answer["properties"]["variants"]["description"] == "Cara orang mengetiknya."
