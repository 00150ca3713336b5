"""Gateway endpoint that is given subnets.

A gateway endpoint (S3, DynamoDB) stands in route tables, and takes their ids:

    InvalidRouteTableId.NotFound: The routeTable ID 'subnet-0a1b2c3d' does not exist

Found: which route tables the endpoint is for, the program has to say, those of the subnets that were meant.

Left alone:

- ids that the text does not show to be a subnet's;
- interface endpoints, which take subnets.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import resource_of, resources
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("InvalidRouteTableId.NotFound: The routeTable ID 'subnet-…' does not exist",)


def findings(project: Project) -> Iterator[Finding]:
    """Each list of route tables that holds subnets."""
    for endpoint in resources(project, "aws.ec2.VpcEndpoint"):
        given = endpoint.get("routeTableIds")
        if given is not None and _subnets(given):
            why = "give it the ids of the route tables that these subnets use"
            yield Finding.at(given, "these are subnets, not route tables", resource=endpoint.label, why_not=why)


def _subnets(given: View) -> bool:
    """Whether ids are surely those of subnets: ``[subnet.id]``, ``subnets.map((subnet) => subnet.id)``."""
    listed = Array.of(given)
    if listed is not None:
        owners = [resource_of(item.bare.child("object")) for item in listed.items]
        return any(owner is not None and owner.type == "aws.ec2.Subnet" for owner in owners)
    function = given.bare.child("function")
    mapped = function.child("object") if function is not None and function.text.endswith(".map") else None
    named = (mapped.child("property") or mapped) if mapped is not None else None
    return named is not None and named.text.lower().endswith("subnets") and "route" not in given.text.lower()
