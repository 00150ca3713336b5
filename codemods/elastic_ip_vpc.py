"""Elastic IP with the `vpc` flag that the provider no longer has.

`vpc: true` says that an address is for a VPC. From version 7 on the provider has only `domain` for it:

    error TS2353: Object literal may only specify known properties, and 'vpc' does not exist in type 'EipArgs'.

`vpc: true` becomes `domain: "vpc"`, which makes the same address. On version 6, which has both, the flag is deprecated
and becomes the same.

Left alone:

- programs on version 5, which has only `vpc`;
- an address that states `domain` as well: found, and a person decides;
- `vpc: false` and computed values: EC2-Classic is gone, and what was meant is not in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.schema.locate import schema_of
from iacfix.syntax.literal import Literal

SEVERITY = Severity.BLOCKS
ERRORS = ("and 'vpc' does not exist in type 'EipArgs'",)


def findings(project: Project) -> Iterator[Finding]:
    """Each address with the flag, where the provider has `domain`."""
    for address in resources(project, "aws.ec2.Eip"):
        member = address.args.member("vpc") if address.args is not None else None
        schema = schema_of(project) if member is not None else None
        kind = schema.resource("aws.ec2.Eip") if schema is not None else None
        if member is None or kind is None or "domain" not in kind.inputs:
            continue
        made = fix("say domain: vpc", _domain(address), effect=Effect.NONE)
        why = "say whether the address is for a VPC (domain: vpc); nothing else can be made any more"
        yield Finding.at(member.key_view, "the provider has no vpc flag", made, resource=address.label, why_not=why)


def _domain(address: Resource) -> Edits | None:
    flag = Literal.of(address.get("vpc"))
    if address.args is None or flag is None or flag.value is not True or address.has("domain"):
        return None
    renaming = address.rename("vpc", "domain")
    quoted = address.args.style.quoted("vpc")
    return None if renaming is None else (*renaming, *flag.replace(quoted))
