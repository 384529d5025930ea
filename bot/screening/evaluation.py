"""Measuring the screening engine on labelled posts that are not part of this project.

The twenty repositories of the development set were split once, before a line of the engine was
written: paired by what they hold (everyday posts with everyday posts, debates with debates), and of
each pair the one whose name has the smaller SHA-256 went to the half that was read. The other half
was only ever scored. Sources in neither list are counted as scored too: nobody has read them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.screening.engine import Screening, ScreenVerdict

READ = frozenset((
    "AptaArkana/hoax_pilpres_24",
    "IndoNLP/indonlu",
    "RahmaPutriWidyaiswarii/analisis-sentimen-pilkada-jatim",
    "achmaddhani/sentiment-webscrape",
    "audhiaprilliant/Indonesia-Public-Election-Twitter-Sentiment-Analysis",
    "cciia/nlp-tweetjokowi",
    "ekorahmattt/Sentiment_Analysis_Debat_Pilpres",
    "ghazafm/twitter-sentiment-analysis",
    "rikk-se/Dataset_Program-Makan-Bergizi-Gratis",
    "sagungn82/ramasutavel58",
))  # fmt: skip
SCORED = frozenset((
    "Indahhola/svm-sentiment-analysis",
    "LarasSetyadita/twitter-pilgub-jakarta-2024-sentiment-analysis",
    "adamaulia/Jakarta-PilGub-TfIdf-Tweet-Analysis",
    "er0s0re/Analisis-Sentiment-Debat-Capres",
    "henhunhan/tunjangan-dpr",
    "imawant/social-pulse-indonesia-election-2024",
    "okkyibrohim/id-multi-label-hate-speech-and-abusive-language-detection",
    "projectbinusa/Bawaslu-Client",
    "ridife/dataset-idsa",
    "rizano26/Dataset-Sentimen-Pemilu2024",
))  # fmt: skip

EVERYDAY = "sehari_hari"
"""The stratum of posts that were drawn from ordinary life."""

_VERDICTS = tuple(ScreenVerdict)
_RANK = {ScreenVerdict.CLEAR: 0, ScreenVerdict.CAREFUL: 1, ScreenVerdict.PARTISAN: 2}


@dataclass(frozen=True)
class LabelledPost:
    """One post of an evaluation file, as its README describes it."""

    id: str
    text: str
    label: ScreenVerdict
    repository: str  # owner/repo
    year: int
    stratum: str


@dataclass(frozen=True)
class Outcome:
    """A labelled post with what the engine made of it."""

    post: LabelledPost
    screening: Screening

    @property
    def verdict(self) -> ScreenVerdict:
        """The engine's verdict."""
        return self.screening.verdict

    @property
    def distance(self) -> int:
        """How many steps the verdict is from the label, 0 where it is right."""
        return abs(_RANK[self.verdict] - _RANK[self.post.label])


@dataclass(frozen=True)
class Figures:
    """The figures of one set of outcomes. Shares lie between 0 and 1."""

    posts: int
    macro_f1: float
    precision: float  # of berpihak
    recall: float  # of berpihak
    missed: float  # berpihak answered aman
    everyday_alarms: float  # aman of the everyday stratum not answered aman
    hard_alarms: float  # aman of the other strata answered berpihak
    shown: float  # berpihak verdicts with at least one piece of evidence


def load(path: Path) -> list[LabelledPost]:
    """Return the posts of an evaluation file.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line is no labelled post.
    """
    found = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                found.append(_post(json.loads(line)))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}:{number}: {error!r}") from error
    return found


def _post(data: Mapping[str, object]) -> LabelledPost:
    source = str(data["source"])
    return LabelledPost(
        id=str(data["id"]),
        text=str(data["text"]),
        label=ScreenVerdict(str(data["label"])),
        repository=source.split(":", maxsplit=1)[0],
        year=int(str(data["year"])),
        stratum=str(data["stratum"]),
    )


def measure(outcomes: Iterable[Outcome]) -> Figures:
    """Return the figures of some outcomes; a share of nothing is 0."""
    every = list(outcomes)
    table = Counter((o.post.label, o.verdict) for o in every)
    scores = [_f1(table, verdict) for verdict in _VERDICTS]
    partisan, clear = ScreenVerdict.PARTISAN, ScreenVerdict.CLEAR
    given = [o for o in every if o.verdict is partisan]
    due = [o for o in every if o.post.label is partisan]
    calm = [o for o in every if o.post.label is clear and o.post.stratum == EVERYDAY]
    hard = [o for o in every if o.post.label is clear and o.post.stratum != EVERYDAY]
    return Figures(
        posts=len(every),
        macro_f1=sum(scores) / len(scores),
        precision=_share(given, lambda o: o.post.label is partisan),
        recall=_share(due, lambda o: o.verdict is partisan),
        missed=_share(due, lambda o: o.verdict is clear),
        everyday_alarms=_share(calm, lambda o: o.verdict is not clear),
        hard_alarms=_share(hard, lambda o: o.verdict is partisan),
        shown=_share(given, lambda o: bool(o.screening.evidence)) if given else 1.0,
    )


def by_repository(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Return the outcomes of each repository, the largest first."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.post.repository].append(outcome)
    return dict(sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])))


def worst(outcomes: Iterable[Outcome], most: int) -> list[Outcome]:
    """Return the worst mistakes of the half that may be read, at most so many.

    Posts of any other source are left out: their mistakes are not to be looked at one by one.
    """
    wrong = [o for o in outcomes if o.post.repository in READ and o.distance]
    return sorted(wrong, key=lambda o: (-o.distance, -_sureness(o), o.post.id))[:most]


def _sureness(outcome: Outcome) -> float:
    return abs(outcome.screening.score - 0.5)


def _f1(table: Mapping[tuple[ScreenVerdict, ScreenVerdict], int], verdict: ScreenVerdict) -> float:
    right = table.get((verdict, verdict), 0)
    due = sum(table.get((verdict, other), 0) for other in _VERDICTS)
    given = sum(table.get((other, verdict), 0) for other in _VERDICTS)
    return 2 * right / (due + given) if due + given else 0.0


def _share(among: list[Outcome], which: Callable[[Outcome], bool]) -> float:
    return sum(map(which, among)) / len(among) if among else 0.0
