"""The type of an expression as a program would write it, as far as the text shows it."""

from __future__ import annotations

from iacfix.pulumi.field import type_of
from iacfix.pulumi.package import is_resource_class
from iacfix.scope import is_member_name
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.statement import reaches
from iacfix.syntax.view import View


def type_text(value: View, *, at: View) -> str:
    """The type of a value as it can be written at a place of the same file; "" where that is not known.

    Known of literals and templates, of resources and objects of the program's classes, of outputs of a resource of the
    provider where the file imports ``@pulumi/pulumi``, and of constants that hold one of these.
    """
    bare = value.bare
    if bare.key != value.key and value.node.type != "parenthesized_expression":
        return ""
    pulumi = reaches(value.project, value.source, "pulumi")
    match bare.node.type:
        case "string" | "template_string":
            return "string"
        case "number":
            return "number"
        case "new_expression":
            return _class(bare, at)
        case "identifier":
            return _held(bare, at)
        case "member_expression" if pulumi:
            return type_of(bare, pulumi)
        case "call_expression" if pulumi and qualified(bare.child("function") or bare) == "pulumi.interpolate":
            return f"{pulumi}.Output<string>"
        case _:
            return ""


def _class(made: View, at: View) -> str:
    constructor = made.child("constructor")
    if constructor is None or made.child("type_arguments") is not None:
        return ""
    root = constructor.node
    while root.type == "member_expression" and (inner := root.child_by_field_name("object")) is not None:
        root = inner
    scopes = made.project.scopes(made.source)
    here = scopes.resolve(root) if root.type == "identifier" and not is_member_name(root) else None
    if here is None or scopes.lookup(made.source.text(root), at.start) != here or here.kind not in ("import", "class"):
        return ""
    if is_resource_class(made.project, qualified(constructor)):
        return constructor.text
    found = declared(constructor)
    generic = found is not None and found.declaration.node.child_by_field_name("type_parameters") is not None
    return constructor.text if found is not None and found.declaration.kind == "class" and not generic else ""


def _held(name: View, at: View) -> str:
    """The type of a constant of the same file without a type of its own."""
    found = declared(name)
    if found is None or found.declaration.kind != "declarator" or found.source is not name.source:
        return ""
    node = found.declaration.node
    value, statement = node.child_by_field_name("value"), node.parent
    constant = statement is not None and name.source.text(statement).startswith("const")
    if value is None or not constant or node.child_by_field_name("type") is not None:
        return ""
    if node.child_by_field_name("name") != found.declaration.name:
        return ""
    return type_text(name.view(value), at=at)
