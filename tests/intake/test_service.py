"""What becomes of a message, and how often an engine looks at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import cast

import pytest

from bot.answers.engine import Asked, AskOutcome, Finder
from bot.intake.incoming import Incoming, Medium
from bot.intake.service import Answer, AskBack, IntakeService, Screen, Unreadable
from bot.phase import Phase
from bot.screening.case import Case
from bot.screening.engine import Screening, ScreenInput, ScreenVerdict
from bot.screening.service import Screened

PHASE = Phase(date(2026, 11, 25), "bengkulu")


@dataclass
class Engines:
    """A finder and a screener that say what they are told to, and count how often."""

    outcome: AskOutcome = AskOutcome.NO_BASIS
    verdict: ScreenVerdict = ScreenVerdict.CLEAR
    crisis: bool = False
    looks: list[str] = field(default_factory=list)

    def ask(self, _: str, __: Phase) -> Asked:
        """Return the outcome."""
        self.looks.append("finder")
        return Asked(self.outcome)

    def in_crisis(self, _: str) -> bool:
        """Return whether every text is a cry for help."""
        return self.crisis

    def glance(self, case: Case, phase: Phase) -> Screened:
        """Return the verdict."""
        self.looks.append("screener")
        return Screened(case, Screening(ScreenInput(case.text, phase), (), self.verdict, 0.5))


def service(engines: Engines) -> IntakeService:
    """Return the service over these engines."""
    return IntakeService(lambda: cast("Finder", engines), engines)


def typed(text: str) -> tuple[Incoming, ...]:
    """Return a typed message."""
    return (Incoming(Medium.TEXT, text),)


def test_a_question_with_a_card_is_looked_at_by_the_finder_alone() -> None:
    """Nothing that the screener says could change the way."""
    engines = Engines(AskOutcome.ANSWERED)
    decision = service(engines).decide(typed("boleh like paslon?"), PHASE)
    assert decision == Answer(Asked(AskOutcome.ANSWERED), own=True)
    assert engines.looks == ["finder"]


def test_a_post_is_screened_once_and_what_was_found_goes_along() -> None:
    """The room that answers need not look again."""
    engines = Engines(verdict=ScreenVerdict.PARTISAN)
    decision = service(engines).decide(typed("menangkan pasangan kita bersama"), PHASE)
    assert isinstance(decision, Screen)
    assert decision.screened is not None
    assert engines.looks == ["finder", "screener"]


def test_what_neither_engine_holds_on_to_is_asked_back() -> None:
    """A harmless look is no proof that a text was a post."""
    assert service(Engines()).decide(typed("pasar ramai sekali"), PHASE) == AskBack()


def test_a_forward_is_left_to_the_screening_room() -> None:
    """It may have pictures, which are not looked at here."""
    engines = Engines()
    forwarded = (Incoming(Medium.TEXT, "boleh like?", forwarded=True),)
    decision = service(engines).decide(forwarded, PHASE)
    assert decision == Screen(Case(forwarded))
    assert engines.looks == []


@pytest.mark.parametrize("medium", [Medium.STICKER, Medium.CONTACT])
def test_what_has_no_words_is_unreadable(medium: Medium) -> None:
    """Said by its name."""
    assert service(Engines()).decide((Incoming(medium),), PHASE) == Unreadable(medium)


def test_a_cry_for_help_below_any_picture_of_an_album_is_heard() -> None:
    """Whatever else is sent with it."""
    album = (Incoming(Medium.PHOTO, album="1"), Incoming(Medium.PHOTO, "…", album="1"))
    decision = service(Engines(crisis=True)).decide(album, PHASE)
    assert decision == Answer(Asked(AskOutcome.CRISIS))


@pytest.mark.parametrize("verdict", [ScreenVerdict.CLEAR, ScreenVerdict.PARTISAN])
def test_a_confession_gets_neither_a_green_light_nor_a_red_one(verdict: ScreenVerdict) -> None:
    """Nobody who tells what happened is treated as the one who posts it."""
    confessed = (
        "saya lupa, td pakai baju warna paslon 2 ke tps, jangan lupa no 1 kata kepala sekolah"
    )
    assert service(Engines(verdict=verdict)).decide(typed(confessed), PHASE) == AskBack()


def asked_with_link(words: str) -> tuple[Incoming, ...]:
    """Return a question with an address beside it."""
    address = "https://contoh.id/p/1"
    return (Incoming(Medium.TEXT, f"{words} {address}", links=(address,)),)


def test_a_question_about_a_link_is_answered_and_the_link_left_unopened() -> None:
    """What is asked counts; that nobody saw the page is said."""
    engines = Engines(AskOutcome.CHOICES)
    decision = service(engines).decide(asked_with_link("boleh kalau saya like ini?"), PHASE)
    assert decision == Answer(Asked(AskOutcome.CHOICES), own=True, unopened=True)


def test_a_link_that_shows_a_side_by_itself_is_screened_whatever_is_asked() -> None:
    """The address says "pilih", and so does the verdict."""
    engines = Engines(AskOutcome.CHOICES, ScreenVerdict.PARTISAN)
    decision = service(engines).decide(asked_with_link("boleh kalau saya like ini?"), PHASE)
    assert isinstance(decision, Screen)


def test_a_link_beside_words_that_ask_nothing_known_is_screened() -> None:
    """ "Tolong cek ini" asks for the look itself."""
    decision = service(Engines()).decide(asked_with_link("tolong cek ini ya min"), PHASE)
    assert isinstance(decision, Screen)
