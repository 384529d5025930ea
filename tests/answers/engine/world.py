"""A small library of made-up entries, in the small language of the language tests."""

from datetime import date

from bot.content.library import Library
from bot.content.schema import Answer, Basis, Confidence, OutcomeCue, Verdict, WordList
from tests.language.words import ROOTS, STOPS, library

REVIEWED = date(2026, 11, 25)


def answer(number: int, question: str, *variants: str, verdict: Verdict | None) -> Answer:
    """Return an entry; without a verdict it is one of low confidence."""
    return Answer(
        id=f"faq-{number:03}",
        topic="contoh",
        question=question,
        variants=variants,
        verdict=verdict,
        basis=Basis.RULE,
        confidence=Confidence.MEDIUM if verdict else Confidence.LOW,
        reason="Alasan contoh.",
        ask_whom="BKPSDM",
        cites=("skb-2022",),
        reviewed=REVIEWED,
    )


ANSWERS = (
    answer(
        1,
        "Boleh like postingan calon?",
        "jempol paslon",
        "tanda suka di unggahan kandidat",
        verdict=Verdict.MUST_NOT,
    ),
    answer(2, "Boleh like akun KPU?", "jempol postingan kpu", "klik suka kpu", verdict=Verdict.MAY),
    answer(
        3,
        "Kepencet like calon, bagaimana?",
        "kepencet jempol paslon",
        "like kepencet di unggahan kandidat",
        verdict=Verdict.INFO,
    ),
    answer(
        4, "Ke mana lapor ASN tidak netral?", "cara lapor", "lapor ke siapa", verdict=Verdict.INFO
    ),
    answer(5, "Warna parpol di baju?", "baju warna parpol", "kemeja warna partai", verdict=None),
)
CUES = (
    OutcomeCue(id="salam", outcome="small_talk", any=("halo", "apa kabar"), whole=True),
    OutcomeCue(id="siapa", outcome="whom_to_vote", any=("pilih siapa",), unless=("survei",)),
    OutcomeCue(id="gaji", outcome="other_hr", any=("gaji cair",)),
    OutcomeCue(id="makian", outcome="insult", any=("bodoh",)),
    OutcomeCue(id="perintah", outcome="injection", any=("abaikan aturan",)),
    OutcomeCue(id="umpet", outcome="evasion", any=("ketahuan",), also=("cara", "agar")),
    OutcomeCue(id="bila", outcome="calendar", any=("kapan",), whole=True, live=True),
)
ENGLISH = WordList(id="english", title="Inggris", words=("can", "i", "like", "the", "post", "a"))


def world(*answers: Answer) -> Library:
    """Return the library of these entries, or of the usual ones."""
    chosen = answers or ANSWERS
    return library(
        answers={each.id: each for each in chosen},
        outcome_cues={cue.id: cue for cue in CUES},
        word_lists={ROOTS.id: ROOTS, STOPS.id: STOPS, ENGLISH.id: ENGLISH},
    )
