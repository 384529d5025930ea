"""Inline mode: ``@bot suka`` drops a cited card into any chat, and a circular's button its card.

Keystrokes are not counted as usage, only a finished choice is, and of it only which card. Telegram
reports choices where /setinlinefeedback was sent to BotFather (docs/petugas.md); elsewhere there is
nothing to count. Answers are cached for a short while, because content may be withdrawn.
"""

from __future__ import annotations

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot.answers import texts as answer_texts
from bot.answers import view
from bot.answers.service import WITHDRAWN
from bot.circulars import view as circular_view
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Answer, Circular
from bot.house import House
from bot.inline import texts
from bot.reply import paragraphs, quote
from bot.rulebook import parts
from bot.statistics.events import Event
from bot.wire.turn import Turn

_CACHE_SECONDS = 60
_MOST = 8
_TITLE = 100
_LEAST_NAMED, _MOST_NAMED = 12, 3


class InlineHandlers:
    """Answers inline queries from the curated entries."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def answer(self, turn: Turn) -> None:
        """Answer an inline query with cards that carry verdict, reason and basis."""
        query = turn.update.inline_query
        if query is None:
            return
        library = self._house.editions.current.library
        found = [
            library.answers[answer_id]
            for answer_id in self._find(query.query, library)
            if self._house.flags.get(WITHDRAWN + answer_id) is None
        ]
        username = turn.bot.username
        cards = [
            _circular(circular, library, username) for circular in _named(query.query, library)
        ]
        cards += [self._card(answer, library, username) for answer in found[:_MOST]]
        await query.answer(
            cards,
            cache_time=_CACHE_SECONDS,
            is_personal=False,
            button=InlineQueryResultsButton(texts.OPEN_BOT, start_parameter=texts.START),
        )

    def chosen(self, card: str) -> None:
        """Count a card that somebody put into a chat. What they had typed is not looked at."""
        library = self._house.editions.current.library
        if card in library.answers or card in library.circulars:
            self._house.tally.count(Event.INLINE, topic=card)

    def _find(self, words: str, library: Library) -> tuple[str, ...]:
        if words.strip():
            return self._house.editions.current.finder.search(words[:200], _MOST)
        return tuple(library.answers)[:_MOST]

    def _card(self, answer: Answer, library: Library, username: str) -> InlineQueryResultArticle:
        phase = self._house.editions.current.phases.on(
            self._house.clock.now().date(), library.meta.home_region
        )
        lines = parts.basis(answer.cites, answer.rules, library, phase)[:3]
        html = paragraphs(
            view.head(answer),
            quote(answer.condition) if answer.condition else None,
            quote(answer.reason),
            "📖 " + "; ".join(lines) if lines else None,
            f"<i>data per {long_date(library.meta.as_of)} · panduan, bukan putusan</i>"
            + texts.FOOT.format(username=username),
        )
        title = f"{answer_texts.MARKS[answer.verdict]} {answer.question}"
        return _article(answer.id, title, answer.reason, html)


def _named(words: str, library: Library) -> list[Circular]:
    """Return the circulars whose subject begins with the words, as the button of one types them."""
    begun = words.strip().casefold()
    if len(begun) < _LEAST_NAMED:
        return []
    subjects = circular_view.newest_first(library)
    return [c for c in subjects if c.subject.casefold().startswith(begun)][:_MOST_NAMED]


def _circular(circular: Circular, library: Library, username: str) -> InlineQueryResultArticle:
    html = circular_view.card(circular, library).html + texts.FOOT.format(username=username)
    return _article(circular.id, f"📜 {circular.subject}", circular.issuer, html)


def _article(identifier: str, title: str, about: str, html: str) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=identifier,
        title=title[:_TITLE],
        description=about[:_TITLE],
        input_message_content=InputTextMessageContent(
            html, ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
    )
