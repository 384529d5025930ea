"""A question or a post? Written examples of both, in the ways people type."""

import pytest

from bot.intake.incoming import Incoming, Medium
from bot.intake.kind import Kind, kind_of

QUESTIONS = [
    "boleh like postingan paslon dak?",
    "apa hukumannya klo saya share",
    "sy pns, td malam kepencet suka di fb calon bupati. gmn ya min",
    "istri saya nyaleg, apa saya boleh antar dia ke kampanye",
    "apa sanksi pppk yang ikut deklarasi",
    "cak mano kalu ambo diajak kawan milu kampanye",
    "kalau ada ajakan coblos nomor 2 di grup kantor saya harus gimana?",
    "bolehkah honorer jadi saksi",
    "kebiasaan ngacungin jempol pas difoto, nomor urut 1 lagi, gawat kah",
    "buka profil cagub doang trus liat storynya, itu kecatat ga sih",
    (
        "pak saya guru honorer di seluma, kemarin kepala sekolah nyuruh kami pakai baju warna "
        "tertentu pas acara calon datang. saya takut nolak tapi takut kena. harus bagaimana?"
    ),
]
POSTS = [
    "Ayo coblos nomor 2! #2024Menang",
    "coblos 02 jangan lupa ajak keluarga",
    "Mari menangkan paslon 1 bersama rakyat",
    "Saatnya perubahan!! sebarkan ke semua grup",
]
NEITHER = [
    "like paslon",
    "stiker mobil",
    "Debat paslon digelar KPU malam ini di GOR",
    "tadi malam kepencet love di status timses bupati, deg-degan terus dari pagi",
    "disuruh camat kumpulkan fotokopi KTP warga untuk calon perseorangan",
    "Warga antusias menyambut kedatangan calon bupati di pasar pagi, ribuan orang datang.",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_typed_words_about_oneself_are_a_question(text: str) -> None:
    """Slang, dialect, keywords and stories alike."""
    assert kind_of(Incoming(Medium.TEXT, text)) is Kind.QUESTION


@pytest.mark.parametrize("text", POSTS)
def test_calls_and_reports_are_a_post(text: str) -> None:
    """What somebody pasted is screened, not answered."""
    assert kind_of(Incoming(Medium.TEXT, text)) is Kind.POST


@pytest.mark.parametrize("text", NEITHER)
def test_a_story_without_a_question_mark_is_never_taken_for_a_post(text: str) -> None:
    """A confession and a headline look alike; both engines look before anything is said."""
    assert kind_of(Incoming(Medium.TEXT, text)) in (Kind.DOUBT, Kind.QUESTION)


def test_a_link_is_a_post_even_when_it_is_asked_about() -> None:
    """The address is what is screened."""
    asked = Incoming(Medium.TEXT, "boleh share ini? https://a.id", links=("https://a.id",))
    assert kind_of(asked) is Kind.POST


def test_a_forward_is_a_post_even_when_it_asks() -> None:
    """A forwarded question is somebody else's."""
    assert kind_of(Incoming(Medium.TEXT, "boleh like?", forwarded=True)) is Kind.POST


@pytest.mark.parametrize("medium", [Medium.PHOTO, Medium.POLL, Medium.RICH, Medium.VIDEO])
def test_pictures_polls_and_rich_messages_are_posts(medium: Medium) -> None:
    """With words or without."""
    assert kind_of(Incoming(medium, "boleh like ini?")) is Kind.POST


@pytest.mark.parametrize("medium", [Medium.STICKER, Medium.CONTACT, Medium.PLACE])
def test_what_carries_no_words_is_said_to_be_unreadable(medium: Medium) -> None:
    """The bot says so instead of keeping silent."""
    assert kind_of(Incoming(medium)) is Kind.UNREADABLE


def test_nothing_is_nothing() -> None:
    """White space is no question."""
    assert kind_of(Incoming(Medium.TEXT, " \n ")) is Kind.EMPTY
