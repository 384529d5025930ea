"""The screener: text in, verdict with its evidence out. Pure, and built once per content."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.library import Library
from bot.content.schema import Cue, SkbStage
from bot.phase import Phase, PhaseReader
from bot.screening.engine.decree import Decree
from bot.screening.engine.evidence import show
from bot.screening.engine.glance import Glance
from bot.screening.engine.judge import Judgement, judge, over
from bot.screening.engine.lexicon import Lexicon
from bot.screening.engine.model import Model
from bot.screening.engine.official import OfficialSources
from bot.screening.engine.outcome import Evidence, Screening, ScreenInput, ScreenVerdict
from bot.screening.engine.post import Kind
from bot.screening.engine.rules import RULES, Find, Scene

MODEL_FILE = "screening/model.json"
"""Below the content folder; written by ``python -m bot train``."""

_EVERYWHERE = "indonesia"
_MANY = 10
"""Contests that run at once from which on the whole country votes, each region for itself."""
_SOME_CONTEST = frozenset({"pemilihan-andaian"})
"""Stands in for a contest where a text is to be read as strictly as while one runs."""
_MOST_PHASES = 64
"""Phases of which the live contests are remembered: a day has few."""

_STIR = (Cue.CALL, Cue.OFFICE, Cue.POSE, Cue.MONEY, Cue.SUPPORT, Cue.VEILED)
"""Cues from which a rule may find something though nothing in the post is political yet."""
_RANK = (ScreenVerdict.CLEAR, ScreenVerdict.CAREFUL, ScreenVerdict.PARTISAN)


@dataclass(frozen=True, slots=True)
class _Day:
    """A phase with what the engine needs of it. Holding it keeps its id from being reused."""

    phase: Phase
    live: frozenset[str]
    home: frozenset[str]
    stage: SkbStage | None


class Screener:
    """Screens posts against one edition of the content."""

    def __init__(self, library: Library, lexicon: Lexicon, model: Model) -> None:
        self._reader, self._glance, self._model = lexicon.reader, Glance(lexicon), model
        self._decree = Decree(library)
        self._officials = OfficialSources(library)
        self._phases = PhaseReader(library.contests, library.regions)
        self._contests = {contest.id: contest.name for contest in library.contests.values()}
        self._national = frozenset(
            contest.id for contest in library.contests.values() if contest.region == _EVERYWHERE
        )
        self._seen: dict[int, _Day] = {}

    @classmethod
    def build(cls, library: Library) -> Screener:
        """Build a screener on a library, with the model that lies in its folder."""
        return cls(library, Lexicon.build(library), Model.read(library.root / MODEL_FILE))

    def screen(self, item: ScreenInput) -> Screening:
        """Return the screening of one post. Never raises for any text."""
        day = self._day(item.phase)
        live = _SOME_CONTEST if item.as_if_running and not day.live else day.live
        scene = self.look(
            item.text, live, home=day.home, official=self._officials.include(item.origin)
        )
        finds = inspect(scene)
        judgement = judge(scene, finds, self._model)
        evidence = show(scene.post.words, finds) if finds else ()
        for link in item.links:
            if link not in item.text:
                judgement, evidence = self._add_link(link, day, judgement, evidence)
        return Screening(
            input=item,
            evidence=evidence,
            verdict=judgement.verdict,
            score=round(judgement.score, 4),
            rules=self._decree.rows(judgement.verdict, evidence, day.stage),
            archived=self._archived(scene, finds),
            official=scene.official,
        )

    def look(
        self,
        text: str,
        live: frozenset[str],
        *,
        home: frozenset[str] = frozenset(),
        official: bool = False,
    ) -> Scene:
        """Return the scene of a text, for the judge, for training and for tests."""
        wide = len(live) >= _MANY or not self._national.isdisjoint(live)
        words = self._reader.read(text)
        return self._glance.look(words, live, home=home, official=official, wide=wide)

    def _add_link(
        self,
        link: str,
        day: _Day,
        judgement: Judgement,
        evidence: tuple[Evidence, ...],
    ) -> tuple[Judgement, tuple[Evidence, ...]]:
        """Read an address that the text does not show: its host, account names, hashtags."""
        scene = self.look(link, day.live, home=day.home)
        finds = inspect(scene)
        second = judge(scene, finds, self._model)
        more = show(scene.post.words, finds, link)
        graver = _RANK.index(second.verdict) > _RANK.index(judgement.verdict)
        return (second if graver else judgement), (*evidence, *more)

    def _day(self, phase: Phase) -> _Day:
        """What a phase says, worked out once: the same phase object comes again and again."""
        seen = self._seen.get(id(phase))
        if seen is None or seen.phase is not phase:
            if len(self._seen) >= _MOST_PHASES:
                self._seen.clear()
            seen = self._seen[id(phase)] = _Day(
                phase, self._running(phase), self._at_home(phase), phase.skb_stage
            )
        return seen

    def _running(self, phase: Phase) -> frozenset[str]:
        """The contests running for the person, and on that day anywhere in the country."""
        here = frozenset(live.contest.id for live in phase.live)
        if phase.region == _EVERYWHERE:
            return here
        anywhere = self._phases.on(phase.day, _EVERYWHERE).live
        return here | {live.contest.id for live in anywhere}

    def _at_home(self, phase: Phase) -> frozenset[str]:
        """The contests in the person's own region; what the whole country votes on is nobody's."""
        if phase.region == _EVERYWHERE:
            return frozenset()
        return frozenset(live.contest.id for live in phase.live) - self._national

    def _archived(self, scene: Scene, finds: list[Find]) -> tuple[str, ...]:
        """The names of past contests, when nothing that is live is touched."""
        targets = scene.post.targets
        if any(target.kind in (Kind.CANDIDATE, Kind.TAG) for target in targets) or any(
            target.kind is Kind.UNLISTED and not target.contests for target in targets
        ):
            return ()
        numbered = any(target.kind is Kind.NUMBER for target in targets)
        campaigning = numbered and over(scene, finds)
        names = [
            self._contests[contest]
            for target in targets
            if target.kind in (Kind.PAST, Kind.UNLISTED)
            or (campaigning and target.kind is Kind.FIGURE)
            for contest in target.contests
            if contest in self._contests
        ]
        return tuple(dict.fromkeys(reversed(names)))


def inspect(scene: Scene) -> list[Find]:
    """Return what every rule finds in a scene."""
    if not scene.political and not scene.post.has(*_STIR):
        return []
    return [find for rule in RULES for find in rule.look(scene)]
