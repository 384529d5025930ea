"""Made-up contests, so that no test praises or insults anybody who exists.

The markers, spellings and word lists are the real ones of ``content/``.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from bot.content import loader
from bot.content.library import Library
from bot.content.schema import Contest, Figure, OfficialSource, Party
from bot.intake.incoming import Origin
from bot.phase import Phase, PhaseReader
from bot.screening.engine import Screener, Screening, ScreenInput, ScreenVerdict

CONTENT = Path(__file__).resolve().parents[3] / "content"
SOURCE = ["https://example.org/rekaan"]
REVOTE = date(2032, 3, 1)
"""A day on which one region votes."""
CAMPAIGN, HOPEFULS, AFTER = date(2031, 10, 5), date(2031, 8, 5), date(2033, 3, 1)

PRESIDENTIAL = Contest.model_validate({
    "id": "pilpres-2031", "name": "Pilpres 2031", "kind": "pemilu", "region": "indonesia",
    "stages": [
        {"kind": "bakal_calon", "start": "2031-08-01", "end": "2031-08-31"},
        {"kind": "kampanye", "start": "2031-09-25", "end": "2031-11-23"},
    ],
    "tickets": [
        {"number": 1, "names": ["Badrun Wiraatmaja", "Laksmi Danuwijaya"],
         "nicknames": ["Badrun", "Laksmi"], "ambiguous": ["BALA"],
         "slogans": ["Bangkit Bersama"], "hashtags": ["#BadrunLaksmi"], "sources": SOURCE},
        {"number": 2, "names": ["Suryono Mahendratta", "Gita Pandanwangi"],
         "nicknames": ["Suryono", "Gita Pandan"], "slogans": ["Satu Langkah Terang"],
         "hashtags": ["#SuryonoMenang"], "sources": SOURCE},
        {"number": 3, "names": ["Tarida Simangkuto", "Yoyok Prasetyanto"],
         "nicknames": ["Tarida", "Yoyok"], "sources": SOURCE},
    ],
})  # fmt: skip
PAST = Contest.model_validate({
    "id": "pilgub-2024-bengkulu", "name": "Pilgub rekaan 2024", "kind": "pilkada",
    "region": "bengkulu",
    "stages": [{"kind": "kampanye", "start": "2024-09-25", "end": "2024-11-23"}],
    "tickets": [
        {"number": 1, "names": ["Halimun Kertapati", "Nirmala Soedarsana"],
         "nicknames": ["Halimun Nirmala"], "hashtags": ["#HalimunNirmala"], "sources": SOURCE},
        {"number": 2, "names": ["Yudi Anggarawan"], "sources": SOURCE},
    ],
})  # fmt: skip
REGIONAL = Contest.model_validate({
    "id": "psu-2032-bengkulu", "name": "PSU rekaan 2032", "kind": "pilkada", "region": "bengkulu",
    "stages": [{"kind": "kampanye", "start": "2032-02-20", "end": "2032-03-10"}],
    "tickets": [
        {"number": 1, "names": ["Marlupi Saptaningrat", "Yudi Wirakencana"], "sources": SOURCE},
    ],
})  # fmt: skip


@cache
def library() -> Library:
    """The real markers with made-up people."""
    party = Party(id="rembulan", name="Partai Rembulan Bersatu", short="Rembulan")
    colliding = Party(
        id="pxb", name="Partai Xenon Bangsa", short="PXB", collides=("pajak", "bayar PXB")
    )
    figure = Figure(
        id="wiratmo", name="Wiratmo Adinegoro", aliases=("Wiratmo",), taunts=("Wirotmo plonga",)
    )
    source = OfficialSource(id="kpu", name="KPU", titles=("kpu",), accounts=("kpu_rekaan",))
    return replace(
        loader.load(CONTENT),
        contests={c.id: c for c in (PRESIDENTIAL, PAST, REGIONAL)},
        parties={party.id: party, colliding.id: colliding},
        figures={figure.id: figure},
        official_sources={source.id: source},
    )


@cache
def screener() -> Screener:
    """One screener for all tests; it keeps nothing of what it screens."""
    return Screener.build(library())


@cache
def phase(day: date = CAMPAIGN, region: str = "indonesia") -> Phase:
    """The phase of a day."""
    return PhaseReader(library().contests, library().regions).on(day, region)


def screen(
    text: str,
    day: date = CAMPAIGN,
    *,
    region: str = "indonesia",
    origin: Origin | None = None,
    links: tuple[str, ...] = (),
) -> Screening:
    """Screen a text on a day."""
    return screener().screen(ScreenInput(text, phase(day, region), origin, links))


def verdict(text: str, day: date = CAMPAIGN) -> ScreenVerdict:
    """Return the verdict on a text."""
    return screen(text, day).verdict


def marks(text: str, day: date = CAMPAIGN) -> dict[str, list[str]]:
    """Return the quoted words of each category of evidence."""
    found: dict[str, list[str]] = {}
    for evidence in screen(text, day).evidence:
        found.setdefault(evidence.category.value, []).append(evidence.text)
    return found
