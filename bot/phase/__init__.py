"""Which stage of which contest a day belongs to. Pure: no Telegram, no database, no clock."""

from bot.phase.reading import Phase, PhaseReader

__all__ = ["Phase", "PhaseReader"]
