"""Member of the OIDC provider of an EKS cluster, which is an Output.

Since version 3 of @pulumi/eks `core` is an Output, and so is the provider in it, whose members cannot be read right away:

    error TS2339: Property 'url' does not exist on type 'Output<OpenIdConnectProvider | undefined>'.
    error TS2339: Property 'arn' does not exist on type 'Output<OpenIdConnectProvider | undefined>'.

The cluster has them itself: `cluster.oidcProviderArn`, and `cluster.oidcIssuer` for the URL. IAM gives the URL without
`https://`, and conditions of a role's policy want it so; `oidcProviderUrl` begins with `https://`, and is not what the
provider's `url` was.

Left alone:

- programs that may use version 2, where both forms are right;
- a read below `@ts-ignore`, or through `as any`: it compiles;
- JavaScript, where Outputs let their members through;
- clusters that do not say `createOidcProvider`: found, as they have no provider;
- reads of a member further on, which no Output of a string has (`url.replace(…)`): found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.version import has_major
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property 'url' does not exist on type 'Output<OpenIdConnectProvider",
    "Property 'arn' does not exist on type 'Output<OpenIdConnectProvider",
)
_TOLERATED = re.compile(rb"@ts-(ignore|expect-error)")
_OF_OUTPUTS = ("apply", "get")


def findings(project: Project) -> Iterator[Finding]:
    """Each member that is read of a cluster's provider."""
    facts = table(__file__).data
    if not resources(project, "eks.Cluster") or not has_major(project, "eks", facts["since"]):
        return
    for source in project.sources:
        if b".core" not in source.data or b"@ts-nocheck" in source.data or not source.path.endswith(("ts", "tsx")):
            continue
        for node in source.spelled("oidcProvider"):
            read = _read(View(project, source, node))
            if read is not None and read.name in facts["members"] and not _tolerated(read.member):
                yield _finding(read, facts["members"][read.name])


@dataclass(frozen=True, slots=True)
class _Read:
    """``<cluster>.core.oidcProvider.<name>``: all of it, the cluster's expression, and the cluster."""

    member: View
    cluster: View
    resource: Resource

    @property
    def name(self) -> str:
        return _property(self.member)


def _read(provider: View) -> _Read | None:
    whole = provider.parent
    core = whole.child("object") if whole is not None and whole.child("property") == provider else None
    cluster = _unasserted(core).child("object") if core is not None else None
    member = _asserted(whole).parent if whole is not None else None
    if whole is None or core is None or cluster is None or member is None or _property(_unasserted(core)) != "core":
        return None
    if member.node.type != "member_expression" or member.child("object") != _asserted(whole):
        return None
    made = resource_of(cluster)
    return _Read(member, cluster, made) if made is not None and made.type == "eks.Cluster" else None


def _finding(read: _Read, member: str) -> Finding:
    has_provider = _has_provider(read.resource)
    made = fix(f"read {member} of the cluster", _instead(read, member) if has_provider else None, effect=Effect.NONE)
    why = (
        "read it in a callback of apply"
        if has_provider
        else "the cluster makes no provider: say createOidcProvider: true, or name another"
    )
    return Finding.at(read.member, f"an Output has no {read.name}", made, resource=read.resource.label, why_not=why)


def _instead(read: _Read, member: str) -> Edits | None:
    whole, new = _asserted(read.member), f"{read.cluster.text}.{member}"
    outer = whole.parent
    if outer is None or outer.node.type != "member_expression" or outer.child("object") != whole:
        return whole.replace(new)
    if _property(outer) not in _OF_OUTPUTS:
        return None
    chain = next((child for child in outer.node.children if child.type == "optional_chain"), None)
    return whole.replace(new) + (outer.view(chain).replace(".") if chain is not None else ())


def _has_provider(cluster: Resource) -> bool:
    if not cluster.has("createOidcProvider"):
        return cluster.open
    return cluster.constant("createOidcProvider") is not False


def _tolerated(member: View) -> bool:
    """Whether a comment on the line above tells the compiler to let it pass."""
    prop = member.child("property") or member
    row = prop.node.start_point[0]
    return row > 0 and _TOLERATED.search(member.source.data.split(b"\n")[row - 1]) is not None


def _asserted(view: View) -> View:
    """The expression with the `!` behind it."""
    parent = view.parent
    return parent if parent is not None and parent.node.type == "non_null_expression" else view


def _unasserted(view: View) -> View:
    """The expression without the `!` behind it."""
    return view.view(view.node.named_children[0]) if view.node.type == "non_null_expression" else view


def _property(member: View) -> str:
    prop = member.child("property")
    return prop.text if prop is not None else ""
