"""What pydantic and YAML complain of, in the language of whoever edits the content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SAID: Mapping[str, str] = {
    "missing": "isian ini wajib ada",
    "extra_forbidden": "isian ini tidak dikenal; mungkin salah ketik namanya",
    "string_type": "isinya harus teks; angka, tanggal, dan true/false perlu tanda kutip",
    "int_type": "isinya harus bilangan bulat",
    "int_parsing": "isinya harus bilangan bulat",
    "float_type": "isinya harus bilangan",
    "bool_type": "isinya harus true atau false",
    "bool_parsing": "isinya harus true atau false",
    "tuple_type": "isinya harus daftar; awali tiap butir dengan '- '",
    "list_type": "isinya harus daftar; awali tiap butir dengan '- '",
    "dict_type": "isinya harus pasangan 'nama: isi'",
    "model_type": "isinya harus pasangan 'nama: isi'",
    "enum": "isinya harus salah satu dari {expected}",
    "literal_error": "isinya harus salah satu dari {expected}",
    "string_too_short": "isinya kosong atau terlalu pendek (paling sedikit {min_length} huruf)",
    "string_too_long": "isinya terlalu panjang (paling banyak {max_length} huruf)",
    "too_short": "daftarnya terlalu pendek (paling sedikit {min_length})",
    "too_long": "daftarnya terlalu panjang (paling banyak {max_length})",
    "string_pattern_mismatch": "bentuknya tidak sesuai pola {pattern}",
    "date_from_datetime_parsing": "isinya harus tanggal, misalnya 2026-11-26",
    "date_parsing": "isinya harus tanggal, misalnya 2026-11-26",
    "date_type": "isinya harus tanggal, misalnya 2026-11-26",
    "url_parsing": "isinya harus alamat https://…",
    "greater_than_equal": "isinya paling sedikit {ge}",
    "less_than_equal": "isinya paling banyak {le}",
}
_YAML: Mapping[str, str] = {
    "did not find expected ',' or ']'": "kurung siku '[' belum ditutup, atau koma hilang",
    "did not find expected ',' or '}'": "kurung kurawal '{' belum ditutup, atau koma hilang",
    "did not find expected key": "baris ini tidak sejajar dengan isian lain, atau kutipnya lepas",
    "did not find expected '-' indicator": "butir daftar ini tidak sejajar dengan butir lain",
    "mapping values are not allowed in this context": "ada tanda titik dua di tengah kalimat; beri "
    "tanda kutip pada seluruh kalimatnya",
    "could not find expected ':'": "tanda titik dua sesudah nama isian, atau spasi sesudah "
    "tanda '-', hilang",
    "found unexpected end of stream": "tanda kutip tidak ditutup",
    "found a tab character": "ada tab; ganti dengan spasi",
    "bukan UTF-8": "hurufnya bukan UTF-8; simpan ulang sebagai UTF-8",
    "found character that cannot start any token": "ada tab atau tanda yang tidak boleh di awal",
    "block sequence entries are not allowed in this context": "tanda '- ' ada di tempat yang bukan "
    "daftar",
}


def of_field(fault: Mapping[str, Any]) -> str:
    """Return what is wrong with a field; what has no words here is told as pydantic says it."""
    said = _SAID.get(str(fault["type"]))
    if said is None:
        # Our own validators already speak Indonesian, behind pydantic's prefix.
        return str(fault["msg"]).removeprefix("Value error, ")
    try:
        return said.format(**fault.get("ctx", {})).replace(" or ", " atau ")
    except KeyError:
        return str(fault["msg"])


def of_yaml(reason: str) -> str:
    """Return what is wrong with a file that is no YAML."""
    return next((said for form, said in _YAML.items() if form in reason), reason)
