"""Rounds of codemods over a program: what each found, what was made of it, and which were set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from iacfix.codemod import Codemod
from iacfix.edit import Edit, Finding, Fix, clashing
from iacfix.files import CODE
from iacfix.project import Project
from iacfix.pulumi.since import lacking

ROUNDS = 10

Allowed = Callable[[Project, str, Finding, Fix], bool]
"""Whether the fix of a codemod's finding in a program may be made."""
Verify = Callable[[Project, Project], str]
"""Why a step must not stay; "" where it may."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one codemod made in one round."""

    codemod: str
    findings: tuple[Finding, ...]
    before: Project
    after: Project


@dataclass(frozen=True, slots=True)
class Failure:
    """A codemod that was set aside, and why."""

    codemod: str
    message: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A program before and after, step by step; ``left`` are the findings that stand in ``after``, by codemod."""

    before: Project
    after: Project
    steps: tuple[Step, ...]
    failures: tuple[Failure, ...]
    left: tuple[tuple[str, Finding], ...] = ()

    @property
    def changed(self) -> tuple[str, ...]:
        """The files that differ, sorted."""
        paths = {edit.path for step in self.steps for finding in step.findings for edit in finding.fixes[0].edits}
        return tuple(
            path
            for path in sorted(paths)
            if path not in self.before.files or self.before.files[path] != self.after.files[path]
        )


def check(project: Project, codemods: Iterable[Codemod]) -> tuple[list[tuple[str, Finding]], list[Failure]]:
    """What the codemods find, without making anything of it."""
    found: list[tuple[str, Finding]] = []
    failures: list[Failure] = []
    for codemod in codemods:
        result = found_by(codemod, project)
        if isinstance(result, Failure):
            failures.append(result)
        else:
            found += [(codemod.id, finding) for finding in result]
    return found, failures


def rewrite(
    project: Project, codemods: Sequence[Codemod], *, allowed: Allowed, verify: Verify | None = None
) -> Rewrite:
    """Make the allowed fixes, one codemod at a time, until a round changes nothing.

    A codemod that raises, breaks the syntax, is refused by ``verify`` or never falls quiet is set aside, and the
    outcome is the others' alone.
    """
    aside: dict[str, Failure] = {}
    while True:
        outcome = _attempt(project, [each for each in codemods if each.id not in aside], allowed, verify)
        if isinstance(outcome, Rewrite):
            return replace(outcome, failures=tuple(aside.values()))
        aside[outcome.codemod] = outcome


def _attempt(
    project: Project, codemods: Sequence[Codemod], allowed: Allowed, verify: Verify | None
) -> Rewrite | Failure:
    steps: list[Step] = []
    current = project
    for _ in range(ROUNDS):
        found, failures = check(current, codemods)
        if failures:
            return failures[0]
        made = _round(current, codemods, found, allowed, verify)
        if isinstance(made, Failure):
            return made
        if not made:
            return Rewrite(project, current, tuple(steps), (), tuple(found))
        steps += made
        current = made[-1].after
        for step in made[1:]:
            step.before.forget()
    return Failure(
        steps[-1].codemod, f"still changes its own outcome after {ROUNDS} rounds; this is a fault of the codemod"
    )


def _round(
    project: Project,
    codemods: Sequence[Codemod],
    found: Sequence[tuple[str, Finding]],
    allowed: Allowed,
    verify: Verify | None,
) -> list[Step] | Failure:
    """The steps of those codemods that have something to mend, each on what its predecessors left.

    The others wait for the next round, except for those that have to come before one of these: what was mended so far
    may have given them something to do.
    """
    steps: list[Step] = []
    current = project
    for codemod in _with_predecessors(codemods, {name for name, finding in found if finding.fixes}):
        now = found_by(codemod, current) if steps else [finding for name, finding in found if name == codemod.id]
        if isinstance(now, Failure):
            return now
        step = _step(codemod, now, current, allowed)
        if step is None:
            continue
        reason = broken(step) or (verify(step.before, step.after) if verify is not None else "")
        if reason:
            return Failure(codemod.id, reason)
        steps.append(step)
        current = step.after
    return steps


def _with_predecessors(codemods: Sequence[Codemod], wanted: set[str]) -> list[Codemod]:
    """The wanted codemods and all that have to run before one of them, in order."""
    found = set(wanted)
    for codemod in reversed(codemods):
        if codemod.id in found:
            found.update(codemod.after)
    return [codemod for codemod in codemods if codemod.id in found]


def found_by(codemod: Codemod, project: Project) -> list[Finding] | Failure:
    """A codemod's findings, with their edits in the line ends of the files; a failure where it raises."""
    project.names_given.clear()
    try:
        found = [_with_line_ends(_inside(finding, project), project) for finding in codemod.findings(project)]
    except Exception as error:
        return Failure(codemod.id, f"raised {type(error).__name__}: {error}")
    if not found:
        return found
    return list(
        dict.fromkeys(sorted(found, key=lambda finding: (finding.path, finding.start, finding.end, finding.message)))
    )


def _step(codemod: Codemod, found: Sequence[Finding], project: Project, allowed: Allowed) -> Step | None:
    made: list[Finding] = []
    edits: set[Edit] = set()
    for finding in found:
        if not finding.fixes or not allowed(project, codemod.id, finding, finding.fixes[0]):
            continue
        together = edits | set(finding.fixes[0].edits)
        if together == edits or not clashing(together):
            edits = together
            made.append(finding)
    if not edits:
        return None
    return Step(codemod.id, tuple(made), project, project.edited(edits))


def broken(step: Step) -> str:
    """Where a step left a file that no longer parses."""
    paths = {edit.path for finding in step.findings for edit in finding.fixes[0].edits}
    for path in sorted(paths):
        if not path.endswith(CODE):
            document = step.after.document(path)
            if document is None:
                return f"would leave {path} unreadable"
            continue
        error = step.after.source(path).syntax_error
        if error is not None and (path not in step.before.files or step.before.source(path).syntax_error is None):
            return f"would break the syntax of {path} at line {error.start_point[0] + 1}"
    return ""


def _inside(finding: Finding, project: Project) -> Finding:
    """A finding whose fixes change only what is the program's to change, and write only what its packages have."""
    outside = next(
        (edit.path for made in finding.fixes for edit in made.edits if not project.editable(edit.path)), None
    )
    if outside is not None:
        why = f"the edit would fall into {outside}, which is generated or not the program's own"
        return replace(finding, fixes=(), why_not=why)
    needed = next((needed for made in finding.fixes if (needed := lacking(project, made))), "")
    return replace(finding, fixes=(), why_not=f"the edit needs {needed}: update it first") if needed else finding


def _with_line_ends(finding: Finding, project: Project) -> Finding:
    if not any("\n" in edit.text for made in finding.fixes for edit in made.edits):
        return finding
    fixes = tuple(
        replace(made, edits=tuple(_in_line_ends(edit, project) for edit in made.edits)) for made in finding.fixes
    )
    return replace(finding, fixes=fixes)


def _in_line_ends(edit: Edit, project: Project) -> Edit:
    if edit.creates or "\n" not in edit.text or b"\r\n" not in project.files[edit.path]:
        return edit
    return replace(edit, text=edit.text.replace("\r\n", "\n").replace("\n", "\r\n"))
