"""What the terminal says by itself, apart from the bot."""

from __future__ import annotations

HELLO = (
    "Mode lokal Saring: tanpa Telegram, dengan bot, isi, dan basis data yang sama.\n"
    "Tulis pertanyaan, tempel unggahan, atau :bantu untuk cara meneruskan, mengirim foto, dan menjadi "
    "petugas. Ctrl-D untuk keluar."
)
OTHER_DAY = "Bot ini sedang hidup pada {day} (SARING_TODAY)."
HELP = """\
  tulisan biasa          dikirim sebagai pesan
  1, 2, …                menekan tombol bernomor di pesan terakhir
  :teruskan [kanal]      meneruskan unggahan banyak baris; akhiri dengan baris berisi satu titik
  :tempel                pesan banyak baris; akhiri dengan baris berisi satu titik
  :foto BERKAS [teks]    mengirim foto, dengan keterangan
  :berkas BERKAS [teks]  mengirim berkas (PDF, gambar asli)
  :album BERKAS …        mengirim beberapa foto sebagai satu album
  :ubah TULISAN          menyunting pesan terakhir Anda
  :balas TULISAN         membalas pesan terakhir bot
  :sebaris KATA          mencoba mode inline (@bot KATA)
  :blokir                memblokir bot sebagai orang ini
  :asn  :petugas-a  :petugas-b   berganti orang
  :keluar                selesai"""
NO_BUTTON = "Tidak ada tombol nomor itu di pesan terakhir."
NO_FILE = "Berkas {path} tidak ada atau tidak bisa dibaca."
NO_DIRECTIVE = "Perintah lokal :{name} tidak dikenal; :bantu menampilkan daftarnya."
NOW = "— sekarang sebagai {name} —"
NOTHING_SENT = "Belum ada pesan."
EMPTY_INLINE = "(tidak ada hasil)"
