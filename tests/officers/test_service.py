"""Officers: roles, the first ones, and that somebody always remains."""

import pytest

from bot.officers.roles import OfficerRole
from bot.officers.service import LastSuperadminError, Officers
from bot.officers.store import OfficerStore
from bot.storage.database import Database
from tests.fixtures import CIPHER, StillClock


async def opened(database: Database, *first: int) -> Officers:
    """Open the officers with some from the settings."""
    officers = Officers(OfficerStore(database, CIPHER), StillClock(), first)
    await officers.open()
    return officers


async def test_the_first_superadmin_comes_from_the_settings(database: Database) -> None:
    """A fresh installation has somebody who can add the others."""
    officers = await opened(database, 1)
    assert officers.may(1, OfficerRole.SUPERADMIN)
    assert not officers.may(2, OfficerRole.VIEWER)


async def test_a_role_covers_those_below_it(database: Database) -> None:
    """An editor may see statistics, but adds no officers."""
    officers = await opened(database, 1)
    chief = officers.of(1)
    assert chief is not None
    await officers.add(2, OfficerRole.EDITOR, "Dua", chief)
    assert officers.may(2, OfficerRole.VIEWER)
    assert not officers.may(2, OfficerRole.SUPERADMIN)


async def test_officers_outlive_a_restart(database: Database) -> None:
    """Whoever was added is there when the bot starts again."""
    officers = await opened(database, 1)
    chief = officers.of(1)
    assert chief is not None
    await officers.add(2, OfficerRole.VIEWER, "Dua", chief)
    assert (await opened(database, 1)).may(2, OfficerRole.VIEWER)


async def test_the_last_superadmin_stays(database: Database) -> None:
    """Nobody can lock everybody out."""
    officers = await opened(database, 1)
    chief = officers.of(1)
    assert chief is not None
    with pytest.raises(LastSuperadminError):
        await officers.remove(1, chief)
    with pytest.raises(LastSuperadminError):
        await officers.add(1, OfficerRole.VIEWER, "Satu", chief)


async def test_every_act_is_in_the_trail(database: Database) -> None:
    """Who, what and on whom, newest first."""
    officers = await opened(database, 1)
    chief = officers.of(1)
    assert chief is not None
    await officers.add(2, OfficerRole.VIEWER, "Dua", chief)
    await officers.remove(2, chief)
    acts = [(act.act, act.subject) for act in await officers.trail()]
    assert acts == [("petugas_dicabut", "Dua"), ("petugas_ditetapkan", "Dua (pembaca)")]
