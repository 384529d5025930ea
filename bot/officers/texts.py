"""What the bot says to officers about officers, content and the pause."""

from __future__ import annotations

LIST = (
    "👥 <b>Petugas</b>\n{lines}\n\n<b>Peran</b>\n{roles}\n\n"
    "Menambah atau mengganti peran: <code>/petugas tambah ID peran nama</code>\n"
    "Mencabut (misalnya pindah tugas): <code>/petugas cabut ID</code>. Naskah dan pertanyaan tidak ikut "
    "hilang; bot menjelaskan siapa yang bisa meneruskannya.\n"
    "ID Telegram seseorang: minta ia mengirim /idsaya ke bot ini."
)
LINE = "• {label} · {role} · <code>{person}</code>"
ROLES = {
    "pembaca": "melihat statistik dan jejak audit",
    "penyunting": "juga menyusun dan menyetujui siaran, menjawab pertanyaan, menarik jawaban, memuat ulang isi",
    "superadmin": "juga mengatur petugas dan menjeda bot",
}
ADDED = "✅ {label} sekarang {role}."
NOT_TOLD = " Saya belum bisa mengabarinya; minta ia membuka bot ini dan menekan Mulai."
WELCOME = (
    "👋 Bapak/Ibu sekarang petugas bot ini, sebagai <b>{role}</b>: {may}.\n"
    "Setiap tindakan petugas dicatat dalam jejak audit (siapa, kapan, apa, mengapa). Perintahnya ada di "
    "/bantuan."
)
FAREWELL = (
    "Bapak/Ibu bukan petugas bot ini lagi. Terima kasih. Bot tetap bisa dipakai untuk bertanya."
)
REMOVED = "✅ {label} bukan petugas lagi, berlaku sekarang. Pekerjaannya:"
LEFT_DRAFTS = (
    "• Naskah {list} utuh. Petugas lain meneruskannya: /siarkan, pilih naskahnya, lalu ✏️ Lanjutkan atau "
    "✏️ Ubah. Yang meneruskan menjadi penyusunnya, jadi yang menyetujui harus petugas lain lagi."
)
LEFT_NO_DRAFTS = "• Tidak ada naskahnya yang sedang disusun atau menunggu."
LEFT_APPROVALS = "• Persetujuannya atas {list} gugur: siaran itu tidak akan berangkat sebelum disetujui petugas lain."
LEFT_QUESTIONS = (
    "• Pertanyaan tidak melekat pada orang: semuanya ada di /pertanyaan untuk petugas mana pun."
)
LEFT_TRAIL = "• Tindakannya yang sudah tercatat tetap ada di /audit."
LEFT_FIRST = (
    "⚠️ Id <code>{person}</code> juga tertulis di setelan <code>SARING_SUPERADMINS</code>. Minta pengelola "
    "server menghapusnya dari sana; kalau tidak, ia menjadi superadmin lagi saat bot dijalankan ulang."
)
LEFT_ALONE = (
    "⚠️ Sekarang tinggal {n} petugas yang boleh menyetujui siaran, padahal setiap siaran perlu dua. Tambahkan "
    "satu lagi lewat /petugas."
)
REMOVE_ASK = (
    "Cabut <b>{label}</b> ({role}) dari daftar petugas? Naskah dan pertanyaannya tidak ikut hilang."
)
REMOVE_YES, NO = "Ya, cabut", "Batal"
NOTHING_DONE = "Baik, tidak ada yang diubah."
BAD_ROLE = "Peran “{role}” tidak ada.\n"
BAD_ID = "“{word}” bukan id Telegram (angka saja; pemiliknya melihatnya dengan /idsaya).\n"
NOT_THERE = "Tidak ada petugas dengan id itu. /petugas menampilkan semuanya."
USAGE = (
    "Bentuknya:\n<code>/petugas tambah 123456789 penyunting Petugas Satu</code>\n"
    "<code>/petugas cabut 123456789</code>\n"
    "Perannya pembaca, penyunting, atau superadmin. /petugas saja menampilkan daftarnya."
)
LAST = "Itu superadmin terakhir; tetapkan superadmin lain dulu, baru yang ini bisa diubah."
MY_ID = "Id Telegram Anda: <code>{person}</code>\nBerikan kepada superadmin bila Anda akan menjadi petugas."
TRAIL = "🧾 <b>Jejak audit</b>, terbaru dulu\n{lines}"
TRAIL_EMPTY = "Jejak audit masih kosong."
TRAIL_LINE = "• {at} · {officer} {act}{subject}{why}"
TRAIL_SHEET = "📄 Unduh semuanya (CSV)"
TRAIL_HEAD = ("waktu (WIB)", "petugas", "kode", "tindakan", "tentang", "alasan atau keterangan")
TRAIL_FILE = (
    "📄 Seluruh jejak audit. Kolom “tindakan” adalah arti dari kolom “kode”. Buka dengan Excel atau "
    "LibreOffice. Pengunduhan ini juga tercatat."
)
NEWER, OLDER = "‹ Lebih baru", "Lebih lama ›"
RELOADED = "✅ Isi dimuat ulang: {answers} jawaban, {circulars} edaran, {rules} baris SKB. Data per {as_of}."
BROKEN = "❌ Isi baru belum bisa dipakai, isi lama tetap berjalan. Perbaiki dulu:\n{problems}"
MORE_PROBLEMS = "… dan {n} lagi. Jalankan <code>python -m bot content check</code> untuk semuanya."
WITHDRAW_USAGE = "Bentuknya: <code>/tarik faq-001 alasannya</code>. Untuk memulihkan: <code>/pulihkan faq-001</code>."
WITHDRAWN = (
    "🔧 {id} ditarik. Yang bertanya sekarang mendapat “sedang ditinjau” dan diarahkan ke petugas."
)
RESTORED = "✅ {id} ditampilkan lagi."
UNKNOWN_CARD = "Tidak ada jawaban dengan id itu."
RESTORE_USAGE = "Bentuknya: <code>/pulihkan faq-001</code>. {list}"
NONE_WITHDRAWN = "Sekarang tidak ada jawaban yang ditarik."
NOT_WITHDRAWN = "{id} memang tidak sedang ditarik."
LIST_WITHDRAWN = "Sedang ditarik: {ids}."
PAUSED = "⏸ Saring dijeda. Yang menulis mendapat pesan: “{note}”. Lanjutkan dengan <code>/jeda selesai</code>."
PAUSE_ASK = (
    "⏸ Jeda bot untuk <b>semua orang</b>? Siapa pun yang menulis hanya akan membaca:\n"
    "<blockquote>{note}</blockquote>"
)
PAUSE_YES = "⏸ Ya, jeda"
RESUMED = "▶️ Saring berjalan lagi."
NOT_PAUSED = "Saring sedang berjalan. Menjeda: <code>/jeda pesan untuk orang-orang</code>."
CHORES = {
    "helpdesk_expiry": "menghapus pertanyaan dan masukan yang habis masanya",
    "statistics_closing": "menutup hitungan harian dan pekanan",
    "backup_expiry": "menghapus cadangan lama",
    "officer_updates_expiry": "melupakan pesan petugas yang sudah diolah",
    "broadcast_erasure": "menghapus daftar penerima siaran lama",
    "stage_reminders": "mengingatkan tahapan kepada pelanggan",
    "officers_alarm": "memeriksa pekerjaan latar",
}
CHORES_LATE = (
    "🚨 <b>Pekerjaan latar yang sudah lama tidak jalan:</b>\n{list}\n\n"
    "Bot tetap menjawab. Mohon kabari pengelola server; caranya ada di docs/runbook.md."
)
CHORES_AGAIN = "✅ Pekerjaan latar jalan lagi:\n{list}"
WHO_ASKED = (
    "📄 <b>Jawaban siap pakai bila diminta “siapa yang bertanya”</b>\n\n"
    "“Saring tidak menyimpan siapa bertanya apa. Yang ada hanya jumlah per hari menurut topik dan "
    "hasil; pertanyaan yang sengaja dikirim ke petugas disimpan tanpa nama sampai dijawab, dan "
    "alamat balasannya disandikan serta dihapus sesudahnya. Karena itu tidak ada data yang dapat kami berikan tentang penanya, pertanyaan, atau "
    "unggahan yang diperiksa; rancangannya dapat diperiksa pada kode sumber dan docs/privacy.md.”"
)
