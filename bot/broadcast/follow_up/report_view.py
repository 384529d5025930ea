"""Progress, report and readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.broadcast import texts as room_texts
from bot.broadcast import wording
from bot.broadcast.campaign import RETENTION_DAYS, Campaign
from bot.broadcast.delivery.account_store import Outcome
from bot.broadcast.delivery.entries import EARLIER_PART_UNKNOWN
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.follow_up import texts
from bot.broadcast.states import CampaignKind, CampaignState, DeliveryState
from bot.broadcast.sums import LEAST
from bot.broadcast.view import running
from bot.broadcast.wording import act, button
from bot.content.library import Library
from bot.reply import Button, Reply, Rows, paragraphs, quote

_MOST_REASONS = 6
_ORDER = (
    DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.BLOCKED,
    DeliveryState.GONE, DeliveryState.CANCELLED, DeliveryState.QUEUED,
)  # fmt: skip


def progress(campaign: Campaign, figures: Figures) -> Reply:
    """Return how far a campaign is."""
    if campaign.state is CampaignState.PREPARING:
        return Reply(texts.PREPARING.format(id=campaign.id), (running(campaign),))
    common = {
        "id": campaign.id, "subject": quote(wording.subject(campaign, 60)),
        "bar": wording.bar(figures.done, figures.total),
        "percent": wording.percent(figures.done, figures.total),
        "sent": wording.number(figures.sent), "left": wording.number(figures.left),
        "total": wording.number(figures.total),
        "did": texts.DID.get(campaign.kind.value, texts.DID_SEND),
    }  # fmt: skip
    if campaign.state is CampaignState.PAUSED:
        return Reply(texts.PROGRESS_PAUSED.format(**common), (running(campaign),))
    if campaign.state.is_over:
        done = campaign.state is CampaignState.DONE
        icon, word = ("🏁", texts.ENDED) if done else ("⏹", texts.STOPPED)
        rest = _rest(figures, done=done)
        return Reply(texts.PROGRESS_OVER.format(icon=icon, word=word, rest=rest, **common))
    seconds = figures.seconds_left
    pace = texts.PACE_NONE
    if seconds is not None:
        pace = texts.PACE.format(rate=wording.rate(figures.rate), time=wording.duration(seconds))
    return Reply(texts.PROGRESS.format(pace=pace, **common), (running(campaign),))


def _rest(figures: Figures, *, done: bool) -> str:
    """Return how many messages did not arrive for sure, where there are any."""
    rest = figures.total - figures.sent
    form = texts.PROGRESS_REST if done else texts.PROGRESS_REST_STOPPED
    return form.format(n=wording.number(rest)) if rest else ""


def report(
    campaign: Campaign,
    outcomes: Sequence[Outcome],
    out_of_reach: int = 0,
    people: int | None = None,
) -> Reply:
    """Return how a campaign ended, with every reason, and what can be done now.

    Args:
        campaign: what is reported.
        outcomes: its rows, summed up.
        out_of_reach: messages that a recall could not find, since nobody knows their ids.
        people: how many it reached; None where only messages can be counted.
    """
    outcomes = [_judged(outcome) for outcome in outcomes]
    counts: dict[DeliveryState, int] = defaultdict(int)
    for outcome in outcomes:
        counts[outcome.state] += outcome.n
    html = paragraphs(
        texts.REPORT.format(
            id=campaign.id, kind=room_texts.KINDS[campaign.kind.value],
            subject=quote(wording.subject(campaign)), when=_when(campaign),
        ),
        _lines(campaign, counts, outcomes, people) if outcomes else texts.REPORT_NOBODY,
        texts.UNKNOWN_UNRECALLED.format(n=wording.number(out_of_reach)) if out_of_reach else None,
        texts.UNKNOWN_MEANS if counts[DeliveryState.UNKNOWN] and campaign.kind.sends else None,
        texts.KEPT.format(days=RETENTION_DAYS) if outcomes and not campaign.erased else None,
    )  # fmt: skip
    return Reply(html, _report_rows(campaign, counts))


def _judged(outcome: Outcome) -> Outcome:
    """Return an outcome in the state that officers decide about.

    What was held back behind a message in doubt is queued again together with it, so it is counted
    with it, too.
    """
    if outcome.state is DeliveryState.FAILED and outcome.reason == EARLIER_PART_UNKNOWN:
        return replace(outcome, state=DeliveryState.UNKNOWN)
    return outcome if outcome.state.is_final else replace(outcome, state=DeliveryState.QUEUED)


def _lines(
    campaign: Campaign,
    counts: Mapping[DeliveryState, int],
    outcomes: Sequence[Outcome],
    people: int | None,
) -> str:
    lines = []
    for state in _ORDER:
        if not counts[state] and state is not DeliveryState.SENT:
            continue
        form, said = texts.REPORT_LINES[state.value], wording.number(counts[state])
        if state is DeliveryState.SENT:
            form = texts.REPORT_LINES_CHANGE["sent"].get(campaign.kind.value, form)
            said = _reached(campaign, counts[state], people)
        elif len(campaign.frozen) > 1:
            said = texts.REACHED_MESSAGES.format(n=said)
        lines.append(form.format(n=said))
        lines += _reasons(state, outcomes)
    return "\n".join(lines)


def _reached(campaign: Campaign, messages: int, people: int | None) -> str:
    """Return whom it reached: people, and messages where one person gets several."""
    if len(campaign.frozen) == 1:
        return texts.REACHED_PEOPLE.format(n=wording.number(messages))
    if people is None:
        return texts.REACHED_MESSAGES.format(n=wording.number(messages))
    return texts.REACHED.format(people=wording.number(people), n=wording.number(messages))


def _reasons(state: DeliveryState, outcomes: Sequence[Outcome]) -> list[str]:
    if state in (DeliveryState.SENT, DeliveryState.BLOCKED, DeliveryState.GONE):
        return []
    sums: dict[str, int] = defaultdict(int)
    for outcome in outcomes:
        if outcome.state is state and outcome.reason:
            sums[wording.reason(outcome.reason)] += outcome.n
    named = sorted(sums.items(), key=lambda pair: -pair[1])
    return [
        texts.REASON_LINE.format(reason=quote(reason), n=wording.number(n))
        for reason, n in named[:_MOST_REASONS]
    ]


def _when(campaign: Campaign) -> str:
    if campaign.started_at is None or campaign.ended_at is None:
        return ""
    took = wording.duration(campaign.ended_at - campaign.started_at)
    return f"{wording.when(campaign.ended_at)} WIB · {texts.TOOK.format(time=took)}"


def _report_rows(campaign: Campaign, counts: Mapping[DeliveryState, int]) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if campaign.state is CampaignState.DONE and not campaign.erased:
        unknown, failed = counts[DeliveryState.UNKNOWN], counts[DeliveryState.FAILED]
        if unknown:
            label = texts.REQUEUE_UNKNOWN.format(n=wording.number(unknown))
            rows.append((act(label, "again", campaign, "u"),))
        if failed:
            label = texts.REQUEUE_FAILED.format(n=wording.number(failed))
            rows.append((act(label, "again", campaign, "f"),))
    rows += follow_ups(campaign, delivered=counts[DeliveryState.SENT] > 0)
    rows.append((button(room_texts.TO_HOME, "home"),))
    return tuple(rows)


def follow_ups(campaign: Campaign, *, delivered: bool) -> list[tuple[Button, ...]]:
    """Return what can be begun about a campaign that is over."""
    if not delivered or not campaign.kind.sends:
        reads = campaign.kind is CampaignKind.CORRECTION and delivered
        return [(button(texts.READS, "reads", campaign.id),)] if reads else []
    rows: list[tuple[Button, ...]] = []
    if campaign.kind.asks_if_read:
        rows.append(
            (
                button(texts.READS, "reads", campaign.id),
                button(texts.REMIND, "remind", campaign.id),
            )
        )
    if not campaign.erased:
        rows.append(
            (
                button(texts.CORRECT, "corr", campaign.id),
                button(texts.RECALL, "recall", campaign.id),
            )
        )
    if campaign.kind is CampaignKind.CIRCULAR:
        rows.append((button(texts.WITHDRAW, "wd", campaign.id),))
    return rows


def readers(
    campaign: Campaign,
    counted: Sequence[tuple[Campaign, Mapping[str, int]]],
    library: Library,
) -> Reply:
    """Return how many people read a circular, small numbers suppressed.

    Args:
        campaign: whose report this is.
        counted: what was sent first, and its corrections, each with its readers: a correction
            brings a button of its own, so what is pressed after it counts there.
        library: names the agencies.
    """
    (first, reads), *corrections = counted
    blocks = [_readers(first, reads, library)]
    if corrections:
        blocks = [f"{texts.READ_BEFORE.format(id=first.id)}\n{blocks[0]}"]
    blocks += [
        f"{texts.READ_AFTER.format(id=one.id)}\n{_readers(one, more, library)}"
        for one, more in corrections
    ]
    html = paragraphs(
        texts.READ_TITLE.format(id=first.id), *blocks, texts.READ_NOTE.format(least=LEAST)
    )
    return Reply(html, ((button(room_texts.BACK, "open", campaign.id),),))


def _readers(campaign: Campaign, reads: Mapping[str, int], library: Library) -> str:
    """Return the readers of one button by agency.

    The sum leaves the suppressed ones out, or they could be worked out from it.
    """
    enough = {agency: n for agency, n in reads.items() if n >= LEAST}
    few = [agency for agency, n in reads.items() if n < LEAST]
    lines = [
        texts.READ_LINE.format(
            agency=_agency(agency, library), n=wording.number(n), of=_of(campaign, agency, n)
        )
        for agency, n in sorted(enough.items(), key=lambda pair: -pair[1])
    ]
    lines += [texts.READ_FEW.format(agency=_agency(a, library), least=LEAST) for a in sorted(few)]
    if enough:
        lines.append(texts.READ_SUM.format(n=wording.number(sum(enough.values()))))
    return "\n".join(lines) or texts.READ_NONE


def _of(campaign: Campaign, agency: str, n: int) -> str:
    people = campaign.by_agency.get(agency, 0)
    return texts.READ_OF.format(people=wording.number(people)) if people >= n else ""


def _agency(identifier: str, library: Library) -> str:
    known = library.agencies.get(identifier)
    return quote(known.name if known is not None else identifier or texts.READ_UNKNOWN_AGENCY)
