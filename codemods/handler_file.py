"""Handler whose file is not in the function's archive.

`handler: 'index.handler'` is the function `handler` of the file `index.js` (or `.mjs`, `.cjs`; `.py` for Python). Where
the archive has no such file, the function deploys and every call fails:

    Runtime.ImportModuleError: Error: Cannot find module 'index'
    Runtime.ImportModuleError: Unable to import module 'index': No module named 'index'

Code under the name `.`, which an archive cannot have as a file, gets the name that the handler looks for. The program
deploys without, so that fix is unsafe.

Left alone:

- archives with a folder, a file from disk under `.`, or names that are computed: the file may be in there;
- functions with layers or an image, handlers under `/`, and languages whose files the table does not know;
- a file of another name: found, and a person says whether the handler or the file has the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.archive import FILE, STRING, entries, kind_of, texts
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.runtime import runtime_of
from iacfix.syntax.object import Member
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = (
    "Runtime.ImportModuleError: Error: Cannot find module '…'",
    "Unable to import module '…': No module named '…'",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each function whose archive has no file for its handler."""
    for function in resources(project, "aws.lambda.Function"):
        handler, files, endings = function.string("handler"), _files(function), _endings(function)
        module = handler.rpartition(".")[0]
        if not module or module.startswith("/") or not files or not endings or function.has("layers"):
            continue
        if any(each.name.removeprefix("./") == module + ending for each in files for ending in endings):
            continue
        nameless = next((each for each in files if each.name == "."), None)
        made = None
        if nameless is not None and len(files) == 1:
            name = module + _ending(function, nameless, endings)
            quoted = style_of(project, nameless.source).quoted(name)
            made = fix(f"call it {name}", nameless.key_view.replace(quoted), safety=Safety.UNSAFE, effect=Effect.UPDATE)
        yield Finding.at(
            nameless.key_view if nameless is not None else function.get("handler") or function,
            f"the handler is in {module}{endings[0]}, and the archive has no such file",
            made,
            resource=function.label,
            why_not="say whether the handler or the file has the wrong name",
        )


def _files(function: Resource) -> Sequence[Member]:
    """The files of an archive that the program writes out; none where it may have others."""
    found = entries(function) or ()
    return found if all(_is_file(each) for each in found) else ()


def _is_file(entry: Member) -> bool:
    kind = kind_of(entry.value)
    return kind == STRING or (kind == FILE and entry.name != ".")


def _endings(function: Resource) -> Sequence[str]:
    known: Mapping[str, Sequence[str]] = table(__file__).data["endings"]
    return known.get(_language(function), ())


def _language(function: Resource) -> str:
    found = re.match(r"[a-z]+", runtime_of(function))
    return found[0] if found is not None else ""


def _ending(function: Resource, entry: Member, endings: Sequence[str]) -> str:
    """The ending for some code: that of modules where it imports or exports as one."""
    modules: Mapping[str, str] = table(__file__).data["module"]
    code = "\n".join(leaf.text for leaf in texts(entry.value))
    is_module = re.search(r"^[`'\"]?\s*(?:import\s+[\w{*]|export\s+(?:const|default|async|function))", code, re.M)
    return modules.get(_language(function), endings[0]) if is_module is not None else endings[0]
