"""The referee lets genuine python-telegram-bot calls pass, one of each kind the bot makes."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputMediaPhoto,
    InputTextMessageContent,
    LinkPreviewOptions,
    MenuButtonCommands,
    MessageEntity,
    ReplyParameters,
    SwitchInlineQueryChosenChat,
)
from telegram.constants import ParseMode

from tests.kit.request import RecordingRequest

Call = Callable[[Bot], Awaitable[Any]]

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Ya", callback_data="1:a:ya", style="success")],
        [InlineKeyboardButton("Situs", url="https://t.me/saring_uji_bot?start=faq-001")],
        [InlineKeyboardButton("Salin", copy_text=CopyTextButton("Pasal 1"))],
        [InlineKeyboardButton("Bagikan", switch_inline_query="suka")],
        [
            InlineKeyboardButton(
                "Pilih", switch_inline_query_chosen_chat=SwitchInlineQueryChosenChat("", True)
            )
        ],
    ]
)


def picture(side: int = 32) -> bytes:
    """Return a real PNG."""
    buffer = io.BytesIO()
    Image.new("RGB", (side, side), "white").save(buffer, "PNG")
    return buffer.getvalue()


HTML = (
    "<b>tebal</b> <i>miring</i> <u>garis</u> <s>coret</s> <tg-spoiler>x</tg-spoiler> "
    '<a href="https://contoh.test/?a=1&amp;b=2">tautan</a> <code>kode</code> &lt;x&gt; &#128077;\n'
    '<pre><code class="language-python">x</code></pre>\n<blockquote expandable>kutip <b>an</b>'
    '</blockquote><span class="tg-spoiler">y</span> <tg-emoji emoji-id="5">👍</tg-emoji>'
    ' <tg-time unix="1795000000">besok</tg-time>'
)


async def _reply_to_own(bot: Bot) -> None:
    first = await bot.send_message(7, "satu")
    await bot.send_message(7, "dua", reply_parameters=ReplyParameters(first.message_id))


async def _edit(bot: Bot) -> None:
    first = await bot.send_message(7, "satu", reply_markup=KEYS)
    await bot.edit_message_text("dua", 7, first.message_id, reply_markup=KEYS)
    await bot.edit_message_reply_markup(7, first.message_id)
    await bot.set_message_reaction(7, first.message_id, "👀")
    await bot.delete_message(7, first.message_id)


async def _copy(bot: Bot) -> None:
    first = await bot.send_message(7, "satu")
    await bot.copy_message(8, 7, first.message_id, reply_markup=KEYS)
    await bot.copy_messages(9, 7, [first.message_id])
    await bot.forward_message(9, 7, first.message_id)
    await bot.delete_messages(7, [first.message_id])


async def _photo(bot: Bot) -> None:
    sent = await bot.send_photo(7, picture(), caption=HTML, parse_mode="HTML", reply_markup=KEYS)
    await bot.send_photo(8, sent.photo[-1].file_id)
    await bot.edit_message_caption(7, sent.message_id, caption="lain")
    await bot.edit_message_media(InputMediaPhoto(picture(40)), 7, sent.message_id)


async def _raw(bot: Bot) -> None:
    content = {"html": "<b>x</b>"}
    await bot.do_api_request("sendRichMessage", {"chat_id": 7, "rich_message": content})


GENUINE: dict[str, Call] = {
    "text": lambda bot: bot.send_message(
        7, HTML, ParseMode.HTML, reply_markup=KEYS, protect_content=True, disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    ),
    "entities": lambda bot: bot.send_message(7, "tebal", entities=[MessageEntity("bold", 0, 5)]),
    "longest": lambda bot: bot.send_message(7, "<b>" + "x" * 4096 + "</b>", "HTML"),
    "channel": lambda bot: bot.send_message("@kanal_uji", "halo"),
    "reply": _reply_to_own,
    "edit": _edit,
    "copy": _copy,
    "photo": _photo,
    "document": lambda bot: bot.send_document(7, b"%PDF-1.4", filename="a.pdf", caption="c"),
    "album": lambda bot: bot.send_media_group(
        7, [InputMediaPhoto(picture(), "satu"), InputMediaPhoto(picture())]
    ),
    "poll": lambda bot: bot.send_poll(7, "Tanya?", ["a", "b"]),
    "action": lambda bot: bot.send_chat_action(7, "typing"),
    "toast": lambda bot: bot.answer_callback_query("1", "x" * 200, show_alert=True),
    "inline": lambda bot: bot.answer_inline_query(
        "1",
        [InlineQueryResultArticle("a", "Judul", InputTextMessageContent(HTML, "HTML"), KEYS)],
        cache_time=1,
        button=InlineQueryResultsButton("Tanya", start_parameter="inline"),
    ),
    "menu": lambda bot: bot.set_my_commands(
        [BotCommand("aturan", "Aturan per topik")], BotCommandScopeAllPrivateChats(), "id"
    ),
    "officer menu": lambda bot: bot.set_my_commands([BotCommand("a", "b")], BotCommandScopeChat(7)),
    "default menu": lambda bot: bot.get_my_commands(BotCommandScopeDefault()),
    "no menu": lambda bot: bot.delete_my_commands(BotCommandScopeDefault(), language_code="id"),
    "button menu": lambda bot: bot.set_chat_menu_button(menu_button=MenuButtonCommands()),
    "profile": lambda bot: bot.set_my_description("Saring sebelum sharing"),
    "webhook": lambda bot: bot.set_webhook(
        "https://bot.contoh.test/h", secret_token="a_-9", allowed_updates=["message"],
        max_connections=5, drop_pending_updates=False,
    ),
    "webhook gone": lambda bot: bot.delete_webhook(drop_pending_updates=True),
    "updates": lambda bot: bot.get_updates(1, allowed_updates=["message", "my_chat_member"]),
    "me": lambda bot: bot.get_me(),
    "chat": lambda bot: bot.get_chat(7),
    "rich": _raw,
}  # fmt: skip


@pytest.mark.parametrize("name", GENUINE)
async def test_a_genuine_call_passes(name: str) -> None:
    """What PTB sends for a proper call, Telegram takes, and PTB reads the answer."""
    request = RecordingRequest()
    async with Bot("42:uji", request=request, get_updates_request=request) as bot:
        await GENUINE[name](bot)
    assert request.objections == []
