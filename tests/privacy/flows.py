"""Every way a person meets the bot, walked by somebody who is marked all over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.kit import updates
from tests.kit.botapi import Upload
from tests.kit.chat import Json, Shown, World
from tests.kit.updates import OFFICER_B, Person
from tests.privacy.marks import FILE_ID, MARKED, TEXT, UNIQUE_ID, picture


@dataclass
class Teller:
    """Somebody who acts, on the stage or towards a process.

    Attributes:
        deliver: hands updates over and waits until all they caused is done.
        world: the fake Telegram.
    """

    deliver: Callable[..., Awaitable[None]]
    world: World

    async def says(self, text: str, person: Person = MARKED, **extra: Any) -> None:
        """Write a text."""
        await self.deliver(updates.text(text, person, **extra))

    async def presses(self, which: str | int, person: Person = MARKED) -> None:
        """Press a button under the newest message that has it."""
        shown = self._with(which, person)
        await self.deliver(updates.press(shown.button(which), shown.raw, person))

    def last(self, person: Person = MARKED) -> Shown:
        """Return the bot's newest message to somebody."""
        return self.world.room(person.id).last

    def has(self, which: str, person: Person = MARKED) -> bool:
        """Tell whether the newest message has such a button."""
        return any(which in label for label in self.last(person).labels)

    def _with(self, which: str | int, person: Person) -> Shown:
        for shown in reversed(self.world.room(person.id).replies):
            if isinstance(which, int) and shown.buttons:
                return shown
            if isinstance(which, str) and any(which in label for label in shown.labels):
                return shown
        raise LookupError(f"no button {which!r} in chat {person.id}")


Flow = Callable[[Teller], Awaitable[None]]


async def asking(teller: Teller) -> None:
    """A question, its card, every button below it, and the question edited."""
    question = updates.text(f"Bolehkah saya menyukai kiriman calon? {TEXT}", MARKED)
    await teller.deliver(question)
    for label in ("Kurang", "Membantu", "Aturan", "Bukan"):
        if teller.has(label):
            await teller.presses(label)
    await teller.deliver(updates.edited(question, text=f"Bolehkah foto bersama? {TEXT}"))
    await teller.says(TEXT)


async def forwarding(teller: Teller) -> None:
    """Posts of every origin, with the marked person as the origin too, and the buttons below."""
    origins = (
        updates.from_user(MARKED), updates.from_hidden_user(MARKED.first_name),
        updates.from_channel(signature=MARKED.first_name), updates.from_chat(),
    )  # fmt: skip
    for origin in origins:
        await teller.says(f"Ayo pilih nomor 2! {TEXT}", **updates.forwarded(origin))
    for label in ("Mengapa", "Aturannya", "Keliru", "Catat sebagai angka"):
        await teller.presses(label)
    await teller.says("apa ini boleh?", **updates.external_reply(), **updates.quoted(TEXT))
    await teller.deliver(updates.poll(TEXT, (TEXT, "lain"), MARKED))
    await teller.deliver(updates.rich(TEXT, sender=MARKED))


def photo(words: str | None = TEXT, **extra: Any) -> Json:
    """Return an update with the marked picture."""
    raw = updates.photo(words, MARKED, **extra)
    for size in raw["message"]["photo"]:
        size |= {"file_id": FILE_ID, "file_unique_id": UNIQUE_ID}
    return raw


async def picturing(teller: Teller) -> None:
    """A photo, an album, a picture sent as a file."""
    upload = Upload("foto.jpg", picture(), "image/jpeg")
    teller.world.files.keep(upload, file_id=FILE_ID)
    await teller.deliver(photo())
    await teller.deliver(photo(None))
    group = {"media_group_id": "4242"}
    await teller.deliver(photo(**group), photo(None, **group))
    file = updates.image_file(TEXT, MARKED, file_id=FILE_ID)
    file["message"]["document"]["file_name"] = f"{TEXT}.png"
    await teller.deliver(file)


async def drafting(teller: Teller) -> None:
    """/cek for one's own draft, /periksa in a group."""
    await teller.says(f"/cek Pilih nomor 2 ya! {TEXT}")
    about = updates.text(f"Coblos nomor 2! {TEXT}", MARKED, updates.GROUP)["message"]
    asked = updates.text("/periksa", MARKED, updates.GROUP, **updates.reply_to(about))
    await teller.deliver(asked)


async def browsing(teller: Teller) -> None:
    """Every command of an ordinary person, with marked words behind it."""
    for command in (
        "start", "bantuan", "privasi", "aturan", "sanksi", "kalender", "edaran", "lapor",
        "langganan", "tanya", "statistik", "petugas", "tidakada",
    ):  # fmt: skip
        await teller.says(f"/{command}")
        await teller.says(f"/{command} {TEXT}")


async def other_kinds(teller: Teller) -> None:
    """Everything that cannot be read, with marked names in it."""
    await teller.deliver(updates.contact(MARKED.first_name, MARKED))
    await teller.deliver(updates.location(MARKED))
    await teller.deliver(updates.venue(TEXT, MARKED))
    await teller.deliver(updates.voice(TEXT, MARKED))
    await teller.deliver(updates.video(TEXT, MARKED))
    await teller.deliver(updates.sticker(MARKED))
    await teller.deliver(updates.document(f"{TEXT}.pdf", words=TEXT, sender=MARKED))
    await teller.deliver(updates.callback(f"1:{TEXT}"[:60], sender=MARKED))


async def typing_inline(teller: Teller) -> None:
    """An inline query, letter by letter, and a card of it that was put into a chat."""
    for end in (4, 12, len(TEXT)):
        await teller.deliver(updates.inline(TEXT[:end], MARKED))
    for card in ("faq-001", TEXT):
        await teller.deliver(updates.chosen(card, TEXT, MARKED), updates.inline(TEXT, MARKED))


async def subscribe(teller: Teller) -> None:
    """A subscription."""
    await teller.says("/langganan")
    await teller.presses("Pemprov Bengkulu")
    await teller.presses("Simpan")


async def subscribing(teller: Teller) -> None:
    """A subscription, changed, ended, begun again, and ended by blocking the bot."""
    await subscribe(teller)
    await teller.says("/langganan")
    await teller.presses("Ubah")
    await teller.presses("Simpan")
    await teller.says("/berhenti")
    await subscribe(teller)
    await teller.deliver(updates.blocked(MARKED), updates.unblocked(MARKED))


async def asking_a_human(teller: Teller, *, answered: bool = True) -> None:
    """A question to the officers, refused once for a number in it, and answered."""
    await teller.says("/tanya")
    await teller.presses("Setuju")
    prompt = teller.last()
    await teller.says(f"NIP 198501012010011001 {TEXT}", **updates.reply_to(prompt.raw))
    await teller.says(f"Bolehkah kami {TEXT}?", **updates.reply_to(prompt.raw))
    if answered:
        await teller.says("/pertanyaan", OFFICER_B)
        await teller.presses("Jawab", OFFICER_B)
        asked = teller.last(OFFICER_B)
        await teller.says("Boleh.", OFFICER_B, **updates.reply_to(asked.raw))
        await teller.presses("Ya, kirim", OFFICER_B)


async def rejecting_a_verdict(teller: Teller) -> None:
    """A text sent for mending, and dropped by an officer."""
    await teller.says(f"Ayo pilih nomor 2! {TEXT}", **updates.forwarded())
    await teller.presses("Keliru")
    if teller.has("Kirim juga"):
        await teller.presses("Kirim juga")
        await teller.says("/masukan", OFFICER_B)
        if teller.last(OFFICER_B).buttons:
            await teller.presses(0, OFFICER_B)


_ALL: tuple[Flow, ...] = (
    asking, forwarding, picturing, drafting, browsing, other_kinds, typing_inline, subscribing,
    asking_a_human, rejecting_a_verdict,
)  # fmt: skip
FLOWS: Mapping[str, Flow] = {flow.__name__: flow for flow in _ALL}
"""After each of these nothing may be left that names the person or repeats their words."""
