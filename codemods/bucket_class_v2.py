"""S3 class under the name that version 7 of the provider deprecates.

From version 7 of @pulumi/aws on, `aws.s3.Bucket` is what `aws.s3.BucketV2` was before, and the classes for a bucket's
versioning, encryption, logging and so on have lost their `V2`:

    warning: urn:pulumi:… verification warning: s3.BucketV2 has been deprecated in favor of s3.Bucket

The class gets its new name, in types and imports too. The new classes have the old types as aliases of their own, so that
what is deployed goes on as it is and no `aliases` are needed.

Left alone:

- programs whose package.json asks for an older provider, where the V2 classes are the current ones, or for none;
- classes of which an instance has arguments, or something reads outputs, that the new class has in another shape
  (`versionings`): found, as these belong into resources of their own;
- files that import both classes by name: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.class_name import rename_class
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import tests_spelling
from iacfix.pulumi.version import major
from iacfix.schema.alike import alike
from iacfix.schema.locate import schema_of
from iacfix.syntax.references import member_reads
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("has been deprecated in favor of s3.Bucket", "has been deprecated in favor of aws.s3/bucket")
AFTER = ("wrapped-encryption-rules", "unknown-property", "unknown-resource")


def findings(project: Project) -> Iterator[Finding]:
    """Each instance of a deprecated class."""
    facts = table(__file__).data
    if (major(project, "aws") or 0) < facts["since"]:
        return
    for old, new in facts["classes"].items():
        made = resources(project, old)
        if not made:
            continue
        kept = not all(_fits(each, new) for each in made) or _reads(made[0], new)
        renaming = None if kept else fix(f"use {new}", rename_class(project, old, new), effect=Effect.NONE)
        why = f"{new} has some of its properties in another shape: move them into resources of their own first"
        for each in made:
            yield Finding.at(
                each.class_view,
                f"{old} is deprecated: it is {new} now",
                renaming,
                related=tests_spelling(project, f":{old.rpartition('.')[2]}"),
                resource=each.label,
                why_not=why if kept else "a file imports both classes by their names",
            )


def _fits(resource: Resource, new: str) -> bool:
    """Whether a class takes every argument that an instance of another has, in the same shape."""
    schema = schema_of(resource.project)
    old_kind, kind = (schema.resource(resource.type), schema.resource(new)) if schema is not None else (None, None)
    if schema is None or old_kind is None or kind is None or resource.open:
        return False
    return all(
        name in kind.inputs
        and name in old_kind.inputs
        and alike(schema, old_kind.inputs[name].type, kind.inputs[name].type)
        for name in (resource.args.names if resource.args is not None else ())
    )


def _reads(resource: Resource, new: str) -> bool:
    """Whether the program reads something that only the old class has."""
    schema = schema_of(resource.project)
    old_kind, kind = (schema.resource(resource.type), schema.resource(new)) if schema is not None else (None, None)
    if old_kind is None or kind is None:
        return True
    return any(
        next(member_reads(resource, name), None) for name in set(old_kind.inputs) - set(kind.inputs) - {"tagsAll"}
    )
