"""Output in JSON.stringify.

What a resource will have is known only once it is made; until then the program holds an Output, which `JSON.stringify`
cannot see into. In the value's place stands a text about that, and AWS refuses the policy, or takes the wrong value:

    Calling [toJSON] on an [Output<T>] is not supported.

    MalformedPolicyDocument: Partition "1" is not valid for resource "arn:1: o.apply(v => v.toJSON())"
    Log driver awslogs option 'awslogs-group' contains invalid characters.

`pulumi.jsonStringify` waits for every Output and promise in the object, at any depth; the JSON is the same otherwise. A
secret in it stays one. Resources themselves in the `triggers` of an API Gateway deployment are named by their `id`: a
whole resource has no JSON.

Left alone:

- what a callback of `apply` or `then` is given: it is plain there;
- inputs that all callers in the program give as plain values;
- handlers of functions, which run elsewhere and later;
- whole resources and components in other JSON: found, which of their properties is meant is for a person to say;
- a string that goes where no Output may stand (a hash, an asset, a logical name, what the program types `string`): found;
- programs that ask for a version of @pulumi/pulumi before `jsonStringify`.

On a property whose change replaces the resource (a task definition's containers, a secret's version, a deployment's
triggers), and where it is not known or the string goes out of sight, the fix is unsafe. A task definition whose log group
or secret is such a text is never made, so that one is safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.closure import in_handler
from iacfix.pulumi.held import held_in
from iacfix.pulumi.landing import Landing, Landings, landings
from iacfix.pulumi.output import is_output, value_of
from iacfix.pulumi.replacement import upshot
from iacfix.pulumi.value import Kind
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.object import Member
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Calling [toJSON] on an [Output<T>] is not supported",
    'Partition "1" is not valid for resource "arn:1: o.apply(v => v.toJSON())"',
    "Log driver awslogs option 'awslogs-group' contains invalid characters",
)
AFTER = ("promise-for-output", "output-in-template", "placeholder-account")
_WHOLE = (Kind.RESOURCE, Kind.INSTANCE)


def findings(project: Project) -> Iterator[Finding]:
    """Each `JSON.stringify` of something that an Output is in."""
    for source in project.sources:
        if b"JSON.stringify" not in source.data or b"@pulumi/" not in source.data:
            continue
        for node, callee, spelled in source.callees:
            call, function = View(project, source, node), View(project, source, callee)
            arguments = call.child("arguments") if spelled == b"JSON.stringify" else None
            if arguments is None:
                continue
            listed = Arguments(project, source, arguments.node).items
            held = held_in(listed[0]) if listed else []
            if held and not in_handler(call):
                yield _finding(call, function, listed, held)


def _finding(call: View, function: View, arguments: Sequence[View], held: Sequence[View]) -> Finding:
    whole = [each for each in held if value_of(each).kind in _WHOLE]
    first = (whole or held)[0]
    message = f"JSON.stringify cannot see into {first.short}, {_kind(first)}"
    places = landings(call)
    why = _obstacle(call, whole, places)
    if why or places is None:
        return Finding.at(function, message, related=held[:8], why_not=why)
    named, importing = member_of(call.project, call.source, "@pulumi/pulumi", "pulumi", "jsonStringify")
    ids = [each.insert_after(".id") for each in whole]
    growth = len(named) - len(function.text) + 3 * len(ids)
    breaking = broken_to_fit(arguments[0], growth)
    safety, effect = upshot(place for place in places if not _refused(place, held))
    made = fix(
        "call pulumi.jsonStringify",
        importing,
        function.replace(named),
        *ids,
        breaking,
        _replacer(arguments),
        safety=safety,
        effect=effect,
    )
    return Finding.at(function, message, made, related=held[:8])


def _replacer(arguments: Sequence[View]) -> Edits:
    """The edit for a second argument of null, which `pulumi.jsonStringify` does not take."""
    is_null = len(arguments) > 1 and arguments[1].text == "null"
    return arguments[1].replace("undefined") if is_null else ()


def _obstacle(call: View, whole: Sequence[View], places: Landings | None) -> str:
    if places is None:
        return "the string goes where no Output may stand: work with it inside apply"
    if not whole:
        return ""
    if any(value_of(each).kind is not Kind.RESOURCE or not _inside(each, call) for each in whole):
        return "JSON of a whole resource or component says nothing: name the properties that are meant"
    triggers = all(
        place.resource is not None and place.names[0] in table(__file__).data["triggers"].get(place.resource.type, ())
        for place in places
    )
    return "" if triggers else "JSON of a whole resource says nothing: name the property that is meant"


def _refused(place: Landing, held: Sequence[View]) -> bool:
    """Whether AWS refuses the JSON for what stands in an Output's place, so that no resource has it."""
    names = table(__file__).data["refused"].get(place.resource.type, ()) if place.resource is not None else ()
    return any(is_output(each) and _member_name(each) in names for each in held)


def _member_name(value: View) -> str:
    pair = value.wrapped.parent
    return Member(pair.project, pair.source, pair.node).name if pair is not None and pair.node.type == "pair" else ""


def _inside(view: View, call: View) -> bool:
    return view.path == call.path and call.start <= view.start < call.end


def _kind(view: View) -> str:
    value = value_of(view)
    value = value.element if value.kind in (Kind.LIST, Kind.RECORD) and value.element is not None else value
    match value.kind:
        case Kind.PROMISE:
            return "a promise"
        case Kind.RESOURCE:
            return "a whole resource"
        case Kind.INSTANCE:
            return "a whole component"
        case _:
            return "an Output"
