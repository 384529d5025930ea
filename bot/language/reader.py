"""Reading a question: typed text → standard words → stems without function words."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from bot.language.lexicon import Lexicon
from bot.language.names import Phrase
from bot.language.spelling import Speller
from bot.language.tokens import tokens, unstretched

_NONE: frozenset[str] = frozenset()
_SHORT = 3
"""Letters of a word too short to be mended without guessing."""

_ATTACHED_BEFORE = ("", "nge", "ng", "di", "ke", "ter", "te", "se", "me")
_ATTACHED_AFTER = ("", "nya", "nyo", "ku", "mu", "in", "an", "kan", "e", "lah", "kah", "na")
"""What speech attaches to a loan word: "kelikenya", "ngeshare-in"."""


@dataclass(frozen=True)
class Reading:
    """A text as the finder sees it."""

    typed: tuple[str, ...]  # tokens as typed
    words: tuple[str, ...]  # standard words, endings cut, function words kept
    stems: tuple[str, ...]  # the same without function words
    unknown: int  # how many typed words were in no list and could not be mended


class _Word(NamedTuple):
    """One typed word, looked up once and remembered."""

    mended: str
    trunk: str  # its root, or itself where it is a listed form: "kepencet" is more than "pencet"
    target: Phrase  # the standard words it stands for when it stands alone
    opens: frozenset[str]  # the second words of the forms that begin with it
    known: bool


class Reader:
    """Reads texts with a lexicon and, where given, the vocabulary of the content."""

    def __init__(
        self,
        lexicon: Lexicon,
        vocabulary: Mapping[str, int] | None = None,
        protected: Set[str] = frozenset(),
    ) -> None:
        """Take the lexicon and how often each word stands in the content.

        Words that are ``protected`` are never mended, nor is any word taken for one of them.
        """
        self._lexicon = lexicon
        self._vocabulary = vocabulary or {}
        standard = {word for phrase in lexicon.forms.values() for word in phrase}
        self._speller = Speller({**dict.fromkeys(standard, 1), **self._vocabulary})
        self._single = {form[0] for form in lexicon.forms if len(form) == 1}
        self._starts = _seconds(lexicon.forms)
        self._cut_starts = _seconds(lexicon.cut_forms)
        self._longest = max(map(len, lexicon.forms), default=1)
        self._listed = self._single | self._starts.keys() | lexicon.stopwords | protected
        self._remembered: dict[str, _Word] = {}
        self._learning = True

    def read(self, text: str) -> Reading:
        """Return the reading of a text."""
        return self.read_tokens(tokens(text))

    def settle(self) -> None:
        """Stop remembering words: from now on people are read, and nothing they type may stay."""
        self._learning = False

    def read_tokens(self, typed: tuple[str, ...]) -> Reading:
        """Return the reading of a text that was already cut into tokens."""
        found = [self._remembered.get(token) or self._look_up(token) for token in typed]
        words = tuple(self._standard(found))
        stops = self._lexicon.stopwords
        return Reading(
            typed=typed,
            words=words,
            stems=tuple(word for word in words if word not in stops),
            unknown=sum(not word.known for word in found),
        )

    def _standard(self, found: list[_Word]) -> list[str]:
        words: list[str] = []
        place, last = 0, len(found) - 1
        while place <= last:
            word = found[place]
            size, target = 1, word.target
            if place < last and word.opens:
                follower = found[place + 1]
                if follower.mended in word.opens or follower.trunk in word.opens:
                    size, target = self._longest_form(found, place)
            words.extend(target)
            place += size
        return words

    def _longest_form(self, found: list[_Word], place: int) -> tuple[int, Phrase]:
        """Return how many words the longest form at a place takes, and what it stands for."""
        forms, cut = self._lexicon.forms, self._lexicon.cut_forms
        for size in range(min(self._longest, len(found) - place), 1, -1):
            window = found[place : place + size]
            target = forms.get(tuple([word.mended for word in window])) or cut.get(
                tuple([word.trunk for word in window])
            )
            if target:
                return size, target
        return 1, found[place].target

    def _look_up(self, token: str) -> _Word:
        mended, root = self._mend(unstretched(token))
        listed = self._lexicon.forms.get((mended,))
        trunk = root if listed is None else mended
        word = _Word(
            mended=mended,
            trunk=trunk,
            target=self._alone(mended, root) if listed is None else listed,
            opens=self._starts.get(mended, _NONE) | self._cut_starts.get(trunk, _NONE),
            known=self._known(mended, root),
        )
        if self._learning:
            self._remembered[token] = word
        return word

    def _alone(self, word: str, root: str) -> Phrase:
        """Return what an unlisted word stands for: its root, or what its root is a form of."""
        stops = self._lexicon.stopwords
        if word in stops:
            return (word,)
        target = self._lexicon.forms.get((root,))
        if target is not None and not stops.issuperset(target):
            return target  # "membuat" must not become the "untuk" that "buat" stands for.
        return (root,)

    def _mend(self, token: str) -> tuple[str, str]:
        """Return the token where it is known, else the word it was meant to be, and its root."""
        root = token if token in self._single else self._lexicon.stemmer.stem(token)
        if self._known(token, root):
            return token, root
        meant = self._spoken(token) or self._speller.mend(token)
        return (token, root) if meant is None else (meant, self._lexicon.stemmer.stem(meant))

    def _known(self, token: str, root: str) -> bool:
        return (
            len(token) <= _SHORT
            or token in self._listed
            or token in self._vocabulary
            or token.isdigit()
            or root != token
            or token in self._lexicon.stemmer.roots
        )

    def _spoken(self, token: str) -> str | None:
        """Return the listed form inside a word with a spoken prefix or ending ("kelikenya")."""
        for prefix in _ATTACHED_BEFORE:
            if not token.startswith(prefix):
                continue
            rest = token[len(prefix) :]
            for suffix in _ATTACHED_AFTER:
                core = rest.removesuffix(suffix)
                if len(core) >= _SHORT and core in self._single:
                    return core
        return None


def _seconds(forms: Mapping[Phrase, Phrase]) -> dict[str, frozenset[str]]:
    """Return, for the first word of each form of several words, the words that may follow it."""
    seconds: dict[str, set[str]] = {}
    for form in forms:
        if len(form) > 1:
            seconds.setdefault(form[0], set()).add(form[1])
    return {first: frozenset(words) for first, words in seconds.items()}
