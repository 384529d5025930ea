"""The kinds of marks: each with the words that carry it."""

from bot.screening.engine import MarkerCategory, ScreenVerdict
from tests.screening.engine import world


def test_a_call_with_a_number_gives_both_marks() -> None:
    """The call and the number are two marks, each with its own words."""
    found = world.marks("ayo coblos nomor urut 2")
    assert found["ajakan"] == ["ayo coblos"]
    assert found["nomor_urut"] == ["nomor urut 2"]


def test_a_campaign_hashtag_is_quoted_whole() -> None:
    """A hashtag is one mark, not the words inside."""
    assert "#SuryonoLagi2031" in world.marks("mantap #SuryonoLagi2031")["tagar"]


def test_replacing_an_office_holder_is_a_campaign_hashtag_in_any_year() -> None:
    """The pattern is known, so a new year needs no new list."""
    assert world.marks("#2036GantiPresiden")["tagar"] == ["#2036GantiPresiden"]


def test_the_supervisors_own_campaign_is_no_campaign_hashtag() -> None:
    """#LawanPolitikUang is Bawaslu's."""
    assert "tagar" not in world.marks("#LawanPolitikUang #PilkadaDamai")


def test_a_finger_pose_counts_next_to_a_candidate_only() -> None:
    """A peace sign in a greeting is everyday life."""
    assert "pose_jari" in world.marks("Suryono ✌️")
    assert world.marks("selamat liburan ✌️") == {}


def test_attributes_money_and_state_means_are_named_next_to_a_candidate() -> None:
    """They are marks of their own, whatever the verdict."""
    assert "atribut" in world.marks("pasang stiker Suryono di motor")
    assert "politik_uang" in world.marks("tim Suryono bagi sembako tadi pagi")
    assert "fasilitas_negara" in world.marks("mobil dinas dipakai kampanye Suryono")


def test_a_party_is_named_and_its_acronym_needs_its_context() -> None:
    """An acronym that means a tax to most people is a party only where politics is meant."""
    assert world.marks("Partai Rembulan gelar rapat")["partai"] == ["Partai Rembulan"]
    assert "partai" in world.marks("kampanye PXB di lapangan, caleg PXB hadir")
    assert "partai" not in world.marks("bayar PXB bulan ini")


def test_a_candidates_slogan_is_known_as_the_candidates() -> None:
    """In a hashtag it stands alone; in a sentence it stands beside its candidate."""
    assert "tagar" in world.marks("#BangkitBersama")
    assert "slogan" in world.marks("Badrun selalu bilang Bangkit Bersama")


def test_a_mocking_name_is_an_attack() -> None:
    """Somebody's taunt attacks by itself; outside a contest it calls for care."""
    screening = world.screen("Wirotmo plonga mana ngerti", world.AFTER)
    assert screening.verdict is ScreenVerdict.CAREFUL
    assert screening.evidence[0].category.value == "serangan"


def test_a_trending_name_at_the_end_of_a_travel_post_is_not_a_stance() -> None:
    """Trending words are spam, not a side."""
    text = "5 Tempat Wisata Keluarga, Rekomendasi Liburan Seru https://t.co/x Suryono #Gempa Badrun"
    assert world.verdict(text) is not ScreenVerdict.PARTISAN


def test_a_cheer_shows_no_slight_mark_of_scorn() -> None:
    """A fire beside praise is no attack, and would make the whole evidence look wrong."""
    shown = world.screen("Luar biasa lautan manusia sambut Badrun 🔥🔥").evidence
    assert MarkerCategory.ATTACK not in {evidence.category for evidence in shown}
