"""Candidates named by their accounts: "pilih @fulanbinfulan", "follow akun @fulan_official"."""

from __future__ import annotations

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.lexicon import Lexicon
from bot.screening.engine.post import Hit, Kind, Post, Sign, Target
from bot.screening.engine.words import MENTION, Words

_ACCOUNT = "@"
_FOLLOW = Sign("ajakan-ikuti-akun", Cue.CALL, Strength.WEAK, Direction.FOR, within=8)
_FOLLOWING = frozenset(("follow", "ikuti", "subscribe", "ramaikan", "serbu", "kunjungi"))
_PROFILES = frozenset((
    _ACCOUNT, "akun", "ig", "instagram", "tiktok", "facebook", "fb", "twitter", "youtube",
    "kanal", "channel", "medsos", "fanpage",
))  # fmt: skip
_REACH = 7
"""Words from "follow" to the account or the name at most."""
_BEFORE = frozenset((
    "pak", "bu", "bang", "mas", "mbak", "gus", "kang", "cak", "dr", "relawan", "sahabat", "dukung",
    "tim", "official", "kawan", "info", "the", "real",
))  # fmt: skip
"""What an account puts before the name it carries; behind a shop's name it is the shop's."""
_SHOPS = frozenset((
    "shop", "olshop", "store", "catering", "kitchen", "dapur", "snack", "kue", "bakery", "laundry",
    "toko", "warung", "kopi", "coffee", "travel", "motor", "foto", "wedding", "salon", "properti",
))  # fmt: skip
"""Words that make an account a business of that name."""
_NOBODY = frozenset(("user", "username", "everyone", "semua"))
"""What stands for an account whose name was taken out."""
_LEAST = 4
"""Letters of an account that can hold a name."""


class Accounts:
    """Reads the names of accounts as hashtags are read, without touching the words around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._book, self._reader = lexicon.book, lexicon.reader

    def name(self, words: Words, live: frozenset[str], home: frozenset[str]) -> list[Target]:
        """Return a target for each account that bears the name of somebody who stands.

        A bare first name counts where the reader votes for it, and then in doubt.
        """
        if not live or _ACCOUNT not in words.words:
            return []
        found = []
        for at, word in enumerate(words.words):
            if word == _ACCOUNT and words.flags[at] & MENTION:
                target = self._read(words, at, live, home)
                if target is not None:
                    found.append(target)
        return found

    def _read(
        self, words: Words, at: int, live: frozenset[str], home: frozenset[str]
    ) -> Target | None:
        raw = words.text[words.starts[at] + 1 : words.ends[at]]
        if len(raw) < _LEAST or raw in _NOBODY:
            return None
        parts = self._reader.account(raw)
        if not _SHOPS.isdisjoint(parts):
            return None
        for first, _, meaning in sorted(self._book.find(parts), key=_longest_first):
            if meaning.tagged is None or not _BEFORE.issuperset(parts[:first]):
                continue
            named = meaning.tagged.on(live).named
            claims = [claim for claim in named if claim.contest in live and not claim.slogan]
            sure = [claim for claim in claims if not claim.weak or claim.pair]
            for claim in sure or (c for c in claims if c.contest in home):
                contests = (claim.contest,) if claim.contest else ()
                return Target(
                    Kind.CANDIDATE, at, at, claim.side, contests=contests, doubtful=not sure
                )
        return None


def _longest_first(found: tuple[int, int, object]) -> tuple[int, int]:
    first, last, _ = found
    return first - last, first


def call_to_follow(post: Post) -> None:
    """Hear "follow akun X" as a call where X stands for election."""
    words = post.words.words
    if _FOLLOWING.isdisjoint(words):
        return
    standing = [target.first for target in post.targets if target.kind is Kind.CANDIDATE]
    for at, word in enumerate(words):
        if word not in _FOLLOWING:
            continue
        _, end = post.sentence(at)
        for place in standing:
            near = at < place <= min(end, at + _REACH)
            if near and not _PROFILES.isdisjoint(words[at : place + 1]):
                post.hits.setdefault(Cue.CALL, []).append(Hit(_FOLLOW, at, at))
                break
