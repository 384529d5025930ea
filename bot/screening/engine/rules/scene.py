"""What every rule looks at: the post, its voice, and the targets a stance can reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.content.schema import Cue, Strength
from bot.screening.engine.frame import NO_FRAME, Frame, Politics
from bot.screening.engine.post import Hit, Kind, Post, Target
from bot.screening.engine.removal import taken_down
from bot.screening.engine.rules.implied import implied
from bot.screening.engine.stand_ins import VILLAGE
from bot.screening.engine.voice import Voice, listen
from bot.screening.engine.words import STOP

_QUOTED = re.compile(r'"[^"]{2,}"|“[^”]{2,}”')
_CALM, _PLAIN = 0.5, 0.3
_ACTORS = "berita-pelaku"
_TOGETHER = (["dan"], ["serta"], ["maupun"], ["atau"], ["bersama"], ["dengan"], ["vs"])
_MANY = 5
"""Election words from which on a post is about the procedure."""
_BACK, _TITLED = 2, 6
"""How far behind "coblos" a former candidate's name may begin, titles apart and with them."""
_REMINDERS = frozenset(("jangan", "hindari"))
"""Words of a ban that as often remind: "jangan lupa"."""
_VOTING = frozenset(("ajakan-coblos", "ajakan-pilih", "ajakan-menangkan"))
WEIGHT = {Strength.STRONG: 0.8, Strength.MEDIUM: 0.5, Strength.WEAK: 0.25}


@dataclass
class Scene:
    """One post as the rules see it."""

    post: Post
    official: bool = False
    live: bool = True  # some contest is running
    wide: bool = True  # the whole country votes: leaders who do not stand have camps to speak for
    frame: Frame = NO_FRAME

    @cached_property
    def voice(self) -> Voice:
        """Who speaks; listened for only when a rule asks."""
        return listen(self.post)

    @cached_property
    def contested(self) -> list[Target]:
        """Targets that stand for election, plus figures who are wished into office."""
        found = [target for target in self.post.targets if target.contested]
        slogans = [t for t in self.post.targets if t.kind is Kind.SLOGAN and t.last > t.first]
        if slogans and self.live and self.voice.lean > 0:
            found += slogans
        if not found or not self.live:
            found += [target for target in self.post.targets if self._called_back(target)]
        if not found and self.live:
            found += implied(self)
        wishes = self.post.of(Cue.OFFICE_WISH)
        if wishes:
            found += [
                target
                for target in self.post.targets
                if target.kind in (Kind.FIGURE, Kind.PAST)
                and any(self.post.gap(wish, target) <= 4 for wish in wishes)
            ]
        return found

    def _called_back(self, target: Target) -> bool:
        """Whether people are called on to vote for somebody who stood before: "coblos X!"."""
        if target.kind not in (Kind.PAST, Kind.FIGURE):
            return False
        titles = {at for h in self.post.of(Cue.HONORIFIC) for at in range(h.first, h.last + 1)}
        words = self.post.words.words
        return any(
            hit.sign.marker in _VOTING
            and hit.first <= target.first
            and sum(
                at not in titles and words[at] != STOP for at in range(hit.last + 1, target.first)
            )
            < _BACK
            and target.first - hit.last <= _TITLED
            for hit in self.post.of(Cue.CALL)
        )

    @cached_property
    def village(self) -> bool:
        """Whether it is about the choice of a village head, which the joint decree leaves out."""
        if self.frame.politics is Politics.SURE:
            return False
        return any(target.side == VILLAGE for target in self.post.targets) or any(
            hit.sign.strength is Strength.STRONG for hit in self.post.of(Cue.VILLAGE)
        )

    def bygone(self, hit: Hit) -> bool:
        """Whether a hit is told of the past: "dulu saya coblos nomor 2"."""
        return self.post.before(hit, Cue.BYGONE, 4)

    @cached_property
    def forbids(self) -> bool:
        """Whether a ban speaks, and not merely a reminder: "jangan lupa"."""
        words = self.post.words.words
        return any(words[ban.first] not in _REMINDERS for ban in self.post.of(Cue.BAN))

    @cached_property
    def powers(self) -> list[Target]:
        """Figures and past candidates: not in a contest now, and nobody who is in doubt."""
        reached = set(map(id, self.contested))
        return [t for t in self.post.targets if id(t) not in reached and not t.doubtful]

    @cached_property
    def balanced(self) -> bool:
        """Whether three sides, or two with nobody favoured by count, stand beside each other."""
        sides = {t.side for t in self.post.targets if t.kind is Kind.CANDIDATE}
        return len(sides) > 2

    @cached_property
    def side_by_side(self) -> bool:
        """Whether two sides are named in one breath: what is said is said of both."""
        if self.voice.lean > _CALM:
            return False
        standing = [t for t in self.post.targets if t.kind is Kind.CANDIDATE]
        return any(
            one.side != other.side
            and self.post.words.words[one.last + 1 : other.first] in _TOGETHER
            for one, other in pairwise(standing)
        )

    @cached_property
    def trust(self) -> float:
        """How much of a stance is the sender's: a report only passes on what others feel."""
        if self.side_by_side:
            return 0.2
        if self.post.has(Cue.FACT_CHECK):
            return 0.4
        if self.voice.is_report:
            return 0.3 if self.voice.official else 0.5
        return 0.75 if self.voice.lean < -0.5 else 1.0

    @cached_property
    def political(self) -> bool:
        """Whether the post is about politics at all."""
        return self.pointed or self.post.has(Cue.CAMP)

    @cached_property
    def pointed(self) -> bool:
        """Whether it is about politics even without the name of a camp, which may be a curse."""
        return bool(self.post.targets) or self.post.has(Cue.CONTEST, Cue.CANDIDACY, Cue.POWER)

    @cached_property
    def procedural(self) -> bool:
        """Whether it teaches or reports how a vote is held: many of its words, nobody standing."""
        return not self.contested and len(self.post.of(Cue.CONTEST)) >= _MANY

    @cached_property
    def only_parties(self) -> bool:
        """Whether nothing but parties is named: in the news they speak of everything."""
        return all(target.kind is Kind.PARTY for target in self.contested)

    def by_people(self, hit: Hit) -> bool:
        """Whether "the people", "we" or "I" do what the hit says."""
        return self.post.before(hit, Cue.PEOPLE, 4)

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        if self.post.words.quotes < 2:
            return []
        return [match.span() for match in _QUOTED.finditer(self.post.words.text)]

    def quoted(self, hit: Hit) -> bool:
        """Whether somebody else's words are quoted, with a verb that says so."""
        if not self._quotations or not self.post.has(Cue.REPORT):
            return False
        start, end = self.post.words.slice(hit.first, hit.last)
        return any(first < start and end < last for first, last in self._quotations)

    def by_others(self, hit: Hit) -> bool:
        """Whether a crowd or an institution does what the hit says: news, no confession."""
        first, _ = self.post.sentence(hit.first)
        return self.voice.lean < _PLAIN and any(
            first <= other.first < hit.first and other.sign.marker == _ACTORS
            for other in self.post.of(Cue.REPORT)
        )

    def by_party(self, hit: Hit) -> bool:
        """Whether a party does what the hit says: news of a coalition rather than a confession."""
        first, _ = self.post.sentence(hit.first)
        return self.voice.lean < 1 and any(
            t.kind is Kind.PARTY and first <= t.last < hit.first <= t.last + 5
            for t in self.post.targets
        )

    def negated(self, hit: Hit) -> bool:
        """Whether a negation stands right before a hit, with no comma between them."""
        words = self.post.words
        return any(
            0 < hit.first - no.last <= 2
            and STOP not in words.words[no.last : hit.first]
            and "," not in words.text[words.ends[no.last] : words.starts[hit.first]]
            for no in self.post.of(Cue.NEGATION)
        )

    def banned(self, hit: Hit) -> bool:
        """Whether the sentence forbids what the hit names ("ASN dilarang mendukung paslon").

        Or tells that a supervisor took it down ("Bawaslu mencopot stiker dukung paslon 2").
        """
        first, last = self.post.sentence(hit.first)
        bans = [b for b in self.post.of(Cue.BAN) if first <= b.first < hit.first]
        if not bans:
            return self.removed(hit)
        bound = any(first <= b.first <= last for b in self.post.of(Cue.BOUND))
        firm = any(self.post.words.words[b.first] not in _REMINDERS for b in bans)
        return bound or firm

    def removed(self, part: Hit | Target) -> bool:
        """Whether a calm voice tells that a supervisor took down what bears these words."""
        return self.voice.lean < _CALM and taken_down(self.post, part.first, part.last)

    def target_of(self, hit: Hit, spare: int = 0) -> Target | None:
        """The contested target a hit reaches, or None."""
        return self.post.nearest(hit, self.contested, hit.sign.within + spare)
