"""Promise where an Output is meant, or an Output where a promise is.

A function like `aws.getCallerIdentity` gives a promise: it has no members, no `apply`, and takes plain values only. Its
twin `aws.getCallerIdentityOutput` gives an Output, whose members can be read right away, and takes Outputs too:

    error TS2339: Property 'accountId' does not exist on type 'Promise<GetCallerIdentityResult>'.
    error TS2339: Property 'apply' does not exist on type 'Promise<string>'.
    error TS2339: Property 'then' does not exist on type 'Output<UnwrappedObject<GetAvailabilityZonesResult>>'.
    error TS2322: Type 'Promise<string>' is not assignable to type 'string'.

The call takes the Output form where a member of its promise is read, where `apply` is called on it, or where an Output or
a promise is among its arguments; `then` on it becomes `apply`. `then` on what is an Output already becomes `apply` too.

Left alone:

- `await aws.getRegion()` and `aws.getRegion().then(…)` on their own: both are right;
- a call that is awaited, that has `catch`, or whose value goes where no Output may stand: found;
- functions without an Output form in the version of the provider that package.json asks for (a table lists them);
- functions imported by name.

None of these programs compiles, so the fix is safe; in JavaScript, which nobody compiles, it is unsafe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.closure import in_handler
from iacfix.pulumi.held import held_in
from iacfix.pulumi.landing import landings
from iacfix.pulumi.output import is_output, value_of
from iacfix.pulumi.package import has_output_form, is_invoke
from iacfix.pulumi.value import Kind
from iacfix.source import Source
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.references import references
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "does not exist on type 'Promise<Get…Result>'",
    "Property 'apply' does not exist on type 'Promise<…>'",
    "Property 'then' does not exist on type 'Output<…>'",
    "Type 'Promise<string>' is not assignable to type 'string'",
)
_OF_PROMISES = ("then", "catch", "finally")
_WAITED_FOR = (Kind.OUTPUT, Kind.INPUT, Kind.PROMISE)


def findings(project: Project) -> Iterator[Finding]:
    """Each call of a function of a provider that should give an Output, and each `then` on an Output."""
    for source in project.sources:
        if b"@pulumi/" not in source.data:
            continue
        for node, callee, spelled in source.callees:
            if not spelled.endswith(b"then") and b"get" not in spelled:
                continue
            call, function = View(project, source, node), View(project, source, callee)
            prop = function.child("property")
            if prop is None:
                continue
            if prop.text == "then":
                yield from _then(call, function, prop)
            elif prop.text.startswith("get") and is_invoke(project, qualified(function)) and not in_handler(call):
                yield from _invoke(call, function, prop)


def _then(call: View, function: View, prop: View) -> Iterator[Finding]:
    receiver = function.child("object")
    if receiver is None or not is_output(receiver) or in_handler(call):
        return
    lands = _takes_one_function(call) and landings(call) is not None
    made = fix("use apply", prop.replace("apply") if lands else None, safety=_safety(call.source), effect=Effect.NONE)
    why = "what comes of it goes where no Output may stand, or a promise is waited for further on"
    yield Finding.at(prop, "an Output has no then", made, why_not=why)


def _invoke(call: View, function: View, prop: View) -> Iterator[Finding]:
    uses = _uses(call)
    wrong = next((use for use in uses if _taken_for_output(use)), None)
    given = _given_output(call)
    if wrong is None and given is None:
        return
    if wrong is not None and (member := wrong.wrapped.parent) is not None:
        message = f"{prop.text} gives a promise, which has no {_member_name(member)}"
    else:
        message = f"{prop.text} takes plain values only, and {given.short} is none" if given is not None else ""
    changes = [_change(use) for use in uses]
    known = has_output_form(call.project, qualified(function))
    made = fix(
        f"call {prop.text}Output",
        prop.insert_after("Output") if known else None,
        *changes,
        safety=_safety(call.source),
        effect=Effect.NONE,
    )
    why = (
        "its value is awaited, or goes where no Output may stand"
        if known
        else f"{prop.text}Output does not exist in the version of the provider that package.json asks for"
    )
    yield Finding.at(prop, message, made, why_not=why)


def _uses(call: View) -> Sequence[View]:
    """Every expression that is the promise: the call, or the reads of the constant that holds it."""
    parent = call.wrapped.parent
    name = parent.child("name") if parent is not None and parent.node.type == "variable_declarator" else None
    found = declared(name) if name is not None and name.node.type == "identifier" else None
    if parent is None or found is None or parent.child("type") is not None:
        return [call]
    return list(references(call.project, found))


def _taken_for_output(use: View) -> bool:
    parent = use.wrapped.parent
    is_member = parent is not None and parent.node.type == "member_expression" and parent.child("object") == _plain(use)
    return is_member and parent is not None and _member_name(parent) not in _OF_PROMISES


def _plain(use: View) -> View:
    return use.view(use.wrapped.node)


def _member_name(member: View) -> str:
    prop = member.child("property")
    return prop.text if prop is not None else ""


def _given_output(call: View) -> View | None:
    arguments = call.child("arguments")
    first = arguments.node.named_children[0] if arguments is not None and arguments.node.named_children else None
    held = held_in(call.view(first)) if first is not None and first.type == "object" else []
    return next((each for each in held if value_of(each).kind in _WAITED_FOR), None)


def _change(use: View) -> Edits | None:
    """What has to change at a use of the promise for an Output to stand there; None where none may."""
    member = use.wrapped.parent
    if member is None or member.node.type != "member_expression" or member.child("object") != _plain(use):
        return () if landings(use) is not None else None
    name, prop, outer = _member_name(member), member.child("property"), member.parent
    if outer is not None and outer.node.type == "call_expression" and outer.child("function") == member:
        if name not in ("then", "apply") or not _takes_one_function(outer) or prop is None:
            return None
        if name == "apply":
            return ()
        further = _change(outer)
        return None if further is None else (*prop.replace("apply"), *further)
    return () if landings(_outermost(member)) is not None else None


def _outermost(member: View) -> View:
    """The longest chain of members and elements that begins with one."""
    here = member
    while (outer := here.wrapped.parent) is not None and outer.node.type in (
        "member_expression",
        "subscript_expression",
    ):
        called = outer.parent
        if outer.child("object") != _plain(here):
            break
        if called is not None and called.child("function") == outer:
            return called if _member_name(outer) == "apply" else outer
        here = outer
    return here


def _takes_one_function(call: View) -> bool:
    arguments = call.child("arguments")
    return (
        arguments is not None and len([each for each in arguments.node.named_children if each.type != "comment"]) == 1
    )


def _safety(source: Source) -> Safety:
    return Safety.SAFE if source.path.endswith(("ts", "tsx")) else Safety.UNSAFE
