"""Property that the provider does not have.

Names that AWS's API, CloudFormation or an older provider use, and names that are nearly right, stop the compiler:

    error TS2353: Object literal may only specify known properties, and 'timeoutInMinutes' does not exist in type 'ProjectArgs'.
    error TS2561: Object literal may only specify known properties, but 'architecture' does not exist in type 'FunctionArgs'.

The property gets the name that the type has for it: one from the table, else the nearest name among the properties of
that very type, which also has to take the value that stands there. What has the right name and stands a level too high or too
deep (`minutes` where `time: { minutes }` is meant, `encryptionConfiguration: { replicaKmsKeyId }` where the key itself is,
the variables of a function's `environment`) goes where the type has it, and so does what CloudFormation has apart (`healthCheckPath`, `healthCheckPort` of a target
group, gathered in `healthCheck`); what is `undefined` goes away. The types are those of the provider's version that
the program uses. The compiler names only the first such property of a literal; all of them are mended.

Left alone:

- where no name is near, or two are equally near: found, and a person decides;
- where the name that was meant is already there, or its type does not take the value: no id where an ARN is meant,
  no ARN where a name is, no resource where its id is, no single output where an object is;
- properties that belong into the resource's options, and those that are a resource of their own: other codemods;
- literals with a spread or computed names only in what these bring;
- packages other than @pulumi/aws.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.nesting import deeper_place, gather, lift, lower
from iacfix.pulumi.read import class_of, member_read, output_read
from iacfix.pulumi.typed import Typed, accepts, one, typed_objects
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Array, Instance, Map, Object, Opaque, Scalar, Schema, Type, alternatives
from iacfix.schema.nearest import nearest
from iacfix.syntax.code import Code, Text
from iacfix.syntax.indentation import put_in_array, put_in_object
from iacfix.syntax.object import Member
from iacfix.syntax.object import Object as ObjectView
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Object literal may only specify known properties, and '…' does not exist in type",
    "Object literal may only specify known properties, but '…' does not exist in type",
)
AFTER = ("option-in-arguments", "unknown-output", "unknown-resource")
_ANY = Scalar("any")


def findings(project: Project) -> Iterator[Finding]:
    """Each property that its type does not have."""
    schema = schema_of(project) if typed_objects(project) else None
    if schema is None:
        return
    options = table(__file__).data["options"]
    for typed in typed_objects(project):
        mapping = _map_of(schema, typed)
        if mapping:
            yield _enclosed(typed, mapping)
            continue
        unknown = [member for member in typed.others if not (typed.top is not None and member.name in options)]
        for member in unknown:
            if member.name not in table(__file__).data["elsewhere"].get(typed.name, ()):
                yield _finding(schema, typed, member, [each for each in unknown if each is not member])


def _map_of(schema: Schema, typed: Typed) -> str:
    """The one property of a type, where that is a map and all that stands there are its entries; "" elsewhere."""
    only = next(iter(typed.properties.values())) if len(typed.properties) == 1 and typed.top is None else None
    kind = one(only.type) if only is not None else None
    if only is None or not isinstance(kind, Map) or not typed.others or typed.object.open:
        return ""
    entries = typed.object.members
    own = len(typed.others) == len(entries) and all(accepts(schema, kind.element, each.value) for each in entries)
    return only.name if own else ""


def _enclosed(typed: Typed, mapping: str) -> Finding:
    made = fix(f"put them into {mapping}", put_in_object(typed.object, mapping), effect=Effect.NONE)
    first, *more = [member.key_view for member in typed.others]
    message = f"{typed.name} has no property {typed.others[0].name}"
    return Finding.at(first, message, made, resource=typed.label, related=more)


def _finding(schema: Schema, typed: Typed, member: Member, others: list[Member]) -> Finding:
    meant, translated = _translated(typed, member)
    if translated is not None:
        made = fix(f"call it {meant}", translated, effect=Effect.NONE)
        return Finding.at(member.key_view, f"{typed.name} has no property {member.name}", made, resource=typed.label)
    message = f"{typed.name} has no property {member.name}"
    if member.value.text == "undefined":
        made = fix("remove it", typed.object.remove(member.name), effect=Effect.NONE)
        return Finding.at(member.key_view, message, made, resource=typed.label)
    place = _place(typed, member)
    if place:
        made = fix(f"put it into {place}", _gathered(schema, typed, place), effect=Effect.NONE)
        why = f"it belongs into {place}, which states it already, comes from elsewhere, or asks for more"
        return Finding.at(member.key_view, message, made, resource=typed.label, why_not=why)
    moved = _moved(schema, typed, member)
    meant = _meant(schema, typed, member)
    taken = meant and any(_guess(typed, other) == meant for other in others)
    edits = _renamed(schema, typed, member, meant) if meant and not taken and moved is None else None
    made = fix(f"call it {meant}", edits, effect=Effect.NONE) if edits else moved
    why = f"{schema.origin} has no name near it that takes this value; its page lists what {typed.name} has"
    return Finding.at(member.key_view, message, made, resource=typed.label, why_not=why)


def _moved(schema: Schema, typed: Typed, member: Member) -> Fix | None:
    """The mending of what has the right name and stands on the wrong level."""
    lifted = lift(schema, typed, member)
    if lifted is not None:
        return fix(f"take {', '.join(_names(member))} out of it", lifted, effect=Effect.NONE)
    place = deeper_place(schema, typed, member)
    if not place:
        return None
    unknown = [each for each in typed.object.members if each.name and each.name not in typed.properties]
    same = [each for each in unknown if deeper_place(schema, typed, each) == place]
    return fix(f"put it into {place}", lower(typed.object, same, place), effect=Effect.NONE)


def _place(typed: Typed, member: Member) -> str:
    """The object of the type that a table has a property in, under a name of its own; "" for none."""
    places = table(__file__).data["gathered"].get(typed.name, {})
    return next((place for place, names in places.items() if member.name in names and place in typed.properties), "")


def _gathered(schema: Schema, typed: Typed, place: str) -> Edits | None:
    """The edits that put all that belongs into an object there."""
    names = table(__file__).data["gathered"][typed.name][place]
    members = [member for member in typed.others if member.name in names]
    inner = {names[member.name]: member for member in members}
    if len(inner) < len(members):
        return None
    implied: dict[str, Code] = {}
    for member in members:
        values = table(__file__).data["implied"].get(typed.name, {}).get(member.name, {})
        implied |= {name: Text(value) for name, value in values.items()}
    return gather(schema, typed, place, inner, implied)


def _names(member: Member) -> Sequence[str]:
    inner = ObjectView.of(member.value)
    return inner.names if inner is not None else ()


def _translated(typed: Typed, member: Member) -> tuple[str, Edits | None]:
    """A property under another name, with the value that it has there."""
    for meant, values in table(__file__).data["translated"].get(typed.name, {}).get(member.name, {}).items():
        literal = typed.object.literal(member.name)
        value = values.get(literal.value) if literal is not None else None
        if (
            literal is not None
            and value is not None
            and meant in typed.properties
            and typed.object.member(meant) is None
        ):
            return meant, (*member.rename(meant), *literal.set(value))
    return "", None


def _meant(schema: Schema, typed: Typed, member: Member) -> str:
    meant = _guess(typed, member)
    if not meant or typed.object.member(meant) is not None or _contradicts(member, meant):
        return ""
    kind = typed.properties[meant].type
    shaped = accepts(schema, kind, member.value) or _wraps(schema, kind, member)
    return meant if shaped and not _is_other(schema, kind, member.value) else ""


def _is_other(schema: Schema, kind: Type, value: View) -> bool:
    """Whether a value is a resource where none is wanted, or one output where an object is that has no such property."""
    wanted = alternatives(kind)
    if class_of(value) is not None:
        return not any(isinstance(each, Instance | Opaque) or each == _ANY for each in wanted)
    read, only = output_read(value), one(kind)
    nested = schema.nested(only.ref) if isinstance(only, Object) else None
    scalar = read is not None and isinstance(read.type, Scalar) and read.type != _ANY
    return scalar and (isinstance(only, Map) or (nested is not None and member_read(value) not in nested.properties))


def _wraps(schema: Schema, kind: Type, member: Member) -> bool:
    """Whether a list is wanted, and one element of it stands there."""
    only = one(kind)
    return isinstance(only, Array) and accepts(schema, only.element, member.value)


def _renamed(schema: Schema, typed: Typed, member: Member, meant: str) -> Edits | None:
    kind = typed.properties[meant].type
    if accepts(schema, kind, member.value) or member.node.type != "pair":
        return typed.object.rename(member.name, meant)
    renaming = typed.object.rename(member.name, meant)
    return None if renaming is None else (*renaming, *put_in_array(member.value))


def _guess(typed: Typed, member: Member) -> str:
    """The name that was meant: from the table, else the nearest; "" where there is no clear one."""
    synonym = table(__file__).data["synonyms"].get(typed.name, {}).get(member.name, "")
    if synonym in typed.properties:
        return str(synonym)
    return _of_class(typed, member) or nearest(member.name, typed.properties) or _of_output(typed, member)


def _contradicts(member: Member, meant: str) -> bool:
    """Whether the value is an ARN where a name is meant, or the other way round."""
    kind = member_read(member.value)
    if kind == "arn":
        by_name = meant.endswith(("Name", "Url")) and meant not in table(__file__).data["by_arn"]
        return by_name and not member.name.endswith("Arn")
    return kind in ("id", "keyId", "name") and meant.lower().endswith("arn") and not member.name.endswith("Arn")


def _of_class(typed: Typed, member: Member) -> str:
    """``name`` for what other tools call by the class as well: ``aliasName`` of an Alias."""
    stem, kind = member.name.removesuffix("Name").lower(), typed.name.rpartition(".")[2].lower()
    return "name" if "name" in typed.properties and stem != member.name.lower() and kind.endswith(stem) else ""


def _of_output(typed: Typed, member: Member) -> str:
    """The name with what the value says it is: ``vpc: main.id`` for ``vpcId``."""
    read = member_read(member.value)
    meant = member.name + read[:1].upper() + read[1:]
    return meant if read and meant in typed.properties else ""
