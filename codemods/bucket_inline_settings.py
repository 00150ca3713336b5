"""Settings of a bucket that stand in the bucket itself.

Version 7 of @pulumi/aws deprecates versioning, encryption, lifecycle rules, CORS and logging as arguments of a bucket:

    warning: versioning is deprecated. Use the aws.s3.BucketVersioning resource instead.
    warning: lifecycle_rule is deprecated. Use the aws.s3.BucketLifecycleConfiguration resource instead.

Each becomes the resource of its own that it is on AWS, right behind the bucket, with the bucket's parent and provider and
the shape that it has there: `status: "Enabled"` for `enabled: true`, `rules` for `rule`, `noncurrentDays` for `days`. What
needs the versioning (replication, rules for old versions) waits for it.

(That `lifecycleRules` should be written `lifecycleRule`, as is sometimes said, is wrong: the plural is the argument's name.
And `BucketVersioningV2` and its like, as is said more often, are deprecated themselves in version 7.)

Unsafe: on a deployed stack the settings change hands, and a look at the preview should say that nothing is switched off
in between.

Left alone:

- programs whose package.json asks for an older provider, or for none: there the arguments are the way;
- buckets for which the program makes one of these resources already: one of the two is meant;
- settings that come from elsewhere, that hold comments, or that switch something off: found where they stand with others
  that can be moved, else not mentioned;
- buckets that replicate in place, whose arguments or options come from elsewhere, or that are made in an expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, name_for, new, options_beside, with_option
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.order import waits_for
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.version import major
from iacfix.syntax.code import Code, Text
from iacfix.syntax.object import Object
from iacfix.syntax.recode import code_of, is_movable
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = (
    "versioning is deprecated. Use the aws.s3.BucketVersioning resource instead",
    "server_side_encryption_configuration is deprecated. Use the aws.s3.BucketServerSideEncryptionConfiguration",
    "lifecycle_rule is deprecated. Use the aws.s3.BucketLifecycleConfiguration resource instead",
)
AFTER = ("bucket-class-v2", "unknown-property", "literal-shape", "inline-public-access-block")

Args = Mapping[str, Code]


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that can be moved: its name in the bucket, the resource's type and suffix, and its arguments there."""

    name: str
    type: str
    suffix: str
    args: Args


def findings(project: Project) -> Iterator[Finding]:
    """Each bucket with settings that can be moved out of it."""
    if (major(project, "aws") or 0) < table(__file__).data["since"]:
        return
    for bucket in resources(project, "aws.s3.Bucket"):
        if bucket.open or bucket.args is None or bucket.has("replicationConfiguration") or _apart(bucket):
            continue
        settings = list(_settings(bucket.args))
        if not settings:
            continue
        first = bucket.args.member(settings[0].name)
        names = ", ".join(setting.name for setting in settings)
        why = "make resources of their own of them, in a place that can name the bucket"
        yield Finding.at(
            first.key_view if first is not None else bucket,
            f"deprecated in the bucket itself: {names}",
            _moved(bucket, settings),
            resource=bucket.label,
            why_not=why,
        )


def _apart(bucket: Resource) -> bool:
    """Whether the program makes one of the resources for this bucket, or for one that the text does not show."""
    kinds = [facts["resource"] for facts in table(__file__).data["settings"].values()]
    owners = [resource_of(each.get("bucket")) for each in resources(bucket.project, *kinds)]
    return any(owner is not None and owner.key == bucket.key for owner in owners)


def _settings(bucket: Object) -> Iterator[Setting]:
    shapes = {
        "versioning": _versioning,
        "serverSideEncryptionConfiguration": _encryption,
        "lifecycleRules": _lifecycle,
        "corsRules": _cors,
        "logging": _logging,
    }
    for name, facts in table(__file__).data["settings"].items():
        value = bucket.get(name)
        args = shapes[name](value) if value is not None and is_movable(value) else None
        if args is not None:
            yield Setting(name, facts["resource"], facts["suffix"], args)


def _versioning(value: View) -> Args | None:
    given = Object.of(value)
    enabled = given.literal("enabled") if given is not None and given.names == ("enabled",) else None
    on = enabled is not None and enabled.value is True
    return {"versioningConfiguration": {"status": Text("Enabled")}} if on else None


def _encryption(value: View) -> Args | None:
    given = Object.of(value)
    rule = given.object("rule") if given is not None and given.names == ("rule",) else None
    return {"rules": [code_of(rule)]} if rule is not None else None


def _cors(value: View) -> Args | None:
    given = Array.of(value)
    whole = given is not None and given.items and all(Object.of(each) is not None for each in given.items)
    return {"corsRules": code_of(value)} if whole else None


def _logging(value: View) -> Args | None:
    given = Object.of(value)
    if given is None or set(given.names) - {"targetBucket", "targetPrefix"} or given.get("targetBucket") is None:
        return None
    prefix = given.get("targetPrefix")
    target = given.get("targetBucket")
    return {"targetBucket": target.text if target else "", "targetPrefix": prefix.text if prefix else Text("")}


def _lifecycle(value: View) -> Args | None:
    given = Array.of(value)
    items = [Object.of(each) for each in given.items] if given is not None else []
    rules = [_rule(each, index, len(items)) for index, each in enumerate(items, 1)]
    return {"rules": [rule for rule in rules if rule is not None]} if rules and None not in rules else None


def _rule(rule: Object | None, index: int, count: int) -> Args | None:
    """A lifecycle rule in the shape of the resource; None where part of it has no place there."""
    enabled = rule.literal("enabled") if rule is not None else None
    if rule is None or enabled is None or not isinstance(enabled.value, bool):
        return None
    own = rule.get("id")
    code: dict[str, Code] = {
        "id": own.text if own is not None else Text("lifecycle" if count == 1 else f"lifecycle-{index}"),
        "status": Text("Enabled" if enabled.value else "Disabled"),
    }
    prefix = rule.get("prefix")
    code["filter"] = {"prefix": prefix.text} if prefix is not None else {}
    for member in rule.members:
        if member.name in ("id", "enabled", "prefix"):
            continue
        if member.name in ("transitions", "expiration"):
            code[member.name] = code_of(member.value)
        elif member.name == "abortIncompleteMultipartUploadDays":
            code["abortIncompleteMultipartUpload"] = {"daysAfterInitiation": member.value.text}
        elif member.name in table(__file__).data["noncurrent"] and _days(member.value):
            code[member.name] = _noncurrent(member.value)
        else:
            return None
    return code


def _days(value: View) -> bool:
    """Whether a part for old versions is written out."""
    array = Array.of(value)
    return all(Object.of(each) is not None for each in (array.items if array is not None else [value]))


def _noncurrent(value: View) -> Code:
    array, given = Array.of(value), Object.of(value)
    if array is not None:
        return [_noncurrent(each) for each in array.items]
    members = given.members if given is not None else iter(())
    return {"noncurrentDays" if each.name == "days" else each.name: code_of(each.value) for each in members}


def _moved(bucket: Resource, settings: Sequence[Setting]) -> Fix | None:
    options = options_beside(bucket)
    name, binding = bound(bucket, "bucket")
    if options is None:
        return None
    versioning, waiting = "", _replications(bucket, name)
    if any(setting.name == "versioning" for setting in settings):
        lifecycle = next((setting for setting in settings if setting.name == "lifecycleRules"), None)
        if waiting or (lifecycle is not None and _of_old_versions(lifecycle.args)):
            versioning = name_for(bucket, f"{name.rpartition('.')[2]}Versioning")
    parts: list[Edits | None] = [binding, bucket.remove(*(setting.name for setting in settings))]
    for setting in settings:
        spelled, importing = class_beside(bucket, setting.type)
        own = setting.name == "versioning"
        awaits = versioning and setting.name == "lifecycleRules" and _of_old_versions(setting.args)
        given = with_option(options, "dependsOn", [versioning]) if awaits else options
        making = new(spelled, suffixed(bucket, setting.suffix), {"bucket": f"{name}.id", **setting.args}, given)
        parts += [importing, made_after(bucket, making, versioning if own else "")]
    if versioning:
        parts += [_waits(each, bucket, versioning) for each in waiting]
    title = (
        f"make resources of their own of {len(settings)}" if len(settings) > 1 else "make a resource of its own of it"
    )
    return fix(title, *parts, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _of_old_versions(args: Any) -> bool:
    return any(name in rule for rule in args["rules"] for name in table(__file__).data["noncurrent"])


def _replications(bucket: Resource, name: str) -> list[Resource]:
    """The replications of the program that mention the bucket."""
    pattern = re.compile(rf"(?<![\w$.]){re.escape(name)}(?![\w$])")
    found = resources(bucket.project, *table(__file__).data["replication"])
    return [each for each in found if pattern.search(each.text)]


def _waits(replication: Resource, bucket: Resource, versioning: str) -> Edits | None:
    """The edits by which a replication waits for the versioning of a bucket."""
    in_sight = replication.path == bucket.path and bucket.visible_at(replication) and bucket.end < replication.start
    if not in_sight or bucket.variable.startswith("this.") or waits_for(replication, bucket) is None:
        return None
    return replication.options.put("dependsOn", [versioning])
