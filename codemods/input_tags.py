"""Tags that are taken as an Input and handed on as plain text.

A component that declares `tags?: pulumi.Input<{ [key: string]: string }>` may be given an Output, and cannot hand that to one
that takes plain tags:

    error TS2322: Type 'Input<{ [key: string]: string; }>' is not assignable to type '{ [key: string]: string; } | undefined'.

Where all that the program passes is plain, the type says that: `tags?: { [key: string]: string }`. Nothing else changes.

Left alone:

- components whose callers pass what is not surely plain, or that nothing in the program makes;
- tags that are handed to resources, which take an Input, and those that are spread, which compiles;
- other types than an Input of a map of texts.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.argument import Argument, argument_of
from iacfix.pulumi.component import component_of, components
from iacfix.pulumi.output import value_of
from iacfix.pulumi.value import Kind
from iacfix.syntax.names import Declared, qualified
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.references import references
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("Type 'Input<{ [key: string]: string; }>' is not assignable to type '{ [key: string]: string; }",)
AFTER = ("environment-suffix-not-passed",)
_PLAIN = ("object_type", "generic_type")


def findings(project: Project) -> Iterator[Finding]:
    """Each component that takes an Input of tags, and hands them to one that takes plain ones."""
    for component in components(project):
        argument = argument_of(component, "tags")
        plain = _plain(argument.type) if argument is not None else None
        if argument is None or plain is None:
            continue
        needs = next((use for use in _uses(argument) if _needs_plain(use)), None)
        if needs is None or not component.instances or not all(_is_plain(made) for made in component.instances):
            continue
        made = fix(f"declare {plain.text}", argument.type.replace(plain.text), effect=Effect.NONE)
        yield Finding.at(
            argument.type, f"{component.name} hands its tags to one that takes plain text", made, related=[needs]
        )


def _plain(stated: View) -> View | None:
    """The map in ``pulumi.Input<…>``."""
    name, given = stated.child("name"), stated.child("type_arguments")
    parts = given.node.named_children if given is not None else []
    inside = given.view(parts[0]) if given is not None and len(parts) == 1 else None
    is_map = inside is not None and inside.text.replace(" ", "").rstrip(";}").replace(";", "") in (
        "{[key:string]:string",
        "Record<string,string>",
    )
    return inside if name is not None and qualified(name) == "pulumi.Input" and is_map else None


def _uses(argument: Argument) -> Iterator[View]:
    """Where the tags are read, through a constant that holds them or nothing."""
    for read in argument.reads:
        yield read
        held = read.wrapped.parent
        if held is not None and held.node.type == "binary_expression":
            held = held.parent
        name = held.child("name") if held is not None and held.node.type == "variable_declarator" else None
        found = read.project.scopes(read.source).resolve(name.node) if name is not None else None
        if found is not None:
            yield from references(read.project, Declared(read.source, found))


def _needs_plain(use: View) -> bool:
    """Whether tags are handed to a component of the program that takes plain ones."""
    parent = use.wrapped.parent
    if parent is not None and parent.node.type == "binary_expression":
        parent = parent.wrapped.parent
    if parent is None:
        return False
    member = parent if parent.node.type == "pair" else use
    literal = parent.parent if parent.node.type == "pair" else parent
    call = literal.within("new_expression") if literal is not None and literal.node.type == "object" else None
    arguments = call.child("arguments") if call is not None else None
    constructor = call.child("constructor") if call is not None else None
    if call is None or arguments is None or constructor is None or literal is None:
        return False
    component = component_of(constructor)
    name = Member(member.project, member.source, member.node).name
    taken = argument_of(component, name) if component is not None else None
    items = Arguments(arguments.project, arguments.source, arguments.node).items
    direct = any(item.node == literal.node for item in items)
    return taken is not None and direct and taken.type.node.type in _PLAIN and "Input" not in taken.type.text


def _is_plain(made: View) -> bool:
    """Whether what a caller passes for the tags is surely plain, or nothing."""
    arguments = made.child("arguments")
    items = Arguments(arguments.project, arguments.source, arguments.node).items if arguments is not None else ()
    given = Object.of(items[1]) if len(items) > 1 else None
    if given is None or given.open:
        return len(items) < 2
    tags = given.get("tags")
    if tags is None:
        return True
    leaves = origin(tags).leaves
    objects = [Object.of(leaf) for leaf in leaves]
    return bool(leaves) and all(
        literal is not None
        and not any(child.type == "spread_element" for child in literal.node.named_children)
        and all(value_of(member.value).kind is Kind.PLAIN for member in literal.members)
        for literal in objects
    )
