"""The account and the region that a resource is made in, as expressions that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from iacfix.edit import Edits
from iacfix.pulumi.companion import free, options_beside
from iacfix.pulumi.package import has_output_form
from iacfix.pulumi.resource import Resource
from iacfix.pulumi.version import major
from iacfix.syntax.code import Call, Code, render
from iacfix.syntax.statement import member_of, statement_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_ACCOUNT = re.compile(r"(pulumi\.output\()?[\w.]*getCallerIdentity(Output)?\(({})?\)\)?\.accountId")
_REGION = re.compile(r"(pulumi\.output\()?[\w.]*getRegion(Output)?\(({})?\)\)?\.(name|region|id)")


@dataclass(frozen=True, slots=True)
class Caller:
    """Expressions of the account's id and of the region, both outputs; ``statements`` bind what is not there yet."""

    account: str
    region: str
    statements: tuple[str, ...]
    edits: Edits


def caller(
    resource: Resource, taken: set[tuple[str, str]], *, reuse: bool = True, region: bool = True
) -> Caller | None:
    """The account and region of a resource's provider, for use beside it; None where its options cannot be told.

    Constants of the program that hold them already are taken where ``reuse`` and where no provider is named. ``taken``
    are the names (with their file) that were given out already, and gets the new ones. Without ``region`` only the account.
    """
    options = options_beside(resource)
    if options is None:
        return None
    given: tuple[Code, ...] = ({}, options) if isinstance(options, dict) and options else ()
    own = reuse and "provider" not in (options if isinstance(options, dict) else {}) and not isinstance(options, str)
    member = "region" if (major(resource.project, "aws") or 0) >= 7 else "name"
    found: list[str] = []
    statements: list[str] = []
    edits: list[Edits] = []
    for name, function, property_name, pattern in (
        ("accountId", "getCallerIdentityOutput", "accountId", _ACCOUNT),
        ("region", "getRegionOutput", member, _REGION),
    ):
        if name == "region" and not region:
            found.append("")
            continue
        known = next(_held(resource, pattern), "") if own else ""
        if known:
            found.append(known)
            continue
        asked, importing = _asked(resource, function, given)
        found.append(_name(resource, name, taken))
        edits.append(importing)
        statements.append(_bound(resource, found[-1], asked, property_name))
    merged = tuple(edit for part in edits for edit in part)
    return Caller(found[0], found[1], tuple(statements), merged)


def _asked(resource: Resource, function: str, given: tuple[Code, ...]) -> tuple[Call, Edits]:
    """The call that gives an output of what the provider answers, and the edits that import what it takes."""
    plain = function.removesuffix("Output")
    if has_output_form(resource.project, f"aws.{plain}"):
        spelled, importing = _function(resource, function)
        return Call(spelled, given), importing
    spelled, importing = _function(resource, plain)
    output, also = member_of(resource.project, resource.source, "@pulumi/pulumi", "pulumi", "output")
    return Call(output, (Call(spelled, given[1:]),)), (*importing, *also)


def _function(resource: Resource, name: str) -> tuple[str, Edits]:
    spelled, own = resource.class_view.text, resource.type.partition(".")[2]
    if spelled.endswith(f".{own}"):
        return spelled.removesuffix(own) + name, ()
    return member_of(resource.project, resource.source, "@pulumi/aws", "aws", name)


def _held(resource: Resource, pattern: re.Pattern[str]) -> Iterator[str]:
    """The constants, declared further up in sight of a resource, whose value matches a pattern."""
    scopes = resource.project.scopes(resource.source)
    for node in resource.source.nodes("declarator"):
        value, name = node.child_by_field_name("value"), node.child_by_field_name("name")
        if value is None or name is None or name.type != "identifier" or node.start_byte > resource.start:
            continue
        if pattern.fullmatch(resource.source.text(value)):
            seen = scopes.lookup(resource.source.text(name), resource.start)
            if seen is not None and seen.name == name:
                yield resource.source.text(name)


def _name(near: View, wanted: str, taken: set[tuple[str, str]]) -> str:
    used = {name for path, name in taken if path == near.path}
    other = f"current{wanted[0].upper()}{wanted[1:]}"
    name = wanted if free(near, wanted, used) == wanted else free(near, other, used)
    taken.add((near.path, name))
    return name


def _bound(near: View, name: str, call: Call, member: str) -> str:
    own = style_of(near.project, near.source)
    start = f"const {name} = "
    style = replace(own, width=own.width - len(statement_of(near).indent.expandtabs(4)) - len(member) - 1)
    return f"{start}{render(call, style, '', len(start))}.{member}{own.semicolon}"
