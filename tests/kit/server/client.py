"""The control interface from the other side: ``async with Control(url) as control: …``."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any

from aiohttp import ClientSession

from tests.kit.chat import Json, Standing
from tests.kit.server.control import DEFAULT
from tests.kit.trouble import Trouble


class ControlError(RuntimeError):
    """The server could not do what was asked."""


class Control:
    """Steers a fake server that runs in another process."""

    def __init__(self, url: str, token: str = DEFAULT) -> None:
        self.url, self.token = url, token
        self._session: ClientSession | None = None

    async def __aenter__(self) -> Control:
        self._session = ClientSession()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def put(self, *updates: Json) -> list[int | None]:
        """Queue updates and return their ids."""
        ids: list[int | None] = (await self._order("updates", updates=list(updates)))["ids"]
        return ids

    async def says(self, person: int, text: str) -> None:
        """Let a person write to the bot."""
        await self._order("says", person=person, text=text)

    async def press(self, chat: int, button: str | int, message_id: int | None = None) -> None:
        """Press a button of the bot's newest message in a chat, or of a certain one."""
        await self._order("press", chat=chat, button=button, message_id=message_id)

    async def trouble(self, *troubles: Trouble, seed: int | None = None) -> None:
        """Order this trouble and no other."""
        await self._order("trouble", troubles=[one.as_json() for one in troubles], seed=seed)

    async def standing(
        self, chats: Iterable[int], standing: Standing, moved_to: int | None = None
    ) -> None:
        """Set how chats stand to the bot."""
        await self._order("standing", chats=list(chats), standing=standing, moved_to=moved_to)

    async def file(self, file_id: str, data: bytes, name: str = "foto.jpg") -> None:
        """Register a file that people may send."""
        encoded = base64.b64encode(data).decode()
        await self._order("file", file_id=file_id, base64=encoded, name=name)

    async def tune(self, **settings: Any) -> None:
        """Set ``latency`` (seconds), ``refereed`` or ``limits`` (fields of Limits)."""
        await self._order("tune", **settings)

    async def reset(self) -> None:
        """Forget calls, counts and trouble; chats stay."""
        await self._order("reset")

    async def settle(self, quiet: float = 0.3, patience: float = 10.0) -> None:
        """Wait until every update was fetched and the bot is quiet."""
        await self._order("settle", quiet=quiet, patience=patience)

    async def tally(self) -> Json:
        """Return the figures; see :class:`tests.kit.server.tally.Tally`."""
        figures: Json = await self._ask("tally")
        return figures

    async def received(self) -> dict[int, dict[str, int]]:
        """Return how often each chat received each content."""
        return {int(chat): contents for chat, contents in (await self._ask("received")).items()}

    async def calls(self, method: str = "*") -> Sequence[Json]:
        """Return the newest calls."""
        found: list[Json] = await self._ask("calls", method=method)
        return found

    async def chat(self, chat: int) -> Json:
        """Return a chat as a person sees it."""
        seen: Json = await self._ask("chat", chat=str(chat))
        return seen

    async def _order(self, path: str, /, **given: Any) -> Any:
        assert self._session is not None, "entered"
        where = f"{self.url}/control/{path}"
        async with self._session.post(where, json=given, params={"token": self.token}) as response:
            return _checked(await response.json())

    async def _ask(self, path: str, /, **given: str) -> Any:
        assert self._session is not None, "entered"
        params = {"token": self.token, **given}
        async with self._session.get(f"{self.url}/control/{path}", params=params) as response:
            return _checked(await response.json())


def _checked(given: Any) -> Any:
    if isinstance(given, dict) and set(given) == {"error"}:
        raise ControlError(given["error"])
    return given
