"""What a call comes to: the report, the patch, the summary, the exit code."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

import click

from iacfix.cli.session import Session, graver
from iacfix.cli.summary import Tally, lines
from iacfix.project import Project
from iacfix.report.item import Item, finding_item, problem_item
from iacfix.report.place import Lines, Position
from iacfix.report.rule import OWN_RULES, Rule
from iacfix.rewrite import Failure, Step
from iacfix.run import Found
from iacfix.workspace import Problem, Workspace


@dataclass
class Result:
    """Everything that a call found and made, gathered program by program."""

    session: Session
    programs: list[Project] = field(default_factory=list)
    items: list[tuple[Workspace, Item]] = field(default_factory=list)
    made: list[Found] = field(default_factory=list)
    made_items: list[Item] = field(default_factory=list)
    left: list[Found] = field(default_factory=list)
    failures: list[tuple[Workspace, str, Failure]] = field(default_factory=list)
    problems: list[tuple[Workspace, Problem]] = field(default_factory=list)
    ignored: int = 0
    patch: str = ""
    steps: list[Step] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=lambda: {rule.id: rule for rule in OWN_RULES})

    def add(
        self,
        workspace: Workspace,
        program: Project,
        files: Mapping[str, bytes],
        *,
        left: Sequence[Found] = (),
        made: Sequence[Found] = (),
        failures: Sequence[Failure] = (),
        ignored: int = 0,
        applied: bool = False,
    ) -> None:
        """Take in what one program or step came to; ``files`` are those in which it was found."""
        self.rules.update({codemod.id: codemod for codemod in workspace.codemods})
        places = Lines(files)
        for name, finding in (*made, *left):
            done = (name, finding) in made
            item = finding_item(self.rules[name], finding, places, applied=applied and done)
            item = replace(item, root=str(workspace.root))
            self.items.append((workspace, item))
            self.made_items += [item] if done else []
        self.made += made
        self.left += left
        self.failures += [(workspace, program.anchor, failure) for failure in failures]
        self.ignored += ignored

    def unmake(self, workspace: Workspace) -> None:
        """Nothing of a workspace was written after all."""
        self.items = [(owner, item) for owner, item in self.items if owner is not workspace or not item.applied]
        self.made = []

    def reported(self) -> list[Item]:
        """All items, problems and codemods set aside included, in order."""
        items = [item for _, item in self.items]
        items += [_item(problem) for problem in self.session.problems]
        items += [replace(_item(problem), root=str(workspace.root)) for workspace, problem in self.problems]
        for workspace, path, failure in self.failures:
            message = f"{failure.codemod} was set aside: {failure.message}"
            items.append(replace(problem_item("codemod-failure", path, message), root=str(workspace.root)))
        return sorted(items, key=lambda item: item.order)


def _item(problem: Problem) -> Item:
    return problem_item(problem.id, problem.path, problem.message, Position(problem.line, problem.column))


def say(line: str) -> None:
    """A line for the person at the terminal."""
    click.echo(line, err=True)


def finish(
    result: Result,
    tally: Tally,
    *,
    format_default: str,
    output_format: str | None,
    output_file: Path | None,
    fail_on: str,
    exit_zero: bool,
    baseline: Path | None = None,
    write_baseline: bool = False,
    non_zero: bool = False,
    patch: str | None = None,
) -> NoReturn:
    """Print the report (and the patch), the summary, and exit with what they mean."""
    from iacfix.cli.output import show_patch, show_report

    items = result.reported()
    if baseline is not None:
        from iacfix.cli import baseline as baselines

        if write_baseline:
            baselines.put([item for item in items if not item.applied], baseline)
        items = baselines.new(items, baseline)
    standing = [item for item in items if item.severity is not None and not _made(result, item)]
    name = output_format or format_default
    asked = output_format is not None
    if patch is not None and not (asked and output_file is None):
        show_patch(patch)
    if patch is None or asked:
        show_report(items, result.rules, name, output_file)
    elif items:
        show_report(
            [item for item in items if item.severity is None or item.fix is None], result.rules, name, None, err=True
        )
    for path in (found.path for workspace in result.session.workspaces for found in workspace.foreign):
        say(f"{path}: another runtime than nodejs; passed over")
    if result.session.workspaces:
        for line in lines(tally, result.session.choice(result.session.workspaces[0])):
            say(line)
    problems = bool(result.problems or result.session.problems or result.failures)
    counted = any(graver(item.severity, fail_on) for item in standing)
    sys.exit(2 if problems else 0 if exit_zero else int(counted or non_zero))


def _made(result: Result, item: Item) -> bool:
    """Whether an item tells of a fix that was made, or that a dry run would make."""
    return any(item is made for made in result.made_items)
