"""What the bot says about official channels. It never takes a report itself."""

from __future__ import annotations

INTRO = (
    "📮 <b>Jalur resmi</b>\n"
    "Saring tidak menerima laporan tentang siapa pun; tolong jangan tulis nama di sini. Laporan resmi "
    "memuat nama dan alamat pelapor, jadi tidak anonim. Tanpa nama, keterangan Anda bisa dicatat "
    "sebagai informasi awal yang boleh ditelusuri pengawas."
)
PROTECTION = "🛡 {text}"
