"""``iacfix check``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from iacfix.cli.finish import Result, finish, say
from iacfix.cli.options import narrowing, paths, reporting, selection
from iacfix.cli.session import Request, Session, open_session, progress, tables_dates
from iacfix.cli.summary import Tally
from iacfix.run import chosen, look


@click.command("check")
@paths
@click.option("--add-ignore", metavar="REASON", help="Write an ignore comment with this reason for each finding.")
@selection
@narrowing
@reporting
def command(
    paths: tuple[Path, ...],
    add_ignore: str | None,
    folders: tuple[Path, ...],
    select: frozenset[str] | None,
    ignore: frozenset[str],
    since: str | None,
    staged: bool,
    **report: Any,
) -> None:
    """Report what is wrong in the programs of PATHS (files or folders; this folder by default). Writes nothing.

    Exits 0 where nothing is found, 1 where something is, 2 where something could not be looked at.
    """
    session = open_session(Request(paths, folders, select, ignore, None, since, staged))
    result = Result(session)
    for workspace in session.workspaces:
        choice = session.choice(workspace)
        known = [codemod.id for codemod in workspace.codemods]
        found = []
        for program in progress(workspace.programs, "checking"):
            codemods = chosen(workspace.codemods, program.settings, choice)
            seen = look(program, codemods, choice, known=known)
            result.add(workspace, program, program.files, left=seen.found, failures=seen.failures, ignored=seen.ignored)
            result.programs.append(program)
            program.forget()
            found.append((program, seen.found))
        result.problems += [(workspace, problem) for problem in workspace.problems(workspace.programs)]
        if add_ignore is not None:
            from iacfix.cli.ignoring import add_ignores_to

            for line in add_ignores_to(workspace, found, add_ignore, choice.today):
                say(line)
    _finish(session, result, **report)


def _finish(session: Session, result: Result, **report: Any) -> None:
    dates = [day for workspace in session.workspaces for day in tables_dates(workspace.codemods)]
    tally = Tally(result.programs, (), result.left, result.ignored, dates, False, "")
    finish(result, tally, format_default="full", **report)
