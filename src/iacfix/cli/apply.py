"""``iacfix apply``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from iacfix.cli.mending import Way, mend_workspaces
from iacfix.cli.options import Mending, mending, narrowing, paths, reporting, selection
from iacfix.cli.session import Request, open_session


@click.command("apply", cls=Mending)
@paths
@mending
@click.option("-i", "--interactive", is_flag=True, help="Show each fix and ask.")
@click.option(
    "--split-by",
    type=click.Choice(["codemod"]),
    help="With --dry-run: a numbered patch file for each codemod, to be applied in order.",
)
@click.option(
    "--patch-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Where --split-by puts its files; this folder by default.",
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
    interactive: bool,
    split_by: str | None,
    patch_dir: Path,
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
    if split_by and not dry_run:
        raise click.UsageError("--split-by goes with --dry-run: the patch files are applied with `git apply`")
    request = Request(paths, folders, select, ignore, None if "*" in unsafe else unsafe, since, staged)
    if stdin_filename is not None:
        from iacfix.cli.stdin import mend_stdin

        mend_stdin(request, stdin_filename, **report)
        return
    way = Way(dry_run, interactive, patch_dir if split_by else None, exit_non_zero_on_fix)
    mend_workspaces(open_session(request), way, **report)
