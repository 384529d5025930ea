"""What officers read about use, and the words of the picture."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.engine import AskOutcome
from bot.statistics.series import Series

TITLE = "📊 <b>Statistik Saring</b>\n{period}"
PICTURE_TITLE = "Statistik Saring"
DEMO = "DATA CONTOH"
DEMO_NOTE = "⚠️ <b>DATA CONTOH</b>: angka rekaan dari <code>python -m bot demo</code>, bukan pemakaian sungguhan."
USAGE = "<b>Pemakaian</b> (hari yang sudah tutup)"
SERIES = {
    Series.QUESTION: "💬 {n} pertanyaan",
    Series.SCREENING: "📎 {n} unggahan diperiksa",
    Series.CARD: "📇 {n} kartu dibuka",
    Series.COMMAND: "🧭 {n} kali melihat-lihat lewat perintah (/aturan, /edaran, /kalender, …)",
    Series.INLINE: "⌨️ {n} kartu disisipkan lewat @bot",
    Series.HELPFUL: "👍 {n} kali “membantu”",
    Series.UNHELPFUL: "👎 {n} kali “kurang”",
    Series.MISJUDGED: "🔁 {n} kali hasil pemeriksaan ditandai keliru",
    Series.SUBSCRIPTION: "🔔 {n} perubahan langganan",
    Series.HELPDESK: "🙋 {n} pertanyaan ke petugas",
    Series.ERROR: "⚠️ {n} galat",
}
VISITORS = "👥 {mean} orang per hari rata-rata, terbanyak {most} ({day})"
WEEKS = "Rincian berikut dari pekan yang sudah tutup: {weeks}."
OUTCOMES = "<b>Hasil pertanyaan</b>"
VERDICTS = "<b>Hasil pemeriksaan unggahan</b>"
TOPICS = "<b>Paling banyak ditanyakan</b>"
AGENCIES = "<b>Instansi penanya</b>"
WAITED = "⏱ Separuh pertanyaan ke petugas dijawab dalam {wait}."
EXTRAS = "<b>Siaran</b>"
BROADCASTS_ENDED = "Siaran selesai"
BROADCAST_ARRIVED = "Pesan sampai"
BROADCAST_ARRIVED_OF = "{n} dari {total}"
BROADCAST_READ = "Ditandai “sudah saya baca”"
BROADCAST_READ_OF = "{n} dari {people} penerima ({share})"
MOST_OF = "{title} ({n} terbanyak dari {of})"
LINE = "• {label}: {n}"
SHARE = "• {label}: {n} ({share})"
RANKED = "{rank}. {label} · {n}"
FOOT = (
    "<i>Dibuat dari hitungan tanpa nama. Angka di bawah 5, dan yang bisa membukanya lewat "
    "pengurangan, digabung atau tidak ditampilkan.</i>"
)
EMPTY = (
    "Belum ada yang bisa ditampilkan. Jumlah harian muncul sesudah harinya tutup (WIB), rincian "
    "hasil, topik, dan instansi sesudah pekannya tutup (Senin). Angka di bawah 5 tidak ditampilkan."
)
NO_WEEKS = "Rincian hasil, topik, dan instansi muncul sesudah pekannya tutup (Senin pagi)."
NO_CHARTS = "🖼 Gambar tidak tersedia: pemasangan ini tanpa matplotlib (ekstra <code>charts</code>)."
CAPTION = "{period}"
USAGE_HINT = (
    "Bentuknya: <code>/statistik</code>, <code>/statistik 7</code>, <code>/statistik 30</code>, "
    "<code>/statistik bulan</code>, atau satu bulan: <code>/statistik {month}</code>."
)
SHEET = "📄 Semua angka yang boleh ditampilkan, {period}. Buka dengan Excel atau LibreOffice."
SHEET_NAME = "statistik-saring-{first}-{last}.csv"
BUTTON_DAYS = "{n} hari"
BUTTON_MONTH = "Bulan ini"
BUTTON_BEFORE = "‹ {month}"
BUTTON_GAPS = "🔎 Celah isi"
BUTTON_SHEET = "📄 CSV"

GAPS_TITLE = (
    "🔎 <b>Celah isi</b>\n{period}\nApa yang belum terjawab atau belum dipahami, per pekan."
)
GAPS_WEEK = "<b>{week}</b>"
GAPS_UNHELPFUL = "<b>Kartu yang dinilai kurang</b>"
GAPS_REASONS = "<b>Alasannya</b>"
GAPS_UNCLEAR = "{n} unggahan dinilai “hati-hati”"
GAPS_MISJUDGED = "{n} kali hasil pemeriksaan ditandai keliru"
GAPS_NONE = "Tidak ada yang mencapai lima."
GAPS_HINT = (
    "Teks pertanyaan tidak disimpan, jadi yang tanpa dasar hanya bisa dihitung. Yang orang kirim "
    "sendiri ke petugas ada di antrean pertanyaan."
)

DAYS_TITLE = "Pemakaian per hari"
DAY_NAMES = ("pertanyaan", "unggahan")
TILES = ("pertanyaan", "unggahan diperiksa", "kartu dibuka", "orang per hari")
PICTURE_OUTCOMES = "Hasil pertanyaan"
PICTURE_VERDICTS = "Hasil pemeriksaan"
PICTURE_TOPICS = "Paling banyak ditanyakan"
PICTURE_MISJUDGED = "{n} kali ditandai keliru"
PICTURE_NO_DAYS = "Belum ada hari tutup dengan lima pemakaian atau lebih"
PICTURE_NO_PARTS = "Rincian muncul sesudah\npekannya tutup (Senin)"
PICTURE_FOOT = (
    "Dibuat dari hitungan tanpa nama. Angka di bawah 5 digabung. Hanya hari dan pekan yang tutup."
)
NUMBER_OF_DAYS = "{period} · {n} hari"

REST = "Lainnya (angka kecil digabung)"
REST_SHORT = "Lainnya"
NO_AGENCY = "Tidak berlangganan"
NO_NAME = "Tanpa rincian"
ASKED: Mapping[str, str] = {
    AskOutcome.ANSWERED: "Dijawab langsung",
    AskOutcome.CHOICES: "Diberi pilihan",
    AskOutcome.NO_BASIS: "Belum ada dasar",
    AskOutcome.LOW_CONFIDENCE: "Pertanyaan kurang jelas",
    AskOutcome.OUT_OF_TOPIC: "Di luar bidang",
    AskOutcome.CRISIS: "Butuh pertolongan",
    AskOutcome.FEAR: "Sedang cemas",
    AskOutcome.CALENDAR: "Tanya tahap",
    AskOutcome.ABOUT_BOT: "Tentang bot",
    AskOutcome.SMALL_TALK: "Sapaan",
    AskOutcome.THANKS: "Terima kasih",
    AskOutcome.AGREED: "Tanda mengerti",
    AskOutcome.OTHER_HR: "Kepegawaian lain",
    AskOutcome.WHOM_TO_VOTE: "Pilih siapa",
    AskOutcome.EVASION: "Minta dihindarkan",
    AskOutcome.INSULT: "Makian",
    AskOutcome.INJECTION: "Perintah ke mesin",
    AskOutcome.PASTED_ARTICLE: "Artikel tempelan",
    AskOutcome.FOREIGN_LANGUAGE: "Bahasa asing",
    AskOutcome.PERSONAL_DATA: "Data pribadi",
    AskOutcome.UNDER_REVIEW: "Sedang ditinjau",
}
"""What each outcome of a question is called in statistics; a test holds it against the list."""
VERDICT_NAMES: Mapping[str, str] = {
    "aman": "Tak tampak tanda",
    "hati_hati": "Hati-hati",
    "berpihak": "Berpihak",
}
REASONS: Mapping[str, str] = {
    "jelas": "Jawaban kurang jelas",
    "salah": "Menurut penanya keliru",
    "lain": "Bukan itu yang ditanya",
}
WAITS: Mapping[str, str] = {
    "1_jam": "1 jam",
    "4_jam": "4 jam",
    "1_hari": "1 hari",
    "3_hari": "3 hari",
    "lebih": "lebih dari 3 hari",
}
"""Classes of waiting times, shortest first."""
