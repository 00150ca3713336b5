"""Name that every environment shares.

The program puts its environment's suffix, or its stack's name, into names of its resources, and leaves it out of this
one. The second environment in the same account collides with the first:

    EntityAlreadyExists: Role with name order-worker already exists.
    ResourceAlreadyExistsException: The specified log group already exists
    BucketAlreadyExists: The requested bucket name is not available

The name gets the suffix, as the names around it spell it: `order-worker-${environmentSuffix}`.

Left alone:

- names in functions and files where no other name has the suffix: there is no such habit to follow;
- names that are built from anything, which may hold the suffix already; only strings that stand there are changed;
- names that AWS gives a meaning (`dms-vpc-role`, `/aws/lambda/…`), and logical names, which are another resource's if changed;
- a name that other code spells too, or that has no room for a suffix: it is found, and a person decides.

The fix is unsafe: a deployed resource is replaced by one of the new name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.suffix import suffix_near, with_suffix
from iacfix.pulumi.use import spelled_elsewhere, tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.tables import load, table

SEVERITY = Severity.RISKS
ERRORS = (
    "EntityAlreadyExists: … already exists",
    "ResourceAlreadyExistsException: …",
    "BucketAlreadyExists: The requested bucket name is not available",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each name without the suffix that the names around it have."""
    names = _names()
    for made in resources(project, *names) if _has_suffix(project) else ():
        name = made.literal(names[made.type])
        if name is None or not name.is_string or _given(name.string):
            continue
        suffix = suffix_near(made, table(__file__).data["suffixes"])
        if suffix:
            yield _finding(project, made, name, suffix)


def _finding(project: Project, made: Resource, name: Literal, suffix: str) -> Finding:
    message = f"every environment's is {name.string!r}: other names here have the suffix"
    room = _limit(made.type) - len(name.string) - table(__file__).data["room"]
    elsewhere = spelled_elsewhere(made, name.string)
    if elsewhere or room < 0:
        why = f"{elsewhere[0].path} spells it too" if elsewhere else "it leaves no room for a suffix: shorten it"
        return Finding.at(name, message, related=elsewhere, resource=made.label, why_not=why)
    ending = next((each for each in table(__file__).data["endings"] if name.string.endswith(each)), "")
    text, edits = with_suffix(name, suffix, ending)
    made_fix = fix(f"call it {text.strip('`')}", edits, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    return Finding.at(name, message, made_fix, related=tests_spelling(project, name.string), resource=made.label)


@cache
def _facts() -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", load(Path(__file__).with_name("name_length.yaml")).data["names"])


@cache
def _names() -> Mapping[str, str]:
    """The property that names a resource, by type."""
    own = table(__file__).data
    found = {kind: str(facts["property"]) for kind, facts in _facts().items() if kind not in own["not"]}
    return {**found, **own["also"]}


def _limit(kind: str) -> int:
    return int(_facts().get(kind, {}).get("max", 255))


def _given(name: str) -> bool:
    """Whether a name is not the program's to choose."""
    facts = table(__file__).data
    return not name or name in facts["fixed"] or name.startswith(tuple(facts["derived"]))


def _has_suffix(project: Project) -> bool:
    words = [word.encode() for word in table(__file__).data["suffixes"]]
    return any(word in source.data for source in project.sources for word in words)
