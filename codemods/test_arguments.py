"""Test that makes a component with other arguments than it takes.

A test gives a component an argument that its type does not have, leaves out one that it needs, or calls one of the program's
functions with too many arguments or too few. It does not compile, and tests nothing:

    error TS2353: Object literal may only specify known properties, and 'awsRegion' does not exist in type 'TapStackArgs'.
    error TS2345: Argument of type '{ … }' is not assignable to parameter of type 'TapStackArgs'.
    error TS2554: Expected 1 arguments, but got 2.

It is found; tests are never edited, and whether the test or the program is behind is for a person to say.

Left alone:

- arguments that the text does not show (spreads, variables, casts), and types that extend others or come from packages;
- calls of what a test replaces by a mock, and calls that a comment lets pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.annotation import annotation, typed
from iacfix.source import Source
from iacfix.syntax.lint import let_pass
from iacfix.syntax.names import Declared, declared
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.view import View

SEVERITY = Severity.TIDIES
ERRORS = (
    "Object literal may only specify known properties, and '…' does not exist in type '…'",
    "Expected … arguments, but got …",
)

_PARAMETERS = ("required_parameter", "optional_parameter")
_WHY = "say which of the two is behind: the test, or what it tests"


def findings(project: Project) -> Iterator[Finding]:
    """Each call in a test that does not fit what it calls."""
    for source in project.tests:
        if source.syntax_error is None and b".mock(" not in source.data:
            for kind in ("new", "call"):
                for node in source.nodes(kind):
                    yield from _of_call(project, View(project, source, node), kind)


def _of_call(project: Project, call: View, kind: str) -> Iterator[Finding]:
    callee = call.child("constructor" if kind == "new" else "function")
    if callee is None or callee.node.type != "identifier":
        return
    found = declared(callee)
    if found is None or found.source.path == call.path or not project.editable(found.source.path):
        return
    parameters = _parameters(project, found, kind)
    brackets = call.child("arguments")
    if parameters is None or brackets is None or let_pass(call, "ban-ts-comment"):
        return
    items = Arguments(project, call.source, brackets.node).items
    if any(item.node.type == "spread_element" for item in items):
        return
    needed = sum(_needed(parameter) for parameter in parameters)
    if not needed <= len(items) <= len(parameters):
        takes = str(needed) if needed == len(parameters) else f"{needed} to {len(parameters)}"
        message = f"{callee.text} takes {takes} argument{'' if takes == '1' else 's'}, and the test gives {len(items)}"
        yield Finding.at(call, message, related=[parameters[0]] if parameters else [], why_not=_WHY)
        return
    for parameter, item in zip(parameters, items, strict=False):
        yield from _members(callee.text, parameter, item)


def _members(name: str, parameter: View, item: View) -> Iterator[Finding]:
    """Members of an object literal that a parameter's type does not have, or that it needs and the literal lacks."""
    literal = Object.of(item) if item.node.type == "object" else None
    shape = typed(annotation(parameter)).shape
    signatures = _signatures(shape) if literal is not None and shape is not None else None
    if literal is None or signatures is None or literal.open:
        return
    known = dict(signatures)
    for member in literal.members:
        if member.name not in known:
            message = f"{name} takes no {member.name}"
            yield Finding.at(member.key_view, message, related=[parameter], why_not=_WHY)
    lacking = [key for key, optional in known.items() if not optional and key not in literal.names]
    if lacking:
        message = f"{name} needs {', '.join(lacking)}, which the test does not give"
        yield Finding.at(literal, message, related=[parameter], why_not=_WHY)


def _signatures(shape: View) -> list[tuple[str, bool]] | None:
    """The members of an interface or a type literal and whether each is optional; None where it may have others."""
    if shape.node.type not in ("interface_declaration", "object_type"):
        return None
    if any(child.type == "extends_type_clause" for child in shape.node.named_children):
        return None
    body = shape.child("body") or shape
    found: list[tuple[str, bool]] = []
    for node in body.node.named_children:
        name = node.child_by_field_name("name")
        if node.type == "comment":
            continue
        if node.type not in ("property_signature", "method_signature") or name is None:
            return None
        found.append((shape.source.text(name).strip("'\""), any(child.type == "?" for child in node.children)))
    return found


def _parameters(project: Project, found: Declared, kind: str) -> Sequence[View] | None:
    """The parameters of a function of the program, or of a class's own constructor; None where they are not known."""
    here = View(project, found.source, found.declaration.node)
    if kind == "call":
        function = here if found.declaration.kind == "function" else None
    else:
        function = _constructor(here) if found.declaration.kind == "class" else None
    parameters = function.child("parameters") if function is not None else None
    if function is None or parameters is None or _overloaded(found.source, found):
        return None
    listed = [parameters.view(node) for node in parameters.node.named_children if node.type in _PARAMETERS]
    if any(re.match(r"\.\.\.|this\b", parameter.text) for parameter in listed):
        return None
    return listed


def _constructor(owner: View) -> View | None:
    body = owner.child("body")
    methods = body.node.named_children if body is not None else []
    names = ((node, node.child_by_field_name("name")) for node in methods if node.type == "method_definition")
    found = [node for node, name in names if name is not None and owner.source.text(name) == "constructor"]
    return owner.view(found[0]) if len(found) == 1 else None


def _overloaded(source: Source, found: Declared) -> bool:
    name = source.text(found.declaration.name)
    return sum(source.text(node.child_by_field_name("name") or node) == name for node in source.nodes("function")) > 1


def _needed(parameter: View) -> bool:
    return parameter.node.type == "required_parameter" and parameter.child("value") is None
