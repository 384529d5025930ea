"""The screener: text in, verdict with its evidence out. Pure, and built once per content."""

from __future__ import annotations

import re

from bot.content.library import Library
from bot.content.schema import Cue, Marker
from bot.screening.engine import campaign_tags, numbers, targets, unlisted
from bot.screening.engine.names import Claim, named_phrases
from bot.screening.engine.outcome import Screening, ScreenInput
from bot.screening.engine.phrasebook import Phrasebook
from bot.screening.engine.post import Hit, Post, Sign
from bot.screening.engine.rules import RULES, Find, Scene
from bot.screening.engine.spelling import Speller
from bot.screening.engine.targets import NameHit
from bot.screening.engine.voice import listen
from bot.screening.engine.words import Reader, Words
from bot.phase import PhaseReader

_WORDS = re.compile(r"[^\W_]+")


class Screener:
    def __init__(self, reader, book, known, phases) -> None:
        self._reader, self._book, self._known, self._phases = reader, book, known, phases

    @classmethod
    def build(cls, library: Library) -> Screener:
        variants: dict[str, list[str]] = {}
        for table in library.spelling.values():
            for standard, spellings in table.words.items():
                variants.setdefault(standard, []).extend(spellings)
        speller = Speller(variants)
        slangs = frozenset(speller.forms)
        for marker in library.markers.values():
            for phrase in (*marker.phrases, *marker.void):
                speller.learn(_WORDS.findall(phrase.lower()))
        known = frozenset(speller.forms)
        single = {p.lower() for m in library.markers.values() for p in m.phrases if ' ' not in p} | slangs
        names = named_phrases(library, single.__contains__)
        for named in names:
            speller.learn(w for w in _WORDS.findall(named.phrase.lower()) if len(w) > 1)
        reader = Reader(speller)
        entries = []
        for marker in library.markers.values():
            sign = Sign(marker.id, marker.cue, marker.strength, marker.direction, marker.within)
            void = Sign(marker.id, marker.cue, marker.strength, marker.direction, marker.within, True)
            for phrase in marker.phrases:
                entries.append((" ".join(_plain(reader, phrase)), sign))
            for phrase in marker.void:
                entries.append((" ".join(_plain(reader, phrase)), void))
        for named in names:
            entries.append((" ".join(_plain(reader, named.phrase)), named.claim))
        return cls(reader, Phrasebook(entries), known, PhaseReader(library.contests, library.regions))

    def scene(self, item: ScreenInput) -> Scene:
        words = self._reader.read(item.text)
        post = Post(words)
        names = []
        voids = []
        hits = []
        for first, last, payloads in self._book.find(words.words):
            claims = tuple(p for p in payloads if isinstance(p, Claim))
            if claims:
                names.append(NameHit(claims, first, last))
            for p in payloads:
                if isinstance(p, Sign):
                    (voids if p.void else hits).append(Hit(p, first, last))
        for hit in hits:
            if any(v.sign.marker == hit.sign.marker and v.first <= hit.first and hit.last <= v.last for v in voids):
                continue
            post.hits.setdefault(hit.sign.cue, []).append(hit)
        for cue, found in post.hits.items():
            if len(found) > 1:
                found.sort(key=lambda h: (h.first, -h.last))
                kept = []
                for h in found:
                    if kept and h.last <= kept[-1].last:
                        continue
                    kept.append(h)
                post.hits[cue] = kept
        live = {l.contest.id for l in item.phase.live}
        targets.settle(post, names, frozenset(live))
        unlisted.introduce(post, self._known)
        campaign_tags.spot(post)
        numbers.spot(post)
        return Scene(post, listen(post))

    def finds(self, scene) -> list[Find]:
        return [f for r in RULES for f in r.look(scene)]


def _plain(reader: Reader, phrase: str) -> list[str]:
    low = phrase if phrase.startswith("#") else phrase
    if phrase.startswith("<"):
        return [phrase]
    return [w for w in reader.read(low, links=False).words if w not in ("#", "|", ".")]
