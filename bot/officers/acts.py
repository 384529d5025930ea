"""What the acts of the audit trail are called; the database and the table keep the short codes."""

from __future__ import annotations

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "siaran_disusun": "mulai menyusun naskah siaran",
    "siaran_pengingat_disusun": "mulai menyusun pengingat",
    "siaran_ralat_disusun": "mulai menyusun ralat",
    "siaran_pencabutan_disusun": "mulai menyusun pencabutan resmi",
    "siaran_penarikan_disusun": "menyiapkan penarikan dari ponsel",
    "siaran_dipratinjau": "membekukan dan melihat pratinjau",
    "siaran_diminta_persetujuan": "meminta persetujuan",
    "siaran_disetujui": "menyetujui siaran",
    "siaran_ditolak": "menolak siaran",
    "siaran_diubah": "membuka lagi naskah untuk diubah",
    "siaran_persetujuan_gugur": "membuka lagi naskah, persetujuannya gugur",
    "siaran_dibuang": "membuang naskah",
    "siaran_dikirim": "mengirim siaran",
    "siaran_dijadwalkan": "menjadwalkan siaran",
    "siaran_jadwal_dibatalkan": "membatalkan jadwal siaran",
    "siaran_dijeda": "menjeda siaran",
    "siaran_dijeda_sendiri": "menjeda siaran yang terus ditolak Telegram",
    "siaran_dilanjutkan": "melanjutkan siaran",
    "siaran_dihentikan": "menghentikan siaran",
    "siaran_gugur": "tidak mengirim kabar otomatis yang tidak berlaku lagi",
    "siaran_ditarik": "menarik siaran dari ponsel",
    "siaran_gagal_diantrekan": "mengirim ulang yang gagal",
    "siaran_tak_pasti_diantrekan": "mengirim ulang yang tidak pasti",
    "pengingat_tahapan": "menyiapkan pengingat tahapan",
    "perubahan_dikabarkan": "mengabari pelanggan tentang perubahan isi",
    "perubahan_tidak_dikabarkan": "menilai perubahan isi tidak perlu dikabarkan",
    "otomatis_dinyalakan": "menyalakan pengingat otomatis",
    "otomatis_dimatikan": "mematikan pengingat otomatis",
    "petugas_ditetapkan": "menetapkan petugas",
    "petugas_dicabut": "mencabut petugas",
    "isi_dimuat_ulang": "memuat ulang isi",
    "jawaban_ditarik": "menarik jawaban",
    "jawaban_dipulihkan": "menampilkan lagi jawaban",
    "jeda": "menjeda bot",
    "jeda_selesai": "menjalankan lagi bot",
    "materi_ditandai": "menandai gambar sebagai materi kampanye",
    "materi_dicabut": "mencabut tanda materi kampanye",
    "statistik_diunduh": "mengunduh statistik",
    "audit_diunduh": "mengunduh jejak audit",
    "pertanyaan_dijawab": "menjawab pertanyaan",
    "pertanyaan_ditunjuk": "menjawab pertanyaan dengan kartu",
    "pertanyaan_ditutup": "menutup pertanyaan tanpa jawaban",
    "masukan_dihapus": "menghapus masukan yang sudah dibaca",
}


def name(act: str) -> str:
    """Return an act in plain words; an unknown one without its underscores."""
    return NAMES.get(act, act.replace("_", " "))
