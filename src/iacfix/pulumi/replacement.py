"""Which changes replace a resource that is already deployed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from iacfix.edit import Effect, Safety
from iacfix.pulumi.landing import Landing
from iacfix.tables import DATA, load


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    """The properties that replace, or may, by type."""
    facts = load(DATA / "create_only.yaml").data
    groups: Sequence[Mapping[str, Sequence[str]]] = (
        facts["create_only"],
        facts["conditional"],
        load(DATA / "forces_new.yaml").data["forces_new"],
    )
    found: dict[str, set[str]] = {}
    for group in groups:
        for kind, names in group.items():
            found.setdefault(kind, set()).update(names)
    return {kind: frozenset(names) for kind, names in found.items()}


def replaces(kind: str, name: str) -> bool | None:
    """Whether a change of an argument of a resource type replaces the resource, or may; None where it is not known."""
    known = _listed().get(kind)
    return None if known is None else name in known


def upshot(landings: Iterable[Landing]) -> tuple[Safety, Effect]:
    """What becomes of a deployed stack where a value changes that goes to these places, and whether that is safe."""
    safety, effect = Safety.SAFE, Effect.NONE
    for landing in landings:
        if landing.resource is None:
            safety = safety if landing.shown else Safety.UNSAFE
            continue
        replaced = replaces(landing.resource.type, landing.names[0])
        effect = Effect.REPLACE if replaced or effect is Effect.REPLACE else Effect.UPDATE
        safety = safety if replaced is False else Safety.UNSAFE
    return safety, effect
