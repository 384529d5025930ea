"""Where a post comes from, and addresses that stand behind it."""

from bot.intake.incoming import Origin, OriginKind
from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

TEXT = "Simulasi: coblos nomor 2 pada surat suara contoh, Suryono nomor 2"


def test_the_commissions_own_account_informs() -> None:
    """An election body shows how to vote with candidates' names on it."""
    origin = Origin(OriginKind.CHANNEL, title="KPU", username="kpu_rekaan")
    screening = world.screen(TEXT, origin=origin)
    assert screening.verdict is ScreenVerdict.CLEAR
    assert screening.official


def test_a_title_alone_proves_nothing() -> None:
    """Anybody may call a channel KPU."""
    origin = Origin(OriginKind.CHANNEL, title="KPU", username="bukan_kpu")
    assert world.screen(TEXT, origin=origin).verdict is ScreenVerdict.PARTISAN


def test_an_address_is_read_and_never_fetched() -> None:
    """A campaign's name in the address shows as evidence of the address."""
    link = "https://suryono-menang2031.example.org/dukung"
    screening = world.screen("lihat ini", links=(link,))
    assert screening.verdict is ScreenVerdict.PARTISAN
    evidence = screening.evidence[0]
    assert evidence.link == link
    assert link[evidence.start : evidence.end] == evidence.text


def test_an_ordinary_address_changes_nothing() -> None:
    """Most links are links."""
    assert world.screen("lihat ini", links=("https://example.org/resep",)).evidence == ()
