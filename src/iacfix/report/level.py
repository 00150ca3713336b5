"""How grave an item is in the words of others."""

from __future__ import annotations

from typing import NamedTuple

from iacfix.edit import Severity
from iacfix.report.item import Item


class Level(NamedTuple):
    """One gravity: GitHub's annotation, GitLab's code quality, SARIF's level, reviewdog's severity."""

    github: str
    gitlab: str
    sarif: str
    rdjson: str


APPLIED = Level("notice", "info", "note", "INFO")
"""What has been mended already."""

_LEVELS = {
    None: Level("error", "blocker", "error", "ERROR"),
    Severity.BLOCKS: Level("error", "blocker", "error", "ERROR"),
    Severity.BREAKS: Level("error", "critical", "error", "ERROR"),
    Severity.RISKS: Level("warning", "major", "warning", "WARNING"),
    Severity.TIDIES: Level("notice", "minor", "note", "INFO"),
}


def level(item: Item) -> Level:
    """The gravity of an item."""
    return APPLIED if item.applied else level_of(item.severity)


def level_of(severity: Severity | None) -> Level:
    """The gravity of a rule's items; None for a problem."""
    return _LEVELS[severity]
