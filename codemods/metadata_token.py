"""Instance whose metadata anybody on it can ask for.

Without `httpTokens: "required"`, the credentials of an instance's role can be read by a plain request to its metadata
service, which a program on it can be talked into (server-side request forgery). Nothing refuses it, so no error is seen.

Instances, launch templates and launch configurations get `metadataOptions` that ask for a session's token (IMDSv2).

Unsafe: software that is older than 2020 may still ask without a token, and containers may need a larger hop limit.

Left alone:

- instances from a launch template, which states it for them;
- what states `httpTokens` already, or turns the metadata off; options that come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.object import Object

SEVERITY = Severity.RISKS
_TYPES = {
    "aws.ec2.Instance": Effect.UPDATE,
    "aws.ec2.LaunchTemplate": Effect.UPDATE,
    "aws.ec2.LaunchConfiguration": Effect.REPLACE,
}


def findings(project: Project) -> Iterator[Finding]:
    """Each instance or template that gives its metadata without a token."""
    for made in resources(project, *_TYPES):
        if made.args is None or made.open or made.has("launchTemplate"):
            continue
        edits = _required(made)
        if edits is not None:
            new = fix("ask for a token", edits, safety=Safety.UNSAFE, effect=_TYPES[made.type])
            message = "the instance's credentials can be asked for without a token"
            yield Finding.at(made.class_view, message, new, resource=made.label)


def _required(made: Resource) -> Edits | None:
    """The edits that ask for tokens; None where the program says something of it already."""
    stated = made.get("metadataOptions")
    if stated is None:
        wanted: dict[str, Code] = {"httpEndpoint": Text("enabled"), "httpTokens": Text("required")}
        return made.add({"metadataOptions": wanted}, after=_before_tags(made))
    options = Object.of(stated)
    if options is None or options.open or options.member("httpTokens") is not None:
        return None
    endpoint = options.literal("httpEndpoint")
    if endpoint is not None and endpoint.string == "disabled":
        return None
    return options.add({"httpTokens": Text("required")}, after="httpEndpoint")


def _before_tags(made: Resource) -> str:
    """The argument after which a new one stands above the tags."""
    names = list(made.args.names) if made.args is not None else []
    tags = min((names.index(name) for name in ("tags", "tagSpecifications") if name in names), default=0)
    return names[tags - 1] if tags else ""
