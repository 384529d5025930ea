"""The answers with which Telegram says no, in its own words."""

from __future__ import annotations

from typing import Any


class RefusalError(Exception):
    """A request that the Bot API answers with an error.

    Attributes:
        code: the HTTP status and ``error_code``.
        description: the text that goes with it.
        parameters: ``retry_after`` or ``migrate_to_chat_id``, where there is one.
    """

    def __init__(
        self, code: int, description: str, parameters: dict[str, int] | None = None
    ) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the answer's JSON object."""
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad(what: str) -> RefusalError:
    """Return a 400 with the usual beginning."""
    return RefusalError(400, f"Bad Request: {what}")


def flood(seconds: int) -> RefusalError:
    """Return a 429 that asks to wait."""
    description = f"Too Many Requests: retry after {seconds}"
    return RefusalError(429, description, {"retry_after": seconds})


def blocked() -> RefusalError:
    """Return the 403 of a person who blocked the bot."""
    return RefusalError(403, "Forbidden: bot was blocked by the user")


def deactivated() -> RefusalError:
    """Return the 403 of an account that no longer exists."""
    return RefusalError(403, "Forbidden: user is deactivated")


def kicked() -> RefusalError:
    """Return the 403 of a group that removed the bot."""
    return RefusalError(403, "Forbidden: bot was kicked from the group chat")


def no_chat() -> RefusalError:
    """Return the 400 of a chat that the bot has never met."""
    return bad("chat not found")


def migrated(chat: int) -> RefusalError:
    """Return the 400 of a group that became a supergroup with another id."""
    what = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusalError(400, what, {"migrate_to_chat_id": chat})


def not_modified() -> RefusalError:
    """Return the 400 of an edit that changes nothing."""
    return bad(
        "message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
