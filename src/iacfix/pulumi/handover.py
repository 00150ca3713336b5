"""Outputs put where plain values stood: where that is right, and what else has to change for it."""

from __future__ import annotations

from iacfix.edit import Edits
from iacfix.pulumi.password import around
from iacfix.pulumi.resource import resource_of
from iacfix.syntax.names import Declared, qualified
from iacfix.syntax.references import references
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import namespace
from iacfix.syntax.view import View

_LITERALS = ("object", "array", "pair", "binary_expression", "ternary_expression", "parenthesized_expression")


def put_output(place: View, expression: str) -> Edits | None:
    """The edits that put an output of a string in the place of a string, and let what is around it take an output.

    The place may be an argument of a resource of a package, a value in what ``JSON.stringify`` gives such an argument
    (which becomes ``pulumi.jsonStringify``), or a constant that is read in such places only. None anywhere else.
    """
    wide = around(place)
    replaced = wide.replace(expression)
    declarator = wide.parent
    if declarator is None or declarator.node.type != "variable_declarator":
        beside = _taking(wide)
        return None if beside is None else (*replaced, *beside)
    if declarator.child("type") is not None:
        return None
    if wide.key != place.wrapped.key:
        return replaced
    found = _declared(declarator)
    if found is None or (statement := declarator.parent) is None or _exported(statement):
        return None
    edits = list(replaced)
    for read in references(place.project, found):
        beside = _taking(around(read))
        if beside is None:
            return None
        edits += [edit for edit in beside if edit not in edits]
    return tuple(edits)


def in_secret(place: View) -> bool:
    """Whether a value, or the constant that holds it, goes into a secret of Secrets Manager."""
    declarator = around(place).parent
    found = _declared(declarator) if declarator is not None and declarator.node.type == "variable_declarator" else None
    views = [place, *(references(place.project, found) if found is not None else ())]
    made = (owner for view in views if (owner := view.within("new_expression")) is not None)
    return any(_type(each) == "aws.secretsmanager.SecretVersion" for each in made)


def _taking(view: View) -> Edits | None:
    """The edits by which what is around an expression takes an output; None where it cannot."""
    here = view
    while (parent := here.parent) is not None and parent.node.type in _LITERALS:
        here = parent
    arguments = here.parent if here.node.type == "object" else None
    outer = here.parent
    if outer is None or outer.node.type != "arguments":
        return None
    call = outer.parent
    if call is None:
        return None
    if call.node.type == "new_expression":
        return () if arguments is not None and _of_package(call) else None
    function = call.child("function")
    if function is None or len(Arguments(outer.project, outer.source, outer.node).items) != 1:
        return None
    if qualified(function) == "pulumi.jsonStringify":
        return ()
    if function.text != "JSON.stringify" or not _is_argument(call):
        return None
    pulumi, importing = namespace(call.project, call.source, "@pulumi/pulumi", "pulumi")
    return (*importing, *function.replace(f"{pulumi}.jsonStringify"))


def _is_argument(call: View) -> bool:
    """Whether an expression is the value of an argument of a package's resource."""
    pair = call.wrapped.parent
    given = pair.parent if pair is not None and pair.node.type == "pair" else None
    made = given.within("new_expression") if given is not None else None
    return made is not None and _of_package(made) and given is not None and _is_second(given, made)


def _is_second(given: View, made: View) -> bool:
    parent = given.parent
    return parent is not None and parent.node.type == "arguments" and parent.parent == made


def _of_package(made: View) -> bool:
    return _type(made).partition(".")[0] not in ("pulumi", "")


def _type(made: View) -> str:
    found = resource_of(made)
    return found.type if found is not None else ""


def _declared(declarator: View) -> Declared | None:
    name = declarator.child("name")
    if name is None or name.node.type != "identifier":
        return None
    found = declarator.project.scopes(declarator.source).resolve(name.node)
    return None if found is None else Declared(declarator.source, found)


def _exported(statement: View) -> bool:
    return statement.parent is not None and statement.parent.node.type == "export_statement"
