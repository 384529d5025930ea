"""Why something is not done, said so that an officer knows what to do next."""

from __future__ import annotations

WHY = {
    "tidak_ada": "Siaran itu tidak ada. /siarkan menampilkan semuanya.",
    "sudah_berubah": "Keadaannya sudah berubah sejak tombol ini dibuat (mungkin petugas lain sudah bertindak, atau tombolnya tertekan dua kali). Ini keadaan terbarunya:",
    "tidak_bisa_diubah": "Siaran ini tidak bisa diubah lagi pada tahap ini. Ini keadaannya:",
    "belum_ada_isi": "Naskahnya belum berisi. Kirim teks, PDF, foto, album, video, atau teruskan pesan dulu.",
    "belum_lengkap": "Belum lengkap. Mohon isi dulu: {about}.",
    "belum_ada_sasaran": "Sasarannya belum dipilih. Tekan 🎯 Instansi dan 🏷 Topik dulu.",
    "tidak_ada_penerima": "Belum ada seorang pun pelanggan untuk sasaran ini, jadi tidak ada yang bisa dikirimi. Ubah sasarannya, atau tunggu ada yang berlangganan.",
    "tidak_ada_petugas_kedua": "Siaran harus disetujui petugas kedua, dan belum ada petugas lain yang boleh menyetujui. Superadmin bisa menambahkannya lewat /petugas. Naskahnya tersimpan.",
    "naskah_sendiri": "Ini naskah Bapak/Ibu sendiri; yang menyetujui harus petugas lain.",
    "penyusun_bukan_petugas": "Penyusunnya bukan petugas lagi, jadi naskah ini belum bisa disetujui. Tekan ✏️ Ubah untuk mengambil alih; lalu petugas lain yang menyetujui. Tidak ada yang hilang.",
    "penyetuju_bukan_petugas": "Penyetujunya bukan petugas lagi, jadi persetujuannya tidak berlaku. Tekan ✏️ Ubah, lalu minta persetujuan lagi. Naskahnya utuh.",
    "perlu_alasan": "Persetujuan ini perlu alasan tertulis.",
    "alasan_terlalu_pendek": "Alasannya terlalu pendek. Mohon tulis satu kalimat pendek, supaya kelak jelas mengapa ini disetujui.",
    "isi_sama": "Isinya sama persis dengan yang sudah terbit: {about}. Kalau maksudnya mengingatkan, pakai 🔔 Pengingat pada siaran lama.",
    "nomor_sama": "Nomor itu sudah dipakai edaran di perpustakaan: {about}. Periksa nomornya; kalau ini perbaikannya, pakai ✏️ Ralat pada siaran lama.",
    "sudah_digantikan": "Edaran yang mau digantikan itu sudah digantikan oleh {about}. Pilih edaran yang terbaru.",
    "lebih_lama_dari_yang_diganti": "Tanggal naskah ini lebih lama daripada edaran yang digantikannya ({about}). Periksa tanggalnya.",
    "tidak_ada_perubahan": "Belum ada kalimat yang berbeda dari yang sudah terkirim, jadi tidak ada yang diralat.",
    "edaran_tidak_berlaku": "Edaran itu sudah tidak berlaku: {about}.",
    "bukan_waktu": "Saya belum mengerti waktunya. Contoh: besok 08.00, atau 5 Desember 2026 09.30.",
    "waktu_lewat": "Waktu itu sudah lewat. Pilih waktu yang akan datang.",
    "waktu_terlalu_jauh": "Waktu itu lebih dari 60 hari lagi. Mungkin tahunnya keliru? Pilih yang lebih dekat.",
    "lewat_48_jam": "Sudah lewat 48 jam, dan Telegram tidak mengizinkan penarikan lagi. Yang masih bisa: ✏️ Ralat (mengubah kalimatnya) atau ⛔ Cabut resmi.",
    "belum_ada_yang_terkirim": "Tidak ada pesan terkirim yang bisa diolah untuk siaran ini.",
    "tidak_ada_yang_diantrekan": "Tidak ada pesan seperti itu lagi; mungkin sudah diantrekan.",
    "sudah_ditarik": "Siaran ini sudah ditarik dari ponsel.",
    "sudah_diralat": "Siaran ini sudah diralat, jadi kalimat lamanya tidak dikirim lagi. Kalau masih dijeda, tekan ⏹ Hentikan. Untuk yang belum menerima, pakai 🔔 Pengingat pada laporannya.",
    "ralat_menunggu": "Ralat {about} untuk siaran ini sedang menunggu persetujuan atau waktu kirim, jadi kalimat lamanya tidak dikirim dulu. Kirim ralatnya, atau buang ralat itu kalau kalimat lamanya ternyata benar.",
    "masih_dikirim": "Siaran {about} yang mau diralat masih dikirim, jadi ralatnya tidak akan sampai kepada semua orang. Tekan ⏸ Jeda pada siaran itu lalu kirim ralatnya, atau tunggu sampai siaran itu selesai. Ralatnya tersimpan.",
    "data_sudah_dihapus": "Daftar penerima dan nomor pesannya sudah dihapus (30 hari sesudah selesai), jadi ini tidak bisa lagi. Laporan jumlahnya tetap ada.",
    "bukan_tanggal": "Saya belum mengerti tanggalnya. Contoh: 3 Desember 2026.",
    "bukan_bagian": "Kirim kalimat penggantinya sebagai teks biasa, ya.",
    "bagian_mana": "Bagian mana yang diralat? Tekan tombol bagiannya dulu, lalu kirim kalimat penggantinya.",
    "album_terlupa": "Album itu sudah terlalu lama, jadi foto lainnya tidak saya temukan lagi. Buka naskahnya, tekan ➕ Tambah bagian, lalu kirim lagi albumnya.",
    "tidak_bisa_disiarkan": "Jenis pesan itu tidak bisa disiarkan. Yang bisa: teks, PDF atau berkas lain, foto, album, video.",
}
LONG = {
    "teks_terlalu_panjang": "Teksnya lebih dari 4.096 karakter, batas Telegram untuk satu pesan. Bagi menjadi dua pesan, lalu kirim lagi. Naskah yang ada tidak berubah.",
    "keterangan_terlalu_panjang": "Keterangan foto atau berkasnya lebih dari 1.024 karakter, batas Telegram untuk bot. Kirim fotonya tanpa keterangan, lalu kalimatnya sebagai pesan tersendiri. Naskah yang ada tidak berubah.",
    "album_terlalu_besar": "Album paling banyak 10 foto. Sisanya kirim sebagai album kedua.",
    "terlalu_banyak_bagian": "Paling banyak 5 bagian dalam satu siaran, supaya orang tidak terganggu. Gabungkan dulu. Naskah yang ada tidak berubah.",
}
FILES = {
    "terkunci": "PDF-nya terkunci kata sandi, jadi isinya tidak terbaca, dan orang yang menerima juga tidak bisa membukanya. Lebih baik kirim yang tidak terkunci.",
    "rusak": "PDF-nya tidak bisa dibaca (mungkin rusak). Periksa berkasnya.",
    "hasil_pindai": "PDF-nya hasil pindai dan tulisannya belum terbaca.",
    "hasil_pindai_terbaca": "PDF-nya hasil pindai; saya membaca halaman pertamanya sebagai gambar. Mohon periksa usulannya baik-baik.",
    "hasil_pindai_sebagian": "PDF-nya hasil pindai; hanya halaman pertamanya yang saya baca, sebagai gambar. Mohon periksa usulannya baik-baik, dan halaman lainnya sendiri.",
    "terpotong": "PDF-nya panjang; yang saya baca hanya bagian awalnya.",
    "bukan_pdf": "Isi berkas ini tidak bisa saya baca (yang bisa: PDF dan foto), jadi tidak ikut diperiksa. Kalau ada PDF-nya, lebih baik itu yang dikirim.",
    "pembaca_tidak_terpasang": "Pembaca PDF tidak terpasang di sini.",
    "terlalu_besar": "Berkasnya lebih dari 20 MB, jadi tidak bisa saya baca (tetap bisa disiarkan).",
    "tak_terunduh": "Berkasnya belum bisa saya unduh untuk dibaca. Kirim lagi berkasnya kalau perlu.",
}
FILL = " Mohon isi sendiri nomor, tanggal, perihal, dan penerbitnya."
UNREAD = {
    "": "belum dibaca",
    "terkunci": "terkunci kata sandi",
    "rusak": "tidak bisa dibuka",
    "hasil_pindai": "hasil pindai, tulisannya tidak terbaca",
    "hasil_pindai_sebagian": "hasil pindai, hanya halaman pertama yang terbaca",
    "terpotong": "hanya bagian awalnya yang terbaca",
    "bukan_pdf": "bukan PDF",
    "video": "video",
    "pembaca_tidak_terpasang": "pembacanya tidak terpasang",
    "terlalu_besar": "lebih dari 20 MB",
    "tak_terunduh": "tidak terunduh",
    "gambar_gagal": "gambarnya tidak bisa dibuka",
}
"""Why a part of a draft, or the rest of it, was not checked: a few words in brackets."""
REASONS = {
    "pengirim_berhenti": "program berhenti di tengah pengiriman",
    "bagian_sebelumnya_tak_pasti": "bagian sebelumnya tidak pasti, jadi tidak diteruskan",
    "sudah_berhenti_berlangganan": "sudah berhenti berlangganan",
    "lewat_48_jam": "lewat 48 jam, Telegram menolak",
    "ditolak": "ditolak Telegram",
    "tidak_ada": "obrolannya tidak ada",
    "tak_terhubung": "tidak ada sambungan ke Telegram",
    "token_ditolak": "token bot ditolak Telegram",
    "429": "Telegram meminta menunggu berulang kali",
    "PerhapsSentTimeoutError": "jawaban Telegram tidak datang tepat waktu",
    "PerhapsSentError": "sambungan putus sebelum ada jawaban",
    "NetworkError": "gangguan di server Telegram",
    "TimedOut": "jawaban Telegram tidak datang tepat waktu",
}
REFUSALS = {
    "message to edit not found": "pesannya sudah dihapus penerimanya",
    "message to delete not found": "pesannya sudah dihapus penerimanya",
    "message can't be edited": "pesannya tidak bisa disunting lagi",
    "chat not found": "obrolannya tidak ada",
    "not enough rights": "bot tidak boleh menulis di sana",
    "have no rights": "bot tidak boleh menulis di sana",
    "bot was kicked": "bot dikeluarkan dari grupnya",
    "can't initiate conversation": "orangnya belum pernah membuka bot ini",
    "file": "berkasnya tidak bisa diambil lagi dari Telegram",
    "too long": "kalimatnya terlalu panjang bagi Telegram",
    "can't parse": "format kalimatnya ditolak Telegram",
    "too many requests": "Telegram meminta menunggu berulang kali",
    "not found": "tidak ditemukan oleh Telegram",
    "internal server error": "gangguan di server Telegram",
    "bad gateway": "gangguan di server Telegram",
}
"""What Telegram says in English, by a part of it; the first that fits is meant."""
REFUSAL = "ditolak Telegram ({reason})"
EDITED_DRAFT = (
    "Menyunting pesan tidak mengubah naskah. Untuk menggantinya, tekan 🗑 Hapus bagian di naskah, "
    "lalu kirim lagi."
)
NOT_SHOWN = (
    "⚠️ Telegram menolak menampilkan naskah ini, jadi orang pun tidak akan menerimanya. Mungkin salah satu "
    "berkasnya sudah tidak tersedia. Tekan ✏️ Ubah, hapus bagian itu, lalu kirim lagi."
)
NOT_SHOWN_YET = (
    "⏳ Telegram sedang tidak bisa dihubungi atau meminta saya menunggu, jadi naskahnya belum tampil utuh. "
    "Tidak ada yang hilang: tekan tombol ini sebentar lagi."
)
NOT_OFFICER = "Tombol ini hanya untuk petugas."
OLD = "Tombol ini sudah lama. Ketik /siarkan untuk keadaan terbaru."
