"""Words of Bengkulu and its neighbours, and what must not be taken for them."""

import pytest

from bot.screening.engine import ScreenVerdict
from bot.screening.engine.lexicon import Lexicon
from tests.screening.engine import world


def words(text: str) -> list[str]:
    """The straightened words of a text, without the ends of sentences."""
    return [w for w in Lexicon.build(world.library()).reader.read(text).words if w != "."]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ado samo terimo nyato", "ada sama terima nyata"),
        ("jawabannyo programnyo kerjonyo", "jawabannya programnya kerja"),
        ("cucuk nomer tige", "coblos nomor tiga"),
        ("lanjuik sajo rancak", "lanjut saja bagus"),
        ("geus kabuktian", "sudah terbukti"),
        ("PPKn PPKN", "ppkn ppkn"),
        ("Suryo Prayitno", "suryo prayitno"),
        ("radio kilo toko", "radio kilo toko"),
        ("lewat Manna", "lewat manna"),
    ],
)
def test_endings_and_words_are_read(text: str, plain: str) -> None:
    """A rule undoes the endings, so that every word need not stand in a list."""
    assert words(text) == plain.split()


PARTISAN = (
    "payo cucuk nomor 1 dulur",
    "coblos nomor opat jangan lupo",
    "gawe Badrun lah nyato, lanjutkan",
    "suaro kami untuk Bu Tarida galo",
    "idak ado lawan Suryono ko",
    "urang mah kudu ka Pak Badrun",
    "nomor 3 adalah koentji",
)
NOT_PARTISAN = (
    "Suryono lah sampai di Curup",
    "Suryono lah berangkat subuh tadi",
    "beliko galo samo baju baru",
    "cucuk sate habis",
    "terimo kasih pak kades bantuannyo",
    "nomor 2 kunci jawabannya B",
)


@pytest.mark.parametrize("text", PARTISAN)
def test_a_side_taken_in_dialect_is_a_side(text: str) -> None:
    """As plain as in the standard language."""
    assert world.verdict(text) is ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", NOT_PARTISAN)
def test_dialect_alone_takes_no_side(text: str) -> None:
    """In Bengkulu "lah" tells that something is done, and jeers at nobody."""
    assert world.verdict(text) is not ScreenVerdict.PARTISAN
