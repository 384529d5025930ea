"""Prints .env.example from bot/settings.py. `make env-example` writes the file with it."""

from __future__ import annotations

from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from bot.settings import Settings

HEAD = """\
# Setelan Saring. Salin menjadi .env, isi seperlunya, lalu: chmod 600 .env
# Setiap baris menampilkan nilai bawaan; hapus tanda # di depannya untuk mengubahnya.
"""


def example() -> str:
    """Return the whole file: every setting with its meaning and its default."""
    return HEAD + "".join(_entry(field) for field in Settings.model_fields.values())


def _entry(field: FieldInfo) -> str:
    alias = field.validation_alias
    assert isinstance(alias, AliasChoices)
    return f"\n# {field.description}\n#{alias.choices[0]}={_written(field.default)}\n"


def _written(value: object) -> str:
    """A default as a person would write it into the file."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    print(example(), end="")
