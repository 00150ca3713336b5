"""Logical names of new resources, after the name of the one they go with."""

from __future__ import annotations

from iacfix.pulumi.resource import Resource
from iacfix.syntax.code import Code, Text
from iacfix.syntax.literal import Literal


def suffixed(resource: Resource, suffix: str) -> Code:
    """The resource's logical name with ``-suffix`` behind it."""
    name = resource.name
    if name is None:
        return Text(suffix)
    literal = Literal.of(name)
    if literal is not None and literal.is_string:
        return Text(f"{literal.string}-{suffix}")
    if name.node.type == "template_string":
        return f"{name.text[:-1]}-{suffix}`"
    return f"`${{{name.text}}}-{suffix}`"
