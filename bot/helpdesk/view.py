"""The words between a person and the officers, with their buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.action import action
from bot.clock import long_date
from bot.content.library import Library
from bot.helpdesk import texts
from bot.helpdesk.service import KEPT_DAYS, LONGEST, Kept, Turned
from bot.helpdesk.store import Feedback, Question
from bot.reply import TEXT_LIMIT, Button, Picture, Reply, quote, shortened

ROOM = "desk"
_LEAST_QUESTION = 40


def consent(helpdesk: str) -> Reply:
    """Return who will read, what not to write and what is kept, before a word is typed."""
    buttons = (
        Button(texts.AGREE, action(ROOM, "write")),
        Button(texts.CANCEL, action(ROOM, "no")),
    )
    return Reply(texts.CONSENT.format(helpdesk=quote(helpdesk), days=KEPT_DAYS), (buttons,))


def prompt() -> Reply:
    """Return the message that the question is a reply to."""
    return Reply(texts.PROMPT_MORE.format(prompt=texts.PROMPT), asks=texts.PLACEHOLDER)


def whose(helpdesk: str) -> Reply:
    """Return the question whether a text is for officers; it holds the consent once more."""
    html = texts.WHOSE.format(helpdesk=quote(helpdesk), days=KEPT_DAYS)
    return Reply(
        html,
        (
            (Button(texts.MINE, action(ROOM, "mine")),),
            (Button(texts.NOT_MINE, action("ans", "this")),),
        ),
    )


def whose_answer(number: int, *, leans: bool = False) -> Reply:
    """Return the question whether a text is the officer's answer, before it leaves.

    ``leans`` warns that it looks partisan itself.
    """
    html = texts.WHOSE_ANSWER.format(number=number)
    return Reply(
        f"{texts.ANSWER_LEANS}\n\n{html}" if leans else html,
        (
            (Button(texts.MINE_ANSWER.format(number=number), action(ROOM, "said", number)),),
            (Button(texts.NOT_MINE, action("ans", "this")),),
        ),
    )


def outcome(result: Kept | Turned) -> Reply:
    """Return what became of a question."""
    if isinstance(result, Kept):
        hours = texts.OUTSIDE_HOURS if result.outside_hours else ""
        expires = long_date(result.expires)
        return Reply(texts.SENT.format(number=result.number, hours=hours, expires=expires))
    if result.open_already:
        return Reply(texts.TOO_MANY.format(n=result.open_already))
    if result.deed:
        return _deed()
    if result.no_text:
        why = texts.NO_TEXT
    elif result.personal is not None:
        why = texts.PERSONAL.format(what=result.personal.value)
    else:
        why = texts.TOO_SHORT if result.short else texts.TOO_LONG.format(most=LONGEST)
    # It begins like the prompt, so that a reply to it is known for a question too.
    return Reply(texts.AGAIN.format(prompt=texts.PROMPT, why=why), asks=texts.PLACEHOLDER)


def _deed() -> Reply:
    """Return the pause before a confession would leave; answering now comes first."""
    return Reply(
        texts.DEED,
        (
            (Button(texts.ANSWER_NOW, action("ans", "this")),),
            (Button(texts.REWRITE, action(ROOM, "write")),),
            (Button(texts.AS_IT_IS, action(ROOM, "anyway")),),
        ),
    )


def open_question(
    question: Question, age: timedelta, near: Sequence[str], library: Library
) -> Reply:
    """Return an open question for an officer, with the nearest entries."""
    rows = [
        (Button(_label(near_id, library), action(ROOM, "use", question.id, near_id)),)
        for near_id in near
    ]
    rows.append((Button(texts.ANSWER_BUTTON, action(ROOM, "answer", question.id)),))
    rows.append((Button(texts.CLOSE_BUTTON, action(ROOM, "close", question.id)),))
    html = texts.OPEN.format(number=question.id, age=_age(age), text=quote(question.text))
    if question.maybe_answered:
        html = f"{texts.MAYBE_ANSWERED}\n{html}"
    return Reply(html if near else html + f" {texts.NOTHING_NEAR}", tuple(rows))


def confirm(number: int, answer_id: str) -> Reply:
    """Return the question whether the card above is the answer."""
    buttons = (
        Button(texts.GIVE, action(ROOM, "give", number, answer_id)),
        Button(texts.CANCEL, action(ROOM, "no")),
    )
    return Reply(texts.CONFIRM.format(number=number), (buttons,))


def answer_prompt(question: Question) -> Reply:
    """Return the message that an officer's answer is a reply to."""
    html = texts.ANSWER_PROMPT_MORE.format(
        prompt=texts.ANSWER_PROMPT, number=question.id, question=quote(question.text)
    )
    return Reply(html, asks=texts.ANSWER_PLACEHOLDER)


def answer(question: Question, words: str) -> Reply:
    """Return an officer's answer for the person who asked."""
    return Reply(texts.ANSWER.format(question=quote(question.text), answer=quote(words)))


def card(question: Question, shown: Reply) -> Reply:
    """Return the card that an officer points at, as one message with the question it answers.

    A question that does not fit beside a long card is cut, or left out.
    """
    room = TEXT_LIMIT - len(shown.html) - len(texts.ANSWER_CARD)
    if room < _LEAST_QUESTION:
        return shown
    head = texts.ANSWER_CARD.format(question=quote(shortened(question.text, room)))
    return replace(shown, html=f"{head}\n\n{shown.html}")


def delivered(question: Question, words: str) -> Reply:
    """Return the receipt for the officer, from which a draft can be made."""
    html = texts.DELIVERED.format(
        number=question.id, question=quote(question.text), answer=quote(words)
    )
    return Reply(html, ((Button(texts.DRAFT_BUTTON, action(ROOM, "draft")),),))


def pointed_at(question: Question, answer_id: str) -> Reply:
    """Return the receipt for a card that was given; being an entry, it becomes no draft."""
    return Reply(texts.POINTED.format(number=question.id, id=answer_id))


def draft(receipt: str, today: str) -> Reply:
    """Return a FAQ entry begun from a receipt, as a file to finish.

    The words come from the officer's own chat: nothing was kept here.
    """
    _, _, rest = receipt.partition("Pertanyaan: ")
    question, _, words = rest.partition("\n\nJawaban: ")
    entry = (
        "- id: faq-000  # ganti dengan nomor berikutnya\n"
        "  topic: umum\n"
        f"  question: {_yaml(question)}\n"
        "  variants: []\n"
        "  basis: simpulan\n"
        "  confidence: rendah  # naikkan sesudah dasarnya diisi, lalu isi verdict\n"
        f"  reason: {_yaml(words)}\n"
        "  ask_whom: BKD/BKPSDM atau Bawaslu setempat.\n"
        "  cites: []\n"
        f"  reviewed: {today}\n"
    )
    return Reply(texts.DRAFT, document=Picture(entry.encode(), "draf-faq.yaml"))


def feedback(item: Feedback | None) -> Reply:
    """Return a text that was sent for mending."""
    if item is None:
        return Reply(texts.FEEDBACK_NONE)
    html = texts.FEEDBACK.format(verdict=quote(item.verdict), text=quote(item.text[:3_000]))
    return Reply(html, ((Button(texts.FEEDBACK_DONE, action(ROOM, "drop", item.id)),),))


def _label(answer_id: str, library: Library) -> str:
    question = library.answers[answer_id].question
    return shortened(texts.USE_BUTTON.format(id=answer_id, question=question))


def _age(age: timedelta) -> str:
    hours = int(age / timedelta(hours=1))
    if hours < 1:
        return "baru saja"
    return f"{hours // 24} hari lalu" if hours >= 24 else f"{hours} jam lalu"


def _yaml(text: str) -> str:
    flat = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{flat}"'
