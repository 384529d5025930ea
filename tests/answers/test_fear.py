"""Fear, distress and trust are heard before the law, on the real content."""

from datetime import date
from pathlib import Path

import pytest

from bot.answers import texts, view
from bot.answers.engine import AskOutcome
from bot.answers.outcomes import PLAIN
from bot.content.library import Library
from bot.phase import PhaseReader
from bot.reply import shortened
from tests.answers.real import finder, library
from tests.language.words import META


@pytest.mark.parametrize(
    "text",
    [
        "saya mau bunuh diri karena takut dipecat",
        "boleh like calon? kalau kena sanksi saya ingin mati saja",
        "ambo nak mati bae",
        "mending aku mati wae",
        "abdi hoyong maot",
        "saya ingin mengakhiri hidup",
    ],
)
def test_who_speaks_of_ending_a_life_gets_no_card(text: str) -> None:
    """Whatever else is in the sentence, in the languages of the region."""
    assert finder().ask(text).outcome is AskOutcome.CRISIS
    assert finder().in_crisis(text)


@pytest.mark.parametrize(
    "text",
    [
        "mati lampu saat nyoblos",
        "bunuh waktu nonton debat",
        "hp mati",
        "jawabannya bergantung tahap",
    ],
)
def test_lamps_and_idle_time_are_no_crisis(text: str) -> None:
    """The words are everyday ones."""
    assert not finder().in_crisis(text)


def test_a_long_text_about_somebody_else_is_no_crisis_of_the_sender() -> None:
    """A forwarded report of a suicide is a report."""
    assert not finder().in_crisis("Seorang pegawai bunuh diri kemarin. " + "Warga berduka. " * 25)


def test_no_phrasing_and_no_card_of_the_content_is_taken_for_a_crisis() -> None:
    """Over everything an entry says."""
    said = [
        text
        for answer in library().answers.values()
        for text in (answer.question, *answer.variants, answer.reason, answer.safe or "")
    ]
    assert [text for text in said if finder().in_crisis(text)] == []


def test_the_crisis_text_names_a_sourced_service_and_a_person_to_call() -> None:
    """The lines come from the journey, which carries its sources."""
    reply = view.crisis(PLAIN[AskOutcome.CRISIS], library())
    assert "tidak sendirian" in reply.html
    assert "healing119.id" in reply.html
    assert library().journeys[texts.CRISIS_JOURNEY].sources
    assert "healing119.id" not in texts.CRISIS


def test_without_the_journey_the_crisis_text_still_stands() -> None:
    """An edition whose content lacks it must not fall silent."""
    reply = view.crisis(PLAIN[AskOutcome.CRISIS], Library(root=Path(), meta=META))
    assert "keluarga" in reply.html


@pytest.mark.parametrize(
    ("text", "journey"),
    [
        ("saya takut", None),
        ("panik", None),
        ("tolong", None),
        ("terus kalau sudah terlanjur?", "terlanjur"),
        ("boleh hapus komentar setelah dilaporkan", "dipanggil"),
        ("saya ditekan atasan", "ditekan"),
        ("dipanggil bawaslu", "dipanggil"),
    ],
)
def test_fear_opens_the_journey_that_its_words_name(text: str, journey: str | None) -> None:
    """And the list of journeys where they name none."""
    asked = finder().ask(text)
    assert asked.outcome is AskOutcome.FEAR
    assert asked.journey == journey


def test_a_frightened_question_with_a_card_gets_its_card() -> None:
    """Fear never costs an answer that fits."""
    asked = finder().ask("saya dipanggil bawaslu besok, aku takut pak tolong")
    assert asked.outcome is AskOutcome.FEAR or asked.candidates[0] == "faq-163"


def test_choices_carry_the_journey_that_the_words_name() -> None:
    """A story told without a question mark finds the calm steps beside the entries."""
    reply = view.choices(library(), ("faq-012",), "terlanjur")
    labels = [button.label for row in reply.rows for button in row]
    assert texts.FEARS["terlanjur"] in labels


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("siapa yang baca chat ini", AskOutcome.ABOUT_BOT),
        ("data saya dikirim ke bkd gak", AskOutcome.ABOUT_BOT),
        ("hapus chat ini gimana", AskOutcome.ABOUT_BOT),
        ("makasih ya", AskOutcome.THANKS),
        ("sip", AskOutcome.AGREED),
        ("halo min", AskOutcome.SMALL_TALK),
        ("hari ini masa apa", AskOutcome.CALENDAR),
        ("masa tenang itu kapan", AskOutcome.CALENDAR),
        ("resep rendang", AskOutcome.OUT_OF_TOPIC),
        ("hasil pilkada bengkulu 2024", AskOutcome.NO_BASIS),
        ("prabowo", AskOutcome.LOW_CONFIDENCE),
        ("1", AskOutcome.LOW_CONFIDENCE),
        ("aaaaaaaa", AskOutcome.LOW_CONFIDENCE),
        ("milih helmi apa rohidin ya bagusnya", AskOutcome.WHOM_TO_VOTE),
        ("cara bikin akun palsu biar bisa dukung calon", AskOutcome.EVASION),
    ],
)
def test_short_words_and_doubts_about_the_bot_have_their_own_outcome(
    text: str, outcome: AskOutcome
) -> None:
    """No card, no list of three things nobody meant."""
    assert finder().ask(text).outcome is outcome


def test_a_bare_word_finds_the_plainest_question_first() -> None:
    """Inline, "like" means a candidate's post."""
    assert finder().search("like", 5)[0] == "faq-001"


def test_pp_before_a_number_is_a_regulation() -> None:
    """And not a profile picture."""
    assert finder().ask("pp 53 masih berlaku?").candidates[0] == "faq-285"
    assert finder().ask("pp pakai logo calon").candidates[0] == "faq-024"


def test_choices_beside_a_fear_begin_with_a_calm_word_and_its_journey() -> None:
    """Who confesses something is not told first that they were not understood."""
    reply = view.choices(library(), ("faq-001", "faq-002"), "terlanjur")
    assert reply.html.startswith("🫂")
    assert reply.rows[0][0].label == texts.FEARS["terlanjur"]


def test_a_fear_without_a_name_is_met_calmly_beside_choices_too() -> None:
    """The list of fears is one tap away."""
    asked = finder().ask("kalau ketahuan apa batal diangkat jadi pns? takut sekali saya")
    assert asked.afraid
    reply = view.choices(library(), ("faq-001", "faq-002"), calm=True)
    assert reply.html.startswith(texts.CALM)
    assert texts.ALL_FEARS in [row[0].label for row in reply.rows]


def test_choices_without_fear_are_choices_alone() -> None:
    """Nobody is comforted who only asks."""
    reply = view.choices(library(), ("faq-001", "faq-002"))
    head, _, tail = texts.CHOICES.partition("{list}")
    assert reply.html.startswith(head)
    assert reply.html.endswith(tail)
    assert [row[0].label for row in reply.rows[:2]] == [
        shortened(f"{n}. {library().answers[each].question}")
        for n, each in enumerate(("faq-001", "faq-002"), start=1)
    ]


@pytest.mark.parametrize(
    ("text", "fear"),
    [
        ("disuruh motret upacara 17 agustus", False),
        ("disuruh pasang spanduk calon sama kepala sekolah", True),
        ("kalau saya tidak datang saya pasti dinonjobkan", True),
        ("jantung saya berdebar terus, takut sekali", True),
    ],
)
def test_an_order_is_a_fear_only_where_it_touches_the_field(text: str, *, fear: bool) -> None:
    """An ordinary duty is nobody's pressure."""
    asked = finder().ask(text)
    heard = asked.journey is not None or asked.afraid or asked.outcome is AskOutcome.FEAR
    assert heard is fear


def test_whoever_is_afraid_hears_a_calm_word_behind_the_verdict() -> None:
    """The verdict stays first; the way of the journey is shown where the card has one."""
    phase = PhaseReader(library().contests, library().regions).on(date(2024, 10, 5), "bengkulu")
    asked = finder().ask("saya td malam ngelike postingan paslon, saya takut", phase)
    assert (asked.outcome, asked.topic, asked.afraid) == (AskOutcome.ANSWERED, "faq-001", True)
    answer = library().answers["faq-001"]
    lines = view.card(answer, library(), phase, calm=asked.afraid).html.splitlines()
    assert lines[0].startswith("⛔")
    assert lines[3] == texts.CALM_WITH_STEPS
    assert not finder().ask("boleh like postingan paslon?", phase).afraid


def test_every_card_fits_one_message_with_its_calm_word() -> None:
    """On a day of the campaign and on one outside every stage, for every role."""
    reader = PhaseReader(library().contests, library().regions)
    for day in (date(2024, 10, 5), date(2026, 11, 25)):
        phase = reader.on(day, "bengkulu")
        too_long = [
            answer.id
            for answer in library().answers.values()
            for role in (None, *(reading.role for reading in answer.roles))
            if len(view.card(answer, library(), phase, role, calm=True).html) > 4_096
        ]
        assert too_long == []
