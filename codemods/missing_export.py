"""Import of a name that the file does not export.

A file of the program is imported for a name that it does not export, most often an entry that makes a stack class where
the file makes its resources by itself:

    error TS2305: Module '"../lib/tap-stack"' has no exported member 'TapStack'.
    error TS2459: Module '"./network"' declares 'Network' locally, but it is not exported.
    error TS2613: Module '"./network"' has no default export.

- A name that the file declares is exported there.
- A name that is the file's default export, or the other way round, is imported as such.
- An entry that makes a class which the file does not have, while the file makes resources when it is imported, becomes
  `export * from '../lib/tap-stack'`: that runs the file, and its exports are the stack's outputs. A bare
  `import '../lib/tap-stack'` would run it too, but lose the outputs. What only that class was given (tags, a provider)
  goes with it; nothing else ever used it. Classes and functions are no outputs: beside them the others are named.
- Where the file has one component under another name, the import takes that one: unsafe, as only its author knows
  whether it is the one that was meant.

Left alone:

- files that do not parse, that are no TypeScript, or export in ways that hide names: `export =`, `module.exports`,
  everything of a package;
- an entry that reads the missing class's outputs, unless the file exports them under the same names; it is found, and a
  person decides;
- namespaces (`import * as network`), and imports of packages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import free
from iacfix.pulumi.component import Component, components
from iacfix.pulumi.resource import resources
from iacfix.scope import FUNCTIONS, Declaration
from iacfix.source import Source
from iacfix.syntax.imports import Import, imports
from iacfix.syntax.module import exports
from iacfix.syntax.names import exported, import_of, qualified
from iacfix.syntax.prune import prune
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "has no exported member '…'",
    "has no exported member named '…'",
    "declares '…' locally, but it is not exported",
    "has no default export",
)

# Each begins with a literal, which is what makes searching quick.
_HIDES = (
    re.compile(rb"module\.exports\b"),
    re.compile(rb"export(?<![^\n]export)\s*(?:=|(?:type\s*)?\*\s*from\s*['\"][^.])"),
)
_VALUES_AND_TYPES = frozenset(
    {"lexical_declaration", "variable_declaration", "interface_declaration", "type_alias_declaration"}
)
_READS = re.compile(
    r"\A(?:new Date\(|Date\.now\(|pulumi\.get(?:Stack|Project|Organization)\(|[\w.]+\.(?:get|require)\w*\()"
)


def findings(project: Project) -> Iterator[Finding]:
    """Each imported name that the file of the program it comes from does not export."""
    for source in project.sources:
        for each in imports(project, source):
            target = project.imported(each.module, source)
            if target is None or target is source or not _readable(target):
                continue
            for name in each.names:
                wanted = import_of(source, name)[1]
                if wanted != "*" and exported(project, target, wanted) is None and not _says(project, target, wanted):
                    yield _finding(each, name, wanted, target)


def _readable(target: Source) -> bool:
    return (
        target.path.endswith((".ts", ".mts", ".cts", ".tsx"))
        and target.syntax_error is None
        and not target.remember("hides exports", lambda: any(form.search(target.data) for form in _HIDES))
    )


def _says(project: Project, target: Source, wanted: str) -> bool:
    """Whether a file exports a name in a form that is not looked into, or something whose names are not known."""
    if {wanted, "*", "="} & set(exports(project, target)):
        return True
    pattern = rb"^export\s+(?!default\b)[^;=({\n]*\b" + re.escape(wanted.encode()) + rb"\b"
    return re.search(pattern, target.data, re.M) is not None


def _finding(each: Import, name: Declaration, wanted: str, target: Source) -> Finding:
    spelled = each.source.text(name.name)
    message = f"{target.path} has no default export" if wanted == "default" else f"{target.path} exports no {wanted}"
    where = each.view(name.name)
    made = _other_form(each, name, wanted, target)
    if made is None and each.project.editable(target.path):
        made = _declared(each, wanted, target)
    if made is None and each.source is each.project.entry and _runs(each.project, target):
        made = _passed_on(each, name, spelled, target)
    elif made is None:
        made = _other_name(each, name, wanted, target)
    return Finding.at(where, message, made, why_not="write it, or import what was meant from the file that has it")


def _declared(each: Import, wanted: str, target: Source) -> Fix | None:
    """The file declares the name at its top: it is exported there."""
    for found in each.project.scopes(target).named(wanted):
        statement = found.node if found.kind != "declarator" else found.node.parent
        if found.kind in ("import", "parameter") or statement is None or statement.parent != target.root:
            continue
        if found.kind == "declarator" and len(statement.named_children) != 1:
            continue
        declaration = View(each.project, target, statement)
        return fix(f"export {wanted}", declaration.insert_before("export "), effect=Effect.NONE)
    return None


def _other_form(each: Import, name: Declaration, wanted: str, target: Source) -> Fix | None:
    """The name is the default export where a named one is imported, or the other way round."""
    spelled = each.source.text(name.name)
    default = exported(each.project, target, "default")
    if wanted == "default" and exported(each.project, target, spelled) is not None:
        return fix(f"import {{ {spelled} }}", each.default_as_name(), effect=Effect.NONE)
    if default is not None and default.source.text(default.declaration.name) == wanted:
        return fix(f"import {spelled} as the default export", each.name_as_default(name), effect=Effect.NONE)
    return None


def _runs(project: Project, target: Source) -> bool:
    """Whether importing a file makes resources or components."""
    made: list[View] = [*resources(project), *(each for found in components(project) for each in found.instances)]
    return any(each.source is target and each.within(*FUNCTIONS, "class_body") is None for each in made)


def _passed_on(each: Import, name: Declaration, spelled: str, target: Source) -> Fix | None:
    """The entry exports what the file exports, and makes the class no more."""
    project = each.project
    outputs = [output for output in exports(project, target) if exported(project, target, output) is not None]
    going = _makings(each, name, set(outputs))
    if len(each.names) != 1 or not going:
        return None
    start = "export * from" if outputs else "import"
    if outputs and _exports_code(target):
        start = f"export {{ {', '.join(outputs)} }} from"
    passing = each.replace(re.sub(r"^import\b.*?\bfrom\b", start, each.text, count=1, flags=re.S))
    pruned = prune(going, _idle, keeping=each, about=spelled)
    title = f"run {each.module}" + (" and export what it exports" if outputs else "")
    return fix(title, passing, pruned, effect=Effect.NONE)


def _exports_code(target: Source) -> bool:
    """Whether a file exports classes or functions, which would be empty outputs of the stack."""
    declared = (node.child_by_field_name("declaration") for node in target.nodes("export"))
    return any(node is not None and node.type not in _VALUES_AND_TYPES for node in declared)


def _makings(each: Import, name: Declaration, passed_on: set[str]) -> list[View]:
    """The statements that make the class and read its outputs; none where something else is done with it."""
    found: list[View] = []
    scopes = each.project.scopes(each.source)
    for node in scopes.references(name):
        made = node.parent
        if made is None or made.type != "new_expression" or made.parent is None:
            return []
        statement = statement_of(each.view(made))
        if statement.node.parent != each.source.root or statement.node.type == "export_statement":
            return []
        found.append(statement)
        if made.parent.type == "variable_declarator":
            bound = made.parent.child_by_field_name("name")
            outputs = _outputs(each, each.view(bound), passed_on) if bound is not None else None
            if outputs is None:
                return []
            found += outputs
        elif made.parent.type != "expression_statement":
            return []
    return found


def _outputs(each: Import, bound: View, passed_on: set[str]) -> list[View] | None:
    """``export const name = stack.output;`` for names that the file exports itself; None if more is read than that."""
    scopes = each.project.scopes(each.source)
    held = scopes.resolve(bound.node)
    found: list[View] = []
    for node in scopes.references(held) if held is not None else ():
        read = each.view(node).parent
        declarator = read.parent if read is not None and read.node.type == "member_expression" else None
        statement = statement_of(each.view(node))
        if declarator is None or declarator.node.type != "variable_declarator":
            return None
        name = declarator.child("name")
        if statement.node.type != "export_statement" or name is None or name.text not in passed_on:
            return None
        found.append(statement)
    return found


def _idle(value: View) -> bool:
    """Whether making a value has no effect but the value, or is a provider or a Config."""
    node = value.node
    if node.type == "new_expression":
        made = qualified(value.child("constructor") or value)
        if not (made.endswith(".Provider") or made == "pulumi.Config" or value.text.startswith("new Date(")):
            return False
    elif node.type == "call_expression" and _READS.search(value.text) is None:
        return False
    return node.type != "await_expression" and all(_idle(value.view(child)) for child in node.named_children)


def _other_name(each: Import, name: Declaration, wanted: str, target: Source) -> Fix | None:
    """The one component that the file exports, under the name that it has."""
    project, source = each.project, each.source
    names = [found.name for found in components(project) if found.source is target and _exported(project, found)]
    if len(names) != 1 or wanted == "default" or name.node.child_by_field_name("alias") is not None:
        return None
    if free(each, names[0]) != names[0]:
        return None
    reads = list(project.scopes(source).references(name))
    if not reads or any(read.parent is None or read.parent.type != "new_expression" for read in reads):
        return None
    renamed = [edit for node in (name.name, *reads) for edit in each.view(node).replace(names[0])]
    return fix(f"import {names[0]}", tuple(renamed), safety=Safety.UNSAFE, effect=Effect.NONE)


def _exported(project: Project, found: Component) -> bool:
    made = exported(project, found.source, found.name)
    return made is not None and made.declaration.node == found.node
