"""The content models. Editors get them as JSON Schema: ``python -m bot content schema``."""

from bot.content.schema.answers import (
    Answer,
    Basis,
    Journey,
    RoleReading,
    Topic,
    TopicGroup,
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
from bot.content.schema.language import Concept, ConceptKind, Dialect, OutcomeCue, WordList
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
from bot.content.schema.screening import (
    Cue,
    CueWords,
    Direction,
    Figure,
    Marker,
    OfficialSource,
    RowsOfMark,
    Spelling,
    Strength,
)

__all__ = [
    "Agency", "Answer", "Basis", "Case", "Channel", "Circular", "Cite", "Concept", "ConceptKind",
    "Confidence", "Contest", "ContestKind", "CriminalProvision", "Cue", "CueWords", "Dialect",
    "Direction", "Figure", "Group", "Journey", "Marker", "Meta", "Model", "OfficialSource",
    "OutcomeCue", "Party", "ProcedureStep", "Provision", "Region", "Regulation", "Reviewed", "Role",
    "RoleReading", "RowsOfMark", "SanctionStep", "SanctionTier", "SkbRow", "SkbStage", "SkbTable",
    "Spelling", "Stage", "StageKind", "Status", "Strength", "Ticket", "Topic", "TopicGroup",
    "Upcoming", "Verdict", "WordList",
]
