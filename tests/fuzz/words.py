"""What people, and nobody, would type."""

from __future__ import annotations

import random

from tests.kit.updates import hostile

QUESTIONS = (
    "Bolehkah saya menyukai kiriman calon?", "boleh dak awak like poto calon bupati",
    "apa sanksinya foto pose dua jari", "siapa yang harus saya pilih?", "gaji saya kapan cair",
    "istri saya caleg, boleh ikut kampanye?", "halo", "makasih", "kalau cuti boleh kampanye?",
)  # fmt: skip
POSTS = (
    "Ayo pilih nomor 2! Coblos tanggal 27 ✌️ #menang",
    "Selamat ulang tahun bapak bupati, lanjutkan 2 periode!",
    "Besok ada rapat dinas pukul 09.00 di aula.",
    "Jangan lupa vaksin ya ibu-ibu.\nPosyandu buka Senin.\nTerima kasih.\nSalam sehat.",
    "RT @siapa: dukung terus perubahan https://contoh.test/x?utm=1",
)
COMMANDS = (
    "start", "bantuan", "privasi", "hapus", "aturan", "sanksi", "kalender", "edaran", "lapor",
    "langganan", "berhenti", "tanya", "cek", "statistik", "siarkan", "petugas", "audit", "jeda",
    "lanjut", "muatulang", "idsaya", "pertanyaan", "masukan", "tarik", "tandai", "periksa",
)  # fmt: skip
"""Commands; some exist for officers alone, and it does not matter if one does not exist."""
_ARGUMENTS = (
    "", "suka", "foto", "7", "30", "2026-10", "faq-001", "#1", "#999999999999", "-1",
    "tambah 2002 penyunting Petugas Dua", "tambah 99999999999999999999 superadmin x", "hapus 2002",
    "<b>", "%s", "kosong kosong kosong",
)  # fmt: skip


def text(dice: random.Random) -> str:
    """Return a question, a post, a command, a hostile string, or noise."""
    chance = dice.random()
    if chance < 0.25:
        return dice.choice(QUESTIONS)
    if chance < 0.45:
        return dice.choice(POSTS)
    if chance < 0.6:
        return command(dice)
    if chance < 0.85:
        return dice.choice(list(hostile.STRINGS.values()))
    return noise(dice)


def command(dice: random.Random) -> str:
    """Return a command with something behind it."""
    name = dice.choice(COMMANDS)
    at = dice.choice(("", "", "@saring_uji_bot", "@lain_bot"))
    return f"/{name}{at} {dice.choice(_ARGUMENTS)}".strip()


def noise(dice: random.Random) -> str:
    """Return characters from all over Unicode, surrogates apart: JSON cannot carry those alone."""
    size = dice.choice((1, 3, 20, 300))
    points = (dice.choice((0x7F, 0x2FF, 0xFFFF, 0x10FFFF)) for _ in range(size))
    drawn = (dice.randint(1, top) for top in points)
    return "".join(chr(point) for point in drawn if not 0xD800 <= point <= 0xDFFF) or "."


def address(dice: random.Random) -> str:
    """Return an address, or something in its place."""
    return dice.choice(
        ("https://contoh.test/a?b=c&d=<e>", "tg://user?id=1", "http://[::1", "HTTPS://Ü.example",
         "javascript:alert(1)", "", "ht!tp://%%%", text(dice)[:60])
    )  # fmt: skip
