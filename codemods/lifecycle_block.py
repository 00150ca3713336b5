"""Terraform's lifecycle block on a resource.

Pulumi has options for what Terraform says in `lifecycle`, and the provider's types do not have it:

    error TS2353: Object literal may only specify known properties, and 'lifecycle' does not exist in type 'CertificateArgs'.

The block goes, and what it says becomes options of the resource, merged with those that stand there:

- `createBeforeDestroy: true` is what Pulumi does by itself; `false` becomes `deleteBeforeReplace: true`;
- `preventDestroy: true` becomes `protect: true`; `false` is the rule;
- `ignoreChanges: ["desired_count"]` becomes the option of that name, with the provider's spelling.

Left alone:

- resources that have an argument of this name;
- blocks with anything else (`replaceTriggeredBy`, a condition), or with values that are not written there: found;
- changes to ignore that are not one of the resource's arguments, as an option that names such a one stops an update, or
  that would hide those of options from elsewhere: found;
- options that say it already: found;
- blocks with comments of which something becomes an option: found, as the comments would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Finding, Severity, apply_edits, around_cuts, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource
from iacfix.pulumi.typed import Typed, one, typed_objects
from iacfix.schema.model import Map, Properties
from iacfix.syntax.code import Code, render
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Member, Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("and 'lifecycle' does not exist in type",)
AFTER = ("option-in-arguments",)


def findings(project: Project) -> Iterator[Finding]:
    """Each block among the arguments of a resource."""
    for typed in typed_objects(project):
        member = next((each for each in typed.others if each.name == "lifecycle"), None)
        if typed.top is None or member is None:
            continue
        edits = _moved(typed, typed.top, member)
        made = fix("say it in the options", edits, effect=Effect.NONE)
        message = f"{typed.name} has no lifecycle: Pulumi has options for it"
        why = "say in the options what it means: protect, ignoreChanges, deleteBeforeReplace, replaceOnChanges"
        yield Finding.at(member.key_view, message, made, resource=typed.label, why_not=why)


def _moved(typed: Typed, resource: Resource, member: Member) -> Edits | None:
    options = _options(typed, member)
    gone = resource.remove("lifecycle")
    if not options or gone is None:
        return None if options is None else gone
    if "ignoreChanges" in options and _hidden(resource):
        return None
    if (
        resource.options.given is None
        and resource.args is not None
        and (edits := _in_line(resource.args, gone, options))
    ):
        return edits
    adding = resource.options.put_all(options)
    return None if adding is None else (*gone, *around_cuts(adding, gone))


def _in_line(args: Object, gone: Edits, options: Mapping[str, Code]) -> Edits | None:
    """The edits that put options behind arguments on one line, where these are short enough without the block."""
    if args.parent is None or args.parent.node.type != "arguments":
        return None
    data = args.source.data
    cut = sum(edit.end - edit.start for edit in gone)
    shortened = apply_edits(data, gone)[args.start : args.end - cut].decode()
    text = f"{shortened}, {render(options, args.style)}"
    rest = data[args.end :].partition(b"\n")[0].rstrip().decode("utf-8", "replace")
    before = data[args.line_start : args.start].decode("utf-8", "replace")
    fits = "\n" not in text and len(before) + len(text) + len(rest) <= args.style.width
    return args.replace(text) if fits else None


def _hidden(resource: Resource) -> bool:
    """Whether the options may say more than the text shows."""
    options = resource.options
    return options.given is not None and (options.object is None or options.object.open)


def _options(typed: Typed, member: Member) -> Mapping[str, Code] | None:
    """What a block says, as options; None where something in it cannot be said so."""
    block = Object.of(member.value)
    if block is None or block.open or not block.names or len(set(block.names)) < len(block.names):
        return None
    options: dict[str, Code] = {}
    for each in block.members:
        name, literal = _camel(each.name), Literal.of(each.value)
        flags: Mapping[bool, str] | None = table(__file__).data["flags"].get(name)
        if name == "ignoreChanges" and (ignored := _ignored(typed, each)) is not None:
            options[name] = ignored
        elif flags is not None and literal is not None and isinstance(literal.value, bool):
            options |= {option: True for option in (flags.get(literal.value),) if option}
        else:
            return None
    commented = len(block.node.named_children) > len(block.members)
    return None if options and commented else options


def _ignored(typed: Typed, member: Member) -> list[Code] | None:
    """The arguments whose changes are to be ignored, as the provider spells them; None where one is not known."""
    array = Array.of(member.value)
    style = style_of(member.project, member.source)
    found: list[Code] = []
    for item in array.items if array is not None else ():
        literal = Literal.of(item)
        path = _path(literal.string, typed.properties) if literal is not None else ""
        if not path or literal is None:
            return None
        found.append(literal.text if path == literal.string else style.quoted(path))
    return found or None


def _path(text: str, properties: Properties) -> str:
    """A path as Pulumi has it: an argument, or an entry of one that is a map; "" for any other."""
    match = re.fullmatch(r"(\w+)((?:\.[\w-]+|\[\"[^\"\]]+\"\])?)", text)
    name = _camel(match[1]) if match is not None else ""
    if match is None or name not in properties:
        return ""
    return name + match[2] if not match[2] or isinstance(one(properties[name].type), Map) else ""


def _camel(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda match: match[1].upper(), name)
