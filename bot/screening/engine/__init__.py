from bot.screening.engine.outcome import Evidence, MarkerCategory, Screening, ScreenInput, ScreenVerdict
from bot.screening.engine.screener import Screener
