"""The order in which resources are made: which one surely waits for which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.pulumi.resource import Resource, resource_of, resources

_DEPTH = 8


def waits_for(resource: Resource, other: Resource) -> bool | None:
    """Whether a resource is made after another, because it or what it waits for reads the other.

    None where the text does not show all that the resource waits for: options or ``dependsOn`` from elsewhere.
    """
    awaited = [resource_of(each) for each in resource.options.list("dependsOn")]
    if any(each is not None and each.key == other.key for each in awaited) or _after(resource, other, _DEPTH):
        return True
    hidden = resource.options.given is not None and (resource.options.object is None or resource.options.object.open)
    return None if hidden or None in awaited else False


def _after(resource: Resource, other: Resource, depth: int) -> bool:
    if depth == 0 or resource.path != other.path:
        return False
    read = resource.project.remember(("read by", resource.key), lambda: list(_read(resource)))
    return any(each.key == other.key for each in read) or any(_after(each, other, depth - 1) for each in read)


def _read(resource: Resource) -> Iterator[Resource]:
    """The resources of the same file whose names stand in the arguments or options of one."""
    said = " ".join(view.text for view in resource.arguments)
    for each in resources(resource.project):
        if each.path != resource.path or each.key == resource.key or not each.variable or each.variable not in said:
            continue
        if re.search(rf"(?<![\w$.]){re.escape(each.variable)}(?![\w$])", said) and each.visible_at(resource):
            yield each
