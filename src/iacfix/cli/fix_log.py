"""``iacfix fix-log``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from iacfix.cli.finish import say
from iacfix.cli.mending import Way, mend_workspaces
from iacfix.cli.options import Mending, mending, reporting
from iacfix.cli.session import Request, open_session
from iacfix.edit import Finding
from iacfix.log import about, errors_of
from iacfix.project import Project


@click.command("fix-log", cls=Mending)
@click.argument("log", type=click.Path(path_type=Path, allow_dash=True), metavar="LOG")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@mending
@reporting
def command(log: Path, paths: tuple[Path, ...], dry_run: bool, unsafe: frozenset[str], **report: Any) -> None:
    """Mend what a failed run complained of, in the programs of PATHS (this folder by default).

    LOG is the output of `pulumi up`, `pulumi preview` or `tsc`; - for stdin. Only the codemods whose pages name its
    errors run, and only on the resources and lines that it names. Errors that no codemod knows are listed.
    """
    text = _text(log)
    session = open_session(Request(paths))
    errors = errors_of(text, [codemod for workspace in session.workspaces for codemod in workspace.codemods])
    for error in errors:
        known = ", ".join(error.codemods) or "unknown: no codemod names this error"
        say(f"{log}:{error.line}: {known}: {error.text[:200]}")
    if not errors:
        say(f"{log}: holds no error")
    ids = frozenset(identifier for error in errors for identifier in error.codemods)
    session.request = Request(paths, select=ids, unsafe=None if "*" in unsafe else unsafe)

    def wanted(project: Project, identifier: str, finding: Finding) -> bool:
        row = project.files[finding.path].count(b"\n", 0, finding.start) + 1
        return any(about(error, identifier, finding, row) for error in errors)

    session.about = wanted
    mend_workspaces(session, Way(dry=dry_run), **report)


def _text(log: Path) -> str:
    try:
        return (
            sys.stdin.buffer.read().decode("utf-8", "replace") if str(log) == "-" else log.read_text("utf-8", "replace")
        )
    except OSError as error:
        raise click.UsageError(f"{log}: cannot be read: {error.strerror}") from error
