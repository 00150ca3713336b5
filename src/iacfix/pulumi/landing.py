"""Where a value goes, and whether an Output may stand in for it there.

A template or a string that becomes an Output has another type: it may go into a resource's arguments, into functions
of Pulumi, into exports, and into whatever the program types as ``Input``, ``Output`` or ``any``; not into logical names,
options, plain invokes, string functions, or what is typed ``string``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from iacfix.pulumi.annotation import annotation, signature, typed
from iacfix.pulumi.output import element_of
from iacfix.pulumi.package import is_output_invoke, is_resource_class, makes_output
from iacfix.pulumi.resource import Resource
from iacfix.pulumi.value import ANY, UNKNOWN, Kind, Value
from iacfix.scope import FUNCTIONS
from iacfix.syntax.callers import calls_of
from iacfix.syntax.names import Declared, declared, qualified
from iacfix.syntax.object import Member
from iacfix.syntax.references import references
from iacfix.syntax.view import View

Path = tuple[str, ...]

_ELEMENT = "*"
_CASTS = frozenset({"as_expression", "satisfies_expression"})
_WRAPPERS = _CASTS | {"parenthesized_expression", "non_null_expression"}
_SAME_LIST = frozenset({"filter", "slice", "concat", "reverse"})


@dataclass(frozen=True, slots=True)
class Landing:
    """A place that a value goes to: the argument ``names`` of a resource, whose list elements are called ``*``.

    ``resource`` is None where it becomes an output of the stack or of a component, and where it goes out of sight; then
    ``shown`` is False.
    """

    resource: Resource | None = None
    names: Path = ()
    shown: bool = True


Landings = tuple[Landing, ...]

_AN_OUTPUT: Landings = (Landing(),)
_OUT_OF_SIGHT: Landings = (Landing(shown=False),)


def landings(view: View) -> Landings | None:
    """Every place that an expression's value goes to; None where an Output cannot stand in one of them."""
    return _Way().up(view.view(view.node), ())


@dataclass
class _Way:
    """``path`` is where in what a node stands for the value is: ``("*", "Resource")`` in a list of statements."""

    seen: set[tuple[str, int, int, Path]] = field(default_factory=set)

    def up(self, view: View, path: Path) -> Landings | None:
        """The places that a node goes to."""
        here = _uncast(view, path)
        parent = here.parent if here is not None else None
        if here is None or parent is None:
            return None
        if (*here.key, path) in self.seen:
            return ()
        self.seen.add((*here.key, path))
        match parent.node.type:
            case "pair" | "object" | "array" | "spread_element":
                return self._inside(here, parent, path)
            case "arguments":
                return self._argument(here, parent, path)
            case "template_substitution":
                return self._template(parent)
            case "ternary_expression":
                return None if parent.child("condition") == here else self.up(parent, path)
            case "binary_expression":
                operator = parent.child("operator")
                return self.up(parent, path) if operator is not None and operator.text in ("||", "??") else None
            case "variable_declarator":
                return self._declarator(parent, path)
            case "assignment_expression" | "public_field_definition":
                return self._field(here, parent, path)
            case "return_statement" | "arrow_function":
                return self._returned(parent, path)
            case "member_expression" | "subscript_expression":
                return self._member(here, parent, path)
            case "export_statement" | "export_specifier":
                return _AN_OUTPUT
            case _:
                return None

    def _inside(self, here: View, parent: View, path: Path) -> Landings | None:
        match parent.node.type:
            case "pair" if parent.parent is not None and parent.child("value") == here:
                name = Member(parent.project, parent.source, parent.node).name
                return self.up(parent.parent, (name, *path))
            case "object":
                return self.up(parent, (here.text, *path))
            case "array":
                return self.up(parent, (_ELEMENT, *path))
            case "spread_element" if parent.parent is not None and path:
                return self.up(parent.parent, path)
            case _:
                return None

    def _template(self, substitution: View) -> Landings | None:
        template = substitution.parent
        call = template.parent if template is not None else None
        if template is None or call is None or call.node.type != "call_expression":
            return self.up(template, ()) if template is not None else None
        function = call.child("function")
        taken = function is not None and makes_output(qualified(function))
        return self._through(call) if taken else None

    def _through(self, call: View) -> Landings:
        """The places that an Output goes to anyway."""
        return self.up(call, ()) or _OUT_OF_SIGHT

    def _argument(self, here: View, arguments: View, path: Path) -> Landings | None:
        call = arguments.parent
        listed = [node for node in arguments.node.named_children if node.type != "comment"]
        if call is None or here.node not in listed:
            return None
        index = listed.index(here.node)
        if call.node.type == "new_expression":
            return _made(call, index, path)
        function = call.child("function")
        if function is None:
            return None
        name = qualified(function)
        if makes_output(name):
            return self._through(call)
        if is_output_invoke(call.project, name):
            return _OUT_OF_SIGHT
        if function.text == "JSON.stringify" and index == 0:
            return self.up(call, ())
        if function.text == "this.registerOutputs":
            return _AN_OUTPUT
        return _parameter_admits(_function(function), index, path)

    def _declarator(self, declarator: View, path: Path) -> Landings | None:
        name = declarator.child("name")
        stated = annotation(declarator)
        found = declared(name) if name is not None and name.node.type == "identifier" else None
        if found is None or (stated is not None and not _admits(typed(stated), path)):
            return None
        ways = [self.up(reference, path) for reference in references(declarator.project, found)]
        if _exported(declarator):
            ways.append(_AN_OUTPUT)
        return _all(ways)

    def _field(self, here: View, parent: View, path: Path) -> Landings | None:
        left = parent.child("left") if parent.node.type == "assignment_expression" else parent
        stated = value_of_target(left) if left is not None else UNKNOWN
        return _OUT_OF_SIGHT if parent.child("left") != here and _admits(stated, path) else None

    def _returned(self, parent: View, path: Path) -> Landings | None:
        function = parent if parent.node.type == "arrow_function" else parent.within(*FUNCTIONS)
        if function is None or any(child.type in ("async", "get") for child in function.node.children):
            return None
        stated = annotation(function)
        if stated is not None and not _admits(typed(stated), path):
            return None
        call, method = _called_back(function)
        if call is None:
            calls = list(calls_of(function))
            return _all([self.up(each, path) for each in calls]) if calls else None
        if method == "apply" and not path:
            return self._through(call)
        return self.up(call, (_ELEMENT, *path)) if method == "map" else None

    def _member(self, here: View, parent: View, path: Path) -> Landings | None:
        if parent.child("object") != here or not path:
            return None
        if parent.node.type == "subscript_expression":
            return self.up(parent, path[1:])
        prop = parent.child("property")
        if prop is None:
            return None
        call = parent.parent
        if path[0] == _ELEMENT:
            same = prop.text in _SAME_LIST and call is not None and call.child("function") == parent
            return self.up(call, path) if same and call is not None else None
        return self.up(parent, path[1:]) if prop.text == path[0] else ()


def value_of_target(target: View) -> Value:
    """What the type of a field, or of ``this.field`` that is assigned to, says may be put there."""
    if target.node.type == "public_field_definition":
        return typed(annotation(target))
    inner, prop = target.child("object"), target.child("property")
    if inner is None or prop is None or inner.node.type != "this":
        return UNKNOWN
    owner = target.within("class_declaration", "abstract_class_declaration", "class")
    body = owner.child("body") if owner is not None else None
    for node in body.node.named_children if body is not None else ():
        here = target.view(node)
        name = here.child("name")
        if node.type == "public_field_definition" and name is not None and name.text == prop.text:
            return typed(annotation(here))
    return UNKNOWN


def _uncast(view: View, path: Path) -> View | None:
    """The widest expression of the same value; None where a cast on the way does not hold for an Output."""
    here = view
    while (parent := here.parent) is not None and parent.node.type in _WRAPPERS:
        inner, *stated = parent.node.named_children
        if inner != here.node:
            break
        if stated and parent.node.type in _CASTS and not _admits(typed(here.view(stated[0])), path):
            return None
        here = parent
    return here


def _admits(stated: Value, path: Path) -> bool:
    """Whether a type lets an Output stand where ``path`` leads."""
    value = stated
    for name in path:
        if value == ANY:
            return True
        if value.kind is Kind.TYPED and value.shape is not None:
            value = typed(signature(value.shape, name))
        else:
            value = element_of(value)
    return value == ANY or value.kind in (Kind.INPUT, Kind.OUTPUT)


def _made(new: View, index: int, path: Path) -> Landings | None:
    constructor = new.child("constructor")
    name = qualified(constructor) if constructor is not None else ""
    if constructor is None:
        return None
    if name:
        is_argument = index == 1 and path and is_resource_class(new.project, name)
        return (Landing(Resource(new.project, new.source, new.node, name), path),) if is_argument else None
    found = declared(constructor)
    return _parameter_admits(_constructor(new, found), index, path) if found is not None else None


def _constructor(new: View, found: Declared) -> View | None:
    if found.declaration.kind != "class":
        return None
    body = found.declaration.node.child_by_field_name("body")
    for node in body.named_children if body is not None else ():
        name = node.child_by_field_name("name")
        if node.type == "method_definition" and name is not None and found.source.text(name) == "constructor":
            return View(new.project, found.source, node)
    return None


def _function(callee: View) -> View | None:
    """The function of the program, or the method of the same class, that is called."""
    if callee.node.type == "member_expression" and callee.text.startswith("this."):
        owner = callee.within("class_declaration", "abstract_class_declaration", "class")
        body = owner.child("body") if owner is not None else None
        for node in body.node.named_children if body is not None else ():
            name = node.child_by_field_name("name")
            if node.type == "method_definition" and name is not None and callee.source.text(name) == callee.text[5:]:
                return callee.view(node)
        return None
    found = declared(callee)
    if found is None:
        return None
    node = found.declaration.node
    made = node.child_by_field_name("value") if found.declaration.kind == "declarator" else node
    return View(callee.project, found.source, made) if made is not None and made.type in FUNCTIONS else None


def parameter_of(call: View, index: int) -> View | None:
    """The parameter of the program's own function or class that takes an argument of a call or ``new``."""
    constructor, callee = call.child("constructor"), call.child("function")
    if constructor is not None:
        found = declared(constructor)
        return _parameter(_constructor(call, found), index) if found is not None else None
    return _parameter(_function(callee), index) if callee is not None else None


def _parameter(function: View | None, index: int) -> View | None:
    parameters = function.child("parameters") if function is not None else None
    listed = [node for node in parameters.node.named_children if node.type != "comment"] if parameters else []
    return parameters.view(listed[index]) if parameters is not None and index < len(listed) else None


def _parameter_admits(function: View | None, index: int, path: Path) -> Landings | None:
    parameter = _parameter(function, index)
    stated = annotation(parameter) if parameter is not None else None
    return _OUT_OF_SIGHT if stated is not None and _admits(typed(stated), path) else None


def _called_back(function: View) -> tuple[View | None, str]:
    """The method call that takes a function as its argument, and the method's name."""
    arguments = function.wrapped.parent
    call = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
    callee = call.child("function") if call is not None and call.node.type == "call_expression" else None
    if call is None:
        return None, ""
    prop = callee.child("property") if callee is not None and callee.node.type == "member_expression" else None
    return call, prop.text if prop is not None else ""


def _exported(declarator: View) -> bool:
    statement = declarator.parent
    outer = statement.parent if statement is not None else None
    return outer is not None and outer.node.type == "export_statement"


def _all(ways: list[Landings | None]) -> Landings | None:
    found: list[Landing] = []
    for way in ways:
        if way is None:
            return None
        found += [each for each in way if each not in found]
    return tuple(found)
