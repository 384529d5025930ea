"""What happens to a picture on its way: shrunk, compressed, tilted, photographed off a screen."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageFilter


def clean(image: Image.Image) -> bytes:
    """Return the picture as its maker sent it."""
    return _jpeg(image, 88)


def passed_on(image: Image.Image) -> bytes:
    """Return it smaller, compressed hard and a little soft, after many forwards."""
    small = image.copy()
    small.thumbnail((800, 800))
    return _jpeg(small.filter(ImageFilter.GaussianBlur(0.6)), 52)


def tilted(image: Image.Image) -> bytes:
    """Return it turned by two degrees, as a hand holds a phone."""
    return _jpeg(image.rotate(2, Image.Resampling.BICUBIC, fillcolor=(128, 128, 128)), 75)


def photographed(image: Image.Image) -> bytes:
    """Return it in perspective, unevenly lit and grainy, as a photo of a screen or a wall."""
    width, height = image.size
    pad = Image.new("RGB", (round(width * 1.3), round(height * 1.3)), (150, 165, 180))
    pad.paste(image, (round(width * 0.15), round(height * 0.15)))
    corners = (
        width * 0.06, height * 0.03, width * 0.02, height * 1.24, width * 1.27, height * 1.28,
        width * 1.22, height * 0.05,
    )  # fmt: skip
    seen = pad.transform(
        image.size, Image.Transform.QUAD, [round(corner) for corner in corners],
        Image.Resampling.BICUBIC,
    )  # fmt: skip
    light = Image.linear_gradient("L").rotate(90).resize(seen.size).point(_lamp).convert("RGB")
    shaded = Image.blend(seen, light, 0.12)
    grain = random.Random(3).randbytes(seen.width * seen.height)
    noise = Image.frombytes("L", seen.size, grain).convert("RGB")
    return _jpeg(Image.blend(shaded, noise, 0.05).filter(ImageFilter.GaussianBlur(0.8)), 62)


WAYS: tuple[Callable[[Image.Image], bytes], ...] = (clean, passed_on, tilted, photographed)


def _lamp(value: float) -> float:
    return 90 + value * 0.5


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
