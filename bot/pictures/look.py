"""Everything that is done with one picture, in order. Runs in a worker, off the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.pictures import fingerprint, frame, layout
from bot.pictures.decode import open_upright
from bot.pictures.hands import HandFinder
from bot.pictures.hands import is_possible as hands_are_possible
from bot.pictures.ocr import Letters
from bot.pictures.seen import PictureRefusedError, Pose, Seen, refused

if TYPE_CHECKING:
    from PIL.Image import Image

_FEW_WORDS = 15
"""A picture with more words is no photograph of people, so small hands are not searched for."""


class Looker:
    """Looks at pictures, one at a time."""

    def __init__(self, threads: int = 1) -> None:
        self._letters = Letters(threads)
        self._hands: HandFinder | None = None

    def look(self, data: bytes) -> Seen:
        """Return what is seen in a picture, or why it was refused. Never raises for its bytes."""
        try:
            image = open_upright(data)
        except PictureRefusedError as error:
            return refused(error.refusal)
        lines = layout.believable(self._letters.lines(image))
        text, pieces = layout.arrange(frame.without_frame(lines, image.height))
        return Seen(text, pieces, fingerprint.take(image, text), self._poses(image, text))

    def _poses(self, image: Image, text: str) -> tuple[Pose, ...]:
        if self._hands is None:
            if not hands_are_possible():
                return ()
            self._hands = HandFinder()
        return self._hands.poses(image, thorough=len(text.split()) <= _FEW_WORDS)
