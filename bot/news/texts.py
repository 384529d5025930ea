"""What is said when the content has changed: to subscribers, and to officers who decide."""

from __future__ import annotations

from bot.content.schema import Verdict
from bot.news.changes import What

# What subscribers read. Plain text; the first line is shown in bold.
TITLE = "🔄 Ada yang diperbarui: {group}"
TITLE_CIRCULARS = "🔄 Ada edaran yang diperbarui"
TITLE_CONTEST = "🗓 Jadwal pemilihan diperbarui"
LINES = {
    What.WITHHELD: (
        "• {title}\n   Jawabannya sedang ditinjau ulang. Sementara ini jangan dijadikan pegangan."
    ),
    What.SAYS_OTHERWISE: "• {title}\n   Dulu: {before}. Sekarang: {after}.",
    What.WITHDRAWN: "• {title}\n   Edaran ini dicabut ({note}).",
    What.RECALLED: ("• {title}\n   Siarannya ditarik dari ponsel (bukan pencabutan suratnya)."),
    What.REPLACED: "• {title}\n   Edaran ini sudah digantikan yang baru.",
    What.GONE: "• {title}\n   Tidak ditampilkan lagi; jangan dijadikan pegangan.",
    What.BACK: "• {title}\n   Sudah selesai ditinjau dan berlaku lagi.",
    What.CHANGED: "• {title}\n   Penjelasannya diperbarui.",
    What.NEW: "• {title}\n   Baru di daftar edaran.",
}
CONTEST_LINE = "• {title}\n   Berikutnya: {stage}, mulai {day}."
CONTEST_NOW = "• {title}\n   Sekarang: {stage}, sampai {day}."
ONLY_FOR = " (untuk {agencies})"
AND_MORE = "… dan {n} lainnya"
CLOSING = (
    "Kalau Anda pernah membaca yang lama, mohon buka lagi lewat tombol di bawah. Anda dikabari karena "
    "berlangganan; ubah atau berhenti lewat /langganan."
)
CLOSING_GONE = "Anda dikabari karena berlangganan; ubah atau berhenti lewat /langganan."
VERDICTS = {
    Verdict.MAY.value: "boleh",
    Verdict.IF.value: "boleh, asal syaratnya terpenuhi",
    Verdict.RATHER_NOT.value: "sebaiknya jangan",
    Verdict.MUST_NOT.value: "jangan",
    Verdict.INFO.value: "informasi",
    "": "belum ada dasar tertulis",
}
CALENDAR = "📅 Buka kalender"
SUBJECT = "Perubahan isi, {group}: {title}"

# What officers read.
HOME = (
    "🤖 <b>Kabar otomatis dan perubahan isi</b>\n\n"
    "<b>Pengingat tahapan</b>: {switch}.\n"
    "Sehari sebelum suatu tahap pemilihan dimulai, pelanggan “{reminders}” di daerah itu dikabari. "
    "Kalimatnya disusun dari isi (kalender dan baris SKB), jadi tidak meminta persetujuan; petugas diberi "
    "tahu sebelum terkirim dan bisa membatalkannya.\n\n"
    "<b>Perubahan isi</b>: tidak ada yang terkirim sebelum seorang petugas menekan “Kabari”."
)
SWITCH_ON, SWITCH_OFF = "nyala", "<b>mati</b>"
TURN_ON, TURN_OFF = "▶️ Nyalakan pengingat", "⏸ Matikan pengingat"
NOTHING = "Tidak ada perubahan yang menunggu keputusan."
WAITING = "<b>Menunggu keputusan Bapak/Ibu:</b>\n{lines}"
WAITING_LINE = "• {group}: {n} berubah; kabarnya akan diterima {people} orang"
NOTICES = "Bila semuanya dikabarkan, itu {n} pemberitahuan."
OFFER = (
    "🔄 <b>{n} {what} berubah di kelompok “{group}”.</b>\n"
    "Kalau dikabarkan, <b>{people}</b> orang menerima ini:\n{text}\n"
    "Kalau hanya salah ketik atau tidak mengubah maksudnya, tekan “Tidak perlu”."
)
WHAT_CONTEST, WHAT_CIRCULAR, WHAT_ANSWER = "jadwal", "edaran", "jawaban"
OPEN = "👁 {group} ({n})"
TELL = "📣 Kabari pelanggan"
SKIP = "Tidak perlu"
SKIP_ALL = "Tidak perlu, semuanya"
TO_ALL = "‹ Semua perubahan"
TOLD = (
    "📣 Dicatat. #{id} kepada <b>{people}</b> orang berangkat <b>{start} WIB</b>. "
    "Sampai saat itu masih bisa dibatalkan."
)
TOLD_LATER = "\n(Kelompok ini sudah punya kabar untuk hari itu; paling banyak satu sehari.)"
SKIPPED = "👌 {n} perubahan dianggap sudah diketahui, tidak ada yang dikabari."
HANDLED = "Perubahan itu sudah ditangani, atau isinya berubah lagi sejak tombol ini dibuat. Keadaan terbarunya:"
STARTED = "🔄 Isi yang sekarang berbeda dari yang terakhir diketahui pelanggan."
SEE = "👁 Lihat siarannya"
