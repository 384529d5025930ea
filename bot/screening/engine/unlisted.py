"""Candidates on no list: what is presented as a candidate is one, whatever the name."""

from __future__ import annotations

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.post import Hit, Kind, Post, Sign, Target
from bot.screening.engine.words import CAP, COLON, GLUED, LINK, OPEN, SHUT, SIGN, STOP, TAG, UPPER

_EDGES = frozenset((STOP, OPEN, SHUT, COLON, "@"))
_NOT_A_NAME = frozenset(
    "nomor urut yang dan di ke dari untuk dengan ini itu dalam pada akan sudah tidak atau juga saat "
    "kita kami saya terpilih tunggal lain baru partai republik ri indonesia tahun periode daerah "
    "provinsi kabupaten kota jawa barat timur tengah selatan utara pusat kalimantan sumatera "
    "sulawesi papua bali jakarta banten dki jatim jabar jateng sumut bengkulu pertama kedua ketiga "
    "hari ini selasa rabu senin kamis jumat sabtu minggu menurut siap resmi hadir".split()
)
_NAME = CAP | UPPER
_COMING_OFFICE = Sign(
    "jabatan-mendatang", Cue.OFFICE_WISH, Strength.MEDIUM, Direction.FOR, within=6
)
_MOST = 4
"""Words of a name at most."""


def introduce(post: Post, known: frozenset[str]) -> None:
    """Add targets for people who are introduced as candidates and are on no list.

    ``known`` are the words of the markers, which no name begins with.
    """
    _wish_offices(post)
    taken = {at for target in post.targets for at in range(target.first, target.last + 1)}
    for hit in post.of(Cue.CANDIDACY):
        found = _name_after(post, hit.last + 1, known, taken)
        if found is not None:
            post.targets.append(found)
    for hit in post.of(Cue.OFFICE_WISH):
        found = _name_before(post, hit, known, taken)
        if found is not None:
            post.targets.append(found)
    for at, word in enumerate(post.words.words):
        if word == "@" and at and _meant(post, at):
            post.targets.append(Target(Kind.UNLISTED, at, at, "akun"))


def _wish_offices(post: Post) -> None:
    """"Presiden RI tahun 2029" speaks of an office to come, unless a contest is meant."""
    words = post.words.words
    contests = post.of(Cue.CONTEST, Cue.CANDIDACY)
    for hit in post.of(Cue.OFFICE):
        if any(c.first <= hit.first <= c.last or hit.last < c.first <= hit.last + 4 for c in contests):
            continue
        ahead = words[hit.last + 1 : hit.last + 6]
        if any(len(word) == 4 and word.isdigit() and "2013" < word < "2045" for word in ahead):
            post.hits.setdefault(Cue.OFFICE_WISH, []).append(Hit(_COMING_OFFICE, hit.first, hit.last))


def _meant(post: Post, at: int) -> bool:
    """Whether an account in the sentence stands where a candidate's name would."""
    called = any(
        hit.last + 1 == at and hit.sign.strength is not Strength.WEAK
        for hit in post.of(Cue.CALL, Cue.SUPPORT)
    )
    return called and post.has(Cue.OFFICE_WISH, Cue.CONTEST, Cue.CANDIDACY, Cue.OFFICE)


def _name_after(post: Post, at: int, known: frozenset[str], taken: set[int]) -> Target | None:
    """The capitalised words that follow "cagub", past a region and a ballot number."""
    words, flags = post.words.words, post.words.flags
    limit = min(len(words), at + 7)
    while at < limit and (words[at] in _NOT_A_NAME or words[at].isdigit() or _honorific(post, at)):
        at += 1
    if at >= limit or at in taken:
        return None
    last = at
    while last < len(words) and last - at < _MOST and _nameable(words[last], flags[last], known):
        last += 1
    if last == at:
        return None
    return Target(Kind.UNLISTED, at, last - 1, f"nama/{words[at]}")


def _name_before(post: Post, hit: Hit, known: frozenset[str], taken: set[int]) -> Target | None:
    """The name in front of "for gubernur" or "presiden 2029", with its honorific."""
    words, flags = post.words.words, post.words.flags
    last = hit.first - 1
    while last >= 0 and words[last] in ("jadi", "menjadi", "sebagai", "menuju", "itu", "adalah"):
        last -= 1
    if last < 0 or last in taken or not _nameable(words[last], flags[last], known):
        return None
    first = last
    while first > 0 and last - first < _MOST - 1 and first - 1 not in taken and _nameable(
        words[first - 1], flags[first - 1], known
    ):
        first -= 1
    introduced = first > 0 and _honorific(post, first - 1)
    if not introduced and last == first and len(words[first]) < 4 and not flags[first] & UPPER:
        return None
    return Target(Kind.UNLISTED, first, last, f"nama/{words[first]}")


def _nameable(word: str, flag: int, known: frozenset[str]) -> bool:
    return (
        bool(flag & _NAME)
        and not flag & (TAG | GLUED | LINK | SIGN)
        and word not in _EDGES
        and word not in known
        and word not in _NOT_A_NAME
        and word[0].isalpha()
        and len(word) > 1
    )


def _honorific(post: Post, at: int) -> bool:
    return any(hit.first <= at <= hit.last for hit in post.of(Cue.HONORIFIC))
