"""What a file exports, and the verbs that make it export more."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from tree_sitter import Node

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.statement import put_last
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_COMMONJS = re.compile(rb"\bmodule\.exports\b|(?<![\w.$])exports\.(\w+)\s*=")


def exports(project: Project, source: Source) -> list[str]:
    """The names of the values that a file exports; ``default``, ``=`` and ``*`` for the forms without a name."""
    found: list[str] = []
    for statement in source.nodes("export"):
        found += _names(project, source, statement)
    for match in _COMMONJS.finditer(source.data) if b"exports" in source.data else ():
        found.append(match[1].decode() if match[1] else "=")
    return found


def _names(project: Project, source: Source, statement: Node) -> Iterator[str]:
    kinds = {child.type for child in statement.children}
    declaration = statement.child_by_field_name("declaration")
    if "=" in kinds:
        yield "="
    elif "default" in kinds:
        yield "default"
    elif declaration is not None:
        yield from _declared(source, declaration)
    elif "type" in kinds:
        return
    elif "*" in kinds or "namespace_export" in kinds:
        module = statement.child_by_field_name("source")
        other = project.imported(source.text(module)[1:-1], source) if module is not None else None
        yield from exports(project, other) if other is not None and other is not source else ["*"]
    else:
        for clause in (child for child in statement.named_children if child.type == "export_clause"):
            for specifier in clause.named_children:
                name = specifier.child_by_field_name("alias") or specifier.child_by_field_name("name")
                if name is not None:
                    yield source.text(name)


def _declared(source: Source, declaration: Node) -> Iterator[str]:
    """The constants that a declaration makes: classes, functions and types are no outputs of a stack."""
    for declarator in (child for child in declaration.named_children if child.type == "variable_declarator"):
        inner = declarator.child_by_field_name("name")
        if inner is not None:
            yield from re.findall(r"[\w$]+", source.text(inner))


def side_effect_imports(project: Project, source: Source) -> Iterator[tuple[View, str]]:
    """``import "./module"`` statements of the program's own files, and the module each names."""
    for node in source.nodes("import"):
        module = node.child_by_field_name("source")
        if module is not None and not any(
            child.type in ("import_clause", "import_require_clause") for child in node.named_children
        ):
            yield View(project, source, node), source.text(module)[1:-1]


def is_commonjs(source: Source) -> bool:
    """Whether a file uses ``require`` and no ``import``."""
    return b"require(" in source.data and not source.nodes("import") and not source.nodes("export")


def put_exports(project: Project, source: Source, lines: Mapping[str, str]) -> Edits:
    """Exports at the end of a file, by name."""
    end = style_of(project, source).semicolon
    if is_commonjs(source):
        return put_last(source, *(f"exports.{name} = {value}{end}" for name, value in lines.items()))
    return put_last(source, *(f"export const {name} = {value}{end}" for name, value in lines.items()))


def taken_names(source: Source, statement: Node | None) -> tuple[str, ...]:
    """What an ``import … from`` or ``export … from`` takes by name, ``default`` for the default.

    () for what takes the whole file, or nothing.
    """
    found: list[str] = []
    waiting = list(statement.named_children) if statement is not None else []
    while waiting:
        node = waiting.pop(0)
        if node.type in ("namespace_import", "namespace_export"):
            return ()
        if node.type in ("import_specifier", "export_specifier"):
            name = node.child_by_field_name("name")
            found += [source.text(name)] if name is not None else []
        elif node.type == "identifier":
            found.append("default")
        elif node.type in ("import_clause", "named_imports", "export_clause"):
            waiting += node.named_children
    return tuple(found)


def relative_module(path: str, by: str, *, like: str) -> str:
    """How the file ``by`` imports the file ``path``, with or without an ending as the module ``like`` was written."""
    stem, ending = posixpath.splitext(path)
    written = re.search(r"\.[jt]sx?$", like)
    if written is None:
        stem, ending = re.sub(r"(?<=[^/])/index$", "", stem), ""
    elif written[0].startswith(".j"):
        ending = ending.replace("t", "j", 1)
    found = posixpath.relpath(stem, posixpath.dirname(by) or ".") + ending
    return found if found.startswith(".") else f"./{found}"


def reaches(project: Project, source: Source, other: Source) -> bool:
    """Whether a file is another, or imports it, itself or through the files that it imports."""
    seen: set[str] = set()
    waiting = [source]
    while waiting:
        here = waiting.pop()
        if here is other:
            return True
        seen.add(here.path)
        for node in (*here.nodes("import"), *here.nodes("export")):
            module = node.child_by_field_name("source")
            target = project.imported(here.text(module)[1:-1], here) if module is not None else None
            if target is not None and target.path not in seen:
                waiting.append(target)
    return False
