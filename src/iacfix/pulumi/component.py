"""Components: classes of the program that extend ``pulumi.ComponentResource``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iacfix.kept import kept
from iacfix.project import Project
from iacfix.syntax.callers import instances
from iacfix.syntax.names import Declared, declared, qualified
from iacfix.syntax.view import View


@dataclass(frozen=True)
class Field(View):
    """A field of a class, with or without an initialiser."""

    @property
    def name(self) -> str:
        """The field's name."""
        found = self.child("name")
        return found.text if found is not None else ""

    @property
    def type(self) -> str:
        """The type as written, without the colon."""
        found = self.child("type")
        return found.text.lstrip(":").strip() if found is not None else ""

    @property
    def public(self) -> bool:
        """Whether code outside the class may read it."""
        kinds = {child.type: self.source.text(child) for child in self.node.children}
        hidden = kinds.get("accessibility_modifier") in ("private", "protected")
        return not hidden and not self.name.startswith("#") and "static" not in kinds


@dataclass(frozen=True)
class Component(View):
    """A class that extends ``pulumi.ComponentResource``."""

    @property
    def name(self) -> str:
        """The class's name."""
        found = self.child("name")
        return found.text if found is not None else ""

    @kept
    def body(self) -> View:
        """The class's body."""
        return self.child("body") or self

    @kept
    def fields(self) -> Sequence[Field]:
        """The fields it declares, in order; constructor parameters that are fields included."""
        return [
            Field(self.project, self.source, node)
            for node in self.body.node.named_children
            if node.type == "public_field_definition"
        ]

    @kept
    def constructor(self) -> View | None:
        """Its constructor."""
        for node in self.body.node.named_children:
            if node.type == "method_definition":
                name = node.child_by_field_name("name")
                if name is not None and self.source.text(name) == "constructor":
                    return self.view(node)
        return None

    @property
    def registrations(self) -> Iterator[View]:
        """Every ``this.registerOutputs(…)``."""
        for node, _, spelled in self.source.callees:
            if spelled == b"this.registerOutputs" and self.start <= node.start_byte < self.end:
                yield self.view(node)

    @property
    def instances(self) -> list[View]:
        """Every ``new`` of it in the program."""
        return self.project.remember(("instances", self.key), lambda: list(instances(self)))


def components(project: Project) -> list[Component]:
    """Every component class of the program."""
    return project.remember("components", lambda: list(_components(project)))


def component_of(class_name: View) -> Component | None:
    """The component class that an expression names."""
    found = declared(class_name)
    return _component(class_name.project, found) if found is not None else None


def _components(project: Project) -> Iterator[Component]:
    for source in project.sources:
        for node in source.nodes("class"):
            view = View(project, source, node)
            if _extends_component(view):
                yield Component(project, source, node)


def _component(project: Project, found: Declared) -> Component | None:
    view = View(project, found.source, found.declaration.node)
    return (
        Component(project, found.source, view.node)
        if found.declaration.kind == "class" and _extends_component(view)
        else None
    )


def _extends_component(view: View, depth: int = 6) -> bool:
    heritage = next((child for child in view.node.named_children if child.type == "class_heritage"), None)
    clause = (
        next((child for child in heritage.named_children if child.type == "extends_clause"), None) if heritage else None
    )
    base = clause.child_by_field_name("value") if clause is not None else None
    if base is None or depth == 0:
        return False
    name = view.view(base)
    if qualified(name) == "pulumi.ComponentResource":
        return True
    found = declared(name)
    if found is None or found.declaration.kind != "class":
        return False
    return _extends_component(View(view.project, found.source, found.declaration.node), depth - 1)


def takes_options(component: Component) -> bool:
    """Whether the constructor takes a name, arguments and options, as those of resources do."""
    constructor = component.constructor
    parameters = constructor.child("parameters") if constructor is not None else None
    listed = [child for child in parameters.node.named_children if child.type != "comment"] if parameters else []
    return len(listed) == 3 and "Options" in component.source.text(listed[2])
