"""Everything that is done with one picture, in order. Runs in a worker, off the event loop."""

from __future__ import annotations

from bot.pictures import fingerprint, frame, layout
from bot.pictures.decode import open_upright
from bot.pictures.ocr import Letters
from bot.pictures.seen import PictureRefusedError, Seen, refused


class Looker:
    """Looks at pictures, one at a time."""

    def __init__(self, threads: int = 1) -> None:
        self._letters = Letters(threads)

    def look(self, data: bytes) -> Seen:
        """Return what is seen in a picture, or why it was refused. Never raises for its bytes."""
        try:
            image = open_upright(data)
        except PictureRefusedError as error:
            return refused(error.refusal)
        lines = layout.believable(self._letters.lines(image))
        text, pieces = layout.arrange(frame.without_frame(lines, image.height))
        return Seen(text, pieces, fingerprint.take(image, text))
