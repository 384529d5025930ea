"""Somebody behind a call who is not named: "besok kita milih bapak", "menangkan Pak Bupati"."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.post import Hit, Post
from bot.screening.engine.words import SIGN, STOP

_CALLS = frozenset((
    "ajakan-coblos", "ajakan-pilih", "ajakan-menangkan", "ajakan-memilih-umum", "dukungan-dukung",
    "dukungan-lanjutkan",
))  # fmt: skip
_PLAIN = frozenset(("ajakan-coblos", "ajakan-menangkan"))
"""Calls that are hardly said at home, where "pilih bapak" may be a child's choice of a parent."""
_BETWEEN = frozenset(("terus", "sama", "untuk", "ke", "lagi", "saja", "tetap", "kembali", "si"))
_PERSON = frozenset(("pak", "bu", "beliau", "jagoan"))
_RESPECTED = frozenset(("pak", "bapak", "bpk", "ibu", "bu", "beliau", "belio"))
_CLOSING = frozenset((
    "kita", "kami", "ya", "lagi", "saja", "jadi", "dong", "deh", "lah", "yo", "untuk", "nanti",
    "besok", "dua", "2",
))  # fmt: skip
"""Words after which no name follows."""
_OF_US = frozenset((
    "kita", "kami", "besok", "nanti", "rabu", "tps", "warga", "tetangga", "keluarga", "grup",
    "mari", "ayo", "sekeluarga", "sekampung", "syaratnya", "masyarakat", "tetap", "satu",
))  # fmt: skip
_SKIPPED = 2


def someone_behind(post: Post, call: Hit) -> int | None:
    """Return the last word of whoever a call is for without a name, or None.

    Args:
        post: the post.
        call: a call or a word of support.
    """
    if call.sign.marker not in _CALLS or post.before(call, Cue.NEGATION, 2):
        return None
    words = post.words.words
    at = call.last + 1
    while at < len(words) and at - call.last <= _SKIPPED and words[at] in _BETWEEN:
        at += 1
    if at >= len(words):
        return None
    titled = words[at] in _PERSON
    office = _office_at(post, at + 1 if titled else at)
    if office is not None:
        ends = _closes(post, office) or office + 1 in post.at_places
        return office if (titled and ends) or _closes(post, office, own=True) else None
    written = post.words.text[post.words.starts[at] : post.words.ends[at]].lower()
    if written not in _RESPECTED or not _closes(post, at):
        return None
    first, last = post.sentence(at)
    ours = not _OF_US.isdisjoint(words[first : last + 1])
    return at if ours or call.sign.marker in _PLAIN else None


def _office_at(post: Post, at: int) -> int | None:
    return next((hit.last for hit in post.of(Cue.OFFICE) if hit.first == at), None)


def _closes(post: Post, at: int, *, own: bool = False) -> bool:
    """Whether no name follows a title: the clause ends, or goes on with "kita" or "jadi".

    ``own`` where only the speaker's own will do: "gubernur kita", but not any "gubernur".
    """
    words = post.words
    if at + 1 >= len(words.words):
        return not own
    behind = words.words[at + 1]
    if own:
        return behind in ("kita", "kami")
    comma = "," in words.text[words.ends[at] : words.starts[at + 1]]
    return comma or behind in _CLOSING or behind == STOP or bool(words.flags[at + 1] & SIGN)
