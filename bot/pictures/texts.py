"""What the bot says to officers about marked material."""

from __future__ import annotations

MARKED = (
    "🏷 Ditandai sebagai materi kampanye (nomor {number}). Kalau gambar ini, atau salinannya, dikirim "
    "siapa pun lagi, hasilnya dinaikkan. Yang disimpan hanya sidik rupanya; gambarnya tidak."
)
TOO_PLAIN = (
    "Gambar itu terlalu polos untuk dikenali lagi: tidak ada tulisan dan hampir tidak ada bentuk. "
    "Tidak jadi ditandai."
)
NO_PICTURE = (
    "Tidak ada gambar di pesan itu. Balas sebuah gambar dengan /tandai, boleh diikuti catatan."
)
USAGE = (
    "Balas gambar yang mau ditandai dengan <code>/tandai</code>, boleh diikuti catatan singkat, "
    "misalnya <code>/tandai baliho simpang lima</code>. Daftarnya: /materi"
)
SLIM = "Saring di sini dipasang tanpa pembaca gambar, jadi gambar tidak bisa ditandai."
LIST = "🏷 <b>Materi kampanye yang ditandai</b> ({n})\n{lines}\n\nMencabut: <code>/materi cabut NOMOR</code>"
LINE = "• {number} · {on}{note}"
EMPTY = "Belum ada materi yang ditandai. " + USAGE
DROPPED = "✅ Tanda nomor {number} dicabut."
NOT_THERE = "Tidak ada tanda dengan nomor itu."
UNDO = "↩️ Batalkan tanda ini"
