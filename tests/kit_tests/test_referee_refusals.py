"""The referee catches everything Telegram would refuse."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kit.botapi import Upload, complaints
from tests.kit_tests.test_referee_calls import picture

PNG = Upload("a.png", picture(), "image/png")
TEXT = {"chat_id": "7", "text": "halo"}


def keys(*buttons: dict[str, Any]) -> dict[str, Any]:
    """Return a message with one row of buttons."""
    return TEXT | {"reply_markup": {"inline_keyboard": [list(buttons)]}}


def button(**action: Any) -> dict[str, Any]:
    """Return a button that does what is given."""
    return {"text": "x"} | action


def html(source: str) -> dict[str, Any]:
    """Return a message written in HTML."""
    return {"chat_id": "7", "text": source, "parse_mode": "HTML"}


def article(identity: str = "1", text: str = "isi", **extra: Any) -> dict[str, Any]:
    """Return an inline result."""
    content = {"message_text": text}
    base = {"type": "article", "id": identity, "title": "t", "input_message_content": content}
    return base | extra


def inline(*results: dict[str, Any], **extra: Any) -> dict[str, Any]:
    """Return the answer to an inline query."""
    return {"inline_query_id": "1", "results": list(results)} | extra


def menu(*commands: tuple[str, str], **extra: Any) -> dict[str, Any]:
    """Return a menu of commands."""
    listed = [{"command": name, "description": text} for name, text in commands]
    return {"commands": listed} | extra


def album(count: int, **item: Any) -> dict[str, Any]:
    """Return an album of pictures known by id."""
    return {"chat_id": "7", "media": [{"type": "photo", "media": "f"} | item] * count}


REFUSED: list[tuple[str, str, dict[str, Any], str]] = [
    ("unknown method", "sendTelepathy", {}, "method not found"),
    ("unknown parameter", "sendMessage", TEXT | {"nonsense": "1"}, "nonsense: unknown"),
    ("missing parameter", "sendMessage", {"chat_id": "7"}, "text: missing"),
    ("no number", "sendMessage", TEXT | {"message_thread_id": "x"}, "message_thread_id"),
    ("no boolean", "sendMessage", TEXT | {"protect_content": "ja"}, "protect_content"),
    ("no JSON", "sendMessage", TEXT | {"reply_markup": "{"}, "reply_markup: can't parse"),
    ("wrong object", "sendMessage", TEXT | {"reply_parameters": "[]"}, "not an object"),
    ("wrong union", "sendMessage", TEXT | {"reply_markup": {"keys": []}}, "reply_markup"),
    ("nested unknown", "sendMessage", keys(button(callback_data="a", glow=1)), "glow: unknown"),
    ("nested type", "sendMessage", keys({"text": 5, "callback_data": "a"}), "int is not String"),
    ("no chat", "sendMessage", {"chat_id": "", "text": "x"}, "chat not found"),
    ("zero chat", "sendMessage", {"chat_id": "0", "text": "x"}, "chat not found"),
    ("empty text", "sendMessage", TEXT | {"text": ""}, "non-empty"),
    ("invisible text", "sendMessage", TEXT | {"text": " \u200b\u2060\n"}, "non-empty"),
    ("only tags", "sendMessage", html("<b></b> "), "non-empty"),
    ("long text", "sendMessage", TEXT | {"text": "x" * 4097}, "at most 4096"),
    ("long parsed", "sendMessage", html("<b>" + "&lt;" * 4097 + "</b>"), "4097 characters"),
    ("surrogate", "sendMessage", TEXT | {"text": "\ud83d"}, "UTF-8"),
    ("long caption", "sendPhoto", {"chat_id": "7", "photo": "f", "caption": "x" * 1025}, "1024"),
    ("entity outside", "sendMessage", TEXT | {"entities": [
        {"type": "bold", "offset": 3, "length": 9}]}, "outside the text"),
    ("markdown", "sendMessage", TEXT | {"parse_mode": "MarkdownV2"}, "none the kit can check"),
    ("many entities", "sendMessage", html("<b>x</b> " * 101), "over 100 entities"),
    ("empty callback", "sendMessage", keys(button(callback_data="")), "0 is not within 1 to 64"),
    ("long callback", "sendMessage", keys(button(callback_data="é" * 33)), "66 is not within"),
    ("no action", "sendMessage", keys(button()), "exactly one action"),
    ("two actions", "sendMessage", keys(button(url="https://a.test", pay=True)), "exactly"),
    ("no label", "sendMessage", keys({"text": " ", "callback_data": "a"}), "button text"),
    ("bad style", "sendMessage", keys(button(callback_data="a", style="red")), "none of danger"),
    ("bad button url", "sendMessage", keys(button(url="javascript:x")), "BUTTON_URL_INVALID"),
    ("spaced url", "sendMessage", keys(button(url="https://a.test/x y")), "BUTTON_URL_INVALID"),
    ("long copy", "sendMessage", keys(button(copy_text={"text": "x" * 257})), "1 to 256"),
    ("empty copy", "sendMessage", keys(button(copy_text={"text": ""})), "1 to 256"),
    ("payload", "sendMessage", keys(button(url="https://t.me/a_bot?start=a b")), "INVALID"),
    ("payload sign", "sendMessage", keys(button(url="https://t.me/a_bot?start=faq.1")), "payload"),
    ("payload long", "sendMessage", html(f"https://t.me/a_bot?start={'x' * 65}"), "payload"),
    ("payload in link", "sendMessage", html('<a href="https://t.me/b?start=a%2Fb">x</a>'), "payl"),
    ("wide row", "sendMessage", keys(*[button(callback_data="a")] * 9), "at most 8"),
    ("empty row", "sendMessage", TEXT | {"reply_markup": {"inline_keyboard": [[]]}}, "without"),
    ("many buttons", "sendMessage", TEXT | {"reply_markup": {"inline_keyboard": [
        [button(callback_data="a")]] * 101}}, "101 buttons"),
    ("no photo", "sendPhoto", {"chat_id": "7"}, "photo: missing"),
    ("blank photo", "sendPhoto", {"chat_id": "7", "photo": ""}, "wrong file identifier"),
    ("lost part", "sendPhoto", {"chat_id": "7", "photo": "attach://x"}, "x: no such part"),
    ("one picture", "sendMediaGroup", album(1), "1 is not within 2 to 10"),
    ("eleven pictures", "sendMediaGroup", album(11), "11 is not within 2 to 10"),
    ("album with buttons", "sendMediaGroup", album(2) | {"reply_markup": {}}, "markup: unknown"),
    ("album item buttons", "sendMediaGroup", album(2, reply_markup={}), "reply_markup: unknown"),
    ("album caption", "sendMediaGroup", album(2, caption="x" * 1025), "at most 1024"),
    ("album of stickers", "sendMediaGroup", album(2, type="sticker"), "none of"),
    ("edit nothing", "editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("edit half", "editMessageText", {"text": "x", "chat_id": "7"}, "message_id: message"),
    ("edit empty", "editMessageText", {"chat_id": "7", "message_id": "5"}, "text is empty"),
    ("edit markup", "editMessageReplyMarkup", {"chat_id": "7"}, "message_id: message identifier"),
    ("message zero", "deleteMessage", {"chat_id": "7", "message_id": "0"}, "MESSAGE_ID_INVALID"),
    ("no messages", "deleteMessages", {"chat_id": "7", "message_ids": []}, "1 to 100"),
    ("hundred and one", "deleteMessages", {"chat_id": "7", "message_ids": [*range(1, 102)]}, "101"),
    ("disorder", "copyMessages", {
        "chat_id": "7", "from_chat_id": "8", "message_ids": [2, 1]}, "increasing"),
    ("long toast", "answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 is"),
    ("51 results", "answerInlineQuery", inline(*[article(str(n)) for n in range(51)]), "most 50"),
    ("same id", "answerInlineQuery", inline(article(), article()), "RESULT_ID_DUPLICATE"),
    ("long id", "answerInlineQuery", inline(article("x" * 65)), "65 is not within 1 to 64"),
    ("empty id", "answerInlineQuery", inline(article("")), "0 is not within 1 to 64"),
    ("inline html", "answerInlineQuery", inline(article(input_message_content={
        "message_text": "<b>x", "parse_mode": "HTML"})), "no end tag"),
    ("inline long", "answerInlineQuery", inline(article(text="x" * 4097)), "at most 4096"),
    ("inline keys", "answerInlineQuery", inline(article(reply_markup={
        "inline_keyboard": [[button()]]})), "exactly one action"),
    ("start button", "answerInlineQuery", inline(button={
        "text": "x", "start_parameter": "a b"}), "start_parameter"),
    ("two starts", "answerInlineQuery", inline(button={"text": "x"}), "exactly one of web_app"),
    ("command name", "setMyCommands", menu(("Aturan", "x")), "BOT_COMMAND_INVALID"),
    ("command dash", "setMyCommands", menu(("a-b", "x")), "BOT_COMMAND_INVALID"),
    ("command long", "setMyCommands", menu(("a" * 33, "x")), "33 is not within 1 to 32"),
    ("no description", "setMyCommands", menu(("a", "")), "description"),
    ("long description", "setMyCommands", menu(("a", "x" * 257)), "257 is not within 1 to 256"),
    ("101 commands", "setMyCommands", menu(*[(f"c{n}", "x") for n in range(101)]), "0 to 100"),
    ("same command", "setMyCommands", menu(("a", "x"), ("a", "y")), "twice"),
    ("bad scope", "setMyCommands", menu(("a", "x"), scope={"type": "everyone"}), "scope"),
    ("scope chat", "setMyCommands", menu(("a", "x"), scope={"type": "chat"}), "chat_id: missing"),
    ("language", "setMyCommands", menu(("a", "x"), language_code="indonesia"), "ISO 639-1"),
    ("http webhook", "setWebhook", {"url": "http://bot.contoh.test/"}, "HTTPS"),
    ("secret", "setWebhook", {"url": "https://a.test/", "secret_token": "a b"}, "secret_token"),
    ("update kind", "getUpdates", {"allowed_updates": '["pesan"]'}, "no such update"),
    ("limit", "getUpdates", {"limit": "101"}, "101 is not within 1 to 100"),
    ("action", "sendChatAction", {"chat_id": "7", "action": "thinking"}, "action"),
    ("emoji", "setMessageReaction", {"chat_id": "7", "message_id": "1", "reaction": [
        {"type": "emoji", "emoji": "🪿"}]}, "none of"),
    ("reactions", "setMessageReaction", {"chat_id": "7", "message_id": "1", "reaction": [
        {"type": "emoji", "emoji": "👍"}] * 2}, "at most one"),
    ("name", "setMyName", {"name": "x" * 65}, "0 to 64"),
    ("about", "setMyShortDescription", {"short_description": "x" * 121}, "0 to 120"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "params", "expected"),
    [case[1:] for case in REFUSED],
    ids=[case[0] for case in REFUSED],
)
def test_what_telegram_would_refuse_is_named(
    method: str, params: dict[str, Any], expected: str
) -> None:
    """Each mistake gives a complaint that says what is wrong."""
    found = complaints(method, params)
    assert any(expected in complaint for complaint in found), found


MALFORMED = [
    ("<b>x", "no end tag"),
    ("x</b>", "unexpected end tag"),
    ("<b><i>x</b></i>", "unmatched end tag"),
    ("<br>", 'unsupported start tag "br"'),
    ("<h1>x</h1>", "unsupported start tag"),
    ("a < b", '"<" must be written'),
    ("a > b", '">" must be written'),
    ("a & b", '"&" must be written'),
    ("&nbsp;x", '"&" must be written'),
    ("&#0;x", "names no character"),
    ("<b", '"<" must be written'),
    ('<b class="x">y</b>', 'has no attribute "class"'),
    ("<span>x</span>", "tg-spoiler"),
    ('<span class="red">x</span>', "tg-spoiler"),
    ("<a>x</a>", "no usable address"),
    ('<a href="">x</a>', "no usable address"),
    ('<a href="javascript:alert(1)">x</a>', "no usable address"),
    ('<a href="https://a.test/x y">x</a>', "no usable address"),
    ('<tg-emoji emoji-id="x">👍</tg-emoji>', "custom emoji identifier"),
    ("<code><b>x</b></code>", 'inside "code" or "pre"'),
    ("<b><code>x</code></b>", "would lose it"),
    ('<a href="https://a.test"><a href="https://b.test">x</a></a>', "would be dropped"),
    ("<blockquote>x<blockquote>y</blockquote></blockquote>", "would be dropped"),
    ('<code class="python">x</code>', "language-"),
    ("<a href='https://a.test\"'\"> x</a>", "attributes"),
]


@pytest.mark.parametrize(("source", "expected"), MALFORMED)
def test_malformed_html_is_named(source: str, expected: str) -> None:
    """HTML that Telegram refuses, or would show otherwise than meant, is complained about."""
    found = complaints("sendMessage", html(source + " isi"))
    assert any(expected in complaint for complaint in found), found


@pytest.mark.parametrize(
    ("upload", "expected"),
    [
        (Upload("a.png", b"", "image/png"), "file must be non-empty"),
        (Upload("a.png", b"no picture", "image/png"), "IMAGE_PROCESS_FAILED"),
        (Upload("a.png", b"\x89PNG" + b"0" * 10_485_761, "image/png"), "at most 10485760"),
    ],
)
def test_a_photo_that_is_none_is_named(upload: Upload, expected: str) -> None:
    """A photo must be a picture of at most 10 MB."""
    found = complaints("sendPhoto", {"chat_id": "7"}, {"photo": upload})
    assert any(expected in complaint for complaint in found), found


def test_a_part_nobody_asked_for_is_named() -> None:
    """An uploaded part must be a parameter, or be referred to by one."""
    found = complaints("sendMessage", TEXT, {"photo": PNG})
    assert found == ["sendMessage.photo: uploaded, but no parameter wants it"]


def test_values_may_be_given_as_values() -> None:
    """Parameters that are no text yet are judged as they are."""
    assert complaints("sendMessage", {"chat_id": 7, "text": "x", "protect_content": True}) == []
    assert complaints("sendMessage", {"chat_id": 7, "text": 5}) != []
