"""What inline mode says."""

from __future__ import annotations

OPEN_BOT = "Tanya lengkap di obrolan pribadi"
START = "start"
FOOT = "\n\n<i>Jawaban lengkap: @{username}</i>"
