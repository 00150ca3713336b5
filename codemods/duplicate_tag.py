"""Tag of an IAM resource that is there twice, in two spellings.

IAM does not tell `Environment` from `environment`, and refuses a role that has both:

    InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.

It happens where tags are put together: a map of common tags, the provider's default tags, the resource's own.

Found, not changed: which spelling the bills and the policies of the account go by is a person's to say.

Left alone:

- resources of other services, which tell them apart;
- tags that the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from iacfix.edit import Finding, Place, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Duplicate tag keys found. Please note that Tag keys are case insensitive",)


def findings(project: Project) -> Iterator[Finding]:
    """Each tag that comes in two spellings."""
    seen = set()
    for made in resources(project, *cast("Sequence[str]", table(__file__).data["types"])):
        spelled: dict[str, Member] = {}
        for member in [*_default_tags(made), *_members(made.get("tags"), 0)]:
            other = spelled.setdefault(member.name.lower(), member)
            if other.name != member.name and (other.key, member.key) not in seen:
                seen.add((other.key, member.key))
                message = f"{member.name} is the tag {other.name} again: IAM does not tell them apart"
                related = [Place.of(other, "here it is for the first time"), Place.of(made.class_view)]
                why = "keep one of the two spellings"
                yield Finding.at(member.key_view, message, related=related, resource=made.label, why_not=why)


def _default_tags(made: Resource) -> Iterator[Member]:
    """The tags that the provider gives to everything it makes."""
    leaves = origin(made.provider).leaves if made.provider is not None else ()
    provider = resource_of(leaves[0]) if len(leaves) == 1 else None
    if provider is not None and provider.type == "aws.Provider":
        yield from _members(provider.get("defaultTags", "tags"), 0)


def _members(value: View | None, depth: int) -> Iterator[Member]:
    """The tags of an expression: of object literals, of what they spread, and of constants that hold one."""
    found = (
        [each for leaf in origin(value).leaves if (each := Object.of(leaf)) is not None] if value is not None else []
    )
    if len(found) != 1 or depth > 4:
        return
    for node in found[0].node.named_children:
        if node.type == "spread_element" and node.named_children:
            yield from _members(found[0].view(node.named_children[0]), depth + 1)
        elif node.type in ("pair", "shorthand_property_identifier"):
            member = Member(found[0].project, found[0].source, node)
            if member.name:
                yield member
