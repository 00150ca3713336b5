"""The programs of one tree, with the texts that an editor holds over those on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from iacfix.codemod import Codemod, CodemodError
from iacfix.edit import Finding, Fix, Safety
from iacfix.files import Unreadable, read
from iacfix.lsp.options import Options
from iacfix.lsp.text import difference
from iacfix.project import Project
from iacfix.report.rule import OWN_RULES, Rule
from iacfix.rewrite import Allowed, Rewrite
from iacfix.run import Choice, Found, Seen, chosen, look, mend
from iacfix.tree import Files
from iacfix.workspace import Problem, Workspace, open_workspace

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stands:
    """A finding, and the program in which it was found."""

    project: Project
    codemod: str
    finding: Finding


class Tree:
    """What is known of the files below a root; ``asked`` are the paths (from the root) of interest."""

    def __init__(self, root: Path, options: Options, *, trusted: bool, say: Say) -> None:
        self.root = root
        self.options = options
        self.trusted = trusted
        self.stale = True
        self._say = say
        self._workspace = Workspace(root, (), (), Files.of({}))
        self._projects: list[Project] = []

    # what is known

    def refresh(self, asked: Sequence[str], over: Mapping[str, bytes]) -> None:
        """Look at the disk anew, ``over`` which the editor's texts lie."""
        paths = [self.root / path for path in asked]
        try:
            self._workspace = open_workspace(
                self.root,
                paths,
                codemods=self.options.folders if self.trusted else (),
                trusted=self.trusted,
                over=over,
            )
        except CodemodError as error:
            self._say(f"{error}; until then only iacfix's own codemods run")
            self._workspace = open_workspace(self.root, paths, trusted=False, over=over)
        self._projects = list(self._workspace.programs)
        self.stale = False

    def put(self, path: str, data: bytes) -> None:
        """A file has another text now."""
        for index, project in enumerate(self._projects):
            old = project.files.get(path)
            if old is None:
                self.stale = True
            elif old != data:
                self._projects[index] = project.edited([difference(path, old, data)], typed=True)
                project.forget()

    def reread(self, path: str) -> None:
        """A file that the editor does not hold has changed on the disk."""
        data = read(self.root, path)
        if isinstance(data, Unreadable):
            self.stale = True
        else:
            self.put(path, data)

    def knows(self, path: str) -> bool:
        """Whether the programs that a file may belong to are known."""
        return bool(self.projects(path))

    def current(self, path: str, project: Project) -> bool:
        """Whether a file that the editor does not hold is on the disk as it is known."""
        known = project.files.get(path)
        return (read(self.root, path) == known) if known is not None else not (self.root / path).exists()

    def projects(self, path: str) -> list[Project]:
        """The programs to which a file belongs; a file is one by itself only where it belongs to no other."""
        found = [project for project in self._projects if not project.lone and _holds(project, path)]
        return found or [project for project in self._projects if project.lone == path]

    def rule(self, name: str) -> Rule:
        """What a finding or a problem is an instance of."""
        rules: tuple[Rule, ...] = (*self._workspace.codemods, *OWN_RULES)
        return next(rule for rule in rules if rule.id == name)

    @property
    def known(self) -> Sequence[str]:
        """The ids of all codemods."""
        return [codemod.id for codemod in self._workspace.codemods]

    # what is found and made

    def found(self, path: str) -> list[Stands]:
        """What stands in a file, in whatever program."""
        stands = {
            (name, finding): Stands(project, name, finding)
            for project in self.projects(path)
            for name, finding in self._seen(project).found
            if finding.path == path
        }
        return list(stands.values())

    def problems(self, path: str) -> list[Problem]:
        """What cannot be looked at in a file, and codemods that were set aside in the program it stands for."""
        projects = self.projects(path)
        found = dict.fromkeys(self._workspace.settings_errors)
        for project in projects:
            found.update(dict.fromkeys(self._unread(project)))
            for failure in self._seen(project).failures:
                message = f"{failure.codemod} was set aside: {failure.message}"
                found[Problem(project.anchor, 1, 1, "codemod-failure", message)] = None
        return [problem for problem in found if problem.path == path]

    def settings_errors(self) -> Sequence[Problem]:
        """What is wrong with settings files, wherever they are."""
        return self._workspace.settings_errors

    def mended(self, project: Project, allowed: Allowed) -> Rewrite | None:
        """What the allowed fixes make of a program; None where they change nothing."""
        if not any(_may(allowed, project, found) for found in self._seen(project).found):
            return None
        made = mend(project, self._chosen(project), self._choice(), known=self.known, allowed=allowed)
        return made if made.changed else None

    def _seen(self, project: Project) -> Seen:
        choice = self._choice()
        return project.remember(
            ("seen by the server", choice.today),
            lambda: look(project, self._chosen(project), choice, known=self.known),
        )

    def _unread(self, project: Project) -> list[Problem]:
        return project.remember("problems", lambda: self._workspace.problems([project]))

    def _chosen(self, project: Project) -> tuple[Codemod, ...]:
        return chosen(self._workspace.codemods, project.settings, self._choice())

    def _choice(self) -> Choice:
        select = None if self.options.select is None else frozenset(self.options.select)
        return Choice(date.today(), select=select, ignore=frozenset(self.options.ignore))


def safe(fix: Fix) -> bool:
    """Whether a fix may be made without asking."""
    return fix.safety is Safety.SAFE


def _may(allowed: Allowed, project: Project, found: Found) -> bool:
    name, finding = found
    return bool(finding.fixes) and allowed(project, name, finding, finding.fixes[0])


def _holds(project: Project, path: str) -> bool:
    inside = not project.folder or path.startswith(f"{project.folder}/")
    if inside and path not in project.outside:
        return True
    return any(source.path == path for source in project.reached)
