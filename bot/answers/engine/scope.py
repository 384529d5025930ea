"""What is no question for an answer card: told from signs in the content and from the shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.engine.outcome import AskOutcome
from bot.content.schema import Concept, ConceptKind, OutcomeCue
from bot.language import Concepts, Reader, Reading

HARD = (
    AskOutcome.INJECTION,
    AskOutcome.EVASION,
    AskOutcome.WHOM_TO_VOTE,
    AskOutcome.ABOUT_BOT,
    AskOutcome.CALENDAR,
)
"""Outcomes that stand even where an entry fits well: the wish is not what the entry answers."""
SOFT = (AskOutcome.INSULT, AskOutcome.OTHER_HR, AskOutcome.SMALL_TALK)
"""Outcomes that give way to an entry that surely fits; the first that is met counts."""

_NUMBER = re.compile(
    r"(?<!\d)(?:\d[ .-]?){16}(?:(?:[ .-]?\d){2})?(?!\d)|"
    r"(?<!\d)(?:\+62|62|0)[ -]?8(?:[ -]?\d){8,11}(?!\d)"
)
"""NIP (18 digits), NIK (16) and Indonesian telephone numbers."""
_TITLE = (
    r"\b(?:[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu|[Ss]dri?\.?|[Ss]audar[ai]|[Dd]rs\.|[Dd]ra\.|[Dd]r\.|[Ii]r\.|"
    r"H\.|Hj\.|[Aa]\.n\.|[Aa]tas nama|[Rr]ekan saya|[Nn]amanya)"
)
_PERSON = re.compile(_TITLE + r"\s+(?:[A-Z][a-z'.]+\s+){1,3}[A-Z]?[a-z'.]*")
_ACCUSES = re.compile(
    r"\b(lapor|melapor|laporkan|melaporkan|tindak|ditindak|diproses|proses|catat|tegur|netral|"
    r"hukum|sanksi)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|^[A-Z][A-Z .,]{3,}[-–—(]|\b(?:ujarnya|katanya menambahkan|"
    r"jelasnya|tuturnya|imbuhnya|ucapnya|tandasnya|menambahkan|mengatakan|menyebut|menjelaskan|"
    r"mengimbau|berharap)\b",
    re.MULTILINE,
)
_FIRST_PERSON = frozenset({"saya", "kami"})
_WHOLE = 6
"""Words of weight up to which a cue may be all that is said."""
_REPORT = 20
"""Words from which a text without a first person is more likely a report about others."""
_LONG = 45
"""Words from which a text without a question is more likely a pasted one."""


@dataclass(frozen=True)
class Signs:
    """What the scope knows about a text before any entry is looked at.

    ``fear`` says that fear is in the words; it never costs an answer that fits. ``only_fear``
    says that nothing else is said: then no choices are offered. ``journey`` is the
    journey that the words name.
    """

    hard: AskOutcome | None
    soft: AskOutcome | None
    fear: bool = False
    only_fear: bool = False
    journey: str | None = None


class Scope:
    """Reads the signs of a text."""

    def __init__(self, cues: Iterable[OutcomeCue], english: Iterable[str], reader: Reader) -> None:
        """Take the cues of the content and the words of English.

        Raises:
            ValueError: a cue names an outcome that does not exist.
        """
        self._cues = tuple(cues)
        self._outcomes = {cue.id: AskOutcome(cue.outcome) for cue in self._cues}
        self._of_crisis = tuple(
            cue for cue in self._cues if self._outcomes[cue.id] is AskOutcome.CRISIS
        )
        self._english = frozenset(english)
        self._found = Concepts(
            (
                Concept(id=f"{cue.id}-{part}", kind=ConceptKind.ASK, phrases=phrases)
                for cue in self._cues
                for part, phrases in (("any", cue.any), ("also", cue.also), ("unless", cue.unless))
                if phrases
            ),
            reader,
        )

    def signs(self, text: str, reading: Reading, *, live: bool = False) -> Signs:
        """Return the outcomes a text points to; ``live`` says that a stage is running."""
        found = self._found.within(reading.words)
        fired = [cue for cue in self._cues if cue.live <= live and self._fires(cue, reading, found)]
        outcomes = {self._outcomes[cue.id] for cue in fired}
        frightened = [cue for cue in fired if self._outcomes[cue.id] is AskOutcome.FEAR]
        if frightened:
            outcomes.discard(AskOutcome.SMALL_TALK)  # "min, saya takut" is no greeting
        return Signs(
            AskOutcome.CRISIS
            if self._in_crisis(reading, found)
            else self._hard(text, reading, fired),
            next((outcome for outcome in SOFT if outcome in outcomes), None),
            fear=bool(frightened),
            only_fear=any(cue.whole for cue in frightened),
            journey=next((cue.journey for cue in frightened if cue.journey), None),
        )

    def crisis(self, reading: Reading) -> bool:
        """Return whether somebody speaks of ending a life, and not a long text about others."""
        return self._in_crisis(reading, self._found.within(reading.words))

    def _in_crisis(self, reading: Reading, found: frozenset[str]) -> bool:
        told = len(reading.typed) < _REPORT or not _FIRST_PERSON.isdisjoint(reading.words)
        return told and any(self._fires(cue, reading, found) for cue in self._of_crisis)

    def _hard(self, text: str, reading: Reading, fired: list[OutcomeCue]) -> AskOutcome | None:
        shape = _identity(text) or _article(text, reading) or self._foreign(text, reading)
        if shape is not None:
            return shape
        outcomes = {self._outcomes[cue.id] for cue in fired}
        named = next((outcome for outcome in HARD if outcome in outcomes), None)
        if named is not None:
            return named
        # A cue that covers the whole text leaves nothing to be asked; fear still hears a card.
        covering = [self._outcomes[cue.id] for cue in fired if cue.whole or cue.hard]
        afraid = AskOutcome.FEAR in covering and AskOutcome.THANKS not in covering
        if afraid and not any(cue.hard for cue in fired):
            return None
        return AskOutcome.FEAR if afraid else next(iter(covering), None)

    def _fires(self, cue: OutcomeCue, reading: Reading, found: frozenset[str]) -> bool:
        if cue.whole and not self._covers(cue, reading):
            return False
        return (
            f"{cue.id}-any" in found
            and (not cue.also or f"{cue.id}-also" in found)
            and f"{cue.id}-unless" not in found
        )

    def _covers(self, cue: OutcomeCue, reading: Reading) -> bool:
        """Return whether the cue's phrases are all that is said, function words aside."""
        stems = reading.stems or reading.words
        if not stems or len(stems) > _WHOLE:
            return False
        covered = self._found.covered(reading.words, f"{cue.id}-any")
        covered |= self._found.covered(reading.words, f"{cue.id}-also")
        return covered.issuperset(stems) if reading.stems else bool(covered)

    def _foreign(self, text: str, reading: Reading) -> AskOutcome | None:
        if not text.isascii() and _mostly_not_latin(text):
            return AskOutcome.FOREIGN_LANGUAGE
        typed = reading.typed
        english = sum(token in self._english for token in typed)
        if len(typed) >= 3 and english >= max(2, 0.5 * len(typed)):
            return AskOutcome.FOREIGN_LANGUAGE
        strange = len(typed) >= 4 and reading.unknown >= 0.6 * len(typed)
        return AskOutcome.FOREIGN_LANGUAGE if strange else None


def _mostly_not_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    other = sum("LATIN" not in unicodedata.name(letter, "LATIN") for letter in letters)
    return other > len(letters) / 2


def _identity(text: str) -> AskOutcome | None:
    named = _PERSON.search(text) is not None and _ACCUSES.search(text) is not None
    return AskOutcome.PERSONAL_DATA if named or _NUMBER.search(text) else None


def _article(text: str, reading: Reading) -> AskOutcome | None:
    if len(reading.typed) < _LONG or "?" in text:
        return None
    asks = _FIRST_PERSON.intersection(reading.words)
    news = len(_NEWS.findall(text))
    return AskOutcome.PASTED_ARTICLE if news >= 2 or not asks else None
