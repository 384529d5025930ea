"""The promise of privacy, sentence by sentence. A meta-test ties each sentence to a test."""

from __future__ import annotations

TITLE = "🔒 <b>Privasi, dengan kata-kata biasa</b>"
SENTENCES = {
    "no_texts": "Pertanyaan, unggahan, foto, nama, dan nama pengguna Anda tidak disimpan dan tidak dicatat.",
    "only_counts": "Yang dicatat hanya jumlah per hari: berapa pertanyaan, topiknya apa, hasilnya apa, "
    "dan instansi bila Anda memilihnya. Tidak ada yang bisa menghubungkannya dengan Anda.",
    "subscriber": "Kalau Anda berlangganan, yang disimpan: nomor obrolan yang disandikan, instansi, dan "
    "kelompok topik. Berhenti berlangganan menghapusnya.",
    "human": "Kalau Anda sendiri memilih “Tanya petugas” atau mengirim teks untuk perbaikan, teks itu "
    "disimpan sampai dijawab atau kedaluwarsa, dan petugas membacanya.",
    "officers": "Tindakan petugas (bukan pertanyaan Anda) dicatat dalam jejak audit.",
    "delete": "/hapus menghapus semua yang ada tentang obrolan ini dari basis data yang sedang dipakai.",
}
LIMITS_TITLE = "<b>Yang tidak bisa saya janjikan</b>"
LIMITS = (
    "Telegram sendiri melihat obrolan ini, dan riwayatnya tetap ada di ponsel Anda sampai Anda hapus.",
    "Program yang diubah orang bisa berlaku lain. Kode Saring terbuka, jadi bisa diperiksa.",
    "Saya panduan, bukan putusan, dan bukan tempat melapor.",
)
ASK_DELETE = "🗑 Hapus semua yang ada tentang obrolan ini: langganan, pengingat, dan pertanyaan yang belum dijawab?"
YES, NO = "Ya, hapus", "Batal"
DELETED = (
    "✅ Sudah dihapus dari basis data. Riwayat obrolan di ponsel ini bisa Anda hapus sendiri lewat menu "
    "Telegram (Hapus obrolan)."
)
NOTHING = "Tidak ada apa pun tentang obrolan ini yang tersimpan."
KEPT = "Baik, tidak ada yang dihapus."
