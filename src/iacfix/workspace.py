"""From paths on the disk to programs with their settings, and to the codemods that they name."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from iacfix import git
from iacfix.codemod import Codemod, bundled, load
from iacfix.discover import Foreign, discover
from iacfix.document import Document
from iacfix.files import Unreadable, listing, read
from iacfix.project import PROJECT_FILES, Project
from iacfix.settings import Settings, SettingsError, codemod_folders
from iacfix.settings import load as load_settings
from iacfix.tree import Files


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that could not be looked at: where (line and column from 1), and what to do.

    ``path`` is relative to the tree's root, or as it was given where it is in none.
    """

    path: str
    line: int
    column: int
    id: str
    message: str


@dataclass
class Workspace:
    """The files of one tree, the codemods for it, and the programs of the asked paths.

    ``asked`` are paths relative to the root, "" for all of it. ``unreadable`` grows as files are read.
    """

    root: Path
    asked: tuple[str, ...]
    codemods: tuple[Codemod, ...]
    files: Files
    programs: tuple[Project, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    settings_errors: tuple[Problem, ...] = ()
    unreadable: dict[str, Unreadable] = field(default_factory=dict)

    def problems(self, programs: Sequence[Project]) -> list[Problem]:
        """All that could not be looked at, once these programs were."""
        found = set(self.settings_errors)
        found |= {Problem(each.path, each.line, 1, "unreadable", each.reason) for each in self.unreadable.values()}
        for project in programs:
            found.update(_unparsable(project))
        return sorted(found)

    def covers(self, path: str) -> bool:
        """Whether a file is among those that were asked for."""
        return any(not asked or path == asked or path.startswith(f"{asked}/") for asked in self.asked)


def root_of(path: Path) -> Path:
    """The top of the git work tree around a path, else the folder of its program, else its own folder."""
    real = Path(os.path.realpath(path))
    folder = real if real.is_dir() else real.parent
    top = git.toplevel(real)
    if top is not None:
        return top
    return next((above for above in (folder, *folder.parents) if _has_definition(above)), folder)


def open_workspace(
    root: Path,
    paths: Sequence[Path],
    *,
    codemods: Sequence[Path] = (),
    trusted: bool = True,
    over: Mapping[str, bytes] | None = None,
) -> Workspace:
    """The programs of some paths below a root. Raises ``CodemodError`` for codemods that cannot be used.

    ``codemods`` are further folders of codemods; those that settings files name are loaded only where ``trusted``.
    ``over`` are texts (by path from the root) that are not on the disk, or not yet: an editor's.
    """
    real = [Path(os.path.realpath(path)) for path in paths]
    asked = tuple("" if path == root else path.relative_to(root).as_posix() for path in real)
    named = [folder for path in real for folder in codemod_folders(_folder(path))] if trusted else []
    found = load([bundled(), *dict.fromkeys([*codemods, *named])])
    unreadable: dict[str, Unreadable] = {}
    files = _files(root, real, unreadable).changed(over or {})
    workspace = Workspace(root, asked, found, files, unreadable=unreadable)
    errors: dict[str, tuple[Problem, ...]] = {}

    def settings(folder: str) -> Settings:
        loaded = load_settings(root / folder, found, trusted=trusted)
        if isinstance(loaded, Settings):
            return loaded
        errors[folder] = tuple(_of_settings(root, error) for error in loaded)
        return Settings.of(found)

    discovered = discover(workspace.files, asked, settings, disk=str(root))
    for path in asked:
        if path in workspace.files:
            _ = workspace.files[path]
    workspace.programs = tuple(program for program in discovered.programs if program.folder not in errors)
    workspace.foreign = discovered.foreign
    workspace.settings_errors = tuple(dict.fromkeys(problem for found in errors.values() for problem in found))
    return workspace


def _files(root: Path, asked: Sequence[Path], unreadable: dict[str, Unreadable]) -> Files:
    paths = dict.fromkeys(
        [*listing(root, root), *(path for each in asked if not each.is_dir() for path in listing(root, each))]
    )

    def content(path: str) -> bytes:
        data = read(root, path)
        if isinstance(data, Unreadable):
            unreadable[path] = data
            return b""
        return data

    return Files(paths, content)


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _has_definition(folder: Path) -> bool:
    return any((folder / name).is_file() for name in PROJECT_FILES)


def _of_settings(root: Path, error: SettingsError) -> Problem:
    path = error.path.relative_to(root).as_posix() if error.path.is_relative_to(root) else str(error.path)
    return Problem(path, error.line, error.column, "settings-error", error.message)


def _unparsable(project: Project) -> Iterator[Problem]:
    """The program's files that do not parse."""
    for source in project.broken:
        node = source.syntax_error
        if node is not None:
            start = source.data.rfind(b"\n", 0, node.start_byte) + 1
            column = len(source.data[start : node.start_byte].decode("utf-8", "replace")) + 1
            message = "does not parse as TypeScript, so nothing is changed in it; mend the syntax and run again"
            yield Problem(source.path, node.start_point[0] + 1, column, "syntax-error", message)
    prefix = f"{project.folder}/" if project.folder else ""
    for path in project.files:
        name = path.removeprefix(prefix)
        if path.startswith(prefix) and (name in (*PROJECT_FILES, "package.json") or _is_stack(name)):
            error = Document(path, project.files[path]).error
            if error is not None:
                yield Problem(path, error.line, error.column, "syntax-error", f"{error.problem}; {error.remedy}")


def _is_stack(name: str) -> bool:
    return posixpath.dirname(name) == "" and name.startswith("Pulumi.") and name.endswith((".yaml", ".yml"))
