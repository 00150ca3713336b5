"""What ignore comments take away, and which of them are wrong."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from iacfix.edit import Edit, Finding, Fix
from iacfix.ignore.comment import IgnoreComment, alone
from iacfix.report.place import Lines

Found = tuple[str, Finding]
"""A codemod's id, and what it found."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is left of the findings, what the comments take away, and what is wrong with the comments themselves."""

    left: tuple[Found, ...]
    ignored: tuple[Found, ...]
    faults: tuple[Finding, ...]


def judge(
    found: Iterable[Found],
    comments: Iterable[IgnoreComment],
    files: Mapping[str, bytes],
    *,
    ran: Collection[str],
    known: Collection[str] | None,
    today: date,
) -> Judged:
    """Set findings against the comments of the same files, as they were when the findings were made.

    ``ran`` are the ids whose codemods looked: of others a comment is not judged. ``known`` are all ids there are; None
    where there may be more. A comment holds up to and on its last day, measured by ``today``.
    """
    every, lines = tuple(comments), Lines(files)
    left: list[Found] = []
    ignored: list[Found] = []
    used: set[tuple[IgnoreComment, str]] = set()
    for codemod_id, finding in found:
        row = lines[finding.path].position(finding.start).row
        covering = [comment for comment in every if comment.covers(finding.path, row, codemod_id, today)]
        (ignored if covering else left).append((codemod_id, finding))
        used.update((comment, codemod_id) for comment in covering)
    faults: list[Finding] = []
    for comment in every:
        idle = {each.name for each in comment.ids if each.name in ran and (comment, each.name) not in used}
        faults += _faults(comment, idle, known, today, files[comment.path])
    return Judged(tuple(left), tuple(ignored), tuple(faults))


def _faults(
    comment: IgnoreComment, idle: Collection[str], known: Collection[str] | None, today: date, data: bytes
) -> Iterator[Finding]:
    """What is wrong with one comment, of whose ids the ``idle`` cover nothing."""
    names = list(dict.fromkeys(each.name for each in comment.ids))
    strange = [name for name in names if known is not None and name not in known]
    reasons = [_unknown(name, known or ()) for name in strange]
    if idle:
        reasons.append(_idle(comment, [name for name in names if name in idle], today))
    kept = [name for name in names if name not in idle and name not in strange]
    if not names:
        yield _fault(comment, "the ignore comment names no codemod", _removed(comment, data))
    elif reasons and not kept:
        yield _fault(comment, "; ".join(reasons), _removed(comment, data))
    elif reasons:
        yield _fault(comment, "; ".join(reasons), _without(comment, kept))
    elif comment.bad_until:
        why_not = "write the last day as until=YYYY-MM-DD, or leave it out"
        message = f"until={comment.bad_until} is no date, so the comment never expires"
        yield Finding(comment.path, comment.start, comment.end, message, why_not=why_not)


def _idle(comment: IgnoreComment, names: Iterable[str], today: date) -> str:
    if comment.expired(today):
        return f"the ignore comment expired on {comment.until}"
    if comment.whole_file and not comment.at_top:
        return "iacfix-ignore-file counts only above the first line of code"
    return f"nothing to ignore here for {', '.join(names)}"


def _unknown(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f"there is no codemod {name!r}" + (f" (did you mean {close[0]!r}?)" if close else "")


def _fault(comment: IgnoreComment, message: str, fix: Fix) -> Finding:
    return Finding(comment.path, comment.start, comment.end, message, (fix,))


def _without(comment: IgnoreComment, kept: Collection[str]) -> Fix:
    gone = dict.fromkeys(each.name for each in comment.ids if each.name not in kept)
    edit = Edit(comment.path, comment.ids[0].start, comment.ids[-1].end, ", ".join(kept))
    return Fix(f"take {', '.join(gone)} out of the comment", (edit,))


def _removed(comment: IgnoreComment, data: bytes) -> Fix:
    """Without the comment: with its line where it has one to itself, else with the blanks that part it from code."""
    lines = Lines({comment.path: data})[comment.path]
    first, last = lines.position(comment.start).row, lines.position(comment.end).row
    before, after = data[lines.start(first) : comment.start], data[comment.end : lines.end(last)]
    start, end = comment.start, comment.end
    if not before.strip() and not after.strip():
        start, end = lines.start(first), lines.start(last + 1) if last < len(lines) else len(data)
    elif not after.strip():
        start, end = start - len(before) + len(before.rstrip()), lines.end(last)
    elif not alone(data, start, end, lines):
        end += len(after) - len(after.lstrip())
    return Fix("remove the comment", (Edit(comment.path, start, end, ""),))
