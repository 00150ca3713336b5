"""Providers that are made in place, in the options of the resource that uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tree_sitter import Node

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.pulumi.companion import name_for
from iacfix.pulumi.resource import Resource, resources
from iacfix.scope import FUNCTIONS, is_member_name
from iacfix.syntax.code import Call, Code, render
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Member
from iacfix.syntax.reach import readable_at
from iacfix.syntax.statement import put_before
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_BRANCHES = frozenset({"if_statement", "ternary_expression", "switch_body", "try_statement"})
_HOLDERS = frozenset({"program", "statement_block", "switch_case", "switch_default"})


def made_in_options(project: Project) -> list[Resource]:
    """Every provider that is made as the value of an option ``provider``, in the order of files and text."""
    return [made for made in resources(project) if made.type.endswith(".Provider") and _pair(made) is not None]


def function_of(view: View) -> View:
    """The function in which a node stands, else its file."""
    return view.within(*FUNCTIONS) or view.view(view.source.root)


def meaning(expression: View) -> tuple[int, ...]:
    """Where the names in an expression are declared: two that are spelled alike and differ in it have two values."""
    scopes = expression.project.scopes(expression.source)
    found = (scopes.resolve(node) for node in _identifiers(expression.node))
    return tuple(each.name.start_byte if each is not None else -1 for each in found)


def exclude_each_other(one: View, other: View) -> bool:
    """Whether two nodes stand in branches of which only one runs."""
    around = {node.start_byte for node in _ancestors(one.node) if node.type in _BRANCHES}
    for node in _ancestors(other.node):
        if node.type in _BRANCHES and node.start_byte in around:
            return _branch(node, one) != _branch(node, other)
        if node.start_byte <= one.start < node.end_byte:
            return False
    return False


def shared(providers: Sequence[Resource]) -> Edits | None:
    """The edits that make the first of some providers once, for all of them; they stand in one function.

    None where its arguments are not known yet before the first resource that uses it.
    """
    first = providers[0]
    before = _statement_above(providers)
    if before is None or not all(readable_at(provider, before) for provider in providers):
        return None
    name = _variable(first)
    made = put_before(before, _declaration(first, name, before.indent))
    used = [edit for provider in providers for edit in _named(provider, name)]
    return None if made is None else (*made, *used)


def _pair(made: Resource) -> Member | None:
    parent = made.wrapped.parent
    if parent is None or parent.node.type != "pair":
        return None
    member = Member(made.project, made.source, parent.node)
    return member if member.name == "provider" else None


def _named(provider: Resource, name: str) -> Edits:
    pair = _pair(provider)
    return pair.replace(name) if pair is not None and name == "provider" else provider.replace(name)


def _statement_above(providers: Sequence[Resource]) -> View | None:
    """The first statement with one of the providers in it, of the innermost block that holds them all."""
    chains = [dict(_blocks(provider)) for provider in providers]
    for block, statement in chains[0].items():
        if all(block in chain for chain in chains):
            return statement
    return None


def _blocks(view: View) -> Iterator[tuple[int, View]]:
    """The blocks around a node up to its function, innermost first, each with the statement of it that holds the node."""
    here = view
    while (parent := here.parent) is not None and here.node.type not in FUNCTIONS:
        if parent.node.type in _HOLDERS:
            yield parent.start, here
        here = parent


def _ancestors(node: Node) -> Iterator[Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _branch(node: Node, view: View) -> int:
    return next((child.start_byte for child in node.children if child.start_byte <= view.start < child.end_byte), -1)


def _identifiers(node: Node) -> Iterator[Node]:
    if node.type in ("identifier", "shorthand_property_identifier") and not is_member_name(node):
        yield node
    for child in node.named_children:
        yield from _identifiers(child)


def _declaration(provider: Resource, name: str, indent: str) -> str:
    """The provider as a constant, broken as prettier would where it does not fit on a line."""
    style = style_of(provider.project, provider.source)
    flat = f"const {name} = {_flush(provider)}{style.semicolon}"
    args = provider.args
    plain = args is not None and not args.open and all(each.node.type != "method_definition" for each in args.members)
    if "\n" in flat or len(indent.expandtabs(4)) + len(flat) <= style.width or args is None or not plain:
        return flat
    members: dict[str, Code] = {each.name: each.value.text for each in args.members}
    first, _, *rest = provider.arguments
    call = Call(provider.class_view.text, (first.text, members, *(each.text for each in rest)), new=True)
    start = f"const {name} = "
    narrow = replace(style, width=style.width - len(indent.expandtabs(4)))
    return start + render(call, narrow, "", len(start)) + style.semicolon


def _variable(provider: Resource) -> str:
    region = provider.get("region")
    literal = Literal.of(region)
    said = literal.string if literal is not None else region.text.rpartition(".")[2] if region is not None else ""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", said)
    words = [word.lower() for word in words if word.lower() != "region"] + ["provider"]
    return name_for(provider, words[0] + "".join(word.capitalize() for word in words[1:]))


def _flush(view: View) -> str:
    """The text of a node whose first line is not indented."""
    return re.sub(rf"\n{re.escape(view.indent)}", "\n", view.text)
