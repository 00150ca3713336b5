"""Stack file in another project's namespace.

The keys of a stack file begin with the project's name, and those of this one begin with another. The program does not see
them, and stops at the first that it requires:

    error: Missing required configuration variable 'shop:image'
        please set a value using the command `pulumi config set shop:image <value>`

The keys get the name that Pulumi.yaml has, those that the program only asks for too.

Left alone:

- namespaces that the program reads by name (`new pulumi.Config("network")`), and those of providers;
- keys that the program does not require, or that the file sets under both names;
- files with keys of several such namespaces: which of them is the project's old name is for a person to say.

The fix is unsafe: it may be Pulumi.yaml that has the wrong name.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.document import Document, MappingView
from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import config_reads
from iacfix.pulumi.stack import has_default

SEVERITY = Severity.BLOCKS
ERRORS = ("Missing required configuration variable '…'",)


def findings(project: Project) -> Iterator[Finding]:
    """Each stack file whose keys the program requires and does not see."""
    reads = config_reads(project) if project.stacks and project.name else []
    own = {read.config_key for read in reads if read.required and read.namespace in ("", project.name)}
    own = {key for key in own if not has_default(project, "", key)}
    others = {read.namespace for read in reads if read.namespace not in ("", project.name)}
    if own and "?" not in others:
        for stack in project.stacks.values():
            yield from _in_stack(project, stack, own, others)


def _in_stack(project: Project, stack: Document, own: set[str], others: set[str]) -> Iterator[Finding]:
    config = stack.root.mapping("config")
    if config is None:
        return
    keys = [key for key, _ in config.items() if _unseen(project, config, key) and key.partition(":")[0] not in others]
    wrong = [key for key in keys if key.partition(":")[2] in own]
    names = sorted({key.partition(":")[0] for key in wrong})
    if not wrong:
        return
    message = f"its keys are of {', '.join(names)}, and the project is called {project.name}"
    renamed = [
        config.rename(key, f"{project.name}:{key.partition(':')[2]}") for key in keys if key.partition(":")[0] in names
    ]
    title = f"rename {names[0]} to {project.name}"
    made = fix(title, *renamed, safety=Safety.UNSAFE, effect=Effect.NONE) if len(names) == 1 else None
    why = "say which of these is the project's" if len(names) > 1 else ""
    yield Finding.at(config.key(wrong[0]) or config, message, made, why_not=why)


def _unseen(project: Project, config: MappingView, key: str) -> bool:
    """Whether a key has a name that is not the project's, under which nothing sets it."""
    name, colon, rest = key.partition(":")
    return bool(colon) and name != project.name and config.get(f"{project.name}:{rest}") is None
