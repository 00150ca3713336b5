"""Program without a Pulumi.yaml.

Pulumi looks for the project file in the folder it is called in and those above, and does nothing without one:

    error: no Pulumi.yaml project file found (searching upwards from /src/shop). If you have not created a project yet, use `pulumi new` to do so

A minimal one is written beside package.json: the package's name, the runtime, and the one file that makes resources when
it is run. It is unsafe because the project's name, in which all configuration stands, is only likely to be the package's.

Left alone:

- folders without a package.json, and those in which no file makes resources when it is run: libraries of components;
- programs that other programs run (the Automation API): they need no file;
- several files that could be the entry: it is found, and a person decides;
- a single file that iacfix was asked about.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from iacfix.document import Document
from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import PROJECT_FILES, Project
from iacfix.pulumi.entry import entries

SEVERITY = Severity.BLOCKS
ERRORS = ("no Pulumi.yaml project file found (searching upwards from …)",)

_RUN_BY_OTHERS = (b"pulumi/automation", b"LocalWorkspace")


def findings(project: Project) -> Iterator[Finding]:
    """The program, where it has no project file."""
    package = project.document(posixpath.join(project.folder, "package.json"))
    if project.lone or project.definition is not None or package is None:
        return
    if any(posixpath.join(project.folder, name) in project.files for name in PROJECT_FILES):
        return
    if any(word in project.files[path] for path in project.code for word in _RUN_BY_OTHERS):
        return
    candidates = entries(project)
    if not candidates:
        return
    stated = package.root.scalar("name")
    name = re.sub(r"[^A-Za-z0-9_.-]+", "-", stated.string.rpartition("/")[2]) if stated is not None else ""
    made = None
    if len(candidates) == 1 and name:
        main = project.within(candidates[0])
        file = posixpath.join(project.folder, PROJECT_FILES[0])
        mapping = {"name": name, "runtime": "nodejs", **({} if main == "index.ts" else {"main": main})}
        made = fix(f"write {file}", Document.new(file, mapping), safety=Safety.UNSAFE, effect=Effect.NONE)
    why = f"several files could be its entry: {', '.join(map(project.within, candidates))}"
    where = stated if stated is not None else package.root
    yield Finding.at(where, "the program has no Pulumi.yaml", made, why_not=why if len(candidates) > 1 else "")
