"""Replica of a DynamoDB table that AWS does not take.

A table is in its own region already, and replicas are made in others only:

    ValidationException: Cannot add, delete, or update the local region through ReplicaUpdates

A table that is encrypted with a key of the program needs such a key in each region, because a key does not leave its
own:

    ValidationException: KMSMasterKeyId must be specified for each replica

The replica in the table's own region goes. A replica without a key gets `kmsKeyArn` of the one key that the program
makes in its region.

Left alone:

- a table whose region is the stack's: the text does not say which that is;
- tables that are encrypted with AWS's keys, and replicas that name a key;
- a region in which the program makes no key, or several: found, not changed;
- lists that are put together elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.region import region_of, stated_region
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Cannot add, delete, or update the local region through ReplicaUpdates",
    "KMSMasterKeyId must be specified for each replica",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each replica in the table's own region, and each without the key that it needs."""
    for table in resources(project, "aws.dynamodb.Table"):
        array = Array.of(table.get("replicas"))
        encrypted = table.get("serverSideEncryption", "kmsKeyArn") is not None
        for item in array.items if array is not None else ():
            replica = Object.of(item)
            if array is None or replica is None or replica.open:
                continue
            if region_of(table) & stated_region(replica.get("regionName")):
                message = "the table is in this region already: a replica is made in others"
                edits = _removed(table, array, replica)
                yield Finding.at(replica, message, fix("drop it", edits, effect=Effect.NONE), resource=table.label)
            elif encrypted and replica.member("kmsKeyArn") is None:
                yield _without_key(table, replica)


def _removed(table: Resource, array: Array, replica: Object) -> Edits | None:
    return array.remove(replica) if len(array.items) > 1 else table.remove("replicas")


def _without_key(table: Resource, replica: Object) -> Finding:
    keys = [key for key in resources(table.project, "aws.kms.Key") if _usable(key, table, replica)]
    edits = replica.add({"kmsKeyArn": f"{keys[0].variable}.arn"}, after="regionName") if len(keys) == 1 else None
    title = f"encrypt with {keys[0].variable}" if keys else ""
    why = "the program makes no key in this region, or several: make one with the region's provider, and name its ARN"
    message = "the table is encrypted with a key of the program, and this replica names none of its own region"
    return Finding.at(replica, message, fix(title, edits, effect=Effect.NONE), resource=table.label, why_not=why)


def _usable(key: Resource, table: Resource, replica: Object) -> bool:
    if not key.variable or key.path != table.path or key.start > table.start or not key.visible_at(table):
        return False
    return bool(region_of(key) & stated_region(replica.get("regionName")))
