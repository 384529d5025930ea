"""The summary under a preview, and what is asked of the second officer."""

from __future__ import annotations

from datetime import date

from bot.broadcast import sums, texts, wording
from bot.broadcast.approval.citations import Citation
from bot.broadcast.approval.review import Review
from bot.broadcast.campaign import Campaign
from bot.broadcast.states import CampaignKind, CampaignState
from bot.broadcast.wording import act, button
from bot.clock import long_date
from bot.content.library import Library
from bot.reply import Button, Reply, Rows, paragraphs, quote

_MOST_CHANGES, _LONGEST_CHANGE = 6, 160
_MOST_CITED, _LONGEST_CITED = 6, 80


def summary(review: Review, library: Library, rate: float) -> str:
    """Return everything an officer should know before approving."""
    campaign = review.campaign
    return paragraphs(
        texts.SUMMARY.format(id=campaign.id, kind=texts.KINDS[campaign.kind.value]),
        _about(campaign),
        wording.number_differs(campaign),
        _library_lines(campaign, library),
        _reach(review, library, rate),
        "\n".join(checks(review)),
        _changes(review),
    )


def author(review: Review, library: Library, rate: float, *, two_person: bool) -> Reply:
    """Return the summary with what its author can do next."""
    campaign = review.campaign
    rows: list[tuple[Button, ...]] = []
    if review.audience.total:
        ask = act(texts.REQUEST, "req", campaign) if two_person else _alone(campaign)
        rows.append((ask,))
    if (more := _more_people(review)) is not None:
        label = texts.TO_ALL_TOPICS.format(people=wording.number(more))
        rows.append((act(label, "alltp", campaign),))
    rows.append((act(texts.EDIT, "edit", campaign), act(texts.DISCARD, "toss", campaign)))
    return Reply(paragraphs(texts.PREVIEWED_ABOVE, summary(review, library, rate)), tuple(rows))


def second(review: Review, library: Library, rate: float) -> Reply:
    """Return the summary with the second officer's two buttons."""
    campaign = review.campaign
    head = texts.REQUEST_FROM.format(
        author=quote(campaign.author.label), id=campaign.id, concerns=_concerns(campaign, library)
    )
    return Reply(paragraphs(head, summary(review, library, rate)), second_rows(campaign))


def second_rows(campaign: Campaign) -> Rows:
    """Return the buttons of the second officer."""
    return ((act(texts.APPROVE, "yes", campaign), act(texts.REJECT, "no", campaign)),)


def shown(review: Review, library: Library, rate: float, rows: Rows) -> Reply:
    """Return the summary again, for whoever looks at a campaign later."""
    home = (button(texts.TO_HOME, "home"),)
    return Reply(summary(review, library, rate), (*rows, home))


def warnings(review: Review) -> str:
    """Return what asks for a written reason."""
    lines = []
    if review.looks_partisan:
        lines.append(_checked(review))
    lines += _gone(review.cites_gone)
    if (unread := wording.unread(review.campaign)) is not None:
        lines.append(unread)
    return "\n".join(lines)


def checks(review: Review) -> list[str]:
    """Return what Saring found in the words of the circular itself."""
    lines = []
    lines.append(_checked(review) if review.verdict else texts.NOT_CHECKED)
    if (unread := wording.unread(review.campaign)) is not None:
        lines.append(unread)
    standing = [c for c in review.citations if not c.gone]
    if standing:
        named = ", ".join(quote(c.name) for c in standing[:8])
        lines.append(texts.CITES.format(list=named))
    lines += _gone(review.cites_gone)
    if review.needs_reason:
        found = review.looks_partisan or bool(review.cites_gone)
        lines.append(texts.REASON_NEEDED.format(mark="🚨" if found else "⚠️"))
    return lines


def _checked(review: Review) -> str:
    what = texts.CHECKED_SOME if review.has_unread else texts.CHECKED_ALL
    evidence = _quoted(review.evidence) or "kesan keseluruhannya"
    return texts.CHECKED[review.verdict].format(what=what, evidence=evidence)


def _alone(campaign: Campaign) -> Button:
    return act(texts.APPROVE_ALONE, "yes", campaign)


def _concerns(campaign: Campaign, library: Library) -> str:
    """Return which earlier broadcast a correction, reminder or withdrawal is about."""
    kind = texts.CONCERNS_KINDS.get(campaign.kind.value)
    if campaign.about is None or kind is None:
        return ""
    circular = library.circulars.get(campaign.circular or "")
    number = circular.number if circular is not None else campaign.details.number
    return texts.CONCERNS.format(
        kind=kind, about=campaign.about,
        subject=quote(wording.subject(campaign, 80)), number=f", {quote(number)}" if number else "",
    )  # fmt: skip


def _about(campaign: Campaign) -> str | None:
    if not campaign.kind.has_details:
        return None
    details = campaign.details
    day = long_date(date.fromisoformat(details.date)) if details.date else ""
    return texts.SUMMARY_LINE.format(
        subject=f"<b>{quote(details.subject)}</b>", issuer=quote(details.issuer or "–"),
        number=quote(details.number) or texts.NO_NUMBER, date=day,
    )  # fmt: skip


def _library_lines(campaign: Campaign, library: Library) -> str | None:
    """Return what the library will do with a circular: which cards name it, and its file."""
    if campaign.kind is not CampaignKind.CIRCULAR:
        return None
    names = [
        texts.RELATED_TOPIC.format(name=quote(library.topics[i].title))
        if i in library.topics
        else texts.RELATED_ANSWER.format(name=quote(library.answers[i].question))
        for i in campaign.details.related
        if i in library.topics or i in library.answers
    ]
    lines = [texts.RELATED_SHOWN.format(list=", ".join(names))] if names else []
    lines += _pdf_line(campaign)
    return "\n".join(lines) or None


def _pdf_line(campaign: Campaign) -> list[str]:
    media = [medium for part in campaign.frozen for medium in part.media if medium.is_pdf]
    if len(media) < 2:
        return [texts.WITH_PDF] if media else []
    name = quote(wording.clipped([media[0].name], 1, _LONGEST_CHANGE)[0])
    return [texts.WITH_FIRST_PDF.format(n=len(media), name=name)]


def _reach(review: Review, library: Library, rate: float) -> str:
    audience, sends = review.audience, review.campaign.kind.sends
    more = _more_people(review)
    beside = []
    if more is not None:
        beside = [texts.ALL_TOPICS_REACH.format(people=wording.number(more))]
    if not audience.total:
        return "\n".join((texts.NOBODY, *beside))
    people = (texts.PEOPLE if sends else texts.PEOPLE_CHANGE).format(
        people=wording.number(audience.total), messages=wording.number(review.messages)
    )
    lines = [people, *beside]
    if audience.by_agency:
        names = {i: agency.name for i, agency in library.agencies.items()}
        lines.append(texts.BY_AGENCY.format(list=sums.division(audience.by_agency, names)))
    if audience.by_topic:
        titles = {i: group.title.lower() for i, group in library.topic_groups.items()}
        lines.append(texts.BY_TOPIC.format(list=sums.overlapping(audience.by_topic, titles)))
    time = wording.duration(review.seconds)
    lines.append(texts.DURATION.format(time=time, rate=wording.rate(rate)))
    return "\n".join(lines)


def _more_people(review: Review) -> int | None:
    """Return how many "Semua topik" would reach, where that is more; None where it is not."""
    more = review.without_topics
    return more if more is not None and more > review.audience.total else None


def _changes(review: Review) -> str | None:
    if review.changes is None:
        return None
    replaces = texts.REPLACES.format(name=quote(review.replaces))
    lines = [replaces if review.replaces else texts.CORRECTS]
    if review.changes.is_empty:
        lines.append(texts.CHANGES_NONE)
    for form, sentences in (
        (texts.CHANGES_GONE, [f"− <s>{s}</s>" for s in _clip(review.changes.gone)]),
        (texts.CHANGES_NEW, [f"+ {s}" for s in _clip(review.changes.new)]),
    ):
        if sentences:
            lines.append(form.format(list="\n".join(sentences)))
    left = max(0, len(review.changes.gone) - _MOST_CHANGES) + max(
        0, len(review.changes.new) - _MOST_CHANGES
    )
    if left:
        lines.append(texts.MORE_CHANGES.format(n=left))
    return "\n".join(lines)


def _clip(sentences: tuple[str, ...]) -> list[str]:
    return [quote(s) for s in wording.clipped(sentences, _MOST_CHANGES, _LONGEST_CHANGE)]


def _quoted(evidence: tuple[str, ...]) -> str:
    return ", ".join(f"“{quote(' '.join(text.split())[:60])}”" for text in evidence)


def _gone(citations: tuple[Citation, ...]) -> list[str]:
    """Return what is cited in vain: first what has an heir, then what simply ended."""
    replaced = [
        texts.HEIR.format(name=_cited(c.name), heir=_cited(c.heir)) for c in citations if c.heir
    ]
    ended = [_cited(c.name) for c in citations if not c.heir]
    return [
        form.format(list=", ".join(names[:_MOST_CITED]))
        for form, names in ((texts.CITES_REPLACED, replaced), (texts.CITES_GONE, ended))
        if names
    ]


def _cited(name: str) -> str:
    return quote(wording.clipped([name], 1, _LONGEST_CITED)[0])


def is_second(campaign: Campaign, person: int) -> bool:
    """Tell whether a campaign waits for this officer's word."""
    return campaign.state is CampaignState.AWAITING and campaign.author.id != person
