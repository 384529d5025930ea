"""A screened post in words: verdict, evidence, what may be done, rule, sanction, what is safe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.action import action
from bot.clock import long_date
from bot.content.library import Library
from bot.intake.incoming import Medium
from bot.intake.manner import LONGEST_DOUBT, manner_of
from bot.phase import Phase
from bot.pictures.seen import Pose, Refusal
from bot.reply import Button, Picture, Reply, Rows, paragraphs, quote
from bot.rulebook import parts
from bot.screening import phrases
from bot.screening.engine import Screening, ScreenVerdict
from bot.screening.evidence import ranked
from bot.screening.raising import may_be_read
from bot.screening.service import Screened, Unread

ROOM = "scr"
_MOST_EVIDENCE = 3
_MOST_QUOTED = 90
_MOST_WORDS = 8
_FEW_WORDS = 6
"""Words beside a link from which a post can be judged without the page behind it."""
_PARTLY = "separuh"
"""Key of the words for a case that was not seen whole."""


def outcome(
    screened: Screened, library: Library, phase: Phase, *, for_officer: bool = False
) -> Reply:
    """Return the answer to a screened case; an officer may mark its picture."""
    screening = screened.screening
    verdict = standing(screened)
    html = paragraphs(
        f"{phrases.VERDICTS[verdict]}\n{phrases.SUBLINE[verdict]}",
        _evidence(screened),
        _archive(screening),
        _poses(screened.poses, phase) if may_be_read(screened.poses, phase) else None,
        acts(verdict),
        _rule(screening, library, phase),
        phrases.SAFE[verdict],
        "\n".join(_unseen(screened)) or None,
        _guidance(library),
    )
    rows = _buttons(screening)
    if for_officer and any(picture.looked.seen.readable for picture in screened.pictures):
        rows = (*rows, (Button(phrases.MARK_MATERIAL, action("pic", "mark")),))
    return Reply(html, rows)


def marked(screened: Screened, picture: bytes) -> Reply:
    """Return the pictures of a case with the evidence shown on them. They may not be passed on."""
    verdict = phrases.VERDICTS[screened.screening.verdict.value]
    html = f"{verdict}\n{phrases.MARKED_PICTURE}"
    return Reply(html, picture=Picture(picture, "saring.jpg"), protect=True)


def unread(case: Unread, phase: Phase) -> Reply:
    """Say what could not be read, in the words that fit what was sent."""
    if case.case.has(Medium.VOICE):
        return Reply(phrases.UNSEEN_VOICE)
    reasons = refusals(case.refusals)
    if case.case.has(Medium.VIDEO):
        lines = [phrases.UNSEEN_VIDEO.format(thumb=""), phrases.NOTHING_TO_READ]
        return Reply("\n".join(lines))
    if not case.pictures:
        return Reply(phrases.NOTHING_TO_READ)
    wordless = len(case.pictures) > len(case.refusals)
    return Reply(
        paragraphs(
            "\n".join(reasons) or None,
            phrases.WORDLESS if wordless else phrases.TYPE_IT,
            _poses(case.poses, phase),
        )
    )


def brief(screened: Screened) -> Reply:
    """Return the quiet answer for a group: verdict and at most two pieces of evidence."""
    verdict = standing(screened)
    evidence = _evidence(screened, most=2)
    return Reply(paragraphs(phrases.VERDICTS[verdict], evidence), silent=True)


def draft(screened: Screened, library: Library, phase: Phase) -> Reply:
    """Return the answer to one's own draft, with the words to drop."""
    screening = screened.screening
    words = "\n".join(
        f"• <s>{quote(_clip(evidence.text))}</s>: {quote(evidence.meaning)}"
        for evidence in ranked(screening.evidence)
    )
    verdict = screening.verdict.value
    clear = screening.verdict is ScreenVerdict.CLEAR
    html = paragraphs(
        f"{phrases.OWN_DRAFT}\n{phrases.VERDICTS[verdict]}",
        phrases.DRAFT_CLEAR if clear else None,
        f"{phrases.DROP_WORDS}\n{words}" if words and not clear else _evidence(screened),
        _rule(screening, library, phase),
        _guidance(library),
    )
    return Reply(html)


def why(screened: Screened, library: Library) -> Reply:
    """Return every piece of evidence with its meaning."""
    lines = _lines(screened)
    html = paragraphs(
        phrases.WHY_TITLE,
        "\n".join(lines) or phrases.WHY_NONE,
        phrases.WHY_SCORE,
        _guidance(library),
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


def standing(screened: Screened) -> str:
    """Return what may be said of a case: nothing is called clear that was not looked at whole."""
    verdict = screened.screening.verdict.value
    return _PARTLY if verdict == "aman" and _blind(screened) else verdict


def _blind(screened: Screened) -> bool:
    """Tell whether a part of the case that may matter was not seen."""
    case = screened.case
    words = sum("://" not in word for word in screened.screening.input.text.split())
    return (
        _is_own(screened)
        or case.has(Medium.VIDEO)
        or case.has(Medium.VOICE)
        or (case.has(Medium.FILE) and not case.pictures)
        or bool(screened.refusals)
        or bool(_wordless(screened))
        or (bool(case.links) and words < _FEW_WORDS)
        or any(evidence.link is not None for evidence in screened.screening.evidence)
    )


def _is_own(screened: Screened) -> bool:
    """Tell whether the words are plainly their writer's own story or question, and no post."""
    messages = screened.case.messages
    if len(messages) != 1 or messages[0].medium is not Medium.TEXT:
        return False
    only = messages[0]
    if only.forwarded or only.quoted or len(only.text.split()) > LONGEST_DOUBT:
        return False
    return manner_of(only.text).own


def _wordless(screened: Screened) -> int:
    """Return how many pictures of a case hold no words."""
    seen = [picture.looked.seen for picture in screened.pictures]
    return sum(one.readable and not one.text for one in seen)


def acts(verdict: str) -> str:
    """Return the small table of acts as lines that read well on a narrow phone."""
    pairs = zip(phrases.ACTS, phrases.ACT_VERDICTS[verdict], strict=True)
    grouped: dict[str, list[str]] = {}
    for act, judgement in pairs:
        grouped.setdefault(judgement, []).append(act.lower())
    lines = [f"{judgement}: {', '.join(names)}" for judgement, names in grouped.items()]
    return "\n".join([phrases.ACTS_TITLE, *lines])


def _evidence(screened: Screened, most: int = _MOST_EVIDENCE) -> str | None:
    if screened.screening.verdict is ScreenVerdict.CLEAR and not _shown(screened):
        return _harmless(screened.screening)
    lines = _lines(screened, most)
    return "\n".join([phrases.EVIDENCE, *lines]) if lines else None


def _harmless(screening: Screening) -> str | None:
    """Name the political words of a clear post, without the meanings they have elsewhere."""
    words = list(dict.fromkeys(_clip(evidence.text) for evidence in ranked(screening.evidence)))
    if not words:
        return None
    named = ", ".join(f"“{quote(word)}”" for word in words[:_MOST_WORDS])
    more = len(words) - _MOST_WORDS
    return phrases.EVIDENCE_CLEAR.format(words=named) + (
        phrases.EVIDENCE_MORE.format(n=more) if more > 0 else ""
    )


def _lines(screened: Screened, most: int | None = None) -> list[str]:
    """The evidence; what the model alone suspects is called a guess."""
    screening = screened.screening
    lines = [*_shown(screened), *_numbered(screening)[:most]]
    if not lines and screening.verdict.value == "hati_hati" and not screened.poses:
        return [f"• {phrases.TRENDING_TOWARDS}"]
    return lines


def _numbered(screening: Screening) -> list[str]:
    """The evidence in words, numbered like the marks on a picture."""
    return [
        f"{number}. “<b>{quote(_clip(evidence.text))}</b>”: {quote(evidence.meaning)}"
        for number, evidence in enumerate(ranked(screening.evidence), start=1)
    ]


def _shown(screened: Screened) -> list[str]:
    """The evidence that is no word."""
    poll = screened.case.has(Medium.POLL) and bool(screened.screening.evidence)
    shown = ((screened.known, phrases.KNOWN_MATERIAL), (poll, phrases.POLL))
    return [line for wanted, line in shown if wanted]


def _poses(poses: Sequence[Pose], phase: Phase) -> str | None:
    """Advice about poses of hands: what they may be read as today, and that they prove nothing."""
    if not poses:
        return None
    readings = may_be_read(poses, phase)
    lines = [
        phrases.POSE_READING.format(
            pose=phrases.POSES[reading.pose.value],
            contest=quote(reading.contest), number=reading.number,
        )
        for reading in readings
    ]  # fmt: skip
    if not lines:
        names = ", ".join(dict.fromkeys(phrases.POSES[pose.value] for pose in poses))
        lines = [phrases.POSE_EVERYDAY.format(poses=names)]
    return "\n".join([*dict.fromkeys(lines[:3]), phrases.POSE_NO_PROOF])


def refusals(reasons: Sequence[Refusal]) -> list[str]:
    """Return why pictures were not read, each reason once."""
    return [
        phrases.REFUSED[reason.value] + (f" ({count} gambar)" if count > 1 else "")
        for reason, count in Counter(reasons).items()
    ]


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
    if standing(screened) == _PARTLY and _is_own(screened):
        notes.append(phrases.OWN_WORDS)
    if len(case.messages) > 1:
        notes.append(phrases.CASE_OF_MANY.format(n=len(case.messages)))
    if case.has(Medium.VIDEO):
        read = any(picture.looked.seen.readable for picture in screened.pictures)
        thumb = phrases.UNSEEN_THUMB if read else ""
        notes.append(phrases.UNSEEN_VIDEO.format(thumb=thumb))
    elif screened.refusals:
        notes += [*refusals(screened.refusals), phrases.TYPE_IT]
    if case.has(Medium.VOICE):
        notes.append(phrases.UNSEEN_VOICE)
    if case.has(Medium.FILE) and not case.pictures:
        notes.append(phrases.UNREAD_FILE)
    if _wordless(screened):
        notes.append(phrases.WORDLESS)
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
