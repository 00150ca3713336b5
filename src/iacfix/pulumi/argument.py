"""What a component takes: the members that the type of its arguments declares, and where the component reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iacfix.pulumi.annotation import annotation, signature, typed
from iacfix.pulumi.component import Component
from iacfix.scope import Declaration
from iacfix.syntax.view import View

_PARAMETERS = ("required_parameter", "optional_parameter")


@dataclass(frozen=True, slots=True)
class Argument:
    """The member ``name`` of a constructor's parameter, the ``index``-th from 0; ``type`` is what its type states."""

    component: Component
    parameter: View
    index: int
    name: str
    type: View

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""
        stated = self.type.node.parent
        declaration = stated.parent if stated is not None else None
        return declaration is not None and any(child.type == "?" for child in declaration.children)

    @property
    def reads(self) -> Iterator[View]:
        """Every place in the component's class that reads it: ``args.name``, and ``{ name }`` taken from ``args``."""
        component, taken = self.component, self._declaration
        scopes = component.project.scopes(component.source)
        for node in component.source.spelled(self.name):
            parent = node.parent
            if parent is None or not component.start <= node.start_byte < component.end:
                continue
            if parent.type == "member_expression":
                base = parent.child_by_field_name("object")
                if (
                    base is not None
                    and taken is not None
                    and base.type == "identifier"
                    and scopes.resolve(base) == taken
                ):
                    yield component.view(parent)
            elif node.type == "shorthand_property_identifier_pattern" and self._taken_from(component.view(node)):
                yield component.view(node)

    @property
    def _declaration(self) -> Declaration | None:
        name = self.parameter.child("pattern")
        return self.parameter.project.scopes(self.parameter.source).resolve(name.node) if name is not None else None

    def _taken_from(self, pattern: View) -> bool:
        declarator = pattern.within("variable_declarator", *_PARAMETERS)
        if declarator is None or declarator.key == self.parameter.key:
            return declarator is not None
        value = declarator.child("value")
        if value is None or value.bare.node.type != "identifier":
            return False
        return value.project.scopes(value.source).resolve(value.bare.node) == self._declaration


def argument_of(component: Component, name: str) -> Argument | None:
    """The argument of this name that a component's constructor takes inside an object."""
    constructor = component.constructor
    parameters = constructor.child("parameters") if constructor is not None else None
    listed = [child for child in parameters.node.named_children if child.type in _PARAMETERS] if parameters else []
    for index, node in enumerate(listed):
        parameter = component.view(node)
        shape = typed(annotation(parameter)).shape
        stated = signature(shape, name) if shape is not None else None
        if stated is not None and _declares(stated, name):
            return Argument(component, parameter, index, name, stated)
    return None


def _declares(stated: View, name: str) -> bool:
    """Whether a type stands in a signature of that name, not in one of an index."""
    signature_around = stated.within("property_signature", "index_signature")
    key = signature_around.child("name") if signature_around is not None else None
    return key is not None and key.text.strip("'\"") == name
