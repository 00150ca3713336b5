"""KMS key whose policy does not let the service use it.

CloudWatch Logs and CloudTrail use a key in their own name, so that the key's policy has to name them; the default
policy, which a key without one gets, names nobody but the account:

    AccessDeniedException: The specified KMS key does not exist or is not allowed to be used with Arn
    'arn:aws:logs:us-east-1:111122223333:log-group:/app'

    InsufficientEncryptionPolicyException: Insufficient permissions to access S3 bucket … or KMS key …

The key gets the statement that AWS documents for the service, bound to this account's log groups or trails by the
encryption context; where it had no policy, that comes with the default's statement for the account. `Principal: "*"`,
as is often copied, would open the key to every principal that IAM lets near it, and is never written.

Unsafe, because a key's policy says who may read the data, and that is for a person to look at.

Left alone:

- keys whose policy mentions the service, or is open to everybody already;
- policies that come from elsewhere, from `getPolicyDocument`, or from a template: what they say is not in the text;
- keys that are not made in the program, and those made where no statement can stand before them: found, not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from iacfix.edit import Edits, Effect, Finding, Fix, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.caller import Caller, caller
from iacfix.pulumi.policy import Statements, statements_in
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.apart import put_apart_before
from iacfix.syntax.code import Call, Code, Text
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import namespace
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
AFTER = ("kms-key-arn",)
ERRORS = (
    "The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:…'",
    "InsufficientEncryptionPolicyException",
)

Service = Mapping[str, Any]


def findings(project: Project) -> Iterator[Finding]:
    """Each key that a service is to use and may not."""
    users: dict[tuple[str, int, int], list[tuple[Service, Resource]]] = {}
    keys: dict[tuple[str, int, int], Resource] = {}
    taken: set[tuple[str, str]] = set()
    for service in cast("Sequence[Service]", table(__file__).data["services"]):
        for user in resources(project, service["type"]):
            key = _key_of(user, service["argument"])
            if key is not None:
                keys[key.key] = key
                users.setdefault(key.key, []).append((service, user))
    for place, key in keys.items():
        policy = _policy_of(key)
        if policy is not None and _opaque(policy):
            continue
        lacking = [(service, user) for service, user in users[place] if not _allows(policy, service["known_by"])]
        if lacking:
            yield _finding(key, policy, lacking, taken)


def _finding(
    key: Resource, policy: View | None, lacking: Sequence[tuple[Service, Resource]], taken: set[tuple[str, str]]
) -> Finding:
    services = list({service["called"]: service for service, _ in lacking}.values())
    names = " and ".join(str(service["called"]) for service in services)
    related = [Place.of(user.class_view) for _, user in lacking]
    why = f"its policy has to let {names} use the key, and where it stands no statement can be added to it"
    made = _new_policy(key, services, taken) if policy is None else _added(key, policy, services, taken)
    return Finding.at(
        key.class_view, f"{names} may not use this key", made, related=related, resource=key.label, why_not=why
    )


def _key_of(user: Resource, argument: str) -> Resource | None:
    value = user.get(argument)
    leaves = origin(value).leaves if value is not None else ()
    key = resource_of(leaves[0]) if len(leaves) == 1 else None
    return key if key is not None and key.type == "aws.kms.Key" else None


def _policy_of(key: Resource) -> View | None:
    if (own := key.get("policy")) is not None:
        return own
    for other in resources(key.project, "aws.kms.KeyPolicy"):
        named = other.get("keyId")
        found = resource_of(origin(named).leaves[0]) if named is not None and origin(named).leaves else None
        if found is not None and found.key == key.key:
            return other.get("policy") or other
    return key if key.open else None


def _opaque(policy: View) -> bool:
    """Whether a policy's text does not stand in the program, or opens the key to everybody."""
    text = _text(policy)
    return "Statement" not in text or re.search(r"(Principal|AWS)['\"]?:\s*\[?\s*['\"]\*", text) is not None


def _allows(policy: View | None, service: str) -> bool:
    return policy is not None and re.search(rf"\b{service}\b[^\n]*\.amazonaws\.com", _text(policy)) is not None


def _text(policy: View) -> str:
    return "\n".join([policy.text, *(leaf.text for leaf in origin(policy).leaves)])


def _new_policy(key: Resource, services: Sequence[Service], taken: set[tuple[str, str]]) -> Fix | None:
    who = caller(key, taken)
    if who is None:
        return None
    pulumi, importing = namespace(key.project, key.source, "@pulumi/pulumi", "pulumi")
    statements = [table(__file__).data["root"], *(service["statement"] for service in services)]
    document: Code = {
        "Version": Text("2012-10-17"),
        "Statement": [_code(statement, who, pulumi) for statement in statements],
    }
    stated = next((name for name in ("deletionWindowInDays", "enableKeyRotation", "description") if key.has(name)), "")
    setting = key.add({"policy": Call(f"{pulumi}.jsonStringify", (document,))}, after=stated)
    return _fix(services, key, who, importing, setting)


def _added(key: Resource, policy: View, services: Sequence[Service], taken: set[tuple[str, str]]) -> Fix | None:
    statements, who = statements_in(policy), caller(key, taken, reuse=False)
    if statements is None or who is None or statements.path != key.path:
        return None
    pulumi, importing = namespace(key.project, key.source, "@pulumi/pulumi", "pulumi")
    codes = [_code(service["statement"], who, pulumi) for service in services]
    return _fix(services, key, who, importing, _appended(statements, codes, pulumi))


def _appended(statements: Statements, codes: Sequence[Code], pulumi: str) -> Edits | None:
    outputs = statements.take_outputs(pulumi)
    return None if outputs is None else (*statements.array.append(*codes), *outputs)


def _fix(
    services: Sequence[Service], key: Resource, who: Caller, importing: Edits, setting: Edits | None
) -> Fix | None:
    bound = put_apart_before(key, "\n".join(who.statements)) if who.statements else ()
    names = " and ".join(str(service["called"]) for service in services)
    parts = (importing, who.edits, bound, setting)
    return fix(f"let {names} use it", *parts, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _code(value: object, who: Caller, pulumi: str) -> Code:
    """A part of the table's statement as code, with the account and the region in their places."""
    if isinstance(value, Mapping):
        return {str(name): _code(inner, who, pulumi) for name, inner in value.items()}
    if isinstance(value, list):
        return [_code(inner, who, pulumi) for inner in value]
    text = str(value)
    if "{" not in text:
        return Text(text)
    filled = text.replace("{account}", f"${{{who.account}}}").replace("{region}", f"${{{who.region}}}")
    return f"{pulumi}.interpolate`{filled}`"
