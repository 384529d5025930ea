"""A fake Bot API server on loopback, for end-to-end tests and long runs.

In one process: ``async with FakeServer() as server: …``. As a process of its own:
``python -m tests.kit.server --port 8081``, steered with :class:`Control`.
"""

from tests.kit.server.app import TOKEN, FakeServer
from tests.kit.server.client import Control, ControlError
from tests.kit.server.desk import Desk
from tests.kit.server.tally import Limits, Tally

__all__ = ["TOKEN", "Control", "ControlError", "Desk", "FakeServer", "Limits", "Tally"]
