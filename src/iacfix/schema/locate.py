"""Which declarations of a provider apply to a program.

Those in the program's own node_modules win, else the shipped schema of the major version that package.json and the lock
file agree on, else the newest shipped. A program of a major that is not shipped has no schema: nothing is said of it.
"""

from __future__ import annotations

import functools
import json
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from iacfix.project import Project
from iacfix.schema.majors import LOCKS, Version, allowed, locked
from iacfix.tables import DATA, Provenance, Table
from iacfix.tree import Files

if TYPE_CHECKING:
    from iacfix.schema.declared import DeclaredSchema
    from iacfix.schema.model import Schema
    from iacfix.schema.store import StoredSchema

PACKAGE = "@pulumi/aws"
_GROUPS = ("dependencies", "devDependencies", "peerDependencies")


def schema_of(project: Project) -> Schema | None:
    """The types of the AWS provider that the program uses; None for a version nothing is known of."""
    return project.remember("schema", lambda: _installed(project) or _of_major(project))


def renamed(schema: Schema) -> Mapping[str, str]:
    """The resources that go by another name in this version, by their old one: the other may still exist."""
    found = shipped(int(schema.version.partition(".")[0]))
    return found.renamed if found is not None else {}


def shipped(major: int) -> StoredSchema | None:
    """The schema of a major version that comes with iacfix."""
    return _stored(major) if major in _majors() else None


def schema_tables() -> list[Table]:
    """What comes with iacfix of the provider's types, as tables without their facts: for the dates and sources."""
    found = []
    for major in sorted(_majors()):
        own = _stored(major).provenance
        source = f"{own.package} {own.version} ({own.licence})"
        found.append(Table(f"provider_schema_{major}", Provenance(source, own.released, own.as_of, ()), {}))
    return found


def _installed(project: Project) -> Schema | None:
    """What is installed, in the tree that the program belongs to, where Node would look for it."""
    if not project.disk:
        return None
    for folder in _upward(project.folder):
        root = Path(project.disk, folder, "node_modules", *PACKAGE.split("/"))
        try:
            stamp = (root / "package.json").stat().st_mtime_ns
        except OSError:
            continue
        return _declared(root, posixpath.join(folder, "node_modules", PACKAGE), stamp)
    return None


def _of_major(project: Project) -> Schema | None:
    there = locked_majors(project, PACKAGE)
    majors = allowed(range_of(project, PACKAGE), max(_majors() | there))
    return shipped(max(there & majors or majors, default=-1))


def range_of(project: Project, package: str) -> str:
    """The range in the nearest package.json that names a package (``@pulumi/aws``); "" where none does."""
    for folder in _upward(project.folder):
        manifest = _object(project.files, posixpath.join(folder, "package.json"))
        for group in _GROUPS:
            found = manifest.get(group)
            wanted = found.get(package) if isinstance(found, dict) else None
            if isinstance(wanted, str):
                return wanted
    return ""


def locked_majors(project: Project, package: str) -> frozenset[int]:
    """The majors of a package in the nearest lock file that has it."""
    return frozenset(major for major, _ in locked_versions(project, package))


def locked_versions(project: Project, package: str) -> frozenset[Version]:
    """The versions of a package in the nearest lock file that has it."""
    for folder in _upward(project.folder):
        for name in LOCKS:
            path = posixpath.join(folder, name)
            found = locked(package, name, project.files[path]) if path in project.files else frozenset()
            if found:
                return found
    return frozenset()


def _object(files: Files, path: str) -> Mapping[str, object]:
    try:
        found = json.loads(files[path]) if path in files else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _upward(folder: str) -> Iterator[str]:
    """The folder, and those above it up to the root of the tree, "" ."""
    yield folder
    while folder:
        folder = posixpath.dirname(folder)
        yield folder


@functools.cache
def _majors() -> frozenset[int]:
    return frozenset(int(path.stem.removeprefix("aws-")) for path in DATA.glob("aws-*.zip"))


@functools.cache
def _stored(major: int) -> StoredSchema:
    from iacfix.schema.store import StoredSchema

    return StoredSchema(DATA / f"aws-{major}.zip")


@functools.lru_cache(maxsize=8)
def _declared(root: Path, shown: str, _stamp: int) -> DeclaredSchema | None:
    """The installed package; ``_stamp`` changes when another version is installed. None where it cannot be read."""
    from iacfix.schema.declared import DeclaredSchema

    found = DeclaredSchema(root, shown)
    own = found.module("aws") if found.version else None
    return found if own is not None and own.modules else None
