"""A session: several people do things at random with the real Application, which is watched.

After every update: no exception in a handler, no request Telegram would refuse, an answer to
whoever is owed one, no button left spinning. After the session nothing is half-written.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.error import Forbidden, TelegramError
from telegram.ext import filters

from bot.wire.order import OrderedProcessor
from tests.fuzz import aftermath, words
from tests.fuzz.grammar import Grammar
from tests.fuzz.mutation import mutated, scrambled
from tests.kit import updates
from tests.kit.botapi import Upload
from tests.kit.chat import Json
from tests.kit.chat.room import Standing
from tests.kit.ids import next_update
from tests.kit.stage import Stage
from tests.kit.updates import ASN, GROUP, OFFICER_A, OFFICER_B, Person, hostile

STRANGER = Person(2**52 - 1, hostile.HTML, hostile.BIDI, "orang_asing")
PEOPLE = (ASN, OFFICER_A, OFFICER_B, STRANGER)
FILES = ("foto-nyata", "berkas-nyata")
_KINDS = tuple(hostile.every_kind())
_RARE = ("channel_post", "edited_channel_post", "poll", "poll_answer", "message_reaction",
         "chat_member", "chat_join_request", "chosen_inline_result", "pre_checkout_query",
         "guest_message", "business_message", "deleted_business_messages")  # fmt: skip
"""Kinds the bot does not ask for; an older setting of the same token may still bring them."""


class FoundError(AssertionError):
    """An update that the bot did not take well."""


@dataclass
class Session:
    """Plays steps on a stage.

    Attributes:
        troubled: Telegram fails now and then, so that not everybody can be answered.
        played: how many updates were handled.
        last: the updates that were handled last.
    """

    stage: Stage
    troubled: bool = False
    played: int = 0
    last: list[Json] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name in FILES:
            self.stage.request.world.files.keep(
                Upload(name, b"\x89PNG bukan gambar", "image/png"), file_id=name
            )

    async def step(self, kind: str, who: int, seed: int) -> None:
        """Let one thing happen.

        Raises:
            FoundError: the bot did not take it well; with the update.
        """
        dice = random.Random(f"{kind}:{who}:{seed}:{self.played}")
        person = PEOPLE[who % len(PEOPLE)]
        made = STEPS[kind](self, person, dice)
        raws = [raw for raw in made if _readable(raw, self.stage)]
        if not raws:
            return
        self.last = raws
        owed = [raw for raw in raws if self._is_owed(raw)]
        before = len(self.stage.request.calls)
        await self.stage.deliver(*raws)
        self.played += len(raws)
        self._judge(owed, before)

    def _judge(self, owed: list[Json], before: int) -> None:
        calls = list(self.stage.request.calls)[before:]
        # Whoever blocked the bot a moment ago cannot be answered, and need not be.
        excused = TelegramError if self.troubled else Forbidden
        errors = [error for error in self.stage.errors if not isinstance(error, excused)]
        self.stage.errors[:] = errors
        if errors:
            error = errors[0]
            raise FoundError(f"a handler raised {error!r} for {self.last}") from error
        if self.troubled:
            self.stage.request.world.queries.clear()  # What could not be answered may spin.
        try:
            self.stage.assert_clean()
        except AssertionError as error:
            raise FoundError(f"{error}\nfor {self.last}") from error
        for raw in owed if not self.troubled else ():
            chat = _chat(raw)
            seen = [c for c in calls if c.method.startswith(("send", "edit")) and c.chat == chat]
            answered = [c for c in calls if c.method == "answerInlineQuery"]
            if not (answered if "inline_query" in raw else seen):
                raise FoundError(f"met with silence: {raw}")

    def _is_owed(self, raw: Json) -> bool:
        """Tell whether somebody waits for an answer to this."""
        if "inline_query" in raw:
            return True
        message = raw.get("message") or raw.get("edited_message")
        if message is None or message["chat"]["type"] != "private":
            return False
        if filters.StatusUpdate.ALL.check_update(updates.parsed(raw, self.stage.application.bot)):
            return False  # A pinned message, a timer and the like are no words of the person's.
        room = self.stage.request.world.rooms.get(message["chat"]["id"])
        return room is None or room.standing is Standing.OPEN

    async def finish(self) -> None:
        """Look at what the session left behind.

        Raises:
            FoundError: something is half-written, held, or counted that names somebody.
        """
        house = self.stage.house
        await self.stage.settle()
        await house.tally.flush()
        found = await aftermath.complaints(house)
        processor = self.stage.application.update_processor
        if isinstance(processor, OrderedProcessor) and (processor.in_hand or processor._lanes):
            found.append("updates are still in hand")
        if self.stage.rooms.intake.gathering._open:
            found.append("an album is still open")
        if found:
            raise FoundError("\n".join(found))

    # --- what may happen; each returns the updates of one moment -------------------------------

    def typed(self, person: Person, dice: random.Random) -> list[Json]:
        """Something is written."""
        return [updates.text(words.text(dice)[:4096], person)]

    def commanded(self, person: Person, dice: random.Random) -> list[Json]:
        """A command is typed, now and then in a group."""
        chat = GROUP if dice.random() < 0.15 else None
        return [updates.text(words.command(dice), person, chat)]

    def pressed(self, person: Person, dice: random.Random) -> list[Json]:
        """A button is pressed that the bot really showed, new or old."""
        shown = [one for one in self._room(person).replies if one.buttons]
        pairs = [
            (one, button)
            for one in shown[-dice.choice((1, 1, 1, 5, 50)) :]
            for button in one.buttons
            if "callback_data" in button
        ]
        if not pairs:
            return self.commanded(person, dice)
        one, button = dice.choice(pairs)
        return [updates.press(button, one.raw, person)]

    def pressed_false(self, person: Person, dice: random.Random) -> list[Json]:
        """A button is pressed that never was, or whose data was tampered with."""
        real = [b["callback_data"] for one in self._room(person).replies for b in one.buttons
                if "callback_data" in b]  # fmt: skip
        data = dice.choice(real) if real and dice.random() < 0.7 else words.text(dice)
        parts = data.split(":")
        place = dice.randrange(len(parts))
        parts[place] = dice.choice(("", "0", "-1", "999999999", "x" * 20, "faq-001", parts[place]))
        if dice.random() < 0.3:
            parts.append("lebih")
        return [updates.callback(":".join(parts)[:64], None, person)]

    def replied(self, person: Person, dice: random.Random) -> list[Json]:
        """The bot's own message is answered, as its prompts ask for."""
        replies = self._room(person).replies
        if not replies:
            return self.typed(person, dice)
        about = dice.choice(replies[-3:]).raw
        return [updates.text(words.text(dice)[:4096], person, **updates.reply_to(about))]

    def forwarded(self, person: Person, dice: random.Random) -> list[Json]:
        """Some posts are passed on at once."""
        origins = (
            updates.from_user(),
            updates.from_hidden_user(words.text(dice)[:60]),
            updates.from_channel(signature=words.text(dice)[:30]),
            updates.from_chat(),
        )
        posts = [dice.choice(words.POSTS) for _ in range(dice.choice((1, 1, 3)))]
        return [
            updates.text(post, person, **updates.forwarded(dice.choice(origins))) for post in posts
        ]

    def pictured(self, person: Person, dice: random.Random) -> list[Json]:
        """A photo or an album, of files that exist or not."""
        if dice.random() < 0.5:
            caption = dice.choice((None, words.text(dice)[:1024]))
            return [updates.photo(caption, person, file_id=dice.choice((*FILES, "hilang")))]
        return list(updates.album(dice.choice((2, 10)), words.text(dice)[:1024], person))

    def edited(self, person: Person, dice: random.Random) -> list[Json]:
        """An earlier message is edited."""
        own = [one for one in self._room(person).messages if not one.by_bot and one.text]
        if not own:
            return self.typed(person, dice)
        original = {"message": dice.choice(own[-5:]).raw}
        return [updates.edited(original, text=words.text(dice)[:4096], entities=[])]

    def inline(self, person: Person, dice: random.Random) -> list[Json]:
        """Something is typed behind the bot's name in another chat."""
        return [updates.inline(words.text(dice)[:256], person, dice.choice(("", "10", "x")))]

    def membership(self, person: Person, dice: random.Random) -> list[Json]:
        """The bot is blocked and taken back, or added to a group and removed."""
        if dice.random() < 0.5:
            return [updates.blocked(person), updates.unblocked(person)]
        return [dice.choice((updates.joined(GROUP, person), updates.left(GROUP, person)))]

    def grown(self, person: Person, dice: random.Random) -> list[Json]:
        """A message made from the field tables."""
        grammar = Grammar(dice, PEOPLE, FILES)
        chat = GROUP.chat() if dice.random() < 0.2 else person.chat()
        kind = "edited_message" if dice.random() < 0.1 else "message"
        return [{"update_id": next_update(), kind: grammar.message(person, chat)}]

    def rare(self, person: Person, dice: random.Random) -> list[Json]:
        """An update of a kind the bot did not ask for, made from the field tables."""
        from tests.kit.botapi import load

        kind = dice.choice(_RARE)
        grammar = Grammar(dice, PEOPLE, FILES)
        body = grammar.of(load().types["Update"][kind].types[0])
        return [{"update_id": next_update(), kind: body}]

    def mutant(self, person: Person, dice: random.Random) -> list[Json]:
        """A real update of any kind, changed."""
        raw = mutated(dice.choice(_KINDS), dice)
        return [raw | {"update_id": next_update()}]

    def rich(self, person: Person, dice: random.Random) -> list[Json]:
        """A rich message from the tables, sometimes with wrong types: the bot reads it raw."""
        body = Grammar(dice, PEOPLE, FILES).of("RichMessage")
        if dice.random() < 0.4:
            body = scrambled(body, dice)
        return [updates.text("x", person) | _rich(person, body)]

    def infected(self, person: Person, dice: random.Random) -> list[Json]:
        """A real update with a hostile string in every free field."""
        strings = list(hostile.STRINGS.values())
        raw = hostile.infected(dice.choice(_KINDS), dice.choice(strings))
        return [raw | {"update_id": next_update()}]

    def _room(self, person: Person) -> Any:
        return self.stage.request.world.room(person.id)


def _rich(person: Person, body: Any) -> Json:
    raw = updates.rich("x", sender=person)
    raw["message"]["rich_message"] = body
    return raw


def _chat(raw: Json) -> int | None:
    for kind in ("message", "edited_message"):
        if kind in raw:
            return int(raw[kind]["chat"]["id"])
    return None


def _readable(raw: Json, stage: Stage) -> bool:
    """Tell whether python-telegram-bot can read an update; the webhook drops what it cannot."""
    try:
        Update.de_json(dict(raw), stage.application.bot)
    except Exception:  # noqa: BLE001 - whatever it says, it cannot read it
        return False
    return True


Step = Callable[[Session, Person, random.Random], list[Json]]
STEPS: Mapping[str, Step] = {
    step.__name__: step
    for step in (
        Session.typed, Session.commanded, Session.pressed, Session.pressed_false, Session.replied,
        Session.forwarded, Session.pictured, Session.edited, Session.inline, Session.membership,
        Session.grown, Session.rare, Session.mutant, Session.rich, Session.infected,
    )
}  # fmt: skip
"""What may happen, by name."""
