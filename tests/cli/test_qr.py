"""``python -m bot qr``: a poster for a wall, whose code opens the right thing."""

from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from bot.__main__ import main
from bot.cli import poster, qr
from bot.content import loader
from bot.content.library import Library
from bot.welcome import links
from tests.kit.premises import CONTENT


@pytest.fixture(scope="module")
def library() -> Library:
    """The project's own content."""
    return loader.load(CONTENT)


def read(image: Image.Image, modules: int) -> list[list[bool]]:
    """Return the modules of the code on a poster: dark ones where their middle is dark."""
    paper, middle = image.getpixel((5, 300)), image.width // 2
    runs = "".join("." if image.getpixel((middle, y)) == paper else "#" for y in range(2_339))
    side = max(len(run) for run in runs.split("."))
    top, left = runs.index("#" * side, 300), (image.width - side) // 2
    scale = side / (modules + 8)

    def is_dark(x: int, y: int) -> bool:
        spot = (left + round((x + 4.5) * scale), top + round((y + 4.5) * scale))
        pixel = image.getpixel(spot)
        return isinstance(pixel, tuple) and sum(pixel) < 382

    return [[is_dark(x, y) for x in range(modules)] for y in range(modules)]


def test_the_code_on_the_paper_is_the_code_of_the_address(library: Library) -> None:
    """Read back from the pixels, module by module, it is what was meant."""
    link = links.find("faq-001", library)
    assert link is not None
    design = qr.design(link, library, "saring_bot")
    assert design.address == "https://t.me/saring_bot?start=faq-001"
    image = Image.open(BytesIO(poster.png(design))).convert("RGB")
    meant = [
        [bool(module) for module in row]
        for row in segno.make(design.address, error="q", micro=False).matrix
    ]
    assert read(image, len(meant)) == meant


def test_it_is_an_a4_page_at_a_printers_resolution(library: Library) -> None:
    """210 by 297 millimetres at two hundred dots an inch."""
    link = links.find("media-sosial-like", library)
    assert link is not None
    image = Image.open(BytesIO(poster.png(qr.design(link, library, "saring_bot"))))
    assert [round(side / 200 * 25.4) for side in image.size] == [210, 297]
    assert round(image.info["dpi"][0]) == 200


def test_every_piece_of_content_has_a_heading_and_an_address(library: Library) -> None:
    """Entries, topics, rows, circulars and journeys can all hang on a wall."""
    shelves = (
        library.answers, library.topics, library.skb, library.circulars, library.journeys
    )  # fmt: skip
    for identifier in (identifier for shelf in shelves for identifier in shelf):
        link = links.find(identifier, library)
        assert link is not None
        design = qr.design(link, library, "saring_bot")
        assert design.heading
        payload = design.address.partition("?start=")[2]
        assert links.resolve(payload, library) == link


def test_the_command_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says where the poster is and what its code opens."""
    out = tmp_path / "poster.png"
    assert main(["qr", "faq-001", "--out", str(out), "--username", "@saring_kaur_bot"]) == 0
    assert out.read_bytes().startswith(b"\x89PNG")
    said = capsys.readouterr().out
    assert said == f"{out} membuka https://t.me/saring_kaur_bot?start=faq-001\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["faq-999"], "faq-999"), (["faq-001", "--username", "saring bot"], "--username")],
)
def test_a_mistake_is_one_line(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An id that is not there, a name that is none: one clear line, status 1, no file."""
    out = tmp_path / "poster.png"
    assert main(["qr", *arguments, "--out", str(out)]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not out.exists()


def test_without_fonts_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The slim installation has neither Pillow nor fonts."""
    monkeypatch.setattr(poster, "find_spec", lambda name: None)
    assert main(["qr", "faq-001", "--out", str(tmp_path / "p.png")]) == 1
    assert "matplotlib" in capsys.readouterr().err
