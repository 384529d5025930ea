"""What the bot says about circulars."""

from __future__ import annotations

TITLE = "📜 <b>Edaran dan arahan</b>, dari yang terbaru\n📄 = ada PDF-nya · ⛔ = tidak berlaku lagi"
EMPTY = "Belum ada edaran di perpustakaan ini."
NO_NUMBER = "nomor tidak tercetak di sumber"
REPLACES = "↪️ Menggantikan: {name}"
REPLACED_BY = "⚠️ Sudah digantikan: {name}"
WITHDRAWN = "⛔ Dicabut: {what}"
LISTED_REPLACES = "↪️ {name} menggantikan {old}"
LISTED_REPLACED = "⛔ {name} sudah digantikan {heir}"
LISTED_WITHDRAWN = "⛔ {name} sudah dicabut"
NOT_IN_FORCE, HAS_PDF = "⛔", "📄"
CAUTION = "⚠️ {text}"
PDF_BUTTON = "📄 Buka surat aslinya (PDF)"
PDF = "📄 {name}"
PDF_GONE = (
    "PDF-nya tidak bisa diambil lagi dari Telegram. Pokok-pokok isinya tetap ada di kartu; surat aslinya "
    "bisa diminta ke penerbitnya."
)
SOURCE = "📚 Sumber"
SHARE = "↗️ Bagikan ke obrolan"
TO_HEIR = "➡️ Buka penggantinya"
TO_OLD = "↩️ Buka yang digantikan"
FOUND = "🔎 Edaran yang memuat kata itu:"
NOT_FOUND = "Tidak ada edaran yang memuat kata itu. /edaran menampilkan semuanya."
GONE = "Edaran itu sudah tidak ada. /edaran menampilkan semuanya."
