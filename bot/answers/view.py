"""The answer card: verdict first, then condition, reason, basis, sanction, whom to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.action import action
from bot.answers import texts
from bot.answers.outcomes import Plain
from bot.calendar.view import stage_name
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Answer, Circular, Role, RoleReading, Verdict
from bot.phase import Phase
from bot.reply import Button, Reply, Rows, folded, paragraphs, quote, shortened, whole_lines
from bot.rulebook import parts
from bot.rulebook.texts import IF_BROKEN

ROOM = "ans"
_FOLD = 1_100
_MOST_CIRCULARS, _NAME, _AUDIENCE = 2, 100, 60


def card(
    answer: Answer, library: Library, phase: Phase, role: Role | None = None, *, calm: bool = False
) -> Reply:
    """Return the card of an entry, for a role where one was chosen.

    ``calm`` adds a word to whoever is afraid.
    """
    reading = next((r for r in answer.roles if r.role is role), None)
    html = paragraphs(
        head(answer, reading),
        _calm(answer, library) if calm else None,
        _role(reading),
        quote(answer.condition) if answer.condition else None,
        quote(answer.reason),
        _steps(answer),
        _outside(answer, phase),
        _changes(answer, phase),
        _basis(answer, library, phase),
        _circulars(answer, library),
        _sanction(answer, library, phase),
        f"{texts.SAFE} {quote(answer.safe)}" if answer.safe else None,
        f"{texts.ASK_WHOM} {quote(answer.ask_whom)}",
        _gists(answer, library),
        parts.stale(answer, library, phase.day),
        texts.ASK_ROLE if answer.roles and reading is None else None,
        parts.footer(library),
    )
    return Reply(html, _buttons(answer, library, role))


def choices(
    library: Library,
    candidates: Sequence[str],
    journey: str | None = None,
    *,
    post: bool = True,
    calm: bool = False,
) -> Reply:
    """Return up to three close questions to choose from, in full above their buttons.

    Where the words name a fear, its journey stands first and the tone is another; ``calm`` to
    whoever is afraid of something that has no name. ``post`` offers to screen the text as
    somebody's post.
    """
    questions = [library.answers[candidate].question for candidate in candidates]
    listed = "\n".join(f"{n}. {quote(asked)}" for n, asked in enumerate(questions, start=1))
    rows = tuple(
        (Button(shortened(f"{n}. {asked}"), action(ROOM, "card", candidate)),)
        for n, (asked, candidate) in enumerate(zip(questions, candidates, strict=True), start=1)
    )
    last = _not_in_list(post=post)
    if journey is None or journey not in library.journeys:
        html = texts.CHOICES.format(list=listed)
        if not calm:
            return Reply(html, (*rows, last))
        fears = Button(texts.ALL_FEARS, action("rule", "fears"))
        return Reply(f"{texts.CALM}\n\n{html}", (*rows, (fears,), last))
    return Reply(texts.CALM_CHOICES.format(list=listed), ((_journey(journey),), *rows, last))


def related(answer: Answer, library: Library) -> Reply:
    """Return the related questions of an entry as buttons."""
    rows = tuple(
        (Button(shortened(library.answers[other].question), action(ROOM, "card", other)),)
        for other in answer.related
        if other in library.answers
    )
    return Reply(f"{texts.RELATED}: <i>{quote(answer.question)}</i>", rows)


def sources(answer: Answer, library: Library) -> Reply:
    """Return the addresses an entry rests on."""
    title = texts.SOURCES_TITLE.format(day=long_date(answer.reviewed))
    lines = "\n".join(f"• {quote(url)}" for url in answer.sources) or texts.NO_SOURCES
    return Reply(paragraphs(title, lines, parts.footer(library)))


def withdrawn(answer: Answer) -> Reply:
    """Return what is said while an officer has withdrawn an entry."""
    html = texts.WITHDRAWN.format(question=quote(answer.question))
    return Reply(html, ((Button(texts.HUMAN, action("desk", "open")),),))


def plain(said: Plain) -> Reply:
    """Return a fixed text with the ways on from it."""
    ways = (
        (said.post, Button(texts.IS_POST, action("scr", "this"))),
        (said.rules, Button(texts.RULES, action("rule", "menu"))),
        *((True, _journey(journey)) for journey in said.journeys),
        (said.fears, Button(texts.ALL_FEARS, action("rule", "fears"))),
        (said.human, Button(texts.HUMAN, action("desk", "open"))),
    )
    return Reply(said.html, tuple((button,) for wanted, button in ways if wanted))


def crisis(said: Plain, library: Library) -> Reply:
    """Return what is said to somebody who speaks of ending a life, with the lines to call."""
    known = replace(said, journeys=tuple(j for j in said.journeys if j in library.journeys))
    reply = plain(known)
    help_now = library.journeys.get(texts.CRISIS_JOURNEY)
    if help_now is None:
        return reply
    lines = "\n".join(f"☎️ {quote(step)}" for step in help_now.steps[:2])
    return replace(reply, html=paragraphs(said.html, lines))


def _journey(journey: str) -> Button:
    return Button(texts.FEARS.get(journey, journey), action("rule", "fear", journey))


def why_not(answer_id: str) -> Reply:
    """Return the question why a card did not help."""
    rows = tuple(
        (Button(label, action(ROOM, "why", answer_id, key)),)
        for key, label in texts.REASONS.items()
    )
    return Reply(texts.WHY_NOT, rows)


def head(answer: Answer, reading: RoleReading | None = None) -> str:
    """Return the first lines of a card: the verdict, in words that fit the question, and it."""
    verdict = reading.verdict if reading is not None and reading.verdict else answer.verdict
    if answer.headline and reading is None:
        first = f"{texts.MARKS[answer.verdict]} <b>{quote(answer.headline)}</b>"
    else:
        first = texts.VERDICTS[verdict]
    return f"{first}\n<i>{quote(answer.question)}</i>"


def _role(reading: RoleReading | None) -> str | None:
    if reading is None:
        return None
    return f"{texts.FOR_ROLE.format(role=texts.ROLES[reading.role])} {quote(reading.answer)}"


def _steps(answer: Answer) -> str | None:
    if not answer.steps:
        return None
    lines = "\n".join(f"{n}. {quote(step)}" for n, step in enumerate(answer.steps, start=1))
    return f"{texts.STEPS}\n{lines}"


def _outside(answer: Answer, phase: Phase) -> str | None:
    if answer.outside_stage is None or phase.strictest is not None:
        return None
    return f"{texts.OUTSIDE} {quote(answer.outside_stage)}"


def _changes(answer: Answer, phase: Phase) -> str | None:
    if not answer.needs_phase:
        return None
    return texts.CHANGES.format(stage=quote(stage_name(phase)))


def _basis(answer: Answer, library: Library, phase: Phase) -> str | None:
    lines = parts.basis(answer.cites, answer.rules, library, phase)
    lines += [
        f"{quote(circular.issuer)}, {quote(circular.number or circular.date_text)}"
        for circular_id in answer.circulars[:2]
        if (circular := library.circulars.get(circular_id)) is not None
        and circular.withdrawn is None
        and circular.recalled is None
    ]
    if not lines:
        return None
    head = texts.BASIS.format(basis=texts.BASES[answer.basis])
    return "\n".join([head, *(f"• {line}" for line in lines[:6])])


def _circulars(answer: Answer, library: Library) -> str | None:
    found = library.circulars_about(answer)[:_MOST_CIRCULARS]
    return "\n".join(_circular(circular) for circular in found) or None


def _circular(circular: Circular) -> str:
    name = shortened(f"{circular.issuer}, {circular.number or circular.date_text}", _NAME)
    # A circular of one agency is no news to the others; whose it is stands beside it.
    for_whom = ""
    if circular.agencies and circular.audience:
        for_whom = texts.CIRCULAR_FOR.format(
            audience=quote(shortened(circular.audience, _AUDIENCE))
        )
    return texts.CIRCULAR.format(name=quote(name), audience=for_whom)


def _sanction(answer: Answer, library: Library, phase: Phase) -> str | None:
    line = parts.sanction(answer.rules, library, phase)
    if line is None:
        return None
    # A threat beside leave would frighten whoever keeps to the conditions.
    given = IF_BROKEN if answer.verdict in (Verdict.MAY, Verdict.IF) else ""
    return f"{texts.SANCTION} {given}{line}"


def _calm(answer: Answer, library: Library) -> str:
    """Return a calm word, which shows the way of the journey where the card has one."""
    return texts.CALM_WITH_STEPS if answer.journey in library.journeys else texts.CALM


def _gists(answer: Answer, library: Library) -> str | None:
    lines = parts.gists(answer.cites, library)
    return folded(whole_lines(lines, _FOLD)) if lines else None


def _buttons(answer: Answer, library: Library, role: Role | None) -> Rows:
    others = [
        Button(f"Saya {texts.ROLES[r.role]}", action(ROOM, "role", answer.id, r.role.value))
        for r in answer.roles
        if r.role is not role
    ]
    rows = [tuple(others[place : place + 3]) for place in range(0, len(others), 3)]
    journey = library.journeys.get(answer.journey or "")
    if journey is not None:
        label = texts.FEARS.get(journey.id, journey.title)
        rows.append((Button(label, action("rule", "fear", journey.id)),))
    for circular in library.circulars_about(answer)[:_MOST_CIRCULARS]:
        name = texts.CIRCULAR_BUTTON.format(name=circular.number or circular.subject)
        rows.append((Button(shortened(name), action("circ", "card", circular.id)),))
    second = [Button(texts.SOURCE, action(ROOM, "src", answer.id))]
    if answer.related:
        second.append(Button(texts.RELATED, action(ROOM, "rel", answer.id)))
    rows.append(tuple(second))
    rows.append((Button(texts.NOT_THIS, action(ROOM, "not", answer.id)),))
    rows.append(
        (
            Button(texts.HELPFUL, action(ROOM, "good", answer.id)),
            Button(texts.NOT_HELPFUL, action(ROOM, "bad", answer.id)),
        )
    )
    rows.append((Button(texts.HUMAN, action("desk", "open", answer.id)),))
    return tuple(rows)


def _not_in_list(*, post: bool) -> tuple[Button, ...]:
    none = Button(texts.NONE_OF_THESE, action(ROOM, "none"))
    return (none, Button(texts.IS_POST, action("scr", "this"))) if post else (none,)
