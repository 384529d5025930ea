"""What emoji say: fingers, laughter, scorn, cheer. Everything else is decoration."""

from __future__ import annotations

_GROUPS = {
    "<jari1>": "☝👆🫵",
    "<jari2>": "✌",
    "<jari3>": "🤟👌",
    "<metal>": "🤘",
    "<jari4>": "🖖",
    "<jari5>": "🖐✋",
    "<jempol>": "👍",
    "<telepon>": "🤙",
    "<hati>": "🫰🫶",
    "<kepal>": "✊👊",
    "<tawa>": "🤣😂😆😹😝😜🤪🤭",
    "<ejek>": "🤡🐍🐷🐸🦎🙈💩🖕🐒🐵🤥🦇",
    "<marah>": "😡🤬😠🤮👎😤",
    "<sorak>": "🔥💪👏🙌🎉😍🥰💯✨",
    "<cinta>": "❤🧡💛💚💙💜🖤💖💕",
}
EMOJI: dict[str, str] = {sign: word for word, signs in _GROUPS.items() for sign in signs}
SIGNS = "".join(EMOJI)
