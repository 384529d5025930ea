"""Campaign material that a supervisor takes down: its words are told, and nobody says them."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.post import Post

_SUPERVISORS = frozenset((
    "bawaslu", "panwaslu", "panwascam", "panwas", "satpol", "pengawas", "petugas",
))  # fmt: skip

_TURNS = frozenset((
    "tapi", "tetapi", "namun", "dan", "maka", "jadi", "tetap", "ayo", "mari", "lalu", "sedangkan",
    "makanya", "biar", "supaya", "agar", "karena", "kita", "kami",
))  # fmt: skip


def taken_down(post: Post, first: int, last: int) -> bool:
    """Tell whether the sentence says that a supervisor took down what bears these words.

    A comma or a turn between them begins a thought of the writer's own: "Bawaslu copot baliho
    kami, tetap coblos nomor 2".

    Args:
        post: the post.
        first: the first of the words.
        last: the last of them.
    """
    if not post.has(Cue.REMOVAL):
        return False
    begin, end = post.sentence(first)
    if _SUPERVISORS.isdisjoint(post.words.words[begin : end + 1]):
        return False
    return any(
        begin <= removal.first <= end
        and not _parted(post, *sorted(((removal.first, removal.last), (first, last))))
        for removal in post.of(Cue.REMOVAL)
    )


def _parted(post: Post, one: tuple[int, int], other: tuple[int, int]) -> bool:
    words = post.words
    between = words.words[one[1] + 1 : other[0]]
    comma = "," in words.text[words.ends[one[1]] : words.starts[other[0]]]
    return comma or not _TURNS.isdisjoint(between) or words.words[other[0]] in _TURNS
