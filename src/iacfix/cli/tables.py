"""``iacfix tables`` and ``iacfix tables diff``."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import click

from iacfix.codemod import bundled
from iacfix.schema.locate import schema_tables
from iacfix.tables import DATA, TableError, all_tables
from iacfix.tables_command import diff_lines, diff_rows, table_diffs, table_lines, table_rows

FORMAT = click.Choice(["text", "json"])


@click.group("tables", invoke_without_command=True)
@click.option("--output-format", type=FORMAT, default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, output_format: str) -> None:
    """Show the fact tables: where each comes from, its date and its age; warns of those over 180 days."""
    if ctx.invoked_subcommand is not None:
        return
    try:
        tables = [*all_tables([bundled(), DATA]), *schema_tables()]
    except TableError as error:
        raise click.UsageError(str(error)) from error
    if output_format == "json":
        click.echo(json.dumps(table_rows(tables, date.today()), indent=2))
        return
    for line in table_lines(tables, date.today()):
        click.echo(line)


@command.command("diff")
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option(
    "--rev",
    metavar="REV",
    default="HEAD",
    show_default=True,
    help="Compare with the tables of this commit of the checkout.",
)
@click.option("--output-format", type=FORMAT, default="text", show_default=True)
def diff(old: Path | None, rev: str, output_format: str) -> None:
    """Show what a refresh changed: against the tables in the folder OLD, or those of a commit."""
    new = {path.name: path.read_bytes() for path in sorted(bundled().glob("*.yaml"))}
    before = (
        {path.name: path.read_bytes() for path in sorted(old.glob("*.yaml"))} if old is not None else _committed(rev)
    )
    try:
        found = table_diffs(before, new)
    except TableError as error:
        raise click.UsageError(str(error)) from error
    if output_format == "json":
        click.echo(json.dumps(diff_rows(found), indent=2))
        return
    for line in diff_lines(found):
        click.echo(line)


def _committed(rev: str) -> dict[str, bytes]:
    """The tables of a commit of the checkout that iacfix runs from."""
    folder = bundled()
    found: dict[str, bytes] = {}
    for path in sorted(folder.glob("*.yaml")):
        shown = subprocess.run(
            ["git", "-C", str(folder), "show", f"{rev}:./{path.name}"], capture_output=True, check=False
        )
        if shown.returncode == 0:
            found[path.name] = shown.stdout
    if not found:
        raise click.UsageError(
            f"no tables at {rev}; name a folder with older tables, or a commit of a checkout of iacfix"
        )
    return found
