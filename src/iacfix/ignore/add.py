"""Writing ignore comments for the findings that are left."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from iacfix.edit import Edit
from iacfix.ignore.comment import IgnoreComment
from iacfix.ignore.judge import Found
from iacfix.report.place import LineIndex, Lines

IsText = Callable[[str, int], bool]
"""Whether a line of a file that begins at a byte would take a comment for text: within a string or another comment."""

_HASH = (".yaml", ".yml")
_NO_COMMENTS = (".json",)
_NEXT_LINE = re.compile(r"\s*(//|/\*|#).*-next-line\b")


@dataclass(frozen=True, slots=True)
class Added:
    """The edits that write the comments, and the findings that no comment can cover."""

    edits: tuple[Edit, ...]
    left: tuple[Found, ...]


def add_ignores(
    found: Iterable[Found],
    comments: Iterable[IgnoreComment],
    files: Mapping[str, bytes],
    reason: str,
    *,
    is_text: IsText,
    today: date,
) -> Added:
    """A comment above the line of each finding, or its id in the comment that covers the line already."""
    every, lines = tuple(comments), Lines(files)
    joined: dict[IgnoreComment, set[str]] = {}
    written: dict[tuple[str, int], set[str]] = {}
    left: list[Found] = []
    for codemod_id, finding in found:
        path, row = finding.path, lines[finding.path].position(finding.start).row
        above = _above(lines[path], row)
        present = next((comment for comment in every if _takes(comment, path, row, today)), None)
        if present is not None:
            joined.setdefault(present, set()).add(codemod_id)
        elif not path.endswith(_NO_COMMENTS) and not any(is_text(path, lines[path].start(at)) for at in (row, above)):
            written.setdefault((path, above), set()).add(codemod_id)
        else:
            left.append((codemod_id, finding))
    edits = [_joined(comment, ids) for comment, ids in joined.items()]
    edits += [_written(path, lines[path], row, ids, reason) for (path, row), ids in written.items()]
    return Added(tuple(sorted(edits)), tuple(left))


def _takes(comment: IgnoreComment, path: str, row: int, today: date) -> bool:
    here = comment.path == path and row in comment.rows
    return here and bool(comment.ids) and not comment.expired(today)


def _joined(comment: IgnoreComment, ids: Collection[str]) -> Edit:
    new = sorted(set(ids) - {each.name for each in comment.ids})
    end = comment.ids[-1].end
    return Edit(comment.path, end, end, "".join(f", {codemod_id}" for codemod_id in new))


def _above(lines: LineIndex, row: int) -> int:
    """The row above which a comment for a row goes: not between it and another tool's ``…-next-line``."""
    while row > 1 and _NEXT_LINE.match(lines.text(row - 1)):
        row -= 1
    return row


def _written(path: str, lines: LineIndex, row: int, ids: Collection[str], reason: str) -> Edit:
    text = lines.text(row)
    indent = text[: len(text) - len(text.lstrip(" \t"))]
    mark, why = "#" if path.endswith(_HASH) else "//", " ".join(reason.split())
    comment = f"{mark} iacfix-ignore: {', '.join(sorted(ids))}" + (f" -- {why}" if why else "")
    at = lines.start(row)
    return Edit(path, at, at, f"{indent}{comment}{lines.line_break(row)}")
