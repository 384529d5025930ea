"""A post as numbers that transfer: no name, no word of its own, only structure and stance."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Kind
from bot.screening.engine.rules import Find, Scene

Features = dict[str, float]

_COUNTED = {
    "pemilihan": Cue.CONTEST,
    "pencalonan": Cue.CANDIDACY,
    "jabatan": Cue.OFFICE,
    "kekuasaan": Cue.POWER,
    "netral": Cue.NEUTRAL,
    "larangan": Cue.BAN,
    "tanya": Cue.QUESTION,
    "negasi": Cue.NEGATION,
    "ejekan": Cue.MOCK,
    "berita": Cue.REPORT,
    "pribadi": Cue.PERSONAL,
    "partikel": Cue.PARTICLE,
    "pujian": Cue.PRAISE,
    "serangan": Cue.ATTACK,
}
"""Cues of which the number counts, wherever they stand."""


_ADD_UP = frozenset((
    MarkerCategory.CALL, MarkerCategory.SUPPORT, MarkerCategory.ATTACK, MarkerCategory.SLOGAN,
    MarkerCategory.HASHTAG,
))  # fmt: skip
"""Marks that say more the more there are of them; three banners are no more than one."""
_ANGER, _MOST_ANGER = "serangan_penguasa", 0.6
"""Angry words about those in power add up, within bounds; being named twice does not."""
_WITH_TARGET = (
    "suara:condong",
    "suara:datar",
    "suara:judul",
    "suara:balasan",
    "suara:tanya",
    "suara:tawa",
    "suara:huruf_kecil",
    "n:pujian",
    "n:serangan",
    "n:ejekan",
    "n:berita",
)
_WITHOUT_TARGET = ("n:serangan", "n:kekuasaan", "n:pemilihan", "n:ejekan", "suara:condong")
"""Features that mean more together with a target, or with the lack of one."""


def combine(finds: list[Find]) -> tuple[float, float]:
    """Return how plainly finds take sides and how far they call for care, both from 0 to 1."""
    strongest: dict[str, list[float]] = {}
    care: dict[str, float] = {}
    for find in finds:
        strongest.setdefault(find.category, []).append(find.sides)
        known = care.get(find.kind, 0.0)
        both = 1.0 - (1.0 - known) * (1.0 - find.unease)
        adds = find.kind == _ANGER and both <= _MOST_ANGER
        care[find.kind] = both if adds else max(known, find.unease)
    spared = 1.0
    for category, weights in strongest.items():
        counted = 3 if category in _ADD_UP else 1
        for weight in sorted(weights, reverse=True)[:counted]:
            spared *= 1.0 - weight
    calm = 1.0
    for weight in care.values():
        calm *= 1.0 - weight
    return 1.0 - spared, 1.0 - calm


def describe(
    scene: Scene, finds: list[Find], combined: tuple[float, float] | None = None
) -> Features:
    """Return the features of a scene; absent ones are 0.

    ``combined`` is what :func:`combine` gave for the finds, where that is known already.
    """
    found: Features = {"selalu": 1.0}
    sides, unease = combined or combine(finds)
    found["memihak"], found["risau"] = sides, unease
    _targets(scene, found)
    _voice(scene, found)
    _finds(finds, found)
    for name, cue in _COUNTED.items():
        count = len(scene.post.of(cue))
        if count:
            found[f"n:{name}"] = min(count, 4) / 4
    _together(found)
    return found


def _targets(scene: Scene, found: Features) -> None:
    kinds = {target.kind for target in scene.post.targets}
    for kind in kinds:
        found[f"ada:{kind.value}"] = 1.0
    people = {t.side for t in scene.contested if t.kind in (Kind.CANDIDATE, Kind.UNLISTED)}
    if scene.contested:
        found["ada:sasaran"] = 1.0
    if len(people) > 1:
        found["sisi:dua"] = 1.0
    if scene.balanced:
        found["sisi:tiga"] = 1.0


def _voice(scene: Scene, found: Features) -> None:
    voice = scene.voice
    found["suara:pribadi"] = min(voice.personal, 6.0) / 6
    found["suara:berita"] = min(voice.report, 5.0) / 5
    lean = max(-4.0, min(4.0, voice.lean)) / 4
    found["suara:condong" if lean > 0 else "suara:datar"] = abs(lean)
    for name, present in (
        ("suara:judul", voice.headline),
        ("suara:balasan", voice.reply),
        ("suara:huruf_kecil", voice.lower),
        ("suara:lapor", voice.is_report),
        ("suara:tanya", scene.post.words.asks > 0),
        ("suara:seru", scene.post.words.shouts > 0),
        ("suara:tawa", scene.post.words.laughs > 0),
        ("suara:tautan", scene.post.words.urls > 0),
        ("suara:tagar", len(scene.post.words.tags) > 1),
    ):
        if present:
            found[name] = 1.0
    found["panjang"] = min(len(scene.post.words.words), 60) / 60


def _finds(finds: list[Find], found: Features) -> None:
    for find in finds:
        if find.sides or find.unease > 0.1:
            name = f"temu:{find.kind}"
            found[name] = max(found.get(name, 0.0), find.sides or find.unease)
    stances = sum(1 for find in finds if find.sides > 0.05)
    found["temu:banyak"] = min(stances, 5) / 5


def _together(found: Features) -> None:
    """Pairs that mean more than their parts."""
    if "ada:sasaran" in found:
        for name in _WITH_TARGET:
            if name in found:
                found[f"sasaran+{name}"] = found[name]
    else:
        for name in _WITHOUT_TARGET:
            if name in found:
                found[f"tanpa+{name}"] = found[name]
        if "n:kekuasaan" in found and "n:serangan" in found:
            found["marah"] = found["n:kekuasaan"] * found["n:serangan"] * 4
        if "n:pemilihan" in found and ("n:serangan" in found or "n:ejekan" in found):
            found["cibir"] = 1.0
