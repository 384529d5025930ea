"""From bytes to a picture that is upright, opaque and no larger than reading needs."""

from __future__ import annotations

import math
from io import BytesIO
from typing import TYPE_CHECKING

from bot.pictures import header
from bot.pictures.seen import PictureRefusedError, Refusal

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_READ = 1_800_000
"""Pixels that are read: photos from Telegram (1,280 a side) whole, files made as small as they."""
_BRIGHT = 140


def open_upright(data: bytes) -> Image:
    """Return the picture of some bytes, checked before anything is decoded.

    Raises:
        PictureRefusedError: the bytes are no picture that may be decoded, or a damaged one.
    """
    from PIL import Image as Pillow

    found = header.check(data)
    # The size was judged already; Pillow's own warning would come for the same reason and later.
    Pillow.MAX_IMAGE_PIXELS = None
    try:
        with Pillow.open(BytesIO(data), formats=(found.format.value,)) as opened:
            if opened.width * opened.height > header.MOST_PIXELS:
                raise PictureRefusedError(Refusal.VAST)
            # A JPEG can be decoded at half or a quarter of its size for a fraction of the memory.
            side = round(max(opened.size) * _scale(opened.size))
            opened.draft("RGB", (side, side))
            return shrunk(_opaque(_turned(opened)))
    except PictureRefusedError:
        raise
    except Exception:  # noqa: BLE001 - decoders raise whatever a hostile file provokes
        raise PictureRefusedError(Refusal.BROKEN) from None


def shrunk(image: Image, most: int = MOST_READ) -> Image:
    """Return a picture of at most so many pixels, by keeping its proportions."""
    from PIL import Image as Pillow

    scale = _scale(image.size, most)
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=2.0)


def _scale(size: tuple[int, int], most: int = MOST_READ) -> float:
    return min(1.0, math.sqrt(most / (size[0] * size[1])))


def _turned(image: Image) -> Image:
    """Turn the picture as the camera's EXIF says."""
    from PIL import ImageOps

    image.load()
    return ImageOps.exif_transpose(image)


def _opaque(image: Image) -> Image:
    """Lay a picture with transparent parts on the ground that sets off what is drawn on it."""
    from PIL import Image as Pillow
    from PIL import ImageStat

    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    drawn = ImageStat.Stat(layer.convert("L"), mask=layer.getchannel("A").point(_solid))
    bright = bool(drawn.count[0]) and drawn.mean[0] > _BRIGHT
    ground = Pillow.new("RGBA", layer.size, "black" if bright else "white")
    ground.alpha_composite(layer)
    return ground.convert("RGB")


def _solid(alpha: float) -> float:
    return 255 if alpha > 127 else 0
