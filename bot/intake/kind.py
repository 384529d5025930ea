"""Telling a question from a pasted post, by the words alone.

A forward, a picture, a poll, a link is a post. Typed text is a question when it asks for oneself
("boleh saya…?", "apa sanksinya…"), and a post when it calls and carries the furniture of social
media. What is neither stays in doubt, and :mod:`bot.intake.way` decides once both engines have
looked at it, by how it is told. One tap corrects a wrong guess.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from bot.intake.incoming import Incoming, Medium
from bot.intake.manner import LONGEST_DOUBT, ends_asking, is_furnished, is_question


class Kind(StrEnum):
    """What the bot does with a message."""

    QUESTION = "pertanyaan"
    POST = "unggahan"
    DOUBT = "ragu"
    UNREADABLE = "tidak_terbaca"
    EMPTY = "kosong"


_POSTLIKE = {Medium.PHOTO, Medium.POLL, Medium.RICH, Medium.VIDEO, Medium.STORY, Medium.FILE}
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def kind_of(incoming: Incoming) -> Kind:
    """Return what a message is taken for.

    Words of the sender that quote somebody else's message are a question about that message when
    they ask, and then the quoted post is what gets screened, by the post rules.
    """
    if incoming.forwarded or incoming.quoted or incoming.links or incoming.medium in _POSTLIKE:
        return Kind.POST
    text = incoming.text.strip()
    if not text:
        return Kind.EMPTY if incoming.medium is Medium.TEXT else Kind.UNREADABLE
    if incoming.medium in (Medium.VOICE, Medium.STICKER, Medium.CONTACT, Medium.PLACE):
        return Kind.UNREADABLE if incoming.medium is not Medium.VOICE else Kind.POST
    if not any(character.isalnum() for character in text):
        return Kind.EMPTY
    if is_question(text):
        return Kind.QUESTION
    if len(text.split()) > LONGEST_DOUBT:
        return Kind.POST
    return Kind.POST if is_furnished(text) and not ends_asking(text) else Kind.DOUBT


def words_beside_links(text: str) -> str:
    """Return a text without the addresses in it."""
    return " ".join(_ADDRESS.sub(" ", text).split())


def asks_about_a_link(incoming: Incoming) -> bool:
    """Tell whether a typed message is a question with an address beside it."""
    own = incoming.medium is Medium.TEXT and not (incoming.forwarded or incoming.quoted)
    return own and bool(incoming.links) and is_question(words_beside_links(incoming.text))


def is_typed(incoming: Incoming) -> bool:
    """Return whether a message is nothing but words of its sender's own typing, or pasting."""
    elsewhere = incoming.forwarded or incoming.quoted or incoming.links
    return incoming.medium is Medium.TEXT and not elsewhere


def heard(incoming: Incoming) -> Incoming:
    """Return a message without its sender's own earlier words, unless those were a post.

    Whoever replies to their own question asks on; whoever replies to a text they pasted asks
    about that text.
    """
    if not incoming.quotes_self:
        return incoming
    before = Incoming(Medium.TEXT, incoming.quoted)
    return incoming if kind_of(before) is Kind.POST else replace(incoming, quoted="")
