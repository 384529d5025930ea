"""What the bot says about subscriptions."""

from __future__ import annotations

ASK_AGENCY = (
    "🔔 <b>Langganan edaran</b> · langkah 1 dari 2\n"
    "Di mana Anda bekerja? Ini menentukan pemilihan mana yang menyangkut Anda, dan edaran mana yang "
    "Anda terima. Yang disimpan hanya pilihan ini dan nomor obrolan yang disandikan."
)
ASK_TOPICS = (
    "🔔 <b>Langganan edaran</b> · langkah 2 dari 2\n"
    "Instansi: <b>{agency}</b>\nKabari saya tentang (tekan untuk memilih atau membatalkan):"
)
ON, OFF = "☑️ {title}", "⬜ {title}"
SAVE = "✅ Simpan"
CHANGE = "‹ Ganti instansi"
NONE_CHOSEN = "Pilih sedikitnya satu topik, ya."
SAVED = (
    "✅ Tersimpan. Anda akan dikabari tentang: {topics}.\nInstansi: <b>{agency}</b>\n\n"
    "Ganti kapan saja lewat /langganan, berhenti lewat /berhenti."
)
CURRENT = "🔔 Anda berlangganan.\nInstansi: <b>{agency}</b>\nTopik: {topics}\n\nMau diubah?"
CHANGE_BUTTON = "✏️ Ubah"
STOP_BUTTON = "🔕 Berhenti"
TO_REMIND = "⏰ Untuk mengingatkan, saya perlu tahu dulu daerah pemilihan Anda."
REMINDED = (
    "⏰ Baik. Anda akan diingatkan sehari sebelum suatu tahap pemilihan dimulai di daerah <b>{agency}</b>. "
    "Berhenti kapan saja lewat /langganan."
)
NOT_REMINDED = "🔕 Baik, tidak diingatkan lagi. Langganan lain tetap berjalan; lihat /langganan."
ENDED = "🔕 Langganan dihentikan, dan datanya sudah dihapus. Anda tetap bisa bertanya kapan saja."
NOT_SUBSCRIBED = "Anda memang tidak berlangganan. Mau mulai? /langganan"
GONE = "Pilihan itu sudah berubah. Mulai lagi dari /langganan."
