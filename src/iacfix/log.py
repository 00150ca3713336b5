"""The output of a failed ``pulumi up``, ``pulumi preview`` or ``tsc``: its errors, and the codemods that prevent them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from iacfix.codemod import Codemod
from iacfix.edit import Finding

# error: creating urn:pulumi:dev::shop::aws:rds/cluster:Cluster::orders-dev: …
_URN = re.compile(r"urn:pulumi:[^:\s]+::[^:\s]+::(?:[^\s]*\$)?(?P<type>[\w-]+:[\w/.-]+:\w+)::(?P<name>[^\s:]+)")
# the headings of `pulumi up`'s diagnostics: "  aws:rds:Cluster (orders-dev):"
_HEADING = re.compile(r"^\s*(?P<type>[\w-]+:[\w/.-]+:\w+) \((?P<name>[^)]+)\):?\s*$")
# both forms of the compiler: "lib/db.ts(12,5): error TS2353: …" and "lib/db.ts:12:5 - error TS2353: …"
_COMPILER = re.compile(
    r"(?P<path>[^\s():]+\.[cm]?tsx?)[(:](?P<line>\d+)[,:](?P<column>\d+)\)?(?: -|:) error (?P<text>TS\d+: .*)"
)
_ERROR = re.compile(r"\berror(?: TS\d+)?: ")
# "1 error occurred:" announces a list, whose items begin with an asterisk
_LIST = re.compile(r"\b\d+ errors? occurred:$")
_ITEM = re.compile(r"^\s+\* ")
_HEADLINE = re.compile(
    r"\*\* .* \*\*|.*\berror: (?:update|preview|one or more|an unhandled error occurred: Program exited).*"
)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class LogError:
    """One error of a log, on its ``line`` (from 1).

    ``codemods`` are the ids whose pages name its text; none: it is not known. ``type`` and ``name`` are those of the
    resource that failed (``aws.rds.Cluster``, ``orders-dev``), ``path`` and ``row`` where the compiler saw it.
    """

    line: int
    text: str
    codemods: tuple[str, ...]
    type: str = ""
    name: str = ""
    path: str = ""
    row: int = 0


def errors_of(log: str, codemods: Sequence[Codemod]) -> list[LogError]:
    """The errors of a log, each once, in order."""
    texts = [(codemod.id, pattern(text)) for codemod in codemods for text in codemod.errors]
    found: dict[tuple[str, str, str, str, int], LogError] = {}
    kind, name, listed = "", "", False
    for number, raw in enumerate(log.splitlines(), 1):
        line = _COLOUR.sub("", raw).rstrip()
        heading = _HEADING.match(line)
        if heading:
            kind, name = _dotted(heading["type"]), heading["name"]
            continue
        ids = tuple(dict.fromkeys(identifier for identifier, text in texts if text.search(line)))
        compiler = _COMPILER.search(line)
        item = listed and _ITEM.match(line)
        listed = bool(item or _LIST.search(line))
        if not ids and not compiler and not item and not _ERROR.search(line):
            continue
        urn = _URN.search(line)
        own = (_dotted(urn["type"]), urn["name"]) if urn else (kind, name)
        place = (compiler["path"], int(compiler["line"])) if compiler else ("", 0)
        error = LogError(number, line.strip(), ids, *(("", "") if compiler else own), *place)
        found.setdefault((error.text, error.type, error.name, error.path, error.row), error)
    return list(_without_headlines(list(found.values())))


def pattern(text: str) -> re.Pattern[str]:
    """The regular expression of an error text, in which ``…`` stands for anything on the line."""
    return re.compile(
        ".*?".join(re.escape(part.strip()) if part != text else re.escape(part) for part in text.split("…"))
    )


def about(error: LogError, codemod_id: str, finding: Finding, row: int) -> bool:
    """Whether a finding, whose place is on ``row``, is what an error of a log speaks of."""
    if codemod_id not in error.codemods:
        return False
    if error.path:
        return finding.path.endswith(error.path.removeprefix("./")) and abs(row - error.row) <= _NEAR
    return not error.type or not finding.resource or _is_resource(finding.resource, error)


# A finding stands at a property, the compiler may point at the object around it.
_NEAR = 40


def _is_resource(label: str, error: LogError) -> bool:
    kind, _, name = label.partition(" ")
    if kind != error.type:
        return False
    spelled = name.strip("'\"`")
    parts = re.split(r"\$\{[^}]*\}", spelled)
    return re.fullmatch(".*".join(re.escape(part) for part in parts), error.name) is not None or not re.search(
        r"['\"`]", name
    )


def _dotted(kind: str) -> str:
    """``aws:rds/cluster:Cluster`` and ``aws:rds:Cluster`` are ``aws.rds.Cluster``."""
    package, module, name = kind.split(":")
    module = module.split("/")[0]
    return f"{package}.{name}" if module == "index" else f"{package}.{module}.{name}"


def _without_headlines(errors: Iterable[LogError]) -> Iterator[LogError]:
    """Without the lines that only announce that something failed (``error: update failed``)."""
    for error in errors:
        if error.codemods or not (_HEADLINE.fullmatch(error.text) or _LIST.search(error.text)):
            yield error
