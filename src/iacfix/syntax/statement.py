"""Statements, imports and exports: where new ones go, and names that are still free."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.project import Project
from iacfix.scope import FUNCTIONS, Declaration
from iacfix.source import Source
from iacfix.syntax.names import import_of, package_name
from iacfix.syntax.sequence import Listed
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_HOLDERS = frozenset({"program", "statement_block", "switch_case", "switch_default"})


def statement_of(view: View) -> View:
    """The whole statement in which a node stands, with the ``export`` before it."""
    node = view.node
    while node.parent is not None and node.parent.type not in _HOLDERS:
        node = node.parent
    return view.view(node)


def put_before(view: View, *texts: str) -> Edits | None:
    """Statements before the one in which a node stands, above the comments that are right above it.

    None where a function without a body of statements stands in between: what it binds is not known out there.
    """
    here = statement_of(view)
    if crosses_function(view, here):
        return None
    start = _with_comments(here)
    data = here.source.data
    at = data.rfind(b"\n", 0, start) + 1
    if data[at:start].strip():
        return (Edit(here.path, here.start, here.start, "".join(f"{text}\n{here.indent}" for text in texts)),)
    text = "".join(f"{here.indent}{_indented(text, here.indent)}\n" for text in texts)
    return (Edit(here.path, at, at, text + ("\n" if _spaced(here, at) else "")),)


def put_after(view: View, *texts: str) -> Edits | None:
    """Statements after the one in which a node stands; None as for :func:`put_before`."""
    here = statement_of(view)
    if crosses_function(view, here):
        return None
    data = here.source.data
    end = data.find(b"\n", here.end)
    end = len(data) if end < 0 else end
    if data[end - 1 : end] == b"\r":
        end -= 1
    blank = "\n" if here.multiline else ""
    text = "".join(f"\n{blank}{here.indent}{_indented(text, here.indent)}" for text in texts)
    return (Edit(here.path, end, end, text),)


def crosses_function(view: View, outer: View) -> bool:
    """Whether a function stands between a node and a node around it."""
    node = view.node
    while node is not None and node != outer.node:
        if node.type in FUNCTIONS or node.type == "class_body":
            return True
        node = node.parent  # type: ignore[assignment]
    return False


def put_last(source: Source, *texts: str, gap: bool = True) -> Edits:
    """Statements at the end of a file, after a blank line."""
    data = source.data
    end = len(data.rstrip())
    lead = ("\n\n" if gap else "\n") if end else ""
    tail = "" if data[end:].endswith(b"\n") or not data else "\n"
    text = lead + "\n".join(texts)
    if not data[end:].strip(b"\r\n") and data[end:]:
        return (Edit(source.path, end, end, text + tail),)
    return (Edit(source.path, end, len(data), text + "\n"),)


def put_import(source: Source, statement: str) -> Edits:
    """An import after the last one, else at the top, below a shebang, directives and a licence comment."""
    imports = source.nodes("import")
    if imports:
        last = imports[-1]
        return (Edit(source.path, last.end_byte, last.end_byte, f"\n{statement}"),)
    at = 0
    for child in source.root.named_children:
        directive = (
            child.type == "expression_statement"
            and child.named_children[:1]
            and child.named_children[0].type == "string"
        )
        if child.type not in ("hash_bang_line", "comment") and not directive:
            break
        at = child.end_byte
    return (Edit(source.path, at, at, f"\n{statement}" if at else f"{statement}\n\n"),)


def namespace(project: Project, source: Source, module: str, wanted: str) -> tuple[str, Edits]:
    """The name by which a file reaches a whole package, and the edits that import it where it does not yet."""
    for declaration in _imports(project, source):
        found, name = import_of(source, declaration)
        if found == module and name in ("*", "default"):
            return source.text(declaration.name), ()
    for node in source.nodes("declarator"):
        value, bound = node.child_by_field_name("value"), node.child_by_field_name("name")
        if value is None or bound is None or bound.type != "identifier":
            continue
        if re.fullmatch(rf"require\(\s*['\"]{re.escape(module)}['\"]\s*\)", source.text(value)):
            return source.text(bound), ()
    name = fresh(source, wanted)
    style = style_of(project, source)
    if b"require(" in source.data and not source.nodes("import"):
        text = f"const {name} = require({style.quoted(module)}){style.semicolon}"
        return name, _put_require(source, text)
    text = f"import * as {name} from {style.quoted(module)}{style.semicolon}"
    return name, put_import(source, text)


def member_of(project: Project, source: Source, module: str, wanted: str, member: str) -> tuple[str, Edits]:
    """The expression by which a file reaches a member of a package, in the way in which it imports it already."""
    for node in source.nodes("import"):
        named = next((found for found in _descend(node, "named_imports")), None)
        if named is None or reaches(project, source, package_name(module)) or _module(source, node) != module:
            continue
        listed = Listed(project, source, named)
        if member in {source.text(item.node) for item in listed.items}:
            return member, ()
        if next(source.spelled(member), None) is None:
            return member, listed.insert([lambda _: member], pad=" ")
    name, edits = namespace(project, source, module, wanted)
    return f"{name}.{member}", edits


def _descend(node: Node, kind: str) -> Iterator[Node]:
    for child in node.named_children:
        if child.type == kind:
            yield child
        elif child.type == "import_clause":
            yield from _descend(child, kind)


def _module(source: Source, statement: Node) -> str:
    node = statement.child_by_field_name("source")
    return source.text(node)[1:-1] if node is not None else ""


def fresh(source: Source, wanted: str) -> str:
    """A name that nothing in the file is called yet: ``wanted``, or that with a number."""
    number = 1
    name = wanted
    while next(source.spelled(name), None) is not None:
        number += 1
        name = f"{wanted}{number}"
    return name


def reaches(project: Project, source: Source, package: str) -> str:
    """The name by which a file has a whole package already (``aws`` for ``@pulumi/aws``); "" where it has not."""
    for declaration in _imports(project, source):
        module, name = import_of(source, declaration)
        if package_name(module) == package and name in ("*", "default"):
            return source.text(declaration.name)
    return ""


def bind(expression: View, name: str) -> Edits | None:
    """``new X(…);`` as ``const name = new X(…);``; None where the expression is no statement of its own."""
    parent = expression.wrapped.node.parent
    if parent is None or parent.type != "expression_statement":
        return None
    return expression.view(parent).insert_before(f"const {name} = ")


def _imports(project: Project, source: Source) -> Iterator[Declaration]:
    scopes = project.scopes(source)
    for name in scopes.names():
        yield from (found for found in scopes.named(name) if found.kind == "import")


def _put_require(source: Source, text: str) -> Edits:
    last: Node | None = None
    for child in source.root.named_children:
        if (
            child.type in ("lexical_declaration", "variable_declaration")
            and b"require(" in source.data[child.start_byte : child.end_byte]
        ):
            last = child
    if last is None:
        return put_import(source, text)
    return (Edit(source.path, last.end_byte, last.end_byte, f"\n{text}"),)


def _with_comments(here: View) -> int:
    start, row = here.start, here.node.start_point[0]
    node = here.node.prev_sibling
    while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
        view = here.view(node)
        if not view.leads_line:
            break
        start, row, node = node.start_byte, node.start_point[0], node.prev_sibling
    return start


def _spaced(here: View, at: int) -> bool:
    """Whether a blank line sets the statement apart from what is before it."""
    before = here.source.data[:at].rstrip(b" \t")
    return before.endswith((b"\n\n", b"\n\r\n")) or here.multiline


def _indented(text: str, indent: str) -> str:
    return re.sub(r"\n(?=[^\n])", f"\n{indent}", text)
