"""Resources that go."""

from __future__ import annotations

from iacfix.edit import Edits
from iacfix.pulumi.resource import Resource
from iacfix.syntax.removal import remove_statement
from iacfix.syntax.statement import statement_of


def remove_resource(made: Resource) -> Edits | None:
    """The edits that take away the statement that makes a resource.

    None where the statement does something else too, where something reads the resource, or where it is a field.
    """
    parent = made.wrapped.parent
    if parent is None or parent.node.type == "expression_statement":
        return remove_statement(made) if parent is not None else None
    declared = statement_of(made)
    alone = parent.node.type == "variable_declarator" and declared.node == parent.node.parent
    if not alone or len(declared.node.named_children) != 1 or any(True for _ in made.references):
        return None
    return remove_statement(made)
