"""Database password in the program's text.

Whoever can read the repository can read the database, in every environment; `pulumi.secret("…")` hides the value in the
state and not in the text. Nothing refuses it, so no error is seen.

Where the database is alone in needing the password, RDS makes and keeps it: `manageMasterUserPassword: true` stands in
the password's place, and RDS holds it in a secret of its own and rotates it. RDS cannot do that for global databases
and for databases with replicas; there, and where the program passes the same password on (a secret, a DMS endpoint), it
is made by `random.RandomPassword`, and every place that spelled it reads the output. Where no secret of the program
holds it yet, one is made.

Both are unsafe: a deployed database gets another password, and whatever uses the old one has to learn the new.

Left alone:

- passwords from configuration, from a secret, or generated already; empty ones;
- a text that other code builds on in a way that an output does not fit: found, not changed;
- literals in a `SecretVersion` that no database of the program shares, and in DMS endpoints: found, because whoever
  uses them has to change at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Fix, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.handover import in_secret, put_output
from iacfix.pulumi.password import (
    MasterPassword,
    around,
    generate,
    inside,
    manageable,
    managed,
    master_passwords,
    read_back,
)
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
_MESSAGE = "the database's password stands in the program's text"


def findings(project: Project) -> Iterator[Finding]:
    """Each literal that is a database's password."""
    taken: set[tuple[str, str]] = set()
    shared: dict[str, list[tuple[MasterPassword, Literal]]] = {}
    for password in master_passwords(project):
        for literal in _literals(password.value):
            shared.setdefault(literal.string, []).append((password, literal))
    for text, users in shared.items():
        yield from _mended(project, text, users, taken)
    yield from _elsewhere(project, shared)


def _mended(
    project: Project, text: str, users: Sequence[tuple[MasterPassword, Literal]], taken: set[tuple[str, str]]
) -> Iterator[Finding]:
    places, readable = _spelled(project, text)
    apart = readable and len(users) == len(places) and all(_kept_by_rds(*user) for user in users)
    made = _generated(users[0][0], places, taken) if readable and not apart else None
    for password, literal in {literal.key: (password, literal) for password, literal in users}.values():
        by_rds = (
            fix("let RDS keep it", managed(password), safety=Safety.UNSAFE, effect=Effect.UPDATE) if apart else None
        )
        related = [Place.of(place) for place in places if place.key != literal.key] + tests_spelling(project, text)
        why = "other code is built from it: generate it with random.RandomPassword, and hand that on as an output"
        label = password.database.label
        yield Finding.at(literal, _MESSAGE, by_rds or made, related=related, resource=label, why_not=why)


def _kept_by_rds(password: MasterPassword, literal: Literal) -> bool:
    return inside(password.value).key == literal.key and manageable(password)


def _generated(password: MasterPassword, places: Sequence[Literal], taken: set[tuple[str, str]]) -> Fix | None:
    """One password made for every place that spells it, before the first of them."""
    first = places[0]
    block = statement_of(first).parent
    if block is None or any(each.path != first.path or not block.start <= each.start < block.end for each in places):
        return None
    kept = read_back(password) or any(in_secret(place) or _is_default(place) for place in places)
    new = generate(password, first, taken, secret=not kept)
    if new is None:
        return None
    edits = [put_output(place, new.value if place is first else new.expression) for place in places]
    return fix("generate it", new.edits, *edits, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _is_default(place: View) -> bool:
    parent = around(place).parent
    return parent is not None and parent.node.type in ("binary_expression", "ternary_expression")


def _literals(value: View) -> Iterator[Literal]:
    """The strings that an expression may be, also inside ``pulumi.secret`` and ``pulumi.output``."""
    for leaf in origin(inside(value)).leaves:
        literal, inner = Literal.of(leaf), inside(leaf)
        if literal is not None:
            if literal.string:
                yield literal
        elif inner.key != leaf.bare.key:
            yield from _literals(inner)


def _spelled(project: Project, text: str) -> tuple[list[Literal], bool]:
    """The strings of the program that are this text, in order; and whether it stands in no other text."""
    found: list[Literal] = []
    for source in project.sources:
        for match in re.finditer(re.escape(text.encode()), source.data):
            node = source.at(match.start(), match.end())
            while node.type in ("string_fragment", "escape_sequence") and node.parent is not None:
                node = node.parent
            literal = Literal.of(View(project, source, node))
            if literal is not None and literal.string == text:
                found.append(literal)
            elif node.type != "comment":
                return found, False
    return found, bool(found)


# found only


def _elsewhere(project: Project, known: Mapping[str, object]) -> Iterator[Finding]:
    why = "whoever uses it has to change at the same time: generate it with random.RandomPassword, or configure it"
    seen = set()
    for made, literal in _others(project):
        if literal.string not in known and literal.key not in seen:
            seen.add(literal.key)
            message = "a password stands in the program's text"
            yield Finding.at(literal, message, resource=made.label, why_not=why)


def _others(project: Project) -> Iterator[tuple[Resource, Literal]]:
    facts = cast("Mapping[str, Sequence[str]]", table(__file__).data["arguments"])
    for made in resources(project, *facts):
        for value in (made.get(argument) for argument in facts[made.type]):
            yield from ((made, literal) for literal in (_literals(value) if value is not None else ()))
    for version in resources(project, "aws.secretsmanager.SecretVersion"):
        yield from ((version, literal) for literal in _in_json(version.get("secretString")))


def _in_json(value: View | None) -> Iterator[Literal]:
    """The literals under a password's key in the object that an expression serialises."""
    if value is None or value.bare.node.type != "call_expression":
        return
    function, arguments = value.bare.child("function"), value.bare.child("arguments")
    if function is None or arguments is None or not function.text.endswith((".stringify", ".jsonStringify")):
        return
    keys = cast("Sequence[str]", table(__file__).data["keys"])
    content = Object.of(value.view(arguments.node.named_children[0])) if arguments.node.named_children else None
    for member in content.members if content is not None else ():
        if member.name.lower().replace("_", "") in keys:
            yield from _literals(member.value)
