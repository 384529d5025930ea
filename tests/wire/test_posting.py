"""A part of a campaign as a call of the Bot API."""

from typing import Any

import pytest
from telegram import Bot

from bot.broadcast.parts import Medium, Part, PartKind
from bot.reply import Button
from bot.wire.posting import Letter
from bot.wire.sending import keyboard
from bot.wire.transport import PerhapsSentError

BUTTON = keyboard(((Button("Sudah", "1:bc:read:1"),),))
BOLD = {"type": "bold", "offset": 0, "length": 6}


class Answering(Bot):
    """A bot whose server gives one answer."""

    def __init__(self, answer: Any) -> None:
        super().__init__("42:uji-token")
        self._given = answer

    async def do_api_request(self, *_: Any, **__: Any) -> Any:
        """Give it."""
        return self._given


def test_a_letter_says_nothing_that_the_part_does_not_say() -> None:
    """What is not given is left to Telegram's defaults."""
    letter = Letter.of(Part(PartKind.TEXT, "Edaran"), BUTTON)
    assert (letter.method, letter.fields) == ("SendMessage", {"text": "Edaran"})


def test_text_keeps_its_marks_its_preview_and_its_button() -> None:
    """As they were previewed."""
    part = Part(
        PartKind.TEXT, "Edaran", (BOLD,), with_button=True, preview={"is_disabled": True}
    )  # fmt: skip
    fields = Letter.of(part, BUTTON, protect=True).fields
    assert fields["entities"] == [BOLD]
    assert fields["link_preview_options"] == {"is_disabled": True}
    assert fields["reply_markup"]["inline_keyboard"][0][0]["text"] == "Sudah"
    assert fields["protect_content"] is True


@pytest.mark.parametrize(
    ("kind", "method", "field"),
    [
        (PartKind.PHOTO, "SendPhoto", "photo"),
        (PartKind.VIDEO, "SendVideo", "video"),
        (PartKind.DOCUMENT, "SendDocument", "document"),
    ],
)
def test_a_file_is_sent_by_its_id_with_its_caption(kind: PartKind, method: str, field: str) -> None:
    """Nothing is uploaded again; only what is seen can be veiled."""
    part = Part(kind, "Edaran", (BOLD,), (Medium(kind, "id-1", spoiler=True),))
    letter = Letter.of(part, BUTTON)
    assert letter.method == method
    assert letter.fields[field] == "id-1"
    assert (letter.fields["caption"], letter.fields["caption_entities"]) == ("Edaran", [BOLD])
    assert ("has_spoiler" in letter.fields) is (kind is not PartKind.DOCUMENT)


@pytest.mark.parametrize("answer", [True, {}, [{"message_id": None}], [True]])
async def test_an_answer_without_an_id_may_have_been_sent(answer: object) -> None:
    """It is not tried again."""
    letter = Letter.of(Part(PartKind.TEXT, "Edaran"), None)
    with pytest.raises(PerhapsSentError):
        await letter.to(Answering(answer), 7)
