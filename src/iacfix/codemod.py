"""A codemod, and the folders that codemods come from."""

from __future__ import annotations

import importlib.util
import inspect
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.project import Project

Findings = Callable[[Project], Iterable[Finding]]

_PACKAGE = "iacfix_codemods"


@dataclass(frozen=True, slots=True)
class Codemod:
    """One fault: how to find it, and what to write in its place.

    ``id`` comes from the file's name, ``title`` and ``explanation`` from its docstring. ``errors`` are the texts that
    AWS, Pulumi or the compiler answer with (``…`` stands for anything); ``after`` are ids that have to run before it;
    ``settings`` are JSON Schemas by name, each with a ``description`` and a ``default``.
    """

    id: str
    title: str
    explanation: str
    severity: Severity
    findings: Findings
    errors: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    settings: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    path: str = ""


class CodemodError(Exception):
    """A codemod's file cannot be used: ``path``, and what to do."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


def bundled() -> Path:
    """The folder of the codemods that come with iacfix: in the package, else in the checkout."""
    here = Path(__file__).parent
    packed = here / "codemods"
    return packed if packed.is_dir() else here.parents[1] / "codemods"


def load(folders: Sequence[Path]) -> tuple[Codemod, ...]:
    """The codemods of some folders, in the order in which they run.

    Raises :class:`CodemodError` for a file that is no codemod, an id that stands twice, and a circle of ``after``.
    """
    found: dict[str, Codemod] = {}
    for folder in folders:
        if not folder.is_dir():
            raise CodemodError(folder, "is no folder; name one that holds codemods")
        for path in sorted(folder.glob("*.py")):
            if path.name.startswith("_"):
                continue
            codemod = read(path)
            if codemod.id in found:
                raise CodemodError(path, f"{codemod.id} is also in {found[codemod.id].path}; rename one of them")
            found[codemod.id] = codemod
    return ordered(found[identifier] for identifier in sorted(found))


def read(path: Path) -> Codemod:
    """The codemod of one file."""
    module = _module(path)
    findings = getattr(module, "findings", None)
    page = inspect.cleandoc(module.__doc__ or "")
    if not callable(findings):
        raise CodemodError(path, "has no function `findings(project)`; write one")
    if not page:
        raise CodemodError(path, "has no docstring; it is the codemod's page")
    severity = getattr(module, "SEVERITY", None)
    if not isinstance(severity, Severity):
        raise CodemodError(path, "has no SEVERITY; set it to a member of iacfix.edit.Severity")
    for name in ("ERRORS", "AFTER"):
        if isinstance(getattr(module, name, ()), str):
            raise CodemodError(path, f"{name} is one text; make it a tuple, with a comma behind it")
    title, _, _ = page.partition("\n")
    return Codemod(
        id=path.stem.replace("_", "-"),
        title=title.rstrip("."),
        explanation=page,
        severity=severity,
        findings=cast("Findings", findings),
        errors=tuple(getattr(module, "ERRORS", ())),
        after=tuple(getattr(module, "AFTER", ())),
        settings=dict(getattr(module, "SETTINGS", {})),
        path=str(path),
    )


def forget() -> None:
    """Let :func:`load` read every codemod's file anew."""
    for name in [name for name in sys.modules if name.startswith(f"{_PACKAGE}.")]:
        del sys.modules[name]


def ordered(codemods: Iterable[Codemod]) -> tuple[Codemod, ...]:
    """Codemods in the order in which they run: the gravest faults first, each behind those that it names in ``after``.

    Tidying comes last because what looks unused may be what the mending of a graver fault needs. Of equally grave ones
    the given order stays. Raises :class:`CodemodError` for a circle of ``after``.
    """
    waiting = sorted(codemods, key=lambda codemod: codemod.severity.rank)
    found = {codemod.id: codemod for codemod in waiting}
    done: dict[str, Codemod] = {}

    def visit(identifier: str, behind: tuple[str, ...]) -> None:
        if identifier in done or identifier not in found:
            return
        if identifier in behind:
            circle = " -> ".join([*behind[behind.index(identifier) :], identifier])
            raise CodemodError(Path(found[identifier].path), f"`after` goes in a circle: {circle}")
        for before in found[identifier].after:
            visit(before, (*behind, identifier))
        done[identifier] = found[identifier]

    for codemod in waiting:
        visit(codemod.id, ())
    return tuple(done.values())


def _module(path: Path) -> ModuleType:
    name = f"{_PACKAGE}.{path.parent.name}_{abs(hash(str(path.parent)))}.{path.stem}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CodemodError(path, "cannot be loaded as Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise CodemodError(path, f"cannot be loaded: {type(error).__name__}: {error}") from error
    return module
