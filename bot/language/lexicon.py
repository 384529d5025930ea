"""The lexicon: forms, roots, function words and concepts, made ready for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.library import Library
from bot.language.names import Phrase, named
from bot.language.stems import Stemmer
from bot.language.tokens import tokens

_AGREED = 3
"""Forms that must agree before a word is taken for what they stand for."""


@dataclass(frozen=True)
class Lexicon:
    """What the reader knows about words. ``forms`` is keyed by the phrase as typed."""

    forms: Mapping[Phrase, Phrase]
    cut_forms: Mapping[Phrase, Phrase]  # forms of several words, with their endings cut
    stopwords: frozenset[str]
    stemmer: Stemmer

    def hints(self, word: str) -> frozenset[str]:
        """Return what the forms of several words that contain a word stand for, if they agree.

        "suka" alone is an ordinary word, but "tombol suka" and "tanda suka" both mean a like.
        """
        meant = Counter(
            target
            for form, target in self.forms.items()
            if word in form[:3] and word not in target  # "like PKS" says nothing new about "like"
        )
        top = meant.most_common(1)
        return frozenset(top[0][0]) if top and top[0][1] >= _AGREED else frozenset()

    @classmethod
    def build(cls, library: Library) -> Lexicon:
        """Return the lexicon of a library; an empty library gives one that changes nothing."""
        forms: dict[Phrase, Phrase] = {}
        standard: set[str] = set()
        for dialect in library.dialects.values():
            for word, typed in dialect.words.items():
                target = tokens(word)
                standard.update(target)
                forms.setdefault(target, target)
                for spelling in typed:
                    forms.setdefault(tokens(spelling), target)
        roots = _words(library, "roots") | standard
        stops = _words(library, "stopwords")
        taken = {form[0] for form in forms if len(form) == 1} | roots | stops
        stops |= _places(library, taken)
        taken |= stops
        near = _near(library)
        for name, target in named(library.contests.values(), library.parties.values(), taken, near):
            read_as = tuple(word for part in target for word in forms.get((part,), (part,)))
            forms.setdefault(name, read_as)
        stemmer = Stemmer(frozenset(root for root in roots if len(root) > 2))
        cut: dict[Phrase, Phrase] = {}
        for form, target in forms.items():
            if len(form) > 1 and not form[0].startswith("di"):
                # A passive form is not cut: who acts must stay told apart.
                cut.setdefault(
                    tuple(word if (word,) in forms else stemmer.stem(word) for word in form), target
                )
        return cls(
            forms=forms,
            cut_forms=cut,
            stopwords=frozenset(stops),
            stemmer=stemmer,
        )


def _places(library: Library, taken: set[str]) -> set[str]:
    """Return the names of regions that are no other word: where somebody works changes nothing."""
    home = library.meta.home_region
    elsewhere = (region for region in library.regions.values() if region.id != home)
    names = (name for region in elsewhere for name in (region.name, *region.aliases))
    return {form[0] for form in map(tokens, names) if len(form) == 1 and len(form[0]) > 2} - taken


def _near(library: Library) -> frozenset[str]:
    """Return the regions whose candidates people call by a part of the name."""
    home = library.meta.home_region
    above = library.regions[home].parent if home in library.regions else None
    inside = {region.id for region in library.regions.values() if region.parent == home}
    return frozenset({home, *inside, *([above] if above else [])})


def _words(library: Library, name: str) -> set[str]:
    listed = library.word_lists.get(name)
    if listed is None:
        return set()
    return {token for word in listed.words for token in tokens(word)}
