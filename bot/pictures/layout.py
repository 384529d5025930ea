"""From lines to text: what is one phrase to the eye becomes one phrase for the screening.

A sentence broken over lines is joined again, a large number goes with the words beside it ("02" and
the names; "NO. URUT" and "5"), and what stands apart becomes a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.pictures.seen import Box, Line, Piece, union

_SURE = 0.55
"""Below this confidence a line is a pattern in the picture, not writing."""
_SURE_NUMBER = 0.85
_SURE_WORD = 0.75
_LATIN = re.compile(r"[^\W\d_]", re.UNICODE)
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_VOWEL = re.compile(r"[aiueoAIUEO]")
_NUMBER = re.compile(r"(?:no(?:mor)?\.? ?)?[#(]?\d{1,2}[).]?", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:no\.?|nomor|urut|paslon|pilih|coblos|tusuk|nomer|pasangan)\s*[:.]?$", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[-•●▪*·]|\d{1,2}[.)])\s*\S")
_ENDED = re.compile(r"[.!?…:;][\"”’')]?$")


@dataclass
class _Block:
    """Lines that are read as one phrase or paragraph."""

    lines: list[Line] = field(default_factory=list)

    @property
    def box(self) -> Box:
        return union(line.box for line in self.lines)

    @property
    def last(self) -> Line:
        return self.lines[-1]


def believable(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are writing, none when the picture has no word at all.

    Wordless photographs make the reader see "9", "00" or a Chinese sign in a hand or a window, so
    a number without a single word around it is no number.
    """
    sure = [line for line in lines if line.confidence >= _SURE and _is_latin(line.text)]
    if not any(_is_wordy(line) for line in sure):
        return []
    return [line for line in sure if not _is_doubtful(line)]


def arrange(lines: Sequence[Line]) -> tuple[str, tuple[Piece, ...]]:
    """Return the text of the lines in reading order, and where each of its stretches stands."""
    numbers = [line for line in lines if _NUMBER.fullmatch(line.text)]
    blocks = _blocks([line for line in _in_order(lines) if line not in numbers])
    for number in _in_order(numbers):
        _attach(number, blocks)
    return _written(sorted(blocks, key=lambda block: (block.box[1], block.box[0])))


def _is_latin(text: str) -> bool:
    letters: list[str] = _LATIN.findall(text)
    return sum(letter < "\u0250" for letter in letters) >= 0.7 * len(letters)


def _is_wordy(line: Line) -> bool:
    words: list[str] = _WORD.findall(line.text)
    return line.confidence >= _SURE_WORD and any(map(_VOWEL.search, words))


def _is_doubtful(line: Line) -> bool:
    text = line.text.strip()
    if _NUMBER.fullmatch(text):
        return line.confidence < _SURE_NUMBER
    return len(text) < 3 and line.confidence < 0.9


def _in_order(lines: Sequence[Line]) -> list[Line]:
    """Order lines by rows, and within a row from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box[1] + line.box[3], line.box[0])):
        row = next((row for row in rows if _beside(row[-1], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return [line for row in rows for line in sorted(row, key=lambda line: line.box[0])]


def _beside(one: Line, other: Line) -> bool:
    """Whether two lines stand in one row without covering each other."""
    shared = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    apart = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    return shared > 0.5 * min(one.height, other.height) and apart > -0.3 * min(
        one.width, other.width
    )


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    blocks: list[_Block] = []
    for line in lines:
        home = next((block for block in reversed(blocks) if _goes_on(block, line)), None)
        if home is None:
            blocks.append(_Block([line]))
        else:
            home.lines.append(line)
    return blocks


def _goes_on(block: _Block, line: Line) -> bool:
    """Whether a line goes on where a block ends: to its right, or below in the same hand."""
    last = block.last
    small, large = sorted((last.height, line.height))
    if _beside(last, line):
        return large < 1.6 * small and -small < line.box[0] - last.box[2] < 1.6 * small
    if large > 1.4 * small:
        return False
    gap = line.box[1] - last.box[3]
    if not -0.7 * small < gap < 0.8 * small:
        return False
    left = abs(line.box[0] - block.box[0]) < 1.2 * small
    middle = abs(_middle(line.box) - _middle(block.box)) < 1.5 * small
    return left or middle


def _middle(box: Box) -> float:
    return (box[0] + box[2]) / 2


def _attach(number: Line, blocks: list[_Block]) -> None:
    """Put a number to the words it belongs to: those that lead to it, else the closest."""
    lead = [block for block in blocks if _LEADS.search(block.last.text)]
    near = min(lead, key=lambda block: _distance(number, block.last.box), default=None)
    if near is not None:
        reach = 3 * max(number.height, near.last.height)
        if _distance(number, near.last.box) < reach:
            near.lines.append(number)
            return
    near = min(blocks, key=lambda block: _closeness(number, block), default=None)
    if near is None or _distance(number, near.box) > 2 * number.height:
        blocks.append(_Block([number]))
        return
    before = number.box[2] <= near.box[0] or _middle_height(number.box) < near.box[1]
    near.lines.insert(0 if before else len(near.lines), number)


def _closeness(number: Line, block: _Block) -> float:
    """The distance, less to what looks like names: a ballot number stands by those who bear it."""
    words = " ".join(line.text for line in block.lines).split()
    names = 1 < len(words) < 12 and all(not word[0].islower() for word in words)
    return _distance(number, block.box) * (0.5 if names else 1.0)


def _middle_height(box: Box) -> float:
    return (box[1] + box[3]) / 2


def _distance(line: Line, box: Box) -> float:
    """The gap between two boxes in pixels, 0 where they touch."""
    across = max(0, box[0] - line.box[2], line.box[0] - box[2])
    down = max(0, box[1] - line.box[3], line.box[1] - box[3])
    return float(across + down)


def _written(blocks: Sequence[_Block]) -> tuple[str, tuple[Piece, ...]]:
    text, pieces = "", []
    for block in blocks:
        before: Line | None = None
        for line in block.lines:
            if text:
                text += "\n" if before is None or _breaks(before, line, block) else " "
            pieces.append(Piece(len(text), len(text) + len(line.text), line.box))
            text += line.text
            before = line
    return text, tuple(pieces)


def _breaks(before: Line, line: Line, block: _Block) -> bool:
    """Whether a new line begins a new thought: after a full stop, in a list, after a short line."""
    if _NUMBER.fullmatch(line.text) or _NUMBER.fullmatch(before.text) or _beside(before, line):
        return False
    shouted = before.text.isupper(), line.text.isupper()
    if _ENDED.search(before.text) or _ITEM.match(line.text) or shouted[0] != shouted[1]:
        return True
    if line.text[:1].islower() or shouted[0]:
        return False
    return before.box[2] < block.box[2] - 0.2 * (block.box[2] - block.box[0])
