"""What a role may do, as far as the program shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from iacfix import tables
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

# Resources that attach to roles in ways that are not looked into, or that undo what others attach.
_OTHERS = ("aws.iam.PolicyAttachment", "aws.iam.RolePoliciesExclusive", "aws.iam.RolePolicyAttachmentsExclusive")
_ACTION = re.compile(r"""\bactions?\b['"]?\s*:\s*(?P<value>\[[^\]]*\]|'[^']*'|"[^"]*"|`[^`]*`|\S)""", re.I)
_ACTION_NAME = re.compile(r"""['"`](\*|[a-zA-Z0-9-]+:[A-Za-z*?]+)['"`]""")


def may(role: Resource, action: str) -> bool | None:
    """Whether a role of the program is allowed an action (``sqs:SendMessage``), on whatever resource.

    None where the text does not show all that the role is allowed.
    """
    allowed = role.project.remember(("allowed", role.key), lambda: _allowed(role))
    if allowed is None:
        return None
    return any(fnmatchcase(action.lower(), pattern.lower()) for pattern in allowed)


def _allowed(role: Resource) -> Sequence[str] | None:
    """The actions that policies of a role name; None where one of them is not shown."""
    if role.type != "aws.iam.Role" or role.open or any(resources(role.project, *_OTHERS)):
        return None
    found: list[str] = []
    for policy in _policies(role):
        actions = _actions(policy) if policy is not None else None
        if actions is None:
            return None
        found += actions
    return found


def _policies(role: Resource) -> Iterator[View | None]:
    """The policies of a role: documents and ARNs; None for those that cannot be told."""
    yield from _listed(role, "managedPolicyArns")
    inline = role.get("inlinePolicies")
    if inline is not None:
        yield inline
    for made in resources(role.project, "aws.iam.RolePolicy", "aws.iam.RolePolicyAttachment"):
        owners = [resource_of(leaf) for leaf in origin(made.get("role") or made).leaves]
        if None in owners or (len(owners) != 1 and role.key in {owner.key for owner in owners if owner is not None}):
            yield None
        elif owners and owners[0] is not None and owners[0].key == role.key:
            yield made.get("policy") if made.type == "aws.iam.RolePolicy" else made.get("policyArn")


def _listed(role: Resource, name: str) -> Iterator[View | None]:
    value = role.get(name)
    if value is None:
        return
    array = Array.of(value)
    yield from array.items if array is not None else [None]


def _actions(policy: View) -> Sequence[str] | None:
    """The actions that a policy names, given its document, its ARN, or the resource that makes it."""
    made = resource_of(policy)
    if made is not None and made.type == "aws.iam.Policy":
        document = made.get("policy")
        return _actions(document) if document is not None and document.key != policy.key else None
    managed = _managed(policy)
    if managed is not None:
        allows: Mapping[str, Sequence[str]] = tables.load(tables.DATA / "lambda_policy.yaml").data["allows"]
        return allows.get(managed)
    text = "\n".join(leaf.text for leaf in origin(policy).leaves)
    values = [match["value"] for match in _ACTION.finditer(text)]
    if not values or any(len(value) == 1 or "..." in value for value in values) or "notaction" in text.lower():
        return None
    return [name for value in values for name in _ACTION_NAME.findall(value)]


def _managed(policy: View) -> str | None:
    """The name of the AWS-managed policy that an ARN or a member of the provider's enum is."""
    member = re.fullmatch(r"aws\.iam\.ManagedPolic(?:y|ies)\.(\w+)", qualified(policy))
    if member is not None:
        return member[1]
    literal = Literal.of(policy)
    text = literal.string if literal is not None else policy.text
    arn = re.search(r":iam::aws:policy/(?:[\w-]+/)*([\w-]+)\W*\Z", text)
    return arn[1] if arn is not None else None


def role_of(view: View | None) -> Resource | None:
    """The role of the program whose ARN or name an expression is."""
    found = resource_of(view)
    return found if found is not None and found.type == "aws.iam.Role" else None
