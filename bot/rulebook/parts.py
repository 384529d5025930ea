"""Parts of cards that several rooms show: the sanction, the basis, the footer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.calendar.view import stage_name
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Regulation, Reviewed, SanctionTier, Status
from bot.phase import Phase
from bot.reply import quote
from bot.rulebook import texts
from bot.rulebook.sanction import heaviest, rows_in_force, tiers_by_stage

_ROW = " no. "
"""What stands between a table of the joint decree and the number of a row."""


_SHOWN = ("Pasal", "Lampiran", "Bab", "Diktum", "diktum")
"""Letters of a provision that a reader can look up; other refs are our own names for a passage."""
_UNDATED = ("Pernyataan", "Rancangan", "SE/pernyataan")
"""Kinds that came into force on no day: spoken words and drafts."""


def sanction(rules: Iterable[str], library: Library, phase: Phase) -> str | None:
    """Return the sanction of some rows in a phase, in proportion; None where no row is named."""
    named = tuple(rule for rule in rules if rule in library.skb)
    if not named:
        return None
    tiers = {library.skb[rule].tier for rule in named}
    if SanctionTier.DISMISSAL in tiers:
        # Membership of a party ends service by statute, whatever the calendar says.
        tier = texts.TIERS[SanctionTier.DISMISSAL]
        return texts.ANY_DAY.format(tier=tier, decides=texts.DECIDES)
    if tiers == {SanctionTier.BOARD}:
        return texts.BOARD
    if phase.strictest is None:
        return f"{texts.OUTSIDE} {_by_stage(texts.WHEN_RUNNING, named, library)}"
    stage = f"Tahap hari ini: {quote(stage_name(phase))}."
    worst = heaviest(rows_in_force(named, library.skb, phase))
    if worst is None:
        return f"{stage} {_by_stage(texts.OTHER_STAGE, named, library)}"
    tier = texts.TIERS[worst]
    return f"{stage} {texts.HEAVIEST.format(tier=tier, decides=_decides((worst,)))}"


def _by_stage(sentence: str, rules: Iterable[str], library: Library) -> str:
    by_stage = tiers_by_stage(rules, library.skb)
    tiers = "; ".join(
        f"{texts.TIERS[tier]} {texts.STAGES[stage]}" for stage, tier in by_stage.items()
    )
    return sentence.format(tiers=tiers, decides=_decides(by_stage.values()))


def _decides(tiers: Iterable[SanctionTier]) -> str:
    """Return who decides; for medium punishment that depends on the rank of the punished."""
    return texts.AUTHORITY_DECIDES if SanctionTier.MEDIUM in tiers else texts.DECIDES


def basis(cites: Iterable[str], rules: Iterable[str], library: Library, phase: Phase) -> list[str]:
    """Return one line for each instrument that is cited, with its articles and since when."""
    grouped: dict[str, tuple[Regulation, list[str]]] = {}
    rows = rows_in_force(rules, library.skb, phase) if phase.strictest is not None else []
    rows = rows or [library.skb[rule] for rule in rules if rule in library.skb]
    wanted = [*cites, *(f"skb-2022 | {row.id}" for row in rows)]
    for citation in wanted:
        resolved = library.cite(citation)
        if resolved is None:
            continue
        regulation, ref = resolved
        _, refs = grouped.setdefault(regulation.id, (regulation, []))
        shown = _looked_up(ref)
        if shown and shown not in refs:
            refs.append(shown)
    return [_instrument(regulation, refs) for regulation, refs in grouped.values()]


def gists(cites: Iterable[str], library: Library) -> str:
    """Return what the cited provisions say, in our own words, for the folded quotation."""
    lines = []
    for citation in cites:
        resolved = library.cite(citation)
        if resolved is None or not resolved[1]:
            continue
        regulation, ref = resolved
        named = f"{regulation.short} {_looked_up(ref)}".rstrip()
        lines += [
            f"<b>{quote(named)}</b>: {quote(provision.gist)}"
            for provision in regulation.provisions
            if provision.ref == ref and provision.verified
        ]
    return "\n".join(lines)


def stale(entry: Reviewed, library: Library, day: date) -> str | None:
    """Return a warning with the day of review, where the next one is overdue on a day."""
    if not library.review_due(entry, day):
        return None
    return texts.STALE.format(day=long_date(entry.reviewed))


def footer(library: Library) -> str:
    """Return the line that dates every card and says what it is."""
    return f"<i>{texts.FOOTER.format(as_of=long_date(library.meta.as_of))}</i>"


def _looked_up(ref: str) -> str:
    """Return a provision as a reader can look it up, or nothing for our own name of a passage."""
    return ref.removesuffix(" (pembuka)") if ref.startswith(_SHOWN) else ""


def _instrument(regulation: Regulation, refs: list[str]) -> str:
    since = regulation.in_force_since or regulation.issued
    dated = since is not None and regulation.kind not in _UNDATED
    when = f" (sejak {long_date(since)})" if since is not None and dated else ""
    # A replaced law may still be the basis of what happened under it, but never unmarked.
    gone = regulation.status in (Status.REPLACED, Status.REVOKED)
    standing = f" · {texts.STATUSES[regulation.status]}" if gone else ""
    return f"{quote(regulation.short)} {quote('; '.join(_joined(refs)))}".rstrip() + when + standing


def _joined(refs: Iterable[str]) -> list[str]:
    """Join rows of one table: ``disiplin no. 2, 6`` instead of naming the table twice."""
    tables: dict[str, list[str]] = {}
    for ref in refs:
        table, _, row = ref.partition(_ROW)
        tables.setdefault(table, []).append(row)
    return [
        table + _ROW + ", ".join(sorted(rows, key=int)) if any(rows) else table
        for table, rows in tables.items()
    ]
