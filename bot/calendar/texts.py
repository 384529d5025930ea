"""What the bot says about phases and dates."""

from __future__ import annotations

from bot.content.schema import SanctionTier, StageKind

OUTSIDE = "di luar tahapan pemilu/pilkada"
STAGES = {
    StageKind.CANDIDACY: "masa bakal calon (sebelum penetapan)",
    StageKind.DETERMINED: "calon sudah ditetapkan, kampanye belum mulai",
    StageKind.CAMPAIGN: "masa kampanye",
    StageKind.QUIET: "masa tenang",
    StageKind.POLLING: "hari pemungutan suara",
    StageKind.AFTERMATH: "sesudah pemungutan, sampai hasil tetap",
}
TIGHTER = {
    StageKind.CANDIDACY: (
        "Sejak tahap ini SKB menilai keberpihakan kepada bakal calon sebagai pelanggaran kode etik; "
        "beberapa perbuatan (mendekati partai, tim ahli, surat dukungan) sudah masuk disiplin."
    ),
    StageKind.DETERMINED: (
        "Sejak penetapan, perbuatan yang sama dinilai sebagai pelanggaran disiplin, "
        "kebanyakan tingkat berat."
    ),
    StageKind.CAMPAIGN: (
        "Larangan disiplin berlaku penuh. Hadir di kampanye, sekadar menonton pun, dibaca sebagai "
        "dukungan oleh Bawaslu (SE 111/2024, dibuat untuk Pilkada 2024)."
    ),
    StageKind.QUIET: (
        "Tidak seorang pun boleh berkampanye. Jangan mengunggah ulang materi lama; "
        "yang sudah terlanjur tampil sebaiknya diturunkan."
    ),
    StageKind.POLLING: (
        "Gunakan hak pilih dengan rahasia. Ponsel tidak dibawa ke bilik; "
        "foto di luar TPS tanpa isyarat angka."
    ),
    StageKind.AFTERMATH: (
        "Larangan berpihak tetap berlaku sesudah kampanye, termasuk ucapan selamat yang memihak "
        "sebelum hasilnya tetap."
    ),
}
TODAY = "📅 <b>Hari ini, {day}</b>"
NOTHING_NEXT = (
    "Jadwal berikutnya belum ditetapkan. Tahap baru dimulai hanya bila jadwal resminya sudah ada; "
    "bot ini tidak menebak tanggal."
)
NEXT = "➡️ <b>Berikutnya:</b> {stage}, {contest}, mulai {day} ({left} hari lagi)."
OUTSIDE_MEANS = (
    "Kewajiban netral tetap ada: larangan menjadi anggota atau pengurus partai, kode etik, dan etika "
    "media sosial berlaku setiap hari. Tingkat sanksi SKB menempel pada tahap pemilu/pilkada."
)
UPCOMING = "<b>Yang sudah diketahui</b>"
REGION = "Wilayah: {region}. Ganti lewat /langganan."

# The reminder. Plain text; the first line is shown in bold.
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TOMORROW_WORD, TODAY_WORD = "Besok", "Hari ini"
REMINDER_SUBJECT = "Pengingat {region}, {day}: {begins}"
REMINDER_TITLE = "⏰ {when}, {weekday} {day}: {begins}"
BEGINS = {
    StageKind.CANDIDACY: "mulai masa bakal calon",
    StageKind.DETERMINED: "penetapan calon",
    StageKind.CAMPAIGN: "mulai masa kampanye",
    StageKind.QUIET: "mulai masa tenang",
    StageKind.POLLING: "hari pemungutan suara",
    StageKind.AFTERMATH: "mulai masa sesudah pemungutan suara",
}
REMINDER_MORE = ", dan {n} pemilihan lain"
REMINDER_MANY = "{n} pemilihan serempak yang tercatat di Saring"
REMINDER_CHANGES = "Yang berubah\n{means}"
REMINDER_OVER = "Pemungutan suara sudah selesai, tetapi hasilnya belum tetap."
REMINDER_DECREE_BEGINS = (
    "Mulai hari itu baris SKB untuk tahap ini berlaku. Ancaman paling beratnya:"
)
REMINDER_DECREE_MOVES = "Di tabel SKB, ancaman paling berat untuk perbuatan yang sama naik:"
REMINDER_TIER = "• {tier}: {acts}"
REMINDER_MOVED = "• dari {old} menjadi {new}: {acts}"
REMINDER_STAYS = (
    "Yang tetap\n{same}{still}Kewajiban netral tetap sama, dan hak pilih Anda tetap rahasia. Yang memutuskan "
    "sanksi tetap pejabat yang berwenang menghukum, sesudah pemeriksaan."
)
REMINDER_SAME_TIERS = "Tingkat sanksi di tabel SKB tidak berubah. "
REMINDER_STILL = "Tahap yang paling ketat masih {stage} ({contest}). "
REMINDER_CLOSING = (
    "Ragu tentang sesuatu? Ketik saja pertanyaannya di sini.\n"
    "Data per {as_of} · panduan, bukan putusan. Anda memilih pengingat ini di /langganan."
)
TIERS = {
    SanctionTier.MORAL: "sanksi moral",
    SanctionTier.MEDIUM: "hukuman disiplin sedang",
    SanctionTier.HEAVY: "hukuman disiplin berat",
    SanctionTier.BOARD: "diputuskan Satgas SKB",
    SanctionTier.DISMISSAL: "pemberhentian tidak dengan hormat",
}
OPEN_CALENDAR = "📅 Buka kalender"
NO_MORE_REMINDERS = "🔕 Jangan ingatkan lagi"
REMIND_ME = "⏰ Ingatkan saya sehari sebelum tahap dimulai"
REMINDED = "⏰ Anda akan diingatkan sehari sebelum tahap di daerah Anda dimulai."
SCHEDULED = (
    "⏰ <b>Pengingat tahapan disiapkan otomatis</b>, berangkat {start} WIB:\n{lines}\n\n"
    "Tidak perlu tindakan. Untuk membaca atau membatalkannya, tekan nomornya; untuk mematikan semuanya, "
    "/siarkan lalu 🤖."
)
SCHEDULED_LINE = "• #{id} {subject} ({people} penerima)"
