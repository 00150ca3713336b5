"""Flow log that names its target or its log group as CloudFormation does.

CloudFormation has one id and its type, and older providers took a log group by its name. The provider has a property for
each kind of target, and the log group's ARN:

    error TS2353: Object literal may only specify known properties, and 'resourceId' does not exist in type 'FlowLogArgs'.
    error TS2353: Object literal may only specify known properties, and 'logGroupName' does not exist in type 'FlowLogArgs'.

`resourceId: vpc.id, resourceType: "VPC"` becomes `vpcId: vpc.id`; without a type, the resource that the id is of tells
it. `logGroupName: group.name` becomes `logDestination: group.arn`; where that stands there already, the name goes.

The ARN is unsafe: a flow log that an older provider made with the name has no destination in its state, and is replaced.

Left alone:

- programs on a version of the provider that has the name (version 6 has `logGroupName`);
- types that are not written there, that the provider has no property for, or that are not those of the resource
  named: found;
- log groups that the program does not make, as their ARN is not in the text: found;
- flow logs that have another target or destination, go to a bucket, or take arguments from a spread: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Properties
from iacfix.syntax.object import Object
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "'resourceId' does not exist in type 'FlowLogArgs'",
    "'resourceIds' does not exist in type 'FlowLogArgs'",
    "'resourceType' does not exist in type 'FlowLogArgs'",
    "'logGroupName' does not exist in type 'FlowLogArgs'",
)
AFTER = ("option-in-arguments",)
_FLOW_LOG = "aws.ec2.FlowLog"


def findings(project: Project) -> Iterator[Finding]:
    """Each target and each log group that goes by another name."""
    for flow_log in resources(project, _FLOW_LOG):
        schema = schema_of(project)
        kind = schema.resource(_FLOW_LOG) if schema is not None else None
        args = flow_log.args
        if kind is None or args is None:
            continue
        yield from _target(flow_log, args, kind.inputs)
        member = args.member("logGroupName")
        if member is not None and "logGroupName" not in kind.inputs:
            made = _arn(flow_log, args)
            why = "say logDestination with the log group's ARN"
            message = "a flow log takes no logGroupName"
            yield Finding.at(member.key_view, message, made, resource=flow_log.label, why_not=why)


def _target(flow_log: Resource, args: Object, inputs: Properties) -> Iterator[Finding]:
    members = [args.member(name) for name in ("resourceId", "resourceIds", "resourceType") if name not in inputs]
    stated = [member for member in members if member is not None]
    if not stated:
        return
    meant = _meant(flow_log, args)
    edits = _named(args, [member.name for member in stated], meant) if meant in inputs and not args.open else None
    made = fix("remove it" if args.member(meant) is not None else f"say {meant}", edits, effect=Effect.NONE)
    names = [name for name in table(__file__).data["resource_types"].values() if name in inputs]
    why = f"say what it logs the traffic of by one of {', '.join(names)}"
    message = f"a flow log takes no {' and no '.join(member.name for member in stated)}"
    yield Finding.at(stated[0].key_view, message, made, resource=flow_log.label, why_not=why)


def _meant(flow_log: Resource, args: Object) -> str:
    """The property for the target; "" where the text does not show it, or shows two."""
    types: Mapping[str, str] = table(__file__).data["resource_types"]
    spelled = {kind.lower(): name for kind, name in types.items()}
    made = resource_of(_owner(_id(args), "id"))
    found = {table(__file__).data["classes"].get(made.type, "")} - {""} if made is not None else set()
    if flow_log.has("resourceType"):
        found.add(spelled.get(flow_log.string("resourceType").lower(), ""))
    return found.pop() if len(found) == 1 else ""


def _id(args: Object) -> View | None:
    """The expression of the id, also where it is the one element of a list."""
    listed = args.array("resourceIds")
    only = listed.items[0] if listed is not None and listed.node.named_child_count == 1 else None
    return only if args.member("resourceId") is None else args.get("resourceId")


def _named(args: Object, names: list[str], meant: str) -> Edits | None:
    """The edits that name the target; None where it has another, or two."""
    target = _id(args)
    ids = [name for name in names if name != "resourceType"]
    known = set(table(__file__).data["resource_types"].values()) & set(args.names)
    if not ids:
        return args.remove("resourceType") if known == {meant} else None
    if known or len(ids) > 1 or target is None:
        return None
    member = args.member(ids[0])
    rest = args.remove(*(name for name in names if name not in ids)) if len(names) > 1 else ()
    if member is None or rest is None:
        return None
    return (*member.rename(meant), *(member.value.replace(target.text) if ids == ["resourceIds"] else ()), *rest)


def _arn(flow_log: Resource, args: Object) -> Fix | None:
    """What gives the ARN of the log group; None where it is not one of the program's, or another is given."""
    value = args.get("logGroupName")
    named = _owner(value, "name") or _owner(value, "id")
    group = resource_of(named)
    to_logs = not args.member("logDestinationType") or flow_log.string("logDestinationType") == "cloud-watch-logs"
    if value is None or named is None or group is None or group.type != "aws.cloudwatch.LogGroup":
        return None
    if args.open or not to_logs:
        return None
    if args.member("logDestination") is None:
        edits = args.rename("logGroupName", "logDestination")
        spelled = value.replace(f"{named.text}.arn")
        return fix("give the log group's ARN", edits, spelled, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    other = resource_of(_owner(args.get("logDestination"), "arn"))
    same = other is not None and other.key == group.key
    return fix("remove it", args.remove("logGroupName"), effect=Effect.NONE) if same else None


def _owner(value: View | None, name: str) -> View | None:
    """``group`` of ``group.name``."""
    bare = value.bare if value is not None else None
    if bare is None or bare.node.type != "member_expression":
        return None
    prop = bare.child("property")
    return bare.child("object") if prop is not None and prop.text == name else None
