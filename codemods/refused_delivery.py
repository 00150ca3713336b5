"""Bucket that does not let a service deliver to it.

CloudTrail, AWS Config and load balancers write to a bucket in their own name. A bucket without a policy lets nobody in
but its account, and what delivers to it is refused when it is made:

    InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket: …
    InsufficientDeliveryPolicyException: Insufficient delivery policy to s3 bucket: …, unable to write to bucket
    InvalidConfigurationRequest: Access Denied for bucket: …. Please check S3bucket permission

The bucket gets an `aws.s3.BucketPolicy` with the statements that AWS documents for the service, bound to this account
by the source, and what delivers waits for it.

Left alone:

- buckets whose policy mentions the service, or does not show whom it lets in; where it is written out without the
  service, that is found: the statements have to go into the policy that there is;
- buckets that the program does not make, or whose policy may be among those whose bucket the text does not show;
- AWS Config where the recorder's role may write to the bucket itself, or may be allowed to: then no policy is needed;
- flow logs: AWS writes the policy for them itself;
- logs that are switched off, load balancers that are not application load balancers, trails of an organisation;
- two services with one bucket, other providers, and names that the text does not show: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iacfix.edit import Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.caller import caller
from iacfix.pulumi.companion import class_beside, made_before, new, options_beside, variable_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.policy import statements_in
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.role import may, role_of
from iacfix.syntax.apart import put_apart_before
from iacfix.syntax.code import Call, Code, Text
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import namespace
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket",
    "InsufficientDeliveryPolicyException",
    "InvalidConfigurationRequest: Access Denied for bucket: …. Please check S3bucket permission",
)
AFTER = ("managed-policy", "option-in-arguments", "kms-key-policy")

Service = Mapping[str, Any]
_BUCKETS = ("aws.s3.Bucket", "aws.s3.BucketV2")


def findings(project: Project) -> Iterator[Finding]:
    """Each delivery to a bucket that does not let it in."""
    services: Mapping[str, Service] = table(__file__).data["services"]
    taken: set[tuple[str, str]] = set()
    refused = [
        (user, bucket)
        for user in resources(project, *services)
        if (bucket := _bucket(user, services[user.type])) is not None and _delivers(user, services[user.type])
    ]
    for user, bucket in refused:
        service = services[user.type]
        policies = _policies(bucket)
        if policies is None or _lets_in(policies, service):
            continue
        sharing = sum(other.key == bucket.key for _, other in refused)
        yield Finding.at(
            user.class_view,
            f"the bucket does not let {service['called']} deliver to it",
            _with_policy(user, service, taken) if not policies and sharing == 1 else None,
            related=[bucket.class_view],
            resource=user.label,
            why_not=f"add the statements for {service['called']} to the bucket's one policy, in the place that makes it",
        )


def _bucket(user: Resource, service: Service) -> Resource | None:
    """The bucket of the program that something delivers to; None where it is another's."""
    if user.open or (user.has("isOrganizationTrail") and user.constant("isOrganizationTrail") is not False):
        return None
    found = resource_of(user.get(*service["bucket"]))
    return found if found is not None and found.type in _BUCKETS and not found.open else None


def _delivers(user: Resource, service: Service) -> bool:
    """Whether something surely delivers in its own name."""
    if "kind" in service:
        argument, kind = service["kind"]
        if user.has(argument) and user.string(argument) != kind:
            return False
    if "enabled" in service and user.constant(*service["enabled"]) is not True:
        return False
    if user.type != "aws.cfg.DeliveryChannel":
        return True
    roles = [role_of(each.get("roleArn")) for each in resources(user.project, "aws.cfg.Recorder")]
    return bool(roles) and all(role is not None and may(role, "s3:PutObject") is False for role in roles)


def _policies(bucket: Resource) -> Sequence[Resource] | None:
    """The policies of a bucket; None where one of the program may be another of them."""
    if bucket.has("policy"):
        return None
    found = [(policy, resource_of(policy.get("bucket"))) for policy in resources(bucket.project, "aws.s3.BucketPolicy")]
    if any(owner is None for _, owner in found):
        return None
    return [policy for policy, owner in found if owner is not None and owner.key == bucket.key]


def _lets_in(policies: Sequence[Resource], service: Service) -> bool:
    """Whether the policies mention a service, or do not show whom they let in."""
    for policy in policies:
        document = policy.get("policy")
        if document is None or statements_in(document) is None:
            return True
        text = "\n".join(leaf.text for leaf in origin(document).leaves)
        principal = re.search(r"Principal['\"]?\s*:\s*\{\s*['\"]?Service['\"]?\s*:\s*['\"]", text)
        if principal is None or service["known_by"] in text or re.search(r"\bAWS['\"]?\s*:|:\s*['\"]\*['\"]", text):
            return True
    return False


def _with_policy(user: Resource, service: Service, taken: set[tuple[str, str]]) -> Fix | None:
    named, bucket = user.get(*service["bucket"]), resource_of(user.get(*service["bucket"]))
    reached = re.fullmatch(r"((?:this\.)?\w+)\.(?:id|bucket|name)", named.text) if named is not None else None
    prefix, options = _prefix(user, service), options_beside(user)
    if reached is None or bucket is None or prefix is None or options is None:
        return None
    if _provider(bucket) != _provider(user) or (who := caller(user, taken, region=False)) is None:
        return None
    pulumi, importing = namespace(user.project, user.source, "@pulumi/pulumi", "pulumi")
    spelled, also = class_beside(user, "aws.s3.BucketPolicy")
    filling = {"bucket": f"{reached[1]}.arn", "account": who.account, "prefix": prefix}
    statements = [_code(statement, filling, pulumi) for statement in service["statements"]]
    document: Code = {"Version": Text("2012-10-17"), "Statement": statements}
    args: dict[str, Code] = {"bucket": f"{reached[1]}.id", "policy": Call(f"{pulumi}.jsonStringify", (document,))}
    name = variable_beside(user, "bucketPolicy", "bucketPolicy")
    return fix(
        f"let {service['called']} deliver to it",
        importing,
        also,
        who.edits,
        put_apart_before(user, "\n".join(who.statements)) if who.statements else (),
        made_before(user, new(spelled, suffixed(user, "bucket-policy"), args, options), name),
        user.options.put("dependsOn", [name]),
        effect=Effect.UPDATE,
    )


def _provider(resource: Resource) -> str:
    return resource.provider.text if resource.provider is not None else ""


def _prefix(user: Resource, service: Service) -> str | None:
    """What stands between the bucket and the keys, as text of a template; None where it cannot be told."""
    given = user.get(*service["prefix"])
    if given is None:
        return ""
    literal = Literal.of(given)
    return f"{literal.string}/" if literal is not None and re.fullmatch(r"[\w.-]+(/[\w.-]+)*", literal.string) else None


def _code(value: object, filling: Mapping[str, str], pulumi: str) -> Code:
    """A part of the table's statement as code, with bucket, prefix and account in their places."""
    if isinstance(value, Mapping):
        return {str(name): _code(inner, filling, pulumi) for name, inner in value.items()}
    text = str(value)
    alone = re.fullmatch(r"\{(bucket|account)\}", text)
    if alone is not None:
        return filling[alone[1]]
    if "{" not in text:
        return Text(text)
    text = text.replace("{prefix}", filling["prefix"])
    for name in ("bucket", "account"):
        text = text.replace(f"{{{name}}}", f"${{{filling[name]}}}")
    return f"{pulumi}.interpolate`{text}`"
