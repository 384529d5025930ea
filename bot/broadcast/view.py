"""The room's front door and the panel of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.action import action
from bot.broadcast import sums, texts, wording
from bot.broadcast.campaign import Campaign
from bot.broadcast.details import Field
from bot.broadcast.draft.doubt import Said
from bot.broadcast.draft.drafting import details_missing
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.parts import Part
from bot.broadcast.states import CampaignKind, CampaignState
from bot.broadcast.wording import act, button
from bot.clock import long_date
from bot.content.library import Library
from bot.reply import Button, Reply, Rows, paragraphs, quote

PAGE = 8
_LABEL = 58


def home(open_: Sequence[Campaign], people: int, *, two_person: bool) -> Reply:
    """Return the front door: what is under way, and what can be begun."""
    html = (texts.HOME if two_person else texts.HOME_ALONE).format(people=sums.few(people))
    rows: list[tuple[Button, ...]] = [
        (button(texts.NEW_CIRCULAR, "new", CampaignKind.CIRCULAR.value),),
        (button(texts.NEW_NOTICE, "new", CampaignKind.NOTICE.value),),
    ]
    rows += [(listed(campaign),) for campaign in open_[:PAGE]]
    rows.append((button(texts.OLD_LIST, "old", 0),))
    rows.append((Button(texts.AUTOMATIC, action("news", "home")),))
    return Reply(html + (texts.OPEN_LIST if open_ else ""), tuple(rows))


def finished(campaigns: Sequence[Campaign], page: int) -> Reply:
    """Return one page of what is over; one more than a page says that there are older ones."""
    rows: list[tuple[Button, ...]] = [(listed(campaign),) for campaign in campaigns[:PAGE]]
    pager = [button(texts.NEWER, "old", page - 1)] if page else []
    if len(campaigns) > PAGE:
        pager.append(button(texts.OLDER, "old", page + 1))
    rows += [tuple(pager)] if pager else []
    rows.append((button(texts.TO_HOME, "home"),))
    html = texts.OLD_TITLE if campaigns else texts.OLD_NONE
    return Reply(html, tuple(rows), replaces=True)


def listed(campaign: Campaign) -> Button:
    """Return the button that opens a campaign; what follows on another one says what it is."""
    icon = texts.STATES[campaign.state.value].split(maxsplit=1)[0]
    form = texts.LISTED_KINDS.get(campaign.kind.value, texts.LISTED)
    head = form.format(icon=icon, id=campaign.id)
    most = _LABEL - 12 if form is texts.LISTED else _LABEL - len(head)
    return button(f"{head} {wording.subject(campaign, most)}", "open", campaign.id)


def under_way(campaign: Campaign) -> str:
    """Return that what was to be begun is begun already, and how far it is."""
    drafts = (CampaignState.COMPOSING, CampaignState.PREVIEWED)
    state = texts.STATES[campaign.state.value].split(maxsplit=1)[1]
    form = texts.UNDER_WAY if campaign.state in drafts else texts.UNDER_WAY_SINCE
    kind = texts.KINDS[campaign.kind.value].capitalize()
    return form.format(kind=kind, id=campaign.id, state=state)


def begun(campaign: Campaign) -> Reply:
    """Return the invitation to send content."""
    kind = texts.KINDS[campaign.kind.value]
    rows: Rows = ((act(texts.DISCARD, "toss", campaign),),)
    return Reply(texts.SEND_CONTENT.format(id=campaign.id, kind=kind), rows)


def whose(campaign: Campaign, focus: Focus, said: Said) -> Reply:
    """Return the question what a message is for; its buttons find the message it hangs on."""
    what = texts.WHOSE_WHAT.get(focus.asking.value, texts.WHOSE_WHAT[Asking.CONTENT.value])
    if focus.asking is Asking.FIELD:
        what = texts.WHOSE_FIELD.format(field=texts.FIELDS[focus.detail].lower())
    rows: list[tuple[Button, ...]] = [
        (button(texts.MINE.format(what=what, id=campaign.id), "mine", campaign.id),)
    ]
    if focus.asking is Asking.CONTENT and said.text and not said.forwarded:
        missing = details_missing(campaign.details, campaign.kind)
        rows += [tuple(_fills(campaign, field) for field in missing)] if missing else []
    if said.text and not said.forwarded:
        rows.append((Button(texts.ANSWER_THIS, action("ans", "this")),))
    rows.append((Button(texts.CHECK_THIS, action("scr", "this")),))
    html = texts.WHOSE.format(
        what=what, id=campaign.id, subject=quote(wording.subject(campaign, 60))
    )
    return Reply(html, tuple(rows))


def _fills(campaign: Campaign, field: Field) -> Button:
    label = texts.MINE_AS.format(field=texts.FIELDS[field.value])
    return button(label, "as", campaign.id, field.value)


def home_rows() -> Rows:
    """Return the way back to the list."""
    return ((button(texts.TO_HOME, "home"),),)


def panel(draft: Campaign, library: Library, note: str | None = None) -> Reply:
    """Return a draft with everything that can still be put right."""
    if draft.kind is CampaignKind.CORRECTION:
        return _correction(draft, note)
    what = "pencabutan" if draft.kind is CampaignKind.WITHDRAWAL else "edaran"
    lines = details(draft, library)
    missing = missing_of(draft)
    html = paragraphs(
        texts.PANEL.format(id=draft.id, kind=texts.KINDS[draft.kind.value]),
        note,
        _refusal(draft),
        _parts(draft),
        wording.unread(draft),
        texts.PANEL_DETAILS.format(what=what, lines=lines) if lines else None,
        wording.number_differs(draft),
        texts.PANEL_TARGET.format(
            agencies=wording.agencies(draft.target.agencies, library),
            topics=wording.topics(draft.target.topics, library),
        ),
        texts.PANEL_MISSING.format(missing=", ".join(missing)) if missing else texts.PANEL_READY,
    )
    return Reply(html, _panel_rows(draft, ready=not missing))


def _refusal(campaign: Campaign) -> str | None:
    """Return who sent a draft back and why: it stands there for whoever goes on with it."""
    refusal = campaign.refusal
    return texts.LAST_REFUSAL.format(reason=quote(refusal)) if refusal else None


def missing_of(draft: Campaign) -> list[str]:
    """Return what a draft still lacks, in words."""
    missing = []
    if not draft.parts and draft.kind is not CampaignKind.WITHDRAWAL:
        missing.append("isi")
    missing += [
        texts.FIELDS[field.value].lower() for field in details_missing(draft.details, draft.kind)
    ]
    if draft.kind.sends and draft.target.agencies is None:
        missing.append("instansi")
    if draft.kind.sends and draft.target.topics is None:
        missing.append("topik")
    return missing


def details(draft: Campaign, library: Library) -> str:
    """Return the details of a circular, proposals marked as such."""
    if not draft.kind.has_details:
        return ""
    known = draft.details
    replaced = library.circulars.get(known.replaces)
    day = long_date(date.fromisoformat(known.date)) if known.date else ""
    values = [(Field.NUMBER, known.number), (Field.DATE, day)]
    if draft.kind is CampaignKind.CIRCULAR:
        values += [
            (Field.SUBJECT, known.subject),
            (Field.ISSUER, known.issuer),
            (Field.POINTS, f"{len(known.points)} pokok" if known.points else ""),
            (Field.RELATED, _related(known.related)),
            (Field.REPLACES, f"{replaced.issuer}, {replaced.subject}" if replaced else "–"),
        ]
    lines = [_detail(draft, field, value) for field, value in values]
    if any(line.endswith(texts.PROPOSED) for line in lines):
        lines.append(texts.PROPOSED_MEANS)
    return "\n".join(lines)


def _related(chosen: Sequence[str]) -> str:
    return texts.RELATED_SUM.format(n=len(chosen)) if chosen else texts.RELATED_YET


def value_of(draft: Campaign, field: Field) -> str:
    """Return what a field that is typed holds now."""
    known = draft.details
    day = long_date(date.fromisoformat(known.date)) if known.date else ""
    values = {
        Field.NUMBER: known.number, Field.DATE: day, Field.SUBJECT: known.subject,
        Field.ISSUER: known.issuer, Field.POINTS: "\n".join(f"• {p}" for p in known.points),
    }  # fmt: skip
    return values.get(field, "")


def _detail(draft: Campaign, field: Field, value: str) -> str:
    shown = quote(wording.clipped([value], 1, 160)[0]) if value else _empty(draft, field)
    proposed = bool(value) and field is not Field.REPLACES and not draft.details.is_given(field)
    if field is Field.RELATED:
        proposed = proposed and bool(draft.details.related)
    return f"{texts.FIELDS[field.value]}: {shown}{texts.PROPOSED if proposed else ''}"


def _empty(draft: Campaign, field: Field) -> str:
    may_lack = field is Field.NUMBER and draft.kind is CampaignKind.CIRCULAR
    return texts.NO_NUMBER if may_lack else texts.NOT_FILLED


def _parts(draft: Campaign) -> str:
    lines = "\n".join(f"{n}. {part_line(part)}" for n, part in enumerate(draft.parts, start=1))
    if draft.kind is CampaignKind.WITHDRAWAL:
        return texts.PANEL_AUTO_MORE.format(parts=lines) if lines else texts.PANEL_AUTO
    return texts.PANEL_PARTS.format(parts=lines) if lines else texts.PANEL_NO_PARTS


def part_line(part: Part) -> str:
    """Return one part in one line."""
    return quote(wording.part_name(part))


def _panel_rows(draft: Campaign, *, ready: bool) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if draft.parts:
        more = button(texts.ADD_PART, "more", draft.id)
        count = len(draft.parts)
        drop = ("drop", draft.id, count) if count == 1 else ("drops", draft.id)
        rows.append((more, button(texts.DROP_PART, *drop)))
    fields: tuple[Field, ...] = ()
    if draft.kind is CampaignKind.CIRCULAR:
        fields = tuple(Field)
    elif draft.kind is CampaignKind.WITHDRAWAL:
        fields = (Field.NUMBER, Field.DATE)
    asks = [button(texts.FIELDS[f.value], *_asking(draft, f)) for f in fields]
    rows += [tuple(asks[place : place + 3]) for place in range(0, len(asks), 3)]
    rows.append((button(texts.AGENCIES, "ags", draft.id), button(texts.TOPICS, "tps", draft.id)))
    if ready:
        rows.append((act(texts.PREVIEW, "view", draft),))
    rows.append((button(texts.LEAVE, "leave", draft.id), act(texts.DISCARD, "toss", draft)))
    return tuple(rows)


def _asking(draft: Campaign, field: Field) -> tuple[str, str | int, str | int]:
    if field is Field.REPLACES:
        return ("reps", draft.id, 0)
    if field is Field.RELATED:
        return ("rels", draft.id, 0)
    return ("ask", draft.id, field.value)


def _correction(draft: Campaign, note: str | None) -> Reply:
    lines = "\n".join(
        f"{n}. {part_line(part)}{texts.PART_CHANGED if part.changed else ''}"
        for n, part in enumerate(draft.parts, start=1)
    )
    html = paragraphs(
        texts.PANEL_CORRECTION.format(id=draft.id, about=draft.about), note, _refusal(draft), lines
    )
    rows: list[tuple[Button, ...]] = [
        (button(f"✏️ Bagian {n}", "part", draft.id, n - 1),) for n in range(1, len(draft.parts) + 1)
    ]
    if any(part.changed for part in draft.parts):
        rows.append((act(texts.PREVIEW, "view", draft),))
    rows.append((button(texts.LEAVE, "leave", draft.id), act(texts.DISCARD, "toss", draft)))
    return Reply(html, tuple(rows))


def card(campaign: Campaign) -> Reply:
    """Return where a campaign is, and what can be done about it."""
    lines = [
        texts.CARD.format(
            id=campaign.id, kind=texts.KINDS[campaign.kind.value],
            subject=quote(wording.subject(campaign)), state=texts.STATES[campaign.state.value],
        ),
        texts.CARD_BY.format(author=quote(campaign.author.label)),
    ]  # fmt: skip
    if (refusal := _refusal(campaign)) is not None:
        lines.append(refusal)
    if campaign.approver is not None:
        lines.append(texts.CARD_APPROVER.format(approver=quote(campaign.approver.label)))
    if campaign.state is CampaignState.SCHEDULED and campaign.scheduled_at is not None:
        lines.append(texts.CARD_STARTS.format(when=wording.when(campaign.scheduled_at)))
    if campaign.started_at is not None:
        lines.append(texts.CARD_STARTED.format(when=wording.when(campaign.started_at)))
    if campaign.ended_at is not None:
        lines.append(texts.CARD_ENDED.format(when=wording.when(campaign.ended_at)))
    return Reply("\n".join(lines), _card_rows(campaign))


def _card_rows(campaign: Campaign) -> Rows:
    shows = act(texts.SHOW, "show", campaign)
    edit, toss = act(texts.EDIT, "edit", campaign), act(texts.DISCARD, "toss", campaign)
    rows: tuple[tuple[Button, ...], ...] = ()
    match campaign.state:
        case CampaignState.COMPOSING:
            rows = ((button(texts.TAKE, "take", campaign.id),), (toss,))
        case CampaignState.PREVIEWED | CampaignState.AWAITING:
            rows = ((shows,), (edit, toss))
        case CampaignState.APPROVED:
            rows = (released(campaign), (shows,), (edit, toss))
        case CampaignState.SCHEDULED:
            change = act(texts.UNSCHEDULE, "unsch", campaign)
            if campaign.automatic:
                toss = act(texts.CANCEL, "toss", campaign)
            rows = ((change,), (shows,), (edit, toss))
        case CampaignState.SENDING | CampaignState.PREPARING | CampaignState.PAUSED:
            rows = (running(campaign),)
    return (*rows, (button(texts.TO_HOME, "home"),))


def released(campaign: Campaign) -> tuple[Button, ...]:
    """Return the buttons that let an approved campaign go."""
    return (act(texts.SEND_NOW, "go", campaign), act(texts.SCHEDULE, "when", campaign))


def running(campaign: Campaign) -> tuple[Button, ...]:
    """Return the buttons that hold or end a campaign under way."""
    stop = act(texts.STOP, "stop", campaign)
    if campaign.state is CampaignState.PAUSED:
        return (act(texts.GO_ON, "cont", campaign), stop)
    if campaign.state is CampaignState.SENDING:
        return (act(texts.PAUSE, "pause", campaign), stop)
    return (stop,)
