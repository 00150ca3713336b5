"""Firehose stream to a bucket as version 5 of the provider had it.

Version 5 has `s3Configuration` beside `extendedS3Configuration`, and a destination `s3`. From version 6 on there is only
the latter, which can do all the former could:

    error TS2561: Object literal may only specify known properties, but 's3Configuration' does not exist in type 'FirehoseDeliveryStreamArgs'.
    error: expected destination to be one of ["elasticsearch" "extended_s3" …], got s3

The configuration becomes `extendedS3Configuration`, `bufferSize` and `bufferInterval` in it `bufferingSize` and
`bufferingInterval`, and the destination `extended_s3`.

Unsafe where the destination changes with the configuration: a stream that version 5 made is replaced, and with it goes
what it has not delivered yet.

Left alone:

- programs on version 5, which has both;
- `s3Configuration` inside the configuration of another destination, where it belongs; at the top beside such a
  destination: found;
- configurations and destinations that are not written there, or that state both: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.schema.locate import schema_of
from iacfix.syntax.object import Member, Object
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "'s3Configuration' does not exist in type 'FirehoseDeliveryStreamArgs'",
    "expected destination to be one of … got s3",
    "expected destination to be one of … got extendedS3",
)
AFTER = ("option-in-arguments",)
_STREAM = "aws.kinesis.FirehoseDeliveryStream"


def findings(project: Project) -> Iterator[Finding]:
    """Each stream whose destination or configuration the provider does not have."""
    for stream in resources(project, _STREAM):
        schema = schema_of(project)
        kind = schema.resource(_STREAM) if schema is not None else None
        if kind is None or stream.args is None:
            continue
        old = stream.args.member("s3Configuration")
        if old is not None and "s3Configuration" not in kind.inputs:
            message = "the provider has no s3Configuration any more"
            why = _why(stream)
            made = _extended(stream, stream.args, old)
            yield Finding.at(old.key_view, message, made, resource=stream.label, why_not=why)
        elif stream.string("destination") in _refused("s3Configuration" in kind.inputs):
            yield _renamed(stream)


def _refused(has_old: bool) -> list[str]:
    """The destinations that a version does not take."""
    misspelled: list[str] = table(__file__).data["misspelled"]
    return misspelled if has_old else ["s3", *misspelled]


def _renamed(stream: Resource) -> Finding:
    literal, written = stream.literal("destination"), stream.string("destination")
    there = literal is not None and stream.has("extendedS3Configuration")
    edits = literal.set("extended_s3") if literal is not None and there else None
    where = stream.get("destination") or stream
    made = fix("say extended_s3", edits, effect=Effect.NONE)
    why = "say extended_s3 where it is written, and give an extendedS3Configuration"
    return Finding.at(where, f"there is no destination {written}", made, resource=stream.label, why_not=why)


def _why(stream: Resource) -> str:
    name = table(__file__).data["destinations"].get(stream.string("destination"))
    return f"put it into {name}" if name else "say what of it goes into extendedS3Configuration"


def _extended(stream: Resource, args: Object, old: Member) -> Fix | None:
    """What makes the configuration an extended one; None where it is not all written there."""
    inner = Object.of(old.value)
    literal, destination = stream.literal("destination"), stream.string("destination")
    if inner is None or inner.open or args.open or literal is None:
        return None
    if destination != "extended_s3" and destination not in _refused(has_old=False):
        return None
    renaming = args.rename("s3Configuration", "extendedS3Configuration")
    made = destination == "s3"
    return fix(
        "make it an extendedS3Configuration",
        renaming,
        _inner_names(inner),
        literal.set("extended_s3"),
        safety=Safety.UNSAFE if made else Safety.SAFE,
        effect=Effect.REPLACE if made else Effect.NONE,
    )


def _inner_names(inner: Object) -> Edits | None:
    """The edits that give what is inside its new names; None where one of these is there too."""
    names: Mapping[str, str] = table(__file__).data["names"]
    edits: list[Edits | None] = [inner.rename(name, names[name]) for name in inner.names if name in names]
    return None if None in edits else tuple(edit for each in edits if each for edit in each)
