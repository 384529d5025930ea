"""What officers do again and again in these tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.clock import WIB
from bot.subscriptions.choice import Subscription
from tests.kit.chat import Shown
from tests.kit.stage import Actor, Stage
from tests.kit.updates import Person

MORNING = datetime(2026, 11, 25, 9, 0, tzinfo=WIB)
LETTER = """SURAT EDARAN
NOMOR 800/77/BKD/2026
TENTANG
NETRALITAS ASN DI MEDIA SOSIAL

1. ASN tidak menyukai, mengomentari, atau membagikan kiriman calon.
2. Dasarnya PP Nomor 94 Tahun 2021.

Ditetapkan di Bengkulu
pada tanggal 20 November 2026
SEKRETARIS DAERAH,"""


async def subscribe(
    stage: Stage, people: Iterable[Person], agency: str = "pemprov-bengkulu", topic: str = "edaran"
) -> None:
    """Let people subscribe to a topic."""
    for person in people:
        chosen = Subscription(agency, frozenset({topic}))
        await stage.house.subscriptions.choose(person.id, chosen)


async def draft(officer: Actor, words: str = LETTER) -> None:
    """Compose a circular for every agency, up to the panel."""
    await officer.says("/siarkan")
    await officer.presses("Edaran baru")
    await officer.says(words)
    await to_everybody(officer)


async def to_everybody(officer: Actor) -> None:
    """Choose every agency on the panel."""
    await officer.presses("Instansi")
    await officer.presses("Semua instansi")
    await officer.presses("Selesai memilih")


async def request(officer: Actor) -> None:
    """Preview, and ask for approval."""
    await officer.presses("Pratinjau")
    await officer.presses("Minta persetujuan")


async def publish(stage: Stage, words: str = LETTER) -> None:
    """Take a circular all the way from officer A over officer B to everybody."""
    await draft(stage.officer_a, words)
    await request(stage.officer_a)
    await stage.officer_b.presses("Setujui")
    await stage.officer_a.presses("Kirim sekarang")
    await stage.officer_a.presses("Ya, kirim")
    await stage.settle()


def said(officer: Actor, words: str) -> Shown:
    """Return the newest message of the bot to an officer that contains some words.

    Raises:
        LookupError: there is none.
    """
    for shown in reversed(officer.room.replies):
        if words in shown.text:
            return shown
    texts = "\n---\n".join(shown.text for shown in officer.room.replies[-4:])
    raise LookupError(f"{words!r} was not said; the newest:\n{texts}")
