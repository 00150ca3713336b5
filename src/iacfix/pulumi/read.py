"""Outputs of the provider's resources that expressions read."""

from __future__ import annotations

from iacfix.pulumi.output import value_of
from iacfix.pulumi.value import Kind
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Property, ResourceType
from iacfix.syntax.view import View


def output_read(view: View) -> Property | None:
    """The output that ``queue.arn`` reads, with its type; None for anything else, and for classes of other packages."""
    name, owner = member_read(view), view.bare.child("object")
    known = class_of(owner) if name and owner is not None else None
    return known.outputs.get(name) if known is not None else None


def member_read(view: View) -> str:
    """The member that an expression reads last: ``arn`` of ``queue.arn``; "" where it reads none by its name."""
    bare = view.bare
    member = bare.child("property") if bare.node.type == "member_expression" else None
    return member.text if member is not None else ""


def class_of(view: View) -> ResourceType | None:
    """The provider's class that an expression is a resource of."""
    made = value_of(view)
    schema = schema_of(view.project) if made.kind is Kind.RESOURCE and made.type.startswith("aws.") else None
    return schema.resource(made.type) if schema is not None else None
