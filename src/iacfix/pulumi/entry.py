"""Files of a program that could be its entry."""

from __future__ import annotations

import re

from iacfix.project import Project
from iacfix.pulumi.component import component_of
from iacfix.pulumi.package import is_resource_class
from iacfix.scope import FUNCTIONS
from iacfix.source import Source
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View

_MODULE = re.compile(rb"""(?:from|import|require\s*\()\s*['"](\.[^'"\n]*)['"]""")


def entries(project: Project) -> list[str]:
    """The files that make resources when they are run and that no other file of the program imports, sorted."""
    return [path for path in _roots(project) if _makes_resources(project, project.source(path))]


def _roots(project: Project) -> list[str]:
    """The program's files that no other one imports."""
    imported = {
        target
        for path in project.code
        for module in _MODULE.findall(project.files[path])
        if (target := project.resolve(module.decode("utf-8", "replace"), path)) is not None
    }
    return [path for path in project.code if path not in imported]


def _makes_resources(project: Project, source: Source, depth: int = 3) -> bool:
    """Whether running a file makes resources or components, itself or in what it imports for that."""
    if source.syntax_error is not None:
        return False
    for node in source.nodes("new"):
        view = View(project, source, node)
        made = view.child("constructor")
        if made is None or view.within(*FUNCTIONS, "class_body") is not None:
            continue
        if is_resource_class(project, qualified(made)) or component_of(made) is not None:
            return True
    for statement in (*source.nodes("import"), *source.nodes("export")):
        module = statement.child_by_field_name("source")
        passed_on = any(child.type in ("import_clause", "export_clause") for child in statement.named_children)
        target = project.imported(source.text(module)[1:-1], source) if module is not None and not passed_on else None
        if target is not None and depth > 0 and _makes_resources(project, target, depth - 1):
            return True
    return False
