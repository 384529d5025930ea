"""The Bot API as data, and a referee that knows what Telegram would refuse.

``complaints(method, params, files)`` is all most tests need.
"""

from tests.kit.botapi.check import complaints, read
from tests.kit.botapi.html import Formatted, parse, width
from tests.kit.botapi.table import Field, Limit, Table, Unit, load
from tests.kit.botapi.texts import blank, shown
from tests.kit.botapi.wire import Upload, Uploads, Values

__all__ = [
    "Field", "Formatted", "Limit", "Table", "Unit", "Upload", "Uploads", "Values", "blank",
    "complaints", "load", "parse", "read", "shown", "width",
]  # fmt: skip
