"""Import of a file that is not there.

A file of the program imports another by a relative path, and there is none:

    error TS2307: Cannot find module './types' or its corresponding type declarations.

It is found, and a person writes the file or corrects the path.

Left alone:

- paths with an ending that is no code's (`./policy.json`), and those that lead out of the program's folder;
- files that git ignores or iacfix does not read and that are on the disk, declarations (`.d.ts`) among them;
- paths into folders that builds write into, and imports of types alone in files that a generator writes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Cannot find module './…' or its corresponding type declarations", "Cannot find module '../…'")


def findings(project: Project) -> Iterator[Finding]:
    """Each import of the program's files that leads nowhere."""
    for source in project.sources if not project.lone else ():
        for view, module in _imports(project, source):
            if project.resolve(module, source.path) is None and not _elsewhere(project, source, module):
                message = f"there is no {module} beside {source.path}"
                yield Finding.at(view, message, why_not="write the file, or correct the path")


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
