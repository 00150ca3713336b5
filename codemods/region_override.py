"""Region that may be another than the environment's.

The program has a region for each environment, and still takes the one of its provider from the configuration or the
environment of whoever runs it. Nothing says so when the two differ, and production is deployed where it does not belong.

A warning is written where both are known: it shows in `pulumi preview`, and stops nobody who means it.

Left alone:

- a region that comes from the environment's settings alone, and one without such settings beside it;
- programs that compare the two already;
- settings that have one region for all environments.

The fix is unsafe: whether a difference is worth a warning is for the program's owner to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import config_reads
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.apart import put_apart_after
from iacfix.syntax.code import Call, render
from iacfix.syntax.origin import member_origin
from iacfix.syntax.statement import namespace, statement_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

SEVERITY = Severity.RISKS


def findings(project: Project) -> Iterator[Finding]:
    """Each provider whose region may differ from its environment's."""
    for provider in resources(project, "aws.Provider"):
        region = _region(provider)
        settings = _settings(region) if region is not None else None
        if region is None or settings is None:
            continue
        name, own = _name(region), f"{_name(settings)}.region"
        if _compared(provider, name, own):
            continue
        last = max((region, settings), key=lambda view: view.start)
        pulumi, importing = namespace(project, provider.source, "@pulumi/pulumi", "pulumi")
        style = style_of(project, provider.source)
        said = f"`the region is ${{{name}}}, and this environment's is ${{{own}}}`"
        narrow = replace(style, width=style.width - len(statement_of(last).indent.expandtabs(4)))
        call = render(Call(f"{pulumi}.log.warn", (said,)), narrow, style.indent, len(style.indent.expandtabs(4)))
        condition = f"if ({name} !== {own}) {{\n{style.indent}{call}{style.semicolon}\n}}"
        warning = put_apart_after(last, condition)
        made = fix("warn where they differ", importing, warning, safety=Safety.UNSAFE, effect=Effect.NONE)
        yield Finding.at(region, f"{name} may be another region than {own}", made, resource=provider.label)


def _region(provider: Resource) -> View | None:
    """The constant beside a provider that is its region, if whoever runs the program has a say in it."""
    given = provider.get("region")
    node = given.bare.node if given is not None else None
    if given is None or node is None or node.type not in ("identifier", "shorthand_property_identifier"):
        return None
    held = provider.project.scopes(provider.source).resolve(node)
    if held is None or held.kind != "declarator":
        return None
    declarator = provider.view(held.node)
    value = declarator.child("value")
    if value is None or statement_of(declarator).node.parent != statement_of(provider).node.parent:
        return None
    asked = re.search(r"process\.env\.\w*REGION", value.text) is not None
    reads = any(
        value.start <= read.start < value.end for read in config_reads(provider.project) if read.path == value.path
    )
    return declarator if asked or reads else None


def _settings(region: View) -> View | None:
    """The constant beside a region that holds the settings of one environment out of several, with another region."""
    block = statement_of(region).node.parent
    for node in region.source.nodes("declarator"):
        declarator = region.view(node)
        value, name = declarator.child("value"), declarator.child("name")
        if value is None or name is None or name.node.type != "identifier" or node == region.node:
            continue
        if statement_of(declarator).node.parent == block and "[" in value.text:
            regions = {literal.string for literal in member_origin(value, "region").literals}
            if len(regions) > 1:
                return declarator
    return None


def _name(declarator: View) -> str:
    found = declarator.child("name")
    return found.text if found is not None else ""


def _compared(provider: Resource, one: str, other: str) -> bool:
    text = provider.source.data.decode("utf-8", "replace")
    pairs = ((one, other), (other, one))
    return any(re.search(rf"\b{re.escape(a)}\s*[!=]==?\s*{re.escape(b)}\b", text) is not None for a, b in pairs)
