"""Printing reports and patches: lit at a terminal, plain bytes in a pipe or a file."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from iacfix.report import render
from iacfix.report.item import Item
from iacfix.report.rule import OWN_RULES, Rule
from iacfix.report.style import plain

_LIT = (
    (re.compile(r"(diff --git |--- |\+\+\+ |new file mode )"), {"bold": True}),
    (re.compile(r"@@"), {"fg": "cyan"}),
    (re.compile(r"\+"), {"fg": "green"}),
    (re.compile(r"-"), {"fg": "red"}),
)


def lit(*, err: bool = False) -> bool:
    """Whether a stream takes colours."""
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show_patch(patch: str) -> None:
    """A patch on stdout, byte for byte where it goes into a pipe."""
    if lit():
        click.echo("\n".join(_line(line) for line in patch.split("\n")), nl=False)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(patch.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def show_report(
    items: Sequence[Item], rules: Mapping[str, Rule], name: str, file: Path | None, *, err: bool = False
) -> None:
    """A report in a format, into a file or onto a stream. Raises ``UsageError`` for a file that cannot be written."""
    own = {rule.id for rule in OWN_RULES}
    style = click.style if file is None and lit(err=err) else plain
    text = render(name, items, rules=[rule for rule in rules.values() if rule.id not in own], style=style)
    if file is None:
        click.echo(text, nl=False, err=err)
        return
    try:
        file.write_bytes(text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise click.UsageError(f"{file}: cannot be written: {error.strerror}") from error


def _line(line: str) -> str:
    for pattern, style in _LIT:
        if pattern.match(line):
            return click.style(line, **style)
    return line
