"""Access control list that says what holds anyway.

A bucket is private where nothing else is said, and takes no lists at all unless its ownership says otherwise. The provider
has deprecated the argument:

    warning: acl is deprecated. Use the aws.s3.BucketAcl resource instead.

`acl: "private"` goes. It is the argument's documented default, so that a deployed bucket stays as it is.

Left alone:

- every other list, and one that the text does not show;
- the list as a resource of its own: see `acl-without-ownership`;
- arguments that several buckets share, or that hold comments for it: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("acl is deprecated. Use the aws.s3.BucketAcl resource instead",)
AFTER = ("bucket-class-v2", "unknown-property")


def findings(project: Project) -> Iterator[Finding]:
    """Each bucket that is told to be private."""
    facts = table(__file__).data
    for bucket in resources(project, *facts["buckets"]):
        literal = bucket.literal("acl")
        if literal is not None and literal.string == facts["default"]:
            made = fix("leave it out", bucket.remove("acl"), effect=Effect.NONE)
            why = "leave it out, in the place that has the arguments"
            yield Finding.at(literal, "a bucket is private anyway", made, resource=bucket.label, why_not=why)
