"""``iacfix check --add-ignore REASON``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from iacfix.edit import Edit, apply_edits
from iacfix.project import Project
from iacfix.run import Found, ignoring
from iacfix.workspace import Workspace
from iacfix.write import Change, WriteFailure, write


def add_ignores_to(
    workspace: Workspace, found: Iterable[tuple[Project, Sequence[Found]]], reason: str, today: date
) -> Iterator[str]:
    """Write a comment for every finding; the lines that tell of those that cannot have one."""
    edits: dict[str, set[Edit]] = {}
    for project, findings in found:
        added = ignoring(project, findings, reason, today)
        for edit in added.edits:
            edits.setdefault(edit.path, set()).add(edit)
        yield from (f"{finding.path}: no comment can stand at the finding of {name}" for name, finding in added.left)
    files = workspace.files
    changes = [Change(path, files[path], apply_edits(files[path], made)) for path, made in sorted(edits.items())]
    written = write(workspace.root, changes)
    if isinstance(written, WriteFailure):
        yield f"{written.path}: {written.reason}; no comment was written"
