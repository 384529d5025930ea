"""Numbers, times and buttons in the words of this room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.action import action
from bot.broadcast import phrases, texts
from bot.broadcast.campaign import Campaign
from bot.broadcast.details import Field
from bot.broadcast.draft.proposal import propose
from bot.broadcast.parts import Part
from bot.broadcast.release.schedule import QuietHours
from bot.broadcast.states import CampaignKind
from bot.clock import WIB, long_date, weekday
from bot.content.library import Library
from bot.reply import Button, Rows, quote

ROOM = "bc"
_BAR = 12
_MOST_LISTED = 12
_LONGEST_NAME, _LONGEST_WORDS = 40, 90


def button(label: str, verb: str, *args: str | int) -> Button:
    """Return a button of this room."""
    return Button(label, action(ROOM, verb, *args))


def act(label: str, verb: str, campaign: Campaign, *args: str | int) -> Button:
    """Return a button that acts on the version of a campaign that its reader sees."""
    return button(label, verb, campaign.id, campaign.version, *args)


def sure(campaign: Campaign, yes: str, verb: str) -> Rows:
    """Return the two buttons of a last question: do it, or back to where things stand."""
    return ((act(yes, verb, campaign), button(texts.NO, "open", campaign.id)),)


def back(campaign: int) -> Rows:
    """Return the way out of a question that waits for words."""
    return ((button(texts.BACK, "open", campaign),),)


def number(n: int) -> str:
    """Return a number as Indonesians write it: ``12.345``."""
    return f"{n:,}".replace(",", ".")


def rate(per_second: float) -> str:
    """Return a rate with one digit behind the comma."""
    return f"{per_second:.1f}".replace(".", ",").removesuffix(",0")


def duration(seconds: float) -> str:
    """Return about how long something takes."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return texts.SECONDS
    if minutes < 60:
        return texts.MINUTES.format(n=minutes)
    return texts.HOURS.format(h=minutes // 60, m=minutes % 60)


def when(moment: datetime | float) -> str:
    """Return a moment as people say it: ``3 Desember 2026 pukul 08.00``."""
    if not isinstance(moment, datetime):
        moment = datetime.fromtimestamp(moment, WIB)
    return f"{long_date(moment.date())} pukul {clock(moment)}"


def when_exactly(moment: datetime | float) -> str:
    """Return a moment with its weekday, for what is decided: ``Kamis, 3 Desember 2026 pukul …``."""
    if not isinstance(moment, datetime):
        moment = datetime.fromtimestamp(moment, WIB)
    return f"{weekday(moment.date())}, {when(moment)}"


def hours(quiet: QuietHours) -> str:
    """Return the quiet hours as they are set: ``21.00–06.00``."""
    return f"{quiet.start:%H.%M}–{quiet.end:%H.%M}"


def reason(name: str) -> str:
    """Return why something did not arrive, in Indonesian where the reason is known."""
    if name in phrases.REASONS:
        return phrases.REASONS[name]
    said = name.casefold()
    found = next((words for part, words in phrases.REFUSALS.items() if part in said), None)
    return found or phrases.REFUSAL.format(reason=name)


def clock(moment: datetime) -> str:
    """Return the time of day: ``08.00``."""
    return moment.strftime("%H.%M")


def bar(done: int, total: int) -> str:
    """Return a bar of twelve squares."""
    full = round(_BAR * done / total) if total else _BAR
    return "▓" * full + "░" * (_BAR - full)


def percent(done: int, total: int) -> int:
    """Return whole percents; a hundred only when everything is done."""
    return 100 if done >= total else min(99, round(100 * done / total))


def agencies(chosen: Iterable[str] | None, library: Library) -> str:
    """Return the names of chosen agencies."""
    names = {identifier: agency.name for identifier, agency in library.agencies.items()}
    return _names(chosen, names)


def topics(chosen: Iterable[str] | None, library: Library) -> str:
    """Return for whom chosen topic groups are: not for everybody, whatever a group is called."""
    if not chosen:
        return _names(chosen, {})
    titles = {i: f"“{group.title}”" for i, group in library.topic_groups.items()}
    return texts.ONLY_SUBSCRIBERS.format(groups=_names(chosen, titles))


def subject(campaign: Campaign, most: int = 80) -> str:
    """Return what a campaign is about, in one short line."""
    media = (medium.name for part in campaign.parts for medium in part.media)
    named = (*(part.text for part in campaign.parts), *media)
    first = next(filter(None, named), campaign.parts[0].kind.value if campaign.parts else "")
    line = " ".join((campaign.details.subject or first or texts.NOTHING_YET).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def number_differs(campaign: Campaign) -> str | None:
    """Return that the number an officer typed is not the one that a file says, or None."""
    details = campaign.details
    given = details.number if details.is_given(Field.NUMBER) else ""
    if not given or campaign.kind is not CampaignKind.CIRCULAR or not campaign.read_text:
        return None
    read = propose(campaign.read_text).number
    if not read or _plain(read) == _plain(given):
        return None
    return texts.NUMBER_DIFFERS.format(given=quote(given), read=quote(read))


def _plain(number_: str) -> str:
    return "".join(number_.split()).casefold()


def part_name(part: Part) -> str:
    """Return what one part is, as plain text: its kind, its file, its words."""
    kind = texts.PART_NAMES[part.kind.value].format(n=len(part.media))
    file = next((medium.name for medium in part.media if medium.name), "")
    text = " ".join(part.text.split())
    said = f"“{clipped([text], 1, _LONGEST_WORDS)[0]}”" if text else ""
    return " ".join(filter(None, (kind, file, said)))


def unread(campaign: Campaign) -> str | None:
    """Return which parts of a campaign were not read, and why, or None when all of them were.

    Numbered as the draft's panel numbers them. What only changes words sends no file.
    """
    numbered = enumerate(campaign.parts, start=1)
    named = [_unread(n, part) for n, part in numbered if part.unread and campaign.kind.sends]
    return texts.UNREAD.format(list=", ".join(named)) if named else None


def _unread(n: int, part: Part) -> str:
    first = part.unread[0]
    kind = texts.PART_NAMES[part.kind.value].format(n=len(part.media))
    why = phrases.UNREAD.get(first.reading, first.reading)
    if len(part.media) > 1:
        count = len(part.unread)
        why = texts.UNREAD_OF_ALBUM.format(why=why, n=count, all=len(part.media))
    name = quote(clipped([first.name or kind], 1, _LONGEST_NAME)[0])
    said = "" if why == name else f", {why}"
    return texts.UNREAD_PART.format(n=n, name=name, why=said)


def clipped(lines: Iterable[str], most: int, length: int) -> list[str]:
    """Return at most so many lines, none longer than ``length`` characters."""
    kept = [line if len(line) <= length else line[: length - 1].rstrip() + "…" for line in lines]
    return kept[:most]


def _names(chosen: Iterable[str] | None, names: Mapping[str, str]) -> str:
    if chosen is None:
        return texts.NOT_CHOSEN
    listed = [quote(names.get(identifier, identifier)) for identifier in chosen]
    if not listed:
        return texts.ALL
    more = f" +{len(listed) - _MOST_LISTED}" if len(listed) > _MOST_LISTED else ""
    return ", ".join(listed[:_MOST_LISTED]) + more
