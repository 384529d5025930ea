"""The mix that people send: half forwarded posts, a third questions, the rest commands and buttons.

Posts are made of the sentences this project wrote to train its screening, questions are those it
keeps to develop the finder, which are phrasings of no entry. Each is drawn with words that make it
unique, so no cache helps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.content import files

ROOT = Path(__file__).resolve().parents[1]
Json = dict[str, Any]

PEOPLE = 1_500
"""Who takes part: enough that the same person's posts are not gathered into one case."""
_FIRST_PERSON, _FIRST_UPDATE, _DATE = 5_000_001, 1, 1_795_000_000
_OPENERS = ("min", "bang", "maaf mau tanya", "pak", "bu", "halo kak", "mohon info", "izin bertanya")
_CLOSERS = ("ya", "dak", "mohon pencerahan", "trims", "makasih", "urgent", "penting nih", "bingung")
_SIGNS = "bcdfghjklmnprstw"
_VOWELS = "aiueo"
_COMMANDS = ("/aturan", "/kalender", "/edaran", "/bantuan", "/start", "/aturan like", "/lapor")
_BUTTONS = (
    "1:rule:menu", "1:rule:fears", "1:ans:card:faq-001", "1:ans:card:faq-010", "1:ans:src:faq-002",
    "1:ans:rel:faq-003", "1:circ:list:0", "1:hi:step:0", "1:hi:step:1",
)  # fmt: skip
QUESTION, POST, COMMAND, BUTTON = "question", "post", "command", "button"
_KINDS = {POST: 0.5, QUESTION: 1 / 3, COMMAND: 0.1, BUTTON: 1 / 15}


@dataclass(frozen=True)
class Sent:
    """One update, what kind it is, and in which chat it is answered."""

    kind: str
    chat: int
    update: Json


class Mix:
    """Draws updates; the same seed draws the same ones."""

    def __init__(self, seed: int = 1, people: int = PEOPLE) -> None:
        self._people = people
        self._dice = Random(seed)  # noqa: S311 - no secret: a workload that can be repeated
        self._posts, self._questions = _posts(), _questions()
        self._number = 0

    def draw(self, count: int) -> Iterator[Sent]:
        """Yield so many updates, people taking turns."""
        for kind in self._dice.choices(list(_KINDS), list(_KINDS.values()), k=count):
            yield self._sent(kind)

    def _sent(self, kind: str) -> Sent:
        self._number += 1
        chat = _FIRST_PERSON + self._number % self._people
        if kind == BUTTON:
            return Sent(kind, chat, self._pressed(chat))
        text = {POST: self._post, QUESTION: self._question, COMMAND: self._command}[kind]()
        message = _message(self._number, chat, text)
        if kind == POST:
            message["forward_origin"] = {
                "type": "channel", "date": _DATE, "message_id": self._number,
                "chat": {"id": -1_001_000_000_000, "type": "channel", "title": "Kanal Ukur"},
            }  # fmt: skip
        elif kind == COMMAND:
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return Sent(kind, chat, {"update_id": self._number, "message": message})

    def _pressed(self, chat: int) -> Json:
        shown = _message(self._number, chat, "Pesan bot")
        shown["from"] = {"id": 42, "is_bot": True, "first_name": "Saring", "username": "ukur_bot"}
        query = {
            "id": str(self._number), "from": _user(chat), "chat_instance": "ukur",
            "data": self._dice.choice(_BUTTONS), "message": shown,
        }  # fmt: skip
        return {"update_id": self._number, "callback_query": query}

    def _post(self) -> str:
        parts = [self._dice.choice(self._posts) for _ in range(self._dice.randint(1, 4))]
        return f"{' '.join(parts)} {self._word()} {self._word()}"

    def _question(self) -> str:
        dice = self._dice
        question = dice.choice(self._questions)
        return f"{dice.choice(_OPENERS)} {question} {dice.choice(_CLOSERS)} {self._word()}"

    def _command(self) -> str:
        return self._dice.choice(_COMMANDS)

    def _word(self) -> str:
        dice = self._dice
        return "".join(dice.choice(_SIGNS) + dice.choice(_VOWELS) for _ in range(3))


def _message(number: int, chat: int, text: str) -> Json:
    names = {"first_name": f"Warga {chat}"}
    return {
        "message_id": number, "date": _DATE, "text": text, "from": _user(chat),
        "chat": {"id": chat, "type": "private"} | names,
    }  # fmt: skip


def _user(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": f"Warga {chat}", "language_code": "id"}


def _posts() -> Sequence[str]:
    folder = ROOT / "content" / "screening" / "training"
    return [
        text
        for path in sorted(folder.glob("*.yaml"))
        for entry in files.read(path)
        if isinstance(entry, dict)
        for text in entry.values()
        if isinstance(text, str)
    ]


def _questions() -> Sequence[str]:
    entries = files.read(ROOT / "tests" / "answers" / "dev_questions.yaml")
    return [entry["question"] for entry in entries if len(entry["question"]) < 280]
