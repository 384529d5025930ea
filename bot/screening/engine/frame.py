"""Which kind of choosing a post is about: an election for office, another vote, or dinner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from bot.content.schema import Cue, Strength
from bot.screening.engine.post import Kind, Post

BALLOT = "ajakan-coblos"
"""The marker whose words are hardly said outside a polling booth."""


class Politics(IntEnum):
    """How surely the words of a post are about an election for office."""

    NONE = 0
    HINT = 1  # an office, "kandidat", "debat": words of other walks of life too
    LIKELY = 2  # "coblos", "paslon": nearly always an election, if not one for a class president
    SURE = 3  # "pilkada", "cagub", a party, a candidate


_OF_STRENGTH = {
    Strength.STRONG: Politics.SURE,
    Strength.MEDIUM: Politics.LIKELY,
    Strength.WEAK: Politics.HINT,
}
_STANDING = frozenset((Kind.CANDIDATE, Kind.PARTY, Kind.TAG))


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words around a number, a name or a call say about where they belong.

    ``politics`` is what is left of a post's politics once another vote ("ketua OSIS") or everyday
    things with numbers ("menu", "antrean") have had their say.
    """

    politics: Politics
    elsewhere: bool  # another vote or an everyday thing, and nothing surely political
    office: bool  # an office is named, whatever else
    other_vote: bool = False  # another vote, not merely an everyday thing


NO_FRAME = Frame(Politics.NONE, elsewhere=False, office=False)


def frame_of(post: Post) -> Frame:
    """Return the frame of a post by its hits alone, before anybody is found in it."""
    politics = Politics.NONE
    for cue in (Cue.CONTEST, Cue.CANDIDACY):
        for hit in post.of(cue):
            politics = max(politics, _OF_STRENGTH[hit.sign.strength])
    if any(hit.sign.marker == BALLOT for hit in post.of(Cue.CALL)):
        politics = max(politics, Politics.LIKELY)
    office = post.has(Cue.OFFICE)
    if office:
        politics = max(politics, Politics.HINT)
    rivals = post.of(Cue.ELSEWHERE)
    if not rivals or politics is Politics.SURE:
        return Frame(politics, elsewhere=False, office=office)
    other_vote = any(hit.sign.strength is Strength.STRONG for hit in rivals)
    if politics is Politics.LIKELY and not other_vote:
        return Frame(politics, elsewhere=False, office=office)
    return Frame(Politics.NONE, elsewhere=True, office=office, other_vote=other_vote)


def with_people(frame: Frame, post: Post) -> Frame:
    """Return the frame once it is known who is named: a candidate or party settles it."""
    kinds = {target.kind for target in post.targets if not target.doubtful}
    if kinds & _STANDING:
        return replace(frame, politics=Politics.SURE, elsewhere=False, other_vote=False)
    if Kind.PAST in kinds and not frame.elsewhere:
        return replace(frame, politics=max(frame.politics, Politics.LIKELY))
    return frame
