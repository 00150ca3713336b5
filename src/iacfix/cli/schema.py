"""``iacfix schema``."""

from __future__ import annotations

import json

import click

from iacfix.codemod import bundled, load
from iacfix.settings import schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of .iacfix.yaml, from which editors complete and check it."""
    click.echo(json.dumps(schema(load([bundled()])), indent=2))
