"""Where a value comes from: through constants, files, maps, defaults and arguments, back to where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from iacfix.edit import Place
from iacfix.scope import FUNCTIONS
from iacfix.source import Source
from iacfix.syntax.callers import passed
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import Declared, declared, qualified
from iacfix.syntax.object import Object
from iacfix.syntax.references import field_values, reassigned
from iacfix.syntax.view import View

_DEPTH = 24


@dataclass(frozen=True, slots=True)
class Origin:
    """The expressions that a value may be, each where it stands, and the names that were read on the way to them.

    ``leaves`` that are no literals are expressions which say no more (calls of a package, outputs, the environment).
    """

    leaves: tuple[View, ...]
    reads: frozenset[Place]

    @property
    def literals(self) -> tuple[Literal, ...]:
        """The leaves that are literals."""
        return tuple(literal for leaf in self.leaves if (literal := Literal.of(leaf)) is not None)

    @property
    def complete(self) -> bool:
        """Whether the value is always one of the literals."""
        return bool(self.leaves) and len(self.literals) == len(self.leaves)

    @property
    def constant(self) -> str | int | float | bool | None:
        """The one value that it always is; None where there are several or it is not known."""
        values = {literal.value for literal in self.literals}
        return values.pop() if self.complete and len(values) == 1 else None

    @property
    def objects(self) -> tuple[Object, ...]:
        """The leaves that are object literals."""
        return tuple(found for leaf in self.leaves if (found := Object.of(leaf)) is not None)


def origin(view: View) -> Origin:
    """Where the value of an expression comes from."""
    return view.project.remember(("origin", view.key), lambda: _origin(view))


def _origin(view: View) -> Origin:
    """As :func:`origin`; what one reference to a declaration found out serves for all others."""
    bare = view.bare
    target = declared(bare) if bare.node.type in ("identifier", "shorthand_property_identifier") else None
    if target is None:
        return _followed(bare)[0]
    first, (found, circular) = view.project.remember(("origin of", target.key), lambda: (bare, _followed(bare)))
    if first.key == bare.key:
        return found
    if circular:
        return _followed(bare)[0]
    leaves = tuple(bare if leaf.key == first.key else leaf for leaf in found.leaves)
    return Origin(leaves, (found.reads - {Place.of(first)}) | {Place.of(bare)})


def _followed(bare: View) -> tuple[Origin, bool]:
    """Where an expression's value comes from, and whether one way leads back to the expression itself."""
    trail = _Trail()
    leaves: dict[tuple[str, int, int], View] = {}
    for leaf in trail.follow(bare, 0):
        leaves.setdefault(leaf.key, leaf)
    return Origin(tuple(leaves.values()), frozenset(trail.reads)), (*bare.key, "") in trail.again


def member_origin(view: View, *names: str) -> Origin:
    """Where a member of the object that an expression is comes from."""
    trail = _Trail()
    leaves: list[View] = [view]
    for name in names:
        leaves = [inner for leaf in leaves for inner in trail.member(leaf, name, 0)]
    return Origin(tuple({leaf.key: leaf for leaf in leaves}.values()), frozenset(trail.reads))


@dataclass
class _Trail:
    reads: set[Place] = field(default_factory=set)
    seen: set[tuple[str, int, int, str]] = field(default_factory=set)
    again: set[tuple[str, int, int, str]] = field(default_factory=set)

    def follow(self, view: View, depth: int) -> Iterator[View]:
        bare = view.bare
        node = bare.node
        if depth > _DEPTH or not self._enter(bare, ""):
            return
        match node.type:
            case "identifier" | "shorthand_property_identifier":
                yield from self._name(bare, depth)
            case "member_expression":
                yield from self._member_expression(bare, depth)
            case "subscript_expression":
                yield from self._subscript(bare, depth)
            case "ternary_expression":
                for part in ("consequence", "alternative"):
                    if (arm := bare.child(part)) is not None:
                        yield from self.follow(arm, depth + 1)
            case "binary_expression":
                yield from self._either(bare, depth)
            case "call_expression" | "await_expression":
                yield from self._call(bare, depth)
            case _:
                yield bare

    def member(self, view: View, name: str, depth: int) -> Iterator[View]:
        """The values of a member of an object."""
        for leaf in self.follow(view, depth + 1):
            made = _class_of(leaf)
            if made is not None:
                yield from self._made_field(leaf, made, name, depth)
                continue
            found = Object.of(leaf)
            if found is None:
                yield leaf
                continue
            value = found.get(name)
            if value is not None:
                yield from self.follow(value, depth + 1)
            for spread in (child for child in found.node.named_children if child.type == "spread_element"):
                if value is None and spread.named_children:
                    yield from self.member(found.view(spread.named_children[0]), name, depth + 1)

    def _made_field(self, leaf: View, made: View, name: str, depth: int) -> Iterator[View]:
        """A field of an object that the program's own class made."""
        values = list(field_values(made, name))
        if not values:
            yield leaf
        for value in values:
            yield from self.follow(value, depth + 1)

    def _enter(self, view: View, name: str) -> bool:
        key = (*view.key, name)
        if key in self.seen:
            self.again.add(key)
            return view.node.type in ("object", "string", "number")
        self.seen.add(key)
        return True

    def _name(self, view: View, depth: int) -> Iterator[View]:
        found = declared(view)
        if view.text == "undefined":
            return
        if found is None:
            yield view
            return
        self.reads.add(Place.of(view))
        yield from self._declaration(view, found, depth)

    def _declaration(self, view: View, found: Declared, depth: int) -> Iterator[View]:
        declaration, source = found.declaration, found.source
        here = View(view.project, source, declaration.node)
        if declaration.kind == "declarator":
            yield from self._declarator(view, here, found, depth)
        elif declaration.kind == "parameter":
            yield from self._parameter(view, here, found, depth)
        else:
            yield view

    def _declarator(self, view: View, here: View, found: Declared, depth: int) -> Iterator[View]:
        value = here.child("value")
        if value is None or reassigned(view, found):
            yield view
            return
        name = found.declaration.name
        if name == here.node.child_by_field_name("name"):
            yield from self.follow(value, depth + 1)
            return
        self.reads.add(Place.of(here.view(name)))
        member, default = destructured(here.source, name)
        if default is not None:
            yield from self.follow(here.view(default), depth + 1)
        if member:
            yield from self.member(value, member, depth + 1)
        else:
            yield view

    def _parameter(self, view: View, here: View, found: Declared, depth: int) -> Iterator[View]:
        default = here.child("value")
        if default is not None:
            yield from self.follow(default, depth + 1)
        member, inner = destructured(here.source, found.declaration.name)
        if member:
            self.reads.add(Place.of(here.view(found.declaration.name)))
        if inner is not None:
            yield from self.follow(here.view(inner), depth + 1)
        arguments = list(passed(here))
        if not arguments:
            yield view
        for argument in arguments:
            if argument is None:
                continue
            yield from self.member(argument, member, depth + 1) if member else self.follow(argument, depth + 1)

    def _member_expression(self, view: View, depth: int) -> Iterator[View]:
        inner, prop = view.child("object"), view.child("property")
        if inner is None or prop is None:
            return
        self.reads.add(Place.of(prop))
        if inner.node.type == "this":
            yield from self._field(view, prop.text, depth)
            return
        enum = declared(inner)
        if enum is not None and enum.declaration.kind == "enum":
            yield from self._enum(view, enum, prop.text)
            return
        if qualified(view):
            yield view
            return
        named = declared(view)
        if named is not None:
            yield from self._declaration(view, named, depth)
            return
        values = list(self.member(inner, prop.text, depth))
        stuck = [value for value in values if value.key == inner.bare.key or not _is_value(value)]
        yield from (value for value in values if value not in stuck)
        if stuck:
            yield view

    def _subscript(self, view: View, depth: int) -> Iterator[View]:
        inner, index = view.child("object"), view.child("index")
        if inner is None or index is None:
            return
        key = Literal.of(index)
        if key is not None and key.is_string:
            yield from self.member(inner, key.string, depth)
            return
        for leaf in self.follow(inner, depth + 1):
            found = Object.of(leaf)
            if found is None:
                yield view
                continue
            for each in found.members:
                yield from self.follow(each.value, depth + 1)

    def _either(self, view: View, depth: int) -> Iterator[View]:
        operator = view.child("operator")
        if operator is None or operator.text not in ("||", "??"):
            yield view
            return
        for side in ("left", "right"):
            if (part := view.child(side)) is not None:
                yield from self.follow(part, depth + 1)

    def _call(self, view: View, depth: int) -> Iterator[View]:
        function = view.child("function")
        target = declared(function) if function is not None and function.node.type == "identifier" else None
        value = callee_body(view, target) if target is not None else None
        if value is None:
            yield view
            return
        self.reads.add(Place.of(function or view))
        yield from self.follow(value, depth + 1)

    def _field(self, view: View, name: str, depth: int) -> Iterator[View]:
        values = list(field_values(view, name))
        if not values:
            yield view
        for value in values:
            yield from self.follow(value, depth + 1)

    def _enum(self, view: View, enum: Declared, name: str) -> Iterator[View]:
        body = enum.declaration.node.child_by_field_name("body")
        for item in body.named_children if body is not None else ():
            key, value = item.child_by_field_name("name"), item.child_by_field_name("value")
            if key is not None and value is not None and enum.source.text(key) == name:
                yield View(view.project, enum.source, value)
                return
        yield view


def _is_value(view: View) -> bool:
    return view.node.type in (
        "object",
        "array",
        "string",
        "number",
        "true",
        "false",
        "template_string",
        "new_expression",
        "call_expression",
    )


def destructured(source: Source, name: Node) -> tuple[str, Node | None]:
    """The key under which a binding pattern takes a name, and its default; "" where the name is the whole."""
    parent, default = name.parent, None
    if parent is not None and parent.type in ("object_assignment_pattern", "assignment_pattern"):
        default = parent.child_by_field_name("right")
        parent = parent.parent
    if parent is not None and parent.type == "pair_pattern":
        key = parent.child_by_field_name("key")
        return (source.text(key) if key is not None else ""), default
    if parent is not None and parent.type == "object_pattern":
        return source.text(name), default
    return "", default


def callee_body(view: View, target: Declared) -> View | None:
    """The expression that a function of one ``return`` gives."""
    node: Node | None = target.declaration.node
    if target.declaration.kind == "declarator":
        node = target.declaration.node.child_by_field_name("value")
    if node is None or node.type not in FUNCTIONS:
        return None
    body = node.child_by_field_name("body")
    if body is None:
        return None
    if body.type != "statement_block":
        return View(view.project, target.source, body)
    statements = [child for child in body.named_children if child.type != "comment"]
    if len(statements) == 1 and statements[0].type == "return_statement" and statements[0].named_children:
        return View(view.project, target.source, statements[0].named_children[0])
    return None


def _class_of(leaf: View) -> View | None:
    """The program's own class that a ``new`` makes an object of."""
    constructor = leaf.child("constructor") if leaf.node.type == "new_expression" else None
    found = declared(constructor) if constructor is not None else None
    if found is None or found.declaration.kind != "class":
        return None
    return View(leaf.project, found.source, found.declaration.node)
