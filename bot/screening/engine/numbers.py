"""Ballot numbers: "nomor urut dua", "paslon 3", "02", and never a street, a page or a TPS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.content.schema import Cue, Strength
from bot.screening.engine.ballot_number import (
    BallotNumber,
    number_at,
    places_of,
    run_up_of,
)
from bot.screening.engine.bare_call import BareCalls, call_out
from bot.screening.engine.frame import Frame, Politics
from bot.screening.engine.post import Hit, Kind, Post, Target
from bot.screening.engine.words import COLON, GLUED, LINK, SIGN, STOP, TAG

_SPOKEN = 4
"""How near an insult must stand to a number that is spoken of like a person."""
_ADDRESS = 5
"""How many words may lie between "Jalan" or "Keputusan" and its number."""
_BESIDE = 8
"""How near an everyday word must stand to make a number its own."""
_REMARK = 10
"""Words of a remark at most in which a number may be all that is named."""
_JUDGING = (Cue.PRAISE, Cue.SUPPORT, Cue.ATTACK)
_TALK = (
    *_JUDGING, Cue.CALL, Cue.WISH, Cue.SLOGAN, Cue.MOCK, Cue.PARTICLE, Cue.PERSONAL, Cue.NEGATION,
    Cue.QUESTION,
)  # fmt: skip
_SHORT = frozenset((
    STOP, COLON, "@", "banget", "sekali", "sangat", "paling", "lebih", "suka", "makin", "jelas",
    "pilihan", "terus", "juga", "kasih", "dia", "mantap", "jiwa",
))  # fmt: skip
"""Words of such a remark that name nothing."""
_OFFICE = 2
"""How near behind a number the office must stand that it is wished into."""
_FEW = 5
"""Tickets of a contest for one office at most, near enough."""


class Numbers:
    """Finds ballot numbers. The word lists say what stands before and after everyday numbers."""

    def __init__(
        self, lists: Mapping[str, frozenset[str]], given: frozenset[str] = frozenset()
    ) -> None:
        self._leads = lists.get("nomor-pendahulu", frozenset())
        self._everyday = lists.get("nomor-keseharian", frozenset())
        self._units = lists.get("nomor-satuan", frozenset())
        self._insisting = lists.get("nomor-penegas", frozenset())
        self._chosen = lists.get("nomor-pilihan", frozenset())
        self._traits = lists.get("nomor-watak", frozenset())
        self._camp = lists.get("nomor-kubu", frozenset())
        self._files = lists.get("nomor-berkas", frozenset())
        self._small = lists.get("nomor-kata-tugas", frozenset())
        self._bare_calls = BareCalls(lists, given)

    def spot(self, post: Post, frame: Frame, *, live: bool) -> None:
        """Add a target for every ballot number, where the post is about an election at all.

        While a contest runs, "01" to "05" need no more than the absence of an everyday reading;
        outside every contest a number counts only where it is called for.
        """
        if frame.other_vote:
            return
        words, flags = post.words.words, post.words.flags
        everyday = post.of(Cue.ELSEWHERE) if frame.elsewhere else []
        for at in places_of(words):
            value = number_at(words[at], flags[at])
            if value is None or any(t.first <= at <= t.last for t in post.targets):
                continue
            here = frame
            found = BallotNumber(post, at, run_up_of(words, at), value)
            if frame.elsewhere and (self._personal(found) or not _beside(post, at, everyday)):
                here = replace(frame, elsewhere=False)
            elif frame.elsewhere and not (frame.office and live):
                continue
            if not self._called_barely(found, here, live=live):
                self._place(found, here, live=live)

    def _called_barely(self, found: BallotNumber, frame: Frame, *, live: bool) -> bool:
        """Add the target of a bare call: "ayo pilih nomor 2", and nothing else is named.

        Outside every contest only the verbs of campaigns count ("menangkan nomor 2"), as a doubt.
        """
        spoken = found.first < found.at and not found.noughted and not found.told
        if not spoken or found.value > _FEW or frame.elsewhere:
            return False
        if not live and frame.politics > Politics.HINT:
            return False  # an election is spoken of: read as one
        call = self._bare_calls.of(found)
        if call is None or not (live or (call.political and call.alone)):
            return False
        target = Target(Kind.NUMBER, found.first, found.at, f"nomor/{found.value}")
        if live:
            call_out(found.post, call)
        found.post.targets.append(target if live else target._replace(doubtful=True))
        return True

    def _place(self, found: BallotNumber, frame: Frame, *, live: bool) -> None:
        everyday = found.lead in self._everyday and not found.opens  # "no debat, 02 out"
        if everyday or self._measures(found) or self._filed(found):
            return
        first, at, side = found.first, found.at, f"nomor/{found.value}"
        meant = False if frame.elsewhere else self._counts(found, frame, live=live)
        printed = found.told and frame.politics is Politics.SURE and not found.post.has(Cue.BYGONE)
        if meant and (live or found.cheered or printed):
            found.post.targets.append(Target(Kind.NUMBER, first, at, side))
        elif live and first < at and found.value <= _FEW and self._perhaps(found, frame):
            found.post.targets.append(Target(Kind.NUMBER, first, at, side, doubtful=True))

    def _measures(self, found: BallotNumber) -> bool:
        """Whether the word behind makes it a measure ("3 hari"), though "paslon 3" stays one."""
        return found.next in self._units and not found.told

    def _personal(self, found: BallotNumber) -> bool:
        """Whether it is somebody's: "pendukung nomor 2", "pak no 1", but not "Pak, nomor 1?"."""
        return found.first < found.at and found.lead in self._camp and not found.opens

    def _filed(self, found: BallotNumber) -> bool:
        """Whether it numbers a house or a regulation: "Jalan Mawar No. 2", "UU No. 5 Tahun"."""
        if found.told or found.first == found.at or found.called_for:
            return False
        words = found.post.words.words
        first, _ = found.post.sentence(found.first)
        before = words[max(first, found.first - _ADDRESS) : found.first]
        return not self._files.isdisjoint(before)

    def _counts(self, found: BallotNumber, frame: Frame, *, live: bool) -> bool:
        """Tell whether a number, with its run-up, is a ballot number."""
        political = frame.politics >= Politics.LIKELY or (
            frame.politics is Politics.HINT
            and (found.called_for or found.post.has(Cue.CONTEST, Cue.CANDIDACY))
        )
        if found.flag & (TAG | GLUED | LINK):
            known = len(found.word) == 2 or _named_in_tag(found.post, found.at)
            return (political or (live and found.coded)) and (known or found.lead in self._leads)
        if found.noughted:
            return political or live
        if found.first < found.at:
            meant = self._personal(found) or _wished(found)
            return political or found.told or (live and (meant or self._judged(found)))
        if found.coded:
            alone = found.lead in self._leads or found.lead in self._small or found.opens
            return political or (alone and not found.measured and (live or found.cheered))
        if found.flag & SIGN:
            insisted = live and found.next in self._insisting
            return insisted or (political and found.lead in self._leads)
        return found.lead in self._leads and (political or found.lead in ("paslon", "coblos"))

    def _judged(self, found: BallotNumber) -> bool:
        """A number that is spoken of like a person: "no 2 aja lah", "nomor dua emosian"."""
        words, at = found.post.words.words, found.at
        if found.value > _FEW or self._bare_calls.of_a_thing(found):
            return False
        if any(word in self._insisting for word in words[at + 1 : at + 3]):
            if any(word.startswith("jawab") for word in words[at + 1 : at + 4]):
                return False  # "nomor 2 kunci jawabannya B"
            return not found.called_for and not self._bare_calls.claimed(found)
        if words[at] == "satu" and found.first == at - 1:
            return False  # "nomor satu" alone means the best
        if self._bare(found):
            return True
        if not self._traits.isdisjoint(words[at + 1 : at + 1 + _SPOKEN]):
            return True
        return any(
            hit.sign.strength is not Strength.WEAK
            and hit.last - found.first >= -_SPOKEN
            and hit.first - at < _SPOKEN
            for hit in found.post.of(Cue.ATTACK)
        )

    def _bare(self, found: BallotNumber) -> bool:
        """A number judged where nothing else is named: "nomor 2 mantap banget", no dish."""
        post = found.post
        words = post.words.words
        if len(words) > _REMARK or post.has(Cue.ELSEWHERE):
            return False
        judged = [h for h in post.of(*_JUDGING) if h.sign.strength is not Strength.WEAK]
        if not judged:
            return False
        said = set(range(found.first, found.at + 1))
        for hit in post.of(*_TALK):
            said.update(range(hit.first, hit.last + 1))
        return all(
            at in said or word in self._small or word in self._insisting or word in _SHORT
            for at, word in enumerate(words)
        )

    def _perhaps(self, found: BallotNumber, frame: Frame) -> bool:
        """Perhaps a ballot number, perhaps a dish or a song: called for or praised, no more."""
        if frame.elsewhere:
            return found.called_for and frame.office
        if self._bare_calls.of_a_thing(found):
            return False
        return (
            (found.called_for and not self._bare_calls.claimed(found))
            or found.lead in self._chosen
            or any(
                hit.sign.strength is not Strength.WEAK and 0 < hit.first - found.at <= 3
                for hit in found.post.of(Cue.PRAISE)
            )
        )


def _wished(found: BallotNumber) -> bool:
    """Whether an office is wished for right behind: "nomor 3 for president"."""
    return any(
        0 < hit.first - found.at <= _OFFICE for hit in found.post.of(Cue.OFFICE_WISH, Cue.OFFICE)
    )


def _beside(post: Post, at: int, everyday: list[Hit]) -> bool:
    """Whether an everyday word stands near a number, in its sentence or the one beside it."""
    place = Target(Kind.NUMBER, at, at, "")
    return any(post.gap(hit, place) <= _BESIDE for hit in everyday)


def _named_in_tag(post: Post, at: int) -> bool:
    """Whether the hashtag around a number also names somebody who stands for election."""
    for first, last in post.words.tags:
        if first <= at < last:
            return any(first <= t.first < last and t.contested for t in post.targets)
    return False
