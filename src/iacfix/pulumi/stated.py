"""The types that a program states for the places which a value goes to."""

from __future__ import annotations

from dataclasses import dataclass, field

from iacfix.pulumi.annotation import annotation, signature, typed
from iacfix.pulumi.field import CLASSES, fields
from iacfix.pulumi.landing import parameter_of
from iacfix.scope import FUNCTIONS
from iacfix.syntax.callers import calls_of
from iacfix.syntax.names import declared
from iacfix.syntax.object import Member
from iacfix.syntax.references import references
from iacfix.syntax.view import View

Path = tuple[str, ...]


def stated_types(value: View) -> list[View] | None:
    """The types of all places that an Output goes to, each where it is written; None where one is not known.

    Reads by ``apply``, members of it, and outputs of a stack or a component have none of their own.
    """
    return _Way().up(value, ())


@dataclass
class _Way:
    """``path`` names the member, of the object that a node stands for, that the value is."""

    seen: set[tuple[str, int, int, Path]] = field(default_factory=set)

    def up(self, here: View, path: Path) -> list[View] | None:
        parent = here.parent
        if parent is None or (*here.key, path) in self.seen:
            return None if parent is None else []
        self.seen.add((*here.key, path))
        match parent.node.type:
            case "pair" if parent.parent is not None and parent.child("value") == here:
                name = Member(parent.project, parent.source, parent.node).name
                return self.up(parent.parent, (name, *path)) if name else None
            case "object":
                return self.up(parent, (here.text, *path))
            case "parenthesized_expression":
                return self.up(parent, path)
            case "arguments":
                return _argument(here, parent, path)
            case "variable_declarator" if parent.child("value") == here:
                return self._declarator(parent, path)
            case "assignment_expression" | "public_field_definition":
                return _field(here, parent, path)
            case "return_statement" | "arrow_function":
                return self._returned(parent, path)
            case "member_expression" if parent.child("object") == here:
                return self._member(parent, path)
            case "export_specifier":
                return []
            case _:
                return None

    def _declarator(self, declarator: View, path: Path) -> list[View] | None:
        stated = annotation(declarator)
        if stated is not None:
            return _at(stated, path)
        name = declarator.child("name")
        found = declared(name) if name is not None and name.node.type == "identifier" else None
        if found is None:
            return None
        return _all([self.up(reference, path) for reference in references(declarator.project, found)])

    def _returned(self, parent: View, path: Path) -> list[View] | None:
        function = parent if parent.node.type == "arrow_function" else parent.within(*FUNCTIONS)
        if function is None or any(child.type in ("async", "get", "*") for child in function.node.children):
            return None
        stated = annotation(function)
        if stated is not None:
            return _at(stated, path)
        calls = list(calls_of(function))
        return _all([self.up(call, path) for call in calls]) if calls else None

    def _member(self, member: View, path: Path) -> list[View] | None:
        name = member.child("property")
        if name is None:
            return None
        if not path:
            return []
        return self.up(member, path[1:]) if name.text == path[0] else []


def _at(stated: View, path: Path) -> list[View] | None:
    """The type that a type states for a member of a member …"""
    found: View | None = stated
    for name in path:
        shape = typed(found).shape
        found = signature(shape, name) if shape is not None else None
    return None if found is None else [found]


def _argument(here: View, arguments: View, path: Path) -> list[View] | None:
    call = arguments.parent
    given = [node for node in arguments.node.named_children if node.type != "comment"]
    if call is None or here.node not in given:
        return None
    callee = call.child("function")
    if callee is not None and callee.text == "this.registerOutputs":
        return []
    parameter = parameter_of(call, given.index(here.node))
    stated = annotation(parameter) if parameter is not None else None
    return None if stated is None else _at(stated, path)


def _field(here: View, parent: View, path: Path) -> list[View] | None:
    if parent.node.type == "public_field_definition":
        stated = annotation(parent)
        return None if stated is None else _at(stated, path)
    left, owner = parent.child("left"), parent.within(*CLASSES)
    if left is None or owner is None or left == here or not left.text.startswith("this."):
        return None
    named = [each for each in fields(owner) if f"this.{each.name}" == left.text]
    stated = annotation(named[0]) if named else None
    return None if stated is None else _at(stated, path)


def _all(ways: list[list[View] | None]) -> list[View] | None:
    found: list[View] = []
    for way in ways:
        if way is None:
            return None
        found += way
    return found
