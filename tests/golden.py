"""The cases under golden/ and how one is run. A case is a file or a folder, beside its ``.diff`` and ``.findings``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from iacfix.codemod import Codemod, bundled, load
from iacfix.diff import diff
from iacfix.discover import discover
from iacfix.project import Project
from iacfix.rewrite import Rewrite, check, rewrite
from iacfix.settings import Settings
from iacfix.settings import load as load_settings
from iacfix.tree import Files

GOLDEN = Path(__file__).parents[1] / "golden"
CODEMODS = load([bundled()])


@dataclass(frozen=True)
class Case:
    """One program, and what its codemod makes of it."""

    codemod: str
    path: Path

    def __str__(self) -> str:
        return f"{self.codemod}/{self.name}"

    @property
    def name(self) -> str:
        return self.path.name if self.path.is_dir() else self.path.stem

    @property
    def files(self) -> dict[str, bytes]:
        if self.path.is_file():
            return {self.path.name: self.path.read_bytes()}
        found = sorted(path for path in self.path.rglob("*") if path.is_file())
        return {path.relative_to(self.path).as_posix(): path.read_bytes() for path in found}

    def _beside(self, suffix: str) -> Path:
        return self.path.parent / f"{self.name}{suffix}"

    @property
    def diff(self) -> str:
        return _read(self._beside(".diff"))

    @property
    def findings(self) -> str:
        return _read(self._beside(".findings"))

    def update(self, outcome: Outcome) -> None:
        for suffix, text in ((".diff", outcome.diff), (".findings", outcome.findings)):
            if text:
                self._beside(suffix).write_bytes(text.encode())
            else:
                self._beside(suffix).unlink(missing_ok=True)


@dataclass(frozen=True)
class Outcome:
    """What became of a case: the diff of all fixes, unsafe ones too, and every finding with its safety."""

    rewrite: Rewrite
    codemods: tuple[Codemod, ...]
    diff: str
    findings: str


@cache
def outcome_of(case: Case) -> Outcome:
    codemods = tuple(codemod for codemod in CODEMODS if codemod.id == case.codemod)
    project = project_of(case)
    files = project.files
    found, failures = check(project, codemods)
    assert not failures
    outcome = rewrite(project, codemods, allowed=lambda *_: True)
    lines = []
    for _, finding in found:
        data = files[finding.path]
        row = data.count(b"\n", 0, finding.start) + 1
        column = len(data[data.rfind(b"\n", 0, finding.start) + 1 : finding.start].decode("utf-8-sig")) + 1
        kind = finding.fixes[0].safety.value if finding.fixes else "no fix"
        lines.append(f"{finding.path}:{row}:{column}: {case.codemod} [{kind}] {finding.message}\n")
        lines += [f"  {finding.why_not}\n"] if finding.why_not else [f"  {finding.fixes[0].title}\n"]
    return Outcome(outcome, codemods, diff(files, outcome.after.files, list(outcome.changed)), "".join(lines))


def project_of(case: Case) -> Project:
    """The program of a case."""
    asked = "" if case.path.is_dir() else case.path.name
    return discover(Files.of(case.files), [asked], lambda _: _settings(case)).programs[0]


def _settings(case: Case) -> Settings:
    if not case.path.is_dir() or not (case.path / ".iacfix.yaml").exists():
        return Settings.of(CODEMODS)
    loaded = load_settings(case.path, CODEMODS, trusted=True)
    assert isinstance(loaded, Settings), loaded
    return loaded


def _read(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def _cases() -> list[Case]:
    found = []
    for folder in sorted(path for path in GOLDEN.iterdir() if path.is_dir()):
        for path in sorted(folder.iterdir()):
            if path.suffix in (".diff", ".findings"):
                continue
            found.append(Case(folder.name.replace("_", "-"), path))
    return found


CASES = _cases()
