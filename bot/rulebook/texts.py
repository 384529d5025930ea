"""What the bot says around the rules."""

from __future__ import annotations

from bot.content.schema import SanctionTier, SkbStage, SkbTable, Status

TIERS = {
    SanctionTier.MORAL: "sanksi moral (pernyataan tertutup atau terbuka)",
    SanctionTier.MEDIUM: "hukuman disiplin sedang",
    SanctionTier.HEAVY: "hukuman disiplin berat",
    SanctionTier.BOARD: "dibahas dan diputuskan Satgas SKB",
    SanctionTier.DISMISSAL: "pemberhentian tidak dengan hormat",
}
TABLES = {SkbTable.ETHICS: "kode etik", SkbTable.DISCIPLINE: "disiplin"}
STAGES = {
    SkbStage.BEFORE: "sebelum calon ditetapkan",
    SkbStage.AFTER: "sesudah calon ditetapkan",
    SkbStage.ANY: "di tahap mana pun",
}
STATUSES = {
    Status.IN_FORCE: "berlaku",
    Status.PARTLY: "berlaku sebagian",
    Status.REPLACED: "sudah diganti",
    Status.REVOKED: "dicabut",
    Status.DRAFT: "masih rancangan",
    Status.UNCERTAIN: "belum pasti",
}
DECIDES = "yang memutuskan pejabat pembina kepegawaian, setelah pemeriksaan"
AUTHORITY_DECIDES = "yang memutuskan pejabat yang berwenang menghukum, setelah pemeriksaan"
"""Medium punishment: PP 94/2021 Pasal 17-23 divide it among superiors by rank."""
HEAVIEST = "Ancaman paling berat menurut SKB 2022: <b>{tier}</b>; {decides}."
ANY_DAY = "Kapan saja, di dalam maupun di luar tahapan, ancamannya {tier}; {decides}."
BOARD = (
    "Tidak ada tingkat tertulis untuk perbuatan ini: sanksinya dibahas dan diputuskan Satgas SKB."
)
OUTSIDE = "Sekarang di luar tahapan, jadi tingkat sanksi SKB tidak berlaku hari ini."
OTHER_STAGE = "SKB 2022 menyebut perbuatan ini untuk tahap lain: {tiers}; {decides}."
IF_BROKEN = "Ini hanya bila syaratnya dilanggar: "
WHEN_RUNNING = "Kalau tahapan berjalan, ancaman paling berat menurut SKB 2022: {tiers}; {decides}."
MENU = (
    "📚 <b>Aturan netralitas ASN</b>\n"
    "Pilih bagiannya, atau ketik <code>/aturan</code> diikuti kata, misalnya "
    "<code>/aturan stiker mobil</code>."
)
SKB_BUTTON = "📋 Daftar perbuatan di SKB 2022"
LAW_BUTTON = "⚖️ Peraturan dan statusnya"
SANCTION_BUTTON = "🪜 Tangga sanksi"
JOURNEYS_BUTTON = "🫂 Saya sedang cemas"
BACK = "‹ Kembali"
SKB_INTRO = (
    "📋 <b>SKB Netralitas 2022, Lampiran II</b>\n"
    "Tabel kode etik berlaku sebelum calon ditetapkan, tabel disiplin sesudahnya. "
    "Perbuatan yang tidak tertulis di sini bukan berarti boleh: baris terakhir menampungnya."
)
NOTHING_FOUND = (
    "Belum ada aturan yang cocok dengan kata itu. Coba kata lain yang lebih pendek, "
    "atau langsung tulis pertanyaannya seperti Anda bertanya kepada teman."
)
FOUND = "🔎 Yang paling dekat dengan kata Anda:"
FOOTER = "data per {as_of} · panduan, bukan putusan"
STALE = "⚠️ Isi ini terakhir diperiksa {day}; pastikan ke petugas sebelum dipakai."
GONE = "Isi itu sudah tidak ada atau berganti nama. Mulai lagi dari /aturan."
UNVERIFIED = "belum dicocokkan dengan naskah resmi"
SANCTIONS_TITLE = (
    "🪜 <b>Tangga sanksi</b>, dari yang paling ringan\n"
    "Yang disebut sesudah hukuman disiplin berat bukan tingkat yang lebih berat, hanya untuk "
    "keadaan tertentu."
)
CRIMINAL_TITLE = "<b>Ancaman pidana</b> (berdiri sendiri, lewat polisi, jaksa, dan pengadilan)"
READINGS = "↔ <b>Pasal yang berbeda bunyi</b>: semua bacaan kami tulis, tidak kami pilihkan."
READINGS_BUTTON = "↔ Pasal yang berbeda bunyi"
CRIMINAL_BUTTON = "⚖️ Ancaman pidana"
DECIDED = (
    "Yang memutuskan pejabat yang berwenang menghukum, setelah pemeriksaan; "
    "untuk hukuman berat, pejabat pembina kepegawaian."
)
