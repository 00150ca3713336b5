"""What a pull request would hold: the commits, the rows of its table, and what was not mended."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from iacfix.codemod import Codemod
from iacfix.diff import diff
from iacfix.edit import Edit, Finding, Fix, Safety
from iacfix.project import Project
from iacfix.report.place import Lines
from iacfix.rewrite import Rewrite, Step
from iacfix.run import Choice, chosen, mend
from iacfix.workspace import Workspace

GROUPS = ("safe", "unsafe")


@dataclass(frozen=True, slots=True)
class Row:
    """One fault, mended or (with ``why_not``) not."""

    codemod: str
    path: str
    line: int
    message: str
    resource: str = ""
    change: str = ""
    effect: str = ""
    error: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Commit:
    """What one codemod makes: whole files by path."""

    codemod: str
    title: str
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Plan:
    """The pull request of one group; ``problems`` are what kept iacfix from looking at something."""

    group: str
    commits: tuple[Commit, ...]
    rows: tuple[Row, ...]
    left: tuple[Row, ...]
    problems: tuple[str, ...]
    digest: str
    before: str
    patch: str

    @property
    def branch(self) -> str:
        """The branch that is the group's own."""
        return f"iacfix/{self.group}"


def plan(workspace: Workspace, group: str, today: date, select: frozenset[str] | None = None) -> Plan:
    """What the fixes of a group come to in all programs of a workspace."""
    choice = Choice(today, workspace.covers, select=select, unsafe=None)
    wanted = Safety(group)
    files = workspace.files
    outcomes = []
    for program in workspace.programs:
        outcome = _mended(workspace, program.over(files), choice, wanted)
        files = outcome.after.files
        outcomes.append(outcome)
    steps = [step for outcome in outcomes for step in outcome.steps]
    codemods = {codemod.id: codemod for codemod in workspace.codemods}
    changed = sorted({path for outcome in outcomes for path in outcome.changed})
    before = json.dumps([(path, hashlib.sha256(workspace.files.get(path, b"")).hexdigest()) for path in changed])
    return Plan(
        group,
        tuple(_commits(steps, codemods)),
        tuple(_row(codemods, step.codemod, step.before, found) for step in steps for found in step.findings),
        tuple(_row(codemods, name, outcome.after, found) for outcome in outcomes for name, found in outcome.left),
        tuple(_problems(workspace, outcomes)),
        _digest(steps),
        hashlib.sha256(before.encode()).hexdigest()[:10],
        diff(workspace.files, files, changed),
    )


def _mended(workspace: Workspace, program: Project, choice: Choice, wanted: Safety) -> Rewrite:
    def allowed(project: Project, name: str, finding: Finding, fix: Fix) -> bool:
        return fix.safety is wanted and choice.allows(project, name, finding, fix)

    codemods = chosen(workspace.codemods, program.settings, choice)
    known = [codemod.id for codemod in workspace.codemods]
    return mend(program, codemods, choice, known=known, allowed=allowed)


def _commits(steps: Sequence[Step], codemods: dict[str, Codemod]) -> list[Commit]:
    """One commit a codemod; a second one only where another codemod changed the same file in between."""
    commits: list[Commit] = []
    for step in steps:
        paths = {edit.path for edit in _edits(step)}
        files = {path: step.after.files[path] for path in sorted(paths)}
        at = next((i for i in reversed(range(len(commits))) if commits[i].codemod == step.codemod), None)
        if at is not None and not any(paths & set(later.files) for later in commits[at + 1 :]):
            commits[at].files.update(files)
            continue
        title = codemods[step.codemod].title if step.codemod in codemods else "Ignore comments that ignore nothing"
        commits.append(Commit(step.codemod, title, files))
    return commits


def _edits(step: Step) -> list[Edit]:
    return list(dict.fromkeys(chain.from_iterable(found.fixes[0].edits for found in step.findings)))


def _digest(steps: Sequence[Step]) -> str:
    """The same for the same changes, wherever in a file they stand."""
    rows = []
    for step in steps:
        for finding in step.findings:
            for edit in finding.fixes[0].edits:
                old = step.before.files.get(edit.path, b"")[edit.start : edit.end].decode("utf-8", "replace")
                rows.append((step.codemod, edit.path, finding.resource, old, edit.text))
    return hashlib.sha256(json.dumps(sorted(rows)).encode()).hexdigest()[:10]


def _row(codemods: dict[str, Codemod], name: str, project: Project, finding: Finding) -> Row:
    fix = finding.fixes[0] if finding.fixes else None
    return Row(
        name,
        finding.path,
        Lines(project.files)[finding.path].position(finding.start).row,
        finding.message,
        finding.resource,
        fix.title if fix is not None else "",
        fix.effect.value if fix is not None else "",
        " | ".join(codemods[name].errors) if name in codemods else "",
        finding.why_not or (f"its fix is {fix.safety.value}" if fix is not None else ""),
    )


def _problems(workspace: Workspace, outcomes: Sequence[Rewrite]) -> list[str]:
    found = [f"{each.path}:{each.line}: {each.message}" for each in workspace.problems([o.before for o in outcomes])]
    return found + [f"{each.codemod} was set aside: {each.message}" for o in outcomes for each in o.failures]
