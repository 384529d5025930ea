"""The offline transport: objections fail a test, trouble comes to order, updates are polled."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter

from bot.wire.transport import PerhapsSentError, PerhapsSentTimeoutError, SurelyNotSentError
from tests.kit import trouble, updates
from tests.kit.request import RecordingRequest
from tests.kit.trouble import Mishap, Trouble


def talk(request: RecordingRequest) -> Bot:
    """Return a bot on the fake Telegram."""
    return Bot("42:uji", request=request, get_updates_request=request)


async def test_a_refused_reply_fails_the_test_even_if_the_bot_swallows_it() -> None:
    """The bot sees a 400; the objection stays until the end of the test."""
    request = RecordingRequest()
    async with talk(request) as bot:
        with pytest.raises(BadRequest, match="no end tag"):
            await bot.send_message(7, "<b>x", "HTML")
    with pytest.raises(AssertionError, match="no end tag"):
        request.assert_clean()
    assert request.world.room(7).replies == []


async def test_refusals_can_be_provoked_on_purpose() -> None:
    """What is provoked inside the block does not fail the test."""
    request = RecordingRequest()
    async with talk(request) as bot:
        with request.refusals_expected() as objections, pytest.raises(BadRequest):
            await bot.send_message(7, "")
    assert objections == ["sendMessage.text: text must be non-empty"]
    request.assert_clean()


async def test_calls_are_kept_with_their_end() -> None:
    """Every call is there in order, with its values, refused or not."""
    request = RecordingRequest(trouble=trouble.TroubleBook())
    request.trouble.add(trouble.blocked(8))
    async with talk(request) as bot:
        await bot.send_message(7, "satu", protect_content=True)
        with pytest.raises(Forbidden):
            await bot.send_message(8, "dua")
    first, second = request.sent("sendMessage")
    assert (first.chat, first.text, first.values["protect_content"]) == (7, "satu", True)
    assert first.error is None
    assert second.error == "403 Forbidden: bot was blocked by the user"


TROUBLES = [
    (trouble.flood(3), RetryAfter, False),
    (trouble.answer(400, "Bad Request: chat not found"), BadRequest, False),
    (trouble.answer(500, "Internal Server Error"), NetworkError, False),
    (Trouble(Mishap.REFUSE), SurelyNotSentError, False),
    (Trouble(Mishap.RESET_BEFORE), PerhapsSentError, False),
    (Trouble(Mishap.RESET_AFTER), PerhapsSentError, True),
    (Trouble(Mishap.HANG_BEFORE), PerhapsSentTimeoutError, False),
    (Trouble(Mishap.HANG_AFTER), PerhapsSentTimeoutError, True),
    (Trouble(Mishap.BROKEN), PerhapsSentError, True),
    (Trouble(Mishap.ERROR_AFTER), NetworkError, True),
]


@pytest.mark.parametrize(
    ("order", "error", "delivered"), TROUBLES, ids=[str(case[0].mishap) for case in TROUBLES]
)
async def test_trouble_looks_as_on_the_wire(
    order: Trouble, error: type[Exception], delivered: bool
) -> None:
    """The bot sees the error its own transport would raise; the chat tells if it arrived."""
    request = RecordingRequest()
    request.trouble.add(order)
    bot = talk(request)
    with pytest.raises(error):
        await bot.send_message(7, "x")
    assert bool(request.world.room(7).replies) is delivered
    request.assert_clean()


async def test_trouble_strikes_as_often_as_ordered_and_where() -> None:
    """Methods, chats and number of times are respected."""
    request = RecordingRequest()
    request.trouble.add(trouble.flood(1, "sendMessage", chats=(7,), times=1))
    bot = talk(request)
    await bot.send_message(8, "x")
    await bot.send_chat_action(7, "typing")
    with pytest.raises(RetryAfter):
        await bot.send_message(7, "x")
    await bot.send_message(7, "x")
    assert request.trouble.struck == [1]


async def test_a_share_of_calls_is_struck_the_same_way_each_run() -> None:
    """Dice are seeded."""
    runs = []
    for _ in range(2):
        request = RecordingRequest()
        request.trouble.add(trouble.flood(1, share=0.3))
        bot = talk(request)
        struck = 0
        for _ in range(50):
            try:
                await bot.send_message(7, "x")
            except RetryAfter:
                struck += 1
        runs.append(struck)
    assert runs[0] == runs[1]
    assert 5 <= runs[0] <= 25


async def test_updates_are_polled_and_confirmed_by_offset() -> None:
    """An update comes again until an offset beyond it was asked for."""
    request = RecordingRequest()
    number = request.mailbox.put(updates.text("halo"))
    assert number is not None
    bot = talk(request)
    assert [one.update_id for one in await bot.get_updates()] == [number]
    assert [one.update_id for one in await bot.get_updates()] == [number]
    assert await bot.get_updates(offset=number + 1) == ()


async def test_a_poll_waits_for_the_first_update() -> None:
    """Long polling ends as soon as something arrives."""
    request = RecordingRequest()
    bot = talk(request)
    waiting = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.01)
    request.mailbox.put(updates.text("halo"))
    assert len(await waiting) == 1


async def test_a_second_poll_ends_the_first() -> None:
    """Two processes with one token: the older gets a conflict."""
    request = RecordingRequest()
    bot = talk(request)
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(bot.get_updates(timeout=5))
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first
    request.mailbox.put(updates.text("halo"))
    assert len(await second) == 1


async def test_only_what_was_asked_for_arrives() -> None:
    """allowed_updates holds for what comes afterwards, and stays until it is changed."""
    request = RecordingRequest()
    bot = talk(request)
    await bot.get_updates(allowed_updates=["message"])
    assert request.mailbox.put(updates.inline("x")) is None
    assert request.mailbox.put(updates.text("x")) is not None
