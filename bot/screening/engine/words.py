"""A post as words: one straightened word after another, each knowing where it stood."""

from __future__ import annotations

from dataclasses import dataclass, field

CAP, UPPER, TAG, GLUED, LINK, MASKED, SLANG, SIGN, MENTION = (1 << bit for bit in range(9))
"""Flags of a word: written with a capital, in capitals, in a hashtag, glued to others, in an
address, disguised, in slang spelling, an emoji, an account name."""

STOP, OPEN, SHUT, COLON = ".", "#", "|", ":"
"""Words that stand for the end of a sentence, the two edges of a hashtag, and a colon."""


@dataclass(slots=True)
class Words:
    """The words of one post in order. ``spans`` are code points of the original text."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    tags: list[tuple[int, int]] = field(default_factory=list)  # first and one past the last word
    slang: int = 0  # words in slang spelling
    laughs: int = 0
    shouts: int = 0  # exclamation marks
    asks: int = 0  # question marks
    quotes: int = 0
    urls: int = 0
    keycaps: int = 0  # digits as emoji

    def add(self, word: str, start: int, end: int, flag: int = 0) -> None:
        """Append a word, or each of several words that share one place."""
        if " " not in word:
            self.words.append(word)
            self.starts.append(start)
            self.ends.append(end)
            self.flags.append(flag)
            return
        for part in word.split(" "):
            self.words.append(part)
            self.starts.append(start)
            self.ends.append(end)
            self.flags.append(flag)

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """Return start and end in the text of the words from ``first`` to ``last``, both in."""
        return self.starts[first], self.ends[last]
