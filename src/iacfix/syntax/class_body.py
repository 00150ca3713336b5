"""A class's fields, accessors and base, as its own text declares them."""

from __future__ import annotations

from iacfix.syntax.view import View


def declared_field(owner: View, name: str) -> View | None:
    """A class's field, accessor, or constructor parameter that is a field."""
    body = owner.child("body")
    for node in body.node.named_children if body is not None else ():
        here = owner.view(node)
        key = here.child("name")
        if key is None:
            continue
        if node.type == "public_field_definition" and key.text == name:
            return here
        if node.type == "method_definition" and key.text == name and any(c.type == "get" for c in node.children):
            return here
        if node.type == "method_definition" and key.text == "constructor":
            found = _parameter_field(here, name)
            if found is not None:
                return found
    return None


def _parameter_field(constructor: View, name: str) -> View | None:
    parameters = constructor.child("parameters")
    for node in parameters.node.named_children if parameters is not None else ():
        here = constructor.view(node)
        pattern = here.child("pattern")
        is_field = any(child.type in ("accessibility_modifier", "readonly") for child in node.children)
        if is_field and pattern is not None and pattern.text == name:
            return here
    return None


def base_of(owner: View) -> View | None:
    """What a class extends."""
    heritage = next((node for node in owner.node.named_children if node.type == "class_heritage"), None)
    clause = heritage.named_children[0] if heritage is not None and heritage.named_children else None
    base = clause.child_by_field_name("value") if clause is not None and clause.type == "extends_clause" else None
    return owner.view(base) if base is not None else None
