"""Reading a question: typed text → standard words → stems without function words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.lexicon import Lexicon, Phrase
from bot.language.spelling import Speller
from bot.language.tokens import tokens


@dataclass(frozen=True)
class Reading:
    """A text as the finder sees it."""

    typed: tuple[str, ...]  # tokens as typed
    words: tuple[str, ...]  # standard words, endings cut, function words kept
    stems: tuple[str, ...]  # the same without function words
    unknown: int  # how many typed words were in no list and could not be mended


class Reader:
    """Reads texts with a lexicon and, where given, the vocabulary of the content."""

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, int] | None = None) -> None:
        """Take the lexicon and how often each word stands in the content."""
        self._lexicon = lexicon
        self._vocabulary = vocabulary or {}
        self._speller = Speller({**dict.fromkeys(self._targets(), 1), **self._vocabulary})
        self._single = {form[0] for form in lexicon.forms if len(form) == 1}
        self._starts = {form[0] for form in lexicon.forms if len(form) > 1}
        self._cut_starts = {form[0] for form in lexicon.cut_forms}

    def read(self, text: str) -> Reading:
        """Return the reading of a text."""
        typed = tuple(tokens(text))
        unknown = 0
        mended: list[str] = []
        for token in typed:
            word, known = self._mended(token)
            mended.append(word)
            unknown += not known
        words = tuple(self._standard(tuple(mended)))
        stems = tuple(self._without_function_words(words))
        return Reading(typed, words, stems, unknown)

    def _targets(self) -> set[str]:
        return {word for phrase in self._lexicon.forms.values() for word in phrase}

    def _mended(self, token: str) -> tuple[str, bool]:
        stemmer = self._lexicon.stemmer
        known = (
            len(token) <= 3
            or token.isdigit()
            or token in self._single
            or token in self._starts
            or token in self._vocabulary
            or token in self._lexicon.stopwords
            or stemmer.knows(token)
        )
        if known:
            return token, True
        form = self._spoken(token)
        if form is not None:
            return form, True
        meant = self._speller.mend(token)
        return (meant, True) if meant is not None else (token, False)

    def _spoken(self, token: str) -> str | None:
        """Return the listed form inside a word with a spoken prefix or ending ("kelikenya")."""
        for prefix in ("", "nge", "ng", "di", "ke", "ter", "te", "se", "me"):
            if not token.startswith(prefix):
                continue
            rest = token[len(prefix):]
            for suffix in ("", "nya", "nyo", "ku", "mu", "in", "an", "kan", "e", "lah", "kah", "na"):
                if suffix and not rest.endswith(suffix):
                    continue
                core = rest[: len(rest) - len(suffix)]
                if len(core) >= 3 and core in self._single:
                    return core
        return None

    def _standard(self, typed: Phrase) -> list[str]:
        stem = self._lexicon.stemmer.stem
        roots = tuple(map(stem, typed))
        words: list[str] = []
        place = 0
        while place < len(typed):
            size, target = self._form_at(typed, roots, place)
            words.extend(target)
            place += size
        return words

    def _form_at(self, typed: Phrase, roots: Phrase, place: int) -> tuple[int, Phrase]:
        """Return how many words the longest form at a place takes, and what it stands for."""
        forms, cut = self._lexicon.forms, self._lexicon.cut_forms
        if typed[place] in self._starts or roots[place] in self._cut_starts:
            for size in range(min(self._lexicon.longest, len(typed) - place), 1, -1):
                window = slice(place, place + size)
                target = forms.get(typed[window]) or cut.get(roots[window])
                if target:
                    return size, target
        single = typed[place : place + 1]
        return 1, forms.get(single) or forms.get(roots[place : place + 1]) or (roots[place],)

    def _without_function_words(self, words: tuple[str, ...]) -> list[str]:
        stops, phrases = self._lexicon.stopwords, self._lexicon.stop_phrases
        kept: list[str] = []
        place = 0
        while place < len(words):
            if words[place : place + 2] in phrases:
                place += 2
                continue
            if words[place] not in stops:
                kept.append(words[place])
            place += 1
        return kept
