"""Array without a type that another function reads.

    const gateways = [];
    gateways.push(new aws.ec2.NatGateway("a", { … }));
    subnets.forEach((subnet, i) => gateways[i].id);

What an empty array will hold, TypeScript finds out on the way, and only inside the function that declares it:

    error TS7034: Variable 'gateways' implicitly has type 'any[]' in some locations where its type cannot be determined.
    error TS7005: Variable 'gateways' implicitly has an 'any[]' type.

Where all that is put into it is of one type that the text shows, it gets that type: `const gateways: aws.ec2.NatGateway[]`.

Left alone:

- arrays that are read only where they are declared: the compiler knows their type there;
- elements of several types, and such whose type the text does not show: found where a tsconfig.json is strict;
- programs whose tsconfig.json is not strict, and JavaScript.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.expressed import type_text
from iacfix.pulumi.tsconfig import is_strict
from iacfix.scope import FUNCTIONS, Declaration
from iacfix.source import Source
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "implicitly has type 'any[]' in some locations where its type cannot be determined",
    "implicitly has an 'any[]' type",
)
_EMPTY = re.compile(rb"=\s*\[\s*\]")
_CONTAINERS = FUNCTIONS | {"public_field_definition", "class_static_block"}
_PUTS = frozenset({"push", "unshift"})


def findings(project: Project) -> Iterator[Finding]:
    """Each constant of an empty array of which the compiler does not know what it holds."""
    strict = is_strict(project, "noImplicitAny")
    for source in project.sources if strict is not False else ():
        if source.path.endswith((".ts", ".tsx", ".mts", ".cts")) and _EMPTY.search(source.data):
            for name in project.scopes(source).names():
                for declaration in project.scopes(source).named(name):
                    if _is_empty_array(source, declaration):
                        yield from _finding(project, source, declaration, certain=bool(strict))


def _is_empty_array(source: Source, declaration: Declaration) -> bool:
    """Whether it is ``const x = [];``, without a type and not exported."""
    node = declaration.node
    value, statement = node.child_by_field_name("value"), node.parent
    return (
        declaration.kind == "declarator"
        and node.child_by_field_name("name") == declaration.name
        and node.child_by_field_name("type") is None
        and value is not None
        and value.type == "array"
        and not value.named_children
        and statement is not None
        and source.text(statement).startswith("const")
        and (statement.parent is None or statement.parent.type != "export_statement")
    )


def _finding(project: Project, source: Source, declaration: Declaration, *, certain: bool) -> Iterator[Finding]:
    name = View(project, source, declaration.name)
    own = _container(declaration.node)
    put: list[View] = []
    near = far = put_near = False
    for node in project.scopes(source).references(declaration):
        values = _put(name.view(node))
        here = _container(node) == own
        if values is None:
            near, far = near or here, far or not here
        elif values:
            put += values
            put_near = put_near or here
    if not far and not (near and not put_near):
        return
    types = {type_text(value, at=name) for value in put}
    known = types.pop() if len(types) == 1 else ""
    if not known and not certain:
        return
    made = fix(f"declare it as {known}[]", name.insert_after(f": {known}[]"), effect=Effect.NONE) if known else None
    message = f"the compiler cannot tell what {name.text} holds"
    yield Finding.at(name, message, made, why_not="write the type of its elements")


def _container(node: Node) -> Node | None:
    """The function in whose flow a node stands, those that are called where they are written left out."""
    here = node.parent
    while here is not None and (here.type not in _CONTAINERS or _is_called_here(here)):
        here = here.parent
    return here


def _is_called_here(function: Node) -> bool:
    brackets = function.parent
    call = brackets.parent if brackets is not None and brackets.type == "parenthesized_expression" else None
    is_async = any(child.type in ("async", "*") for child in function.children)
    return call is not None and call.type == "call_expression" and not is_async and call.child(0) == brackets


def _put(reference: View) -> list[View] | None:
    """What is put into the array there: nothing where its length is read; None where it is read otherwise."""
    parent = reference.parent
    around = parent.parent if parent is not None else None
    if parent is None or around is None or parent.child("object") != reference:
        return None
    if parent.node.type == "subscript_expression":
        written = around.node.type == "assignment_expression" and around.child("left") == parent
        value = around.child("right")
        return [value] if written and value is not None else None
    prop = parent.child("property")
    if prop is not None and prop.text == "length":
        return []
    arguments = around.child("arguments") if around.node.type == "call_expression" else None
    if prop is None or prop.text not in _PUTS or arguments is None or around.child("function") != parent:
        return None
    return [around.view(node) for node in arguments.node.named_children if node.type != "comment"]
