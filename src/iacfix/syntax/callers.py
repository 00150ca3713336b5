"""What calls a function or makes an object of a class, and what it passes."""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.scope import FUNCTIONS
from iacfix.syntax.names import Declared
from iacfix.syntax.references import references
from iacfix.syntax.view import View


def passed(parameter: View) -> Iterator[View | None]:
    """What each call of a function, or ``new`` of a class, in the program passes for a parameter; None: nothing."""
    function = parameter.within(*FUNCTIONS) if parameter.node.type != "identifier" else parameter.parent
    parameters = function.child("parameters") if function is not None else None
    if function is None:
        return
    index = 0
    if parameters is not None:
        listed = [child for child in parameters.node.named_children if child.type != "comment"]
        index = next((i for i, child in enumerate(listed) if child == parameter.node), -1)
    for call in calls_of(function):
        arguments = call.child("arguments")
        listed = [child for child in arguments.node.named_children if child.type != "comment"] if arguments else []
        if any(child.type == "spread_element" for child in listed):
            yield call
        elif 0 <= index < len(listed):
            yield call.view(listed[index])
        else:
            yield None


def calls_of(function: View) -> Iterator[View]:
    """Every call of a function or method, and for a constructor every ``new`` of its class, in the program."""
    name = function.child("name")
    if function.node.type == "method_definition" and name is not None:
        owner = function.within("class_declaration", "abstract_class_declaration", "class")
        if owner is None:
            return
        if name.text == "constructor":
            yield from instances(owner)
            return
        for node in owner.source.spelled(name.text):
            call = _called(owner.view(node))
            if call is not None and owner.start <= node.start_byte < owner.end:
                yield call
        return
    target = _function_name(function)
    if target is None:
        return
    for reference in references(function.project, target):
        call = _called(reference)
        if call is not None:
            yield call


def instances(owner: View) -> Iterator[View]:
    """Every ``new`` of a class in the program, and every ``super(…)`` of a class that extends it is left out."""
    name = owner.child("name")
    if name is None:
        return
    found = owner.project.scopes(owner.source).resolve(name.node)
    if found is None:
        return
    for reference in references(owner.project, Declared(owner.source, found)):
        parent = reference.node.parent
        if (
            parent is not None
            and parent.type == "new_expression"
            and parent.child_by_field_name("constructor") == reference.node
        ):
            yield reference.view(parent)
        elif parent is not None and parent.type == "member_expression":
            outer = parent.parent
            if (
                outer is not None
                and outer.type == "new_expression"
                and outer.child_by_field_name("constructor") == parent
            ):
                yield reference.view(outer)


def _called(reference: View) -> View | None:
    node = reference.node
    parent = node.parent
    if parent is not None and parent.type == "member_expression" and parent.child_by_field_name("property") == node:
        node, parent = parent, parent.parent
    if parent is not None and parent.type == "call_expression" and parent.child_by_field_name("function") == node:
        return reference.view(parent)
    return None


def _function_name(function: View) -> Declared | None:
    name = function.child("name")
    node = name.node if name is not None else None
    parent = function.node.parent
    if node is None and parent is not None and parent.type == "variable_declarator":
        node = parent.child_by_field_name("name")
    if node is None or node.type != "identifier":
        return None
    found = function.project.scopes(function.source).resolve(node)
    return None if found is None else Declared(function.source, found)
