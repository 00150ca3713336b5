"""Provisioned concurrency on a function's unpublished version.

Lambda keeps environments ready for a published version or an alias of one, never for `$LATEST`:

    InvalidParameterValueException: Provisioned Concurrency Configs cannot be applied to unpublished function versions.

Without `publish` the function's `version` is `$LATEST`. The function gets `publish: true`, and a `$LATEST` that is
written out becomes the function's version, so that each deployment publishes one and makes it ready. Where an alias
stands in between, whoever calls it gets the published version from then on: that fix is unsafe.

Left alone:

- functions that publish, and qualifiers that the program does not show: another version, an alias from elsewhere;
- functions that say `publish: false`: found, and a person says which is meant;
- functions whose arguments come from elsewhere, or that the qualifier cannot name: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("Provisioned Concurrency Configs cannot be applied to unpublished function versions",)
_LATEST = "$LATEST"


def findings(project: Project) -> Iterator[Finding]:
    """Each provisioned concurrency whose qualifier is the unpublished version."""
    for provisioned in resources(project, "aws.lambda.ProvisionedConcurrencyConfig"):
        function = resource_of(provisioned.get("functionName"))
        version = _version(provisioned)
        if function is None or function.type != "aws.lambda.Function" or version is None:
            continue
        if not _unpublished(version, function):
            continue
        why = "the function says publish: false: say which is meant" if function.constant("publish") is False else ""
        edits = None if why else _published(version, function, provisioned)
        yield Finding.at(
            version,
            "Lambda provisions no concurrency for an unpublished version",
            fix(
                "publish a version of the function",
                edits,
                safety=Safety.SAFE if version == provisioned.get("qualifier") else Safety.UNSAFE,
                effect=Effect.UPDATE,
            ),
            related=[function.class_view],
            resource=provisioned.label,
            why_not=why or "publish a version of the function (`publish: true`), and name that",
        )


def _version(provisioned: Resource) -> View | None:
    """The expression that states the version: the qualifier, or that of the alias it names."""
    qualifier = provisioned.get("qualifier")
    alias = resource_of(qualifier)
    return alias.get("functionVersion") if alias is not None and alias.type == "aws.lambda.Alias" else qualifier


def _unpublished(version: View, function: Resource) -> bool:
    literal, made = Literal.of(version), resource_of(version)
    latest = literal is not None and literal.string == _LATEST
    own = made is not None and made.key == function.key and version.text.endswith(".version")
    publishes = function.open or (function.has("publish") and function.constant("publish") is not False)
    return latest or (own and not publishes)


def _published(version: View, function: Resource, provisioned: Resource) -> Edits | None:
    publish = () if function.constant("publish") is True else function.add({"publish": True}, after="handler")
    if Literal.of(version) is None or publish is None:
        return publish
    named = provisioned.get("functionName")
    base = named.text.rpartition(".")[0] if named is not None and named.text.endswith((".name", ".arn")) else ""
    if not base or version.path != provisioned.path:
        return None
    return (*publish, *version.replace(f"{base}.version"))
