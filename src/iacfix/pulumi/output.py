"""Whether an expression is an Output when the program runs, as far as the text shows it.

Sure is what a resource's property, ``pulumi.interpolate``, ``apply``, a secret from the configuration, ``getXOutput``,
or a type annotation says. Names that a callback of ``apply`` or ``then`` is given are plain there. Where a caller
decides (``pulumi.Input``), the callers in the program are asked.
"""

from __future__ import annotations

from iacfix.pulumi.annotation import annotation, signature, typed
from iacfix.pulumi.package import (
    is_invoke,
    is_output_invoke,
    is_plain_member,
    is_resource_class,
    makes_output,
)
from iacfix.pulumi.value import OUTPUT, PLAIN, UNKNOWN, Kind, Value, either, listed, promise
from iacfix.scope import FUNCTIONS
from iacfix.syntax.callers import passed
from iacfix.syntax.class_body import base_of, declared_field
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import Declared, declared, qualified
from iacfix.syntax.object import Object
from iacfix.syntax.origin import callee_body, destructured, origin
from iacfix.syntax.references import field_values, reassigned
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

_CLASSES = ("class_declaration", "abstract_class_declaration", "class")
_PLAIN = frozenset({"string", "template_string", "number", "true", "false", "regex", "unary_expression"})
_METHODS = frozenset({"apply", "get", "toString", "then"})
# Methods of texts and dates, which Outputs do not have.
_GIVE_TEXT = frozenset({"toISOString", "toLowerCase", "toUpperCase", "trim"})
_UNWRAPS = frozenset({"apply", "then", "catch", "finally"})
_OF_ELEMENTS = frozenset({"map", "forEach", "filter", "flatMap", "find", "some", "every", "findIndex"})
_SAME_LIST = frozenset({"filter", "slice", "concat", "reverse", "sort"})
_ONE_OF_LIST = frozenset({"find", "pop", "shift", "at"})
_TO_PLAIN = frozenset({"String", "Number", "Boolean", "parseInt", "parseFloat", "JSON.stringify", "encodeURIComponent"})


def is_output(view: View) -> bool:
    """Whether an expression is an Output whatever runs."""
    return value_of(view).kind is Kind.OUTPUT


def may_be_output(view: View) -> bool:
    """Whether an expression is an Output, or an Input for which no caller shows that it is always plain."""
    return value_of(view).kind in (Kind.OUTPUT, Kind.INPUT)


def value_of(view: View) -> Value:
    """What is known of an expression's value."""
    known: dict[tuple[str, int, int], Value] = view.project.remember("values", dict)
    bare = view.bare
    key = bare.key
    if key not in known:
        known[key] = UNKNOWN  # for what refers to itself
        known[key] = _value(bare)
    return known[key]


def member_of(value: Value, name: str) -> Value:
    """What is known of a member of a value."""
    match value.kind:
        case Kind.OUTPUT | Kind.PLAIN:
            return UNKNOWN if name in _METHODS else value
        case Kind.RESOURCE:
            return _of_resource(value.type, name)
        case Kind.RECORD:
            return value.element or UNKNOWN
        case Kind.LIST:
            return PLAIN if name == "length" else UNKNOWN
        case Kind.OBJECT if value.shape is not None:
            return _of_object(value.shape, name)
        case Kind.INSTANCE if value.shape is not None:
            return _of_class(value.shape, name)
        case Kind.TYPED if value.shape is not None:
            return typed(signature(value.shape, name))
        case _:
            return UNKNOWN


def element_of(value: Value) -> Value:
    """What is known of an element of a value."""
    if value.kind in (Kind.LIST, Kind.RECORD):
        return value.element or UNKNOWN
    return value if value.kind in (Kind.OUTPUT, Kind.PLAIN) else UNKNOWN


def _value(view: View) -> Value:
    match view.node.type:
        case kind if kind in _PLAIN:
            return PLAIN
        case "identifier" | "shorthand_property_identifier":
            return _of_name(view)
        case "this":
            owner = view.within(*_CLASSES)
            return UNKNOWN if owner is None else Value(Kind.INSTANCE, shape=owner)
        case "member_expression":
            return _of_member(view)
        case "subscript_expression":
            return _of_subscript(view)
        case "call_expression":
            return _of_call(view)
        case "new_expression":
            return _of_new(view)
        case "object":
            return Value(Kind.OBJECT, shape=view)
        case "array":
            return listed(either(*(_of_item(item) for item in Array(view.project, view.source, view.node).items)))
        case "ternary_expression":
            return either(*(value_of(arm) for name in ("consequence", "alternative") if (arm := view.child(name))))
        case "binary_expression":
            return _of_binary(view)
        case "await_expression":
            awaited = value_of(view.view(view.node.named_children[0]))
            return (awaited.element or UNKNOWN) if awaited.kind is Kind.PROMISE else awaited
        case _:
            return UNKNOWN


def _of_item(item: View) -> Value:
    if item.node.type == "spread_element":
        return element_of(value_of(item.view(item.node.named_children[0])))
    return value_of(item)


def _of_binary(view: View) -> Value:
    operator, left, right = view.child("operator"), view.child("left"), view.child("right")
    if operator is None or left is None or right is None or operator.text not in ("||", "??", "&&"):
        return PLAIN
    if operator.text == "&&" or value_of(left).kind is Kind.OUTPUT:
        return value_of(right if operator.text == "&&" else left)
    return either(value_of(left), value_of(right))


# names


def _of_name(view: View) -> Value:
    if view.text == "undefined":
        return PLAIN
    found = declared(view)
    if found is None:
        return UNKNOWN
    known: dict[tuple[str, int], Value] = view.project.remember("values of names", dict)
    if found.key not in known:
        known[found.key] = _of_declaration(view, found)
    return known[found.key]


def _of_declaration(view: View, found: Declared) -> Value:
    here = View(view.project, found.source, found.declaration.node)
    match found.declaration.kind:
        case "declarator":
            return _of_declarator(view, here, found)
        case "parameter":
            return _of_parameter(view, here, found)
        case "loop":
            right = here.child("right")
            of = any(child.type == "of" for child in here.node.children)
            whole = here.node.child_by_field_name("left") == found.declaration.name
            return element_of(value_of(right)) if right is not None and of and whole else UNKNOWN
        case "enum":
            return PLAIN
        case _:
            return UNKNOWN


def _of_declarator(view: View, here: View, found: Declared) -> Value:
    value = here.child("value")
    name = found.declaration.name
    stated = typed(annotation(here))
    if name != here.node.child_by_field_name("name"):
        member, _ = destructured(here.source, name)
        whole = stated if stated.kind is not Kind.UNKNOWN else (value_of(value) if value is not None else UNKNOWN)
        return member_of(whole, member) if member and _is_flat(name) else UNKNOWN
    if value is None or reassigned(view, found):
        return stated
    return _narrowed(stated, [value])


def _is_flat(name: object) -> bool:
    """Whether a destructured name is a member of the value itself, not of a member of it."""
    node = getattr(name, "parent", None)
    depth = 0
    while node is not None and node.type not in ("variable_declarator", "required_parameter", "optional_parameter"):
        depth += node.type in ("object_pattern", "array_pattern")
        node = node.parent
    return depth == 1


def _of_parameter(view: View, here: View, found: Declared) -> Value:
    whole = typed(annotation(here))
    if whole.kind is Kind.UNKNOWN:
        whole = _given(here)
    name = found.declaration.name
    if whole.kind is Kind.PLAIN or not _is_destructured(here, name):
        return _asked(view, whole)
    member, _ = destructured(here.source, name)
    return _asked(view, member_of(whole, member)) if member and _is_flat(name) else UNKNOWN


def _is_destructured(here: View, name: object) -> bool:
    return here.node != name and here.node.child_by_field_name("pattern") != name


def _given(parameter: View) -> Value:
    """What a parameter without a type is given: by the call whose callback it belongs to, or by the callers."""
    function = parameter.within(*FUNCTIONS) if parameter.node.type != "identifier" else parameter.parent
    call = _called_back(function) if function is not None else None
    if function is None or call is None:
        default = parameter.child("value")
        given = [value_of(argument) for argument in passed(parameter) if argument is not None]
        given += [value_of(default)] if default is not None else []
        return either(*given) if given else UNKNOWN
    receiver, method = _method(call)
    if receiver is None:
        return UNKNOWN
    if method in _UNWRAPS:
        return PLAIN if _unwraps_to_plain(receiver) else UNKNOWN
    if method in _OF_ELEMENTS:
        return element_of(value_of(receiver)) if _index(function, parameter) == 0 else PLAIN
    return UNKNOWN


def _called_back(function: View) -> View | None:
    """The call that takes a function as its first argument."""
    arguments = function.wrapped.parent
    call = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    if call is None or call.node.type != "call_expression" or arguments is None:
        return None
    first = next((node for node in arguments.node.named_children if node.type != "comment"), None)
    return call if first == function.wrapped.node else None


def _method(call: View) -> tuple[View | None, str]:
    function = call.child("function")
    if function is None or function.node.type != "member_expression":
        return None, ""
    prop = function.child("property")
    return function.child("object"), prop.text if prop is not None else ""


def _index(function: View, parameter: View) -> int:
    parameters = function.child("parameters")
    listed_ = [node for node in parameters.node.named_children if node.type != "comment"] if parameters else []
    return listed_.index(parameter.node) if parameter.node in listed_ else 0


def _unwraps_to_plain(receiver: View) -> bool:
    """Whether an Output is made of strings and the like; resources in it would be handed on with their Outputs."""
    bare = receiver.bare
    arguments = bare.child("arguments") if bare.node.type == "call_expression" else None
    if (
        arguments is None
        or arguments.node.type != "arguments"
        or not makes_output(qualified(bare.child("function") or bare))
    ):
        return _is_scalar(bare)
    whole = [arguments.view(node) for node in arguments.node.named_children]
    inner = [item for each in whole if (array := Array.of(each)) is not None for item in array.items]
    inner += [member.value for each in whole if (made := Object.of(each)) is not None for member in made.members]
    return all(_is_scalar(each) for each in inner or whole)


def _is_scalar(view: View) -> bool:
    value, owner = value_of(view), view.bare.child("object")
    if view.bare.node.type == "call_expression":
        function = view.bare.child("function")
        return function is not None and qualified(function) in ("pulumi.interpolate", "pulumi.concat")
    of_resource = owner is not None and value_of(owner).kind is Kind.RESOURCE
    return value.kind is Kind.PLAIN or (value.kind is Kind.OUTPUT and of_resource)


def _narrowed(stated: Value, values: list[View]) -> Value:
    """What a type says, or where it leaves that open, what the values that were given show."""
    if stated.kind not in (Kind.UNKNOWN, Kind.INPUT, Kind.TYPED) or not values:
        return stated
    shown = either(*(value_of(value) for value in values))
    if stated.kind is Kind.TYPED:
        return shown if shown.shape is not None and shown.shape.node.named_children else stated
    return stated if shown.kind is Kind.UNKNOWN else shown


def _asked(view: View, stated: Value) -> Value:
    """An Input as plain, or as an Output, where all that the program passes is."""
    if stated.kind is not Kind.INPUT:
        return stated
    leaves = origin(view).leaves
    kinds = {value_of(leaf).kind if leaf.key != view.key else Kind.UNKNOWN for leaf in leaves}
    if kinds == {Kind.PLAIN}:
        return PLAIN
    return OUTPUT if kinds == {Kind.OUTPUT} else stated


# members


def _of_member(view: View) -> Value:
    inner, prop = view.child("object"), view.child("property")
    if inner is None or prop is None or qualified(view):
        return UNKNOWN
    if inner.text == "process.env":
        return PLAIN
    named = declared(view)
    if named is not None:
        here = View(view.project, named.source, named.declaration.node)
        return _of_declarator(view, here, named) if named.declaration.kind == "declarator" else UNKNOWN
    enum = declared(inner)
    if enum is not None and enum.declaration.kind == "enum":
        return PLAIN
    return _asked(view, member_of(value_of(inner), prop.text))


def _of_subscript(view: View) -> Value:
    inner, index = view.child("object"), view.child("index")
    if inner is None or index is None:
        return UNKNOWN
    whole, key = value_of(inner), Literal.of(index)
    if whole.kind in (Kind.LIST, Kind.RECORD, Kind.OUTPUT, Kind.PLAIN):
        return element_of(whole)
    if key is not None and key.is_string:
        return member_of(whole, key.string)
    if whole.kind is Kind.TYPED and whole.shape is not None:
        return typed(signature(whole.shape, ""))
    if whole.kind is Kind.OBJECT and whole.shape is not None:
        literal = Object(whole.shape.project, whole.shape.source, whole.shape.node)
        return UNKNOWN if literal.open else either(*(value_of(member.value) for member in literal.members))
    return UNKNOWN


def _of_resource(kind: str, name: str) -> Value:
    return UNKNOWN if kind == "pulumi.Config" or is_plain_member(kind, name) or name in _METHODS else OUTPUT


def _of_object(shape: View, name: str) -> Value:
    literal = Object(shape.project, shape.source, shape.node)
    member = literal.member(name)
    if member is not None:
        return value_of(member.value) if member.node.type != "method_definition" else UNKNOWN
    spreads = [node for node in literal.node.named_children if node.type == "spread_element"]
    if len(spreads) == 1 and "" not in literal.names:
        return member_of(value_of(literal.view(spreads[0].named_children[0])), name)
    return UNKNOWN


def _of_class(owner: View, name: str, depth: int = 6) -> Value:
    known: dict[tuple[object, ...], Value] = owner.project.remember("values of fields", dict)
    key = (*owner.key, name, depth)
    if key not in known:
        known[key] = _of_field(owner, name, depth)
    return known[key]


def _of_field(owner: View, name: str, depth: int) -> Value:
    field = declared_field(owner, name)
    if field is not None:
        stated = typed(annotation(field))
        parameter = field.node.type in ("required_parameter", "optional_parameter")
        values = [] if parameter else list(field_values(owner, name))
        found = _narrowed(stated, values)
        if parameter and found.kind is Kind.UNKNOWN:
            return _given(field)
        return found
    base = base_of(owner)
    if base is None:
        return UNKNOWN
    if qualified(base) == "pulumi.ComponentResource":
        return OUTPUT if name == "urn" else UNKNOWN
    made = declared(base)
    if made is None or made.declaration.kind != "class" or depth == 0:
        return UNKNOWN
    return _of_class(View(owner.project, made.source, made.declaration.node), name, depth - 1)


# calls


def _of_new(view: View) -> Value:
    constructor = view.child("constructor")
    if constructor is None:
        return UNKNOWN
    name = qualified(constructor)
    if name:
        resource = is_resource_class(view.project, name) or name == "pulumi.Config"
        return Value(Kind.RESOURCE, type=name) if resource else UNKNOWN
    found = declared(constructor)
    if found is not None and found.declaration.kind == "class":
        return Value(Kind.INSTANCE, shape=View(view.project, found.source, found.declaration.node))
    match constructor.text:
        case "Promise":
            return promise(UNKNOWN)
        case "Date":
            return PLAIN
        case _:
            return UNKNOWN


def _of_call(view: View) -> Value:
    function = view.child("function")
    if function is None:
        return UNKNOWN
    name = qualified(function)
    if name:
        return _of_package_call(view, name)
    if function.text in _TO_PLAIN:
        return PLAIN
    receiver, method = _method(view)
    if receiver is not None:
        return _of_method(view, receiver, method)
    found = declared(function)
    return _returned(view, found) if found is not None else UNKNOWN


def _of_package_call(view: View, name: str) -> Value:
    if makes_output(name) or is_output_invoke(view.project, name):
        return OUTPUT
    if is_invoke(view.project, name):
        return promise(PLAIN)
    owner, _, method = name.rpartition(".")
    if method == "get" and is_resource_class(view.project, owner):
        return Value(Kind.RESOURCE, type=owner)
    return PLAIN if name in ("pulumi.getStack", "pulumi.getProject", "pulumi.getOrganization") else UNKNOWN


def _of_method(view: View, receiver: View, method: str) -> Value:
    whole = value_of(receiver)
    callback = _callback(view)
    if method == "apply" and (whole.kind is Kind.OUTPUT or callback is not None):
        return OUTPUT
    if method in _UNWRAPS and (whole.kind is Kind.PROMISE or callback is not None):
        return promise(UNKNOWN)
    match whole.kind:
        case Kind.PLAIN:
            return PLAIN
        case Kind.OUTPUT:
            return PLAIN if method in ("toString", "get") else UNKNOWN
        case Kind.LIST:
            return _of_list_method(whole, method, callback)
        case Kind.RESOURCE:
            return _of_resource_method(whole.type, method)
        case Kind.INSTANCE if whole.shape is not None:
            return _of_own_method(whole.shape, method)
        case _:
            return PLAIN if method in _GIVE_TEXT else UNKNOWN


def _callback(call: View) -> View | None:
    """The function that stands as a call's first argument."""
    arguments = call.child("arguments")
    first = (
        next((node for node in arguments.node.named_children if node.type != "comment"), None) if arguments else None
    )
    found = call.view(first).bare if first is not None else None
    return found if found is not None and found.node.type in ("arrow_function", "function_expression") else None


def _of_list_method(whole: Value, method: str, callback: View | None) -> Value:
    if method in _SAME_LIST:
        return whole
    if method in _ONE_OF_LIST:
        return element_of(whole)
    if method == "map" and callback is not None:
        return listed(_body(callback))
    return PLAIN if method in ("join", "includes", "indexOf", "some", "every", "findIndex") else UNKNOWN


def _body(function: View) -> Value:
    """What a function gives, where that is one expression."""
    body = function.child("body")
    if body is None or any(child.type == "async" for child in function.node.children):
        return UNKNOWN
    if body.node.type != "statement_block":
        return value_of(body)
    returned = [node for node in body.node.named_children if node.type == "return_statement"]
    if len(returned) != 1 or not returned[0].named_children or body.node.named_children[-1] != returned[0]:
        return UNKNOWN
    return value_of(body.view(returned[0].named_children[0]))


def _of_resource_method(kind: str, method: str) -> Value:
    if kind == "pulumi.Config":
        return OUTPUT if "Secret" in method else PLAIN if method.startswith(("get", "require")) else UNKNOWN
    if kind == "pulumi.StackReference":
        if method in ("getOutput", "requireOutput"):
            return OUTPUT
        return promise(PLAIN) if method in ("getOutputValue", "requireOutputValue") else UNKNOWN
    return UNKNOWN


def _of_own_method(owner: View, method: str) -> Value:
    body = owner.child("body")
    for node in body.node.named_children if body is not None else ():
        here = owner.view(node)
        key = here.child("name")
        if node.type == "method_definition" and key is not None and key.text == method:
            return _narrowed_return(here)
    return UNKNOWN


def _returned(call: View, found: Declared) -> Value:
    """What a function of the program gives: by its type, else by its one expression."""
    node = found.declaration.node
    function = node.child_by_field_name("value") if found.declaration.kind == "declarator" else node
    if function is None or function.type not in FUNCTIONS:
        return UNKNOWN
    here = View(call.project, found.source, function)
    value = _narrowed_return(here)
    if value.kind is Kind.UNKNOWN and not any(child.type == "async" for child in function.children):
        single = callee_body(call, found)
        return value_of(single) if single is not None else UNKNOWN
    return value


def _narrowed_return(function: View) -> Value:
    stated = typed(annotation(function))
    if stated.kind not in (Kind.UNKNOWN, Kind.TYPED, Kind.INPUT):
        return stated
    shown = _body(function)
    return stated if shown.kind is Kind.UNKNOWN else shown
