"""Who one can be in local mode: an ordinary ASN, and the two officers that an approval needs."""

from __future__ import annotations

from dataclasses import dataclass

# Telegram user ids have at most 52 significant bits (Bot API, User.id). Ids above that can belong
# to nobody, so an officer of local mode left in a database is no back door on Telegram.
_IMPOSSIBLE = 1 << 52


@dataclass(frozen=True)
class Person:
    """Somebody who chats in the terminal."""

    id: int
    name: str
    key: str  # the directive that switches to this person


ASN = Person(_IMPOSSIBLE + 1, "ASN", "asn")
OFFICER_A = Person(_IMPOSSIBLE + 2, "Petugas A", "petugas-a")
OFFICER_B = Person(_IMPOSSIBLE + 3, "Petugas B", "petugas-b")
PEOPLE = (ASN, OFFICER_A, OFFICER_B)
OFFICER_IDS = (OFFICER_A.id, OFFICER_B.id)


def by_id(chat: int) -> Person | None:
    """Return the person with this id, or None for a subscriber that nobody plays."""
    return next((person for person in PEOPLE if person.id == chat), None)
