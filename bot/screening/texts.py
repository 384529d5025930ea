"""What each kind of mark means, in one plain sentence an ASN can use."""

from __future__ import annotations

MEANINGS: dict[str, str] = {
    "ajakan_memilih": "ajakan memilih atau memenangkan seseorang, bukan sekadar info pemilu.",
    "ajakan_menolak": "ajakan menolak atau tidak memilih seseorang; menolak pun termasuk memihak.",
    "ajakan_ganti": "ajakan mengganti pejabat yang sedang menjabat, lazim dipakai sebagai kampanye.",
    "ajakan_larangan": "disebut dalam kalimat larangan, jadi bukan ajakan.",
    "nomor_urut": "nomor urut peserta; bersama dukungan atau ajakan dibaca sebagai kampanye.",
    "pose_jari": "isyarat jari yang di dekat calon mudah dibaca sebagai nomor urut.",
    "slogan": "kalimat yang biasa dipakai sebagai slogan kampanye.",
    "slogan_calon": "slogan yang dipakai calon ini dalam kampanyenya.",
    "tagar_kampanye": "tagar kampanye; membagikannya sama dengan ikut menyebarkannya.",
    "atribut": "alat peraga atau bahan kampanye.",
    "dukungan": "pernyataan dukungan kepada calon, pasangan, atau partai.",
    "dukungan_ditolak": "penolakan untuk mendukung seseorang yang ikut pemilihan.",
    "harapan": "harapan atau doa agar seseorang menang atau menjabat.",
    "pujian": "pujian kepada orang yang ikut pemilihan.",
    "pujian_dibalik": "pujian yang diingkari, jadi terbaca sebagai serangan.",
    "pembelaan": "pembelaan terhadap orang yang ikut pemilihan.",
    "serangan": "hinaan atau tuduhan kepada orang yang ikut pemilihan; menyerang pun memihak.",
    "serangan_penguasa": "kata keras tentang pejabat atau lembaga; tidak memihak calon, tetapi berisiko.",
    "ejekan": "tawa atau sindiran di dekat nama orang yang ikut pemilihan.",
    "julukan": "julukan mengejek untuk tokoh politik.",
    "cap_kubu": "cap untuk pendukung sebuah kubu, dipakai untuk menyerang.",
    "partai": "nama partai politik.",
    "kandidat": "nama orang yang ikut pemilihan.",
    "kandidat_arsip": "nama peserta pemilihan yang sudah lewat.",
    "politik_uang": "menyinggung uang atau barang dalam pemilihan; laporkan ke Bawaslu, jangan disebar.",
    "fasilitas_negara": "menyinggung fasilitas, jabatan, atau aparat negara dalam pemilihan.",
    "berita_menguntungkan": "kabar yang jelas menguntungkan satu calon.",
    "berita_merugikan": "kabar yang jelas merugikan satu calon.",
    "bahan_ditandai": "petugas pernah menandai bahan ini sebagai bahan kampanye.",
}
"""By the ``kind`` of a find. The sentence goes on from the quoted words, so it starts small."""
