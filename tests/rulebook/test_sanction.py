"""The sanction of a day: the decree's rows know their stage."""

from datetime import date
from pathlib import Path

from bot.content import loader
from bot.content.schema import SanctionTier, SkbStage
from bot.phase import Phase, PhaseReader
from bot.rulebook import parts
from bot.rulebook.sanction import heaviest, rows_in_force, tiers_by_stage

LIBRARY = loader.load(Path(__file__).parents[2] / "content")
READER = PhaseReader(LIBRARY.contests, LIBRARY.regions)
INTERACTION = ("etik-4-interaksi-medsos", "disiplin-6-interaksi-medsos")


def on(day: str) -> Phase:
    """Return the phase of a day for Bengkulu."""
    return READER.on(date.fromisoformat(day), "bengkulu")


def test_before_determination_a_like_is_a_matter_of_ethics() -> None:
    """Table A of the decree."""
    rows = rows_in_force(INTERACTION, LIBRARY.skb, on("2024-09-01"))
    assert [row.id for row in rows] == ["etik-4-interaksi-medsos"]
    assert heaviest(rows) is SanctionTier.MORAL


def test_in_the_campaign_the_same_like_is_heavy_discipline() -> None:
    """Table B of the decree."""
    rows = rows_in_force(INTERACTION, LIBRARY.skb, on("2024-10-05"))
    assert heaviest(rows) is SanctionTier.HEAVY


def test_outside_every_stage_no_tier_is_claimed_for_today() -> None:
    """The line says what would apply, and that it does not today."""
    line = parts.sanction(INTERACTION, LIBRARY, on("2026-11-25"))
    assert line is not None
    assert line.startswith("Sekarang di luar tahapan")
    assert "sanksi moral" in line
    assert "hukuman disiplin berat" in line


def test_a_threat_is_told_with_who_decides() -> None:
    """Proportion: the heaviest threat, and that somebody examines first."""
    line = parts.sanction(INTERACTION, LIBRARY, on("2024-10-05"))
    assert line is not None
    assert "Ancaman paling berat" in line
    assert "setelah pemeriksaan" in line


def test_tiers_are_told_for_each_stage_that_has_a_row() -> None:
    """Both stages of the same act."""
    assert tiers_by_stage(INTERACTION, LIBRARY.skb) == {
        SkbStage.BEFORE: SanctionTier.MORAL,
        SkbStage.AFTER: SanctionTier.HEAVY,
    }


def test_what_a_row_for_any_stage_outweighs_is_not_told() -> None:
    """ "Before: moral sanction" beside "at any stage: heavy" would promise too little."""
    rows = ("etik-5-foto-bersama", "disiplin-8-kegiatan-memihak")
    assert tiers_by_stage(rows, LIBRARY.skb) == {SkbStage.ANY: SanctionTier.HEAVY}


def test_what_the_board_decides_hides_no_written_tier() -> None:
    """The decree's last row names no tier."""
    rows = ("etik-5-foto-bersama", "disiplin-13-di-luar-matriks")
    assert tiers_by_stage(rows, LIBRARY.skb)[SkbStage.BEFORE] is SanctionTier.MORAL


def test_medium_punishment_is_not_only_for_the_head_of_personnel() -> None:
    """PP 94/2021 divides the power to punish by rank."""
    line = parts.sanction(("disiplin-9-tim-ahli-sebelum",), LIBRARY, on("2024-09-01"))
    assert line is not None
    assert "pejabat yang berwenang menghukum" in line


def test_party_membership_is_grave_on_any_day() -> None:
    """The statute dismisses for it whether or not a stage runs."""
    for day in ("2026-11-25", "2024-10-05"):
        line = parts.sanction(("disiplin-5-anggota-parpol",), LIBRARY, on(day))
        assert line is not None
        assert line.startswith("Kapan saja")
        assert "pemberhentian tidak dengan hormat" in line


def test_an_act_outside_the_matrix_has_no_written_tier() -> None:
    """The decree's last row leaves the sanction to its board."""
    line = parts.sanction(("disiplin-13-di-luar-matriks",), LIBRARY, on("2024-10-05"))
    assert line is not None
    assert "Satgas" in line
    assert "paling berat" not in line
