"""One function a layout: from the fields of a post to its picture and its true text."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image, ImageDraw, ImageOps

from tests.pictures.gallery.canvas import (
    blobs,
    centred,
    font,
    gradient,
    package,
    wrapped,
    write,
)

Post = Mapping[str, Any]
Drawn = tuple[Image.Image, str]
_HUES: tuple[tuple[str, str, str], ...] = (
    ("#b3121f", "#4a0008", "#ffe36e"), ("#0b4f9e", "#031c42", "#ffffff"),
    ("#0f7a3a", "#04361a", "#fff27a"), ("#e08a00", "#7a3b00", "#ffffff"),
)  # fmt: skip


def draw(post: Post, seed: int) -> Drawn:
    """Return the picture of a post, and what it says."""
    return _LAYOUTS[post["layout"]](post, seed)


def _said(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _poster(post: Post, seed: int) -> Drawn:
    top, bottom, light = _HUES[seed % len(_HUES)]
    image = gradient((960, 1280), top, bottom)
    y = 40
    for text, loud in post["lines"]:
        face = font("Sans-Bold", 66) if loud else font("Sans", 46)
        y = centred(image, y, text, face, "white" if loud else light) + 8
    image.paste(blobs((960, 470), seed), (0, y + 20))
    y += 60
    if post["number"]:
        centred(image, y, post["number"], font("Sans-Bold", 300), "white", "black")
    y += 450
    y = centred(image, y, post["names"], font("Serif-Bold", 56), "white") + 6
    for text in post["below"]:
        y = centred(image, y, text, font("Sans-Bold", 44), light) + 4
    centred(image, y + 8, post["tag"], font("Sans", 42), "white")
    return image, _said(
        *(text for text, _ in post["lines"]),
        " ".join(filter(None, (post["names"], post["number"]))), *post["below"], post["tag"],
    )  # fmt: skip


def _banner(post: Post, seed: int) -> Drawn:
    image = blobs((1280, 520), seed, (40, 80, 140))
    right = 300 if post["number"] else 40
    y = write(
        image, (50, 60), post["lines"][0], font("Sans-Bold", 62), "white", "black", 1240 - right
    )
    write(image, (50, y + 30), post["lines"][1], font("Sans", 48), "yellow", "black", 1240 - right)
    if post["number"]:
        write(image, (1010, 120), post["number"], font("Sans-Bold", 250), "yellow", "black")
    return image, _said(*post["lines"], post["number"])


def _tweet(post: Post, seed: int) -> Drawn:
    dark = seed % 3 == 0
    ground, ink, faint = ("#15202b", "white", "#8899a6") if dark else ("white", "black", "#657786")
    image = Image.new("RGB", (1080, 1100), ground)
    _phone_bar(image, ink)
    ImageDraw.Draw(image).ellipse((40, 90, 140, 190), fill="#4682b4")
    write(image, (165, 92), post["name"], font("Sans-Bold", 36), ink)
    write(image, (165, 140), f"{post['handle']} · {post['ago']}", font("Sans", 30), faint)
    y = write(image, (40, 220), post["text"], font("Sans", 42), ink)
    y += 30
    if y < 760:
        image.paste(ImageOps.contain(blobs((1000, 420), seed), (1000, 420)), (40, y))
        y += 440
    dice = random.Random(seed)
    replies, reposts, likes = (dice.randrange(100, 900) for _ in range(3))
    counts = f"{replies} Balasan   2.{reposts} Posting Ulang   {likes / 10:.1f} rb Suka"
    write(image, (60, y + 20), counts, font("Sans", 29), faint)
    return image, post["text"]


def _phone_bar(image: Image.Image, ink: str) -> None:
    write(image, (40, 18), "09.41", font("Sans-Bold", 28), ink)
    write(image, (image.width - 230, 18), "4G  87%", font("Sans", 28), ink)


def _facebook(post: Post, seed: int) -> Drawn:
    dark = seed % 2 == 0
    ground, ink, faint = ("#18191a", "#e4e6eb", "#a0a3a8") if dark else ("white", "#111", "#606770")
    image = Image.new("RGB", (1080, 1120), ground)
    ImageDraw.Draw(image).ellipse((30, 30, 120, 120), fill="#c96")
    write(image, (145, 32), post["name"], font("Sans-Bold", 36), ink)
    write(image, (145, 82), post["when"], font("Sans", 27), faint)
    y = write(image, (30, 150), post["text"], font("Sans", 38), ink) + 20
    photo = blobs((1080, 480), seed, (90, 120, 80))
    if post["on_photo"]:
        centred(photo, 190, post["on_photo"], font("Sans-Bold", 66), "white", "black")
    image.paste(photo, (0, y))
    write(
        image,
        (60, y + 510),
        f"{seed * 7 % 90 + 3} Komentar   {seed % 9 + 2} kali dibagikan",
        font("Sans", 28),
        faint,
    )
    write(image, (60, y + 570), "Suka        Komentari        Bagikan", font("Sans", 32), faint)
    return image, _said(post["text"], post["on_photo"])


def _chat(post: Post, seed: int) -> Drawn:
    tall = 2600 if post["layout"] == "thread" else 1100
    image = Image.new("RGB", (900, tall), "#e5ddd5")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 900, 120), fill="#075e54")
    write(image, (110, 34), post["title"], font("Sans", 40), "white")
    y = 160
    for place, (who, text, clock) in enumerate(post["messages"]):
        left = 30 if place % 2 == 0 else 180
        probe = Image.new("RGB", (900, 900))
        height = write(probe, (left + 24, 0), text, font("Sans", 34), width=600) + 110
        draw.rounded_rectangle(
            (left, y, left + 680, y + height), 18, fill="white" if left == 30 else "#dcf8c6"
        )
        write(image, (left + 24, y + 14), who, font("Sans-Bold", 30), "#c04000")
        write(image, (left + 24, y + 58), text, font("Sans", 34), width=600)
        write(image, (left + 580, y + height - 36), clock, font("Sans", 24), "#777")
        y += height + 24
    write(image, (60, tall - 70), "Ketik pesan", font("Sans", 34), "#888")
    return image, _said(
        post["title"], *(part for who, text, _ in post["messages"] for part in (who, text))
    )


def _status(post: Post, seed: int) -> Drawn:
    image = Image.new("RGB", (810, 1440), ("#7a3f8f", "#0a6b5f", "#b0413e", "#33527a")[seed % 4])
    write(image, (130, 60), "Status saya", font("Sans-Bold", 32), "white")
    write(image, (130, 104), "Hari ini 06.15", font("Sans", 26), "#dddddd")
    centred(image, 540, post["text"], font("Sans", 54), "white")
    write(image, (350, 1370), "Balas", font("Sans", 32), "white")
    return image, post["text"]


def _meme(post: Post, seed: int) -> Drawn:
    image = blobs((900, 900), seed, (110, 120, 130))
    centred(image, 24, post["top"], font("Sans-Bold", 56), "white", "black")
    face = font("Sans-Bold", 56)
    lines = len(wrapped(post["bottom"], face, round(image.width * 0.92)))
    centred(image, 880 - 76 * lines, post["bottom"], face, "white", "black")
    return image, _said(post["top"], post["bottom"])


def _twibbon(post: Post, seed: int) -> Drawn:
    top, _, light = _HUES[seed % len(_HUES)]
    image = Image.new("RGB", (1000, 1000), top)
    mask = Image.new("L", (1000, 1000), 0)
    ImageDraw.Draw(mask).ellipse((170, 150, 830, 810), fill=255)
    image.paste(_somebody(seed), (0, 0), mask)
    centred(image, 50, post["ring"], font("Sans-Bold", 48), "white")
    centred(image, 860, post["foot"], font("Sans-Bold", 44), light)
    return image, _said(post["ring"], post["foot"])


def _notice(post: Post, seed: int) -> Drawn:
    image = gradient((960, 960), "#fdfdf5", ("#cfe6ff", "#ffe9c7", "#dff5d8")[seed % 3])
    y = centred(image, 70, post["title"], font("Sans-Bold", 60), "#123") + 40
    for line in post["lines"]:
        y = centred(image, y, line, font("Sans", 40), "#222") + 22
    return image, _said(post["title"], *post["lines"])


def _jersey(post: Post, seed: int) -> Drawn:
    image = blobs((900, 1000), seed, (70, 110, 80))
    ImageDraw.Draw(image).polygon(
        [
            (200, 260),
            (350, 180),
            (550, 180),
            (700, 260),
            (640, 420),
            (620, 940),
            (280, 940),
            (260, 420),
        ],
        fill=("#c22", "#226", "#252")[seed % 3],
    )
    if post["text"]:
        centred(image, 290, post["text"], font("Sans-Bold", 34), "white")
    centred(image, 380, post["number"], font("Sans-Bold", 280), "white")
    return image, _said(post["text"], post["number"] if post["text"] else "")


def _photo(post: Post, seed: int) -> Drawn:
    source: str = post["source"]
    if source == "portrait":
        return _portrait(), ""
    if source == "bricks":
        image = Image.new("RGB", (1000, 800), "#8a4a36")
        for row in range(16):
            for column in range(-1, 9):
                x, y = column * 130 + row % 2 * 65, row * 50
                ImageDraw.Draw(image).rectangle(
                    (x, y, x + 122, y + 42),
                    fill=("#a5583f", "#9c5138", "#b06248")[(row * 7 + column) % 3],
                )
        return image, ""
    grounds = {
        "hills": ("#bcd7ef", "#3f6b35"), "sea": ("#9fc6e8", "#123f66"),
        "sunset": ("#f7b267", "#5b2a5e"), "bokeh": ("#222831", "#30475e"),
    }  # fmt: skip
    image = gradient((1100, 760), *grounds[source])
    return Image.blend(image, blobs((1100, 760), seed, (120, 110, 100)), 0.45), ""


def _somebody(seed: int) -> Image.Image:
    """A drawn person, nobody in particular."""
    image = blobs((1000, 1000), seed, (150, 170, 190))
    draw = ImageDraw.Draw(image)
    draw.ellipse((260, 620, 740, 1200), fill=("#2b4a6f", "#6f2b3a", "#2f6f4a")[seed % 3])
    draw.ellipse((350, 280, 650, 660), fill="#b98a66")
    draw.pieslice((340, 250, 660, 600), 180, 360, fill="#2a211c")
    draw.ellipse((430, 450, 460, 480), fill="#222")
    draw.ellipse((540, 450, 570, 480), fill="#222")
    draw.arc((430, 500, 570, 590), 20, 160, fill="#7a3b2e", width=6)
    return image


def _portrait() -> Image.Image:
    """A photograph that matplotlib ships: Grace Hopper, by the US Navy, in the public domain."""
    path = package("matplotlib") / "mpl-data/sample_data/grace_hopper.jpg"
    with Image.open(path) as photo:
        return photo.convert("RGB").crop((60, 20, 460, 470)).resize((800, 900))


_LAYOUTS: Mapping[str, Callable[[Post, int], Drawn]] = {
    "poster": _poster, "banner": _banner, "tweet": _tweet, "facebook": _facebook, "chat": _chat,
    "status": _status, "meme": _meme, "twibbon": _twibbon, "notice": _notice, "jersey": _jersey,
    "photo": _photo, "thread": _chat,
}  # fmt: skip
