"""Mending the workspaces of a call: program by program, then written or shown as patches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from iacfix import git
from iacfix.cli.finish import Result, finish, say
from iacfix.cli.patch import patch
from iacfix.cli.session import Session, progress, tables_dates
from iacfix.cli.summary import Tally
from iacfix.rewrite import Allowed, Rewrite, Step
from iacfix.run import chosen, mend
from iacfix.tree import Files
from iacfix.workspace import Problem, Workspace
from iacfix.write import Change, Recovered, WriteFailure, recover, write


@dataclass(frozen=True, slots=True)
class Way:
    """How fixes are made: written or shown (``dry``), after asking, as one patch or split into files of a folder."""

    dry: bool = False
    ask: bool = False
    split: Path | None = None
    non_zero_on_fix: bool = False


def mend_workspaces(session: Session, way: Way, **report: Any) -> None:
    """Mend, report, and exit with what that means."""
    result = Result(session)
    for workspace in session.workspaces:
        _mend(session, workspace, result, way)
    if way.split is not None:
        _put_patches(result.steps, way.split)
    dates = [day for workspace in session.workspaces for day in tables_dates(workspace.codemods)]
    verb = "to make" if way.dry else "made"
    tally = Tally(result.programs, result.made, result.left, result.ignored, dates, True, verb)
    non_zero = bool(result.made) and (way.dry or way.non_zero_on_fix)
    shown = result.patch if way.dry and way.split is None else None
    finish(result, tally, format_default="concise", non_zero=non_zero, patch=shown, **report)


def _mend(session: Session, workspace: Workspace, result: Result, way: Way) -> None:
    """Go through the programs of a workspace, each on the files that its predecessor left, then write."""
    if not way.dry:
        _finish_former(workspace, result)
    choice = session.choice(workspace)
    known = [codemod.id for codemod in workspace.codemods]
    allowed = _asking(choice.allows) if way.ask else None
    files = workspace.files
    looked = []
    touched: set[str] = set()
    for program in progress(workspace.programs, "mending"):
        project = program.over(files)
        codemods = chosen(workspace.codemods, project.settings, choice)
        outcome = mend(project, codemods, choice, known=known, allowed=allowed)
        files = outcome.after.files
        touched.update(outcome.changed)
        left = [found for found in outcome.left if choice.covers(found[1].path)]
        result.add(workspace, project, outcome.after.files, left=left, failures=outcome.failures)
        _add_made(workspace, result, outcome, applied=not way.dry)
        result.programs.append(project)
        looked.append(project)
        project.forget()
        outcome.after.forget()
    result.problems += [(workspace, problem) for problem in workspace.problems(looked)]
    paths = sorted(path for path in touched if files[path] != workspace.files.get(path))
    if way.dry:
        result.patch += patch(workspace.root, workspace.files, files, paths)
    elif paths:
        _write(workspace, files, paths, result)


def _asking(allowed: Allowed) -> Allowed:
    from iacfix.cli.interactive import Asking

    return Asking(allowed)


def _add_made(workspace: Workspace, result: Result, outcome: Rewrite, *, applied: bool) -> None:
    for step in outcome.steps:
        made = [(step.codemod, finding) for finding in step.findings]
        result.add(workspace, step.before, step.before.files, made=made, applied=applied)
        result.steps.append(step)


def _put_patches(steps: Sequence[Step], folder: Path) -> None:
    """A patch file for each run of steps of one codemod, numbered in the order in which they are applied."""
    runs = [
        list(run) for _, run in groupby(steps, key=lambda step: (step.codemod, step.before.folder, step.before.disk))
    ]
    width = max(len(str(len(runs))), 2)
    for number, run in enumerate(runs, 1):
        paths = {edit.path for step in run for finding in step.findings for edit in finding.fixes[0].edits}
        file = folder / f"{number:0{width}}-{run[0].codemod}.patch"
        text = patch(Path(run[0].before.disk), run[0].before.files, run[-1].after.files, paths)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
        except OSError as error:
            raise click.UsageError(f"{file}: cannot be written: {error.strerror}") from error
        say(str(file))


def _finish_former(workspace: Workspace, result: Result) -> None:
    former = recover(workspace.root)
    if isinstance(former, WriteFailure):
        result.problems.append((workspace, Problem(former.path, 1, 1, "unwritable", former.reason)))
    elif isinstance(former, Recovered):
        if former.finished:
            say(f"finished what an earlier run had begun: {', '.join(former.finished)}")
        for path in former.left:
            say(f"warning: {path} was changed since an earlier run was cut short, and is left as it is")


def _write(workspace: Workspace, files: Files, paths: Sequence[str], result: Result) -> None:
    old = {path: workspace.files.get(path) for path in paths}
    dirty = git.dirty(workspace.root, [path for path, data in old.items() if data is not None])
    if isinstance(dirty, list) and dirty:
        say(f"warning: {', '.join(dirty)} had uncommitted changes; git diff shows them together with the fixes")
    written = write(workspace.root, [Change(path, data, files[path]) for path, data in old.items()])
    if isinstance(written, WriteFailure):
        result.unmake(workspace)
        problem = Problem(written.path, 1, 1, "unwritable", f"{written.reason}; nothing was written")
        result.problems.append((workspace, problem))
