"""Output or promise in a plain template literal.

What a resource will have is known only once it is made; until then the program holds an Output, and a plain template
literal spells a text about that in its place:

    Calling [toString] on an [Output<T>] is not supported.

    To get the value of an Output<T> as an Output<string> consider either:
        1: o.apply(v => `prefix${v}suffix`)
        2: pulumi.interpolate `prefix${v}suffix`

A promise (`aws.getRegion().then(…)`) becomes `[object Promise]`. AWS refuses the resource, or takes it with that text in
a name, a policy or a script. The literal is tagged with `pulumi.interpolate`, which waits for the value;
`Buffer.from(…).toString("base64")` around it moves into an `apply`.

Left alone:

- what a callback of `apply` or `then` is given: it is plain there;
- inputs that all callers in the program give as plain strings;
- handlers of functions, which run elsewhere and later;
- logical names: they must be known before anything is made, so a person chooses another;
- a text that goes where no Output may stand (an asset's code, a plain invoke, what the program types `string`, string
  functions): found.

On a property whose change replaces the resource, and where the value goes out of sight, the fix is unsafe: on a deployed
stack the resource may have been made with the wrong text. Names that AWS refuses with that text in them are safe: it is
longer than they may be, or has characters that they may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from iacfix.edit import Edits, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.closure import in_handler
from iacfix.pulumi.landing import Landing, landings
from iacfix.pulumi.output import value_of
from iacfix.pulumi.package import is_resource_class
from iacfix.pulumi.replacement import upshot
from iacfix.pulumi.value import Kind
from iacfix.syntax.base64 import Encoded
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.names import qualified
from iacfix.syntax.statement import member_of
from iacfix.syntax.template import Template, templates
from iacfix.syntax.view import View
from iacfix.tables import load, table

SEVERITY = Severity.BLOCKS
ERRORS = ("Calling [toString] on an [Output<T>] is not supported", "[object Promise]")
AFTER = ("promise-for-output",)
_WAITED_FOR = (Kind.OUTPUT, Kind.INPUT, Kind.PROMISE)


def findings(project: Project) -> Iterator[Finding]:
    """Each template literal that an Output is put into."""
    for source in project.sources:
        if b"@pulumi/" not in source.data:
            continue
        for template in templates(project, source):
            if template.tag is not None:
                continue
            waited_for = [hole for hole in template.holes if value_of(hole).kind in _WAITED_FOR]
            if waited_for and not in_handler(template):
                yield _finding(template, waited_for[0])


def _finding(template: Template, output: View) -> Finding:
    kind = "a promise" if value_of(output).kind is Kind.PROMISE else "an Output"
    message = f"{output.short} is {kind}, which a plain template literal cannot spell"
    encoded = Encoded.of(template)
    places = landings(encoded or template)
    if places is None:
        return Finding.at(template, message, related=[output], why_not=_why_not(template))
    tag, importing = member_of(template.project, template.source, "@pulumi/pulumi", "pulumi", "interpolate")
    length = len("[object Promise]") if kind == "a promise" else table(__file__).data["length"]
    safety, effect = upshot(place for place in places if not _refused(place, length))
    edits = _tagged(template, tag) if encoded is None else encoded.applied(tag)
    made = fix("tag it with pulumi.interpolate", importing, edits, safety=safety, effect=effect)
    return Finding.at(template, message, made, related=[output])


def _refused(place: Landing, length: int) -> bool:
    """Whether AWS refuses a text of blanks and brackets in a place, so that no resource has it."""
    if place.resource is None or len(place.names) != 1:
        return False
    kind, name = place.resource.type, place.names[0]
    limits = load(Path(__file__).with_name("name_length.yaml")).data["names"].get(kind, {})
    is_name = limits.get("property") == name and ("pattern" in limits or limits.get("max", length) < length)
    return is_name or name in table(__file__).data["refused"].get(kind, ())


def _tagged(template: Template, tag: str) -> Edits:
    return (*broken_to_fit(template, len(tag)), *template.insert_before(tag))


def _why_not(template: Template) -> str:
    arguments = template.wrapped.parent
    made = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    constructor = made.child("constructor") if made is not None and made.node.type == "new_expression" else None
    if constructor is not None and arguments is not None and arguments.node.named_children[0] == template.wrapped.node:
        name = qualified(constructor)
        if name.startswith("pulumi.asset."):
            return "an asset's text must be known before anything is made: give the value in an environment variable"
        if not name or is_resource_class(template.project, name):
            return "a logical name must be known before anything is made: build it from constants"
    return "the text goes where no Output may stand: work with it inside apply"
