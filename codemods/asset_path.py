"""Asset that Pulumi looks for in another folder than it is in.

A relative path of `FileArchive` and `FileAsset` starts in the folder of the program's entry, `bin/` for `main: bin/shop.ts`;
neither in the file that says it nor beside Pulumi.yaml:

    failed to compute archive hash for "code": couldn't read archive path '/src/shop/bin/lib/lambda': stat /src/shop/bin/lib/lambda: no such file or directory

Where it is not found from there, and is found from exactly one of the two, the path is built from the file's own folder, from
which it is the same whoever runs it: `path.join(__dirname, 'lambda')`.

Left alone:

- paths that are found from the entry's folder, and absolute ones;
- paths that nothing in the repository has: a build may make them;
- paths that the file's folder and the one of Pulumi.yaml both have: it is found, and a person decides;
- anything but a string that stands there: templates, constants, calls;
- ES modules, which have no `__dirname`, and programs that are compiled elsewhere before they run.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.asset import is_there
from iacfix.pulumi.resource import resources
from iacfix.syntax.code import Call, Text, render
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.literal import Literal
from iacfix.syntax.statement import namespace
from iacfix.syntax.style import style_of

SEVERITY = Severity.BLOCKS
ERRORS = ("couldn't read archive path '…'", "failed to compute archive hash", "failed to compute asset hash")

_ASSETS = ("pulumi.asset.FileArchive", "pulumi.asset.FileAsset")


def findings(project: Project) -> Iterator[Finding]:
    """Each asset whose path leads elsewhere than its author thought."""
    entry = project.entry
    made = resources(project, *_ASSETS) if entry is not None and not _compiled(project) else []
    for asset in made:
        literal = Literal.of(asset.name)
        if entry is None or literal is None or not literal.is_string or literal.string.startswith(("/", "~")):
            continue
        if not literal.string or is_there(project, posixpath.dirname(entry.path), literal.string):
            continue
        folders = dict.fromkeys((posixpath.dirname(asset.path), project.folder))
        found = [folder for folder in folders if is_there(project, folder, literal.string)]
        if found:
            yield _finding(project, literal, posixpath.dirname(entry.path), found)


def _finding(project: Project, literal: Literal, start: str, found: list[str]) -> Finding:
    message = f"{literal.string} is looked for in {start or 'the folder of the entry'}, where it is not"
    if len(found) > 1:
        places = " and ".join(folder or "the folder of Pulumi.yaml" for folder in found)
        return Finding.at(literal, message, why_not=f"it is in {places}: say which is meant")
    if _is_module(project, literal.path):
        return Finding.at(
            literal, message, why_not="an ES module has no __dirname: build the path from import.meta.dirname"
        )
    target = posixpath.normpath(posixpath.join(found[0], literal.string))
    relative = posixpath.relpath(target, posixpath.dirname(literal.path) or ".")
    name, importing = namespace(project, literal.source, _path_module(literal), "path")
    style = style_of(project, literal.source)
    code = render(Call(f"{name}.join", ("__dirname", Text(relative))), style)
    title = "build the path from this file's folder"
    lines = broken_to_fit(literal, len(code) - len(literal.text))
    return Finding.at(literal, message, fix(title, importing, lines, literal.replace(code), effect=Effect.NONE))


def _compiled(project: Project) -> bool:
    """Whether something other than the entry's TypeScript is what runs."""
    entry, definition = project.entry, project.definition
    main = definition.root.scalar("main") if definition is not None else None
    if entry is None or project.lone:
        return True
    if main is None:
        package = project.document(posixpath.join(project.folder, "package.json"))
        main = package.root.scalar("main") if package is not None else None
    stated = main.string if main is not None else ""
    return not entry.path.endswith("js") and stated.endswith("js")


def _is_module(project: Project, path: str) -> bool:
    package = project.document(posixpath.join(project.folder, "package.json"))
    kind = package.root.scalar("type") if package is not None else None
    return path.endswith(("mts", "mjs")) or (kind is not None and kind.string == "module")


def _path_module(literal: Literal) -> str:
    return "node:path" if b"node:path" in literal.source.data else "path"
