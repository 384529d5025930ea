"""Chats as people see them, and Telegram's answers to what the bot does there."""

from tests.kit.chat.refusal import RefusalError
from tests.kit.chat.room import Room, Standing, Toast
from tests.kit.chat.shown import Json, Shown
from tests.kit.chat.world import World

__all__ = ["Json", "RefusalError", "Room", "Shown", "Standing", "Toast", "World"]
