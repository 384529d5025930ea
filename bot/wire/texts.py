"""What the wire itself says: before a room is reached, or when none can answer."""

from __future__ import annotations

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
OPEN_PRIVATE = "Buka Saring"
