"""Findings on the changed lines of a pull request, as suggestions that people accept with a click."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from iacfix.bot.body import cell
from iacfix.bot.forge import Forge, Remark
from iacfix.bot.repository import Repository
from iacfix.codemod import Codemod
from iacfix.edit import Finding, apply_edits
from iacfix.report.place import Lines
from iacfix.run import Choice, chosen, look
from iacfix.workspace import Workspace, open_workspace

_MARK = re.compile(r"^<!--iacfix-comment:([0-9a-f]{10})-->")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def comment_on(
    root: Path,
    forge: Forge,
    number: int,
    base: str,
    groups: Sequence[str],
    select: frozenset[str] | None,
    *,
    dry: bool = False,
) -> dict[str, int]:
    """Make each remark once and bring those that are there up to date; how many were made, changed and left."""
    repository = Repository(root, forge)
    workspace = open_workspace(root, [root], trusted=False)
    wanted = list(_remarks(repository, workspace, base, groups, select))
    there = {_key(found.body): found for found in forge.remarks(number)}
    counts = {"created": 0, "updated": 0, "unchanged": 0}
    commit = repository.git("rev-parse", "HEAD").decode().strip()
    for remark in wanted:
        old = there.get(_key(remark.body))
        what = "created" if old is None else "unchanged" if _same(old, remark) else "updated"
        counts[what] += 1
        if what != "unchanged" and not dry:
            number_ = old.number if old is not None else 0
            forge.remark(number, commit, Remark(remark.path, remark.start, remark.end, remark.body, number_))
    return counts


def _same(old: Remark, new: Remark) -> bool:
    return old.body.replace("\r\n", "\n").strip() == new.body.strip()


def _key(body: str) -> str:
    found = _MARK.match(body)
    return found[1] if found else ""


def _remarks(
    repository: Repository, workspace: Workspace, base: str, groups: Sequence[str], select: frozenset[str] | None
) -> Iterator[Remark]:
    codemods = {codemod.id: codemod for codemod in workspace.codemods}
    changed: dict[str, list[range]] = {}
    seen: set[str] = set()
    choice = Choice(date.today(), workspace.covers, select=select, unsafe=None)
    for program in workspace.programs:
        ran = chosen(workspace.codemods, program.settings, choice)
        for name, finding in look(program, ran, choice, known=list(codemods)).found:
            if finding.path not in changed:
                changed[finding.path] = _changed(repository, base, finding.path)
            if name not in codemods or (finding.fixes and finding.fixes[0].safety.value not in groups):
                continue
            remark = _remark(codemods[name], finding, program.files, changed[finding.path])
            if remark is not None and _key(remark.body) not in seen:
                seen.add(_key(remark.body))
                yield remark


def _changed(repository: Repository, base: str, path: str) -> list[range]:
    """The lines of a file that differ from the base: a forge takes remarks on these."""
    arguments = ("diff", "-U0", "--no-ext-diff", "--no-textconv", "--no-renames", f"{base}...HEAD", "--", path)
    text = repository.git(*arguments).decode("utf-8", "replace")
    return [range(int(m[1]), int(m[1]) + int(m[2] or 1)) for m in _HUNK.finditer(text)]


def _remark(codemod: Codemod, finding: Finding, files: Mapping[str, bytes], changed: Sequence[range]) -> Remark | None:
    """What is said of a finding; None where it is not on changed lines."""
    lines = Lines(files)[finding.path]
    fix = finding.fixes[0] if finding.fixes else None
    here = [edit for edit in fix.edits if edit.path == finding.path and not edit.creates] if fix else []
    whole = bool(here) and fix is not None and len(here) == len(fix.edits)
    start = lines.position(min(e.start for e in here) if whole else finding.start).row
    end = lines.position(max(e.end for e in here) if whole else finding.start).row
    if not any(start in hunk and end in hunk for hunk in changed):
        whole, start = False, lines.position(finding.start).row
        end = start
        if not any(start in hunk for hunk in changed):
            return None
    parts = [f"**{codemod.id}**: {cell(finding.message)}"]
    if codemod.errors:
        parts.append(f"Prevents: {cell(' | '.join(codemod.errors))}")
    if fix is not None and whole:
        first, last = lines.start(start), lines.end(end)
        data = apply_edits(files[finding.path], here)
        grown = len(data) - len(files[finding.path])
        parts.append(_suggestion(data[first : last + grown].decode("utf-8", "replace")))
        parts.append(f"This fix is {fix.safety.value}; on a deployed stack: {fix.effect.value}.")
    elif fix is not None:
        parts.append(f"The fix ({cell(fix.title)}) is in other lines too: run `iacfix apply`.")
    else:
        parts.append(cell(finding.why_not))
    identity = (
        f"{codemod.id}\0{finding.path}\0{finding.resource}\0{lines.text(lines.position(finding.start).row).strip()}"
    )
    key = hashlib.sha256(identity.encode()).hexdigest()[:10]
    return Remark(finding.path, start, end, f"<!--iacfix-comment:{key}-->\n" + "\n\n".join(parts) + "\n")


def _suggestion(text: str) -> str:
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", text)), 3)
    return f"{fence}suggestion\n{text}\n{fence}"
