"""The packages that a program's package.json asks for."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import cast

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.tables import DATA, load

_GROUPS = ("dependencies", "devDependencies", "peerDependencies")


def asks_for(project: Project, package: str) -> bool:
    """Whether package.json names a package, or some file of the program imports it already."""
    if any(package.encode() in source.data for source in project.sources):
        return True
    document = project.document(_path(project))
    return document is not None and any(document.root.get(group, package) is not None for group in _GROUPS)


def with_package(project: Project, package: str) -> Edits | None:
    """The edits that let package.json ask for a package, in the version that the table gives.

    () where it does already or where there is no package.json to edit.
    """
    document = project.document(_path(project))
    if document is None or any(document.root.get(group, package) is not None for group in _GROUPS):
        return ()
    version = cast("Mapping[str, str]", load(DATA / "package.yaml").data["packages"])[package]
    dependencies = document.root.mapping("dependencies")
    if dependencies is None:
        return document.root.add("dependencies", {package: version})
    before = [name for name, _ in dependencies.items() if name < package]
    return dependencies.add(package, version, after=before[-1] if before else None)


def _path(project: Project) -> str:
    return posixpath.join(project.folder, "package.json")
