"""Handler that its folder does not have.

`handler: 'index.handler'` is the function `handler` of the file `index.js` (or `.mjs`, `.cjs`; `.py` for Python) at the top of
the archive. The folder that is packed has no such file, or is not there at all:

    Runtime.ImportModuleError: Error: Cannot find module 'index'
    couldn't read archive path '/src/shop/lib/lambda': stat /src/shop/lib/lambda: no such file or directory

It is found, and a person writes the handler or corrects its name.

Left alone:

- folders with a source that a build makes the file from (`index.ts`), and those that builds write into;
- folders of which nothing is in the repository, unless the disk shows that they are not there;
- functions with layers, paths that the text does not show, archives of several entries, and languages that the table does
  not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.files import CODE
from iacfix.project import Project
from iacfix.pulumi.archive import entries, given, kind_of
from iacfix.pulumi.asset import is_there, path_of
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.runtime import runtime_of
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import load, table

SEVERITY = Severity.BREAKS
ERRORS = ("Runtime.ImportModuleError: Error: Cannot find module '…'", "couldn't read archive path '…'")

_FOLDER = "pulumi.asset.FileArchive"


def findings(project: Project) -> Iterator[Finding]:
    """Each function whose handler is not in the folder that it packs."""
    for function in resources(project, "aws.lambda.Function"):
        path = _folder(function)
        folder = path_of(path) if path is not None else None
        module, endings = function.string("handler").rpartition(".")[0], _endings(function)
        if path is None or folder is None or not module or not endings or function.has("layers") or _compiled(folder):
            continue
        if not project.disk and not endings[0].endswith(CODE):
            continue
        if not is_there(project, folder):
            if project.disk:
                message = f"there is no {folder}, which the function packs"
                yield Finding.at(
                    path, message, resource=function.label, why_not="write its handler, or name its folder"
                )
            continue
        if not any(is_there(project, folder, module + ending) for ending in endings):
            message = f"{folder} has no {module}{endings[0]}, in which the handler is"
            where = function.get("handler") or function
            yield Finding.at(where, message, resource=function.label, why_not="write the handler, or correct its name")


def _folder(function: Resource) -> View | None:
    """The path of the folder that alone makes up a function's archive, at its top."""
    code = function.get("code")
    leaves = origin(code).leaves if code is not None else ()
    if len(leaves) != 1:
        return None
    archive = leaves[0]
    files = entries(function)
    if files is not None and len(files) == 1 and files[0].name in (".", "./", ""):
        archive = files[0].value
    path = given(archive) if kind_of(archive) == _FOLDER else None
    return None if path is None or path.text.rstrip("'\"`)").endswith((".zip", ".jar", ".tgz", ".tar.gz")) else path


def _endings(function: Resource) -> Sequence[str]:
    """The endings of files that may hold the handler, or what a build makes it from."""
    made = cast("Mapping[str, Sequence[str]]", load(Path(__file__).with_name("handler_file.yaml")).data["endings"])
    sources = cast("Mapping[str, Sequence[str]]", table(__file__).data["sources"])
    language = runtime_of(function).rstrip("0123456789.x")
    return [*made[language], *sources[language]] if language in made and language in sources else []


def _compiled(folder: str) -> bool:
    return any(part in table(__file__).data["compiled"] for part in folder.split("/"))
