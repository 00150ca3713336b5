"""Output of a resource where the resources to wait for are listed.

`dependsOn` takes resources. Their ids and ARNs, and other texts that are known once something is made, stop the compiler:

    error TS2322: Type 'Output<string>' is not assignable to type 'Input<Resource>'.

What is read from a resource becomes the resource: `dependsOn: [vpc.id]` becomes `dependsOn: [vpc]`. Anything else that
stands among the arguments too goes, as Pulumi waits for what an argument is made of; so does a `dependsOn` in which
nothing is left.

Left alone:

- outputs of whose type the text says nothing, and those that hold a resource (`vpc.vpc` of @pulumi/awsx), which are right;
- lists that are made elsewhere, or computed;
- outputs that are made elsewhere, and that the arguments do not read: found, as the resource has no name there;
- outputs that objects of the program's own classes are given: found, as not all that is made in them may read these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.annotation import annotation, signature
from iacfix.pulumi.component import components, takes_options
from iacfix.pulumi.field import CLASSES, fields
from iacfix.pulumi.output import is_output, value_of
from iacfix.pulumi.package import makes_output
from iacfix.pulumi.read import output_read
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.value import Kind
from iacfix.schema.model import Instance, Opaque, alternatives
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.object import Object
from iacfix.syntax.references import reassigned
from iacfix.syntax.removal import remove_unread
from iacfix.syntax.sequence import Arguments, Array
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Type 'Output<…>' is not assignable to type 'Input<Resource>",
    "Type 'Input<…>' is not assignable to type 'Input<Resource>",
)
AFTER = ("option-in-arguments",)
_HOLDERS = ("pulumi.Output", "pulumi.Input", "pulumi.OutputInstance")


def findings(project: Project) -> Iterator[Finding]:
    """Each output of a text or number in a list of resources to wait for."""
    for resource in _made(project):
        options = Object.of(resource.options.given)
        value = options.get("dependsOn") if options is not None else None
        if options is None or value is None:
            continue
        wrong = [item for item in resource.options.list("dependsOn") if _owner(item) is not None or _is_text(item)]
        mended = {item.start: new for item in wrong if (new := _instead(resource, item)) is not None}
        edits = _edits(resource, options, value, mended) if mended else None
        for item in wrong:
            new = mended.get(item.start)
            title = f"wait for {new}" if new else "remove it: the arguments read it"
            made = fix(title, edits, effect=Effect.NONE) if new is not None else None
            message = f"{item.short} is no resource: dependsOn takes resources"
            why = "name the resource that it is made of; what the arguments read is waited for anyway"
            yield Finding.at(item, message, made, resource=resource.label, why_not=why)


def _made(project: Project) -> Iterator[Resource]:
    """What takes options: resources of packages, and objects of the program's component classes."""
    yield from resources(project)
    for component in components(project):
        if takes_options(component):
            yield from (Resource(project, each.source, each.node, component.name) for each in component.instances)


def _instead(resource: Resource, item: View) -> str | None:
    """The resource that an output is read from; "" where the arguments read it too; None where neither is so."""
    owner, args = _owner(item), resource.args
    if owner is not None and (name := _name_at(owner, item)):
        return name
    here = args is not None and args.path == item.path and resource.start < args.start < resource.end
    own = "." not in resource.type
    return "" if args is not None and here and not own and _carries(args, item) else None


def _owner(item: View) -> View | None:
    """``vpc`` of ``vpc.id``, where that is a resource and the property holds no other one; through a constant too."""
    read = _held(item) if item.node.type == "identifier" else item
    owner, name = (read.child("object"), read.child("property")) if read is not None else (None, None)
    if read is None or owner is None or name is None or read.node.type != "member_expression" or "?." in read.text:
        return None
    found = value_of(owner)
    if found.kind is not Kind.RESOURCE or found.type.startswith("pulumi.") or not is_output(read):
        return None
    return owner if name.text in ("id", "urn") or _is_plain(read) else None


def _held(name: View) -> View | None:
    """What a constant holds."""
    found = declared(name)
    if found is None or found.declaration.kind != "declarator" or reassigned(name, found):
        return None
    here = View(name.project, found.source, found.declaration.node)
    value, own = here.child("value"), here.child("name")
    return value if own is not None and own.node == found.declaration.name else None


def _name_at(owner: View, item: View) -> str:
    """What a resource is called where an element stands; "" where it has no name there."""
    if owner.path == item.path and item.start <= owner.start < item.end:
        return owner.text
    made = resource_of(owner)
    return made.variable if made is not None and made.visible_at(item) else ""


def _is_plain(read: View) -> bool:
    """Whether the provider says of an output that it holds texts and numbers, at whatever depth."""
    found = output_read(read)
    return found is not None and not any(isinstance(each, Instance | Opaque) for each in alternatives(found.type))


def _is_text(item: View) -> bool:
    """Whether a type says that an expression is an Output or Input of a text, number or boolean, or a list of them."""
    stated = _stated(item)
    if stated is None or stated.node.type != "generic_type":
        return False
    name, arguments = stated.child("name"), stated.child("type_arguments")
    if name is None or qualified(name) not in _HOLDERS or arguments is None or len(arguments.node.named_children) != 1:
        return False
    held = arguments.node.named_children[0]
    while held.type == "array_type":
        held = held.named_children[0]
    return held.type == "predefined_type" and arguments.source.text(held) in ("string", "number", "boolean")


def _stated(item: View) -> View | None:
    """The type that the program states for a parameter, a constant, or a member of an object."""
    if item.node.type == "identifier":
        found = declared(item)
        here = View(item.project, found.source, found.declaration.node) if found is not None else None
        name = (here.child("pattern") or here.child("name")) if here is not None else None
        whole = found is not None and name is not None and name.node == found.declaration.name
        return annotation(here) if here is not None and whole else None
    owner, name = item.child("object"), item.child("property")
    shape = value_of(owner).shape if item.node.type == "member_expression" and owner is not None else None
    if shape is None or name is None:
        return None
    if shape.node.type in CLASSES:
        return next((annotation(each) for each in fields(shape) if each.name == name.text), None)
    return signature(shape, name.text)


def _carries(value: View, item: View) -> bool:
    """Whether an expression stands in a value such that the value is known only once it is."""
    bare = value.bare
    if bare.text == item.text:
        return True
    match bare.node.type:
        case "object" | "array" | "pair" | "template_string" | "template_substitution" | "arguments":
            return any(_carries(bare.view(node), item) for node in bare.node.named_children if node.type != "comment")
        case "call_expression":
            return any(_carries(part, item) for part in _waited_for(bare))
        case _:
            return False


def _waited_for(call: View) -> Iterator[View]:
    """What the Output that a call gives waits for."""
    function, arguments = call.child("function"), call.child("arguments")
    if function is None or arguments is None:
        return
    if makes_output(qualified(function)):
        yield arguments
    owner, name = function.child("object"), function.child("property")
    if owner is not None and name is not None and name.text == "apply":
        yield owner


def _edits(resource: Resource, options: Object, value: View, mended: Mapping[int, str]) -> Edits | None:
    """The edits that name the resources, each once, and take away what the arguments read."""
    array = Array.of(value)
    items = array.items if array is not None else (value,)
    kept: dict[str, View] = {}
    for item in items:
        kept.setdefault(mended.get(item.start, item.text), item)
    kept.pop("", None)
    if not kept:
        return _without(resource, options)
    gone = [item for item in items if item not in kept.values()]
    cut = array.remove(*gone) if array is not None and gone else ()
    if cut is None:
        return None
    renamed = [edit for text, item in kept.items() for edit in item.replace(text)]
    unread = [edit for item in items if mended.get(item.start) for edit in remove_unread(item) or ()]
    return (*renamed, *cut, *unread)


def _without(resource: Resource, options: Object) -> Edits | None:
    """The edits that take ``dependsOn`` away, and the options with it where they say nothing else."""
    arguments = resource.child("arguments")
    if len(options.items) > 1 or arguments is None:
        return options.remove("dependsOn")
    return Arguments(resource.project, resource.source, arguments.node).remove_items([resource.arguments[2].node])
