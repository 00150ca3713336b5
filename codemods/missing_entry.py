"""Entry that Pulumi does not find.

Pulumi runs the file or folder that `main` in Pulumi.yaml names, else the one of package.json, else `index.ts` beside it.
Where there is none, nothing can be deployed:

    We failed to locate the entry point for your program: /src/shop
    Your program's 'main' file (/src/shop/index.js) does not exist.

Where exactly one file makes resources when it is run and is imported by no other, `main` names that one.

Left alone:

- an entry that a build makes: a path in tsconfig.json's `outDir` or a folder that is called like one (`dist`), a `.js`
  where package.json has a build script, and whatever is on the disk although git ignores it;
- package.json with `exports`, which Pulumi asks first;
- several files that could be it, and none: it is found, and a person decides;
- a folder without code.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from iacfix.document import Document
from iacfix.edit import Effect, Finding, Place, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.entry import entries
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "We failed to locate the entry point for your program: …",
    "Your program's 'main' file (…) does not exist",
    "No entrypoint found in …",
)

_OUT = re.compile(rb'"(?:outDir|outFile)"\s*:\s*"(?:\./)?([^"/]+)')


def findings(project: Project) -> Iterator[Finding]:
    """The program's entry, where it is missing."""
    definition = project.definition
    main = definition.root.scalar("main") if definition is not None else None
    stated = main.string if main is not None else ""
    if definition is None or not project.code or _found(project, stated):
        return
    package = project.document(posixpath.join(project.folder, "package.json"))
    if _built(project, package, stated):
        return
    candidates = entries(project)
    message = f"there is no {stated}" if stated else "there is neither `main` nor an index.ts"
    where: Place = (
        Place.of(main) if main is not None else definition.root.key("runtime") or Place(definition.path, 0, 0)
    )
    why = "no file makes resources when it is run: write the entry"
    if candidates:
        why = f"several files could be the entry: name one of {', '.join(map(project.within, candidates))}"
    made = None
    if len(candidates) == 1:
        name = project.within(candidates[0])
        after = next((key for key in ("description", "runtime") if definition.root.get(key) is not None), None)
        edits = main.set(name) if main is not None else definition.root.add("main", name, after=after)
        made = fix(f"run {name}", edits, effect=Effect.NONE)
    yield Finding.at(where, message, made, why_not=why)


def _found(project: Project, stated: str) -> bool:
    if not stated:
        return project.entry is not None
    return project.run_by(stated) is not None or (
        project.disk != "" and Path(project.disk, project.folder, stated).exists()
    )


def _built(project: Project, package: Document | None, stated: str) -> bool:
    """Whether a build may make the entry, or something decides on it that is not looked into."""
    if package is not None and package.root.get("exports") is not None:
        return True
    named = package.root.scalar("main") if package is not None else None
    main = posixpath.normpath(stated or (named.string if named is not None else ""))
    builds = package is not None and package.root.get("scripts", "build") is not None
    setups = [path for path in project.files if re.search(r"(^|/)tsconfig[^/]*\.json$", path)]
    outs = {found[1].decode() for path in setups for found in _OUT.finditer(project.files[path])}
    first = main.split("/")[0]
    return (
        first in outs or first in table(__file__).data["compiled"] or (main.endswith("js") and (builds or bool(outs)))
    )
