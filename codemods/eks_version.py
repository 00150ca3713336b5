"""Kubernetes version that EKS has withdrawn.

EKS makes no cluster of a version whose extended support has ended:

    InvalidParameterException: unsupported Kubernetes version

The cluster and its node groups get the oldest version in standard support, or the one in the setting `version`. A
version that is stated for an add-on goes along with it (`addonVersion`): it belongs to the old Kubernetes, and EKS picks
the add-on's own default for the new one.

Unsafe: what runs in the cluster may use what the new Kubernetes no longer has, and a cluster that exists is upgraded one
minor version at a time.

Left alone:

- versions that are live, also in extended support, and those that the table does not know;
- versions from configuration without a default;
- the versions of add-ons where another cluster of the program stays as it is;
- images and charts that spell a version of Kubernetes: look at them when the cluster moves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from iacfix.edit import Edits, Effect, Finding, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.tables import Table, load

SEVERITY = Severity.BLOCKS
ERRORS = ("unsupported Kubernetes version",)
SETTINGS = {
    "version": {
        "description": "The Kubernetes version that clusters of a withdrawn version move to.",
        "type": "string",
        "pattern": r"^(1\.\d+)?$",
        "default": "",
    }
}
_STATING = ("aws.eks.Cluster", "aws.eks.NodeGroup", "eks.Cluster", "eks.ManagedNodeGroup")


def findings(project: Project) -> Iterator[Finding]:
    """Each literal that is the withdrawn version of a cluster or of its nodes."""
    stated: dict[tuple[str, int, int], tuple[Literal, list[Resource]]] = {}
    for made in resources(project, *_STATING):
        for literal in made.origin("version").literals:
            if literal.string in _withdrawn():
                stated.setdefault(literal.key, (literal, []))[1].append(made)
    if not stated:
        return
    target = str(project.settings.value("eks-version", "version")) or _target()
    parts: list[Edits | None] = [literal.set(target) for literal, _ in stated.values()]
    if all(_states(cluster, stated) for cluster in resources(project, "aws.eks.Cluster", "eks.Cluster")):
        parts += [addon.remove("addonVersion") for addon in _addons(project)]
    made_fix = fix(f"use {target}", *parts, safety=Safety.UNSAFE, effect=Effect.UPDATE)
    since = _table().provenance.as_of
    for literal, users in stated.values():
        message = f"EKS no longer makes clusters of Kubernetes {literal.string} (as of {since})"
        related = [Place.of(each.class_view) for each in users if each.path != literal.path]
        spelled = tests_spelling(project, literal.text)
        yield Finding.at(literal, message, made_fix, related=[*related, *spelled], resource=users[0].label)


def _states(cluster: Resource, stated: Collection[tuple[str, int, int]]) -> bool:
    """Whether a cluster's version is one of the withdrawn ones."""
    return any(literal.key in stated for literal in cluster.origin("version").literals)


def _addons(project: Project) -> list[Resource]:
    return [addon for addon in resources(project, "aws.eks.Addon") if addon.literal("addonVersion") is not None]


def _withdrawn() -> set[str]:
    return {version for versions in _facts()["withdrawn"].values() for version in versions}


def _target() -> str:
    """The oldest version in standard support on the table's day, else the newest live one."""
    live: list[str] = sorted((each for versions in _facts()["live"].values() for each in versions), key=_numbers)
    ends: Mapping[str, date] = _facts()["support_ends"]
    today = _table().provenance.as_of
    return next((version for version in live if ends.get(version, date.max) > today), live[-1])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _facts() -> Mapping[str, Any]:
    found: Mapping[str, Any] = _table().data["eks"]["eks"]
    return found


def _table() -> Table:
    return load(Path(__file__).with_name("engine_version.yaml"))
