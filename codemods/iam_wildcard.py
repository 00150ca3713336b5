"""Permission on every resource of the account.

A statement that allows `s3:GetObject`, `secretsmanager:GetSecretValue` or `iam:PassRole` on `"*"` reaches every bucket,
secret and role of the account, not the program's own. Nothing refuses it, so no error is seen.

Found, not changed: which resources are meant is a person's to say. The finding names the ones that the program makes.

Left alone:

- actions that cannot be bound to a resource, and those that the table does not know: describing and listing, the network
  interfaces of a function in a VPC (`ec2:CreateNetworkInterface` and its like), metrics, traces, registry logins;
- statements with a principal (the policies of keys, buckets, topics): their `"*"` is the thing they stand at;
- policies that deny something in another statement, as a permissions boundary does;
- statements that deny, that have a condition, or whose resources the text does not show; an organisation's own policies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from typing import cast

from iacfix.edit import Finding, Place, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import resource_of, resources
from iacfix.pulumi.statement import Statement, statements
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.tables import table

SEVERITY = Severity.RISKS
_SHOWN = 3


def findings(project: Project) -> Iterator[Finding]:
    """Each statement that allows on everything what could be allowed on something."""
    for statement in statements(project):
        where = next((each for each in statement.resources if each.string == "*"), None)
        actions = _scopable(statement) if where is not None and _grants(statement) else []
        if where is not None and actions:
            more = f" and {len(actions) - _SHOWN} more" if len(actions) > _SHOWN else ""
            message = f"allows {', '.join(actions[:_SHOWN])}{more} on every resource of the account"
            why = "name the resources that are meant"
            yield Finding.at(where, message, related=_candidates(project, actions), why_not=why)


def _grants(statement: Statement) -> bool:
    """Whether a statement gives whoever has the policy something without a condition."""
    stated = statement.object
    if not statement.allows or statement.get("Principal") is not None or stated.open:
        return False
    if any(stated.member(name) is not None for name in ("Condition", "conditions", "NotPrincipal", "notPrincipals")):
        return False
    owner = statement.within("new_expression")
    made = resource_of(owner) if owner is not None else None
    return not _taken_back(statement) and (made is None or not made.type.startswith("aws.organizations."))


def _taken_back(statement: Statement) -> bool:
    """Whether another statement of the same policy denies something, as a permissions boundary does."""
    beside = Array.of(statement.parent)
    others = [Object.of(item) for item in beside.items] if beside is not None else []
    effects = (each.literal("Effect") or each.literal("effect") for each in others if each is not None)
    return any(effect is not None and effect.string == "Deny" for effect in effects)


def _scopable(statement: Statement) -> list[str]:
    return [action.string for action in statement.actions if _may_name_resources(action.string)]


@cache
def _may_name_resources(action: str) -> bool:
    known = cast("Sequence[str]", table(__file__).data["scopable"])
    return any(action == each or _matches(action, each) for each in known)


def _matches(action: str, pattern: str) -> bool:
    """Whether the table's pattern covers an action; an action that is a whole service is covered by that alone."""
    return not pattern.endswith(":*") and pattern != "*" and fnmatchcase(action, pattern)


def _candidates(project: Project, actions: Sequence[str]) -> list[Place]:
    kinds = cast("Mapping[str, str]", table(__file__).data["kinds"])
    wanted = dict.fromkeys(kinds[service] for action in actions if (service := action.partition(":")[0]) in kinds)
    made = resources(project, *wanted) if wanted else []
    return [Place.of(each.class_view, f"perhaps {each.label}") for each in made[:_SHOWN]]
