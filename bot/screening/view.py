"""A screened post in words: verdict, evidence, what may be done, rule, sanction, what is safe."""

from __future__ import annotations

from collections.abc import Iterable

from bot.action import action
from bot.clock import long_date
from bot.content.library import Library
from bot.intake.incoming import Medium
from bot.phase import Phase
from bot.reply import Button, Reply, Rows, paragraphs, quote
from bot.rulebook import parts
from bot.screening import phrases
from bot.screening.engine import Evidence, Screening
from bot.screening.service import Screened

ROOM = "scr"
_MOST_EVIDENCE = 3
_MOST_QUOTED = 90
_MOST_LISTED = 10


def outcome(screened: Screened, library: Library, phase: Phase) -> Reply:
    """Return the answer to a screened case."""
    screening = screened.screening
    verdict = screening.verdict.value
    html = paragraphs(
        f"{phrases.VERDICTS[verdict]}\n{phrases.SUBLINE[verdict]}",
        _evidence(screening),
        _archive(screening),
        acts(verdict),
        _rule(screening, library, phase),
        phrases.SAFE[verdict],
        "\n".join(_unseen(screened)) or None,
        _guidance(library),
    )
    return Reply(html, _buttons(screening))


def brief(screened: Screened) -> Reply:
    """Return the quiet answer for a group: verdict and at most two pieces of evidence."""
    verdict = screened.screening.verdict.value
    evidence = _evidence(screened.screening, most=2)
    return Reply(paragraphs(phrases.VERDICTS[verdict], evidence), silent=True)


def draft(screened: Screened, library: Library, phase: Phase) -> Reply:
    """Return the answer to one's own draft, with the words to drop."""
    screening = screened.screening
    words = "\n".join(
        f"• <s>{quote(_clip(evidence.text))}</s>: {quote(evidence.meaning)}"
        for evidence in _distinct(screening.evidence)[:_MOST_LISTED]
    )
    verdict = screening.verdict.value
    html = paragraphs(
        f"{phrases.OWN_DRAFT}\n{phrases.VERDICTS[verdict]}",
        f"{phrases.DROP_WORDS}\n{words}" if words else None,
        _rule(screening, library, phase),
        _guidance(library),
    )
    return Reply(html)


def why(screening: Screening, library: Library) -> Reply:
    """Return every piece of evidence with its meaning."""
    lines = "\n".join(
        f"• “{quote(_clip(evidence.text))}”: {quote(evidence.meaning)}"
        for evidence in _distinct(screening.evidence)[:_MOST_LISTED]
    )
    html = paragraphs(
        phrases.WHY_TITLE, lines or phrases.WHY_NONE, phrases.WHY_SCORE, _guidance(library)
    )
    return Reply(html)


def rules(screening: Screening, library: Library, phase: Phase) -> Reply:
    """Return the rows of the joint decree that a post touches, as buttons and in words."""
    rows = tuple(
        (Button(f"📋 {library.skb[rule].short}", action("rule", "row", rule)),)
        for rule in screening.rules
        if rule in library.skb
    )
    html = paragraphs(_rule(screening, library, phase) or phrases.WHY_NONE, parts.footer(library))
    return Reply(html, rows)


def wrong() -> Reply:
    """Return the offer to say that a result is mistaken."""
    rows = (
        (Button(phrases.WRONG_COUNT, action(ROOM, "miss")),),
        (Button(phrases.WRONG_SEND, action(ROOM, "send")),),
    )
    return Reply(phrases.WRONG_ASK, rows)


def acts(verdict: str) -> str:
    """Return the small table of acts as lines that read well on a narrow phone."""
    pairs = zip(phrases.ACTS, phrases.ACT_VERDICTS[verdict], strict=True)
    grouped: dict[str, list[str]] = {}
    for act, judgement in pairs:
        grouped.setdefault(judgement, []).append(act.lower())
    lines = [f"{judgement}: {', '.join(names)}" for judgement, names in grouped.items()]
    return "\n".join([phrases.ACTS_TITLE, *lines])


def _evidence(screening: Screening, most: int = _MOST_EVIDENCE) -> str | None:
    strongest = sorted(_distinct(screening.evidence), key=lambda e: e.strength, reverse=True)
    lines = [
        f"• “<b>{quote(_clip(evidence.text))}</b>”: {quote(evidence.meaning)}"
        for evidence in strongest[:most]
    ]
    if not lines and screening.verdict.value == "hati_hati":
        lines = [f"• {phrases.TRENDING_TOWARDS}"]
    return "\n".join([phrases.EVIDENCE, *lines]) if lines else None


def _distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    seen: dict[str, Evidence] = {}
    for item in evidence:
        seen.setdefault(item.text.casefold(), item)
    return list(seen.values())


def _archive(screening: Screening) -> str | None:
    if not screening.archived:
        return None
    return phrases.ARCHIVE.format(contest=quote(", ".join(screening.archived[:2])))


def _rule(screening: Screening, library: Library, phase: Phase) -> str | None:
    if screening.verdict.value == "aman":
        return None
    lines = parts.basis((), screening.rules, library, phase)
    threat = parts.sanction(screening.rules, library, phase)
    if not lines and not threat:
        return None
    return paragraphs(
        f"{phrases.RULE} {'; '.join(lines)}" if lines else None, f"⚖️ {threat}" if threat else None
    )


def _unseen(screened: Screened) -> list[str]:
    """Say frankly what was not looked at."""
    case, notes = screened.case, []
    if len(case.messages) > 1:
        notes.append(phrases.CASE_OF_MANY.format(n=len(case.messages)))
    if case.has(Medium.VIDEO):
        thumb = phrases.UNSEEN_THUMB if case.pictures else ""
        notes.append(phrases.UNSEEN_VIDEO.format(thumb=thumb))
    elif screened.unread_pictures:
        notes.append(phrases.UNSEEN_PICTURE)
    if case.has(Medium.VOICE):
        notes.append(phrases.UNSEEN_VOICE)
    if case.has(Medium.FILE) and not case.pictures:
        notes.append(phrases.UNREAD_FILE)
    if case.links:
        notes.append(phrases.UNSEEN_LINK)
    return notes


def _guidance(library: Library) -> str:
    return phrases.GUIDANCE.format(as_of=long_date(library.meta.as_of))


def _buttons(screening: Screening) -> Rows:
    first = (Button(phrases.WHY, action(ROOM, "why")), Button(phrases.RULES, action(ROOM, "rules")))
    rows: list[tuple[Button, ...]] = [first]
    if screening.verdict.value != "aman":
        rows.append((Button(phrases.LIKED, action("rule", "fear", "terlanjur")),))
    rows.append(
        (
            Button(phrases.WRONG, action(ROOM, "wrong")),
            Button(phrases.ANOTHER, action(ROOM, "next")),
        )
    )
    rows.append((Button(phrases.IS_QUESTION, action("ans", "this")),))
    return tuple(rows)


def _clip(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_QUOTED else flat[: _MOST_QUOTED - 1].rstrip() + "…"
