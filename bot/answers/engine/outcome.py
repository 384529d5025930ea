"""How a question can end. One list for code, texts, statistics and documentation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.content.schema import Verdict


class AskOutcome(StrEnum):
    """What becomes of a typed question."""

    ANSWERED = "answered"
    """One entry fits: its card is shown."""
    CHOICES = "choices"
    """Up to three entries may be meant: the asker chooses."""
    NO_BASIS = "no_basis"
    """Nothing in the content answers this ("belum ada dasar"): a human may be asked."""
    OUT_OF_TOPIC = "out_of_topic"
    """Nothing in it touches neutrality at all: weather, recipes, football."""
    CRISIS = "crisis"
    """Somebody speaks of ending a life: looked at before everything else, never a card."""
    FEAR = "fear"
    """Fear without a question, or a fear that has its journey: called, pressed, already done."""
    CALENDAR = "calendar"
    """Asks for today's stage or the date of one: answered by the calendar."""
    ABOUT_BOT = "about_bot"
    """Who is behind the bot, who reads along, what is kept, how to delete it."""
    SMALL_TALK = "small_talk"
    """A greeting, laughter, a chat."""
    THANKS = "thanks"
    """Thanks and praise."""
    AGREED = "agreed"
    """"Oke", "sip": understood, nothing more is wanted."""
    OTHER_HR = "other_hr"
    """Pay, rank, leave and the like: another desk's matter."""
    WHOM_TO_VOTE = "whom_to_vote"
    """Asks for advice on a candidate or party: never given."""
    EVASION = "evasion"
    """Asks how to keep support from being noticed."""
    INSULT = "insult"
    """Abuse without a question in it."""
    INJECTION = "injection"
    """Orders to the program instead of a question."""
    PASTED_ARTICLE = "pasted_article"
    """A news text or a long post instead of a question: belongs to the screening room."""
    FOREIGN_LANGUAGE = "foreign_language"
    """Not Indonesian or a language of Indonesia that the bot reads."""
    PERSONAL_DATA = "personal_data"
    """A named person is reported, or a number of identity stands in the text."""
    UNDER_REVIEW = "under_review"
    """The entry that fits was withdrawn by an officer; the service says so, not the finder."""
    LOW_CONFIDENCE = "low_confidence"
    """Too short or too vague to tell what is meant: the asker is asked to say more."""


@dataclass(frozen=True)
class Asked:
    """What the finder makes of a question.

    ``topic`` and ``verdict`` are set only where the card is shown outright; the verdict of an
    entry of low confidence is None even then. ``candidates`` holds up to three entry ids, best
    first. ``score`` is the confidence in the first candidate, 0 to 1. ``journey`` is the journey of
    fear that the words name; it stands beside ``FEAR`` and ``CHOICES`` only. ``afraid`` says that
    fear is in the words of a question that is answered or given choices.
    """

    outcome: AskOutcome
    topic: str | None = None
    verdict: Verdict | None = None
    candidates: tuple[str, ...] = ()
    score: float = 0.0
    journey: str | None = None
    afraid: bool = False
