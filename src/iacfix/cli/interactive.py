"""``iacfix apply -i``: each fix is shown, and made or skipped as the person at the terminal says."""

from __future__ import annotations

from pathlib import Path

import click

from iacfix.cli.output import show_patch
from iacfix.cli.patch import patch
from iacfix.edit import Finding, Fix
from iacfix.project import Project
from iacfix.rewrite import Allowed

_ANSWERS = {
    "y": "make it",
    "n": "skip it",
    "a": "make it and all others of this codemod",
    "d": "skip it and all others of this codemod",
    "q": "skip this and all that follow",
}

Key = tuple[str, str, str, str]


class Asking:
    """Asks once for each fix, and remembers the answer in the rounds that follow."""

    def __init__(self, allowed: Allowed) -> None:
        self._allowed = allowed
        self._answers: dict[Key, bool] = {}
        self._always: dict[str, bool] = {}
        self._quit = False

    def __call__(self, project: Project, codemod_id: str, finding: Finding, fix: Fix) -> bool:
        """Whether the fix is to be made."""
        if self._quit or not self._allowed(project, codemod_id, finding, fix):
            return False
        if codemod_id in self._always:
            return self._always[codemod_id]
        key = (codemod_id, finding.path, fix.title, _line(project, finding))
        if key not in self._answers:
            self._answers[key] = self._ask(project, codemod_id, finding, fix)
        return self._answers[key]

    def _ask(self, project: Project, codemod_id: str, finding: Finding, fix: Fix) -> bool:
        after = project.edited(fix.edits)
        click.echo(f"\n{codemod_id}: {finding.message}\n{fix.title} ({fix.safety.value})\n")
        show_patch(patch(Path(project.disk), project.files, after.files, {edit.path for edit in fix.edits}))
        while (answer := click.prompt("Make it? [y,n,a,d,q,?]", default="y", show_default=False)) not in _ANSWERS:
            for name, meaning in _ANSWERS.items():
                click.echo(f"  {name}  {meaning}")
        self._quit = answer == "q"
        if answer in ("a", "d"):
            self._always[codemod_id] = answer == "a"
        return answer in ("y", "a")


def _line(project: Project, finding: Finding) -> str:
    data = project.files[finding.path]
    end = data.find(b"\n", finding.start)
    start = data.rfind(b"\n", 0, finding.start) + 1
    return data[start : len(data) if end < 0 else end].decode("utf-8", "replace")
