"""What the bot says when a message is neither a question nor a post."""

from __future__ import annotations

from bot.intake.incoming import Medium

UNREADABLE = {
    Medium.VOICE: "Pesan suara belum bisa saya dengar. Ketik saja intinya, nanti saya jawab.",
    Medium.STICKER: "Stikernya lucu, tetapi saya hanya bisa membaca tulisan. Ada yang mau ditanyakan?",
    Medium.CONTACT: "Saya tidak membaca atau menyimpan kontak. Ada yang mau ditanyakan soal netralitas?",
    Medium.PLACE: "Saya tidak membaca lokasi. Kalau soal hadir di suatu acara, tulis saja acaranya apa.",
}
HELPFUL = (
    "Saya belum menemukan yang bisa dibaca di pesan itu. Anda bisa:\n"
    "• menulis pertanyaan, misalnya “boleh foto bareng calon?”\n"
    "• meneruskan unggahan yang mau diperiksa (teks, foto, tangkapan layar, polling)\n"
    "• membuka /aturan"
)
LINK_UNOPENED = (
    "🔗 Tautannya tidak saya buka, jadi isinya belum saya nilai. Mau diperiksa juga? Salin tulisannya "
    "atau kirim tangkapan layarnya ke sini."
)
BEYOND = (
    "📎 Yang saya periksa {most} pesan pertama; {left} lainnya belum saya baca. "
    "Teruskan lagi yang itu, ya."
)
WHICH = (
    "🤔 Supaya tidak keliru: ini <b>pertanyaan atau cerita Anda</b>, atau <b>unggahan orang</b> yang "
    "mau diperiksa?"
)
IS_QUESTION = "💬 Pertanyaan atau cerita saya"
IS_POST = "📎 Unggahan, periksa"
UNKNOWN_COMMAND = "Perintah itu tidak saya kenal. Daftar yang ada: /bantuan"
EDITED_COMMAND = (
    "Perintah yang disunting tidak saya jalankan. Kirim sekali lagi sebagai pesan baru."
)
