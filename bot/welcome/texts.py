"""The first words, the tutorial, and help."""

from __future__ import annotations

PROMISE = (
    "🔒 <b>Sebelum Anda bertanya:</b> saya tidak menyimpan siapa bertanya apa. Yang dicatat hanya "
    "jumlah per hari. Selengkapnya: /privasi"
)
START = (
    "👋 <b>Saring sebelum sharing</b>\n"
    "Saya membantu ASN (PNS, PPPK, CPNS, dan honorer) mengecek dulu: boleh suka, komentar, bagikan, "
    "ikuti, hadir, foto, atau unggah ini tidak, dan apa akibatnya.\n\n"
    "{promise}\n\n"
    "<b>Caranya:</b>\n"
    "💬 tulis pertanyaan dengan bahasa sehari-hari, atau\n"
    "📎 teruskan unggahan yang mau diperiksa, atau\n"
    "📚 buka /aturan.\n\n"
    "<i>Dikelola oleh {organisation}. Panduan, bukan putusan. Data per {as_of}.</i>"
)
TUTORIAL_BUTTON = "▶️ Coba dalam 3 langkah"
RULES_BUTTON = "📚 Aturan"
FEARS_BUTTON = "🫂 Saya sedang cemas"
SUBSCRIBE_BUTTON = "🔔 Langganan edaran"
STEP_ASK = (
    "<b>Langkah 1 dari 3: bertanya</b>\n"
    "Tulis seperti kepada teman. Tidak perlu rapi. Contoh:\n"
    "<i>“boleh dak awak like poto calon bupati di pesbuk”</i>\n\n"
    "Tekan tombol di bawah untuk melihat jawabannya."
)
STEP_SCREEN = (
    "<b>Langkah 2 dari 3: memeriksa unggahan</b>\n"
    "Teruskan unggahan apa saja: teks, foto, tautan, polling. Ini contoh buatan, seolah-olah Anda "
    "meneruskannya dari sebuah kanal:\n\n"
    "<blockquote>{sample}</blockquote>\n"
    "Tekan tombol untuk melihat hasil pemeriksaannya."
)
STEP_DOUBT = (
    "<b>Langkah 3 dari 3: bila ragu</b>\n"
    "• Kalau saya belum punya dasar, saya bilang belum ada, dan Anda bisa bertanya ke petugas.\n"
    "• /kalender: tahap hari ini. /edaran: surat edaran. /langganan: dikabari bila ada yang baru.\n"
    "• /hapus kapan saja untuk menghapus yang ada tentang Anda.\n\n"
    "Selesai. Silakan tulis pertanyaan pertama Anda."
)
TUTORIAL = (STEP_ASK, STEP_SCREEN, STEP_DOUBT)
SAMPLE = (
    "Saatnya perubahan! Jangan lupa coblos nomor 9 pasangan Contoh–Rekaan, pilihan kita semua. "
    "Ayo sebarkan! #MenangkanContoh"
)
SAMPLE_QUESTION = "boleh dak awak like poto calon bupati di pesbuk"
TUTORIAL_BUTTONS = ("Lihat jawabannya", "Periksa contoh ini", "Mulai")
NEXT = "Lanjut ›"
HELP = "<b>Yang bisa Anda lakukan</b>\n{commands}\n\n{tips}"
TIPS = (
    "💬 Tulis pertanyaan apa saja soal netralitas.\n"
    "📎 Teruskan unggahan untuk diperiksa.\n"
    "💡 Di obrolan lain, ketik <code>@{username}</code> lalu kata kunci untuk menyisipkan kartu.\n"
    "{promise}"
)
HELP_OFFICER = "<b>Khusus petugas</b> (setiap tindakan tercatat dalam jejak audit)\n{commands}"
BAD_LINK = "Tautan itu sudah tidak berlaku. Isinya mungkin berganti; coba /aturan atau /edaran."
DESCRIPTION = (
    "Saring sebelum sharing: cek dulu sebelum suka, komentar, bagikan, hadir, atau unggah. Untuk ASN. "
    "Tidak menyimpan siapa bertanya apa. Panduan, bukan putusan."
)
SHORT_DESCRIPTION = "Cek netralitas ASN sebelum menekan tombol. Tidak menyimpan siapa bertanya apa."
