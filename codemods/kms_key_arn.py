"""KMS key named by id or alias where its ARN is asked for.

Log groups, databases, trails and volumes take a key's ARN only; the provider refuses anything else:

    "kms_key_id" (alias/aws/logs) is an invalid ARN: arn: invalid prefix. Examine values at 'app.kmsKeyId'.

`key.id` and `key.keyId` become `key.arn`, an alias's name becomes the alias's `targetKeyArn`. A log group that names AWS's
own key (`alias/aws/logs`) names none any more: CloudWatch encrypts every log group, with a key of its own where no
other is named. (That such an alias works, as is sometimes said, is wrong.)

Left alone:

- arguments that take an id or an alias as well (secrets, topics, queues, streams);
- literals of other aliases: found, because which key they stand for is not in the program;
- keys that are passed through arguments, and values from configuration.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("is an invalid ARN: arn: invalid prefix. Examine values at '….kmsKeyId'",)
_ARNS = {
    ("aws.kms.Key", "id"): "arn",
    ("aws.kms.Key", "keyId"): "arn",
    ("aws.kms.Alias", "id"): "targetKeyArn",
    ("aws.kms.Alias", "name"): "targetKeyArn",
}


def findings(project: Project) -> Iterator[Finding]:
    """Each argument that has to be an ARN and is none."""
    arguments = cast("Mapping[str, Sequence[str]]", table(__file__).data["arguments"])
    for made in resources(project, *arguments):
        for name in arguments[made.type]:
            value = made.get(name)
            if value is not None:
                yield from _of_member(made, name, value)
                yield from _of_literal(made, name, value)


def _of_member(made: Resource, name: str, value: View) -> Iterator[Finding]:
    """``key.id``."""
    bare = value.bare
    owner, member = bare.child("object"), bare.child("property")
    key = resource_of(owner) if bare.node.type == "member_expression" else None
    arn = _ARNS.get((key.type, member.text)) if key is not None and member is not None else None
    if arn is not None and member is not None:
        message = f"{name} is the ARN of a key, and this is {_called(member.text)}"
        yield Finding.at(
            value, message, fix(f"use {arn}", member.replace(arn), effect=Effect.NONE), resource=made.label
        )


def _of_literal(made: Resource, name: str, value: View) -> Iterator[Finding]:
    """``"alias/aws/logs"``."""
    for leaf in origin(value).leaves:
        literal = Literal.of(leaf)
        if literal is None or not literal.string.startswith("alias/"):
            continue
        message = f"{name} is the ARN of a key, and this is an alias"
        aws_own = literal.string.startswith("alias/aws/")
        alone = literal.key == value.bare.key and made.type in table(__file__).data["encrypted_anyway"]
        new = fix("leave it to AWS", made.remove(name), effect=Effect.NONE) if aws_own and alone else None
        why = "look the key up (aws.kms.getAliasOutput) or make it in the program, and name its ARN"
        yield Finding.at(literal, message, new, resource=made.label, why_not=why)


def _called(member: str) -> str:
    return "a name" if member == "name" else "an id"
