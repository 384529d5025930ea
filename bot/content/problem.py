"""What is wrong with the content, said so that an officer can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the bot from starting; a notice asks for attention."""

    ERROR = "galat"
    NOTICE = "perhatian"


@dataclass(frozen=True)
class Problem:
    """One finding: where, what, and the remedy."""

    file: str
    line: int
    entry: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: [{self.entry}] {self.what}. {self.remedy}"


class BrokenContentError(Exception):
    """The content cannot be used; ``problems`` lists why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} masalah dalam content/")
        self.problems = problems
