"""Export that declares its own value again.

    const region = "eu-west-1";
    …
    export const region = region;

is a second constant of the name, made of itself:

    error TS2451: Cannot redeclare block-scoped variable 'region'.
    error TS2448: Block-scoped variable 'region' used before its declaration.

`export { region };` exports the one that is there. Where that one is exported already, the statement goes.

Left alone:

- names that nothing else at the top of the file declares, and those that several things declare;
- types of the name, and an export of something else under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.scope import Declaration
from iacfix.source import Source
from iacfix.syntax.removal import remove_statement
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Cannot redeclare block-scoped variable '…'",
    "Block-scoped variable '…' used before its declaration",
    "Import declaration conflicts with local declaration of '…'",
)
_SUSPECT = re.compile(rb"export\s+(?:const|let|var)\s+([\w$]+)\b[^=\n]*=\s*\1\b")
_KINDS = frozenset({"declarator", "function", "class", "enum", "import"})


def findings(project: Project) -> Iterator[Finding]:
    """Each export of a file that declares a name as itself."""
    for source in project.sources:
        for node in source.nodes("export") if _SUSPECT.search(source.data) else ():
            declarator = _of_itself(source, node)
            first = _declared(project, source, declarator) if declarator is not None else None
            if declarator is not None and first is not None:
                yield _finding(View(project, source, node), View(project, source, declarator), first)


def _finding(statement: View, declarator: View, first: Declaration) -> Finding:
    name = declarator.source.text(first.name)
    what = f"{name} is declared at the top of the file already"
    exported = _exported(declarator.source, first, name)
    related = [declarator.view(first.name)]
    if exported is None:
        why = f"something else is exported as {name}: say which is meant"
        return Finding.at(declarator, what, related=related, why_not=why)
    if exported:
        gone = fix("take it away, as the first is exported", remove_statement(statement), effect=Effect.NONE)
        return Finding.at(declarator, what, gone, related=related)
    pad = " " if style_of(statement.project, statement.source).spaced else ""
    end = ";" if statement.text.endswith(";") else ""
    edits = statement.replace(f"export {{{pad}{name}{pad}}}{end}")
    made = fix(f"export the {name} that is there", edits, effect=Effect.NONE)
    return Finding.at(declarator, what, made, related=related)


def _of_itself(source: Source, statement: Node) -> Node | None:
    """The declarator of ``export const x = x``, where it is the only one."""
    declaration = statement.child_by_field_name("declaration")
    declarators = declaration.named_children if declaration is not None else []
    if len(declarators) != 1 or declarators[0].type != "variable_declarator" or statement.parent != source.root:
        return None
    name, value = declarators[0].child_by_field_name("name"), declarators[0].child_by_field_name("value")
    if name is None or value is None or {name.type, value.type} != {"identifier"}:
        return None
    return declarators[0] if source.text(name) == source.text(value) else None


def _declared(project: Project, source: Source, declarator: Node) -> Declaration | None:
    """The one other declaration of the name at the top of the file."""
    name = declarator.child_by_field_name("name")
    scopes = project.scopes(source)
    others = [
        each
        for each in (scopes.named(source.text(name)) if name is not None else ())
        if each.name != name and scopes.extent(each) == (0, len(source.data) + 1)
    ]
    return others[0] if len(others) == 1 and others[0].kind in _KINDS and not _is_type(others[0]) else None


def _is_type(declaration: Declaration) -> bool:
    node: Node | None = declaration.node
    while node is not None and node.type not in ("import_statement", "program"):
        if any(child.type == "type" for child in node.children):
            return True
        node = node.parent
    return node is not None and any(child.type == "type" for child in node.children)


def _exported(source: Source, first: Declaration, name: str) -> bool | None:
    """Whether a declaration is exported under its name; None where something else is."""
    for statement in source.nodes("export"):
        if statement.start_byte <= first.name.start_byte < statement.end_byte:
            return not any(child.type == "default" for child in statement.children)
        for clause in (child for child in statement.named_children if child.type == "export_clause"):
            for specifier in clause.named_children:
                local, alias = specifier.child_by_field_name("name"), specifier.child_by_field_name("alias")
                if local is not None and source.text(alias or local) == name:
                    own = source.text(local) == name and statement.child_by_field_name("source") is None
                    return True if own else None
    return False
