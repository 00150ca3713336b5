"""Stack outputs that nobody exports.

Pulumi's stack outputs are what the entry exports. Where it makes a component and exports nothing,
`pulumi stack output` is empty, and every test, pipeline and other stack that reads it fails:

    error: current stack does not have output property 'vpcId'

The entry binds the component and exports each of its public outputs under the output's own name; an empty
`registerOutputs()` in the component is filled with them. An entry that only imports a program for its effects
(`import '../lib/stack'`) passes on what that file exports: `export * from '../lib/stack'`.
A program without components that exports nothing exports the endpoints, ARNs and ids that the table names for the
types of its resources; which of them anybody wants is a guess, so that fix is unsafe.

Left alone:

- an entry that exports anything already, `export =`, `export default` and `module.exports` included: its author chose;
- secrets, by their value (`requireSecret`, `pulumi.secret`, generated passwords) and by their name; their ARNs are none;
- components made inside functions, loops and conditions: their outputs exist only there;
- an output whose name the entry already uses for something else;
- a component that registers in several places: which outputs exist differs from one to the other;
- fields that are no outputs: whole resources, other components, plain values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.component import Component, Field, component_of, components
from iacfix.pulumi.resource import resources
from iacfix.source import Source
from iacfix.syntax.module import exports, put_exports, side_effect_imports
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.references import field_values
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import bind, fresh
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
AFTER = ("unknown-output", "unknown-property", "unknown-resource")
ERRORS = ("current stack does not have output property '…'",)


def findings(project: Project) -> Iterator[Finding]:
    """Components whose outputs the entry does not export, and empty registrations."""
    for component in components(project):
        yield from _registration(component)
    entry = project.entry
    if entry is None or entry not in project.sources or exports(project, entry):
        return
    passed_on = list(_passed_on(project, entry))
    yield from passed_on
    made = list(_instances(project, entry))
    if made:
        yield from _exported(project, entry, made)
    elif not passed_on:
        yield from _inline(project, entry)


def _registration(component: Component) -> Iterator[Finding]:
    calls = list(component.registrations)
    if len(calls) != 1:
        return
    arguments = calls[0].child("arguments")
    items = arguments.node.named_children if arguments is not None else []
    given = Object.of(calls[0].view(items[0])) if items else None
    if items and (given is None or given.items):
        return
    fields = [field for field in _outputs(component) if any(True for _ in field_values(component, field.name))]
    if fields:
        made = fix(
            "register its public outputs", _filled(calls[0], given, {each.name: f"this.{each.name}" for each in fields})
        )
        yield Finding.at(calls[0], f"{component.name} registers none of its outputs", made)


def _filled(call: View, given: Object | None, members: dict[str, str]) -> Edits | None:
    if given is not None:
        return given.add(dict(members))
    arguments = call.child("arguments")
    return Arguments(call.project, call.source, arguments.node).append(dict(members)) if arguments is not None else None


def _exported(project: Project, entry: Source, made: Sequence[tuple[View, Component]]) -> Iterator[Finding]:
    """One fix for all components of the entry: each that exports something ends the others' chance."""
    taken = set(project.scopes(entry).names())
    counts: dict[str, int] = {}
    for _, component in made:
        for field in _outputs(component):
            counts[field.name] = counts.get(field.name, 0) + 1
    lines: dict[str, str] = {}
    bindings: list[Edits | None] = []
    found: list[tuple[View, Component]] = []
    for number, (instance, component) in enumerate(made):
        name, binding = _bound(entry, instance, component, number)
        own = {_export_name(field.name, name, counts): f"{name}.{field.name}" for field in _outputs(component)}
        own = {export: value for export, value in own.items() if export not in taken}
        if own:
            lines.update(own)
            bindings.append(binding)
            found.append((instance, component))
    made_fix = fix(f"export {', '.join(lines)}", *bindings, put_exports(project, entry, lines)) if lines else None
    for instance, component in found:
        message = f"the outputs of {component.name} are not exported: `pulumi stack output` is empty"
        yield Finding.at(instance, message, made_fix)


def _export_name(field: str, owner: str, counts: dict[str, int]) -> str:
    return field if counts[field] == 1 else owner + field[0].upper() + field[1:]


def _bound(entry: Source, instance: View, component: Component, number: int) -> tuple[str, Edits | None]:
    parent = instance.wrapped.node.parent
    if parent is not None and parent.type == "variable_declarator":
        bound = parent.child_by_field_name("name")
        return (entry.text(bound), ()) if bound is not None and bound.type == "identifier" else ("", None)
    own = component.name[0].lower() + component.name[1:]
    wanted = "stack" if number == 0 and component.name.endswith("Stack") else own
    name = wanted if fresh(entry, wanted) == wanted else fresh(entry, own)
    return name, bind(instance, name)


def _instances(project: Project, entry: Source) -> Iterator[tuple[View, Component]]:
    for node in entry.nodes("new"):
        view = View(project, entry, node)
        constructor = view.child("constructor")
        component = component_of(constructor) if constructor is not None else None
        if component is not None and _at_top(view):
            yield view, component


def _at_top(view: View) -> bool:
    node = view.wrapped.node.parent
    while node is not None and node.type in (
        "variable_declarator",
        "lexical_declaration",
        "variable_declaration",
        "expression_statement",
    ):
        node = node.parent
    return node is not None and node.type == "program"


def _outputs(component: Component) -> list[Field]:
    return component.project.remember(("outputs to export", component.key), lambda: _public_outputs(component))


def _public_outputs(component: Component) -> list[Field]:
    return [
        field
        for field in component.fields
        if field.public and re.match(r"(pulumi\.)?Output<", field.type) and not _secret(component, field)
    ]


def _secret(component: Component, field: Field) -> bool:
    if _says_secret(field.name):
        return True
    return any(_is_secret(leaf) for value in field_values(component, field.name) for leaf in origin(value).leaves)


def _is_secret(leaf: View) -> bool:
    return (
        re.match(r"(new )?(pulumi\.secret\(|random\.RandomPassword\b)|[\w.]*\.(require|get)Secret", leaf.text)
        is not None
    )


def _says_secret(name: str) -> bool:
    facts = table(__file__).data["secret"]
    if any(name.endswith(ending) for ending in facts["references"]):
        return False
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
    return bool(words & set(facts["words"])) or any(pair.lower() in name.lower() for pair in facts["pairs"])


def _passed_on(project: Project, entry: Source) -> Iterator[Finding]:
    """``import './stack'`` of a file that exports something."""
    for statement, module in side_effect_imports(project, entry):
        target = project.imported(module, entry)
        names = exports(project, target) if target is not None else []
        if target is None or not names or set(names) & set(project.scopes(entry).names()) or "default" in names:
            continue
        edits = statement.replace(statement.text.replace("import", "export * from", 1))
        yield Finding.at(
            statement,
            f"what {module} exports gets no further: `pulumi stack output` is empty",
            fix("export it from the entry", edits, effect=Effect.NONE),
        )


def _inline(project: Project, entry: Source) -> Iterator[Finding]:
    """A program of resources alone that exports nothing."""
    lines: dict[str, str] = {}
    known = table(__file__).data["outputs"]
    first: View | None = None
    for made in resources(project, *known):
        if made.source is not entry or not _at_top(made) or not made.variable:
            continue
        first = first or made
        for output in known[made.type]:
            name = _joined(made.variable, output)
            if fresh(entry, name) == name:
                lines[name] = f"{made.variable}.{output}"
    if first is not None and lines:
        made_fix = fix(f"export {', '.join(lines)}", put_exports(project, entry, lines), safety=Safety.UNSAFE)
        yield Finding.at(first, "the program exports nothing: `pulumi stack output` is empty", made_fix)


def _joined(variable: str, output: str) -> str:
    last = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", variable)[-1:]
    rest = output[0].upper() + output[1:]
    return variable + (
        rest[len(last[0]) :] if last and rest.lower().startswith(last[0].lower()) and len(rest) > len(last[0]) else rest
    )
