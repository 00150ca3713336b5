"""Child of a component that is not said to be one.

A resource that a component makes without `parent: this` belongs to the stack: it does not show under the component, does not
take over its provider, protection and transformations, and two components of the class collide in its name:

    Duplicate resource URN 'urn:pulumi:dev::shop::aws:sqs/queue:Queue::orders'; try giving it a unique name

The resource gets `parent: this`, and an alias for the name that it has had in stacks without a parent, so that Pulumi takes
it for the same one.

Left alone:

- options that come from elsewhere or are spread: they may state a parent;
- resources in functions that have another `this`, in static methods, and outside of components;
- the program's own components whose constructor takes no options, and providers, which are often the program's and not
  the component's.

The fix is unsafe: from then on the component's provider makes the resource, which is replaced where that is in another
region or account.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.component import Component, components, takes_options
from iacfix.pulumi.options import Options
from iacfix.pulumi.package import makes_resource
from iacfix.pulumi.resource import Resource, resources
from iacfix.scope import FUNCTIONS
from iacfix.syntax.code import Code
from iacfix.syntax.object import Object
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View

SEVERITY = Severity.TIDIES
ERRORS = ("Duplicate resource URN 'urn:pulumi:…'; try giving it a unique name",)


def findings(project: Project) -> Iterator[Finding]:
    """Each resource that a component makes without a parent."""
    for component in components(project):
        for made in _made_in(component):
            options = made.seen_as(Options)
            if not _stated(options) or options.has("parent"):
                continue
            stack, importing = member_of(project, made.source, "@pulumi/pulumi", "pulumi", "rootStackResource")
            alias: Code = [{"parent": stack}]
            put = options.put_all({"parent": "this", "aliases": alias})
            made_fix = fix("make it the component's child", importing, put, safety=Safety.UNSAFE, effect=Effect.REPLACE)
            where = made.child("constructor") or made
            yield Finding.at(where, f"{component.name} makes it and is not its parent", made_fix)


def _made_in(component: Component) -> Iterator[View]:
    """What the methods of a component make where ``this`` is the component."""
    project = component.project
    for made in project.remember("what takes a parent", lambda: _children(project)):
        if made.path == component.path and component.start <= made.start < component.end and _of(component, made):
            yield made


def _children(project: Project) -> list[View]:
    """The resources and components that take a parent."""
    found: list[View] = [made for made in resources(project) if _takes_parent(project, made)]
    found += [each for other in components(project) if takes_options(other) for each in other.instances]
    return sorted(found, key=lambda made: made.key)


def _takes_parent(project: Project, made: Resource) -> bool:
    return makes_resource(project, made.type) and made.type.rpartition(".")[2] != "Provider"


def _of(component: Component, made: View) -> bool:
    function = made.within(*FUNCTIONS, "class_body")
    while function is not None and function.node.type == "arrow_function":
        function = function.within(*FUNCTIONS, "class_body")
    if function is None or function.node.type != "method_definition":
        return False
    static = any(child.type == "static" for child in function.node.children)
    return not static and function.node.parent == component.body.node and not _before_super(function, made)


def _before_super(function: View, made: View) -> bool:
    """Whether something stands in a constructor above or inside its ``super(…)``, where there is no ``this`` yet."""
    name = function.child("name")
    if name is None or name.text != "constructor":
        return False
    source = function.source
    calls = source.remember(
        "super calls", lambda: [call for call, callee, _ in source.callees if callee.type == "super"]
    )
    own = [node for node in calls if function.start <= node.start_byte < function.end]
    return not own or made.start < own[0].end_byte


def _stated(options: Options) -> bool:
    """Whether the text shows all options."""
    given = options.given
    literal = Object.of(given)
    return given is None or (literal is not None and not literal.open)
