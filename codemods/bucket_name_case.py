"""Bucket name with capital letters or underscores.

Names of buckets have lower-case letters, digits, hyphens and dots. Others are refused:

    InvalidBucketName: The specified bucket is not valid.
    validating S3 Bucket (auditLogs) name: only lowercase alphanumeric characters and hyphens allowed in "auditLogs"

Capitals become small and underscores hyphens. A name made with the stack's gets `pulumi.getStack().toLowerCase()`, which
changes nothing where the stack is written small.

Unsafe where the program spells the old name somewhere else too, as in an ARN.

Left alone:

- the stack's name where every stack file of the program is named in small letters, and names that are made small already;
- names that come from configuration, arguments and the like: what they hold is not in the text;
- names that something else in the program reads from the same constant: found;
- buckets that are imported, and those that are only looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edit, Edits, Effect, Finding, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import other_reads, tests_spelling
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.origin import Origin
from iacfix.syntax.template import Template, template_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "InvalidBucketName: The specified bucket is not valid",
    "name: only lowercase alphanumeric characters and hyphens allowed in",
)
_STRINGS = ("string", "template_string")


def findings(project: Project) -> Iterator[Finding]:
    """Each bucket whose name is refused, or is in some stacks."""
    seen: set[tuple[str, int, int]] = set()
    for bucket in resources(project, "aws.s3.Bucket", "aws.s3.BucketV2"):
        if bucket.options.has("import"):
            continue
        stated = bucket.origin("bucket")
        for name in stated.leaves:
            text = template_of(name)
            if text.node.type in _STRINGS and text.key not in seen:
                seen.add(text.key)
                yield from _finding(bucket, Template(text.project, text.source, text.node), stated)


def _finding(bucket: Resource, name: Template, stated: Origin) -> Iterator[Finding]:
    written, stack = _written(name), _stack(name)
    if not written and not stack:
        return
    message = (
        "a bucket's name has no capitals and no underscores"
        if written
        else "a stack named in capitals gives its bucket a name that is refused"
    )
    others = other_reads(name, stated.reads) if name.within("arguments") is None or stated.reads else []
    elsewhere = [Place.of(view) for view in others] or (list(_spelled(bucket.project, name)) if written else [])
    why = "its other readers have to follow: see the places named"
    made = fix(
        "write it in small letters",
        written + stack,
        safety=Safety.UNSAFE if elsewhere else Safety.SAFE,
        effect=Effect.NONE,
    )
    tests = tests_spelling(bucket.project, name.text[1:-1]) if written else []
    yield Finding.at(
        name, message, None if others else made, related=[*elsewhere, *tests], resource=bucket.label, why_not=why
    )


def _written(name: Template) -> Edits:
    """The edits of what stands in the text itself."""
    parts = [(name.start + 1, name.end - 1)]
    for hole in name.node.named_children:
        if hole.type == "template_substitution":
            start, end = parts.pop()
            parts += [(start, hole.start_byte), (hole.end_byte, end)]
    edits = []
    for start, end in parts:
        old = name.source.data[start:end].decode()
        new = old.lower().replace("_", "-")
        if new != old and re.fullmatch(r"[\w.-]*", old, re.A):
            edits.append(Edit(name.path, start, end, new))
    return tuple(edits)


def _stack(name: Template) -> Edits:
    """The edits that make the stack's name small where it is put in."""
    stacks = name.project.stacks
    if stacks and all(stack == stack.lower() for stack in stacks):
        return ()
    lowered = _call_on(name)
    return tuple(
        edit for hole in name.holes if not lowered and _is_stack(hole) for edit in hole.insert_after(".toLowerCase()")
    )


def _is_stack(hole: View) -> bool:
    """Whether an expression is the stack's name, or a constant of this file that is."""
    value: View | None = hole.bare
    found = declared(hole) if hole.bare.node.type == "identifier" else None
    if found is not None and found.source is hole.source and found.declaration.kind == "declarator":
        value = hole.view(found.declaration.node).child("value")
    function = value.child("function") if value is not None and value.node.type == "call_expression" else None
    return function is not None and qualified(function) == "pulumi.getStack"


def _call_on(name: Template) -> bool:
    """Whether a method is called on the whole name: ``….toLowerCase()``."""
    parent = name.wrapped.parent
    return parent is not None and parent.node.type == "member_expression"


def _spelled(project: Project, name: Template) -> Iterator[Place]:
    """Where else the program spells the fixed beginning of a name."""
    known = re.split(r"\$\{", name.text[1:-1])[0].encode()
    for source in project.sources:
        at = source.data.find(known) if known != known.lower() else -1
        while at >= 0:
            if (source.path, at) != (name.path, name.start + 1):
                yield Place(source.path, at, at + len(known), "this spells the old name")
            at = source.data.find(known, at + 1)
