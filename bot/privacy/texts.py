"""The promise of privacy, sentence by sentence. A meta-test ties each sentence to a test."""

from __future__ import annotations

TITLE = "🔒 <b>Privasi, dengan kata-kata biasa</b>"
SENTENCES = {
    "no_texts": "Pertanyaan, unggahan, foto, nama, dan nama pengguna Anda tidak disimpan dan tidak dicatat.",
    "only_counts": "Yang dicatat hanya jumlah per hari: berapa pertanyaan, topiknya apa, hasilnya apa, "
    "dan instansi bila Anda memilihnya. Di dalamnya tidak ada siapa pun.",
    "small_counts": "Petugas hanya melihat hari yang sudah lewat, dan jumlah di bawah 5 disembunyikan.",
    "visitors": "Banyaknya orang yang datang dalam sehari dihitung dengan sandi harian yang "
    "dimusnahkan sesudah hari itu, jadi kedatangan Anda hari ini dan besok tidak bisa disambungkan.",
    "memory": "Paling lama satu jam, di memori saja, saya ingat jawaban mana untuk pesan mana, dan sepuluh menit "
    "bahwa Anda sedang menulis kepada petugas. "
    "Tidak ada yang ditulis ke disk.",
    "subscriber": "Kalau Anda berlangganan, yang disimpan: nomor obrolan yang disandikan, instansi, "
    "kelompok topik, dan tanggal mulainya. Berhenti berlangganan menghapusnya.",
    "deliveries": "Edaran yang dikirim kepada Anda dicatat dengan nomor yang disandikan itu dan dilupakan "
    "sesudah 30 hari. Siapa yang menekan “Sudah saya baca” tidak dicatat, hanya jumlahnya.",
    "human": "Kalau Anda sendiri memilih “Tanya petugas” atau mengirim teks untuk perbaikan, teks itu "
    "disimpan sampai dijawab, atau paling lama 14 hari (perbaikan: 30 hari), dan petugas membacanya "
    "tanpa tahu siapa Anda.",
    "sealed": "Kunci sandinya tidak ada di basis data: berkas basis data yang dicuri tidak menyebut "
    "siapa pun.",
    "officers": "Tindakan petugas (bukan pertanyaan Anda) dicatat dalam jejak audit.",
    "delete": "/hapus menghapus semua yang ada tentang obrolan ini dari basis data yang sedang dipakai.",
    "backups": "Cadangan basis data dihapus sesudah 30 hari, jadi yang Anda hapus ikut hilang dari sana.",
}
LIMITS_TITLE = "<b>Yang tidak bisa saya janjikan</b>"
LIMITS = (
    "Telegram sendiri melihat obrolan ini, dan riwayatnya tetap ada di ponsel Anda sampai Anda hapus.",
    (
        "Program yang diubah orang, atau pengelola server yang sengaja mengintip, bisa melihat yang "
        "lewat. Kode Saring terbuka, jadi bisa diperiksa."
    ),
    "Siapa yang memegang ponsel Anda bisa membaca obrolan ini.",
    "Saya panduan, bukan putusan, dan bukan tempat melapor.",
)
ASK_DELETE = (
    "🗑 Hapus semua yang ada tentang obrolan ini: langganan dan pertanyaan yang belum dijawab?"
)
YES, NO = "Ya, hapus", "Batal"
DELETED = (
    "✅ Sudah dihapus dari basis data. Riwayat obrolan di ponsel ini bisa Anda hapus sendiri lewat menu "
    "Telegram (Hapus obrolan)."
)
NOTHING = "Tidak ada apa pun tentang obrolan ini yang tersimpan."
KEPT = "Baik, tidak ada yang dihapus."
