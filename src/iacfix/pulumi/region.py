"""Regions as the program states them, compared as far as the text allows."""

from __future__ import annotations

from iacfix.pulumi.resource import Resource, resource_of
from iacfix.syntax.names import declared
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View

Region = frozenset[object]
"""What is known of a region: its name, the declaration that holds it, its spelling. Two that share one are the same."""


def stated_region(expression: View | None) -> Region:
    """What is known of the region that an expression is; nothing where it is not given."""
    if expression is None:
        return frozenset()
    known: set[object] = set()
    constant = origin(expression).constant
    if isinstance(constant, str) and constant:
        return frozenset({constant})
    found = declared(expression)
    if found is not None:
        known.add(found.key)
    elif expression.bare.node.type == "member_expression":
        known.add((expression.path, expression.bare.text))
    return frozenset(known)


def region_of(resource: Resource) -> Region:
    """What is known of the region that a resource is made in; nothing where its provider is the stack's own."""
    if resource.has("region"):
        return stated_region(resource.get("region"))
    if resource.provider is None:
        return frozenset()
    providers = [resource_of(leaf) for leaf in origin(resource.provider).leaves]
    if len(providers) != 1 or providers[0] is None or providers[0].type != "aws.Provider":
        return frozenset()
    return stated_region(providers[0].get("region"))
