"""Bare calls: "ayo pilih nomor 2" in a post that names nothing else the number could belong to.

The object of the call is the number itself. Whether it is a ballot number then hangs on what is
*not* said: a dish, a prize or a question beside it would claim it. So the rest of the sentence is
held against the words that name nothing (who is addressed, when, what for, function words); one
word more, and it is no bare call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.content.schema import Cue, Direction, Strength
from bot.screening.engine.ballot_number import BallotNumber
from bot.screening.engine.post import Hit, Post, Sign
from bot.screening.engine.removal import taken_down
from bot.screening.engine.words import (
    CAP,
    COLON,
    MENTION,
    OPEN,
    SHUT,
    SIGN,
    STOP,
    TAG,
    UPPER,
    Words,
)

_SIGN = Sign("ajakan-nomor", Cue.CALL, Strength.STRONG, Direction.FOR, within=6)
_UNBARED = (Cue.BAN, Cue.NEGATION, Cue.QUESTION, Cue.BYGONE, Cue.REPORT)
"""What makes a sentence a prohibition, a question or a tale instead of a call."""
_REFUSING = frozenset(("jangan", "tidak"))
_REMINDED = frozenset(
    ("lupa", "lupo", "lali", "ragu", "salah", "sampai", "takut", "golput", "bosan", "lelah")
)
"""Behind a "jangan", these make it more urgent, and forbid nothing."""
_UNNAMING = (Cue.PARTICLE, Cue.PERSONAL, Cue.PEOPLE, Cue.HONORIFIC, Cue.GREETING, Cue.WISH,
    Cue.SLOGAN, Cue.CALL, Cue.SUPPORT, Cue.CONTEST)  # fmt: skip
_CIVIC = (Cue.SLOGAN, Cue.WISH)
_ALONE = frozenset(("saya",))
_MARKS = frozenset((STOP, COLON, OPEN, SHUT, "@"))
_MONTHS = frozenset((
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember",
))  # fmt: skip
_BETWEEN, _AFTER, _BESIDE = 3, 4, 8
"""Words at most from a call to its number and from a number to the call behind it, and how near
a thing must stand to claim it."""
_PLACING = frozenset(("untuk", "di", "ke", "dari", "pada", "soal", "tentang"))
"""A word behind these says what a choice is about, whoever is addressed."""


@dataclass(frozen=True, slots=True)
class BareCall:
    """A call whose object is a number, at word ``at``."""

    at: int
    political: bool  # hardly said of a dish: "menangkan", "dukung"
    alone: bool  # nothing unknown stands anywhere in the post


class BareCalls:
    """Finds bare calls. The word lists say what calls, and which words name nothing.

    ``given`` are the given names that millions bear, so that a name is no thing.
    """

    def __init__(
        self, lists: Mapping[str, frozenset[str]], given: frozenset[str] = frozenset()
    ) -> None:
        self._given = given
        self._political = lists.get("ajakan-nomor-politik", frozenset())
        self._calls = self._political | lists.get("ajakan-nomor-biasa", frozenset())
        self._between = lists.get("ajakan-nomor-sela", frozenset())
        self._urging = lists.get("ajakan-nomor-seruan", frozenset())
        self._unnaming = (
            lists.get("ajakan-nomor-pengiring", frozenset()) | self._between | self._urging
        )
        self._civic = lists.get("ajakan-nomor-warga", frozenset())
        self._things = lists.get("nomor-benda", frozenset())

    def of(self, found: BallotNumber) -> BareCall | None:
        """Return the bare call for a number ("nomor 2"), or None."""
        post = found.post
        first, last = post.sentence(found.at)
        at = self._before(found, first)
        if at is None:
            at = self._behind(found, last)
        if at is None or self._unbared(post, first, last) or self.claimed(found):
            return None
        if taken_down(post, min(at, found.first), found.at):
            return None
        word = post.words.words[at]
        political = word in self._political
        if not political and at > first and post.words.words[at - 1] in _ALONE:
            return None  # "saya pilih nomor 2" answers a question as often as it takes a side
        strangers = set(self._strangers(found, at))
        here = {place for place in strangers if first <= place <= last}
        if not strangers:
            return BareCall(at, political, alone=True)
        before = min(at, found.first)
        urged = political or not self._urging.isdisjoint(post.words.words[first : last + 1])
        if len(strangers) == 1 and urged and self._mere_word(post, here, before):
            return BareCall(at, political, alone=False)
        spoken = self._speaks(post) and all(political and place < before for place in here)
        return BareCall(at, political, alone=False) if spoken else None

    def _mere_word(self, post: Post, here: set[int], before: int) -> bool:
        """Whether the one unknown word stands before an urgent call and is not what it is about."""
        words = post.words.words
        return bool(here) and all(
            at < before and (at == 0 or words[at - 1] not in _PLACING) for at in here
        )

    def claimed(self, found: BallotNumber) -> bool:
        """Whether a thing is named that the number belongs to: "warna nomor 2", "pilih logo"."""
        words = found.post.words.words
        return self.of_a_thing(found) or any(
            words[at] == "nomor"
            and words[at + 1 : at + 2] == [found.word]
            and self._owned(found, at)
            for at in range(len(words))
        )

    def of_a_thing(self, found: BallotNumber) -> bool:
        """Whether a thing that bears numbers is named near."""
        words = found.post.words.words
        near = words[max(0, found.first - _BESIDE) : found.at + 1 + _BESIDE]
        return not self._things.isdisjoint(near)

    def _owned(self, found: BallotNumber, at: int) -> bool:
        """Whether the word before "nomor" is a noun of its own: "gerobak nomor 2", no name."""
        words, lead = found.post.words, at - 1
        if lead < 0 or not words.words[lead].isalpha() or self._may_be_a_name(words, lead):
            return False
        word, flag = words.words[lead], words.flags[lead]
        if word in self._calls or word in self._unnaming or flag & (TAG | SIGN | MENTION):
            return False
        if "," in words.text[words.ends[lead] : words.starts[at]]:
            return False
        return not any(lead <= hit.last and hit.first <= lead for hit in _stances(found.post))

    def _may_be_a_name(self, words: Words, at: int) -> bool:
        """Whether a word before "nomor" may be somebody: "pilih Budi", "menangkan budiman"."""
        if words.words[at] in self._given:
            return True
        inside = at > 0 and words.words[at - 1] not in _MARKS
        written = bool(words.flags[at] & (CAP | UPPER))
        return inside and (written or words.words[at - 1] in self._political)

    def _unbared(self, post: Post, first: int, last: int) -> bool:
        """Whether the sentence asks, forbids or tells instead of calling."""
        words, text = post.words.words, post.words.text
        behind = post.words.starts[last + 2] if last + 2 < len(words) else len(text)
        if "?" in text[post.words.ends[last] : behind]:
            return True
        return any(
            first <= hit.first <= last
            and not (words[hit.last] in _REFUSING and _reminds(words, hit.last + 1))
            and not (hit.sign.cue is Cue.REPORT and words[hit.first] in self._unnaming)
            for hit in post.of(*_UNBARED)
        )

    def _before(self, found: BallotNumber, first: int) -> int | None:
        words = found.post.words.words
        for at in range(found.first - 1, max(first, found.first - 1 - _BETWEEN) - 1, -1):
            if words[at] in self._calls:
                return at
            if words[at] not in self._between:
                return None
        return None

    def _behind(self, found: BallotNumber, last: int) -> int | None:
        words = found.post.words.words
        for at in range(found.at + 1, min(last, found.at + _AFTER) + 1):
            if words[at] in self._calls:
                return at
            if words[at] not in self._unnaming:
                return None
        return None

    def _strangers(self, found: BallotNumber, call: int) -> Iterator[int]:
        """Yield the places of words that may name something."""
        post, words = found.post, found.post.words.words
        said = {call, *range(found.first, found.at + 1), *post.at_places}
        for hit in post.of(*_UNNAMING):
            said.update(range(hit.first, hit.last + 1))
        for at, word in enumerate(words):
            if word.isdecimal():
                if not _of_a_date(words, at) and at not in said:
                    yield at
            elif not (
                at in said
                or word in self._unnaming
                or word in self._calls
                or word in self._civic
                or word in _MARKS
                or word in _MONTHS
                or post.words.flags[at] & (TAG | SIGN | MENTION)
                or (word in _REFUSING and _reminds(words, at + 1))
                or (word in _REMINDED and at and words[at - 1] in _REFUSING)
            ):
                yield at

    def _speaks(self, post: Post) -> bool:
        """Whether the other sentences speak of land and people, so that no thing is meant."""
        civic = not self._civic.isdisjoint(post.words.words)
        return civic or bool(post.at_places) or post.has(*_CIVIC)


def call_out(post: Post, call: BareCall) -> None:
    """Put a bare call among the calls of a post, where its word is no strong call already."""
    calls = post.hits.setdefault(Cue.CALL, [])
    if not any(
        hit.first <= call.at <= hit.last and hit.sign.strength is Strength.STRONG for hit in calls
    ):
        calls.append(Hit(_SIGN, call.at, call.at))


def _reminds(words: list[str], at: int) -> bool:
    return at < len(words) and words[at] in _REMINDED


def _of_a_date(words: list[str], at: int) -> bool:
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind in _MONTHS or (
        at > 0 and (words[at - 1] == "tanggal" or words[at - 1] in _MONTHS)
    )


def _stances(post: Post) -> Iterator[Hit]:
    """Yield every hit but those of newsrooms' verbs, which are everyday words."""
    for cue, hits in post.hits.items():
        if cue is not Cue.REPORT:
            yield from hits
