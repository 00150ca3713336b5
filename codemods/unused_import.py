"""Import that nothing uses.

Linters and the compiler's `noUnusedLocals` stop at a name that is imported and never used, and with them the pipeline:

    error  'path' is defined but never used  @typescript-eslint/no-unused-vars
    error TS6133: 'path' is declared but its value is never read.

The name goes, and the statement with its last name. TypeScript leaves such an import out of what it compiles to, so the
program stays what it was.

Left alone:

- `import './module'`, which is there for its effects;
- a file of the program that makes resources where it is imported: TypeScript leaves the import out and they are never
  made, so it is found, and a person decides; and so is a component that the entry imports and does not make;
- JavaScript, where an import runs the module even if nothing uses it, and projects whose tsconfig.json keeps every
  import (`verbatimModuleSyntax`, `importsNotUsedAsValues`, `preserveValueImports`);
- JSX, which may use a name that is not spelled;
- names under a comment for ESLint, TSLint or the compiler, or linked from a documentation comment: they are meant;
- files that declare modules, and the last import or export of a file: without it the file would be another kind of one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.component import components
from iacfix.pulumi.resource import resources
from iacfix.scope import FUNCTIONS, Declaration
from iacfix.source import Source
from iacfix.syntax.imports import Import, imports, remove_imports
from iacfix.syntax.lint import let_pass
from iacfix.syntax.names import Declared, follow
from iacfix.syntax.view import View

SEVERITY = Severity.TIDIES
ERRORS = (
    "'…' is defined but never used",
    "'…' is declared but its value is never read",
    "All imports in import declaration are unused",
)
AFTER = ("unused-resource-variable",)

_KEEPS_IMPORTS = (b"verbatimModuleSyntax", b"importsNotUsedAsValues", b"preserveValueImports")


def findings(project: Project) -> Iterator[Finding]:
    """Each import statement with names that nothing uses."""
    if _keeps_imports(project):
        return
    for source in project.sources:
        if source.path.endswith((".ts", ".mts", ".cts")) and b"declare module" not in source.data:
            yield from _in_file(project, source)


def _in_file(project: Project, source: Source) -> Iterator[Finding]:
    unused = [(each, names) for each in imports(project, source) if (names := _unused(each))]
    whole = [each for each, names in unused if len(names) == len(each.names) and not _forgotten(each)]
    if len(whole) == len(source.nodes("import")) + len(source.nodes("export")):
        return
    removals = {each.key: made for group in _runs(whole) for each in group if (made := _removal(group)) is not None}
    for each, names in unused:
        spelled = ", ".join(source.text(name.name) for name in names)
        message = f"{spelled} {'is' if len(names) == 1 else 'are'} imported and never used"
        where = each.view(names[0].name)
        if len(names) < len(each.names):
            yield Finding.at(where, message, fix(f"import no {spelled}", each.without(names), effect=Effect.NONE))
        elif each in whole:
            yield Finding.at(where, message, removals.get(each.key))
        else:
            yield Finding.at(where, message, why_not=_forgotten(each))


def _unused(each: Import) -> list[Declaration]:
    scopes = each.project.scopes(each.source)
    names = [name for name in each.names if not scopes.is_read(name)]
    names = [name for name in names if not _linked(each.source, each.source.text(name.name))]
    return [] if names and let_pass(each, "no-unused-vars") else names


def _linked(source: Source, name: str) -> bool:
    """Whether a documentation comment refers to a name."""
    return (
        re.search(rb"@(?:link\w*|see|type|param|returns?)\b[^\n]*\b" + re.escape(name.encode()) + rb"\b", source.data)
        is not None
    )


def _forgotten(each: Import) -> str:
    """What a person has to decide where the import may be there for something that the program then forgets to do."""
    project, target = each.project, each.project.imported(each.module, each.source)
    if target is None:
        return ""
    if any(made.source is target and made.within(*FUNCTIONS, "class_body") is None for made in resources(project)):
        return (
            "TypeScript leaves the import out, so what that file makes is not made: import it for its effects, or not"
        )
    if each.source is project.entry and any(_is_component(project, each.source, name) for name in each.names):
        return "nothing makes the component: make one, or take the import out"
    return ""


def _is_component(project: Project, source: Source, name: Declaration) -> bool:
    found = follow(project, Declared(source, name))
    return found is not None and any(
        component.path == found.source.path and component.node == found.declaration.node
        for component in components(project)
    )


def _runs(statements: Sequence[Import]) -> list[list[Import]]:
    """Statements that follow each other, together: what stays of the blank lines around them depends on all of them."""
    runs: list[list[Import]] = []
    for each in statements:
        if runs and each.node.prev_sibling == runs[-1][-1].node:
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _removal(group: Sequence[View]) -> Fix | None:
    title = "take the import out" if len(group) == 1 else f"take the {len(group)} imports out"
    return fix(title, remove_imports(group), effect=Effect.NONE)


def _keeps_imports(project: Project) -> bool:
    files = (path for path in project.files if posixpath.basename(path).startswith("tsconfig"))
    return any(word in project.files[path] for path in files for word in _KEEPS_IMPORTS)
