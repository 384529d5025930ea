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
    Status.UNCERTAIN: "status belum pasti",
}
DECIDES = "yang memutuskan pejabat pembina kepegawaian, setelah pemeriksaan"
AUTHORITY_DECIDES = "yang memutuskan pejabat yang berwenang menghukum, setelah pemeriksaan"
"""Medium punishment: PP 94/2021 Pasal 17-23 divide it among superiors by rank."""
HEAVIEST = "Ancaman paling berat menurut SKB 2022: <b>{tier}</b>; {decides}."
ANY_DAY = "Kapan saja, di dalam maupun di luar tahapan, ancamannya {tier}; {decides}."
BOARD = (
    "Tidak ada tingkat tertulis untuk perbuatan ini: sanksinya dibahas dan diputuskan Satgas SKB."
)
OUTSIDE = "Hari ini di luar tahapan: tingkat sanksi SKB tidak melekat."
OTHER_STAGE = "Perbuatan ini diatur SKB 2022 untuk tahap lain ({tiers}); {decides}."
IF_BROKEN = "Bila syaratnya dilanggar: "
WHEN_RUNNING = "Bila tahapan berjalan, ancaman paling berat menurut SKB 2022: {tiers}; {decides}."
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
    "Sesudah hukuman disiplin berat, yang disebut ialah keadaan atau status khusus, "
    "bukan tingkat di atasnya."
)
CRIMINAL_TITLE = "<b>Ancaman pidana</b> (berdiri sendiri, lewat polisi, jaksa, dan pengadilan)"
READINGS = "↔ <b>Yang bunyinya tidak sama</b>: semua bacaan kami tulis, tidak kami pilihkan."
READINGS_BUTTON = "↔ Yang bunyinya tidak sama"
CRIMINAL_BUTTON = "⚖️ Ancaman pidana"
DECIDED = (
    "Yang memutuskan pejabat yang berwenang menghukum, setelah pemeriksaan; "
    "untuk hukuman berat, pejabat pembina kepegawaian."
)
