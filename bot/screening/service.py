"""Screening a case: text and what pictures say, in today's phase for the person's region."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.edition import Editions
from bot.intake.incoming import Medium, PictureRef
from bot.phase import Phase
from bot.pictures.reader import Fetch, Looked
from bot.pictures.seen import Fingerprint, Pose, Refusal, Sheet, refused
from bot.screening import raising
from bot.screening.case import Case
from bot.screening.engine import Screening, ScreenInput
from bot.screening.evidence import sheets

FetchPicture = Callable[[PictureRef], Awaitable[bytes]]
"""Gets the bytes of a picture; raises PictureRefusedError when it cannot be had."""
_SEPARATOR = "\n\n"


class PictureReader(Protocol):
    """Reads pictures, off the event loop."""

    async def read(self, fetch: Fetch) -> Looked:
        """Fetch a picture and return what is seen in it. Never raises for a bad picture."""
        ...

    async def mark(self, sheets: Sequence[Sheet]) -> bytes | None:
        """Return pictures with their marks as one JPEG, or None when that is not possible now."""
        ...


class Materials(Protocol):
    """Knows the campaign material that officers marked."""

    async def knows(self, fingerprint: Fingerprint) -> bool:
        """Tell whether an officer marked a picture that looks like this."""
        ...


@dataclass(frozen=True)
class ReadPicture:
    """A picture of a case. ``start`` is where its words begin in the text that was screened."""

    looked: Looked
    start: int


@dataclass(frozen=True)
class Screened:
    """A case with its outcome."""

    case: Case
    screening: Screening
    pictures: tuple[ReadPicture, ...] = ()
    known: bool = False  # an officer marked one of the pictures as campaign material
    poses: tuple[Pose, ...] = ()

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Why pictures of the case were not read, one reason a picture."""
        return _refusals(self.pictures)


@dataclass(frozen=True)
class Unread:
    """A case in which there was nothing to read."""

    case: Case
    pictures: tuple[ReadPicture, ...] = ()
    poses: tuple[Pose, ...] = ()

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Why pictures of the case were not read, one reason a picture."""
        return _refusals(self.pictures)


class ScreeningService:
    """Screens cases."""

    def __init__(
        self,
        editions: Editions,
        pictures: PictureReader | None = None,
        materials: Materials | None = None,
    ) -> None:
        self._editions, self._pictures, self._materials = editions, pictures, materials

    async def screen(
        self, case: Case, phase: Phase, fetch: FetchPicture | None = None
    ) -> Screened | Unread:
        """Return the outcome of a case; without ``fetch`` its pictures are left aside."""
        looked = await self._look(case, fetch)
        text, pictures = _together(case.text, looked)
        known = await self._knows(looked)
        poses = tuple(dict.fromkeys(pose for each in looked for pose in each.seen.poses))
        told = raising.may_be_read(poses, phase)
        if not (text.strip() or case.links or known or told):
            return Unread(case, pictures, poses)
        edition = self._editions.current
        screening = edition.screener.screen(
            ScreenInput(text, phase, case.origin, case.links, seen_before=known)
        )
        screening = raising.raised(
            screening, edition.library,
            known=known, poses=bool(told), poll=case.has(Medium.POLL),
        )  # fmt: skip
        return Screened(case, screening, pictures, known, poses)

    def glance(self, case: Case, phase: Phase) -> Screened:
        """Return the outcome of a case that has no pictures."""
        given = ScreenInput(case.text, phase, case.origin, case.links)
        return Screened(case, self._editions.current.screener.screen(given))

    async def marked(self, screened: Screened) -> bytes | None:
        """Return the pictures with the evidence shown on them, or None when there is none."""
        found = sheets(screened.screening, screened.pictures)
        return await self._pictures.mark(found) if found and self._pictures is not None else None

    async def _look(self, case: Case, fetch: FetchPicture | None) -> list[Looked]:
        """Look at the pictures one after another, so that an album lets others in between."""
        if self._pictures is None or fetch is None:
            return [Looked(refused(Refusal.ABSENT)) for _ in case.pictures]
        return [await self._pictures.read(_fetching(fetch, ref)) for ref in case.pictures]

    async def _knows(self, looked: Sequence[Looked]) -> bool:
        prints = [each.seen.fingerprint for each in looked]
        if self._materials is None:
            return False
        for found in prints:
            if found is not None and await self._materials.knows(found):
                return True
        return False


def _fetching(fetch: FetchPicture, ref: PictureRef) -> Fetch:
    return lambda: fetch(ref)


def _together(text: str, looked: Sequence[Looked]) -> tuple[str, tuple[ReadPicture, ...]]:
    """Join what is typed and what pictures say, and note where each picture begins.

    A picture that was sent twice says what it says once.
    """
    pictures: dict[bytes, ReadPicture] = {}
    unread = []
    for each in looked:
        if not each.seen.readable:
            unread.append(ReadPicture(each, len(text)))
        elif each.data not in pictures:
            text += _SEPARATOR if each.seen.text and text else ""
            pictures[each.data] = ReadPicture(each, len(text))
            text += each.seen.text
    return text, (*pictures.values(), *unread)


def _refusals(pictures: Sequence[ReadPicture]) -> tuple[Refusal, ...]:
    return tuple(
        picture.looked.seen.refusal
        for picture in pictures
        if picture.looked.seen.refusal is not None
    )
