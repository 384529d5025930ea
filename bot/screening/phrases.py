"""What the bot says about a screened post. Never "aman", never "boleh disebar"."""

from __future__ import annotations

VERDICTS = {
    "berpihak": "🔴 <b>Tampak berpihak</b>",
    "hati_hati": "🟠 <b>Hati-hati</b>",
    "aman": "🟢 <b>Tidak tampak tanda berpihak</b>",
}
SUBLINE = {
    "berpihak": "Kalau unggahan ini Anda sukai atau bagikan, pengawas wajar membacanya sebagai keberpihakan.",
    "hati_hati": "Isinya politis, tetapi belum jelas memihak. Sebaiknya tahan dulu.",
    "aman": "Saya tidak menemukan kata atau tanda yang memihak. Itu bukan jaminan: saya hanya membaca "
    "yang tertulis di sini.",
}
EVIDENCE = "🔍 <b>Yang terlihat:</b>"
TRENDING_TOWARDS = "Cara kalimatnya mirip ajakan atau dukungan, meski tanpa satu kata yang jelas."
ACTS_TITLE = "📱 <b>Kalau diapakan?</b>"
ACTS = ("Lihat", "Simpan sendiri", "Suka", "Komentar", "Bagikan", "Tulis ulang")
MAY, CAREFUL, NO, NEUTRAL = "✅ boleh", "🟠 tahan dulu", "⛔ jangan", "⚪ tak tampak halangan"
ACT_VERDICTS = {
    "berpihak": (MAY, CAREFUL, NO, NO, NO, NO),
    "hati_hati": (MAY, MAY, CAREFUL, CAREFUL, CAREFUL, CAREFUL),
    "aman": (MAY, MAY, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL),
}
RULE = "📖 <b>Aturan:</b>"
SAFE = {
    "berpihak": "🛟 <b>Yang aman:</b> cukup lihat, jangan tekan apa pun. Kalau ingin berbagi info "
    "pemilu, ambil dari akun resmi KPU atau Bawaslu tanpa komentar.",
    "hati_hati": "🛟 <b>Yang aman:</b> cukup baca. Kalau perlu dibagikan, cari versi dari sumber resmi "
    "yang memuat semua calon secara seimbang.",
    "aman": "🛟 <b>Yang aman:</b> periksa lagi gambar, tautan, dan akun pengunggahnya sebelum dibagikan, "
    "lalu jangan tambahkan pendapat yang memihak.",
}
ARCHIVE = "🗄 Menyangkut {contest}: arsip pemilu lalu, dinilai menurut tahap hari ini."
ORIGIN = "Dari {kind} “{title}”."
GUIDANCE = "<i>Ini panduan untuk Anda, bukan temuan tentang siapa pun. Data per {as_of}.</i>"
UNSEEN_VIDEO = "🎬 Yang saya baca hanya keterangannya{thumb}; isi videonya tidak saya tonton."
UNSEEN_THUMB = " dan gambar sampulnya"
UNSEEN_PICTURE = (
    "🖼 Gambarnya tidak dapat saya baca. Ketik atau salin tulisan di gambarnya, nanti saya periksa."
)
UNSEEN_VOICE = "🎙 Pesan suara belum bisa saya dengar. Ketik saja intinya."
UNSEEN_LINK = "🔗 Tautannya tidak saya buka; yang saya periksa alamatnya saja."
UNREAD_FILE = "📄 Berkasnya tidak saya buka; yang saya periksa nama dan keterangannya."
NOTHING_TO_READ = (
    "Saya tidak menemukan tulisan untuk diperiksa. Teruskan unggahannya dengan keterangan, "
    "kirim fotonya, atau ketik isinya."
)
OWN_DRAFT = "✍️ <b>Naskah Anda</b>"
DROP_WORDS = "✂️ <b>Kata yang sebaiknya dibuang:</b>"
DRAFT_HINT = (
    "Tulis <code>/cek</code> diikuti naskah yang mau Anda unggah, nanti saya tandai kata yang "
    "sebaiknya dibuang."
)
WHY = "❓ Mengapa?"
RULES = "📋 Aturannya"
LIKED = "🫂 Sudah terlanjur suka?"
WRONG = "🙋 Keliru?"
ANOTHER = "🔄 Periksa yang lain"
IS_QUESTION = "💬 Ini pertanyaan saya"
ANOTHER_HINT = "Silakan teruskan atau tempel unggahan berikutnya."
WHY_TITLE = "❓ <b>Mengapa begitu?</b>"
WHY_SCORE = (
    "Saya menimbang tanda yang mendukung atau menyerang calon/partai, lalu tanda yang "
    "meredakan (larangan, berita seimbang, sumber resmi). "
)
WHY_NONE = "Tidak ada kata, tagar, nomor, atau tanda yang saya kenali sebagai keberpihakan."
EXPIRED = "Unggahannya sudah tidak terlihat oleh saya. Teruskan sekali lagi, ya."
WRONG_ASK = (
    "Menurut Anda hasilnya keliru? Bagian ini hanya menambah angka. Kalau Anda mau petugas membaca "
    "<b>teks unggahannya</b> untuk memperbaiki saya, tekan tombol kedua: teksnya disimpan sampai "
    "dibaca, paling lama 30 hari, tanpa nama Anda."
)
WRONG_COUNT = "Catat sebagai angka saja"
WRONG_SEND = "Kirim juga teksnya"
WRONG_THANKS = "Terima kasih. Sudah dicatat sebagai angka, tanpa siapa-siapa."
WRONG_SENT = "Terima kasih. Teks unggahannya (tanpa nama Anda) tersimpan untuk dibaca petugas."
GROUP_HINT = "Balas pesan yang mau diperiksa dengan /periksa."
CASE_OF_MANY = "📎 {n} pesan diperiksa sebagai satu."
