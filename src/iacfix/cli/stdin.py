"""``iacfix apply --stdin-filename PATH -``: one file's text mended on its way through, for editors and hooks."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from iacfix.cli.finish import Result
from iacfix.cli.output import show_report
from iacfix.cli.session import Request, graver, open_session
from iacfix.run import chosen, mend


def mend_stdin(
    request: Request,
    file: Path,
    *,
    output_format: str | None,
    output_file: Path | None,
    fail_on: str,
    exit_zero: bool,
    **_: object,
) -> None:
    """Print the text on stdin as the safe fixes within it leave it; the whole program around it is known.

    Text that cannot be mended is printed as it came, so that no editor ends with an empty buffer.
    """
    text = sys.stdin.buffer.read()
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        _put(text)
        raise click.UsageError(f"{file}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
    session = open_session(replace(request, paths=(file if file.exists() else file.parent,)))
    result = Result(session)
    mended = text
    for workspace in session.workspaces:
        path = Path(os.path.realpath(file)).relative_to(workspace.root).as_posix()
        choice = session.choice(workspace)
        known = [codemod.id for codemod in workspace.codemods]
        for program in workspace.programs:
            project = program.over(workspace.files.changed({path: text}))
            only = replace(choice, covers=lambda found, path=path: found == path)  # type: ignore[misc]
            outcome = mend(project, chosen(workspace.codemods, project.settings, choice), only, known=known)
            if set(outcome.changed) <= {path}:
                mended = outcome.after.files[path]
            result.add(
                workspace,
                project,
                outcome.after.files,
                left=[each for each in outcome.left if each[1].path == path],
                failures=outcome.failures,
            )
        looked = [program.over(workspace.files.changed({path: text})) for program in workspace.programs]
        result.problems += [(workspace, problem) for problem in workspace.problems(looked)]
    _put(mended)
    show_report(result.reported(), result.rules, output_format or "concise", output_file, err=True)
    problems = bool(result.problems or session.problems or result.failures)
    counted = any(graver(result.rules[name].severity, fail_on) for name, _ in result.left)
    sys.exit(2 if problems else 0 if exit_zero else int(counted))


def _put(text: bytes) -> None:
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()
