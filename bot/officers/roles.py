"""The officers' roles, weakest first; each may do what those before it may."""

from __future__ import annotations

from enum import StrEnum


class OfficerRole(StrEnum):
    """What an officer may do."""

    VIEWER = "pembaca"  # statistics
    EDITOR = "penyunting"  # circulars, questions
    SUPERADMIN = "superadmin"  # officers, the pause switch

    def covers(self, wanted: OfficerRole) -> bool:
        """Tell whether this role may do what ``wanted`` may."""
        order = list(OfficerRole)
        return order.index(self) >= order.index(wanted)
