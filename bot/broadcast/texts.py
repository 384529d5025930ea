"""What the bot says to officers about broadcasts, and the few words that people see."""

from __future__ import annotations

# What people see.
READ_BUTTON = "✅ Sudah saya baca"
CLOSING = "📌 Edaran ada di atas. Setelah membacanya, tekan tombol ini."
READ_THANKS = "Terima kasih. Yang dihitung hanya jumlah per instansi, bukan siapa yang membaca."
READ_ALREADY = "Sudah tercatat. Terima kasih."
READ_LATER = "Belum tercatat karena jaringan. Coba tekan lagi sebentar."
REMINDER = (
    "🔔 Pengingat: mohon luangkan waktu membaca edaran “{subject}” ({number}).\n"
    "Pengingat ini dikirim kepada semua orang, karena tidak ada catatan siapa yang sudah membaca.\n{link}"
)
WITHDRAWAL = (
    "⛔ Edaran “{subject}” ({circular}) dicabut dengan surat nomor {number} tanggal {date}. "
    "Sejak tanggal itu edaran tersebut tidak berlaku lagi."
)

# Home and lists.
HOME = (
    "📣 <b>Siaran</b>\n"
    "Pelanggan saat ini: <b>{people}</b> orang.\n\n"
    "Alurnya: susun → pratinjau → disetujui petugas lain → kirim. Tidak ada naskah yang terkirim sebelum "
    "Bapak/Ibu menekan kirim dan memastikannya sekali lagi."
)
HOME_ALONE = (
    "📣 <b>Siaran</b>\n"
    "Pelanggan saat ini: <b>{people}</b> orang.\n\n"
    "Alurnya: susun → pratinjau → setujui → kirim. Tidak ada naskah yang terkirim sebelum Bapak/Ibu menekan "
    "kirim dan memastikannya sekali lagi."
)
OPEN_LIST = "\n\nYang sedang berjalan ada di tombol di bawah."
NEW_CIRCULAR = "➕ Edaran baru"
NEW_NOTICE = "💬 Pemberitahuan singkat"
OLD_LIST = "🗂 Siaran yang sudah selesai"
OLD_TITLE = "🗂 <b>Siaran yang sudah selesai</b>, terbaru dulu"
OLD_NONE = "Belum ada siaran yang selesai."
NEWER, OLDER = "‹ Lebih baru", "Lebih lama ›"
LISTED = "{icon} #{id}"
LISTED_KINDS = {
    "pengingat": "🔔 #{id} Pengingat:", "cabut": "⛔ #{id} Pencabutan:", "ralat": "✏️ #{id} Ralat:",
    "tarik": "↩️ #{id} Penarikan:",
}  # fmt: skip
UNDER_WAY = "{kind} #{id} untuk edaran ini masih naskah; lanjutkan itu."
UNDER_WAY_SINCE = "{kind} #{id} untuk edaran ini {state}; ini keadaannya."
AUTOMATIC = "🤖 Kabar otomatis dan perubahan isi"
OPEN = "👁 Buka #{id}"
BACK, BACK_TO = "‹ Kembali", "‹ Kembali ke #{id}"
TO_HOME = "‹ Daftar siaran"

# Composing.
SEND_CONTENT = (
    "✏️ <b>Naskah #{id}</b> ({kind})\n"
    "Kirim isinya sekarang: ketik teks, atau kirim PDF, foto, album, video, atau teruskan pesan. "
    "Boleh beberapa pesan; urutannya seperti yang Bapak/Ibu kirim.\n\n"
    "Semuanya tersimpan: boleh ditinggal dan dilanjutkan kapan saja lewat /siarkan. Kalau kiriman "
    "berikutnya mungkin bukan untuk naskah (misalnya pertanyaan), saya tanya dulu."
)
WHOSE = (
    "🤔 Saya masih menunggu {what} #{id} ({subject}). Pesan ini untuk apa?\n"
    "Belum ada yang saya lakukan dengannya."
)
WHOSE_WHAT = {
    "isi": "isi naskah", "bagian": "kalimat pengganti", "waktu": "waktu pengiriman",
    "alasan": "alasan persetujuan", "penolakan": "alasan penolakan", "penarikan": "alasan penarikan",
}  # fmt: skip
WHOSE_FIELD = "isian {field}"
MINE = "➕ Untuk {what} #{id}"
MINE_AS = "🏷 Ini {field}-nya"
ANSWER_THIS, CHECK_THIS = "💬 Pertanyaan saya, jawab", "📎 Unggahan orang, periksa"
TAKEN = "➕ Dipakai untuk #{id}."
TAKEN_AS = "🏷 {field} #{id} terisi."
LEAVE = "💾 Simpan, lanjut nanti"
LEFT = (
    "💾 #{id} tersimpan. Yang Bapak/Ibu kirim sesudah ini saya jawab seperti biasa; naskahnya dilanjutkan "
    "lewat /siarkan."
)
NOTHING_YET = "belum berisi"
NOW_IS = "{ask}\n\nSekarang: <blockquote>{value}</blockquote>"
PANEL = "✏️ <b>Naskah #{id}</b> ({kind})"
PANEL_PARTS = "<b>Isi</b>\n{parts}"
PANEL_NO_PARTS = "<b>Isi</b>: belum ada. Kirim teks, PDF, foto, album, video, atau teruskan pesan."
PANEL_AUTO = "<b>Isi</b>: kalimat pencabutan disusun otomatis dari nomor dan tanggal di bawah."
PANEL_AUTO_MORE = "<b>Isi</b>: kalimat pencabutan otomatis, lalu\n{parts}"
PANEL_DETAILS = "<b>Data {what}</b>\n{lines}"
PROPOSED = " 🔸"
PROPOSED_MEANS = "<i>🔸 = usulan dari naskah, mohon diperiksa</i>"
NOT_FILLED = "<i>belum diisi</i>"
NO_NUMBER = "<i>tanpa nomor</i>"
PANEL_TARGET = "<b>Sasaran</b>\nInstansi: {agencies}\nTopik: {topics}"
PANEL_MISSING = "⚠️ Masih perlu: {missing}."
PANEL_READY = "Sudah lengkap. Lanjutkan ke pratinjau."
PANEL_CORRECTION = (
    "✏️ <b>Ralat #{id}</b> untuk siaran #{about}\n"
    "Pilih bagian yang kalimatnya diralat, lalu kirim kalimat penggantinya. Foto, berkas, dan video "
    "tidak bisa diganti, hanya teks dan keterangannya."
)
ALL = "semua"
ONLY_SUBSCRIBERS = "hanya pelanggan {groups}"
NOT_CHOSEN = "<i>belum dipilih</i>"
PART_NAMES = {
    "teks": "teks", "foto": "foto", "berkas": "berkas", "video": "video", "album": "album ({n})",
}  # fmt: skip
PART_CHANGED = " ✏️ diralat"
FIELDS = {
    "nomor": "Nomor", "tanggal": "Tanggal", "perihal": "Perihal", "penerbit": "Penerbit",
    "pokok": "Pokok isi", "menggantikan": "Menggantikan", "kartu": "Kartu terkait",
}  # fmt: skip
ASK_FIELD = {
    "nomor": "Ketik nomor suratnya, misalnya <code>800/123/BKD/2026</code>.",
    "tanggal": "Ketik tanggal suratnya, misalnya <code>3 Desember 2026</code>.",
    "perihal": "Ketik perihalnya dalam satu kalimat pendek.",
    "penerbit": "Ketik jabatan atau lembaga penerbitnya (bukan nama orang), misalnya <code>Sekretaris Daerah</code>.",
    "pokok": "Ketik pokok-pokok isinya, satu baris satu pokok. Ini yang tampil di /edaran.",
}
CLEAR = "🧹 Kosongkan"
ASK_PART = "Kirim kalimat pengganti untuk bagian {n}. Yang sekarang:\n\n{text}"
ADD_PART = "➕ Tambah bagian"
ASK_MORE = "➕ Kirim bagian berikutnya untuk naskah #{id} sekarang."
DROP_PART, DROP_THIS = "🗑 Hapus bagian", "🗑 {n}. {part}"
ASK_DROP = "🗑 <b>Bagian mana yang dihapus dari naskah #{id}?</b>\nPesan Bapak/Ibu sendiri tetap di obrolan."
AGENCIES, TOPICS = "🎯 Instansi", "🏷 Topik"
PREVIEW = "👁 Pratinjau"
DISCARD = "❌ Buang naskah"
CANCEL = "❌ Batalkan, jangan dikirim"
DONE_CHOOSING = "✅ Selesai memilih"
ALL_AGENCIES, ALL_TOPICS = "Semua instansi", "Semua topik"
ON, OFF = "☑️ {name}", "⬜ {name}"
ASK_AGENCIES = "🎯 <b>Instansi mana?</b>\nTekan untuk memilih atau membatalkan."
ASK_TOPICS = (
    "🏷 <b>Untuk pelanggan topik apa?</b>\nSeseorang menerima satu kali saja, walaupun cocok dengan "
    "beberapa topik.{always}"
)
ALWAYS = " Pelanggan “{name}” selalu ikut menerima edaran."
ASK_REPLACES = "↪️ <b>Edaran ini menggantikan edaran yang mana?</b>"
ASK_RELATED = (
    "🔗 <b>Kartu jawaban mana yang menyebut edaran ini?</b>\nSesudah terbit, kartu yang dipilih memuat baris "
    "“Edaran terkait” dengan tombol ke edaran ini, selama edarannya berlaku. Pilihan di bawah diusulkan dari "
    "isi naskah."
)
ASK_RELATED_NONE = "🔗 Belum ada kartu jawaban yang mirip dengan isi naskah ini. Isi dulu naskah, perihal, atau pokok isinya."
WHOLE_TOPIC = "📚 Semua kartu: {name}"
RELATED_SUM = "{n} kartu atau topik"
RELATED_YET = "belum ada; tekan tombolnya untuk melihat usulan"
RELATED_SHOWN = "🔗 Akan disebut pada kartu: {list}"
RELATED_TOPIC = "semua kartu “{name}”"
RELATED_ANSWER = "“{name}”"
WITH_PDF = "📄 PDF-nya bisa dibuka lagi dari /edaran."
WITH_FIRST_PDF = "📄 Dari {n} PDF, yang bisa dibuka lagi dari /edaran yang pertama: {name}."
REPLACES_NONE = "Tidak menggantikan apa pun"
KINDS = {
    "edaran": "edaran", "pemberitahuan": "pemberitahuan singkat, tidak masuk perpustakaan",
    "pengingat": "pengingat", "cabut": "pencabutan resmi", "ralat": "ralat",
    "tarik": "penarikan dari ponsel",
}  # fmt: skip

# Preview and approval.
PREVIEWED_ABOVE = (
    "👆 Di atas ini persis yang akan diterima orang, termasuk tombolnya. Isi sudah dibekukan: menyunting "
    "atau menghapus pesan Bapak/Ibu tidak mengubahnya. (Hanya pratinjau ini yang tidak bisa diteruskan.)"
)
PEEK = "Ini pratinjau. Tombol ini baru menghitung pada pesan yang diterima orang."
SUMMARY = "📋 <b>Ringkasan #{id}</b> ({kind})"
SUMMARY_LINE = "{subject}\n{issuer} · {number} · {date}"
PEOPLE = "👥 Penerima: <b>{people}</b> orang, {messages} pesan"
PEOPLE_CHANGE = "👥 Diubah pada: <b>{people}</b> orang, {messages} pesan"
BY_AGENCY = "Menurut instansi: {list}"
BY_TOPIC = "Menurut topik (satu orang bisa masuk beberapa): {list}"
SUMS_NONE = "tidak dirinci, karena ada kelompok di bawah {least} orang"
SUMS_REST = "lainnya digabung {n}"
SUMS_FEW = "kurang dari {least}"
ALL_TOPICS_REACH = "Dengan “Semua topik”: {people} orang"
TO_ALL_TOPICS = "🏷 Ganti ke “Semua topik” ({people} orang)"
NOBODY = "⚠️ Belum ada penerima untuk sasaran ini, jadi belum bisa dikirim."
DURATION = "⏱ Lama pengiriman: {time} ({rate} pesan per detik)"
CHECKED = {
    "aman": "🔍 {what} diperiksa: tidak tampak berpihak.",
    "hati_hati": "🔍 {what} diperiksa: ada kata yang perlu dilihat lagi: {evidence}.",
    "berpihak": "🚨 {what} diperiksa: <b>tampak berpihak</b>, karena: {evidence}.",
}
NOT_CHECKED = "🔍 Tidak ada kata yang bisa saya periksa. Mohon Bapak/Ibu periksa sendiri."
CHECKED_ALL, CHECKED_SOME = "Isi", "Yang terbaca"
UNREAD = "⚠️ Tidak terbaca, jadi tidak ikut diperiksa: bagian {list}."
UNREAD_PART = "{n} ({name}{why})"
UNREAD_OF_ALBUM = "{why}, {n} dari {all}"
CITES = "📚 Merujuk: {list}"
CITES_GONE = "🚨 Merujuk yang <b>sudah tidak berlaku</b>: {list}."
CITES_REPLACED = "🚨 Merujuk aturan atau surat yang <b>sudah diganti</b>: {list}."
HEIR = "{name} (sekarang {heir})"
REPLACES = "↪️ Menggantikan: {name}"
CORRECTS = "✏️ Yang berubah dari kalimat yang sudah terkirim:"
CHANGES_GONE = "<b>Tidak ada lagi:</b>\n{list}"
CHANGES_NEW = "<b>Baru:</b>\n{list}"
CHANGES_NONE = "Pokok isinya sama dengan edaran yang digantikan."
MORE_CHANGES = "… dan {n} kalimat lagi"
REASON_NEEDED = "✍️ Karena ada peringatan {mark}, persetujuan harus disertai alasan tertulis (masuk jejak audit)."
REQUEST = "📨 Minta persetujuan"
APPROVE_ALONE = "✅ Setujui"
APPROVE, REJECT = "✅ Setujui", "❌ Tolak"
EDIT = "✏️ Ubah"
TAKE = "✏️ Lanjutkan naskah ini"
SHOW = "👁 Lihat naskahnya"
REQUEST_FROM = "📨 <b>{author}</b> meminta persetujuan Bapak/Ibu untuk #{id}{concerns}."
CONCERNS = " ({kind} #{about} “{subject}”{number})"
CONCERNS_KINDS = {
    "ralat": "ralat atas", "pengingat": "pengingat untuk", "cabut": "pencabutan resmi atas",
    "tarik": "penarikan",
}  # fmt: skip
ASKED = "⏳ #{id} menunggu persetujuan. Sudah saya kirimkan kepada: {names}."
ASKED_NONE = (
    "⚠️ #{id} menunggu persetujuan, tetapi pesan saya belum sampai ke petugas lain. Minta mereka membuka "
    "bot ini dan mengetik /siarkan."
)
ASKED_MISSED = " Belum sampai kepada: {names}; mereka perlu membuka bot ini dulu."
ASK_REASON = (
    "✍️ Ada peringatan pada #{id}:\n{warnings}\n\n"
    "Kalau Bapak/Ibu tetap menyetujui, ketik alasannya sekarang. Alasan itu masuk jejak audit."
)
CONFIRM_REASON = "✍️ Setujui #{id} dengan alasan ini?\n<blockquote>{reason}</blockquote>"
YES_REASON = "✅ Ya, setujui"
ASK_REFUSAL = "Ketik alasan penolakan #{id}, supaya penyusunnya tahu apa yang perlu diperbaiki."
APPROVED_BY = "✅ #{id} disetujui oleh <b>{name}</b>. Sekarang tinggal dikirim."
APPROVED_WITH = "\nAlasan: {reason}"
YOU_APPROVED = "✅ Bapak/Ibu menyetujui #{id}. Petugas penyusun sudah diberi tahu."
REJECTED_BY = "❌ #{id} ditolak oleh <b>{name}</b>: {reason}\n\nNaskah kembali ke penyusunan, tidak ada yang hilang."
YOU_REJECTED = "❌ Bapak/Ibu menolak #{id}. Petugas penyusun sudah diberi tahu alasannya."
LAST_REFUSAL = "❌ Terakhir ditolak oleh {reason}"
NUMBER_DIFFERS = "⚠️ Nomor yang diketik ({given}) berbeda dari yang terbaca di berkasnya ({read})."
FALLEN = (
    "⚠️ Persetujuan #{id} gugur karena penyetujunya bukan petugas lagi. Naskahnya utuh; saya memintakan "
    "persetujuan lagi kepada petugas lain."
)

# States.
STATES = {
    "disusun": "✏️ disusun", "dipratinjau": "👁 sudah dipratinjau",
    "menunggu_persetujuan": "⏳ menunggu persetujuan", "disetujui": "✅ disetujui, belum dikirim",
    "dijadwalkan": "🕒 dijadwalkan", "disiapkan": "📇 menyiapkan daftar penerima",
    "dikirim": "📤 sedang dikirim", "dijeda": "⏸ dijeda", "selesai": "🏁 selesai",
    "dibatalkan": "⏹ dihentikan",
}  # fmt: skip
CARD = "<b>#{id}</b> · {kind}\n{subject}\n{state}"
CARD_BY = "Penyusun: {author}"
CARD_APPROVER = "Penyetuju: {approver}"
CARD_STARTS = "Mulai: {when} WIB"
CARD_STARTED = "Dimulai: {when} WIB"
CARD_ENDED = "Selesai: {when} WIB"
SEND_NOW, SCHEDULE = "🚀 Kirim sekarang", "🕒 Jadwalkan"
UNSCHEDULE = "↩️ Batalkan jadwal"
PAUSE, GO_ON, STOP = "⏸ Jeda", "▶️ Lanjutkan", "⏹ Hentikan"
ENDS_AT, ENDS_SOON = "perkiraan selesai pukul {end} WIB", "selesai dalam kurang dari semenit"
CONFIRM_SEND = "🚀 Kirim #{id} kepada <b>{people}</b> orang sekarang?\nKalau ya, {ends}.{late}"
CONFIRM_CHANGE = (
    "✏️ Ralat pesan #{about} di ponsel <b>{people}</b> orang sekarang?\nKalau ya, {ends}."
)
CONFIRM_QUIET = (
    "🌙 Sekarang jam tenang ({quiet}). #{id} kepada <b>{people}</b> orang akan mulai <b>{start} WIB</b>.\n"
    "Lanjutkan?"
)
CONFIRM_AT = (
    "🕒 #{id} kepada <b>{people}</b> orang akan mulai <b>{start} WIB</b>, {ends}."
    "{moved}{late}\nLanjutkan?"
)
MOVED_QUIET = "\n(Waktu yang diminta jatuh pada jam tenang {quiet}, jadi digeser.)"
TIME_REPLACED = "🕒 Waktu untuk #{id} diganti; yang berlaku pertanyaan di bawah."
ENDS_QUIET = "\n⚠️ Pengiriman akan berlanjut ke dalam jam tenang."
YES_SEND, YES_SCHEDULE = "Ya, kirim", "Ya, jadwalkan"
ASK_WHEN = (
    "🕒 <b>Kapan #{id} dikirim?</b> Pilih, atau ketik sendiri, misalnya <code>besok 08.00</code> atau "
    "<code>5 Desember 2026 09.30</code> (WIB)."
)
SCHEDULED = "🕒 #{id} dijadwalkan mulai <b>{start} WIB</b>. Sampai saat itu masih bisa dibatalkan."
NOT_TRUE_ANY_MORE = (
    "🤖 #{id} tidak jadi dikirim: menurut kalender yang sekarang, tahapannya tidak mulai pada hari itu. "
    "({subject})"
)
POSTPONED = (
    "🌙 Saat #{id} semestinya mulai, bot sedang mati. Sekarang jam tenang, jadi saya geser ke "
    "<b>{start} WIB</b>. Sampai saat itu masih bisa dibatalkan."
)
STARTING = "🚀 #{id} mulai dikirim. Perkembangannya tampil di pesan berikut."
OTHER_SCHEDULED = "🕒 <b>{name}</b> menjadwalkan #{id} ({subject}) mulai <b>{start} WIB</b>."
OTHER_UNSCHEDULED = "↩️ <b>{name}</b> membatalkan jadwal #{id} ({subject})."
OTHER_RECALLS = (
    "↩️ <b>{name}</b> menarik #{about} ({subject}) dari ponsel penerimanya.\nAlasan: {reason}"
)
UNSCHEDULED = "↩️ Jadwal #{id} dibatalkan. Persetujuannya tetap berlaku."
CONFIRM_EDIT = (
    "✏️ Mengubah #{id} membuat persetujuannya <b>gugur</b>; nanti harus disetujui lagi. Tetap ubah?"
)
CONFIRM_EDIT_SCHEDULED = (
    "✏️ Mengubah #{id} membuat persetujuannya <b>gugur</b> dan jadwalnya ({start} WIB) <b>batal</b>; nanti "
    "harus disetujui dan dijadwalkan lagi. Tetap ubah?"
)
CONFIRM_EDIT_AUTOMATIC = (
    "✏️ #{id} disusun otomatis. Kalau diubah, ia menjadi naskah Bapak/Ibu dan harus disetujui petugas lain "
    "sebelum dikirim. Tetap ubah?"
)
YES_EDIT = "Ya, ubah"
CONFIRM_DISCARD = "🗑 Buang #{id}? Naskahnya tidak bisa dikembalikan."
YES_DISCARD, NO = "Ya, buang", "Batal"
DISCARDED = "🗑 #{id} dibuang. Tidak ada yang terkirim."
CONFIRM_STOP = (
    "⏹ Hentikan #{id} untuk seterusnya? Yang belum terkirim tidak akan dikirim; yang sudah terkirim tetap "
    "di ponsel orang (masih bisa ditarik sesudahnya)."
)
YES_STOP = "Ya, hentikan"
STOPPING = "⏹ #{id} dihentikan. Laporannya menyusul."
PAUSED = (
    "⏸ #{id} dijeda. Yang sudah di jalan tetap sampai. Tekan Lanjutkan paling lambat {days} hari lagi; sesudah itu "
    "siarannya saya hentikan."
)
GOING_ON = "▶️ #{id} dilanjutkan."
BRAKED = (
    "⏸ #{id} saya jeda sendiri: {n} pesan berturut-turut ditolak Telegram. Periksa laporan di bawah; kalau "
    "bukan salah naskahnya, tekan Lanjutkan paling lambat {days} hari lagi; sesudah itu siarannya saya hentikan."
)
GIVEN_UP = (
    "⏹ #{id} saya hentikan: sudah {days} hari dijeda dan tidak dilanjutkan. Yang belum terkirim tidak "
    "dikirim lagi. Laporannya menyusul; daftar penerimanya dihapus {kept} hari lagi."
)

# Small words.
MINUTES, HOURS, SECONDS = "± {n} menit", "± {h} jam {m} menit", "kurang dari 1 menit"
