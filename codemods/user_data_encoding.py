"""User data of a launch template that is not encoded.

EC2 takes the user data of a launch template in base64 only, and the provider passes on what it is given:

    InvalidUserData.Malformed: Invalid BASE64 encoding of user data

The text is encoded: `Buffer.from(text).toString("base64")`, inside an `apply` where it is an Output.

Left alone:

- the user data of instances and launch configurations: the provider encodes it;
- what is encoded already, `userDataBase64`, and calls that may encode;
- texts whose beginning does not show that they are a script or a cloud-init file (the table lists how those begin);
- a field or an argument that a caller gives, plain or as an Output: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.output import value_of
from iacfix.pulumi.resource import resources
from iacfix.pulumi.value import Kind
from iacfix.syntax.base64 import encode, encoder
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Invalid BASE64 encoding of user data",)
AFTER = ("output-in-template",)


def findings(project: Project) -> Iterator[Finding]:
    """Each launch template whose user data begins as a script does."""
    for template in resources(project, "aws.ec2.LaunchTemplate"):
        given = template.get("userData")
        leaves = origin(given).leaves if given is not None else ()
        if given is None or not leaves or not all(_is_script(leaf) for leaf in leaves):
            continue
        made = fix("encode it", _encoded(given), effect=Effect.UPDATE)
        why = "a caller gives it, and may give an Output: encode it where it is made"
        yield Finding.at(
            given, "a launch template takes user data in base64 only", made, resource=template.label, why_not=why
        )


def _is_script(leaf: View) -> bool:
    return re.match(table(__file__).data["beginning"], _text(leaf)) is not None


def _text(view: View) -> str:
    """The beginning of the text that an expression is, also inside `pulumi.interpolate` and `apply`; "" if not shown."""
    bare = view.bare
    literal = Literal.of(bare)
    if literal is not None:
        return literal.string
    if bare.node.type == "template_string":
        return bare.text[1:].replace("\\n", "\n")
    if bare.node.type == "binary_expression":
        left = bare.child("left")
        return _text(left) if left is not None else ""
    if bare.node.type != "call_expression":
        return ""
    function, arguments = bare.child("function"), bare.child("arguments")
    if function is None or arguments is None:
        return ""
    if qualified(function) == "pulumi.interpolate":
        return _text(arguments)
    body = _applied_body(bare)
    return _text(body) if body is not None else ""


def _applied_body(call: View) -> View | None:
    """The expression that the callback of `apply` gives."""
    function, arguments = call.child("function"), call.child("arguments")
    method = function.child("property") if function is not None else None
    if method is None or method.text != "apply" or arguments is None or not arguments.node.named_children:
        return None
    callback = arguments.view(arguments.node.named_children[0]).bare
    body = callback.child("body") if callback.node.type == "arrow_function" else None
    return body.bare if body is not None and body.node.type != "statement_block" else None


def _encoded(given: View) -> Edits | None:
    body = _applied_body(given.bare)
    if body is not None:
        return _fitted(body, encode(body))
    if _is_given(given):
        return None
    naming = given.insert_before("userData: ") if given.node.type == "shorthand_property_identifier" else ()
    if value_of(given).kind is Kind.OUTPUT:
        return _fitted(given, (*naming, *given.insert_after(f".apply({encoder(given)})")))
    return _fitted(given, (*naming, *encode(given)))


def _is_given(view: View) -> bool:
    """Whether a value comes from a caller: its type may then be wider than a string."""
    if view.bare.node.type not in ("identifier", "shorthand_property_identifier"):
        return view.bare.node.type == "member_expression"
    found = declared(view)
    return (
        found is None
        or found.declaration.kind != "declarator"
        or found.declaration.node.child_by_field_name("type") is not None
    )


def _fitted(view: View, edits: Edits) -> Edits:
    return edits if view.multiline else (*broken_to_fit(view, sum(len(edit.text) for edit in edits)), *edits)
