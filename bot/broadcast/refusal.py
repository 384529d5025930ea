"""Why an act of an officer is not done. Each has its sentence in the texts."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The reasons."""

    GONE = "tidak_ada"
    CHANGED = "sudah_berubah"
    NOT_EDITABLE = "tidak_bisa_diubah"
    EMPTY = "belum_ada_isi"
    INCOMPLETE = "belum_lengkap"
    NO_TARGET = "belum_ada_sasaran"
    NO_RECIPIENTS = "tidak_ada_penerima"
    TOO_LONG = "terlalu_panjang"
    NO_SECOND = "tidak_ada_petugas_kedua"
    OWN_DRAFT = "naskah_sendiri"
    AUTHOR_GONE = "penyusun_bukan_petugas"
    APPROVER_GONE = "penyetuju_bukan_petugas"
    NEEDS_REASON = "perlu_alasan"
    SHORT_REASON = "alasan_terlalu_pendek"
    SAME_CONTENT = "isi_sama"
    SAME_NUMBER = "nomor_sama"
    REPLACED_ALREADY = "sudah_digantikan"
    OLDER_THAN_REPLACED = "lebih_lama_dari_yang_diganti"
    UNCHANGED = "tidak_ada_perubahan"
    NOT_IN_FORCE = "edaran_tidak_berlaku"
    NOT_A_MOMENT = "bukan_waktu"
    PAST = "waktu_lewat"
    TOO_FAR = "waktu_terlalu_jauh"
    TOO_LATE = "lewat_48_jam"
    NOTHING_SENT = "belum_ada_yang_terkirim"
    NOTHING_TO_QUEUE = "tidak_ada_yang_diantrekan"
    ALREADY_RECALLED = "sudah_ditarik"
    CORRECTED = "sudah_diralat"
    CORRECTION_WAITS = "ralat_menunggu"
    STILL_SENDING = "masih_dikirim"
    ERASED = "data_sudah_dihapus"
    NOT_A_DATE = "bukan_tanggal"
    NOT_PART = "bukan_bagian"
    WHICH_PART = "bagian_mana"
    ALBUM_GONE = "album_terlupa"
    UNFIT = "tidak_bisa_disiarkan"


class RefusedError(Exception):
    """An act cannot be done; ``why`` says why, ``about`` names what it is about."""

    def __init__(self, why: Why, about: str = "") -> None:
        super().__init__(why.value)
        self.why, self.about = why, about
