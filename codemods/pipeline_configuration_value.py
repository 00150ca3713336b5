"""Number or boolean in the configuration of a pipeline's action.

The configuration of an action is a map of strings:

    error TS2322: Type 'boolean' is not assignable to type 'Input<string>'.

`true` becomes `'true'`, `5` becomes `'5'`, and a constant that is one of them is made a string where it is read
(`String(poll)`): AWS gets the same text.

Left alone:

- `runOrder` and `timeoutInMinutes`, which are numbers, and the configuration of everything but pipelines;
- values whose type the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.pipeline import actions
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Member
from iacfix.syntax.origin import origin
from iacfix.syntax.style import style_of

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Type 'boolean' is not assignable to type 'Input<string>'",
    "Type 'number' is not assignable to type 'Input<string>'",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each value of an action's configuration that is no string."""
    for action in actions(project):
        configuration = action.object("configuration")
        for member in configuration.members if configuration is not None else ():
            edits = _as_string(member)
            if edits:
                message = f"{member.name} of an action's configuration is a string"
                yield Finding.at(member.value, message, fix("write it as one", edits, effect=Effect.NONE))


def _as_string(member: Member) -> Edits:
    value = member.value
    literal = Literal.of(value)
    if literal is not None:
        quoted = style_of(value.project, value.source).quoted(literal.text)
        return () if literal.is_string else value.replace(quoted)
    known = origin(value)
    if value.node.type != "identifier" or not known.complete or any(each.is_string for each in known.literals):
        return ()
    return value.replace(f"String({value.text})")
