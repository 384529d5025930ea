"""Fonts, grounds and words: what every layout draws with."""

from __future__ import annotations

import importlib.util
import random
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

Colour = str | tuple[int, int, int]


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a DejaVu font ("Sans", "Sans-Bold", "Serif-Bold"), which matplotlib brings along."""
    return ImageFont.truetype(package("matplotlib") / f"mpl-data/fonts/ttf/DejaVu{name}.ttf", size)


def package(name: str) -> Path:
    """Return the folder of an installed package, without importing it."""
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    """Return a ground that goes from one colour to another."""
    mask = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)


def blobs(
    size: tuple[int, int], seed: int, hue: tuple[int, int, int] = (140, 110, 80)
) -> Image.Image:
    """Return something like a photograph out of focus, with the grain of a camera."""
    dice = random.Random(seed)
    image = Image.new("RGB", size, hue)
    draw = ImageDraw.Draw(image)
    for _ in range(50):
        x, y, r = dice.randrange(size[0]), dice.randrange(size[1]), dice.randrange(20, 180)
        tone = tuple(max(0, min(255, part + dice.randrange(-80, 80))) for part in hue)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=tone)
    image = image.filter(ImageFilter.GaussianBlur(12))
    grain = Image.frombytes("L", size, dice.randbytes(size[0] * size[1])).convert("RGB")
    return Image.blend(image, grain, 0.06)


def write(
    image: Image.Image,
    at: tuple[int, int],
    text: str,
    face: ImageFont.FreeTypeFont,
    fill: Colour = "black",
    edge: Colour | None = None,
    width: int | None = None,
) -> int:
    """Write words, broken to a width (pixels), and return where the next line would begin."""
    draw, (x, y) = ImageDraw.Draw(image), at
    for line in wrapped(text, face, width or image.width - x - 20):
        draw.text((x, y), line, fill, face, stroke_width=3 if edge else 0, stroke_fill=edge)
        y += round(face.size * 1.32)
    return y


def centred(
    image: Image.Image,
    y: int,
    text: str,
    face: ImageFont.FreeTypeFont,
    fill: Colour = "black",
    edge: Colour | None = None,
) -> int:
    """Write words in the middle, made smaller where they would not fit; return the next place."""
    for line in wrapped(text, face, round(image.width * 0.92)):
        ImageDraw.Draw(image).text(
            (image.width / 2, y), line, fill, face, anchor="ma",
            stroke_width=3 if edge else 0, stroke_fill=edge,
        )  # fmt: skip
        y += round(face.size * 1.32)
    return y


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Break words into lines of a width in pixels."""
    lines: list[str] = []
    for word in text.split():
        if lines and face.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
