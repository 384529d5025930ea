"""A case: everything that is screened as one, be it one message, an album, or several forwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.incoming import Incoming, Medium, Origin, PictureRef

_SEPARATOR = "\n\n"


@dataclass(frozen=True)
class Case:
    """The messages of one case as one text, with what could not be looked at."""

    messages: tuple[Incoming, ...]

    @property
    def text(self) -> str:
        """The text to screen: what is quoted where something is quoted, else what is said."""
        parts = [message.quoted or message.text for message in self.messages]
        return _SEPARATOR.join(dict.fromkeys(part for part in parts if part))

    @property
    def links(self) -> tuple[str, ...]:
        """Every address in the case."""
        return tuple(dict.fromkeys(link for m in self.messages for link in m.links))

    @property
    def pictures(self) -> tuple[PictureRef, ...]:
        """Every picture in the case."""
        return tuple(m.picture for m in self.messages if m.picture is not None)

    @property
    def origin(self) -> Origin | None:
        """The first public origin."""
        return next((m.origin for m in self.messages if m.origin is not None), None)

    def has(self, medium: Medium) -> bool:
        """Tell whether a message of the case is of a medium."""
        return any(message.medium is medium for message in self.messages)


def case_of(messages: Sequence[Incoming]) -> Case:
    """Return the case of some messages."""
    return Case(tuple(messages))
