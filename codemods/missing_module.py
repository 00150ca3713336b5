"""Import of a file that is not there.

A file of the program imports another by a relative path, and there is none:

    error TS2307: Cannot find module './types' or its corresponding type declarations.

Where one file of the program, in another folder, has that name (case, `-` and `_` aside) and exports all that the import
takes, the import names that one: `./tap-stack` becomes `./lib/tap-stack`, with or without `.js` as it was written. Else it
is found, and a person writes the file or corrects the path.

Left alone:

- imports that take no names (`import "./setup"`, `export *`) or the whole file as a namespace: nothing tells that another
  file of the name is the one;
- names that several files export: found, with the files;
- files that import the importing file themselves, tests, declarations, and code apart from the program (functions with a
  folder of their own): they are not what is meant.

Nothing is said of

- paths with an ending that is no code's (`./policy.json`), and those that lead out of the program's folder;
- files that git ignores or iacfix does not read and that are on the disk, declarations (`.d.ts`) among them;
- paths into folders that builds write into, and imports of types alone in files that a generator writes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.module import reaches, relative_module, taken_names
from iacfix.syntax.names import exported
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Cannot find module './…' or its corresponding type declarations", "Cannot find module '../…'")


def findings(project: Project) -> Iterator[Finding]:
    """Each import of the program's files that leads nowhere."""
    for source in project.sources if not project.lone else ():
        for view, module in _imports(project, source):
            if project.resolve(module, source.path) is None and not _elsewhere(project, source, module):
                yield _finding(view, module)


def _finding(view: View, module: str) -> Finding:
    meant = _meant(view, module)
    message, why = f"there is no {module} beside {view.path}", "write the file, or correct the path"
    if len(meant) != 1:
        among = f"{' and '.join(meant)} export that: import from the one that is meant"
        return Finding.at(view, message, why_not=among if meant else why)
    new = relative_module(meant[0], view.path, like=module)
    quote = view.text[0]
    return Finding.at(
        view, message, fix(f"import from {new}", view.replace(f"{quote}{new}{quote}"), effect=Effect.NONE)
    )


def _meant(view: View, module: str) -> list[str]:
    """The files of the program that have the name of the missing one and export all that is taken from it."""
    project, source = view.project, view.source
    names = taken_names(source, view.node.parent)
    if not names or not source.path.endswith((".ts", ".tsx")):
        return []
    folders = {posixpath.dirname(each.path) for each in project.sources}
    named = [
        project.source(path)
        for path in project.code
        if path.endswith((".ts", ".tsx")) and posixpath.dirname(path) in folders and _plain(path) == _plain(module)
    ]
    return [
        each.path
        for each in named
        if all(exported(project, each, name) is not None for name in names)
        and not any(part in table(__file__).data["compiled"] for part in each.path.split("/"))
        and not reaches(project, each, source)
    ]


def _plain(path: str) -> str:
    """The name of a module without its folder and ending, case, `-` and `_` aside; that of the folder for its index."""
    stem = re.sub(r"(?<=[^/])/index$", "", re.sub(r"\.[mc]?[jt]sx?$", "", path))
    return re.sub(r"[-_]", "", posixpath.basename(stem)).lower()


def _imports(project: Project, source: Source) -> Iterator[tuple[View, str]]:
    for statement in (*source.nodes("import"), *source.nodes("export")):
        module = statement.child_by_field_name("source")
        if module is not None and (name := source.text(module)[1:-1]).startswith("."):
            yield View(project, source, module), name


def _elsewhere(project: Project, source: Source, module: str) -> bool:
    """Whether a module may be where iacfix does not look."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), module))
    ending = posixpath.splitext(target)[1]
    if (
        re.fullmatch(r"[./]+", module)
        or target.startswith("..")
        or (project.folder and not target.startswith(f"{project.folder}/"))
    ):
        return True
    if ending and not re.fullmatch(r"\.[mc]?[jt]sx?", ending) and re.fullmatch(r"\.\w{1,5}", ending):
        return True
    if any(part in table(__file__).data["compiled"] for part in target.split("/")):
        return True
    stem = re.sub(r"\.[mc]?[jt]sx?$", "", target)
    if any(path.startswith((f"{stem}.", f"{stem}/")) for path in project.files):
        return True
    if not project.disk:
        return False
    folder = Path(project.disk, posixpath.dirname(stem))
    name = posixpath.basename(stem)
    return folder.is_dir() and any(each.name == name or each.name.startswith(f"{name}.") for each in folder.iterdir())
