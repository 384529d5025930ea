"""Reading Indonesian as people type it. Pure: no Telegram, no database, no clock.

Slang, dialect words and abbreviations become standard words, endings are cut, slips of the finger
are mended without touching the words of the field, and phrases become concepts.
"""

from bot.language.concepts import Concepts
from bot.language.lexicon import Lexicon
from bot.language.reader import Reader, Reading

__all__ = ["Concepts", "Lexicon", "Reader", "Reading"]
