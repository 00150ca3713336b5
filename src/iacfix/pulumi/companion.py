"""New resources that go with one the program makes: spelled, named, parented and provided alike, and put next to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from iacfix.edit import Edits
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource
from iacfix.scope import is_member_name
from iacfix.syntax.apart import put_apart_after
from iacfix.syntax.code import Call, Code, Text, render
from iacfix.syntax.indentation import put_on_lines
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import bind, member_of, put_after, put_before, statement_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_STATEMENTS = ("lexical_declaration", "variable_declaration", "expression_statement", "export_statement")
_SHARED = ("parent", "provider")


def class_beside(resource: Resource, kind: str) -> tuple[str, Edits]:
    """How the file of a resource spells another class of the same package, and the edits that import it if need be.

    ``kind`` is qualified: ``aws.apigateway.Stage``.
    """
    spelled, own = resource.class_view.text, resource.type.split(".")
    package, module, name = kind.split(".")
    if spelled.endswith("." + ".".join(own[1:])):
        return f"{spelled.removesuffix('.'.join(own[1:]))}{module}.{name}", ()
    if spelled.endswith(f".{own[2]}") and own[1] == module:
        return spelled.removesuffix(own[2]) + name, ()
    if "." not in spelled and own[1] == module:
        return member_of(resource.project, resource.source, f"@pulumi/{package}/{module}", module, name)
    reached, edits = member_of(resource.project, resource.source, f"@pulumi/{package}", package, module)
    return f"{reached}.{name}", edits


def options_beside(resource: Resource) -> Code | None:
    """The options of a resource that goes with another: its parent and its provider; {} where it has neither.

    None where they cannot be told: options from elsewhere, a spread, a provider made in place.
    """
    given = resource.options.given
    if given is None:
        return {}
    stated = resource.options.object
    if stated is None or stated.open:
        return None
    if Object.of(given) is None and given.node.type == "identifier" and set(stated.names) <= set(_SHARED):
        return given.text
    shared = {name: value for name in _SHARED if (value := stated.get(name)) is not None}
    if any(value.bare.node.type == "new_expression" for value in shared.values()):
        return None
    return {name: value.text for name, value in shared.items()}


def name_beside(resource: Resource, old: str, new: str) -> Code:
    """The resource's logical name with ``new`` for the word ``old``, else with ``new`` behind it."""
    name = resource.name
    literal = Literal.of(name)
    pattern = re.compile(re.escape(old), re.I)
    if literal is not None and literal.is_string and pattern.search(literal.string):
        return Text(pattern.sub(lambda match: _cased(match[0], new), literal.string, count=1))
    if name is not None and name.node.type == "template_string":
        parts = re.split(r"(\$\{[^}]*\})", name.text)
        for index in range(0, len(parts), 2):
            if pattern.search(parts[index]):
                parts[index] = pattern.sub(lambda match: _cased(match[0], new), parts[index], count=1)
                return "".join(parts)
    return suffixed(resource, new)


def variable_beside(resource: Resource, old: str, new: str) -> str:
    """A free variable's name: the resource's own with ``new`` for the word ``old`` or behind it."""
    own = re.sub(r"\W", "", resource.variable.rsplit(".", 1)[-1].lstrip("#_")) or old
    pattern = re.compile(re.escape(old), re.I)
    wanted = pattern.sub(lambda match: _cased(match[0], new), own, count=1) if pattern.search(own) else ""
    return name_for(resource, wanted or own + new[0].upper() + new[1:])


def variable_after_name(resource: Resource, kind: str, taken: Collection[str] = ()) -> str:
    """A free variable's name after the resource's logical name, ending in ``kind``: ``ordersGetIntegration``."""
    name = resource.name
    literal = Literal.of(name)
    said = literal.string if literal is not None else re.sub(r"\$\{[^}]*\}", "-", name.text if name is not None else "")
    words = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", said)]
    if kind not in words:
        words.append(kind)
    while words and words[0].isdigit():
        del words[0]
    return name_for(resource, words[0] + "".join(word.capitalize() for word in words[1:]), taken)


def free(view: View, wanted: str, taken: Collection[str] = ()) -> str:
    """A name that no variable in the file has and none is read by: ``wanted``, or that with a number."""
    number, name = 1, wanted
    while name in taken or any(not is_member_name(node) for node in view.source.spelled(name)):
        number += 1
        name = f"{wanted}{number}"
    return name


def name_for(view: View, wanted: str, taken: Collection[str] = ()) -> str:
    """A free name for what goes with a node, and none that the same codemod has for another: both fixes may be made."""
    given = view.project.names_given
    others = {name for (path, name), key in given.items() if path == view.path and key != view.key}
    name = free(view, wanted, {*taken, *others})
    given[view.path, name] = view.key
    return name


def bound(resource: Resource, wanted: str) -> tuple[str, Edits | None]:
    """The name that code after a resource may call it by, and the edits that bind it where it has none yet."""
    if resource.variable:
        return resource.variable, ()
    name = name_for(resource, wanted)
    return name, bound_to(resource, name)


def bound_to(resource: Resource, name: str) -> Edits | None:
    """The edits that bind a resource's statement to a name, its arguments on lines of their own where they must be."""
    binding, style = bind(resource, name), style_of(resource.project, resource.source)
    found = resource.child("arguments")
    if binding is None or found is None or style.hugs:
        return binding
    end = resource.source.data.find(b"\n", found.start)
    head = resource.source.data[resource.line_start : end].decode("utf-8", "replace").rstrip()
    if not found.multiline or len(head) + sum(len(edit.text) for edit in binding) <= style.width:
        return binding
    if resource.arguments[0].leads_line:
        return binding
    return (*binding, *(put_on_lines(Arguments(found.project, found.source, found.node)) or ()))


def made_after(resource: Resource, call: Call, variable: str = "") -> Edits | None:
    """The statement that makes a new resource after another's, bound to ``variable`` where one is given.

    None where the other is not made by a statement of its own.
    """
    if not _stands_alone(resource):
        return None
    text = _statement(resource, call, variable)
    return put_apart_after(resource, text) if "\n" in text else put_after(resource, text)


def made_before(resource: Resource, call: Call, variable: str = "") -> Edits | None:
    """The statement that makes a new resource before another's; None as for :func:`made_after`."""
    return put_before(resource, _statement(resource, call, variable)) if _stands_alone(resource) else None


def with_option(options: Code | None, name: str, code: Code) -> Code:
    """Options with a further one: merged into a literal, spread where they are a constant."""
    if isinstance(options, Mapping):
        return {**options, name: code}
    return {"..." + options: "..." + options, name: code} if isinstance(options, str) else {name: code}


def side_by_side(one: View, other: View) -> bool:
    """Whether two nodes stand in statements of the same block."""
    return one.path == other.path and statement_of(one).node.parent == statement_of(other).node.parent


def new(name: str, logical: Code, args: Mapping[str, Code], options: Code | None) -> Call:
    """``new name(logical, args, options)``; empty options are left out."""
    return Call(name, (logical, args, *([options] if options else [])), new=True)


def _stands_alone(view: View) -> bool:
    return statement_of(view).node.type in _STATEMENTS


def _statement(resource: Resource, call: Call, variable: str) -> str:
    own = style_of(resource.project, resource.source)
    indent = statement_of(resource).indent.expandtabs(4)
    style = replace(own, width=own.width - len(indent))
    start = f"const {variable} = " if variable else ""
    return start + render(call, style, "", len(start)) + own.semicolon


def _cased(like: str, word: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word
