"""Who reads and writes a name: references to a declaration, reads of a member, values of a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tree_sitter import Node

from iacfix.project import Project
from iacfix.scope import Declaration, is_member_name
from iacfix.source import Source
from iacfix.syntax.names import Declared, exported, follow, import_of
from iacfix.syntax.view import View


def references(project: Project, target: Declared) -> Iterator[View]:
    """Every identifier in the program that refers to a declaration, imports and their names left out."""
    return iter(project.remember(("references", target.key), lambda: tuple(_references(project, target))))


def _references(project: Project, target: Declared) -> Iterator[View]:
    text = target.source.text(target.declaration.name)
    for source in _among(project, target.source):
        if text.encode() not in source.data and source is not target.source:
            continue
        scopes = project.scopes(source)
        if source.path == target.source.path:
            yield from (View(project, source, node) for node in scopes.references(target.declaration))
            continue
        for declaration in _imports(source, project):
            made = follow(project, Declared(source, declaration))
            if made is not None and made.key == target.key:
                yield from (View(project, source, node) for node in scopes.references(declaration))
        yield from _through_namespace(project, source, target, text)


def _through_namespace(project: Project, source: Source, target: Declared, text: str) -> Iterator[View]:
    """``config.version`` where ``config`` is ``import * as config from "./config"``."""
    for node in source.spelled(text):
        parent = node.parent
        if node.type != "property_identifier" or parent is None or parent.type != "member_expression":
            continue
        base = parent.child_by_field_name("object")
        found = project.scopes(source).resolve(base) if base is not None and base.type == "identifier" else None
        if found is None or found.kind != "import":
            continue
        module, name = import_of(source, found)
        other = project.imported(module, source) if name == "*" else None
        made = exported(project, other, text) if other is not None else None
        if made is not None and made.key == target.key:
            yield View(project, source, node)


def _among(project: Project, first: Source) -> Iterable[Source]:
    yield first
    yield from (source for source in project.sources if source.path != first.path)


def _imports(source: Source, project: Project) -> Sequence[Declaration]:
    scopes = project.scopes(source)
    return source.remember(
        "imported names",
        lambda: tuple(each for name in scopes.names() for each in scopes.named(name) if each.kind == "import"),
    )


def reassigned(view: View, found: Declared) -> bool:
    """Whether a variable is given another value after its declaration."""
    statement = found.declaration.node.parent
    if statement is not None and statement.children and statement.children[0].type == "const":
        return False
    scopes = view.project.scopes(found.source)
    for node in scopes.references(found.declaration):
        parent = node.parent
        if parent is None:
            continue
        if (
            parent.type in ("assignment_expression", "augmented_assignment_expression")
            and parent.child_by_field_name("left") == node
        ):
            return True
        if parent.type == "update_expression":
            return True
    return False


def member_reads(view: View, name: str) -> Iterator[View]:
    """Every ``….name`` and ``{ name }`` that the program reads, whatever it is read from."""
    for source in view.project.sources:
        if name.encode() not in source.data:
            continue
        for node in source.spelled(name):
            parent = node.parent
            if (
                (
                    parent is not None
                    and parent.type == "member_expression"
                    and parent.child_by_field_name("property") == node
                )
                or node.type == "shorthand_property_identifier_pattern"
                or (not is_member_name(node) and parent is not None and parent.type == "pair_pattern")
            ):
                yield View(view.project, source, node)


def field_values(view: View, name: str) -> Iterator[View]:
    """What a class, or the class around a node, gives to its field ``this.name``: initialisers and assignments."""
    classes = ("class_declaration", "abstract_class_declaration", "class")
    owner = view if view.node.type in classes else view.within(*classes)
    body = owner.child("body") if owner is not None else None
    if owner is None or body is None:
        return
    for node in owner.source.spelled(name):
        parent = node.parent
        if parent is None or not body.start <= node.start_byte < body.end:
            continue
        if parent.type == "public_field_definition" and parent.child_by_field_name("name") == node:
            value = parent.child_by_field_name("value")
            if value is not None:
                yield owner.view(value)
        elif parent.type == "member_expression" and _is_this(parent):
            outer = parent.parent
            if (
                outer is not None
                and outer.type == "assignment_expression"
                and outer.child_by_field_name("left") == parent
            ):
                right = outer.child_by_field_name("right")
                if right is not None:
                    yield owner.view(right)
        elif parent.type == "required_parameter" and any(
            c.type == "accessibility_modifier" or c.type == "readonly" for c in parent.children
        ):
            yield owner.view(node)


def _is_this(member: Node) -> bool:
    inner = member.child_by_field_name("object")
    return inner is not None and inner.type == "this"
