"""``iacfix apply``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from iacfix import git
from iacfix.cli.finish import Result, finish, say
from iacfix.cli.options import Ids, narrowing, paths, reporting, selection
from iacfix.cli.session import Request, Session, open_session, progress, tables_dates
from iacfix.cli.summary import Tally
from iacfix.diff import diff
from iacfix.rewrite import Rewrite
from iacfix.run import chosen, mend
from iacfix.tree import Files
from iacfix.workspace import Problem, Workspace
from iacfix.write import Change, Recovered, WriteFailure, recover, write


class _Apply(click.Command):
    """A command whose ``--unsafe-fixes`` takes ids only behind ``=``, so that a path after it stays a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, ["--unsafe-fixes=*" if arg == "--unsafe-fixes" else arg for arg in args])


@click.command("apply", cls=_Apply)
@paths
@click.option("-n", "--dry-run", is_flag=True, help="Write nothing; print one patch that `git apply` takes.")
@click.option(
    "--unsafe-fixes",
    "unsafe",
    type=Ids(),
    default=frozenset(),
    help="Make unsafe fixes too: all, or those of the codemods named with =.",
)
@click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit 1 where something was mended (for hooks).")
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Read this file's text from stdin, print it mended.",
)
@selection
@narrowing
@reporting
def command(
    paths: tuple[Path, ...],
    dry_run: bool,
    unsafe: frozenset[str],
    exit_non_zero_on_fix: bool,
    stdin_filename: Path | None,
    folders: tuple[Path, ...],
    select: frozenset[str] | None,
    ignore: frozenset[str],
    since: str | None,
    staged: bool,
    **report: Any,
) -> None:
    """Mend the programs of PATHS (files or folders; this folder by default) in place.

    Safe fixes only: right on an empty stack and on a deployed one. Each fix is made whole or not at all; files are
    replaced one by one, and a run that is killed is finished by the next.

    Exits 0 where nothing is left, 1 where findings are left (or --dry-run would change something), 2 where something
    could not be looked at; the rest is done all the same.
    """
    request = Request(paths, folders, select, ignore, None if "*" in unsafe else unsafe, since, staged)
    if stdin_filename is not None:
        from iacfix.cli.stdin import mend_stdin

        mend_stdin(request, stdin_filename, **report)
        return
    session = open_session(request)
    result = Result(session)
    for workspace in session.workspaces:
        _mend(session, workspace, result, dry_run)
    dates = [day for workspace in session.workspaces for day in tables_dates(workspace.codemods)]
    verb = "to make" if dry_run else "made"
    tally = Tally(result.programs, result.made, result.left, result.ignored, dates, True, verb)
    changed = bool(result.made)
    finish(
        result,
        tally,
        format_default="concise",
        non_zero=changed and (dry_run or exit_non_zero_on_fix),
        patch=result.patch if dry_run else None,
        **report,
    )


def _mend(session: Session, workspace: Workspace, result: Result, dry_run: bool) -> None:
    """Go through the programs of a workspace, each on the files that its predecessor left, then write."""
    if not dry_run:
        _finish_former(workspace, result)
    choice = session.choice(workspace)
    known = [codemod.id for codemod in workspace.codemods]
    files = workspace.files
    looked = []
    for program in progress(workspace.programs, "mending"):
        project = program.over(files)
        outcome = mend(project, chosen(workspace.codemods, project.settings, choice), choice, known=known)
        files = outcome.after.files
        left = [found for found in outcome.left if choice.covers(found[1].path)]
        result.add(workspace, outcome.after.files, left=left, failures=outcome.failures)
        _add_made(workspace, result, outcome, applied=not dry_run)
        result.programs.append(project)
        looked.append(project)
    result.problems += workspace.problems(looked)
    paths = sorted(path for path in files if path not in workspace.files or files[path] != workspace.files[path])
    if dry_run:
        result.patch += diff(workspace.files, files, paths)
    elif paths:
        _write(workspace, files, paths, result)


def _add_made(workspace: Workspace, result: Result, outcome: Rewrite, *, applied: bool) -> None:
    for step in outcome.steps:
        made = [(step.codemod, finding) for finding in step.findings]
        result.add(workspace, step.before.files, made=made, applied=applied)


def _finish_former(workspace: Workspace, result: Result) -> None:
    former = recover(workspace.root)
    if isinstance(former, WriteFailure):
        result.problems.append(Problem(former.path, 1, 1, "unwritable", former.reason))
    elif isinstance(former, Recovered) and former.finished:
        say(f"finished what an earlier run had begun: {', '.join(former.finished)}")


def _write(workspace: Workspace, files: Files, paths: Sequence[str], result: Result) -> None:
    old = {path: workspace.files.get(path) for path in paths}
    dirty = git.dirty(workspace.root, [path for path, data in old.items() if data is not None])
    if isinstance(dirty, list) and dirty:
        say(f"warning: {', '.join(dirty)} had uncommitted changes; git diff shows them together with the fixes")
    written = write(workspace.root, [Change(path, data, files[path]) for path, data in old.items()])
    if isinstance(written, WriteFailure):
        result.unmake(workspace)
        result.problems.append(Problem(written.path, 1, 1, "unwritable", f"{written.reason}; nothing was written"))
