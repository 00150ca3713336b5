"""Single `artifactStore` on a CodePipeline pipeline.

The provider knows a list of stores, one for each region:

    error TS2561: Object literal may only specify known properties, but 'artifactStore' does not exist in type 'PipelineArgs'. Did you mean to write 'artifactStores'?

The store becomes the one element of `artifactStores`.

Left alone:

- programs that may have a version before 5 of the provider: there it is called so;
- a pipeline that states `artifactStores` as well: found, and a person says which holds;
- a store that a call gives, which may be one or many: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.pulumi.version import has_major
from iacfix.syntax.indentation import put_in_array
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("'artifactStore' does not exist in type 'PipelineArgs'",)


def findings(project: Project) -> Iterator[Finding]:
    """Each pipeline with an `artifactStore`."""
    for pipeline in (
        resources(project, "aws.codepipeline.Pipeline")
        if has_major(project, "aws", table(__file__).data["since"])
        else ()
    ):
        member = pipeline.args.member("artifactStore") if pipeline.args is not None else None
        if member is None:
            continue
        both = pipeline.has("artifactStores")
        why = (
            "artifactStores is stated as well: say which holds"
            if both
            else "it is not shown whether it is one store or several"
        )
        made = None if both else fix("make it the one of artifactStores", _in_list(member), effect=Effect.NONE)
        yield Finding.at(
            member, "a pipeline takes no artifactStore but a list of them", made, resource=pipeline.label, why_not=why
        )


def _in_list(member: Member) -> Edits | None:
    leaves = origin(member.value).leaves
    kinds = {"array" if leaf.node.type == "array" else "object" if _is_object(leaf) else "" for leaf in leaves}
    if kinds == {"array"}:
        return member.rename("artifactStores")
    if kinds != {"object"}:
        return None
    if member.node.type == "shorthand_property_identifier":
        return member.replace(f"artifactStores: [{member.text}]")
    return (*member.rename("artifactStores"), *put_in_array(member.value))


def _is_object(leaf: View) -> bool:
    return Object.of(leaf) is not None
