"""``iacfix list``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from iacfix.codemod import CodemodError, bundled, load


@click.command("list")
@click.option(
    "--codemods",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder of further codemods; may be given several times.",
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(folders: tuple[Path, ...], output_format: str) -> None:
    """List the codemods: id, what the fault does, what it is."""
    try:
        found = load([bundled(), *folders])
    except CodemodError as error:
        raise click.UsageError(str(error)) from error
    if output_format == "json":
        rows = [
            {"id": each.id, "severity": each.severity.value, "title": each.title, "errors": each.errors}
            for each in found
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    ordered = sorted(found, key=lambda each: each.id)
    width = max(len(each.id) for each in ordered)
    for each in ordered:
        click.echo(f"{each.id:{width}}  {each.severity.value:6}  {each.title}")
