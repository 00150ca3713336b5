"""Capacity providers written into an ECS cluster.

    error TS2353: Object literal may only specify known properties, and 'capacityProviders' does not exist in type 'ClusterArgs'.

Since version 6 of @pulumi/aws they are a resource of their own, `aws.ecs.ClusterCapacityProviders`, which is made right behind
the cluster with its parent and provider. The program did not compile with them, so no stack has them in the cluster.

Left alone:

- programs whose provider takes them in the cluster (version 5);
- clusters for which the program makes the resource already: found;
- lists that hold comments or computed parts of several lines, clusters that are made in an expression, and options from
  elsewhere: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, new, options_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.schema.locate import schema_of
from iacfix.syntax.code import Code
from iacfix.syntax.recode import code_of, is_movable
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "and 'capacityProviders' does not exist in type 'ClusterArgs'",
    "and 'defaultCapacityProviderStrategies' does not exist in type 'ClusterArgs'",
)
AFTER = ("unknown-resource",)
_APART = "aws.ecs.ClusterCapacityProviders"


def findings(project: Project) -> Iterator[Finding]:
    """Each cluster that holds its capacity providers."""
    clusters = resources(project, "aws.ecs.Cluster")
    schema = schema_of(project) if clusters else None
    own, apart = (schema.resource(name) if schema else None for name in ("aws.ecs.Cluster", _APART))
    if own is None or apart is None:
        return
    names = [name for name in table(__file__).data["arguments"] if name not in own.inputs]
    for cluster in clusters:
        given = [name for name in names if cluster.has(name)]
        member = cluster.args.member(given[0]) if cluster.args is not None and given else None
        if member is None:
            continue
        made = fix("make ClusterCapacityProviders of them", _moved(cluster, given), effect=Effect.NONE)
        why = "make ClusterCapacityProviders for the cluster, in a place that can name it"
        message = "a cluster takes no capacity providers"
        yield Finding.at(member.key_view, message, made, resource=cluster.label, why_not=why)


def _moved(cluster: Resource, given: list[str]) -> Edits | None:
    options = options_beside(cluster)
    values = {name: value for name in given if (value := cluster.get(name)) is not None}
    if options is None or not all(map(is_movable, values.values())) or _has_own(cluster):
        return None
    name, binding = bound(cluster, "cluster")
    spelled, importing = class_beside(cluster, _APART)
    args: dict[str, Code] = {"clusterName": f"{name}.name"}
    args.update({key: code_of(value) for key, value in values.items()})
    making = made_after(cluster, new(spelled, suffixed(cluster, "capacity-providers"), args, options))
    removing = cluster.remove(*given)
    if binding is None or making is None or removing is None:
        return None
    return (*importing, *binding, *removing, *making)


def _has_own(cluster: Resource) -> bool:
    """Whether the program makes the resource for this cluster, or for one that the text does not show."""
    for made in resources(cluster.project, _APART):
        named = made.get("clusterName")
        owner = resource_of(named.bare.child("object") or named) if named is not None else None
        if owner is None or owner.key == cluster.key:
            return True
    return False
