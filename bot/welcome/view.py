"""The greeting, the tutorial and the help page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.action import action
from bot.clock import long_date
from bot.content.library import Library
from bot.reply import Button, Reply, paragraphs, quote
from bot.welcome import texts
from bot.wire.room import Audience, Command

ROOM = "hi"


def start(library: Library) -> Reply:
    """Return the greeting: what this is, and the promise, before the first question."""
    html = texts.START.format(
        promise=texts.PROMISE,
        organisation=quote(library.meta.organisation),
        as_of=long_date(library.meta.as_of),
    )
    rows = (
        (Button(texts.TUTORIAL_BUTTON, action(ROOM, "step", 0)),),
        (
            Button(texts.RULES_BUTTON, action("rule", "menu")),
            Button(texts.SUBSCRIBE_BUTTON, action("sub", "open")),
        ),
        (Button(texts.FEARS_BUTTON, action("rule", "fears")),),
    )
    return Reply(html, rows)


def step(number: int) -> Reply:
    """Return one step of the tutorial, 0 to 2; a number beyond is the last."""
    number = min(number, len(texts.TUTORIAL) - 1)
    html = texts.TUTORIAL[number].replace("{sample}", quote(texts.SAMPLE))
    if number == len(texts.TUTORIAL) - 1:
        return Reply(html, replaces=True)
    rows = (
        (Button(texts.TUTORIAL_BUTTONS[number], action(ROOM, "show", number)),),
        (Button(texts.NEXT, action(ROOM, "step", number + 1)),),
    )
    return Reply(html, rows, replaces=True)


def shown(sample: Reply, number: int) -> Reply:
    """Return a sample's result with the way on; its own buttons ask for a message of one's own."""
    return replace(sample, rows=((Button(texts.NEXT, action(ROOM, "next", number + 1)),),))


def help_page(commands: Iterable[Command], username: str, *, officer: bool) -> Reply:
    """Return the list of the commands that a person may use."""
    listed = tuple(commands)
    ordinary = [c for c in listed if c.audience is Audience.EVERYONE]
    special = [c for c in listed if c.audience is not Audience.EVERYONE]
    tips = texts.TIPS.format(username=username, promise=texts.PROMISE)
    html = texts.HELP.format(commands=_lines(ordinary), tips=tips)
    if officer and special:
        html = paragraphs(html, texts.HELP_OFFICER.format(commands=_lines(special)))
    return Reply(html)


def _lines(commands: Iterable[Command]) -> str:
    return "\n".join(f"/{command.name} · {quote(command.summary)}" for command in commands)
