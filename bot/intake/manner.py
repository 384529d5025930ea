"""How a text is told: as a question, of oneself, or as what happened to one.

Read from the words alone, in the ways people type; what becomes of it is decided in
:mod:`bot.intake.kind` and :mod:`bot.intake.way`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """How a text is told.

    Attributes:
        asks: as a question.
        personal: of oneself, or as something that happens to one.
        brief: in a few words, as into a search box.
        tells: what happened to the writer or somebody near, as nobody writes who wants votes.
        framed: it begins or ends as a question does, not only with such a word in its middle.
    """

    asks: bool = False
    personal: bool = False
    brief: bool = False
    tells: bool = False
    framed: bool = False

    @property
    def own(self) -> bool:
        """Whether the words are plainly the writer's own affair, and no post."""
        return self.tells or (self.asks and self.framed)


_SHORT_WORDS = 7
_LONG_WORDS = 45
LONGEST_DOUBT = 80
"""Words; beyond, a text without any asking is somebody's article."""
_ENOUGH = 1.0

_ASKS_LEAVE = re.compile(
    r"\b(boleh|bolehkah|blh|bole|bolehka|bisakah|bolehin|oleh|pareng|kenging|"
    r"apakah|apa|gimana|bagaimana|gmn|gmana|gimane|cak ?mano|kepiye|piye|kumaha|kenapa|mengapa|"
    r"kapan|berapa|siapa|kemana|ke mana|dimana|di mana|bahaya|aman|melanggar|langgar|kena sanksi|"
    r"dilarang|sanksi(nya)?|hukuman(nya)?|harus|haruskah|wajib|wajibkah|gapapa|gpp|ndak papa|"
    r"nggak papa|salah(kah)?)\b",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(saya|aku|sy|gue|gw|ambo|awak|kami|kita|kito|kulo|abdi|istri|suami|anak|orang tua|bapak|"
    r"atasan|teman|asn|pns|pppk|p3k|cpns|honorer|guru|pegawai)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(terlanjur|telanjur|kepencet|ke ?like|kemarin|kemaren|semalam|tadi|barusan|besok|disuruh|"
    r"suruh|diminta|minta|dipaksa|diajak|ajak|dipanggil|undangan|dimasuk(in|kan)|ditambah(kan)?|"
    r"ngajak|nyuruh|dikasih|diberi|ditawar(in|i)|tiba-tiba|tiba2|ketemu|"
    r"diancam|dilapor(kan|in)|ketahuan|takut|deg ?-?degan|cemas|panik|khawatir|bingung|mau|pengen|"
    r"cara|biar|supaya|kalau|kalo|klo|kalu)\b",
    re.IGNORECASE,
)
_NEAR = (
    r"istri|suami|anak|teman|kawan|bapak|ibu|mamak|emak|kakak|adik|adek|mertua|ipar|menantu|paman|"
    r"bibi|om|tante|atasan|pimpinan|kepala|kepsek|tetangga|saudara|sepupu|rekan|bos|salaki|pamajikan"
)
_MINE = r"saya|sayo|sy|aku|ku|gue|gua|gw|ambo|awak|kami|abdi|kulo"
_SOMEBODY_NEAR = re.compile(
    rf"\b({_NEAR})(\s+({_MINE})|ku)\b|"
    r"\b(ada|dapat|dapet|dpt|nerima|terima|masuk)\s+"
    r"(pesan|wa|chat|sms|surat|telepon|telpon|undangan|yg|yang|orang)\b",
    re.IGNORECASE,
)
_MYSELF = re.compile(rf"\b({_MINE}|td|tadi|semalam|kemarin|kemaren|barusan)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(terlanjur|telanjur|lupa|sudah|udah|udh|sdh|dah|ternyata|kepencet|ke ?like|ke ?foto|"
    r"ke ?follow|ketahuan|kelihatan|tadi|td|semalam|kemarin|kemaren|barusan|disuruh|suruh|nyuruh|"
    r"diminta|minta|dipaksa|diajak|ngajak|dipanggil|diancam|dimasuk(in|kan)|ditambah(kan)?|dikasih|diberi|bilang|"
    r"ngomong|pesan|titip|nitip|lapor|takut|cemas|bingung|deg ?-?degan)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\W*((\w+\W+)?(boleh|bolehkah|bole|blh|apakah|gimana|gmn|bagaimana|kenapa|bisakah|haruskah|"
    r"wajibkah|kapan|cak ?mano|kepiye|kumaha)|(apa|kalau|kalo|klo|kalu|sanksi))\b",
    re.IGNORECASE,
)
_WRITER = re.compile(rf"\b({_MINE})\b", re.IGNORECASE)
_ACTS = (
    r"like|komen|komentar|share|bagikan|bagi|follow|hadir|datang|ikut|terima|pasang|pakai|pake|dukung|"
    r"foto|selfie|kasih|unggah|upload|posting|nyumbang|sumbang|coblos|kampanye|sebar|kirim"
)
_DEED = re.compile(
    r"\b(terlanjur|telanjur|kepencet|ke ?foto|ketahuan)\b|"
    rf"\b(sudah|udah|udh|sdh|tadi|td|kemarin|kemaren|semalam|barusan)\W+(\w+\W+){{0,2}}\w{{0,3}}({_ACTS})",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^\W*(\w+\W+)?(kalau|kalo|klo|jika|bila|apakah|bolehkah|misal\w*|seandainya)\b", re.IGNORECASE
)
_LOUD = re.compile(r"!|#\w|[✌☝👍🔥✊🤟💪❤]")
"""What a cheer has and a confession seldom: "Saya sudah yakin 02! Ayo menangkan!"."""
_ASKING_END = re.compile(
    r"\b(ga|gak|gk|g|nggak|ngga|enggak|engga|kagak|dak|idak|ndak|tak|tidak|tdk|ora|pora|teu|mboten)"
    r"(\W+(sih|ya|yo|y|kak|min|bang|bg|pak|bu|mas|mbak|bro|gan))*\W*$|\bkah\b|\b(?!\w*(?:nikah|berkah|langkah|sedekah|mekah|barokah|serakah|tingkah)\b)\w{2,}kah\b",
    re.IGNORECASE,
)
"""What makes a question without its mark: "… kena dak", "… aman ga", "gawatkah"."""
_FURNITURE = re.compile(
    r"(https?://|www\.|#\w|\bRT @|\bsebarkan\b|\bviralkan\b|\bshare ya\b|"
    r"\bcoblos\b|\bpilih nomor\b|\bjangan lupa\b|\bayo\b|\bmari\b|[✌☝👍🔥✊🤟]|!!)",
    re.IGNORECASE,
)


def manner_of(text: str) -> Manner:
    """Return how a text is told."""
    return Manner(
        asks=_is_asking(text),
        personal=bool(_ONESELF.search(text) or _HAPPENED.search(text)),
        brief=len(text.split()) <= _SHORT_WORDS,
        tells=_is_told(text),
        framed=ends_asking(text.strip()) or _BEGINS.match(text) is not None,
    )


def tells_a_deed(text: str) -> bool:
    """Tell whether a text says what its writer, or somebody near, has done; a case put does not."""
    mine = _SOMEBODY_NEAR.search(text) or _WRITER.search(text)
    return mine is not None and _DEED.search(text) is not None and not _SUPPOSED.search(text)


def ends_asking(text: str) -> bool:
    """Tell whether a text ends as a question does, with its mark or without."""
    return text.endswith("?") or _ASKING_END.search(text) is not None


def is_furnished(text: str) -> bool:
    """Tell whether a text has what posts have: addresses, hashtags, calls, signs of cheer."""
    return _FURNITURE.search(text) is not None


def is_question(text: str) -> bool:
    """Tell whether a text asks for its writer, taking its looks together."""
    words = len(text.split())
    score = 0.0
    score += 1.5 if _asks_leave(text) else 0.0
    score += 1.5 if "?" in text or _ASKING_END.search(text) else 0.0
    score += 0.8 if _ONESELF.search(text) else 0.0
    score += 0.8 if _HAPPENED.search(text) else 0.0
    score += 0.7 if words <= _SHORT_WORDS else 0.0
    score -= 1.6 * min(2, len(_FURNITURE.findall(text)))
    score -= 1.0 if words > _LONG_WORDS else 0.0
    score -= 1.0 if text.count("\n") >= 3 else 0.0
    return score >= _ENOUGH


def _is_told(text: str) -> bool:
    if _LOUD.search(text) or len(text.split()) > LONGEST_DOUBT:
        return False
    return bool(_SOMEBODY_NEAR.search(text) or (_MYSELF.search(text) and _DONE.search(text)))


def _asks_leave(text: str) -> bool:
    return bool(_ASKS_LEAVE.search(text[:400]) or _ASKS_LEAVE.search(text[-200:]))


def _is_asking(text: str) -> bool:
    return "?" in text or _asks_leave(text) or _ASKING_END.search(text) is not None
