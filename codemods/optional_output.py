"""Output that may be undefined, read as JSON.

The type of some outputs admits that there is none: a secret's version has a `secretString` or a `secretBinary`. What a
callback of `apply` is given may then be undefined, and `JSON.parse` takes texts only:

    error TS2345: Argument of type 'string | undefined' is not assignable to parameter of type 'string'.

The argument becomes `text ?? ""`. Where there is a text, nothing changes; where there is none, `JSON.parse` still
fails, as it would have.

Left alone:

- callbacks that do more with the text than to parse it: they may know that it is there (`if (!text) …`);
- parameters with a type or a default, and those that are taken apart;
- what data sources give (`getSecretVersionOutput`), whose text is always there;
- programs whose tsconfig.json is not strict, and JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.read import output_read
from iacfix.pulumi.tsconfig import is_strict
from iacfix.schema.model import Scalar
from iacfix.syntax.names import Declared
from iacfix.syntax.references import references
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("Argument of type 'string | undefined' is not assignable to parameter of type 'string'",)
_TEXT = Scalar("string")


def findings(project: Project) -> Iterator[Finding]:
    """Each callback that parses an output which may be undefined."""
    for source in project.sources if is_strict(project, "strictNullChecks") is not False else ():
        if b"JSON.parse" not in source.data or not source.path.endswith((".ts", ".tsx", ".mts", ".cts")):
            continue
        for node, callee, spelled in source.callees:
            output = View(project, source, callee).child("object") if spelled.endswith(b".apply") else None
            if output is not None and _is_optional(output):
                yield from _finding(View(project, source, node), output)


def _is_optional(output: View) -> bool:
    """Whether an expression is an output of a resource whose type is a text or undefined."""
    found = output_read(output)
    return found is not None and found.type == _TEXT and not found.required


def _finding(call: View, output: View) -> Iterator[Finding]:
    parameter = _parameter(call)
    uses = _uses(parameter) if parameter is not None else []
    if parameter is None or not uses or not all(_is_parsed(use) for use in uses):
        return
    nothing = f" ?? {style_of(call.project, call.source).quoted('')}"
    made = fix("parse no text then", *(use.insert_after(nothing) for use in uses), effect=Effect.NONE)
    member = output.child("property") or output
    yield Finding.at(uses[0], f"{member.text} may be undefined, which JSON.parse does not take", made, related=uses[1:])


def _parameter(call: View) -> View | None:
    """The one plain parameter of the function that ``apply`` is given."""
    arguments = call.child("arguments")
    given = [each for each in arguments.node.named_children if each.type != "comment"] if arguments is not None else []
    function = call.view(given[0]) if len(given) == 1 and given[0].type == "arrow_function" else None
    bare = function.child("parameter") if function is not None else None
    listed = function.child("parameters") if function is not None else None
    if bare is not None or listed is None or len(listed.node.named_children) != 1:
        return bare
    only = call.view(listed.node.named_children[0])
    name = only.child("pattern")
    return name if name is not None and name.node.type == "identifier" and only.text == name.text else None


def _uses(parameter: View) -> list[View]:
    here = parameter.project.scopes(parameter.source).resolve(parameter.node)
    return list(references(parameter.project, Declared(parameter.source, here))) if here is not None else []


def _is_parsed(use: View) -> bool:
    """Whether a name is all that ``JSON.parse`` is given."""
    arguments = use.parent
    call = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    callee = call.child("function") if call is not None else None
    if arguments is None or callee is None or callee.text != "JSON.parse":
        return False
    return use.node == arguments.node.named_children[0]
