"""Machine image named by its id.

The id of an Amazon machine image is good in one region, and until its owner withdraws the image, as Amazon and Canonical
do with theirs after a while:

    InvalidAMIID.NotFound: The image id '[ami-0c55b159cbfafe1f0]' does not exist

Where the program shows which system is meant, by a comment beside the id or by what the user data runs, the newest image of
that system is looked up when the program runs: `aws.ec2.getAmiOutput({ mostRecent: true, … }).id`, for the processor that
the instance type has, with the resource's own provider. Another image means other software, and an instance is replaced:
unsafe. Pinning is right too: then keep the id in the configuration.

Left alone:

- ids in a map or list (by region, of approved images), and what is compared with;
- ids that a variable, the configuration or a parameter of the systems manager gives;
- ids of which the program does not show the system, and those that it chooses between: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tree_sitter import Node

from iacfix.edit import Edits, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.landing import landings
from iacfix.pulumi.replacement import upshot
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Call, Code, Text, render
from iacfix.syntax.fit import on_own_line
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import member_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = ("The image id '…' does not exist",)
_ID = re.compile(r"ami-(?:[0-9a-f]{8}|[0-9a-f]{17})\Z")
_ARM = re.compile(r"[a-z]+\d+g[a-z]*\.")


def findings(project: Project) -> Iterator[Finding]:
    """Each image id that stands in the program."""
    arguments: Mapping[str, str] = table(__file__).data["arguments"]
    seen: set[tuple[str, int, int]] = set()
    for machine in resources(project, *arguments):
        given = machine.origin(arguments[machine.type])
        for literal in given.literals:
            if literal.key in seen or not _ID.match(literal.string) or _is_listed(literal):
                continue
            seen.add(literal.key)
            yield _finding(machine, literal, alone=len(given.leaves) == 1)


def _is_listed(literal: Literal) -> bool:
    """Whether an id is one of several in a map or a list that is no resource's arguments."""
    parent = literal.wrapped.parent
    if parent is not None and parent.node.type == "array":
        return True
    holder = parent.within("object", "new_expression") if parent is not None and parent.node.type == "pair" else None
    outer = holder.parent if holder is not None else None
    return outer is not None and outer.node.type != "arguments"


def _finding(machine: Resource, literal: Literal, *, alone: bool) -> Finding:
    message = f"{literal.string} exists in one region only, and until its owner withdraws it"
    system = _system(machine, literal)
    places = landings(literal)
    if system is None or places is None or not alone:
        shown = (
            "the program chooses between several" if not alone else "which system it holds the program does not show"
        )
        why = f"{shown}: look the image up, or keep its id in the configuration"
        return Finding.at(literal, message, resource=machine.label, why_not=why)
    _, effect = upshot(places)
    title = f"look up the newest {system['title']}"
    made = fix(title, *_looked_up(machine, literal, system), safety=Safety.UNSAFE, effect=effect)
    return Finding.at(literal, message, made, resource=machine.label)


def _system(machine: Resource, literal: Literal) -> Mapping[str, Any] | None:
    """The system of the table that the comment beside an id names, else the one whose words the user data has."""
    scripts = _texts(machine.get("userData"))
    for said, kind in ((_comment(literal), "comment"), (scripts, "script")):
        for system in table(__file__).data["systems"]:
            if said and re.search(system[kind], said, re.I):
                found: Mapping[str, Any] = system
                return found
    return None


def _texts(given: View | None) -> str:
    """An expression, and what the names in it stand for."""
    if given is None:
        return ""
    names = [given, *(given.view(node) for node in _names(given.node))]
    return "\n".join(leaf.text for name in names for leaf in origin(name).leaves)


def _names(node: Node) -> Iterator[Node]:
    for child in node.named_children:
        if child.type == "identifier":
            yield child
        yield from _names(child)


def _comment(literal: Literal) -> str:
    """The comment at the end of the line, or right above it."""
    row = literal.node.start_point[0]
    beside = [each for each in literal.source.comments if each.start_point[0] == row]
    above = [each for each in literal.source.comments if each.end_point[0] == row - 1]
    return " ".join(literal.source.text(each) for each in [*beside, *(above if not beside else [])])


def _looked_up(machine: Resource, literal: Literal, system: Mapping[str, Any]) -> tuple[Edits, Edits, Edits]:
    arm = _ARM.match(machine.string("instanceType")) is not None or re.search(r"\barm", _comment(literal), re.I)
    name = system["name"].format(system["arm" if arm else "intel"])
    reached, importing = member_of(literal.project, literal.source, "@pulumi/aws", "aws", "ec2")
    query: dict[str, Code] = {
        "mostRecent": True,
        "owners": [Text(system["owner"])],
        "filters": [{"name": Text("name"), "values": [Text(name)]}],
    }
    options = {name: value.text for name in ("provider", "parent") if (value := _option(machine, literal, name))}
    call = Call(f"{reached}.getAmiOutput", (query, *([dict(list(options.items())[:1])] if options else [])))
    style = style_of(literal.project, literal.source)
    breaking, indent = on_own_line(literal)
    column = len(indent) + 10 if breaking else literal.start - literal.line_start
    text = render(call, style, indent, column, after=len(".id,"))
    return importing, breaking, literal.replace(f"{text}.id")


def _option(machine: Resource, literal: Literal, name: str) -> View | None:
    """An option of the machine, where what it names is in sight of the id."""
    value = machine.options.get(name)
    inside = machine.path == literal.path and machine.start <= literal.start < machine.end
    return value if value is not None and inside and value.bare.node.type != "new_expression" else None
