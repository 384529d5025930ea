"""What of the content subscribers may rely on, each with a digest of what it means. Pure.

Whatever is there to be found by (variants, keywords), to be checked by (sources, dates of review)
or for editors (notes) is left out, and so are case, punctuation and spaces: only what changes the
sense of a card changes its digest.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.content.library import Library
from bot.content.schema import Answer, Circular, Contest
from bot.phase import PhaseReader
from bot.subscriptions.choice import REMINDERS

SCHEME = "1"
"""Grows when the rule of the digests changes: what another rule made cannot be compared."""
CIRCULARS = "edaran"
"""The topic group under which circulars are told (content/topic_groups.yaml)."""
WITHHELD = "ditarik"
WITHDRAWN, RECALLED, REPLACED, IN_FORCE = "dicabut", "ditarik_siaran", "diganti", "berlaku"
_WORDS = re.compile(r"[\w%/+-]+")
"""What is compared: case, punctuation and spaces are only for the eye."""
_ANSWER = (
    "question", "verdict", "headline", "basis", "condition", "reason", "outside_stage", "safe",
    "steps", "ask_whom", "rules", "cites", "circulars", "roles", "journey",
)  # fmt: skip
_CIRCULAR = (
    "issuer", "number", "date", "subject", "points", "audience", "agencies", "replaces",
    "withdrawn", "cites", "caution",
)  # fmt: skip


class Shelf(StrEnum):
    """What kind of content an item is; the first letter of its id."""

    ANSWER = "faq"
    CIRCULAR = "e"
    CONTEST = "k"


@dataclass(frozen=True)
class Item:
    """One piece of content as subscribers know it.

    Attributes:
        id: unique among all.
        topic_group: whose subscribers are told when it changes.
        digest: equal for equal sense.
        said: what it says first: a verdict, or where a circular stands.
        title: what it is called in a notice.
    """

    id: str
    topic_group: str
    digest: str
    said: str
    title: str

    @property
    def shelf(self) -> Shelf:
        """What kind of content it is."""
        prefix, colon, _ = self.id.partition(":")
        return Shelf(prefix) if colon else Shelf.ANSWER

    @property
    def scheme(self) -> str:
        """By which rule its digest was made."""
        return self.digest.partition(".")[0]

    @property
    def name(self) -> str:
        """Its id in the library."""
        return self.id.partition(":")[2] or self.id


def items(library: Library, phases: PhaseReader, withheld: Container[str]) -> dict[str, Item]:
    """Return everything of a library that subscribers may rely on, by id.

    Args:
        library: the content, officers' publications included.
        phases: tells which agencies a contest concerns.
        withheld: ids of the answers that an officer has withdrawn for now.
    """
    found = (*_answers(library, withheld), *_circulars(library), *_contests(library, phases))
    return {item.id: item for item in found if item.topic_group in library.topic_groups}


def contest_agencies(contest: Contest, library: Library, phases: PhaseReader) -> tuple[str, ...]:
    """Return the agencies whose people a contest concerns."""
    return tuple(
        agency.id
        for agency in library.agencies.values()
        if any(one.id == contest.id for one in phases.concerning(agency.region))
    )


def _answers(library: Library, withheld: Container[str]) -> Iterator[Item]:
    for answer in library.answers.values():
        topic = library.topics.get(answer.topic)
        if topic is None:
            continue
        said = answer.verdict.value if answer.verdict is not None else ""
        if answer.id in withheld:
            said = WITHHELD
        yield Item(answer.id, topic.group, digest(answer, _ANSWER), said, answer.question)


def _circulars(library: Library) -> Iterator[Item]:
    replaced = {old for circular in library.circulars.values() for old in circular.replaces}
    for circular in library.circulars.values():
        said = IN_FORCE
        if circular.withdrawn:
            said = WITHDRAWN
        elif circular.recalled:
            said = RECALLED
        elif circular.id in replaced:
            said = REPLACED
        groups = (CIRCULARS, *circular.groups)
        group = next((one for one in groups if one in library.topic_groups), CIRCULARS)
        title = f"{circular.issuer}: {circular.subject}"
        made = digest(circular, _CIRCULAR)
        yield Item(f"{Shelf.CIRCULAR}:{circular.id}", group, made, said, title)


def _contests(library: Library, phases: PhaseReader) -> Iterator[Item]:
    concerned = {
        contest.id
        for region in {agency.region for agency in library.agencies.values()}
        for contest in phases.concerning(region)
    }
    for contest in library.contests.values():
        if contest.id not in concerned:
            continue
        stages = [
            [stage.kind, stage.start.isoformat(), stage.end.isoformat()] for stage in contest.stages
        ]
        identifier = f"{Shelf.CONTEST}:{contest.id}"
        yield Item(identifier, REMINDERS, _short(stages), "", contest.name)


def digest(entry: Answer | Circular, fields: tuple[str, ...]) -> str:
    """Return a short name of what some fields of an entry say: equal for equal sense."""
    raw = entry.model_dump(mode="json", include=set(fields))
    # Field names stay between the words, so that a sentence that moves to another field counts.
    text = " ".join(part for field in fields for part in (field, *_strings(raw[field])))
    words = _WORDS.findall(unicodedata.normalize("NFKC", text).casefold())
    return _short(words)


def _strings(value: object) -> Iterator[str]:
    """Yield everything that a field says, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif value is not None:
        yield str(value)


def _short(what: object) -> str:
    made = hashlib.sha256(json.dumps(what).encode()).hexdigest()
    return f"{SCHEME}.{made}"[:32]
