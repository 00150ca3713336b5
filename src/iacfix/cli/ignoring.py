"""``iacfix check --add-ignore REASON``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from iacfix.edit import Edit, apply_edits
from iacfix.files import CODE
from iacfix.ignore import add_ignores, typescript, yaml
from iacfix.project import Project
from iacfix.run import Found, comments_of
from iacfix.workspace import Workspace
from iacfix.write import Change, WriteFailure, write


def add_ignores_to(
    workspace: Workspace, found: Iterable[tuple[Project, Sequence[Found]]], reason: str, today: date
) -> Iterator[str]:
    """Write a comment for every finding; the lines that tell of those that cannot have one."""
    edits: dict[str, set[Edit]] = {}
    for project, findings in found:
        added = add_ignores(
            findings,
            comments_of(project),
            project.files,
            reason,
            is_text=lambda path, at, project=project: _is_text(project, path, at),  # type: ignore[misc]
            today=today,
        )
        for edit in added.edits:
            edits.setdefault(edit.path, set()).add(edit)
        yield from (f"{finding.path}: no comment can stand at the finding of {name}" for name, finding in added.left)
    files = workspace.files
    changes = [Change(path, files[path], apply_edits(files[path], made)) for path, made in sorted(edits.items())]
    written = write(workspace.root, changes)
    if isinstance(written, WriteFailure):
        yield f"{written.path}: {written.reason}; no comment was written"


def _is_text(project: Project, path: str, at: int) -> bool:
    if path.endswith(CODE):
        return typescript.text_of(project.source(path))(at)
    document = project.document(path)
    return document is None or yaml.text_of(document)(at)
