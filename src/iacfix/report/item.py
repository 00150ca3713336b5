"""One line of a report, whatever its format: a finding as plain located data, or what kept iacfix from finding any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from iacfix.edit import Edit, Effect, Finding, Fix, Place, Safety, Severity
from iacfix.report.place import LineIndex, Lines, Position
from iacfix.report.rule import Rule

SafetyOf = Callable[[str, Safety], Safety]
"""The safety that a rule's fix is treated with, given what the rule itself takes it for."""

TOP = Position(1, 1, 1)
"""Where a problem stands that concerns a whole file."""

_CONTEXT = 2
_MOST = 8


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A part of a file; ``note`` says what it has to do with the item."""

    path: str
    start: Position
    end: Position
    note: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Replacement:
    """What one edit of a fix puts where; ``creates`` if it makes the file."""

    path: str
    start: Position
    end: Position
    content: str
    creates: bool = False


@dataclass(frozen=True, slots=True)
class ItemFix:
    """The fix that is made of an item, with the safety that the settings give it."""

    title: str
    safety: Safety
    effect: Effect
    edits: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of source without their breaks, the first of which has the number ``row``."""

    row: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One finding, or one problem.

    ``severity`` is None for a problem: a file that cannot be read, settings that are wrong, a codemod set aside.
    Positions are in the files as they were when the item was found; ``applied`` says that its fix has been made since.
    ``root`` is the folder on the disk that all paths are relative to, "" where that is not known. ``url`` is the page of
    the rule and ``aws_error`` what is answered to the faulty program, "" where there is none.
    """

    id: str
    severity: Severity | None
    path: str
    start: Position
    end: Position
    message: str
    url: str = ""
    aws_error: str = ""
    fix: ItemFix | None = None
    why_not: str = ""
    resource: str = ""
    related: tuple[Span, ...] = ()
    applied: bool = False
    excerpt: Excerpt = field(default=Excerpt(0, ()), repr=False)
    root: str = field(default="", compare=False)

    @property
    def order(self) -> tuple[str, Position, Position, str, str]:
        """What reports are sorted by."""
        return self.path, self.start, self.end, self.id, self.message


def finding_item(
    rule: Rule, finding: Finding, lines: Lines, *, safety: SafetyOf = lambda _, own: own, applied: bool = False
) -> Item:
    """The item of a finding; ``lines`` are those of the files in which it was found."""
    index = lines[finding.path]
    start, end = index.position(finding.start), index.position(finding.end)
    return Item(
        id=rule.id,
        severity=rule.severity,
        path=finding.path,
        start=start,
        end=end,
        message=finding.message,
        aws_error=" | ".join(rule.errors),
        fix=_fix(rule, finding.fixes[0], lines, safety) if finding.fixes else None,
        why_not=finding.why_not,
        resource=finding.resource,
        related=tuple(_span(place, lines) for place in finding.related),
        applied=applied,
        excerpt=_excerpt(index, start, end),
    )


def problem_item(
    rule_id: str,
    path: str,
    message: str,
    start: Position = TOP,
    end: Position | None = None,
    lines: LineIndex | None = None,
) -> Item:
    """The item of a problem with a file, of which ``lines`` are those that can be shown."""
    last = end if end is not None else start
    excerpt = _excerpt(lines, start, last) if lines is not None else Excerpt(0, ())
    return Item(rule_id, None, path, start, last, message, excerpt=excerpt)


def _fix(rule: Rule, fix: Fix, lines: Lines, safety: SafetyOf) -> ItemFix:
    edits = tuple(_replacement(edit, lines) for edit in fix.edits)
    return ItemFix(fix.title, safety(rule.id, fix.safety), fix.effect, edits)


def _replacement(edit: Edit, lines: Lines) -> Replacement:
    index = lines[edit.path]
    return Replacement(edit.path, index.position(edit.start), index.position(edit.end), edit.text, edit.creates)


def _span(place: Place, lines: Lines) -> Span:
    index = lines[place.path]
    return Span(place.path, index.position(place.start), index.position(place.end), place.note)


def _excerpt(index: LineIndex, start: Position, end: Position) -> Excerpt:
    """The lines of a span with what stands around it, blank lines at either end left out; of a long one its head."""
    whole = end.row - start.row < _MOST
    last = min(end.row + _CONTEXT, len(index)) if whole else start.row + _MOST - 1
    shown = {row: index.text(row) for row in range(max(start.row - _CONTEXT, 1), last + 1)}
    solid = [row for row, text in shown.items() if text.strip() or start.row <= row <= end.row]
    first, final = solid[0], solid[-1]
    return Excerpt(first, tuple(shown[row] for row in range(first, final + 1)))
