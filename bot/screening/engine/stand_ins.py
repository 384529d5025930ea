"""Who is meant where no name stands: a sender who asks for votes, an empty box, a village head."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Strength
from bot.screening.engine.frame import BALLOT
from bot.screening.engine.post import Hit, Kind, Post, Target

_ASKING = "ajakan-mohon-dukungan"
_EMPTY_BOX = frozenset(("kotak", "kolom"))
_VOTING = frozenset(("ajakan-coblos", "ajakan-pilih", "ajakan-menangkan"))
VILLAGE = "desa"
"""The side of whoever stands for village head."""
_REACH = 6
_LOOKING, _BETWEEN = 4, frozenset(("yang", "pakai", "baju", "di", "paling", "pak", "rambut", "si"))
"""Words from "coblos" to the look at most, and those that may lie between."""
_NAMED = frozenset((Kind.CANDIDATE, Kind.UNLISTED, Kind.TAG))


def stand_ins(post: Post) -> Iterator[Target]:
    """Yield a target for each of them that something in the post is asked or wished for."""
    yield from _empty_boxes(post)
    for hit in post.of(Cue.VILLAGE):
        strong = hit.sign.strength is Strength.STRONG
        if _pushed(post, hit) if strong else _called(post, hit):
            yield Target(Kind.UNLISTED, hit.first, hit.last, VILLAGE)
    if any(target.kind in _NAMED for target in post.targets):
        return
    if any(hit.sign.marker == _ASKING for hit in post.of(Cue.CALL)):
        # "Siap maju sebagai calon bupati, mohon doa dan dukungan": the sender stands.
        for hit in post.of(Cue.CANDIDACY):
            if hit.sign.strength is Strength.STRONG:
                yield Target(Kind.UNLISTED, hit.first, hit.last, "pengirim")


def _empty_boxes(post: Post) -> Iterator[Target]:
    """Against a single ticket an empty box stands for election, and people campaign for it."""
    for hit in post.of(Cue.CONTEST):
        words = post.words.words
        box = hit.last == hit.first + 1 and words[hit.last] == "kosong"
        if box and words[hit.first] in _EMPTY_BOX and _pushed(post, hit):
            yield Target(Kind.UNLISTED, hit.first, hit.last, "kotak-kosong")


def by_looks(post: Post, looks: frozenset[str]) -> Iterator[Target]:
    """Yield who is to be voted for by a look: "coblos yang berpeci", "coblos kumisnya"."""
    words = post.words.words
    for hit in post.of(Cue.CALL):
        if hit.sign.marker != BALLOT:
            continue
        for at in range(hit.last + 1, min(hit.last + 1 + _LOOKING, len(words))):
            if words[at] in looks:
                yield Target(Kind.UNLISTED, at, at, "ciri")
            elif words[at] not in _BETWEEN:
                break


def _called(post: Post, hit: Hit) -> bool:
    """Whether a call to vote leads up to a village head's title: "pilih Pak Fulan kades"."""
    return any(
        call.sign.marker in _VOTING and 0 < hit.first - call.last <= _REACH
        for call in post.of(Cue.CALL)
    )


def _pushed(post: Post, hit: Hit) -> bool:
    """Whether a call or support stands near, other than the words themselves."""
    place = Target(Kind.UNLISTED, hit.first, hit.last, "")
    return any(
        push.sign.strength is not Strength.WEAK
        and not (hit.first <= push.first and push.last <= hit.last)
        and post.gap(push, place) <= max(_REACH, push.sign.within)
        for push in post.of(Cue.CALL, Cue.SUPPORT)
    )
