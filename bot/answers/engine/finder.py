"""The finder: the one door to the engine."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from heapq import nlargest

from bot.answers.engine.decide import Standing, Told, decide
from bot.answers.engine.outcome import Asked
from bot.answers.engine.phrasings import Features, Phrasing, Understanding
from bot.answers.engine.ranking import Ranking
from bot.answers.engine.scope import Scope
from bot.content.library import Library
from bot.content.schema import ConceptKind, StageKind
from bot.language import Reading
from bot.phase import Phase

LONGEST = 4096
"""Characters of a question that are read; a message cannot be longer."""
_LOOKED_AT = 8
"""Entries that the decision looks at: the three offered and what stands close behind them."""
_WEIGHTY = (ConceptKind.ACT, ConceptKind.OBJECT, ConceptKind.PERSON)
_OF_THE_FIELD = (*_WEIGHTY, ConceptKind.ROLE, ConceptKind.TIME)
_NAMES = frozenset({"calon", "partai", "nomor", "urut"})
"""What a candidate's and a party's name is read as, and what stands before a number."""
_BABBLE = 3
"""Words up to which a text of unknown words only is a cat on the keyboard."""
_UNSEEN = 0.8
"""Weight of a word that no entry knows, as a share of the weightiest known word."""
_ON_A_SCREEN = frozenset({"unggah", "akun"})
"""What nobody says, because a like can be for nothing else."""
_CONCEPTS_UNSAID = frozenset({"@candidate"})
_UNSAID = frozenset({"calon"}) | _CONCEPTS_UNSAID
_NEARLY_ALWAYS = 0.75
_RARE = 0.1
"""Share of an entry's phrasings up to which it hardly speaks of something."""
_STAGE_TOPICS = {StageKind.QUIET: "masa-tenang", StageKind.POLLING: "hari-pencoblosan"}
_STAGE_NUDGE = 4.0
"""On the days themselves, a question that names no time more likely means that time."""


class Finder:
    """Finds the entry a question asks for. Built once for an edition of the content; immutable."""

    def __init__(self, library: Library) -> None:
        self._answers = tuple(library.answers.values())
        self._understanding = Understanding(library)
        phrasings = self._understanding.phrasings()
        self._ranking = Ranking(
            phrasings, self._understanding.keywords(), self._understanding.bodies()
        )
        english = library.word_lists.get("english")
        self._scope = Scope(
            library.outcome_cues.values(),
            english.words if english else (),
            self._understanding.reader,
        )
        field = library.word_lists.get("field")
        self._field = frozenset(
            word
            for text in (field.words if field else ())
            for word in self._understanding.reader.read(text).stems
        )
        self._asked_for = [
            frozenset(self._understanding.reader.read(answer.question).stems)
            for answer in self._answers
        ]
        self._asked_as: dict[frozenset[str], set[int]] = {}
        self._concepts: list[Counter[str]] = [Counter() for _ in self._answers]
        self._sizes = Counter(phrasing.entry for phrasing in phrasings)
        for phrasing in phrasings:
            self._asked_as.setdefault(phrasing.features.marks, set()).add(phrasing.entry)
            self._concepts[phrasing.entry].update(phrasing.features.concepts)
        self._kinds = {concept.id: concept.kind for concept in library.concepts.values()}
        self._anchors = frozenset(c.id for c in library.concepts.values() if c.anchor)
        self._anchored = self._anchored_shares(phrasings)
        self._heaviest = max(self._ranking.wording.weight.values(), default=1.0)
        self._understanding.reader.settle()

    def _anchored_shares(self, phrasings: Iterable[Phrasing]) -> list[float]:
        """Return how large a share of each entry's phrasings names elections or neutrality."""
        counted = [[0, 0] for _ in self._answers]
        for phrasing in phrasings:
            anchored = not self._anchors.isdisjoint(phrasing.features.concepts)
            counted[phrasing.entry][0] += anchored
            counted[phrasing.entry][1] += 1
        return [anchored / total for anchored, total in counted]

    @classmethod
    def build(cls, library: Library) -> Finder:
        """Return a finder over the answers of a library.

        Raises:
            ValueError: a cue of the content names an outcome that does not exist.
        """
        with _collector_paused():
            return cls(library)

    def ask(self, question: str, phase: Phase | None = None) -> Asked:
        """Return what becomes of a question; ``phase`` tells what is running on the day."""
        question = question[:LONGEST]
        reading = self._understanding.reader.read(question)
        features = self._understanding.of(reading)
        signs = self._scope.signs(question, reading, live=bool(phase and phase.live))
        return decide(
            self._standings(reading, features, phase) if reading.stems else [],
            signs,
            self._told(reading, features),
        )

    def in_crisis(self, text: str) -> bool:
        """Return whether a text speaks of ending a life: asked before anything else is decided."""
        return self._scope.crisis(self._understanding.reader.read(text[:LONGEST]))

    def _told(self, reading: Reading, features: Features) -> Told:
        kinds = {self._kinds[concept] for concept in features.concepts}
        return Told(
            anchored=not self._anchors.isdisjoint(features.concepts),
            said=len(features.words),
            about=not kinds.isdisjoint(_OF_THE_FIELD) or not self._field.isdisjoint(features.words),
            nameless=all(word in _NAMES or word.isdigit() for word in reading.words),
            babble=len(reading.typed) <= _BABBLE
            and (
                reading.unknown == len(reading.typed)
                or all(len(word) == 1 and word.isalpha() for word in reading.words)
            ),
        )

    def search(self, words: str, limit: int) -> tuple[str, ...]:
        """Return the ids of the entries that fit a few words, best first.

        A last word that is still being typed stands for the words it may become.
        """
        reading = self._understanding.reader.read(words[:LONGEST])
        features = self._understanding.of(reading, self._completions(reading))
        worded = self._ranking.wording.scores(features.marks)
        implied = self._implied(reading, features)
        scores = self._ranking.scores(features, implied)
        fitting = [number for number, score in enumerate(worded) if score > 0]
        meant = implied and (features.words | implied) - _CONCEPTS_UNSAID
        best = nlargest(
            limit, fitting, key=lambda number: (self._plainly(number, meant), scores[number])
        )
        return tuple(self._answers[number].id for number in best)

    def _plainly(self, number: int, meant: frozenset[str]) -> float:
        """Return how nearly an entry's question asks for a bare word and nothing more, 0 to 1."""
        asked = self._asked_for[number]
        return len(meant) / len(asked) if meant and meant <= asked else 0.0

    def _completions(self, reading: Reading) -> frozenset[str]:
        """Return what a single word hints at, and what an unknown last word may become."""
        if not reading.typed:
            return frozenset()
        last, known = reading.typed[-1], self._ranking.wording.weight
        hints = self._understanding.lexicon.hints(last) if len(reading.typed) == 1 else frozenset()
        if reading.words[-1] in known:
            return hints
        return hints.union(word for word in known if word.startswith(last))

    def _standings(
        self, reading: Reading, features: Features, phase: Phase | None
    ) -> list[Standing]:
        implied = self._implied(reading, features)
        scores = self._nudged(self._ranking.scores(features, implied), phase)
        same = self._asked_as.get(features.marks, set())
        bare = self._anchors.isdisjoint(features.concepts)
        best = nlargest(_LOOKED_AT, range(len(scores)), key=lambda number: scores[number])
        return [
            Standing(
                answer=self._answers[number],
                score=scores[number],
                coverage=self._coverage(features, number),
                foreign=self._foreign(features, number),
                rare=self._foreign(features, number, _RARE),
                verbatim=same == {number} and (len(features.words) > 1 or not bare),
                bare=bare and self._anchored[number] >= _NEARLY_ALWAYS,
                plain=self._is_plain(features, number),
            )
            for number in best
        ]

    def _is_plain(self, features: Features, number: int) -> bool:
        """Return whether an entry's question asks for what was said, no more and no less."""
        asked = self._asked_for[number] - _ON_A_SCREEN
        said_all = features.words <= self._ranking.vocabulary[number].keys()
        return bool(asked) and asked <= features.words and said_all

    def _implied(self, reading: Reading, features: Features) -> frozenset[str]:
        """Return what a bare word leaves unsaid: "like" alone means a candidate's post."""
        said = {self._kinds[concept] for concept in features.concepts}
        bare = len(reading.stems) <= 1 and not said & {ConceptKind.OBJECT, ConceptKind.ROLE}
        return _UNSAID if bare else frozenset()

    def _nudged(self, scores: list[float], phase: Phase | None) -> list[float]:
        running = {live.stage.kind for live in phase.live} if phase else set()
        topics = {topic for kind, topic in _STAGE_TOPICS.items() if kind in running}
        if not topics:
            return scores
        return [
            score + _STAGE_NUDGE * (answer.topic in topics)
            for answer, score in zip(self._answers, scores, strict=True)
        ]

    def _coverage(self, features: Features, number: int) -> float:
        """Return the share of a question's weight that lies in words an entry knows."""
        known = self._ranking.vocabulary[number]
        weight = self._ranking.wording.weight
        unseen = _UNSEEN * self._heaviest
        total = sum(weight.get(word, unseen) for word in features.words)
        covered = sum(weight.get(word, unseen) for word in features.words if word in known)
        return covered / total if total else 0.0

    def _foreign(self, features: Features, number: int, share: float = 0.0) -> int:
        """Return how many acts, objects and persons of a question an entry (hardly) speaks of.

        Args:
            features: of the question.
            number: of the entry.
            share: of the entry's phrasings up to which it hardly speaks of something.
        """
        said, most = self._concepts[number], share * self._sizes[number]
        return sum(
            said[concept] <= most and self._kinds[concept] in _WEIGHTY
            for concept in features.concepts
        )


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector out of a build: all of it stays, and walking it costs a third."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
