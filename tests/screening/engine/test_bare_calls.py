"""Bare calls for a number: partisan while a contest runs, unless the number belongs to a thing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.content import files
from bot.content.schema import Cue
from bot.screening.engine.screener import inspect
from tests.screening.engine import world

CALLS = (
    "Ayo pilih nomor 2!",
    "pilih no. 1",
    "Yok kito menangkan nomor 2 kawan",
    "pileh no duo yo dulur",
    "p1l1h n0m0r 3",
    "P I L I H nomor 2",
    "m e n a n g k a n nomor 2",
    "pilih saja yang nomor 1 ya bu",
    "dukung nomor 3 bersama keluarga",
    "gas nomor 2 kawan kawan",
    "ayo ikut no 1, jangan ragu",
    "Besok jangan lupa, pilih nomor 2",
    "ojo lali pilih nomer 1, lur",
    "tanggal 14 Februari pilih nomor 2",
    "nomor 2, kita menangkan",
    "Rakyat sudah sengsara. Ayo pilih nomor 2",
    "ayo pilih nomor 2 di TPS masing masing",
)
THINGS = (
    "Jawaban soal itu pilih nomor 2",
    "ayo pilih nomor 2 di kuis kami",
    "menangkan hadiah nomor 2",
    "Ayo pilih menu nomor 2",
    "untuk warna cat pilih nomor 2",
    "kawan, pilih logo nomor 1",
    "jalur nomor 2 lebih cepat, ikut nomor 2 saja",
    "pilih cicilan nomor 2",
    "pilih gerobak nomor 2",
    "undian malam ini, ayo menangkan nomor 1",
)
OPEN = (
    "pilih nomor 2 dekat taman",
    "ayo pilih nomor 2 untuk mertua",
    "saya pilih nomor 2",
    "adik saya tampil malam ini, dukung nomor 2",
    "kawan, pilih nomor 1 atau nomor 2",
    "pilih Wiratno nomor 2",
    "dukung wiratno nomor 2",
    "pilih budi nomor 2",
)
"""Something more is said, and nobody can tell of what: care, and no charge."""
NO_CALLS = (
    "Pengundian: Paslon A mendapat nomor 2",
    "boleh pilih nomor 2?",
    "ayo pilih nomor 2?",
    "jangan ajak pilih nomor 2",
    "ASN dilarang mengajak pilih nomor 2",
    "dulu kami pilih nomor 2",
)


@pytest.mark.parametrize("text", CALLS)
def test_a_call_for_nothing_but_a_number_takes_sides_while_a_contest_runs(text: str) -> None:
    """In the usual, regional and disguised spelling, and the call itself is shown."""
    screening = world.screen(text)
    assert screening.verdict == "berpihak"
    assert any(e.category in ("ajakan", "dukungan") for e in screening.evidence)


@pytest.mark.parametrize("text", THINGS)
@pytest.mark.parametrize("day", [world.CAMPAIGN, world.AFTER])
def test_a_number_that_belongs_to_a_thing_is_left_alone(text: str, day: date) -> None:
    """A question, a prize or a noun before "nomor" claims it, contest or none."""
    assert world.verdict(text, day) == "aman"


@pytest.mark.parametrize("text", OPEN)
def test_one_word_more_leaves_it_open(text: str) -> None:
    """What is not understood charges nobody."""
    assert world.verdict(text) == "hati_hati"


@pytest.mark.parametrize("text", NO_CALLS)
@pytest.mark.parametrize("day", [world.CAMPAIGN, world.AFTER])
def test_announcing_asking_and_forbidding_are_no_calls(text: str, day: date) -> None:
    """The lot that fell to a candidate, a question, a ban, and what was long ago."""
    assert world.verdict(text, day) != "berpihak"


@pytest.mark.parametrize("text", ["Ayo menangkan nomor 2", "dukung no 1 ya kawan", "kawal nomor 3"])
def test_outside_a_contest_the_verbs_of_campaigns_ask_for_care_and_say_why(text: str) -> None:
    """Nobody knows of a contest, but if there is one it is a call."""
    screening = world.screen(text, world.AFTER)
    assert screening.verdict == "hati_hati"
    assert [e.meaning.startswith("bila ini pemilihan:") for e in screening.evidence] == [True]


@pytest.mark.parametrize(
    "text", ["Ayo pilih nomor 2!", "pilih no 1 ya", "gas nomor 3", "ikut no 2"]
)
def test_outside_a_contest_an_everyday_verb_chooses_anything(text: str) -> None:
    """ "Pilih nomor 2" is a dish on most days."""
    assert world.verdict(text, world.AFTER) == "aman"


def test_a_booth_word_needs_no_contest() -> None:
    """Nobody punches a dish: "coblos" is about an election on any day."""
    assert world.verdict("coblos nomor 2", world.AFTER) == "berpihak"


def test_spaced_letters_are_joined_though_one_of_them_is_slang() -> None:
    """ "g" stands for "tidak" by itself, not in a word that was pulled apart."""
    words = world.screener().look("m e n a n g k a n", frozenset()).post.words.words
    assert words == ["menangkan"]


def test_the_everyday_pairs_of_the_training_posts_are_cleared_before_the_model() -> None:
    """The mechanism tells them apart by itself; the model only learns how calls sound."""
    posts = files.read(Path(world.CONTENT) / "screening" / "training" / "nomor.yaml")
    pairs = [entry["aman"] for entry in posts if "aman" in entry]
    assert len(pairs) >= 10
    live = frozenset(("pilpres-2031",))
    for text in pairs:
        scene = world.screener().look(text, live)
        assert not scene.post.targets, text
        assert not inspect(scene), text


def test_a_called_number_is_a_call_of_the_post() -> None:
    """Rules, voice and evidence see the verb as they see every other call."""
    scene = world.screener().look("ayo ikut nomor 2", frozenset(("pilpres-2031",)))
    assert [hit.sign.marker for hit in scene.post.of(Cue.CALL)] == ["ajakan-nomor"]
