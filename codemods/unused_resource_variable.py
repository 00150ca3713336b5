"""Variable that holds a resource and is never read.

A resource is made by `new`; a name for it is needed only where something reads it. Linters and the compiler's
`noUnusedLocals` stop at a name that nothing reads, and with them the pipeline in which they run:

    error  'cpuAlarm' is assigned a value but never used  @typescript-eslint/no-unused-vars
    error TS6133: 'cpuAlarm' is declared but its value is never read.

The name goes, the resource stays: `const cpuAlarm = new aws.cloudwatch.MetricAlarm(…)` becomes
`new aws.cloudwatch.MetricAlarm(…)`. Nothing changes in any stack: a resource is known by its first argument. Lines that
were broken only because the name stood before them are joined as prettier joins them.

Left alone:

- names that are exported, assigned again, or read anywhere, be it in a later block, a type or a shorthand;
- names that begin with an underscore, and those under a comment for ESLint, TSLint or the compiler: they are meant;
- providers: one that nothing uses is a fault, but its name is not;
- classes that are neither a package's resources nor the program's components: making them may be all there is to read;
- declarations of several names, of patterns, and those with comments between the name and the `new`;
- programs whose ESLint forbids `new` for its effects alone (`no-new`).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.component import components
from iacfix.pulumi.package import makes_resource
from iacfix.pulumi.resource import resources
from iacfix.scope import Declaration
from iacfix.syntax.lint import let_pass
from iacfix.syntax.unbind import unbind
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("'…' is assigned a value but never used", "'…' is declared but its value is never read")
AFTER = (
    "stack-exports",
    # these name resources that nothing has read so far
    "deployment-before-integrations",
    "deployment-stage-name",
    "lambda-log-group",
    "missing-public-access-block",
    "security-group-cycle",
    "stage-throttling",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each resource or component whose name nothing reads."""
    if _forbids_new(project):
        return
    for made in _made(project):
        bound = _bound(made)
        if bound is None or _read(made, bound) or let_pass(made, "no-unused-vars"):
            continue
        name = made.source.text(bound.name)
        dropped = unbind(made.view(bound.node))
        if dropped is not None:
            made_fix = fix(f"make it without the name {name}", dropped, effect=Effect.NONE)
            yield Finding.at(made.view(bound.name), f"{name} is never read", made_fix)


def _made(project: Project) -> Iterator[View]:
    """What the program makes of packages' classes, providers left out, and of its own components."""
    for made in resources(project):
        if makes_resource(project, made.type) and made.type.rpartition(".")[2] != "Provider":
            yield made
    for component in components(project):
        yield from component.instances


def _bound(made: View) -> Declaration | None:
    """The declaration of the one name that a ``new`` is given, unless it says that it is meant to be unread."""
    parent = made.node.parent
    name = parent.child_by_field_name("name") if parent is not None and parent.type == "variable_declarator" else None
    if name is None or name.type != "identifier" or made.source.text(name).startswith("_"):
        return None
    return made.project.scopes(made.source).resolve(name)


def _read(made: View, bound: Declaration) -> bool:
    return made.project.scopes(made.source).is_read(bound)


def _forbids_new(project: Project) -> bool:
    """Whether ESLint is set up to refuse ``new`` for its effects alone."""
    facts = table(__file__).data
    names = (path for path in project.files if posixpath.basename(path).startswith((".eslintrc", "eslint.config.")))
    if any(facts["rule"].encode() in project.files[path] for path in names):
        return True
    manifest = project.document(posixpath.join(project.folder, "package.json"))
    return manifest is not None and any(
        manifest.root.get("devDependencies", name) is not None for name in facts["configurations"]
    )
