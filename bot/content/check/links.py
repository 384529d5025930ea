"""Every id that an entry names belongs to another entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bot.content.check.finding import Finding
from bot.content.check.where import META
from bot.content.library import Library

_Named = tuple[str, str, str, Iterable[str | None], Mapping[str, object], str]
"""Shelf, entry, field, the ids it names, where they must be found, and the file of those."""


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every id that leads nowhere."""
    for shelf, entry, field, ids, known, file in _named(library):
        for identifier in ids:
            if identifier is not None and identifier not in known:
                yield Finding(
                    shelf,
                    entry,
                    f"{field}: '{identifier}' tidak ada",
                    f"Pakai id yang ada di {file}, atau hapus dari {field}.",
                )


def _named(library: Library) -> Iterator[_Named]:
    yield from _of_answers(library)
    yield from _of_law(library)
    yield from _of_circulars(library)
    yield from _of_places(library)


def _of_answers(library: Library) -> Iterator[_Named]:
    for i, answer in library.answers.items():
        yield "answers", i, "topic", (answer.topic,), library.topics, "topics.yaml"
        yield "answers", i, "rules", answer.rules, library.skb, "skb.yaml"
        yield "answers", i, "circulars", answer.circulars, library.circulars, "circulars/"
        yield "answers", i, "related", answer.related, library.answers, "faq/"
        yield "answers", i, "journey", (answer.journey,), library.journeys, "journeys/"
    for i, journey in library.journeys.items():
        yield "journeys", i, "related", journey.related, library.answers, "faq/"
    for i, cue in library.outcome_cues.items():
        yield "outcome_cues", i, "journey", (cue.journey,), library.journeys, "journeys/"
    for i, topic in library.topics.items():
        groups = library.topic_groups
        yield "topics", i, "group", (topic.group,), groups, "topic_groups.yaml"


def _of_law(library: Library) -> Iterator[_Named]:
    for i, row in library.skb.items():
        yield "skb", i, "counterpart", (row.counterpart,), library.skb, "skb.yaml"
    for i, regulation in library.regulations.items():
        laws = library.regulations
        yield "regulations", i, "replaced_by", (regulation.replaced_by,), laws, "regulations/"
    for i, case in library.cases.items():
        yield "cases", i, "rules", case.rules, library.skb, "skb.yaml"


def _of_circulars(library: Library) -> Iterator[_Named]:
    for i, circular in library.circulars.items():
        yield "circulars", i, "agencies", circular.agencies, library.agencies, "places.yaml"
        yield "circulars", i, "groups", circular.groups, library.topic_groups, "topic_groups.yaml"
        yield "circulars", i, "replaces", circular.replaces, library.circulars, "circulars/"
        yield "circulars", i, "topics", circular.topics, library.topics, "topics.yaml"
        yield "circulars", i, "answers", circular.answers, library.answers, "faq/"


def _of_places(library: Library) -> Iterator[_Named]:
    home = (library.meta.home_region,)
    yield META, "meta", "home_region", home, library.regions, "places.yaml"
    for i, region in library.regions.items():
        yield "regions", i, "parent", (region.parent,), library.regions, "places.yaml"
    for i, agency in library.agencies.items():
        yield "agencies", i, "region", (agency.region,), library.regions, "places.yaml"
    for i, contest in library.contests.items():
        yield "contests", i, "region", (contest.region,), library.regions, "places.yaml"
