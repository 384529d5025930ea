"""What officers read while a broadcast goes, when it is over, and about what may follow it."""

from __future__ import annotations

# Progress and report.
PREPARING = "📇 #{id}: menyiapkan daftar penerima…"
PROGRESS = (
    "📤 <b>#{id}</b> · {subject}\n{bar} {percent}%\n{did} {sent} · sisa {left} dari {total}\n{pace}"
)
PACE = "{rate} pesan per detik · sisa waktu {time}"
PACE_NONE = "menunggu giliran…"
PROGRESS_PAUSED = "⏸ <b>#{id}</b> dijeda\n{bar} {percent}%\n{did} {sent} · sisa {left} dari {total}"
PROGRESS_OVER = (
    "{icon} <b>#{id}</b> {word}\n{bar} {percent}%\n{did} {sent} dari {total} pesan{rest}"
)
PROGRESS_REST = "\n{n} lainnya tidak sampai atau tidak pasti; rinciannya ada di laporan."
PROGRESS_REST_STOPPED = (
    "\n{n} lainnya tidak dikirim, tidak sampai, atau tidak pasti; rinciannya ada di laporan."
)
REACHED = "{people} orang ({n} pesan)"
REACHED_PEOPLE, REACHED_MESSAGES = "{n} orang", "{n} pesan"
DID = {"ralat": "Diralat", "tarik": "Ditarik"}
DID_SEND = "Terkirim"
ENDED, STOPPED = "selesai", "dihentikan"
REPORT = "🏁 <b>Laporan #{id}</b> ({kind})\n{subject}\n{when}"
REPORT_LINES = {
    "sent": "✅ Sampai: <b>{n}</b>",
    "blocked": "🚫 Memblokir bot: {n} (langganannya diakhiri)",
    "gone": "👻 Akun tidak ada lagi: {n} (langganannya diakhiri)",
    "failed": "⚠️ Gagal: {n}",
    "unknown": "❓ Tidak pasti: <b>{n}</b>",
    "cancelled": "⏹ Tidak dikirim: {n}",
    "queued": "📥 Belum dikirim: {n}",
}
REPORT_LINES_CHANGE = {
    "sent": {"ralat": "✅ Diralat: <b>{n}</b>", "tarik": "✅ Ditarik: <b>{n}</b>"}
}
REPORT_NOBODY = "Tidak ada penerima, jadi tidak ada yang dikirim."
REASON_LINE = "   • {reason}: {n}"
UNKNOWN_MEANS = (
    "<i>Tidak pasti = permintaan sudah berangkat, tetapi jawaban Telegram tidak sampai; bagian sesudahnya saya "
    "tahan. Mungkin diterima, mungkin tidak. Saya tidak mengirim ulang sendiri supaya tidak ada yang menerima dua kali.</i>"
)
UNKNOWN_UNRECALLED = (
    "<i>{n} pesan yang tidak pasti tidak bisa ditarik, karena nomor pesannya tidak diketahui.</i>"
)
KEPT = (
    "<i>Daftar penerima dan nomor pesan dihapus {days} hari sesudah selesai; jumlahnya tetap.</i>"
)
TOOK = "Lama: {time}"
REQUEUE_UNKNOWN = "🔁 Kirim ulang yang tidak pasti ({n})"
REQUEUE_FAILED = "🔁 Coba lagi yang gagal ({n})"
CONFIRM_UNKNOWN = (
    "🔁 {n} pesan tidak pasti. Sebagian mungkin sudah diterima, dan orang itu akan menerima <b>dua kali</b>. "
    "Tetap kirim ulang?"
)
CONFIRM_FAILED = "🔁 Coba lagi {n} pesan yang gagal? Semuanya pasti belum sampai, jadi tidak ada yang menerima dua kali."
YES_REQUEUE = "Ya, kirim ulang"
REQUEUED = "🔁 {n} pesan diantrekan lagi."
READS, REMIND, CORRECT = "📊 Pembaca", "🔔 Pengingat", "✏️ Ralat"
RECALL, WITHDRAW = "↩️ Tarik dari ponsel", "⛔ Cabut resmi"
REMINDED = "🔔 Pengingat #{id} sudah dikirim {when} WIB. Kirim lagi?"
YES_REMIND = "Ya, susun pengingat lagi"
READ_TITLE = (
    "📊 <b>Pembaca #{id}</b>\nYang menekan “Sudah saya baca”, menurut instansi saat menekan:"
)
READ_BEFORE = "<b>Sebelum ralat</b> (#{id})"
READ_AFTER = (
    "<b>Sesudah ralat #{id}</b> (tombolnya berganti; yang menekan lagi terhitung juga di sini)"
)
READ_LINE = "• {agency}: {n}{of}"
READ_OF = " dari {people} penerima"
READ_FEW = "• {agency}: kurang dari {least}"
READ_NONE = "Belum ada yang menekan, atau jumlahnya masih terlalu kecil untuk ditampilkan."
READ_SUM = "Jumlah yang bisa ditampilkan: <b>{n}</b>"
READ_NOTE = (
    "<i>Siapa yang membaca tidak pernah dicatat. Kelompok di bawah {least} orang tidak dirinci dan tidak "
    "dijumlahkan.</i>"
)
READ_UNKNOWN_AGENCY = "tanpa instansi"
ASK_RECALL = (
    "↩️ <b>Menarik #{id}</b> menghapus pesannya dari obrolan <b>{people}</b> orang. Ini tidak bisa "
    "dibatalkan, dan Telegram hanya mengizinkannya sampai 48 jam sesudah terkirim.\n\n"
    "Ketik alasannya (masuk jejak audit); sesudah itu saya tanya sekali lagi."
)
CONFIRM_RECALL = "↩️ Tarik #{about} dari ponsel <b>{people}</b> orang sekarang?\nAlasan: {reason}"
YES_RECALL = "Ya, tarik sekarang"
RECALLING = "↩️ #{about} sedang ditarik. Perkembangannya tampil di pesan berikut."
