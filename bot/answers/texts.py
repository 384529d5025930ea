"""What the bot says when it is asked something. AskOutcome decides which of these is said."""

from __future__ import annotations

from bot.content.schema import Basis, Role, Verdict

VERDICTS = {
    Verdict.MAY: "✅ <b>Boleh.</b>",
    Verdict.IF: "🟡 <b>Boleh, asal…</b>",
    Verdict.RATHER_NOT: "🟠 <b>Sebaiknya jangan.</b>",
    Verdict.MUST_NOT: "⛔ <b>Jangan.</b>",
    Verdict.INFO: "ℹ️ <b>Info</b>",
    None: "⚪ <b>Belum ada dasar tertulis</b>",
}
MARKS = {
    Verdict.MAY: "✅",
    Verdict.IF: "🟡",
    Verdict.RATHER_NOT: "🟠",
    Verdict.MUST_NOT: "⛔",
    Verdict.INFO: "ℹ️",
    None: "⚪",
}
BASES = {
    Basis.RULE: "tertulis dalam aturan",
    Basis.DIRECTION: "arahan atau edaran, bukan bunyi aturan",
    Basis.CASE: "dari perkara nyata",
    Basis.INFERENCE: "simpulan dari asas; belum ada aturan yang menyebutnya",
}
ROLES = {
    Role.PNS: "PNS",
    Role.PPPK: "PPPK",
    Role.CPNS: "CPNS",
    Role.HONORER: "Honorer/non-ASN",
    Role.SPOUSE: "Pasangan calon",
    Role.LEAVE: "Sedang cuti",
}
ASK_ROLE = "👤 Jawabannya berbeda menurut status. Anda sebagai apa? (tidak disimpan)"
FOR_ROLE = "<b>Untuk {role}:</b>"
OUTSIDE = "🗓 <b>Di luar tahapan:</b>"
CHANGES = "🗓 Jawaban ini berubah menurut tahap. Hari ini: {stage}. Tahap lain: /kalender"
SAFE = "🛟 <b>Yang aman:</b>"
STEPS = "👣 <b>Langkahnya:</b>"
BASIS = "📖 <b>Dasar</b> ({basis}):"
SANCTION = "⚖️"
ASK_WHOM = "🙋 <b>Tanya ke:</b>"
CIRCULAR = "📜 Edaran terkait: {name}{audience}"
CIRCULAR_FOR = " (untuk {audience})"
CIRCULAR_BUTTON = "📜 {name}"
WITHDRAWN = (
    "🔧 <b>Sedang ditinjau.</b>\n"
    "Jawaban untuk “{question}” sedang diperiksa ulang oleh petugas, jadi untuk sementara tidak "
    "ditampilkan. Sebaiknya tunda dulu perbuatannya dan tanyakan kepada petugas."
)
CHOICES = (
    "🤔 Saya belum yakin mana yang Anda maksud. Yang paling dekat:\n{list}\n\n"
    "Pilih salah satu, atau tulis lagi dengan menyebut perbuatannya (like, hadir, foto, …) dan "
    "terhadap siapa."
)
CALM_CHOICES = (
    "🫂 <b>Tenang, kita lihat pelan-pelan.</b> Bertanya bukan pelanggaran.\n"
    "Tombol pertama membuka langkah-langkahnya. Di bawahnya jawaban yang paling dekat dengan "
    "cerita Anda:\n{list}\n\n"
    "Belum ada yang cocok? Tulis lagi dengan menyebut perbuatannya (like, hadir, foto, …) dan terhadap "
    "siapa, tanpa nama orang."
)
CALM = "🫂 Tenang, kita lihat pelan-pelan. Bertanya bukan pelanggaran."
CALM_WITH_STEPS = f"{CALM} Langkah-langkahnya ada di tombol 🫂 di bawah."
NO_BASIS = (
    "⚪ <b>Belum ada dasar.</b>\n"
    "Saya belum menemukan jawaban yang bersumber untuk itu, dan saya tidak mau menebak. Coba tulis lagi: "
    "perbuatannya apa, terhadap siapa. Misalnya: “boleh komentar di akun calon wali kota?”\n"
    "Sementara itu, yang paling aman: jangan lakukan dulu, lalu tanyakan ke petugas. Sudah terlanjur "
    "terjadi? Langkah tenangnya ada di tombol 🫂."
)
OTHER_HR = (
    "Itu urusan kepegawaian lain (gaji, pangkat, cuti, mutasi, dan sejenisnya), di luar yang saya "
    "tahu. Silakan ke BKD/BKPSDM instansi Anda. Kalau ada sangkutannya dengan netralitas, "
    "tulis bagian itu saja."
)
WHOM_TO_VOTE = (
    "🗳 Pilihan itu sepenuhnya milik Anda, dan rahasia. Saya tidak pernah menyarankan calon atau "
    "partai. Program para calon bisa dibaca di laman resmi KPU; membaca saja tidak apa-apa."
)
EVASION = (
    "Kalau tujuannya supaya tidak ketahuan, saya tidak bisa membantu. Yang bisa: memastikan dari awal bahwa yang Anda "
    "lakukan tidak perlu disembunyikan. Kalau maksud Anda merapikan akun, tulis “merapikan jejak medsos”; "
    "kalau sudah terlanjur, ada langkah tenangnya."
)
OUT_OF_TOPIC = (
    "Sepertinya ini di luar bidang saya; saya hanya tahu soal netralitas ASN. Kalau ada sangkutannya "
    "dengan calon, partai, atau pemilu, tulis bagian itu saja, nanti saya carikan."
)
CRISIS = (
    "🫂 <b>Anda tidak sendirian.</b> Terima kasih sudah menuliskannya.\n"
    "Saya hanya program tentang aturan dan tidak bisa menolong sebagaimana mestinya. Tolong bicara "
    "dengan orang <b>sekarang juga</b>: keluarga, kawan, atau siapa pun yang dekat dengan Anda. "
    "Minta ia menemani Anda, dan jauhkan apa pun yang bisa melukai. Puskesmas dan rumah sakit "
    "terdekat juga bisa didatangi.\n\n"
    "Perkara kantor, seberat apa pun, masih bisa diurus pelan-pelan. Keselamatan Anda yang utama. "
    "Bila yang Anda maksud orang lain, temani dia dan jangan tinggalkan sendirian."
)
CRISIS_JOURNEY = "krisis"
"""The journey whose steps name the lines to call; they stand in the content, with their source."""
FEAR = (
    "🫂 <b>Tenang, kita lihat pelan-pelan.</b>\n"
    "Takut itu wajar, dan bertanya bukan pelanggaran. Satu hal dulu: catat sebelum mengubah apa pun; kalau "
    "sudah dipanggil, jangan ubah apa-apa. Mana yang paling dekat dengan keadaan Anda? Atau ceritakan dalam satu dua "
    "kalimat, tanpa nama dan tanpa kantor."
)
CALENDAR = "🗓 Tahap hari ini dan perubahan berikutnya ada di /kalender."
ABOUT_BOT = (
    "🔒 Saya <b>Saring</b>, program panduan netralitas, bukan orang. Saya bukan Bawaslu, bukan BKN, "
    "dan tidak melaporkan siapa pun. Saya tidak memihak calon atau partai mana pun, dan tidak mengarang: "
    "setiap jawaban ditulis dan diperiksa orang, dari aturan.\n"
    "Pertanyaan dan nama Anda tidak disimpan; yang dicatat hanya jumlahnya. Nomor telepon Anda tidak "
    "saya lihat. Kalau berlangganan, nomor obrolan disimpan dalam sandi. Petugas baru membaca sesuatu "
    "kalau Anda sendiri memilih “Tanya petugas” atau mengirim teks untuk perbaikan. "
    "Telegram dan siapa pun yang memegang ponsel Anda tetap bisa melihat obrolan ini.\n\n"
    "Selengkapnya, juga batasnya: /privasi. Menghapus yang ada tentang obrolan ini: /hapus."
)
THANKED = "Sama-sama 🙏 Senang bisa menemani. Kalau nanti ragu sebelum menekan tombol, tulis saja lagi di sini."
AGREED = "Sip 👍 Kalau ada yang ragu lagi, tulis saja."
SMALL_TALK = (
    "Halo 👋 Saya Saring. Tulis saja yang mau Anda tanyakan, misalnya “boleh like postingan paslon "
    "dak?”, atau teruskan unggahan yang mau diperiksa."
)
INSULT = (
    "Saya paham, urusan ini bisa bikin kesal. Kalau ada pertanyaan soal netralitas, tulis saja; "
    "saya jawab sebisa saya."
)
INJECTION = (
    "Jawaban saya hanya dari aturan dan isi yang sudah diperiksa petugas, jadi perintah semacam itu "
    "tidak mengubah apa-apa. Silakan tulis pertanyaannya."
)
PASTED = (
    "Tulisannya panjang, seperti artikel. Mau saya periksa sebagai unggahan, atau ada satu pertanyaan "
    "di dalamnya? Tulis pertanyaannya dalam satu dua kalimat."
)
FOREIGN = (
    "Saya hanya bisa berbahasa Indonesia. Silakan tulis dengan bahasa Indonesia.\n"
    "<i>This bot speaks Indonesian only. Please ask in Indonesian.</i>"
)
PERSONAL = (
    "Jangan tulis nama, NIP, NIK, atau nomor telepon di sini. Saya tidak menerima laporan tentang "
    "orang. Untuk melapor, pakai jalur resmi di /lapor."
)
SAY_MORE = (
    "Boleh ditambah sedikit? Sebut <b>perbuatannya</b> (suka, komentar, hadir, foto, …) dan "
    "<b>terhadap siapa</b> (akun calon, partai, grup, keluarga, …). Misalnya: “boleh komentar di akun "
    "calon wali kota?”"
)
HELPFUL = "👍 Membantu"
NOT_HELPFUL = "👎 Kurang"
THANKS = "Terima kasih. Yang dicatat hanya jumlahnya, bukan siapa Anda."
WHY_NOT = "Apa yang kurang? (hanya dihitung, tanpa nama)"
REASONS = {
    "jelas": "Kurang jelas",
    "salah": "Menurut saya keliru",
    "lain": "Bukan ini yang saya tanya",
}
NOT_THIS = "🔁 Bukan ini maksud saya"
IS_POST = "📎 Ini unggahan, periksa"
NONE_OF_THESE = "Tidak ada di sini"
RELATED = "🔗 Terkait"
SOURCE = "📚 Sumber"
HUMAN = "🙋 Tanya petugas"
RULES = "📚 Buka aturan"
ALL_FEARS = "🫂 Saya sedang cemas"
FEARS = {
    "terlanjur": "🫂 Sudah terlanjur",
    "dipanggil": "🫂 Saya dipanggil",
    "ditekan": "🫂 Saya ditekan",
    "krisis": "☎️ Bicara dengan orang sekarang",
    "diminta-percakapan": "🫂 Atasan minta melihat percakapan ini",
    "ditambah-grup": "🫂 Dimasukkan ke grup kampanye",
}
SOURCES_TITLE = "📚 <b>Sumber</b> (diperiksa {day})"
NO_SOURCES = "Isi ini simpulan dari peraturan yang disebut di kartu; tidak ada tautan lain."
