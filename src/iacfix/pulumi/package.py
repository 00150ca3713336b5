"""Names of Pulumi's packages: which are resource classes, which functions give Outputs or promises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from iacfix.project import Project
from iacfix.pulumi.version import major
from iacfix.tables import DATA, load

_DATA_TYPES = ("Args", "State", "Result", "Inputs", "Outputs")
_INVOKE = re.compile(r"get[A-Z0-9]\w*\Z")


@cache
def _facts() -> Mapping[str, Any]:
    return load(DATA / "output.yaml").data


def of_provider(project: Project, name: str) -> bool:
    """Whether a qualified name belongs to a package whose resources have Outputs for properties."""
    package = name.partition(".")[0]
    since = _facts()["packages"].get(package)
    used = major(project, package) if since else None
    return since is not None and (used is None or used >= since)


def is_resource_class(project: Project, name: str) -> bool:
    """Whether a qualified name is a resource's: ``aws.s3.Bucket``, ``aws.Provider``; not ``aws.s3.BucketArgs``."""
    parts = name.split(".")
    return (
        len(parts) > 1
        and parts[-1][:1].isupper()
        and not parts[-1].endswith(_DATA_TYPES)
        and not set(parts) & set(_facts()["not_resources"])
        and name not in _facts()["plain_types"]
        and (of_provider(project, name) or name == "pulumi.StackReference")
    )


def makes_resource(project: Project, name: str) -> bool:
    """Whether a class of a provider's package is a resource's: ``aws.s3.Bucket``; not ``aws.sdk.S3``."""
    return of_provider(project, name) and is_resource_class(project, name)


def is_resource_type(project: Project, name: str) -> bool:
    """Whether a type annotation of this qualified name shows a resource."""
    return name.partition(".")[0] in _facts()["typed"] and is_resource_class(project, name)


def is_plain_member(name: str, member: str) -> bool:
    """Whether a property of a resource class holds something other than an Output."""
    return name.rsplit(".", 1)[-1] in _facts()["with_plain_members"] and member in _facts()["plain_members"]


def is_invoke(project: Project, name: str) -> bool:
    """Whether a qualified name is a function that asks the provider and promises the answer: ``aws.getRegion``."""
    return _is_function(project, name) and not name.endswith("Output")


def is_output_invoke(project: Project, name: str) -> bool:
    """Whether a qualified name is a function that asks the provider and gives an Output: ``aws.getRegionOutput``."""
    return _is_function(project, name) and name.endswith("Output")


def _is_function(project: Project, name: str) -> bool:
    *modules, last = name.split(".")
    plain = all(part[:1].islower() and part not in _facts()["not_resources"] for part in modules)
    return plain and _INVOKE.match(last) is not None and of_provider(project, name)


def has_output_form(project: Project, name: str) -> bool:
    """Whether a function (``aws.getRegion``) has an Output form in the version of its package that the program uses."""
    package, _, function = name.partition(".")
    used = major(project, package)
    missing = _facts()["output_form_since"].get(package, {})
    return used is None or not any(used < since and function in names for since, names in missing.items())


def makes_output(name: str) -> bool:
    """Whether a qualified name is a function of Pulumi that takes Outputs and gives one: ``pulumi.interpolate``."""
    package, _, function = name.partition(".")
    return package == "pulumi" and function in _facts()["makers"]
