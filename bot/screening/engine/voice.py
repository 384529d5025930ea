"""Who speaks: a newsroom that reports, or a person who takes part."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.schema import Cue
from bot.screening.engine.post import Post
from bot.screening.engine.words import (
    CAP,
    COLON,
    GLUED,
    LINK,
    MENTION,
    OPEN,
    SIGN,
    SLANG,
    STOP,
    TAG,
    UPPER,
)

_REQUESTS = frozenset((
    "ajakan-coblos", "ajakan-pilih", "ajakan-menangkan", "ajakan-mohon-dukungan",
))  # fmt: skip
_INVITING = frozenset(("hadirilah", "hadirlah", "datanglah", "ramaikanlah"))
_OPENINGS = frozenset((STOP, OPEN, COLON, "selamat"))
_INSTITUTIONS = frozenset((
    "kpk", "kpu", "kpud", "bawaslu", "panwaslu", "dkpp", "polisi", "polda", "polres", "polri", "mk",
    "mahkamah", "pengadilan", "kejaksaan", "kejari", "kejati", "kejagung", "hakim", "jaksa",
))  # fmt: skip
_ACTING = frozenset((
    "menetapkan", "tetapkan", "memeriksa", "periksa", "memanggil", "panggil", "menahan", "tahan",
    "menangkap", "tangkap", "menyita", "sita", "menggeledah", "geledah", "memutuskan", "putuskan",
    "menolak", "tolak", "mengabulkan", "menyelidiki", "selidiki", "mendalami", "dalami",
    "menyebut", "sebut", "mengumumkan", "umumkan", "menerima", "menemukan", "temukan", "memvonis",
    "vonis", "mengusut", "usut", "menyatakan", "mencatat", "menegaskan",
))  # fmt: skip
_SPOKEN = frozenset(("kata", "ujar", "sebut", "menurut", "ungkap"))
_DOING, _OFFICIAL = 4, 1.0
"""How far behind the institution its verb may stand, and how much such an opening is news."""
_LOOKS = TAG | GLUED | LINK | SIGN | MENTION


@dataclass(frozen=True, slots=True)
class Voice:
    """How personal and how news-like a post sounds, each from 0 upwards."""

    personal: float
    report: float
    headline: bool
    reply: bool  # opens by addressing an account
    official: bool  # an institution acts: "KPK menetapkan ..."
    lower: bool  # no capital where one is due
    loud: float  # share of words in capitals

    @property
    def lean(self) -> float:
        """Above 0 personal, below 0 a report."""
        return self.personal - self.report

    @property
    def is_report(self) -> bool:
        """Whether this is somebody reporting what others did or said."""
        return self.report > 1.5 and self.lean < 0


def listen(post: Post) -> Voice:
    """Return the voice of a post."""
    words, flags = post.words.words, post.words.flags
    plain = [at for at, flag in enumerate(flags) if not flag & _LOOKS and words[at][0].isalpha()]
    count = len(plain)
    capped = sum(1 for at in plain if flags[at] & (CAP | UPPER))
    loud = sum(1 for at in plain if flags[at] & UPPER and len(words[at]) > 3)
    slang = sum(1 for at in plain if flags[at] & SLANG)
    reply = bool(words) and words[0] == "@"
    share = loud / count if count else 0.0
    lower = count > 1 and not flags[plain[0]] & (CAP | UPPER)
    title = count > 3 and capped / count > 0.6 and share < 0.6 and slang < 2
    asks = _asking(post)
    personal = (
        1.0 * asks
        + 1.2 * min(_distinct(post, Cue.PERSONAL), 3)
        + 0.7 * min(_distinct(post, Cue.PARTICLE), 4)
        + 0.35 * min(slang, 6)
        + 1.2 * min(_distinct(post, Cue.MOCK) + post.words.laughs, 2)
        + 0.6 * min(post.words.shouts, 3)
        + 0.5 * min(sum(1 for flag in flags if flag & SIGN), 3)
        + 0.9 * reply
        + 0.5 * lower
        + 1.0 * (share > 0.5)
    )
    headline = title and not asks
    formal = count > 5 and personal == 0 and not post.words.asks  # capital first, nobody speaks
    official = _institution_acts(post)
    report = _report(post, count, headline=headline, formal=formal) + _OFFICIAL * official
    return Voice(personal, report, headline, reply, official, lower, share)


def _report(post: Post, count: int, *, headline: bool, formal: bool) -> float:
    """How news-like a post of so many plain words is."""
    words = post.words.words
    return (
        0.6 * formal
        + 0.6 * min(_distinct(post, Cue.REPORT), 5)
        + 1.6 * headline
        + _dateline(words)
        + 0.5 * (post.words.quotes > 1)
        + 0.4 * (COLON in words[:6])
        + 0.3 * (post.words.urls > 0)
        + 0.3 * (count > 25)
    )


def _asking(post: Post) -> bool:
    """Whether a sentence opens by calling on somebody or greeting, as no newsroom does."""
    words, lower = post.words.words, post.words.text.lower()
    return any(
        (
            hit.sign.cue is Cue.GREETING
            or hit.sign.marker in _REQUESTS
            or lower[post.words.starts[hit.first] : post.words.ends[hit.first]] in _INVITING
        )
        and (hit.first == 0 or words[hit.first - 1] in _OPENINGS)
        for hit in post.of(Cue.CALL, Cue.GREETING)
    )


def _distinct(post: Post, cue: Cue) -> int:
    words = post.words.words
    return len({words[hit.first] for hit in post.of(cue)})


def _institution_acts(post: Post) -> bool:
    """Whether a sentence opens with an institution's act, or says "kata KPK"."""
    words = post.words.words
    return any(
        word in _INSTITUTIONS and ((at and words[at - 1] in _SPOKEN) or _opens_act(words, at))
        for at, word in enumerate(words)
    )


def _opens_act(words: list[str], at: int) -> bool:
    opens = at == 0 or words[at - 1] == STOP
    return opens and not _ACTING.isdisjoint(words[at + 1 : at + 1 + _DOING])


def _dateline(words: list[str]) -> float:
    """A news agency's opening: "Jakarta, kpu.go.id –" and the like."""
    opening = words[:6]
    return 1.5 if ("id" in opening and "go" in opening) or "com" in opening else 0.0
