"""Master user whose name the engine keeps for itself.

PostgreSQL has no master user `admin`, and no engine has one called `rdsadmin`:

    InvalidParameterValue: MasterUsername admin cannot be used as it is a reserved word used by the engine

The user gets the name in the setting `name` (`dbadmin`), where the literal stands and in the secrets that hold it for
the program's only such database.

Unsafe: whoever logs in has to use the new name, and a database that exists under another name would be replaced.

Left alone:

- names that the table does not have for the engine (`admin` is right for MySQL), and engines that the text does not show;
- names from configuration or a secret;
- a literal that a database of another engine takes its name from, too: found, not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from tree_sitter import Node

from iacfix.edit import Edits, Effect, Finding, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.database import engine_of
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("MasterUsername … cannot be used as it is a reserved word used by the engine",)
SETTINGS = {
    "name": {
        "description": "What a master user is called whose name is reserved.",
        "type": "string",
        "pattern": "^[a-z][a-z0-9_]{0,15}$",
        "default": "dbadmin",
    }
}
_ARGUMENTS = {"aws.rds.Cluster": "masterUsername", "aws.rds.Instance": "username"}


def findings(project: Project) -> Iterator[Finding]:
    """Each literal that is a reserved name."""
    users: dict[tuple[str, int, int], list[Resource]] = {}
    literals: dict[tuple[str, int, int], Literal] = {}
    for database in resources(project, *_ARGUMENTS):
        for literal in database.origin(_ARGUMENTS[database.type]).literals:
            literals[literal.key] = literal
            users.setdefault(literal.key, []).append(database)
    for key, literal in literals.items():
        refused = [each for each in users[key] if _reserved(each, literal.string)]
        if refused:
            yield _finding(project, literal, refused, users[key], list(literals.values()))


def _finding(
    project: Project, literal: Literal, refused: Sequence[Resource], users: Sequence[Resource], all_names: list[Literal]
) -> Finding:
    name = str(project.settings.value("reserved-username", "name"))
    message = f"{engine_of(refused[0])} has no master user {literal.string}"
    label, why = refused[0].label, ""
    if len(refused) < len(users):
        why = "databases of other engines take their user from it: give each its own constant"
        return Finding.at(literal, message, resource=label, why_not=why)
    alone = [each.key for each in all_names if each.string == literal.string] == [literal.key]
    places = list(_in_secrets(project, literal)) if alone else []
    edits: list[Edits] = [literal.set(name), *(_renamed(place, literal.string, name) for place in places)]
    made = fix(f"call it {name}", *edits, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    related = [Place.of(place) for place in places] + tests_spelling(project, literal.text)
    return Finding.at(literal, message, made, related=related, resource=label, why_not=why)


def _reserved(database: Resource, name: str) -> bool:
    reserved = cast("Mapping[str, Sequence[str]]", table(__file__).data["reserved"])
    return name.lower() in reserved.get(engine_of(database), ())


def _in_secrets(project: Project, literal: Literal) -> Iterator[View]:
    """Where secrets hold the name: the members of a user's key, and templates that spell one."""
    keys = cast("Sequence[str]", table(__file__).data["keys"])
    for version in resources(project, "aws.secretsmanager.SecretVersion"):
        value = version.get("secretString")
        if value is None:
            continue
        for node in _strings(value):
            text = value.view(node)
            found = Literal.of(text)
            member = text.wrapped.parent
            if found is not None and found.string == literal.string and found.key != literal.key:
                if member is not None and _key(member) in keys:
                    yield text
            elif node.type == "template_string" and _spelled(literal.string).search(text.text):
                yield text


def _strings(value: View) -> Iterator[Node]:
    waiting = [leaf.node for leaf in origin(value).leaves]
    while waiting:
        node = waiting.pop()
        if node.type in ("string", "template_string"):
            yield node
        waiting += node.named_children


def _key(member: View) -> str:
    owner = Object.of(member.parent)
    names = [each.name for each in owner.members if each.key == member.key] if owner is not None else []
    return names[0].lower().replace("_", "") if names else ""


def _spelled(name: str) -> re.Pattern[str]:
    return re.compile(rf'("(?:username|user)"\s*:\s*"){re.escape(name)}(?=")')


def _renamed(place: View, old: str, new: str) -> Edits:
    literal = Literal.of(place)
    if literal is not None and literal.string == old:
        return literal.set(new)
    return place.replace(_spelled(old).sub(rf"\g<1>{new}", place.text))
