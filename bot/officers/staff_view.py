"""The list of officers, and what becomes of the work of one who leaves."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.broadcast import wording
from bot.broadcast.campaign import Campaign
from bot.officers import texts
from bot.officers.store import Officer
from bot.officers.trail_view import ROOM
from bot.reply import Button, Reply, Rows, paragraphs, quote

_MOST = 8
PERSON = "p"
"""Before an id in a button: a bare number so long would be taken for a forged one."""


def listed(officers: Sequence[Officer]) -> str:
    """Return the officers with what each may do, and how to change them."""
    lines = "\n".join(
        texts.LINE.format(label=quote(o.label), role=o.role.value, person=o.person)
        for o in officers
    )
    roles = "\n".join(f"• {role}: {may}" for role, may in texts.ROLES.items())
    return texts.LIST.format(lines=lines, roles=roles)


def yes_or_no(label: str, verb: str, *args: str | int) -> Rows:
    """Return the buttons of a confirmation: the act, and nothing."""
    return ((Button(label, action(ROOM, verb, *args)), Button(texts.NO, action(ROOM, "no"))),)


def asked(officer: Officer) -> Reply:
    """Return the question whether an officer is to be removed."""
    html = texts.REMOVE_ASK.format(label=quote(officer.label), role=officer.role.value)
    return Reply(html, yes_or_no(texts.REMOVE_YES, "remove", f"{PERSON}{officer.person}"))


def removed(
    officer: Officer, campaigns: Sequence[Campaign], *, first: bool, too_few: int | None
) -> str:
    """Return what becomes of an officer's work.

    Args:
        officer: who is none any more.
        campaigns: everything that is not over.
        first: the settings name the officer, and would bring them back.
        too_few: how many may still approve, where that is not enough for a broadcast.
    """
    written = [c for c in campaigns if c.author.id == officer.person]
    approved = [
        c for c in campaigns
        if c.approver is not None and c.approver.id == officer.person and not c.state.has_ledger
    ]  # fmt: skip
    lines = [
        texts.LEFT_DRAFTS.format(list=_named(written)) if written else texts.LEFT_NO_DRAFTS,
        texts.LEFT_APPROVALS.format(list=_named(approved)) if approved else None,
        texts.LEFT_QUESTIONS,
        texts.LEFT_TRAIL,
    ]
    return paragraphs(
        texts.REMOVED.format(label=quote(officer.label)),
        "\n".join(line for line in lines if line),
        texts.LEFT_FIRST.format(person=officer.person) if first else None,
        texts.LEFT_ALONE.format(n=too_few) if too_few is not None else None,
    )


def _named(campaigns: Sequence[Campaign]) -> str:
    names = [f"#{c.id} “{quote(wording.subject(c, 40))}”" for c in campaigns[:_MOST]]
    more = f" +{len(campaigns) - _MOST}" if len(campaigns) > _MOST else ""
    return ", ".join(names) + more
