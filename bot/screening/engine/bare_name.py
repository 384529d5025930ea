"""A bare first name under a call or as a choice: "menangkan Fulan", "Fulan saja lah"."""

from __future__ import annotations

from bot.content.schema import Cue, Strength
from bot.screening.engine.post import Post
from bot.screening.engine.words import OPEN, SHUT, SIGN, STOP

_CALLS = frozenset((
    "pilih", "pilihlah", "memilih", "coblos", "cobloskan", "nyoblos", "mencoblos", "menangkan",
    "memenangkan", "dukung", "mendukung", "ngedukung", "jagokan", "untuk", "for",
))  # fmt: skip
"""Last words of a strong call or support that reach for a person; "antarkan" and "di belakang"
reach for anybody."""
_ONLY, _EMPHASIS = "saja", frozenset(("lah", "dong", "deh", "lagi", "lai", "ya", "pokoknya"))
_TAIL, _OTHERS, _REASON = 3, "lain", 5
_OPENING = frozenset((
    "ya", "sudah", "sudahlah", "pokoknya", "mending", "tetap", "fix", "nah", "oke", "ok", "kalau",
    "saya", "kami", "kita", "pilihan", "hati",
))  # fmt: skip
"""What may stand between the beginning of a sentence and a name that is chosen in it."""
_STAYING, _TOWARDS = "tetap", frozenset(("ke", "kepada", "untuk", "sama", "pada"))
_OWN = frozenset(("saya", "kami", "kita", "hati", "suara", "pilihan", "keluarga", "sekeluarga"))
_TASKS = frozenset(("jadi", "menjadi", "sebagai"))
_PUBLIC = frozenset(("rakyat", "warga", "masyarakat", "wong", "cilik"))
_PRAISED = 6


def called_for(post: Post, first: int, last: int) -> bool:
    """Whether a call to vote, support, or a word of staying true leads up to a name."""
    words = post.words.words
    before = _before_titles(post, first)
    if _for_something_else(post, last):
        return False
    if any(
        hit.last == before and hit.sign.strength is Strength.STRONG and words[hit.last] in _CALLS
        for hit in post.of(Cue.CALL, Cue.SUPPORT)
    ):
        return True
    return _stays_true(post, before, last) or _pointed_at(post, last)


def chosen(post: Post, first: int, last: int, *, rare: bool) -> bool:
    """Whether a sentence is hardly more than a name with "saja": "sudahlah, Fulan saja".

    A reason may follow a ``rare`` name; "Andi saja, dia yang jaga" is anybody, unless it is
    "Andi saja, yang lain belum pantas".
    """
    words = post.words.words
    at = last + 1
    if words[at : at + 1] != [_ONLY]:
        return False
    reason = rare or _OTHERS in words[at : at + 1 + _REASON]
    if not _closes(post, at, comma=reason):
        return False
    start, _ = post.sentence(first)
    return all(word in _OPENING for word in words[start : _before_titles(post, first) + 1])


def praised_in_public(post: Post, first: int, last: int) -> bool:
    """Whether somebody with a title is praised for being near the people."""
    words = post.words.words
    return (
        _before_titles(post, first) < first - 1
        and not _PUBLIC.isdisjoint(words)
        and any(
            hit.sign.strength is not Strength.WEAK and 0 < hit.first - last <= _PRAISED
            for hit in post.of(Cue.PRAISE, Cue.SUPPORT)
        )
    )


def _for_something_else(post: Post, last: int) -> bool:
    """Whether it is a choice of two, or of somebody for a task that is no office."""
    words = post.words.words
    ahead = words[last + 1 : last + 3]
    if ahead[:1] == ["atau"]:
        return True
    tasked = not _TASKS.isdisjoint(ahead)
    return tasked and not post.has(Cue.OFFICE_WISH, Cue.OFFICE, Cue.CANDIDACY)


def _before_titles(post: Post, first: int) -> int:
    """The place of the word before a name and its titles, or -1."""
    titles = {at for hit in post.of(Cue.HONORIFIC) for at in range(hit.first, hit.last + 1)}
    at = first - 1
    while at in titles:
        at -= 1
    return at


def _stays_true(post: Post, before: int, last: int) -> bool:
    """Whether it says "kami tetap Fulan" or "hati tetap ke Pak Fulan", with nothing behind it."""
    words = post.words.words
    at = before - (before > 0 and words[before] in _TOWARDS)
    if at <= 0 or words[at] != _STAYING:
        return False
    start, _ = post.sentence(at)
    return not _OWN.isdisjoint(words[start:at]) and _closes(post, last)


def _pointed_at(post: Post, last: int) -> bool:
    """Whether a raised finger follows a name directly."""
    return any(hit.first == last + 1 for hit in post.of(Cue.POSE))


def _closes(post: Post, at: int, *, comma: bool = True) -> bool:
    """Whether a sentence ends behind a word, or a clause with a comma, emphasis apart."""
    words, flags = post.words.words, post.words.flags
    text, starts, ends = post.words.text, post.words.starts, post.words.ends
    for place in range(at + 1, min(len(words), at + 1 + _TAIL)):
        if words[place] in (STOP, OPEN, SHUT) or flags[place] & SIGN:
            return True
        if comma and "," in text[ends[place - 1] : starts[place]]:
            return True
        if words[place] not in _EMPHASIS:
            return False
    return len(words) <= at + 1 + _TAIL
