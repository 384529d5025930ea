"""What the bot says about phases and dates."""

from __future__ import annotations

from bot.content.schema import StageKind

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
