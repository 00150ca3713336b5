"""``iacfix explain``."""

from __future__ import annotations

from pathlib import Path

import click

from iacfix.cli.output import lit, show_patch
from iacfix.codemod import Codemod, CodemodError, bundled, load


@click.command("explain")
@click.argument("identifier", metavar="ID")
@click.option(
    "--codemods",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder of further codemods; may be given several times.",
)
def command(identifier: str, folders: tuple[Path, ...]) -> None:
    """Show a codemod's page: the fault, the error it prevents, what is left alone, and a diff."""
    try:
        found = {codemod.id: codemod for codemod in load([bundled(), *folders])}
    except CodemodError as error:
        raise click.UsageError(str(error)) from error
    codemod = found.get(identifier)
    if codemod is None:
        import difflib

        close = difflib.get_close_matches(identifier, found, n=1)
        raise click.UsageError(f"there is no codemod {identifier!r}{f'; did you mean {close[0]!r}?' if close else ''}")
    _page(codemod)


def _page(codemod: Codemod) -> None:
    title, _, rest = codemod.explanation.partition("\n")
    click.echo(click.style(f"{codemod.id}: {title}", bold=True) if lit() else f"{codemod.id}: {title}")
    click.echo(f"severity: {codemod.severity.value}")
    click.echo(rest.rstrip())
    for name, setting in codemod.settings.items():
        click.echo(f"\nSetting {name}: {setting.get('description', '')} (default: {setting.get('default')!r})")
    example = first_diff(codemod)
    if example:
        click.echo("\nFor example:\n")
        show_patch(example)


def first_diff(codemod: Codemod) -> str:
    """The codemod's smallest golden diff, "" where there is none beside it."""
    file = Path(codemod.path)
    diffs = sorted(
        file.parents[1].glob(f"golden/{file.stem}/*.diff"), key=lambda path: (path.stat().st_size, path.name)
    )
    return diffs[0].read_text(encoding="utf-8") if diffs else ""
