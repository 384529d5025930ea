"""Hashtags that campaign: a name with a number, a year, a victory; or "ganti" with an office."""

from __future__ import annotations

from collections.abc import Mapping

from bot.content.schema import Cue
from bot.screening.engine.post import Kind, Post, Target
from bot.screening.engine.words import TAG

_YEARS = frozenset(str(year) for year in range(2014, 2045))
_CALLS = frozenset(("coblos", "pilih", "menangkan", "dukung", "nomor", "paslon", "jari", "salam"))


class CampaignTags:
    """Finds campaign hashtags. The word lists say what pushes and what rejects."""

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        self._push = lists.get("tagar-dorong", frozenset())
        self._against = lists.get("tagar-tolak", frozenset())
        self._offices = lists.get("tagar-jabatan", frozenset())

    def spot(self, post: Post, *, elsewhere: bool = False) -> None:
        """Add a target for each campaign hashtag; ``elsewhere`` where another vote is meant."""
        for first, last in post.words.tags:
            words = post.words.words[first:last]
            inside = [t for t in post.targets if first <= t.first < last]
            if any(target.kind is Kind.TAG for target in inside):
                continue
            named = [target for target in inside if target.kind is not Kind.SLOGAN]
            if named:
                side = self._of_named(words, named)
            elif elsewhere:
                continue
            else:
                side = self._of_others(post, words, is_tag=bool(post.words.flags[first] & TAG))
            if side is not None:
                post.targets.append(Target(Kind.TAG, first, last - 1, side))

    def _of_named(self, words: list[str], named: list[Target]) -> str | None:
        """Return the side a hashtag with a name campaigns for or, with a minus, against."""
        if any(word in self._against for word in words):
            return f"-{named[0].side}"
        contested = [t for t in named if t.kind in (Kind.CANDIDATE, Kind.PARTY)]
        push = any(word in self._push for word in words)
        year = any(word in _YEARS for word in words)
        if contested and (push or year or _number(words)):
            return contested[0].side
        return named[0].side if year and push else None

    def _of_others(self, post: Post, words: list[str], *, is_tag: bool) -> str | None:
        """The side of a hashtag that names nobody on a list."""
        office = any(word in self._offices for word in words)
        if "ganti" in words and office:
            return "-petahana"
        if not is_tag:
            return None
        if office and len(words) > 2 and any(word in _YEARS for word in words):
            return f"nama/{words[0]}"
        number = _number(words)
        if number is None or len(words) < 2:
            return None
        coded = any(len(word) == 2 and word[0] == "0" for word in words)
        known = any(t.contested for t in post.targets) or post.has(Cue.CONTEST, Cue.CANDIDACY)
        if _CALLS.intersection(words) or (coded and known):
            return f"nomor/{number}"
        return None


def _number(words: list[str]) -> int | None:
    return next((int(word) for word in words if word.isdecimal() and len(word) < 3), None)
