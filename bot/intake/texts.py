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
    "• meneruskan unggahan yang mau diperiksa (teks, foto, tautan, polling)\n"
    "• membuka /aturan"
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
FLOOD = (
    "Pesannya datang bertubi-tubi, jadi sebagian tidak saya baca. "
    "Tunggu sebentar, lalu kirim lagi satu per satu."
)
OLD_BUTTON = "Tombol ini sudah lama. Ketik ulang atau mulai dari /bantuan."
FAILED = (
    "Maaf, ada gangguan di sisi saya dan pesan ini belum terjawab. Tidak ada yang hilang; coba lagi "
    "sebentar. Kalau tetap begitu, sebutkan kode <code>{code}</code> kepada petugas."
)
PAUSED = "⏸ Saring sedang dijeda oleh petugas. {note}\nSementara itu, yang paling aman: jangan lakukan dulu."
GROUP_POINTER = (
    "Supaya tenang dan tidak dibaca orang lain, tanyakan di obrolan pribadi dengan saya."
)
