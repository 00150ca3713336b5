"""Versions that aws-cdk-lib lists: the values from its JavaScript, what is deprecated from its declarations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.tables.packages import Package

MEMBER = re.compile(r"(?:/\*\*(?P<page>(?:(?!\*/).)*)\*/\s*)?static readonly (?P<name>\w+):", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Listed:
    """The versions of one class. A member that the declarations dropped counts as deprecated."""

    current: frozenset[str]
    deprecated: frozenset[str]


def listed(package: Package, path: str, name: str, maker: str = "of") -> Listed:
    """The static members that ``maker`` of class ``name`` makes; ``path`` is without the suffix.

    A version that one member deprecates and another lists is current.
    """
    values = dict(re.findall(rf"static (\w+) ?= ?{name}\.{maker}\(['\"]([^'\"]+)['\"]", package.text(f"{path}.js")))
    body = re.search(rf"declare class {name} \{{(.*?)\n\}}", package.text(f"{path}.d.ts"), re.DOTALL)
    if not values or body is None:
        raise ValueError(f"{package.name} {package.version} has no versions of {name} in {path}")
    declared = {match["name"]: "@deprecated" in (match["page"] or "") for match in MEMBER.finditer(body[1])}
    current = frozenset(value for member, value in values.items() if not declared.get(member, True))
    return Listed(current, frozenset(values.values()) - current)
