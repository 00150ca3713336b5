"""Name that is another one after every run.

`Date.now()`, `Math.random()` and the like give another value each time the program runs. A resource named with one is
replaced by every `pulumi up`, with what is in it; a final snapshot named so makes every update touch the database. Nothing
refuses it, so no error is seen.

Pulumi itself appends a random suffix to every name that it is not given, and keeps it. So a `name` or `bucket` with such a
value goes, and the logical name serves with Pulumi's suffix. From a logical name, and from the name of a final snapshot, the
changing part is taken out.

It is unsafe: the resource is replaced once more, a name that is asked for elsewhere changes, and a second final snapshot of
the same name is refused.

Left alone:

- tags, messages, timestamps in arguments, and everything else that is no name;
- names with the year or the month in them: these are meant to be new ones from time to time;
- handlers of functions, and code in strings;
- arguments that `ignoreChanges` names: they do not change;
- names put together in a constant or in any other way than one template literal: found;
- logical names that would then stand twice: of resources made in a loop or a function, or one of several of their type: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iacfix.edit import Edit, Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.closure import in_handler
from iacfix.pulumi.package import is_resource_class
from iacfix.pulumi.resource import Resource
from iacfix.source import Source
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.object import Member, Object
from iacfix.syntax.references import references
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.style import style_of
from iacfix.syntax.template import Template
from iacfix.syntax.view import View
from iacfix.tables import load, table

SEVERITY = Severity.BREAKS
ERRORS = ()
_LOGICAL = "logical name"
_ROTATES = re.compile(r"\.get(?:UTC)?(?:FullYear|Month)\(\)\Z")
_CHAIN = ("call_expression", "member_expression", "subscript_expression", "non_null_expression")


@dataclass(frozen=True)
class _Name:
    """A name that changes: the argument of a resource, or its logical name, and the expression that gives it."""

    resource: Resource
    argument: str
    value: View


def findings(project: Project) -> Iterator[Finding]:
    """Each value that changes and goes into a name."""
    changing = re.compile(table(__file__).data["changing"].encode())
    for source in project.sources:
        for match in changing.finditer(source.data) if b"()" in source.data else ():
            value = _value_at(project, source, match.start())
            if value is None or in_handler(value):
                continue
            for name in _names(value, set()):
                yield _finding(value, name)


def _value_at(project: Project, source: Source, start: int) -> View | None:
    """The call at an offset, with the methods called on what it gives; None in strings and comments."""
    node = source.at(start, start + 3)
    while node.parent is not None and node.type not in ("call_expression", "new_expression"):
        if node.start_byte != start:
            return None
        node = node.parent
    if node.start_byte != start:
        return None
    while node.parent is not None and node.parent.start_byte == start and node.parent.type in _CHAIN:
        node = node.parent
    return View(project, source, node)


def _names(value: View, seen: set[tuple[str, int, int]]) -> Iterator[_Name]:
    """The names that a value goes into, through templates, sums and constants."""
    parent = value.wrapped.parent
    if parent is None or value.key in seen or _ROTATES.search(value.text):
        return
    seen.add(value.key)
    match parent.node.type:
        case "template_substitution" if parent.parent is not None:
            call = parent.parent.parent
            tagged = call is not None and call.node.type == "call_expression"
            yield from _names(call if tagged and call is not None else parent.parent, seen)
        case "binary_expression":
            yield from _names(parent, seen)
        case "variable_declarator":
            name = parent.child("name")
            found = declared(name) if name is not None and name.node.type == "identifier" else None
            for reference in references(value.project, found) if found is not None else ():
                yield from _names(_with_methods(reference), seen)
        case "arguments" | "pair" | "object":
            yield from _name(value, parent)


def _with_methods(view: View) -> View:
    node = view.node
    while node.parent is not None and node.parent.start_byte == view.start and node.parent.type in _CHAIN:
        node = node.parent
    return view.view(node)


def _name(value: View, parent: View) -> Iterator[_Name]:
    in_object = parent.node.type in ("pair", "object")
    holder = parent.parent if parent.node.type == "pair" else parent
    arguments = holder.parent if in_object and holder is not None else parent
    new = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    constructor = new.child("constructor") if new is not None and new.node.type == "new_expression" else None
    if new is None or constructor is None:
        return
    kind = qualified(constructor)
    made = Resource(new.project, new.source, new.node, kind)
    if not in_object:
        is_made = is_resource_class(new.project, kind) if kind else declared(constructor) is not None
        if is_made and made.name is not None and made.name.key == value.wrapped.key:
            yield _Name(made, _LOGICAL, value)
        return
    member = Member(parent.project, parent.source, parent.node).name if parent.node.type == "pair" else value.text
    if (
        kind
        and member in _arguments(kind)
        and made.args is not None
        and holder is not None
        and made.args.node == holder.node
    ):
        ignored = {
            found.string for each in made.options.list("ignoreChanges") if (found := Literal.of(each)) is not None
        }
        if member not in ignored:
            yield _Name(made, member, value)


def _arguments(kind: str) -> set[str]:
    """The arguments of a resource class that name something."""
    facts = table(__file__).data
    known = load(Path(__file__).with_name("name_length.yaml")).data["names"].get(kind, {})
    return {*facts["names"], *facts["snapshots"], *([known["property"]] if known else [])}


def _finding(value: View, name: _Name) -> Finding:
    message = f"{value.short} gives {name.resource.label} another {name.argument} with every run"
    edits, title = _fix(value, name)
    effect = Effect.UPDATE if name.argument in table(__file__).data["snapshots"] else Effect.REPLACE
    made = fix(title, edits, safety=Safety.UNSAFE, effect=effect)
    why = "it is put together elsewhere, or tells several apart: name it after the stack, or leave the name to Pulumi"
    return Finding.at(value, message, made, resource=name.resource.label, why_not=why)


def _fix(value: View, name: _Name) -> tuple[Edits | None, str]:
    template = _template(value)
    whole = template.parent if template is not None and template.tag is not None else template
    if template is None or whole is None or whole.key != name.value.key:
        return None, ""
    if name.argument == _LOGICAL and not _is_alone(name.resource):
        return None, ""
    if name.argument == _LOGICAL or name.argument in table(__file__).data["snapshots"]:
        return _without(template, value), "take it out of the name"
    return _without_argument(name), "leave the name to Pulumi"


def _is_alone(made: Resource) -> bool:
    """Whether a resource is made once, and is the only one of its type with such a name in the file."""
    if made.within("for_statement", "for_in_statement", "while_statement", "arrow_function", "function_declaration"):
        return False
    classes = [
        name for node in made.source.nodes("new") if (name := node.child_by_field_name("constructor")) is not None
    ]
    return sum(made.source.text(name) == made.class_view.text for name in classes) == 1


def _without_argument(name: _Name) -> Edits | None:
    given = name.resource.arguments
    holder, arguments = Object.of(given[1]), name.resource.child("arguments")
    if holder is None or arguments is None:
        return None
    if len(given) == 2 and len(holder.items) == 1:
        return Arguments(arguments.project, arguments.source, arguments.node).remove_items([given[1].node])
    return holder.remove(name.argument)


def _template(value: View) -> Template | None:
    hole = value.parent
    inner = hole.parent if hole is not None and hole.node.type == "template_substitution" else None
    return Template(inner.project, inner.source, inner.node) if inner is not None else None


def _without(template: Template, value: View) -> Edits | None:
    """The edit that takes a hole out of a template, with the hyphen before it; None where nothing would be left."""
    hole = value.parent
    if hole is None:
        return None
    start = hole.start - (template.source.data[hole.start - 1 : hole.start] in (b"-", b"_", b".", b"/"))
    end = hole.end + (start == template.start + 1 and template.source.data[hole.end : hole.end + 1] == b"-")
    data = template.source.data
    rest = (data[template.start + 1 : start] + data[end : template.end - 1]).decode("utf-8")
    if not rest:
        return None
    if len(template.holes) == 1 and template.tag is None and not re.search(r"[\\\n'\"`]", rest):
        return template.replace(style_of(template.project, template.source).quoted(rest))
    return (Edit(template.path, start, end, ""),)
