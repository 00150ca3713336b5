"""What the editor offers: a fix for each finding, leaving it be, and mending all that is safe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lsprotocol import types

from iacfix.edit import Effect, Finding, Fix
from iacfix.lsp.desk import Desk, Document
from iacfix.lsp.diagnostics import of_finding
from iacfix.lsp.edits import Able, Editing
from iacfix.lsp.text import text_edits
from iacfix.lsp.tree import Stands, safe
from iacfix.project import Project
from iacfix.rewrite import Step, broken
from iacfix.run import ignoring

FIX_ALL = "source.fixAll.iacfix"

_EFFECTS = {
    Effect.NONE: "unsafe",
    Effect.UPDATE: "unsafe: changes a deployed stack",
    Effect.REPLACE: "unsafe: replaces a deployed resource",
}


def wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether an action of a kind answers a request for some: for any of the kinds above it as well."""
    return only is None or any(each in ("", kind) or kind.startswith(f"{each}.") for each in only)


def quick_fixes(desk: Desk, document: Document, where: types.Range, able: Able) -> Iterator[types.CodeAction]:
    """The fixes of the findings that a range touches, each preferred where it is the finding's first, and ignoring."""
    text = document.buffer.text
    start, end = text.offset(where.start), text.offset(where.end)
    touched = [
        stands for stands in document.tree.found(document.path) if _touches(document, stands.finding, start, end)
    ]
    for stands in touched:
        diagnostic = of_finding(desk, document.tree, text, stands)
        editing = Editing(desk, document.tree, stands.project, able)
        for index, fix in enumerate(stands.finding.fixes):
            action = _quick_fix(editing, stands, fix, diagnostic, first=index == 0)
            if action is not None:
                yield action
    for stands in touched:
        diagnostic = of_finding(desk, document.tree, text, stands)
        editing = Editing(desk, document.tree, stands.project, able)
        edit = editing.made(ignoring(stands.project, [(stands.codemod, stands.finding)], "", date.today()).edits)
        if edit is not None and (edit.document_changes or edit.changes):
            title = f"Ignore {stands.codemod} on this line"
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=[diagnostic], edit=edit)


def fix_all(desk: Desk, document: Document, able: Able) -> types.CodeAction | None:
    """The safe fixes of the findings in a document, over whatever files they reach; None where there are none."""
    path = document.path
    for project in document.tree.projects(path):
        edit = mending(desk, document, project, able, only=path)
        if edit is not None:
            return types.CodeAction("Make all safe fixes of iacfix", FIX_ALL, edit=edit)
    return None


def mending(
    desk: Desk, document: Document, project: Project, able: Able, *, only: str = ""
) -> types.WorkspaceEdit | None:
    """What the safe fixes of a program, or of the findings in one file, come to for the client."""

    def allowed(_project: Project, _codemod: str, finding: Finding, fix: Fix) -> bool:
        creates = any(edit.creates for edit in fix.edits)
        return safe(fix) and only in ("", finding.path) and (able.creates or not creates)

    rewrite = document.tree.mended(project, allowed)
    return Editing(desk, document.tree, project, able).outcome(rewrite) if rewrite is not None else None


def on_save(document: Document) -> list[types.TextEdit]:
    """The safe fixes that stay within a document."""
    path = document.path

    def allowed(_project: Project, _codemod: str, finding: Finding, fix: Fix) -> bool:
        return safe(fix) and finding.path == path and all(edit.path == path for edit in fix.edits)

    for project in document.tree.projects(path):
        rewrite = document.tree.mended(project, allowed)
        if rewrite is not None:
            return text_edits(document.buffer.text, rewrite.after.files[path])
    return []


def _quick_fix(
    editing: Editing, stands: Stands, fix: Fix, diagnostic: types.Diagnostic, *, first: bool
) -> types.CodeAction | None:
    alone = replace(stands.finding, fixes=(fix,))
    if broken(Step(stands.codemod, (alone,), stands.project, stands.project.edited(fix.edits))):
        return None
    why = "" if safe(fix) else _EFFECTS[fix.effect]
    edit = editing.made(fix.edits, confirm=why)
    if edit is None:
        return None
    title = f"{fix.title[:1].upper()}{fix.title[1:]}" + (f" ({why})" if why else "")
    kind = types.CodeActionKind.QuickFix
    return types.CodeAction(title, kind, diagnostics=[diagnostic], is_preferred=first or None, edit=edit)


def _touches(document: Document, finding: Finding, start: int, end: int) -> bool:
    """Whether a range touches a finding; a lone cursor, the line on which one begins."""
    lines = document.buffer.text.lines
    if start == end and lines.utf16(finding.start)[0] == lines.utf16(start)[0]:
        return True
    return finding.start <= end and start <= finding.end
