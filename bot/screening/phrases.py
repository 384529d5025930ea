"""What the bot says about a screened post. Never "aman", never "boleh disebar"."""

from __future__ import annotations

VERDICTS = {
    "berpihak": "🔴 <b>Tampak berpihak</b>",
    "hati_hati": "🟠 <b>Hati-hati</b>",
    "aman": "🟢 <b>Tidak tampak tanda berpihak</b>",
    "separuh": "⚪ <b>Belum bisa dinilai seluruhnya</b>",
}
SUBLINE = {
    "berpihak": "Kalau unggahan ini Anda sukai atau bagikan, pengawas wajar membacanya sebagai keberpihakan.",
    "hati_hati": "Isinya politis, tetapi belum jelas memihak. Sebaiknya tahan dulu.",
    "aman": "Saya tidak menemukan kata atau tanda yang memihak. Itu bukan jaminan: saya hanya membaca "
    "yang tertulis di sini.",
    "separuh": "Di bagian yang terbaca tidak tampak tanda berpihak, tetapi ada bagian yang tidak saya "
    "lihat (lihat catatan di bawah). Anggap belum jelas.",
}
EVIDENCE = "🔍 <b>Yang terlihat:</b>"
EVIDENCE_CLEAR = "🔍 Kata yang berbau politik, tetapi di sini tidak memihak: {words}"
EVIDENCE_MORE = ", dan {n} lagi"
TRENDING_TOWARDS = (
    "Tidak ada satu kata pun yang jelas. Susunan kalimatnya saja yang mirip unggahan politik, "
    "jadi ini dugaan."
)
ACTS_TITLE = "📱 <b>Kalau diapakan?</b>"
ACTS = ("Lihat", "Simpan sendiri", "Suka", "Komentar", "Bagikan", "Tulis ulang")
MAY, CAREFUL, NO, NEUTRAL = (
    "✅ boleh",
    "🟠 tahan dulu",
    "⛔ jangan",
    "⚪ tidak ada tanda dari tulisannya",
)
ACT_VERDICTS = {
    "berpihak": (MAY, CAREFUL, NO, NO, NO, NO),
    "hati_hati": (MAY, MAY, CAREFUL, CAREFUL, CAREFUL, CAREFUL),
    "aman": (MAY, MAY, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL),
    "separuh": (MAY, MAY, CAREFUL, CAREFUL, CAREFUL, CAREFUL),
}
RULE = "📖 <b>Aturan:</b>"
SAFE = {
    "berpihak": "🛟 <b>Yang aman:</b> cukup lihat, jangan tekan apa pun. Kalau ingin berbagi info "
    "pemilu, ambil dari akun resmi KPU atau Bawaslu tanpa komentar.",
    "hati_hati": "🛟 <b>Yang aman:</b> cukup baca. Kalau perlu dibagikan, cari versi dari sumber resmi "
    "yang memuat semua calon secara seimbang.",
    "aman": "🛟 <b>Yang aman:</b> periksa lagi gambar, tautan, dan akun pengunggahnya sebelum dibagikan, "
    "lalu jangan tambahkan pendapat yang memihak.",
    "separuh": "🛟 <b>Yang aman:</b> cukup lihat dulu. Ketik atau salin isi yang belum terbaca, nanti saya "
    "periksa lagi.",
}
ARCHIVE = "🗄 Menyangkut {contest}: arsip pemilu lalu, dinilai menurut tahap hari ini."
GUIDANCE = "<i>Ini panduan untuk Anda, bukan temuan tentang siapa pun. Data per {as_of}.</i>"
UNSEEN_VIDEO = "🎬 Yang saya baca hanya keterangannya{thumb}; isi videonya tidak saya tonton."
UNSEEN_THUMB = " dan gambar sampulnya"
OWN_WORDS = (
    "💬 Ini terbaca seperti pertanyaan atau cerita Anda sendiri. Yang saya periksa di sini hanya "
    "kata-katanya, bukan perbuatannya; untuk jawabannya tekan “Ini pertanyaan saya”."
)
TYPE_IT = "✍️ Ketik atau salin tulisan di gambarnya, nanti saya periksa."
WORDLESS = (
    "🖼 Saya tidak menemukan tulisan di gambar itu, dan orang, baju, atau suasana di foto tidak saya "
    "nilai. Kalau ada keterangan atau tulisan kecil di sana, ketik saja; nanti saya periksa."
)
REFUSED = {
    "bukan_gambar": "🖼 Berkas itu bukan gambar yang saya kenal (JPG, PNG, WEBP, GIF, BMP), jadi tidak saya buka.",
    "terlalu_berat": "🖼 Gambarnya lebih dari 20 MB. Kirim sebagai foto biasa supaya mengecil.",
    "terlalu_luas": "🖼 Ukuran gambarnya terlalu besar untuk saya buka. Kirim sebagai foto biasa supaya mengecil.",
    "bergerak": "🎞 Gambar bergerak belum bisa saya baca. Kirim tangkapan layarnya.",
    "rusak": "🖼 Gambarnya tidak bisa dibuka, mungkin terpotong di jalan. Coba kirim sekali lagi.",
    "antrean": "⏳ Masih banyak antrean gambar, yang ini belum sempat saya baca. Kirim lagi sebentar lagi; "
    "kalau tulisannya diketik, langsung saya jawab.",
    "terlalu_lama": "⏳ Gambarnya terlalu lama dibaca, jadi saya hentikan.",
    "tak_terunduh": "🖼 Gambarnya tidak berhasil saya ambil dari Telegram. Coba kirim sekali lagi.",
    "tak_terpasang": "🖼 Saring di sini dipasang tanpa pembaca gambar, jadi tulisan di gambar tidak saya baca.",
}
MARKED_PICTURE = (
    "Bagian yang saya tandai pada gambarnya. Nomornya sama dengan di pesan berikut. "
    "Gambar ini untuk Anda sendiri."
)
MARK_MATERIAL = "🏷 Tandai sebagai materi kampanye"
KNOWN_MATERIAL = "• <b>Gambarnya</b>: petugas pernah menandai gambar ini sebagai materi kampanye."
POLL = (
    "• <b>Polling</b>: memilih salah satu memperlihatkan pilihan Anda, dan pembuatnya sering bisa "
    "melihat siapa memilih apa."
)
POSES = {
    "telunjuk": "satu jari",
    "dua_jari": "dua jari",
    "tiga_jari": "tiga jari",
    "empat_jari": "empat jari",
    "jempol": "jempol",
    "huruf_l": "jari membentuk L",
    "metal": "salam metal",
    "telepon": "ibu jari dan kelingking",
    "hati": "hati dengan jari",
    "kepal": "kepalan",
    "telapak": "telapak terbuka",
}
POSE_READING = (
    "🖐 <b>Pose jari:</b> tampak {pose}. Dalam {contest}, pose itu mudah dibaca sebagai nomor {number}; "
    "sebaiknya jangan diunggah atau dibagikan sekarang."
)
POSE_EVERYDAY = (
    "🖐 <b>Pose jari:</b> tampak {poses}. Itu gaya foto sehari-hari; hari ini saya tidak menemukan "
    "pemilihan di wilayah Anda yang membuatnya terbaca sebagai nomor."
)
POSE_NO_PROOF = "<i>Ini saran, bukan bukti. Saya tidak mengenali siapa pun di foto.</i>"
UNSEEN_VOICE = "🎙 Pesan suara belum bisa saya dengar. Ketik saja intinya."
UNSEEN_LINK = "🔗 Tautannya tidak saya buka; yang saya periksa alamatnya saja."
UNREAD_FILE = "📄 Berkasnya tidak saya buka; yang saya periksa nama dan keterangannya."
NOTHING_TO_READ = (
    "Saya tidak menemukan tulisan untuk diperiksa. Teruskan unggahannya dengan keterangan, "
    "kirim fotonya, atau ketik isinya."
)
OWN_DRAFT = "✍️ <b>Naskah Anda</b>"
DROP_WORDS = "✂️ <b>Kata yang sebaiknya dibuang:</b>"
DRAFT_PROMPT = "✍️ Tulis naskah yang mau Anda unggah"
DRAFT_HINT = (
    f"{DRAFT_PROMPT}, sebagai <b>balasan pesan ini</b>; nanti saya tandai kata yang sebaiknya dibuang. "
    "Bisa juga sekaligus: <code>/cek</code> diikuti naskahnya."
)
DRAFT_PLACEHOLDER = "Naskah unggahan Anda"
DRAFT_CLEAR = (
    "Tidak ada kata atau tanda yang memihak. Itu bukan jaminan: foto, waktu, dan akun tempat "
    "mengunggahnya tidak saya lihat."
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
WRONG_NOT_SENT = (
    "Teksnya tidak saya simpan, karena memuat nomor pribadi (NIP, NIK, telepon, surel) atau tidak ada "
    "yang terbaca. Kelirunya tetap dicatat sebagai angka."
)
GROUP_HINT = "Balas pesan yang mau diperiksa dengan /periksa."
CASE_OF_MANY = "📎 {n} pesan diperiksa sebagai satu."
