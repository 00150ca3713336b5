"""The Pulumi programs of a tree of files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from iacfix.document import Document
from iacfix.files import CODE
from iacfix.project import PROJECT_FILES, Project
from iacfix.settings import Settings
from iacfix.tree import Files

RUNTIMES = frozenset({"nodejs", "bun"})

SettingsFor = Callable[[str], Settings]
"""The settings that hold in a folder (POSIX, relative to the tree's root)."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A Pulumi project that is no TypeScript program: passed over, and said so. ``path`` is its ``Pulumi.yaml``."""

    path: str
    runtime: str


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a tree holds."""

    programs: tuple[Project, ...]
    foreign: tuple[Foreign, ...]


def discover(files: Files, asked: Sequence[str], settings: SettingsFor, *, disk: str = "") -> Discovered:
    """The programs that the asked paths (files or folders, "" for all) belong to or hold.

    A folder without any ``Pulumi.yaml`` is one program, a file outside any program is one by itself.
    """
    definitions = {posixpath.dirname(path): path for path in sorted(files) if posixpath.basename(path) in PROJECT_FILES}
    folders, lone = _wanted(files, asked, definitions)
    runtimes = {
        folder: runtime_of(Document(definitions[folder], files[definitions[folder]]))
        for folder in folders
        if folder in definitions
    }
    programs = [
        Project(files, folder, settings=settings(folder), disk=disk, outside=_nested(files, folder, definitions))
        for folder in sorted(folders)
        if folder not in runtimes or runtimes[folder] in RUNTIMES
    ]
    programs += [
        Project(files, posixpath.dirname(path), lone=path, settings=settings(posixpath.dirname(path)), disk=disk)
        for path in lone
    ]
    foreign = [
        Foreign(definitions[folder], runtimes[folder])
        for folder in sorted(folders)
        if folder in runtimes and runtimes[folder] not in RUNTIMES
    ]
    return Discovered(tuple(programs), tuple(foreign))


def runtime_of(definition: Document) -> str:
    """The runtime that a ``Pulumi.yaml`` names; ``nodejs`` where it cannot be read or names none."""
    root = definition.root if definition.error is None else None
    if root is None:
        return "nodejs"
    found = root.get("runtime", "name") or root.get("runtime")
    return (getattr(found, "string", "") or "nodejs") if found is not None else "nodejs"


def _wanted(files: Files, asked: Sequence[str], definitions: dict[str, str]) -> tuple[set[str], list[str]]:
    folders: set[str] = set()
    lone: list[str] = []
    for path in asked:
        if path in files:
            owner = _owner(path, definitions)
            if owner is not None:
                folders.add(owner)
            elif path.endswith(CODE):
                lone.append(path)
            continue
        inside = [folder for folder in definitions if _below(folder, path)]
        owner = _owner(f"{path}/x" if path else "x", definitions)
        folders.update(inside or ([owner] if owner is not None else [path]))
    return folders, lone


def _owner(path: str, definitions: Iterable[str]) -> str | None:
    folder = posixpath.dirname(path)
    while folder not in definitions:
        if not folder:
            return None
        folder = posixpath.dirname(folder)
    return folder


def _below(folder: str, top: str) -> bool:
    return not top or folder == top or folder.startswith(f"{top}/")


def _nested(files: Files, folder: str, definitions: Iterable[str]) -> list[str]:
    inner = [other for other in definitions if other != folder and _below(other, folder)]
    return [path for path in files if any(path.startswith(f"{other}/") for other in inner)]
