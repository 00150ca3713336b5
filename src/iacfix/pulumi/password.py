"""The passwords of databases: where they come from, and what takes their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.pulumi.companion import class_beside, free, name_beside, new, options_beside, variable_beside
from iacfix.pulumi.manifest import with_package
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.scope import FUNCTIONS
from iacfix.syntax.apart import put_apart_after, put_apart_before
from iacfix.syntax.code import Call, Code, Text, render
from iacfix.syntax.names import qualified
from iacfix.syntax.reach import readable_at
from iacfix.syntax.references import member_reads
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import member_of, namespace, statement_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import DATA, load

_WRAPS = ("pulumi.secret", "pulumi.output")


@dataclass(frozen=True, slots=True)
class MasterPassword:
    """The password that a database's master user gets: the database, the argument, and its value."""

    database: Resource
    argument: str
    value: View

    @property
    def facts(self) -> Mapping[str, str]:
        """What the table says of the database's type."""
        found: Mapping[str, str] = _table()["databases"][self.database.type]
        return found


@dataclass(frozen=True, slots=True)
class Generated:
    """A password that the program generates.

    ``value`` stands where the password was needed first, ``expression`` everywhere else; ``edits`` make what they name.
    """

    value: str
    expression: str
    edits: Edits


def master_passwords(project: Project) -> Iterator[MasterPassword]:
    """The passwords that the program gives to its databases."""
    for kind, facts in _table()["databases"].items():
        for database in resources(project, kind):
            value = database.get(facts["password"])
            if value is not None:
                yield MasterPassword(database, facts["password"], value)


def inside(view: View) -> View:
    """The expression in ``pulumi.secret(…)`` and ``pulumi.output(…)``."""
    bare = view.bare
    function, arguments = bare.child("function"), bare.child("arguments")
    if bare.node.type != "call_expression" or function is None or arguments is None:
        return bare
    items = Arguments(arguments.project, arguments.source, arguments.node).items
    return inside(items[0]) if qualified(function) in _WRAPS and len(items) == 1 else bare


def around(view: View) -> View:
    """The widest expression that is this one in ``pulumi.secret(…)`` and ``pulumi.output(…)``."""
    here = view.wrapped
    arguments = here.parent
    call = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    function = call.child("function") if call is not None else None
    if call is None or function is None or qualified(function) not in _WRAPS:
        return here
    return around(call)


def manageable(password: MasterPassword) -> bool:
    """Whether RDS can keep the password itself and nothing in the program reads it from the database."""
    database, facts = password.database, _table()
    if not password.facts.get("managed") or any(database.has(name) for name in facts["alone"]):
        return False
    if database.has(password.facts["managed"]) or database.constant("engineMode") == "serverless":
        return False
    return not _named_by_another(database) and not read_back(password)


def read_back(password: MasterPassword) -> bool:
    """Whether the program reads the password back from the database that it was given to."""
    database = password.database
    last = database.variable.rsplit(".", 1)[-1]
    for view in member_reads(database, password.argument):
        owner = view.parent
        base = owner.child("object") if owner is not None else None
        if base is not None and last and base.text.rsplit(".", 1)[-1] == last:
            return True
    return False


def managed(password: MasterPassword) -> Edits | None:
    """The edits that let RDS keep the password: the argument that says so stands where the password stood."""
    args = password.database.args
    member = args.member(password.argument) if args is not None else None
    if member is None or not password.facts.get("managed"):
        return None
    return member.replace(f"{password.facts['managed']}: true")


def generate(password: MasterPassword, first: View, taken: set[tuple[str, str]], *, secret: bool) -> Generated | None:
    """A random password for a database, made where it is needed first; where ``secret``, Secrets Manager holds it too.

    ``taken`` are the names (with their file) that were given out already, and gets the new ones. None where the new
    statements could not see what they need.
    """
    database, word = password.database, password.facts["word"]
    options = options_beside(database)
    if options is None or _function(first) != _function(database) or not _sees(first, database):
        return None
    reached, importing = member_of(first.project, first.source, "@pulumi/random", "random", "RandomPassword")
    parent: Code = {key: code for key, code in options.items() if key == "parent"} if isinstance(options, dict) else {}
    args: dict[str, Code] = {
        "length": _table()["length"],
        "special": True,
        "overrideSpecial": Text(_table()["special"]),
    }
    call = new(reached, name_beside(database, word, "password"), args, parent)
    constant = _constant(first)
    called = constant or _name(variable_beside(database, word, "password"), first, taken)
    expression = constant or f"{called}.result"
    indent = statement_of(first).indent
    value = f"{_rendered(first, call, called)}.result".replace("\n", f"\n{indent}") if constant else expression
    kept, more = _kept(password, first, expression, options, taken) if secret else ([], ())
    if constant:
        making = put_apart_after(first, *kept) if kept else ()
    else:
        making = put_apart_before(first, _statement(first, call, called), *kept)
    dependency = with_package(first.project, "@pulumi/random")
    if making is None or dependency is None:
        return None
    return Generated(value, expression, (*importing, *more, *dependency, *making))


def _kept(
    password: MasterPassword, near: View, expression: str, options: Code, taken: set[tuple[str, str]]
) -> tuple[list[str], Edits]:
    """The secret that holds the user's name and password, as the statements and imports that make it."""
    database, word = password.database, password.facts["word"]
    secret_class, importing = class_beside(database, "aws.secretsmanager.Secret")
    version_class, _ = class_beside(database, "aws.secretsmanager.SecretVersion")
    pulumi, namespacing = namespace(near.project, near.source, "@pulumi/pulumi", "pulumi")
    variable = _name(variable_beside(database, word, "secret"), near, taken)
    user = database.get(password.facts["username"])
    known = user is not None and "\n" not in user.text and readable_at(user, near)
    content: dict[str, Code] = {"username": user.text} if user is not None and known else {}
    content["password"] = expression
    version: dict[str, Code] = {
        "secretId": f"{variable}.id",
        "secretString": Call(f"{pulumi}.jsonStringify", (content,)),
    }
    described: dict[str, Code] = {"description": Text("The database's master user")}
    secret = new(secret_class, name_beside(database, word, "credentials"), described, options)
    held = new(version_class, name_beside(database, word, "credentials"), version, options)
    return [_statement(near, secret, variable), _statement(near, held)], (*importing, *namespacing)


def _constant(place: View) -> str:
    """The constant that a value is given to, in a statement that declares nothing else; "" where there is none."""
    declarator = around(place).parent
    if declarator is None or declarator.node.type != "variable_declarator" or declarator.child("type") is not None:
        return ""
    name, statement = declarator.child("name"), declarator.parent
    alone = statement is not None and len(statement.node.named_children) == 1
    return name.text if name is not None and name.node.type == "identifier" and alone else ""


def _statement(near: View, call: Call, variable: str = "") -> str:
    start = f"const {variable} = " if variable else ""
    return start + _rendered(near, call, variable) + style_of(near.project, near.source).semicolon


def _rendered(near: View, call: Call, variable: str) -> str:
    """A call in a statement of its own, or in the declaration of a constant, beside another statement."""
    own = style_of(near.project, near.source)
    indent = statement_of(near).indent.expandtabs(4)
    start = f"const {variable} = " if variable else ""
    return render(call, replace(own, width=own.width - len(indent)), "", len(start))


def _name(wanted: str, near: View, taken: set[tuple[str, str]]) -> str:
    name, number = wanted, 1
    while (near.path, name) in taken or free(near, name) != name:
        number += 1
        name = f"{wanted}{number}"
    taken.add((near.path, name))
    return name


def _sees(place: View, database: Resource) -> bool:
    """Whether what the database's name and options are made of is there already at another place."""
    shared = (database.options.get(name) for name in ("parent", "provider"))
    return all(readable_at(view, place) for view in (database.name, *shared) if view is not None)


def _function(view: View) -> tuple[str, int, int] | None:
    """The function whose statements a node's statement is among."""
    found = view.within(*FUNCTIONS)
    return found.key if found is not None else None


def _named_by_another(database: Resource) -> bool:
    for kind, arguments in _table()["parts"].items():
        for other in resources(database.project, kind):
            named = (resource_of(value) for name in arguments if (value := other.get(name)) is not None)
            if any(found is not None and found.key == database.key for found in named):
                return True
    return False


def _table() -> Mapping[str, Any]:
    return load(DATA / "master_password.yaml").data
