"""Names: what is listed, what is introduced, and what is only a common first name."""

from bot.content.schema import Figure
from bot.screening.engine import ScreenVerdict
from bot.screening.engine.names import parts_of, short_forms
from bot.screening.engine.post import Kind
from tests.screening.engine import world


def kinds(text: str) -> list[tuple[Kind, str]]:
    """Return kind and words of every target in a text."""
    scene = world.screener().look(text, frozenset({world.PRESIDENTIAL.id}))
    words = scene.post.words
    return [(t.kind, text[slice(*words.slice(t.first, t.last))]) for t in scene.post.targets]


def test_titles_and_degrees_are_no_part_of_a_name() -> None:
    """A ballot paper prints them, nobody types them."""
    assert parts_of("Dr. H. Badrun Wiraatmaja, S.E., M.M.") == ["badrun", "wiraatmaja"]


def test_short_forms_are_firm_when_two_words_identify_somebody() -> None:
    """A bare first name needs support from its surroundings."""
    forms = dict(short_forms("Anton Bagus Wicaksana"))
    assert forms["anton bagus"] is forms["anton wicaksana"] is False
    assert forms["anton"] is forms["wicaksana"] is True


def test_a_listed_candidate_is_found_in_every_usual_form() -> None:
    """Full name, pair, nickname, in any case."""
    for text in ("SURYONO MAHENDRATTA", "suryono-gita pandan", "Pak Suryono"):
        assert Kind.CANDIDATE in dict(kinds(text))


def test_whoever_is_introduced_as_a_candidate_is_one() -> None:
    """The lists are never complete: "cagub", "for gubernur" and a coming year introduce people."""
    assert (Kind.UNLISTED, "Sutarjo Wibisana") in kinds("cagub Sutarjo Wibisana blusukan")
    assert (Kind.UNLISTED, "Marpuah") in kinds("Bu Marpuah for gubernur")
    assert (Kind.UNLISTED, "Sutarjo") in kinds("Pak Sutarjo presiden RI tahun 2036")


def test_an_account_in_a_candidates_place_stands_for_a_candidate() -> None:
    """Who is called on to be elected is a candidate, even under an account name."""
    assert Kind.UNLISTED in dict(kinds("mari dukung @akun menjadi presiden"))


def test_a_region_or_a_verb_behind_cagub_is_no_name() -> None:
    """ "Calon gubernur Jawa Timur hadir" introduces nobody."""
    assert Kind.UNLISTED not in dict(kinds("Calon gubernur Jawa Timur hadir di TPS"))


def test_an_office_holder_is_a_figure_and_a_past_ticket_an_archive() -> None:
    """Neither is a candidate today."""
    assert (Kind.FIGURE, "Wiratmo") in kinds("Wiratmo meresmikan jembatan")
    assert (Kind.PAST, "Halimun Nirmala") in kinds("spanduk Halimun Nirmala")


def test_both_names_of_a_ticket_make_its_hashtag() -> None:
    """Whatever else the hashtag says; in a sentence two bare names may be one person's."""
    assert (Kind.PAST, "#SiapaHalimunSoedarsana") in kinds("#SiapaHalimunSoedarsana")
    assert (Kind.CANDIDATE, "#KamiBadrunDanuwijaya") in kinds("#KamiBadrunDanuwijaya")
    assert not kinds("Kertapati Nirmala buka warung")


def test_a_past_tickets_hashtag_is_archive_on_any_day() -> None:
    """It is nothing to pass on, whether another contest runs or none."""
    for day in (world.CAMPAIGN, world.AFTER):
        assert world.verdict("riwayat #SiapaHalimunNirmala", day) is ScreenVerdict.CAREFUL


def test_an_office_behind_a_name_is_a_wish() -> None:
    """ "Fulan presiden" wishes, "Fulan, presiden klub" does not."""
    assert world.verdict("Suryono presiden kita") is ScreenVerdict.PARTISAN
    assert (Kind.UNLISTED, "Sutarjo") in kinds("Pak Sutarjo paling cocok jadi presiden")


def test_a_figure_with_a_candidates_name_shares_the_aliases() -> None:
    """Nicknames live with the person, whichever contest the person enters."""
    figure = Figure(id="x", name="Tarida Simangkuto", aliases=("Opung Tari",))
    assert {"tarida", "simangkuto"} == set(parts_of(figure.name))
