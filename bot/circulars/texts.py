"""What the bot says about circulars."""

from __future__ import annotations

TITLE = "📜 <b>Edaran dan arahan</b>, dari yang terbaru"
EMPTY = "Belum ada edaran di perpustakaan ini."
NO_NUMBER = "nomor tidak tercetak di sumber"
REPLACES = "↪️ Menggantikan: {name}"
REPLACED_BY = "⚠️ Sudah digantikan: {name}"
WITHDRAWN = "⛔ Dicabut: {what}"
CAUTION = "⚠️ {text}"
SOURCE = "📚 Sumber"
SHARE = "↗️ Bagikan ke obrolan"
FOUND = "🔎 Edaran yang memuat kata itu:"
NOT_FOUND = "Tidak ada edaran yang memuat kata itu. /edaran menampilkan semuanya."
GONE = "Edaran itu sudah tidak ada. /edaran menampilkan semuanya."
