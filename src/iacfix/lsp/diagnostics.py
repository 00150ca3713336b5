"""What is shown under the text."""

from __future__ import annotations

from lsprotocol import types

from iacfix.edit import Finding
from iacfix.lsp.desk import Desk, Document
from iacfix.lsp.text import Text
from iacfix.lsp.tree import Stands, Tree
from iacfix.report.level import level_of
from iacfix.report.place import LineIndex
from iacfix.report.rule import Rule
from iacfix.workspace import Problem

SOURCE = "iacfix"

_SEVERITIES = {
    "ERROR": types.DiagnosticSeverity.Error,
    "WARNING": types.DiagnosticSeverity.Warning,
    "INFO": types.DiagnosticSeverity.Information,
}


def diagnostics(desk: Desk, document: Document) -> list[types.Diagnostic]:
    """Everything that is wrong in a document, in the order of its text."""
    tree, text = document.tree, document.buffer.text
    found = [of_finding(desk, tree, text, stands) for stands in tree.found(document.path)]
    found += [_of_problem(tree, text, problem) for problem in tree.problems(document.path)]
    return sorted(found, key=lambda each: (each.range.start.line, each.range.start.character, str(each.code)))


def of_finding(desk: Desk, tree: Tree, text: Text, stands: Stands) -> types.Diagnostic:
    """The diagnostic of a finding."""
    finding = stands.finding
    return types.Diagnostic(
        range=text.range(finding.start, finding.end),
        message=_message(tree.rule(stands.codemod), finding),
        severity=_SEVERITIES[level_of(tree.rule(stands.codemod).severity).rdjson],
        code=stands.codemod,
        source=SOURCE,
        related_information=_related(desk, tree, stands) or None,
    )


def _of_problem(tree: Tree, text: Text, problem: Problem) -> types.Diagnostic:
    at = _offset(text.lines, problem.line, problem.column)
    return types.Diagnostic(
        range=text.range(at, text.lines.end(min(problem.line, len(text.lines)))),
        message=problem.message,
        severity=_SEVERITIES[level_of(tree.rule(problem.id).severity).rdjson],
        code=problem.id,
        source=SOURCE,
    )


def _offset(lines: LineIndex, row: int, column: int) -> int:
    """The byte at a line and a column of code points, both from 1."""
    row = min(row, len(lines))
    return lines.start(row) + len(lines.text(row)[: column - 1].encode("utf-8"))


def _message(rule: Rule, finding: Finding) -> str:
    lines = [finding.message, *(f"Fails with: {error}" for error in rule.errors[:1])]
    return "\n".join([*lines, *([f"Not mended: {finding.why_not}"] if finding.why_not else [])])


def _related(desk: Desk, tree: Tree, stands: Stands) -> list[types.DiagnosticRelatedInformation]:
    found = []
    for place in stands.finding.related:
        buffer = desk.buffer(tree, place.path)
        text = buffer.text if buffer is not None else Text(stands.project.files[place.path])
        where = types.Location(desk.uri(tree, place.path), text.range(place.start, place.end))
        found.append(types.DiagnosticRelatedInformation(where, place.note or "belongs to it"))
    return found
