"""What the bot says between a person and the officers."""

from __future__ import annotations

CONSENT = (
    "🙋 <b>Tanya petugas</b>\n\n"
    "Yang membaca pertanyaan Anda: <b>{helpdesk}</b>. Instansi yang menjawab bisa jadi instansi yang "
    "juga memeriksa, jadi tulislah aturannya saja.\n\n"
    "❗ <b>Jangan tulis nama, kantor, atau perbuatan yang sudah terjadi.</b>\n"
    "Tulis sebagai pertanyaan umum: “Bolehkah PPPK …?”\n\n"
    "Yang disimpan: teks pertanyaan dan alamat balasan yang disandikan, sampai dijawab atau paling lama "
    "{days} hari. Sesudah itu dihapus. Petugas tidak melihat siapa yang bertanya."
)
AGREE, CANCEL = "✍️ Setuju, saya tulis", "Batal"
CANCELLED = "Baik, tidak ada yang dikirim."
PROMPT = "✍️ Tulis pertanyaan untuk petugas"
PROMPT_MORE = (
    "{prompt}, sebagai <b>balasan pesan ini</b>. Satu pesan saja, tanpa nama dan tanpa nomor."
)
PLACEHOLDER = "Bolehkah …?"
AGAIN = "{prompt} sekali lagi, sebagai <b>balasan pesan ini</b>. {why}"
WHOSE = (
    "🤔 Ini <b>untuk petugas</b>, atau mau saya jawab sekarang? Belum saya kirim ke siapa pun.\n\n"
    "Kalau untuk petugas: yang membaca {helpdesk}; tanpa nama, kantor, atau perbuatan yang sudah terjadi. "
    "Disimpan dengan alamat balasan yang disandikan, sampai dijawab atau paling lama {days} hari."
)
MINE, NOT_MINE = "✅ Setuju, kirim ke petugas", "💬 Bukan, jawab sekarang"
TAKEN = "🙋 Untuk petugas."
WHOSE_ANSWER = "🤔 Ini <b>jawaban untuk pertanyaan no. {number}</b>? Belum saya kirim."
ANSWER_LEANS = "🚨 Kata-katanya tampak memihak calon atau partai. Jawaban petugas harus netral; periksa lagi dulu."
MINE_ANSWER = "📤 Ya, kirim ke penanya no. {number}"
TAKEN_ANSWER = "📤 Jawaban untuk no. {number}."
NO_TEXT = "Yang tadi bukan tulisan; petugas hanya menerima tulisan, jadi ketik saja intinya."
TOO_SHORT = "Yang tadi terlalu pendek untuk dijawab; tulis dalam satu dua kalimat, ya."
TOO_LONG = "Yang tadi terlalu panjang (paling banyak {most} huruf); ringkas dulu, ya."
PERSONAL = "Yang tadi memuat {what}, jadi <b>tidak saya simpan</b>; tulis tanpa itu, sebagai pertanyaan umum."
DEED = (
    "✋ <b>Belum saya kirim.</b> Ini terdengar seperti perbuatan yang sudah terjadi, padahal yang membaca "
    "bisa jadi instansi yang juga memeriksa. Lebih aman: minta saya jawab sekarang, atau tulis ulang sebagai "
    "pertanyaan umum (“Bolehkah PPPK …?”)."
)
REWRITE, AS_IT_IS = "✍️ Tulis ulang", "📤 Kirim apa adanya"
ANSWER_NOW = "💬 Jawab sekarang"
TOO_MANY = "Anda masih punya {n} pertanyaan yang menunggu jawaban. Tunggu dulu, ya."
SENT = (
    "✅ Terkirim sebagai pertanyaan no. {number}. Jawabannya datang ke obrolan ini.{hours}\n"
    "Kalau tidak terjawab sampai {expires}, pertanyaan itu dihapus. Membatalkan: /hapus."
)
OUTSIDE_HOURS = " Sekarang di luar jam kerja (Senin–Jumat 08.00–16.00 WIB), jadi mungkin agak lama."
ANSWER = (
    "💬 <b>Jawaban petugas</b>\n<blockquote>{question}</blockquote>\n{answer}\n\n"
    "<i>Panduan, bukan putusan. Alamat balasan Anda sudah dihapus.</i>"
)
ANSWER_CARD = "💬 <b>Petugas menunjuk jawaban ini</b> untuk pertanyaan Anda:\n<i>{question}</i>"
NEW = "🔔 Ada pertanyaan baru: no. {number}. Buka lewat /pertanyaan."
NONE_OPEN = "Tidak ada pertanyaan yang menunggu."
OPEN = "❓ <b>Pertanyaan no. {number}</b> · {age}\n<blockquote>{text}</blockquote>\nYang terdekat:"
MAYBE_ANSWERED = (
    "⚠️ Pernah diambil untuk dijawab, lalu bot berhenti mendadak: mungkin sudah terjawab."
)
NOTHING_NEAR = "Tidak ada jawaban yang mirip."
ANSWER_BUTTON, CLOSE_BUTTON = "✍️ Jawab", "🗑 Tutup tanpa jawaban"
USE_BUTTON = "📌 {id}: {question}"
CLOSED = "Pertanyaan no. {number} ditutup dan dihapus."
GIVE = "📤 Ya, kirim ini"
CONFIRM = "Kirim kartu di atas sebagai jawaban untuk pertanyaan no. {number}? Sesudah itu alamat penanya dihapus."
GONE = "Pertanyaan itu sudah dijawab, ditutup, atau kedaluwarsa."
ANSWER_PROMPT = "✍️ Jawaban untuk pertanyaan no. "
ANSWER_PROMPT_MORE = (
    "{prompt}{number}: balas pesan ini dengan jawabannya.\n<blockquote>{question}</blockquote>"
)
ANSWER_NOT_TEXT = "Jawaban untuk penanya hanya bisa berupa tulisan. Balas lagi pesan yang sama, ya."
ANSWER_TOO_LONG = (
    "Jawabannya terlalu panjang (paling banyak {most} huruf), jadi belum dikirim. Ringkas, lalu balas "
    "lagi pesan yang sama."
)
ANSWER_PLACEHOLDER = "Jawaban dengan dasar aturannya"
DELIVERED = (
    "✅ Jawaban untuk no. {number} terkirim; alamat penanya sudah dihapus.\n\n"
    "Pertanyaan: {question}\n\nJawaban: {answer}"
)
POINTED = (
    "✅ Kartu {id} terkirim untuk pertanyaan no. {number}; alamat penanya sudah dihapus.\n"
    "Kata-kata penanya layak menjadi variasi kartu itu? Tambahkan ringkasannya pada <code>variants</code>."
)
UNDELIVERED = (
    "⚠️ Penanya no. {number} tidak bisa dihubungi lagi (mungkin memblokir bot). Alamatnya dihapus."
)
POSTPONED = (
    "⏳ Telegram sedang tidak bisa dihubungi, jadi jawabannya belum terkirim. Pertanyaan no. {number} "
    "tetap menunggu; jawab lagi sebentar lagi lewat /pertanyaan."
)
PERHAPS = (
    "⚠️ Jawaban untuk no. {number} mungkin sudah sampai, mungkin belum: sambungan putus saat dikirim. "
    "Supaya tidak terkirim dua kali, tidak saya ulangi, dan alamat penanyanya sudah dihapus."
)
DRAFT_BUTTON = "📄 Jadikan draf FAQ"
DRAFT = (
    "📄 Draf FAQ. Lengkapi dasar dan tanggalnya, beri id berikutnya, lalu simpan di content/faq/ "
    "(lihat docs/menyunting-isi.md)."
)
FEEDBACK = "🛠 <b>Dikirim orang karena hasilnya dianggap keliru</b> (hasil: {verdict})\n<blockquote>{text}</blockquote>"
FEEDBACK_NONE = "Tidak ada teks yang dikirim untuk perbaikan."
FEEDBACK_DONE = "Sudah dibaca, hapus"
DROPPED = "Sudah dihapus."
