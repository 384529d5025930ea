"""The data map of docs/privacy.md is complete: no table is missing, none is there that went."""

import re

from bot.storage.metadata import METADATA
from tests.kit.process import ROOT

MAP = (ROOT / "docs" / "privacy.md").read_text("utf-8").partition("## UU 27/2022")[0]


def test_every_table_is_on_the_map() -> None:
    """A table that is not explained is a table nobody agreed to."""
    rows = [line for line in MAP.splitlines() if line.startswith("|")]
    named = {name for line in rows for name in re.findall(r"`(\w+)`", line.split("|")[2])}
    tables = {table.name for table in METADATA.sorted_tables}
    assert tables <= named, tables - named
    assert named - tables <= {"SARING_KEY_FILE"}
