"""What the bot says to officers about officers, content and the pause."""

from __future__ import annotations

LIST = "👥 <b>Petugas</b>\n{lines}\n\nTambah: <code>/petugas tambah ID peran nama</code>\nCabut: <code>/petugas cabut ID</code>\nPeran: {roles}. ID Telegram seseorang bisa dilihat lewat /idsaya."
LINE = "• {label} · {role} · <code>{person}</code>"
ADDED = "✅ {label} sekarang {role}. Tindakannya akan tercatat dalam jejak audit, dan ia perlu tahu itu."
REMOVED = "✅ {label} bukan petugas lagi. Pekerjaan yang sedang disusunnya tetap ada dan bisa dilanjutkan petugas lain."
NOT_THERE = "Tidak ada petugas dengan id itu."
USAGE = "Bentuknya: <code>/petugas tambah 123456789 penyunting Petugas Satu</code>"
LAST = "Itu superadmin terakhir; tetapkan superadmin lain dulu, baru yang ini bisa diubah."
MY_ID = "Id Telegram Anda: <code>{person}</code>\nBerikan kepada superadmin bila Anda akan menjadi petugas."
TRAIL = "🧾 <b>Jejak audit</b>, terbaru dulu\n{lines}"
TRAIL_EMPTY = "Jejak audit masih kosong."
TRAIL_LINE = "• {at} · {officer} · {act}{subject}{why}"
RELOADED = "✅ Isi dimuat ulang: {answers} jawaban, {circulars} edaran, {rules} baris SKB. Data per {as_of}."
BROKEN = "❌ Isi baru belum bisa dipakai, isi lama tetap berjalan. Perbaiki dulu:\n{problems}"
MORE_PROBLEMS = "… dan {n} lagi. Jalankan <code>python -m bot content check</code> untuk semuanya."
WITHDRAW_USAGE = "Bentuknya: <code>/tarik faq-001 alasannya</code>. Untuk memulihkan: <code>/pulihkan faq-001</code>."
WITHDRAWN = (
    "🔧 {id} ditarik. Yang bertanya sekarang mendapat “sedang ditinjau” dan diarahkan ke petugas."
)
RESTORED = "✅ {id} ditampilkan lagi."
UNKNOWN_CARD = "Tidak ada jawaban dengan id itu."
NOT_WITHDRAWN = "{id} memang tidak sedang ditarik."
LIST_WITHDRAWN = "Sedang ditarik: {ids}."
PAUSED = "⏸ Saring dijeda. Yang menulis mendapat pesan: “{note}”. Lanjutkan dengan <code>/jeda selesai</code>."
RESUMED = "▶️ Saring berjalan lagi."
NOT_PAUSED = "Saring sedang berjalan. Menjeda: <code>/jeda pesan untuk orang-orang</code>."
WHO_ASKED = (
    "📄 <b>Jawaban siap pakai bila diminta “siapa yang bertanya”</b>\n\n"
    "“Saring tidak menyimpan siapa bertanya apa. Yang ada hanya jumlah per hari menurut topik dan "
    "hasil; pertanyaan yang sengaja dikirim ke petugas disimpan tanpa nama sampai dijawab, dan "
    "alamat balasannya disandikan serta dihapus sesudahnya. Karena itu tidak ada data yang dapat kami berikan tentang penanya, pertanyaan, atau "
    "unggahan yang diperiksa; rancangannya dapat diperiksa pada kode sumber dan docs/privacy.md.”"
)
