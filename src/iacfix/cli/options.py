"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from iacfix.edit import Severity
from iacfix.report import FORMATS

Function = TypeVar("Function", bound=Callable[..., Any])


class Mending(click.Command):
    """A command whose ``--unsafe-fixes`` takes ids only behind ``=``, so that a path after it stays a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, ``--unsafe-fixes`` alone as all."""
        return super().parse_args(ctx, ["--unsafe-fixes=*" if arg == "--unsafe-fixes" else arg for arg in args])


class Ids(click.ParamType[frozenset[str]]):
    """Codemods' ids, with commas between."""

    name = "ID,…"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:  # noqa: ARG002
        """The ids as a set."""
        if isinstance(value, frozenset):
            return value
        return frozenset(part.strip() for part in str(value).split(",") if part.strip())


def mending(function: Function) -> Function:
    """Whether fixes are written, and which of the unsafe ones are made; for commands of class :class:`Mending`."""
    for option in (
        click.option(
            "--unsafe-fixes",
            "unsafe",
            type=Ids(),
            default=frozenset(),
            help="Make unsafe fixes too: all, or those of the codemods named with =.",
        ),
        click.option("-n", "--dry-run", is_flag=True, help="Write nothing; print one patch that `git apply` takes."),
    ):
        function = option(function)
    return function


def selection(function: Function) -> Function:
    """Which codemods, and where more of them come from."""
    for option in (
        click.option(
            "--codemods",
            "folders",
            multiple=True,
            type=click.Path(path_type=Path),
            metavar="DIR",
            help="A folder of further codemods; may be given several times.",
        ),
        click.option("--ignore", type=Ids(), default=frozenset(), help="Codemods that do not run."),
        click.option("--select", type=Ids(), default=None, help="Only these codemods run."),
    ):
        function = option(function)
    return function


def narrowing(function: Function) -> Function:
    """Which files of the paths."""
    for option in (
        click.option("--staged", is_flag=True, help="Only files that are staged in git."),
        click.option("--since", metavar="REF", help="Only files changed since this commit, branch or tag."),
    ):
        function = option(function)
    return function


def reporting(function: Function) -> Function:
    """What is told, where, and what the exit code says."""
    severities = [severity.value for severity in Severity]
    for option in (
        click.option(
            "--write-baseline", is_flag=True, help="Write the findings of this run to the file that --baseline names."
        ),
        click.option(
            "--baseline",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="Findings in this file do not count.",
        ),
        click.option("--exit-zero", is_flag=True, help="Exit 0 though findings are left."),
        click.option(
            "--fail-on",
            type=click.Choice(severities),
            default="tidies",
            show_default=True,
            help="The least grave finding that makes the exit code 1.",
        ),
        click.option(
            "-o",
            "--output-file",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="Write the report here.",
        ),
        click.option(
            "--output-format",
            type=click.Choice(FORMATS),
            default=None,
            help="The report's format; full for check, concise for apply.",
        ),
    ):
        function = option(function)
    return function


paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
