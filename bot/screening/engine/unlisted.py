"""Candidates on no list: what is presented as a candidate is one, whatever the name."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine import candidacy
from bot.screening.engine.post import Hit, Kind, Post, Sign, Target
from bot.screening.engine.stand_ins import by_looks, stand_ins
from bot.screening.engine.words import CAP, COLON, GLUED, LINK, OPEN, SHUT, SIGN, STOP, TAG, UPPER

_ACCOUNT = "@"
_EDGES = frozenset((STOP, OPEN, SHUT, COLON, _ACCOUNT))
_BECOMING = frozenset(("jadi", "menjadi", "sebagai", "menuju", "itu", "adalah"))
_FIT = frozenset((
    "cocok", "pantas", "layak", "pasti", "harus", "wajib", "bisa", "akan", "siap", "lebih",
    "paling", "sangat", "insya", "allah", "memang", "kembali", "saja", "yang", "sudah",
))  # fmt: skip
"""Words between somebody and the office they are wished into: "X paling cocok jadi gubernur"."""
_ENDS = frozenset((
    STOP, OPEN, SHUT, "kita", "kami", "saya", "rakyat", "harga", "pilihan", "terbaik", "<sorak>",
))  # fmt: skip
"""What may follow an office behind a name that is wished into it: "Fulan presiden kita"."""
_LEADING = frozenset(("pasangan", "paslon", "calon"))
_ELSEWHERE = frozenset(("di", "ke", "dari", "pada", "saat", "menurut"))
"""Words behind "cagub" that lead away from the name: what follows is a place, a day, a source."""
_ENGLISH = frozenset(("for", "next", "4"))
_NAME = CAP | UPPER
_OF_THE_PAST = frozenset((Kind.PAST, Kind.FIGURE))
"""Kinds whose name is free for somebody who is presented as a candidate now."""
_COMING_OFFICE = Sign(
    "jabatan-mendatang", Cue.OFFICE_WISH, Strength.MEDIUM, Direction.FOR, within=6
)
_MOST, _AHEAD = 4, 7
"""Words of a name at most, and how far behind "cagub" it may begin."""
_JOINING = frozenset(("-", "–", "—"))
_CALLED = 3
"""How far behind "coblos" or "dukung" a name may begin, in a post about an election."""
_CREW, _WITNESS = "dukungan-posko", "dukungan-saksi"
_VICTORY, _VOLUNTEER = "pemenangan", "relawan"
"""What a candidate has: a house and a team of their own, and near an election volunteers."""
_YEAR_AHEAD = 8
"""How far before an office its year may stand: "2031 kita menangkan X jadi gubernur"."""


class Unlisted:
    """Finds people who are introduced as candidates.

    ``known`` are the words of the markers and ``never`` further words, with which no name begins;
    ``looks`` are what a photograph on a ballot shows; ``worded`` are given names that are words
    as well, which alone name nobody: "cagub muda".
    """

    def __init__(
        self,
        known: frozenset[str],
        never: frozenset[str],
        looks: frozenset[str] = frozenset(),
        worded: frozenset[str] = frozenset(),
    ) -> None:
        self._known, self._never, self._looks, self._worded = known, never, looks, worded

    def introduce(self, post: Post, *, elsewhere: bool = False) -> None:
        """Add a target for each of them, and for accounts that stand where a name would.

        ``elsewhere`` where another vote is meant, in which "calon" is nobody's business here.
        """
        _wish_offices(post)
        if elsewhere:
            return
        named = _places(post.targets)
        taken = _places([target for target in post.targets if target.kind not in _OF_THE_PAST])
        for found in (
            *self._named(post, taken),
            *self._wished(post, taken),
            *self._called_for(post, named),
            *self._followed(post, named),
            *self._paired(post, named),
        ):
            if found is not None:
                _present(post, found)
        for at, word in enumerate(post.words.words):
            if word == _ACCOUNT and at and at not in taken and _meant(post, at):
                post.targets.append(Target(Kind.UNLISTED, at, at, "akun"))
        post.targets.extend(stand_ins(post))
        post.targets.extend(by_looks(post, self._looks))

    def _named(self, post: Post, taken: set[int]) -> Iterator[Target | None]:
        """Yield who is called a candidate."""
        for hit in candidacy.people(post):
            found = self._after(post, hit.last + 1, taken)
            if found is None and hit.sign.strength is Strength.STRONG:
                found = self._before(post, hit, taken) or self._above(post, hit, taken)
            yield found

    def _above(self, post: Post, hit: Hit, taken: set[int]) -> Target | None:
        """The name that fills the line above "Calon Bupati", with its ballot number: a poster."""
        words = post.words.words
        end = hit.first - 1
        if end <= 0 or words[end] != STOP:
            return None
        first = end
        while first > 0 and words[first - 1] not in _EDGES:
            first -= 1
        name = [at for at in range(first, end) if not words[at].isdecimal()]
        fits = 1 < len(name) <= _MOST and all(self._nameable(post, at) for at in name)
        if not fits or not taken.isdisjoint(name):
            return None
        return Target(Kind.UNLISTED, name[0], name[-1], f"nama/{words[name[0]]}")

    def _called_for(self, post: Post, taken: set[int]) -> Iterator[Target | None]:
        """Yield who is called for in a post about an election."""
        if post.has(Cue.CANDIDACY, Cue.CONTEST):
            for hit in post.of(Cue.CALL, Cue.SUPPORT):
                if hit.sign.strength is Strength.STRONG:
                    yield self._called(post, hit.last + 1, taken)

    def _followed(self, post: Post, taken: set[int]) -> Iterator[Target | None]:
        """Yield who has a team: "posko pemenangan X", and near an election "relawan X"."""
        words = post.words.words
        voting = post.has(Cue.CANDIDACY, Cue.CONTEST)
        for hit in post.of(Cue.SUPPORT, Cue.CONTEST):
            crew = hit.sign.marker == _CREW or words[hit.last] == _VICTORY
            helpers = hit.sign.marker == _WITNESS or words[hit.last] == _VOLUNTEER
            if crew or (voting and helpers):
                yield self._after(post, hit.last + 1, taken, _CALLED)

    def _paired(self, post: Post, taken: set[int]) -> Iterator[Target | None]:
        """Yield two names in one behind "pasangan", where a call or support is near: a ticket."""
        if not post.has(Cue.CALL, Cue.SUPPORT):
            return
        words, text = post.words, post.words.text
        for at, word in enumerate(words.words[:-2]):
            between = text[words.ends[at + 1] : words.starts[at + 2]].strip()
            if word == "pasangan" and between in _JOINING:
                yield self._after(post, at + 1, taken, 1)

    def _wished(self, post: Post, taken: set[int]) -> Iterator[Target | None]:
        """Yield who is wished into an office."""
        for hit in post.of(Cue.OFFICE_WISH):
            found = self._before(post, hit, taken)
            if found is None and post.words.words[hit.last + 1 : hit.last + 2] == [COLON]:
                found = self._after(post, hit.last + 1, taken)
            yield found

    def _after(self, post: Post, at: int, taken: set[int], ahead: int = _AHEAD) -> Target | None:
        """The capitalised words that follow "cagub", past a region and a ballot number."""
        words = post.words.words
        limit = min(len(words), at + ahead)
        while at < limit and (
            words[at] == COLON
            or words[at] in _LEADING
            or (words[at] in self._never and words[at] not in _ELSEWHERE)
            or words[at].isdecimal()
            or at in post.at_places
            or _honorific(post, at)
        ):
            at += 1
        if at >= limit or at in taken:
            return None
        last = at
        while last < len(words) and last - at < _MOST and self._nameable(post, last):
            last += 1
        alone = last == at + 1 and words[at] in self._worded and not _honorific(post, at - 1)
        if last == at or alone:
            return None
        return Target(Kind.UNLISTED, at, last - 1, f"nama/{words[at]}")

    def _called(self, post: Post, at: int, taken: set[int]) -> Target | None:
        """The name behind a call, which may begin with an everyday word: "dukung Bunga Fulan"."""
        words = post.words.words
        while at < len(words) and (words[at] in _LEADING or _honorific(post, at)):
            at += 1
        everyday = (
            at + 1 < len(words)
            and at not in taken
            and bool(post.words.flags[at] & _NAME)
            and words[at] in self._known
            and self._nameable(post, at + 1)
        )
        if not everyday:
            return self._after(post, at, taken, _CALLED)
        last = at + 1
        while last + 1 < len(words) and last - at < _MOST - 1 and self._nameable(post, last + 1):
            last += 1
        return Target(Kind.UNLISTED, at, last, f"nama/{words[at]}")

    def _before(self, post: Post, hit: Hit, taken: set[int]) -> Target | None:
        """The name in front of "for gubernur" or "presiden 2029", with its honorific."""
        words, flags = post.words.words, post.words.flags
        last = hit.first - 1
        while last >= 0 and (words[last] in _BECOMING or words[last] in _FIT):
            last -= 1
        if last < 0 or last in taken:
            return None
        if words[last] == _ACCOUNT and last + 1 == hit.first and not flags[hit.first] & CAP:
            return Target(Kind.UNLISTED, last, last, "akun")
        if words[hit.first] in _ENGLISH and self._unknown(words[last]):
            return Target(Kind.UNLISTED, last, last, f"nama/{words[last]}")
        first = last + 1
        while (
            first > 0
            and last - first < _MOST - 1
            and first - 1 not in taken
            and self._nameable(post, first - 1)
        ):
            first -= 1
        if first > last:
            return None
        short = first == last and len(words[first]) < 4 and not flags[first] & UPPER
        if short and not (first and _honorific(post, first - 1)):
            return None
        return Target(Kind.UNLISTED, first, last, f"nama/{words[first]}")

    def _unknown(self, word: str) -> bool:
        """Whether a word, however written, can only be a name: "wibisana for president"."""
        return (
            len(word) > 3 and word.isalpha() and word not in self._known and word not in self._never
        )

    def _nameable(self, post: Post, at: int) -> bool:
        word, flag = post.words.words[at], post.words.flags[at]
        return (
            bool(flag & _NAME)
            and not flag & (TAG | GLUED | LINK | SIGN)
            and word not in _EDGES
            and word not in self._known
            and word not in self._never
            and word[0].isalpha()
            and len(word) > 1
        )


def _places(targets: list[Target]) -> set[int]:
    return {at for target in targets for at in range(target.first, target.last + 1)}


def _present(post: Post, found: Target) -> None:
    """Add somebody who stands, in the place of whoever of that name stood or governs.

    Where the whole name is theirs, the contests they stood in are kept: it may be an old poster.
    """
    names = [t for t in post.targets if t.kind in _OF_THE_PAST and _overlap(t, found)]
    if names:
        whole = {at for t in names for at in range(t.first, t.last + 1)}
        firm = all(t.kind is Kind.FIGURE or t.last > t.first for t in names)
        if firm and whole.issuperset(range(found.first, found.last + 1)):
            contests = tuple(sorted({contest for t in names for contest in t.contests}))
            found = found._replace(contests=contests)
        post.targets = [target for target in post.targets if target not in names]
    post.targets.append(found)


def _overlap(one: Target, other: Target) -> bool:
    return one.first <= other.last and other.first <= one.last


def _wish_offices(post: Post) -> None:
    """Hear "presiden RI tahun 2029" as an office to come, unless a contest is meant."""
    words = post.words.words
    contests = post.of(Cue.CONTEST, Cue.CANDIDACY)
    called = post.has(Cue.CALL, Cue.SUPPORT)
    for hit in post.of(Cue.OFFICE):
        if any(c.first <= hit.first and hit.last <= c.last for c in contests) or any(
            hit.last < c.first <= hit.last + 4 for c in contests
        ):
            continue
        ahead = words[hit.last + 1 : hit.last + 6]
        if (
            _crowned(post, hit, ahead)
            or _names_year(ahead)
            or (called and _names_year(_before(post, hit)))
        ):
            coming = Hit(_COMING_OFFICE, hit.first, hit.last)
            post.hits.setdefault(Cue.OFFICE_WISH, []).append(coming)


def _crowned(post: Post, hit: Hit, ahead: list[str]) -> bool:
    """Whether an office stands behind a candidate's name and ends the phrase: "Fulan presiden"."""
    if ahead and ahead[0] not in _ENDS:
        return False
    words = post.words
    return any(
        target.kind is Kind.CANDIDATE
        and target.last + 1 == hit.first
        and "," not in words.text[words.ends[target.last] : words.starts[hit.first]]
        for target in post.targets
    )


def _names_year(words: list[str]) -> bool:
    return any(len(word) == 4 and word.isdecimal() and "2013" < word < "2045" for word in words)


def _before(post: Post, hit: Hit) -> list[str]:
    """The words before a hit in its sentence, as far as a year is likely to belong to it."""
    first, _ = post.sentence(hit.first)
    return post.words.words[max(first, hit.first - _YEAR_AHEAD) : hit.first]


def _meant(post: Post, at: int) -> bool:
    """Whether an account in the sentence stands where a candidate's name would."""
    called = any(
        hit.last + 1 == at and hit.sign.strength is Strength.STRONG
        for hit in post.of(Cue.CALL, Cue.SUPPORT)
    )
    wins = post.words.words[at + 1 : at + 2] == ["menang"]
    politics = (Cue.OFFICE_WISH, Cue.CONTEST, Cue.CANDIDACY, Cue.OFFICE)
    return (called or wins) and post.has(*politics)


def _honorific(post: Post, at: int) -> bool:
    return any(hit.first <= at <= hit.last for hit in post.of(Cue.HONORIFIC))
