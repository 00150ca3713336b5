"""Component made without the suffix that it puts into its names.

A component takes `environmentSuffix` and puts it into the names of its resources, and whoever makes it passes none. Every
environment then uses the component's default, and the second one to be deployed collides with the first:

    BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it
    EntityAlreadyExists: Role with name app-role-dev already exists

Where the suffix has to be given, the program does not compile:

    error TS2741: Property 'environmentSuffix' is missing in type '{ tags: … }' but required in type 'TapStackArgs'.

What makes the component passes the suffix that it has in sight. An entry that has none reads it from the variable that
pipelines set for it (`ENVIRONMENT_SUFFIX`), and otherwise takes what the component took until now.

Left alone:

- components that ask the environment or the configuration themselves where no suffix is passed, or never read it;
- arguments that the text does not show: a spread, a call, a constant from elsewhere;
- a suffix whose type is not a string, and files other than the entry that have none in sight.

The fix is unsafe: on a deployed stack whose suffix is not the default, names change and resources are replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.argument import Argument, argument_of
from iacfix.pulumi.component import components
from iacfix.scope import Declaration
from iacfix.syntax.code import Code
from iacfix.syntax.given import give
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import put_before
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = (
    "Property 'environmentSuffix' is missing in type '…' but required in type '…'",
    "Your previous request to create the named bucket succeeded and you already own it",
)
AFTER = ("config-require",)

Known = Mapping[str, str]


def findings(project: Project) -> Iterator[Finding]:
    """Each component that is made without its suffix."""
    known = cast("Mapping[str, Known]", table(__file__).data["arguments"])
    for component in components(project):
        for name, facts in known.items():
            argument = argument_of(component, name) if name.encode() in component.source.data else None
            if argument is None or not _matters(argument):
                continue
            for made in component.instances:
                found = _finding(argument, made, facts)
                if found is not None:
                    yield found


def _finding(argument: Argument, made: View, facts: Known) -> Finding | None:
    brackets = made.child("arguments")
    if brackets is None:
        return None
    listed = Arguments(brackets.project, brackets.source, brackets.node)
    given = listed.items[argument.index] if len(listed.items) > argument.index else None
    literal = Object.of(given)
    if (given is not None and literal is None) or len(listed.items) < argument.index:
        return None
    if literal is not None and (literal.open or literal.member(argument.name) is not None):
        return None
    value, before = _suffix(argument, made, facts)
    if value is None:
        return None
    members: dict[str, Code] = {argument.name: value}
    passed = give(given, members, first=True) if given is not None else listed.append(members)
    where = made.child("constructor") or made
    made_fix = fix(f"pass {argument.name}", before, passed, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    return Finding.at(where, _message(argument), made_fix)


def _message(argument: Argument) -> str:
    default = _default(argument)
    made = f"{argument.component.name} is made without {argument.name}"
    return f"{made}, so every environment's is {default!r}" if default else made


def _suffix(argument: Argument, made: View, facts: Known) -> tuple[str | None, Edits | None]:
    """The suffix as an expression where the component is made, and the edits that read it where nothing does yet."""
    scopes = made.project.scopes(made.source)
    held = scopes.lookup(argument.name, made.start)
    if held is not None:
        return (argument.name if _readable(held, made) else None), ()
    if made.source is not made.project.entry:
        return None, ()
    for name in scopes.names():
        held = scopes.lookup(name, made.start)
        if held is not None and _readable(held, made) and _asks(made.view(held.node), facts):
            return name, ()
    style = style_of(made.project, made.source)
    default = style.quoted(_default(argument) or facts["default"])
    text = f"const {argument.name} = process.env.{facts['variable']} || {default}{style.semicolon}"
    return argument.name, put_before(made, text)


def _readable(held: Declaration, made: View) -> bool:
    return held.kind == "parameter" or (held.kind == "declarator" and held.name.start_byte < made.start)


def _asks(declarator: View, facts: Known) -> bool:
    value = declarator.child("value")
    return value is not None and re.match(rf"process\.env\.{facts['variable']}\b", value.text) is not None


def _matters(argument: Argument) -> bool:
    """Whether what the component does depends on the argument, and on nothing else where it is not passed."""
    stated = re.fullmatch(r"(?:pulumi\.)?(?:Input<)?string>?", argument.type.text)
    fallbacks = [_alternatives(read) for read in argument.reads]
    if stated is None or not fallbacks:
        return False
    return not any(_looks_elsewhere(other) for others in fallbacks for other in others)


def _looks_elsewhere(view: View) -> bool:
    return re.search(r"process\.env|\(", view.text) is not None


def _alternatives(read: View) -> Sequence[View]:
    """What an expression takes where what it reads is not there: ``a || b || c``, ``{ a = b }``."""
    parent = read.wrapped.parent
    if parent is not None and parent.node.type == "object_assignment_pattern":
        right = parent.child("right")
        return [right] if right is not None else []
    found = []
    here = read.wrapped
    while parent is not None and parent.node.type == "binary_expression":
        operator, right = parent.child("operator"), parent.child("right")
        if operator is None or operator.text not in ("||", "??") or right is None:
            break
        if right.key != here.key:
            found.append(right)
        here = parent.wrapped
        parent = here.parent
    return found


def _default(argument: Argument) -> str:
    """The string that the component takes where nothing is passed, if it always takes the same one."""
    found = {_literal(others[-1]) if (others := _alternatives(read)) else "" for read in argument.reads}
    return found.pop() if len(found) == 1 else ""


def _literal(view: View) -> str:
    literal = Literal.of(view)
    return literal.string if literal is not None else ""
