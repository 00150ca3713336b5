"""Resources of a program: their type, arguments, options, the names they are bound to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tree_sitter import Node

from iacfix.edit import Edits
from iacfix.kept import kept
from iacfix.project import Project
from iacfix.pulumi.options import Options
from iacfix.source import Source
from iacfix.syntax.code import Code
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import Declared, declared, qualified
from iacfix.syntax.object import Object
from iacfix.syntax.origin import Origin, member_origin, origin
from iacfix.syntax.references import references
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.view import View

_NOWHERE = Origin((), frozenset())


@dataclass(frozen=True)
class Resource(View):
    """``new aws.rds.Cluster("name", { … }, { … })``. ``type`` is its qualified name, ``aws.rds.Cluster``."""

    type: str

    @kept
    def arguments(self) -> Sequence[View]:
        """The constructor's arguments."""
        found = self.child("arguments")
        return Arguments(found.project, found.source, found.node).items if found is not None else ()

    @kept
    def class_view(self) -> View:
        """The class as it is spelled."""
        return self.child("constructor") or self

    @property
    def name(self) -> View | None:
        """The logical name's expression."""
        return self.arguments[0] if self.arguments else None

    @property
    def label(self) -> str:
        """``type name``, for messages."""
        return f"{self.type} {self.name.text if self.name is not None else ''}".strip()

    @kept
    def args(self) -> Object | None:
        """The arguments' object literal, also where it stands in a constant that nothing else reads."""
        if len(self.arguments) < 2:
            return None
        given = self.arguments[1]
        found = Object.of(given)
        if found is not None:
            return found
        target = declared(given)
        made = origin(given).objects
        if target is None or len(made) != 1 or len(list(references(self.project, target))) != 1:
            return None
        return made[0]

    @property
    def open(self) -> bool:
        """Whether arguments may be given that the text does not show: a spread, a call, a shared object."""
        return (self.args is None and len(self.arguments) > 1) or (self.args is not None and self.args.open)

    def get(self, *names: str) -> View | None:
        """The value of an argument, or of a member inside it."""
        return self.args.get(*names) if self.args is not None else None

    def has(self, name: str) -> bool:
        """Whether an argument is written out."""
        return self.get(name) is not None

    def origin(self, *names: str) -> Origin:
        """Where the value of an argument comes from; no leaves where it is not given."""
        found = self.get(*names)
        if found is not None:
            return origin(found)
        shown = self.args is not None and not self.args.open and self.args.member(names[0]) is None
        return member_origin(self.arguments[1], *names) if len(self.arguments) > 1 and not shown else _NOWHERE

    def constant(self, *names: str) -> str | int | float | bool | None:
        """The one value that an argument always has; None where that is not known."""
        return self.origin(*names).constant

    def string(self, *names: str) -> str:
        """The one string that an argument always is, else ""."""
        value = self.constant(*names)
        return value if isinstance(value, str) else ""

    def literal(self, *names: str) -> Literal | None:
        """The literal that is written as an argument."""
        return Literal.of(self.get(*names))

    def set(self, name: str, code: Code, *, after: str = "") -> Edits | None:
        """The edits that give an argument a value; None where the arguments cannot be edited."""
        return self.args.set(name, code, after=after) if self.args is not None else None

    def add(self, members: Mapping[str, Code], *, after: str = "") -> Edits | None:
        """The edits that give new arguments."""
        if self.args is None and len(self.arguments) == 1:
            arguments = self.child("arguments")
            return Arguments(self.project, self.source, arguments.node).append(members) if arguments else None
        return self.args.add(members, after=after) if self.args is not None else None

    def remove(self, *names: str) -> Edits | None:
        """The edits that take arguments away."""
        return self.args.remove(*names) if self.args is not None else None

    def rename(self, old: str, new: str) -> Edits | None:
        """The edit that renames an argument."""
        return self.args.rename(old, new) if self.args is not None else None

    @kept
    def options(self) -> Options:
        """The third argument."""
        return self.seen_as(Options)

    @property
    def provider(self) -> View | None:
        """The provider's expression, as written in the options."""
        return self.options.get("provider")

    @property
    def region(self) -> str:
        """The region that the options' provider or the arguments state, where that is a constant; else ""."""
        own = self.string("region")
        if own or self.provider is None:
            return own
        providers = [resource_of(leaf) for leaf in origin(self.provider).leaves]
        found = {made.string("region") for made in providers if made is not None and made.type == "aws.Provider"}
        return found.pop() if len(found) == 1 and len(providers) == 1 else ""

    @property
    def binding(self) -> Declared | None:
        """The constant that is this resource."""
        parent = self.wrapped.node.parent
        if parent is None or parent.type != "variable_declarator":
            return None
        name = parent.child_by_field_name("name")
        return declared(self.view(name)) if name is not None and name.type == "identifier" else None

    @kept
    def variable(self) -> str:
        """What code beside it calls this resource: ``cluster`` or ``this.cluster``; "" where it has no name."""
        parent = self.wrapped.node.parent
        if parent is None:
            return ""
        if parent.type == "variable_declarator":
            name = parent.child_by_field_name("name")
            return self.source.text(name) if name is not None and name.type == "identifier" else ""
        if parent.type == "assignment_expression":
            left = parent.child_by_field_name("left")
            return (
                self.source.text(left) if left is not None and left.type in ("identifier", "member_expression") else ""
            )
        return ""

    def visible_at(self, view: View) -> bool:
        """Whether the name this resource is bound to means this resource at another place of the file."""
        if self.path != view.path or not self.variable:
            return False
        if self.variable.startswith("this."):
            classes = ("class_declaration", "abstract_class_declaration")
            own, other = self.within(*classes), view.within(*classes)
            return own is not None and other is not None and own.key == other.key
        found = self.project.scopes(self.source).lookup(self.variable, view.start)
        return found is not None and self.binding is not None and found.name.start_byte == self.binding.key[1]

    @property
    def references(self) -> Iterator[View]:
        """Every place in the program that reads the constant bound to this resource."""
        return references(self.project, self.binding) if self.binding is not None else iter(())


def resources(project: Project, *types: str) -> Sequence[Resource]:
    """The resources of these types (all, where none is named), in the order of files and text."""
    known: dict[tuple[str, ...], Sequence[Resource]] = project.remember("resources", dict)
    if types not in known:
        found = _of(project, types) if types else _all(project)
        known[types] = sorted(found, key=lambda made: made.key)
    return known[types]


def resource_of(view: View | None) -> Resource | None:
    """The resource that an expression is or refers to; None where that is not one alone."""
    if view is None:
        return None
    bare = view.bare
    if bare.node.type == "new_expression":
        constructor = bare.child("constructor")
        kind = qualified(constructor) if constructor is not None else ""
        return Resource(bare.project, bare.source, bare.node, kind) if kind else None
    if bare.node.type not in ("identifier", "member_expression", "shorthand_property_identifier"):
        return None
    leaves = origin(bare).leaves
    return resource_of(leaves[0]) if len(leaves) == 1 and leaves[0].node.type == "new_expression" else None


def _of(project: Project, types: Sequence[str]) -> Iterator[Resource]:
    for kind in types:
        yield from _called(project, kind.rpartition(".")[2]).get(kind, ())


def _all(project: Project) -> Iterator[Resource]:
    for name in _made(project):
        for found in _called(project, name).values():
            yield from found


def _called(project: Project, last: str) -> Mapping[str, Sequence[Resource]]:
    """The resources whose class is spelled with this last name, by type."""
    return (
        project.remember(("resources called", last), lambda: _by_type(project, last)) if last in _made(project) else {}
    )


def _by_type(project: Project, last: str) -> Mapping[str, Sequence[Resource]]:
    found: dict[str, list[Resource]] = {}
    for source, node, name in _made(project)[last]:
        kind = qualified(View(project, source, name))
        if kind:
            found.setdefault(kind, []).append(Resource(project, source, node, kind))
    return found


def _made(project: Project) -> Mapping[str, Sequence[tuple[Source, Node, Node]]]:
    """Every ``new`` and the class that it names, by the last name of that."""

    def make() -> dict[str, list[tuple[Source, Node, Node]]]:
        found: dict[str, list[tuple[Source, Node, Node]]] = {}
        for source in project.sources:
            for last, made in _constructors(source).items():
                found.setdefault(last, []).extend((source, node, name) for node, name in made)
        return found

    return project.remember("made", make)


def _constructors(source: Source) -> Mapping[str, Sequence[tuple[Node, Node]]]:
    def make() -> dict[str, list[tuple[Node, Node]]]:
        found: dict[str, list[tuple[Node, Node]]] = {}
        for node in source.nodes("new"):
            name = node.child_by_field_name("constructor")
            if name is not None:
                found.setdefault(source.text(name).rsplit(".", 1)[-1].strip(), []).append((node, name))
        return found

    return source.remember("constructors", make)
