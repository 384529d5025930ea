"""The content models. Editors get them as JSON Schema: ``python -m bot content schema``."""

from bot.content.schema.answers import (
    Answer,
    Basis,
    Journey,
    RoleReading,
    Topic,
    Verdict,
)
from bot.content.schema.base import Cite, Confidence, Model, Reviewed
from bot.content.schema.election import (
    Contest,
    ContestKind,
    Party,
    Stage,
    StageKind,
    Ticket,
    Upcoming,
)
from bot.content.schema.law import (
    CriminalProvision,
    ProcedureStep,
    Provision,
    Regulation,
    SanctionStep,
    SanctionTier,
    SkbRow,
    SkbStage,
    SkbTable,
    Status,
)
from bot.content.schema.library import Case, Circular
from bot.content.schema.meta import Meta
from bot.content.schema.people import Agency, Channel, Group, Region, Role

__all__ = [
    "Agency", "Answer", "Basis", "Case", "Channel", "Circular", "Cite", "Confidence", "Contest",
    "ContestKind", "CriminalProvision", "Group", "Journey", "Meta", "Model", "Party", "ProcedureStep",
    "Provision", "Region", "Regulation", "Reviewed", "Role", "RoleReading", "SanctionStep",
    "SanctionTier", "SkbRow", "SkbStage", "SkbTable", "Stage", "StageKind", "Status", "Ticket",
    "Topic", "Upcoming", "Verdict",
]
