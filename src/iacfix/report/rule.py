"""What an item is an instance of: a codemod, a wrong ignore comment, or a problem that iacfix itself met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from iacfix.edit import Severity
from iacfix.ignore.comment import IGNORE_COMMENT


class Rule(Protocol):
    """What a report says of a rule; every codemod is one."""

    @property
    def id(self) -> str:
        """What items, comments and settings name it by."""

    @property
    def title(self) -> str:
        """What is wrong, in a line."""

    @property
    def explanation(self) -> str:
        """Its page, in Markdown."""

    @property
    def severity(self) -> Severity | None:
        """How grave its items are; None for problems."""

    @property
    def errors(self) -> tuple[str, ...]:
        """What is answered to a program with the fault, ``…`` for anything."""


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule that is no codemod."""

    id: str
    title: str
    explanation: str
    severity: Severity | None = None
    errors: tuple[str, ...] = ()


OWN_RULES = (
    OwnRule(
        IGNORE_COMMENT,
        "Ignore comment that is wrong",
        "An `iacfix-ignore` comment that names no codemod, names one there is not, covers nothing, or has expired.",
        Severity.TIDIES,
    ),
    OwnRule(
        "syntax-error",
        "File that does not parse",
        "iacfix edits only what it can read: until this file parses, nothing in it is found or mended.",
    ),
    OwnRule(
        "unreadable",
        "File that cannot be read",
        "The file is missing, may not be opened, or is no UTF-8: nothing in it is found or mended.",
    ),
    OwnRule(
        "settings-error",
        "Settings that are wrong",
        "A `.iacfix.yaml` has an unknown key or a value that its key does not take; it holds for nothing until mended.",
    ),
    OwnRule(
        "codemod-failure",
        "Codemod that was set aside",
        "A codemod raised an error, broke the syntax of a file or never fell quiet; nothing that it made was kept.",
    ),
)
"""Every rule that is no codemod."""
