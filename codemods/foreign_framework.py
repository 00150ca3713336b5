"""Another framework's code in a Pulumi program.

The project is Pulumi's, and its code is written for the CDK for Terraform or the AWS CDK. Pulumi runs it and makes nothing
of it, or stops where the framework asks for an app of its own:

    Error: Cannot find module 'cdktf'
    error TS2307: Cannot find module '@cdktf/provider-aws' or its corresponding type declarations.

Each import of such a framework is found, each class that is a stack of one, what package.json asks for of it, and the file
that sets it up. None is mended: the program has to be written anew, or the project is not Pulumi's.

Left alone:

- folders that are no Pulumi project: without a Pulumi.yaml, without code for Pulumi, and not said to be one in metadata.json;
- programs that use @pulumi/cdk, which runs constructs of the AWS CDK;
- package.json and the like where no code of the program has such an import: they may serve other programs too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.document import Document
from iacfix.edit import Finding, Place, Severity
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Cannot find module 'cdktf'", "Cannot find module '@cdktf/…'", "Cannot find module 'aws-cdk-lib'")

Framework = Mapping[str, Sequence[str]]
_WHY = "the program has to be written for Pulumi, or the project to become the framework's"
_GROUPS = ("dependencies", "devDependencies")


def findings(project: Project) -> Iterator[Finding]:
    """Each trace of another framework."""
    facts = table(__file__).data
    frameworks = cast("Mapping[str, Framework]", facts["frameworks"])
    package = project.document(posixpath.join(project.folder, "package.json"))
    if project.lone or not _is_pulumi(project) or _bridged(project, package, facts["bridges"]):
        return
    for name, framework in frameworks.items():
        marks = [module.encode() for module in framework["modules"]]
        paths = [path for path in project.code if any(mark in project.files[path] for mark in marks)]
        found = [each for path in paths for each in _in_code(project, project.source(path), name, framework)]
        yield from found
        if found:
            yield from _set_up(project, package, name, framework)


def _set_up(project: Project, package: Document | None, name: str, framework: Framework) -> Iterator[Finding]:
    """What package.json asks for of a framework, and the files that set it up."""
    for group in _GROUPS:
        asked = package.root.mapping(group) if package is not None else None
        for key in asked.keys() if asked is not None else ():
            place = asked.key(key) if asked is not None else None
            if place is not None and key.startswith(tuple(framework["modules"])):
                yield Finding.at(place, f"package.json asks for {name} in a Pulumi project", why_not=_WHY)
    for file in framework["files"]:
        path = posixpath.join(project.folder, file)
        if path in project.files:
            yield Finding.at(Place(path, 0, 0), f"{file} sets up {name} in a Pulumi project", why_not=_WHY)


def _in_code(project: Project, source: Source, name: str, framework: Framework) -> Iterator[Finding]:
    mixed = ", and others of Pulumi" if b"@pulumi/" in source.data else " in a Pulumi project"
    for node in source.nodes("import"):
        module = node.child_by_field_name("source")
        if module is not None and source.text(module)[1:-1].startswith(tuple(framework["modules"])):
            yield Finding.at(View(project, source, node), f"the file has imports of {name}{mixed}", why_not=_WHY)
    for node in source.nodes("class"):
        view = View(project, source, node)
        heading = view.text.partition("{")[0]
        for base in framework["classes"]:
            if re.search(rf"\bextends\s+{re.escape(base)}\b", heading):
                yield Finding.at(
                    view.child("name") or view, f"it is a stack of {name} in a Pulumi project", why_not=_WHY
                )


def _is_pulumi(project: Project) -> bool:
    """Whether a folder is said to be a Pulumi project, or has code for Pulumi."""
    metadata = project.document(posixpath.join(project.folder, "metadata.json"))
    platform = metadata.root.scalar("platform") if metadata is not None else None
    stated = project.definition is not None or (platform is not None and platform.string == "pulumi")
    return stated or any(b"@pulumi/" in project.files[path] for path in project.code)


def _bridged(project: Project, package: Document | None, bridges: Sequence[str]) -> bool:
    asked = package is not None and any(
        package.root.get(group, bridge) is not None for group in _GROUPS for bridge in bridges
    )
    return asked or any(bridge.encode() in project.files[path] for path in project.code for bridge in bridges)
