"""Changing real updates while they stay updates: fields come, go and get other values."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from tests.fuzz import words

Json = dict[str, Any]
_KEPT = {"update_id", "chat", "from", "message_id", "date", "id", "type", "status", "user"}
"""Fields whose values tell what an object is; without them it would be no update."""
_NUMBERS = (0, 1, -1, 2**31 - 1, 2**52 - 1)


def mutated(raw: Json, dice: random.Random) -> Json:
    """Return an update with one to three changes."""
    made: Json = copy.deepcopy(raw)
    for _ in range(dice.randint(1, 3)):
        spots = list(_spots(made))
        if spots:
            _change(*dice.choice(spots), dice)
    return made


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place that may change, as its container and key."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in list(pairs):
        if key not in _KEPT and key not in {"offset", "length"}:
            yield value, key
        if isinstance(item, dict | list) and key not in ("chat", "from"):
            yield from _spots(item)


def _change(container: Any, key: Any, dice: random.Random) -> None:
    value = container[key]
    if isinstance(value, bool):
        container[key] = not value
    elif isinstance(value, str):
        container[key] = words.text(dice)
    elif isinstance(value, int | float):
        container[key] = dice.choice(_NUMBERS)
    elif isinstance(value, list):
        container[key] = dice.choice((value[:1], value + value, value[::-1]))
    elif isinstance(value, dict) and dice.random() < 0.5:
        value["hal_baru"] = {"isi": words.text(dice), "angka": [1, None, {}]}


def scrambled(value: Any, dice: random.Random) -> Any:
    """Return a value with types that are wrong: only for what the bot itself reads raw."""
    if dice.random() < 0.15:
        return dice.choice((None, 5, "x", [], {}, True, [None], {"text": 7}, [[["dalam"]]], 1.5))
    if isinstance(value, dict):
        return {key: scrambled(item, dice) for key, item in value.items()}
    if isinstance(value, list):
        return [scrambled(item, dice) for item in value]
    return value
