"""Output of an object where one of a record is declared.

    public readonly topicArns: pulumi.Output<{ [key: string]: string }>;
    …
    this.topicArns = pulumi.output({ orders: orders.arn, returns: returns.arn });

What `pulumi.output` makes of an object has the members of that object and no others, to the compiler:

    error TS2322: Type 'Output<UnwrappedObject<{ orders: Output<string>; returns: Output<string>; }>>' is not assignable to type 'Output<{ [key: string]: string; }>'.

`pulumi.all` gives the same value, as an Output of a record.

Left alone:

- objects that go anywhere but to records, as far as the program states types: their own type may be what is wanted there;
- objects with a spread, and members of several types or of one that the text does not show: found;
- types that are an Input, which takes both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.expressed import type_text
from iacfix.pulumi.field import type_of
from iacfix.pulumi.stated import stated_types
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Type 'Output<UnwrappedObject<{ … }>>' is not assignable to type 'Output<{ [key: string]: string; }>'",
    "Type 'Output<UnwrappedObject<{ … }>>' is not assignable to type 'Output<Record<string, string>>'",
)
_RECORD = re.compile(r"<(?:\{\[\w+:string\]:(?P<plain>\w+)[;,]?\}|Record<string,(?P<named>\w+)>)>\Z")
_OUTPUT = re.compile(r"\w+\.Output<(\w+)>\Z")


def findings(project: Project) -> Iterator[Finding]:
    """Each ``pulumi.output`` of an object that goes where a record is declared."""
    for source in project.sources:
        if not source.path.endswith((".ts", ".tsx", ".mts", ".cts")):
            continue
        for node, function, spelled in source.callees:
            if spelled.endswith(b"output") and qualified(callee := View(project, source, function)) == "pulumi.output":
                yield from _call(View(project, source, node), callee)


def _call(call: View, callee: View) -> Iterator[Finding]:
    arguments = call.child("arguments")
    given = Arguments(call.project, call.source, arguments.node).items if arguments is not None else ()
    made = Object.of(given[0]) if len(given) == 1 else None
    types = stated_types(call) if made is not None and made.members else None
    elements = [_element(each) for each in types or ()]
    if made is None or types is None or not elements or "" in elements:
        return
    held = {_plain(member.value) for member in made.members} if not made.open else {""}
    fits = len(held) == 1 and "" not in held and {*elements, "any"} <= {*held, "any"}
    name, importing = member_of(call.project, call.source, "@pulumi/pulumi", "pulumi", "all")
    change = fix(f"call {name}", importing, callee.replace(name), effect=Effect.NONE) if fits else None
    message = f"an Output of this object is no {types[0].short}"
    why = "the members have other types than the record, or such as the text does not show: state the type"
    yield Finding.at(callee, message, change, related=types[:8], why_not=why)


def _element(stated: View) -> str:
    """The type of the members of the record that an Output is of; "" for other types."""
    name = stated.child("name") if stated.node.type == "generic_type" else None
    found = _RECORD.search(re.sub(r"\s", "", stated.text)) if name is not None else None
    return (
        (found["plain"] or found["named"]) if found and name is not None and qualified(name) == "pulumi.Output" else ""
    )


def _plain(value: View) -> str:
    """The type that a value has once its Output is unwrapped; "" where it is not known."""
    kind = type_text(value, at=value) or type_of(value, "pulumi")
    output = _OUTPUT.match(kind)
    return output[1] if output else kind if kind in ("string", "number") else ""
