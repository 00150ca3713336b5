"""Object where JSON text is wanted.

Policies, container definitions, event patterns, secrets and the like are texts; an object in their place stops the compiler:

    error TS2322: Type 'Output<{ Version: string; Statement: {…}[]; }>' is not assignable to type 'Input<string | PolicyDocument>'.
    error TS2322: Type '{ name: string; image: string; }[]' is not assignable to type 'Input<string>'.
    error TS2353: Object literal may only specify known properties, and 'source' does not exist in type 'Promise<string | undefined> | OutputInstance<string | undefined>'.

`JSON.stringify` makes the text, or `pulumi.jsonStringify` where an Output may be in it. A policy that a callback of `apply`
returns becomes JSON there. The text is the one that was meant, and nothing can have been made of the object.

Left alone:

- objects that the provider's version takes as they are (a `PolicyDocument` outside of `apply`);
- a document that is cast, or whose `Version` is no literal: its type may fit;
- callbacks that are async, have a return type, or return in several places;
- objects with functions in them; whole resources and components in them: found, as the property that is meant is not known;
- programs that ask for a version of @pulumi/pulumi before `jsonStringify`, where it is needed: found;
- JavaScript, and arguments that the table does not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.held import held_in
from iacfix.pulumi.json_text import stringifier
from iacfix.pulumi.output import value_of
from iacfix.pulumi.typed import Typed, typed_objects
from iacfix.pulumi.value import Kind
from iacfix.schema.model import Object as ObjectType
from iacfix.schema.model import Scalar, Type, alternatives
from iacfix.scope import FUNCTIONS
from iacfix.syntax.enclose import put_in_call
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Member, Object
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "is not assignable to type 'Input<string | PolicyDocument>'",
    "is not assignable to type 'Input<string | PolicyDocument | undefined>'",
    "Type '{ … }[]' is not assignable to type 'Input<string>'",
    "does not exist in type 'Promise<string | undefined> | OutputInstance<string | undefined>'",
    "does not exist in type 'Promise<string> | OutputInstance<string>'",
)
_STRING = Scalar("string")


def findings(project: Project) -> Iterator[Finding]:
    """Each object, or list, that is given where JSON is wanted."""
    known = table(__file__).data["json"]
    for typed in typed_objects(project):
        names = known.get(typed.name, ())
        if names and typed.object.path.endswith((".ts", ".tsx", ".mts", ".cts")):
            for member in typed.object.members:
                if member.name in names and member.node.type == "pair":
                    yield from _member(typed, member)


def _member(typed: Typed, member: Member) -> Iterator[Finding]:
    found = typed.properties.get(member.name)
    kinds = alternatives(found.type) if found is not None else ()
    if _STRING not in kinds or not all(_is_text(kind) for kind in kinds):
        return
    literal = _literal(member.value) if len(kinds) == 1 else None
    returned = _returned(member.value)
    if returned is not None and (len(kinds) == 1 or _is_widened(returned)):
        literal = returned
    if literal is not None and not _has_function(literal):
        yield _finding(typed, member, literal)


def _is_text(kind: Type) -> bool:
    return kind == _STRING or (isinstance(kind, ObjectType) and kind.ref.endswith(".PolicyDocument"))


def _finding(typed: Typed, member: Member, literal: View) -> Finding:
    what = "a list" if literal.node.type == "array" else "an object"
    message = f"{member.name} takes JSON as text, not {what}"
    whole = [each for each in held_in(literal) if value_of(each).kind in (Kind.RESOURCE, Kind.INSTANCE)]
    if whole:
        why = f"JSON of {whole[0].short}, a whole resource, says nothing: name the property that is meant"
        return Finding.at(literal, message, related=whole[:8], resource=typed.label, why_not=why)
    callee, importing = stringifier(literal)
    change = fix(f"call {callee}", importing, put_in_call(literal, callee), effect=Effect.NONE)
    return Finding.at(literal, message, change, resource=typed.label)


def _literal(value: View) -> View | None:
    """The object or array that an expression is, without a cast."""
    node = value.node
    while node.type == "parenthesized_expression" and len(node.named_children) == 1:
        node = node.named_children[0]
    return value.view(node) if node.type in ("object", "array") else None


def _returned(value: View) -> View | None:
    """The object or array that the callback of ``x.apply(…)`` returns."""
    function = value.child("function") if value.node.type == "call_expression" else None
    method = function.child("property") if function is not None and function.node.type == "member_expression" else None
    arguments = value.child("arguments")
    if method is None or method.text != "apply" or arguments is None or value.child("type_arguments") is not None:
        return None
    given = [node for node in arguments.node.named_children if node.type != "comment"]
    callback = value.view(given[0]) if len(given) == 1 and given[0].type in FUNCTIONS else None
    body = callback.child("body") if callback is not None else None
    if callback is None or body is None or callback.child("return_type") is not None:
        return None
    if any(child.type == "async" for child in callback.node.children):
        return None
    return _literal(body) if body.node.type != "statement_block" else _only_return(callback, body)


def _only_return(callback: View, block: View) -> View | None:
    """What the one ``return`` of a function, at the end of its block, returns."""
    last = block.node.named_children[-1] if block.node.named_children else None
    if last is None or last.type != "return_statement" or len(last.named_children) != 1:
        return None
    others = (node for node in _descend(block) if node.type == "return_statement" and node != last)
    if any(block.view(node).within(*FUNCTIONS) == callback for node in others):
        return None
    return _literal(block.view(last.named_children[0]))


def _is_widened(document: View) -> bool:
    """Whether the compiler takes a document's version for any string, so that it is no ``PolicyDocument``."""
    made = Object.of(document)
    version = made.get("Version") if made is not None else None
    return version is not None and version.node.type == "string" and Literal.of(version) is not None


def _has_function(literal: View) -> bool:
    return any(
        node.type in FUNCTIONS and node.parent is not None and node.parent.type in ("pair", "object", "array")
        for node in _descend(literal)
    )


def _descend(view: View) -> Iterator[Node]:
    waiting = list(view.node.named_children)
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.named_children
