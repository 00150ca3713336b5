"""The one engine under the command line, the server and the bot: what stands in a program, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import PurePosixPath

from iacfix.codemod import Codemod
from iacfix.edit import Finding, Fix, Safety, Severity
from iacfix.files import CODE
from iacfix.ignore import (
    IGNORE_COMMENT,
    Added,
    IgnoreComment,
    add_ignores,
    ignore_comments,
    judge,
    typescript,
    yaml,
)
from iacfix.project import Project
from iacfix.report.rule import OWN_RULES
from iacfix.rewrite import Allowed, Failure, Rewrite, check, found_by, rewrite
from iacfix.settings import Settings

Found = tuple[str, Finding]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which codemods run, and which unsafe fixes may be made.

    ``select`` None leaves it to the settings; ``unsafe`` are ids whose unsafe fixes may be made, None: those of all.
    ``today`` is the day on which ignore comments are judged, ``covers`` tells the files whose findings count, and
    ``about`` (None: all) the findings that a run is about.
    """

    today: date
    covers: Callable[[str], bool] = lambda _path: True
    about: Callable[[Project, str, Finding], bool] | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    unsafe: frozenset[str] | None = frozenset()

    def allows_unsafe(self, codemod_id: str) -> bool:
        """Whether unsafe fixes of a codemod may be made."""
        return self.unsafe is None or codemod_id in self.unsafe

    def allows(self, _project: Project, codemod_id: str, finding: Finding, fix: Fix) -> bool:
        """Whether a fix may be made."""
        return self.covers(finding.path) and (fix.safety is Safety.SAFE or self.allows_unsafe(codemod_id))


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in a program: findings with the safety that the settings give them, and codemods set aside."""

    found: tuple[Found, ...]
    ignored: int
    failures: tuple[Failure, ...]


def chosen(codemods: Iterable[Codemod], settings: Settings, choice: Choice) -> tuple[Codemod, ...]:
    """The codemods that run in a program."""
    return tuple(
        codemod
        for codemod in codemods
        if (codemod.id in choice.select if choice.select is not None else settings.selected(codemod.id))
        and codemod.id not in choice.ignore
    )


def look(project: Project, codemods: Sequence[Codemod], choice: Choice, *, known: Sequence[str]) -> Seen:
    """What the codemods find in a program, without what its settings and ignore comments take away.

    ``known`` are the ids of all codemods there are: a comment that names another is a finding.
    """
    found, failures = check(project, [_settled(codemod, project.settings, choice) for codemod in codemods])
    ran = {codemod.id for codemod in codemods} - {failure.codemod for failure in failures}
    judged = judge(found, comments_of(project), project.files, ran=ran, known=_ids(project, known), today=choice.today)
    faults = [(IGNORE_COMMENT, fault) for fault in judged.faults if _judges_comments(project, choice)]
    left = tuple(found for found in (*judged.left, *faults) if choice.covers(found[1].path))
    return Seen(left, len(judged.ignored), tuple(failures))


def mend(
    project: Project,
    codemods: Sequence[Codemod],
    choice: Choice,
    *,
    known: Sequence[str],
    allowed: Allowed | None = None,
) -> Rewrite:
    """What the allowed fixes (those that the choice allows, unless told otherwise) make of a program."""
    settled = [_settled(codemod, project.settings, choice) for codemod in codemods]
    heeding = [replace(codemod, findings=_Heeding(codemod, choice.today)) for codemod in settled]
    if comments_of(project) and _judges_comments(project, choice):
        heeding.append(_ignore_codemod(settled, choice, known))
    return rewrite(project, heeding, allowed=allowed or choice.allows)


@dataclass(frozen=True, slots=True)
class _Settled:
    """A codemod's findings as the settings see them: their safety, and the files in which they count."""

    codemod: Codemod
    settings: Settings
    choice: Choice

    def __call__(self, project: Project) -> Iterator[Finding]:
        about = self.choice.about
        for finding in self.codemod.findings(project):
            path = PurePosixPath(project.disk, finding.path)
            if about is not None and not about(project, self.codemod.id, finding):
                continue
            if not self.settings.ignored(path, self.codemod.id):
                yield replace(finding, fixes=tuple(self._judged(made) for made in finding.fixes))

    def _judged(self, made: Fix) -> Fix:
        return replace(made, safety=self.settings.safety(self.codemod.id, made.safety))


@dataclass(frozen=True, slots=True)
class _Heeding:
    """A codemod's findings without those that comments ignore, in whatever the program has become."""

    codemod: Codemod
    today: date

    def __call__(self, project: Project) -> Iterator[Finding]:
        found = [(self.codemod.id, finding) for finding in self.codemod.findings(project)]
        comments = comments_of(project)
        if not comments:
            yield from (finding for _, finding in found)
            return
        judged = judge(found, comments, project.files, ran=(), known=None, today=self.today)
        yield from (finding for _, finding in judged.left)


def _settled(codemod: Codemod, settings: Settings, choice: Choice) -> Codemod:
    return replace(codemod, findings=_Settled(codemod, settings, choice))


def _judges_comments(project: Project, choice: Choice) -> bool:
    """Whether ignore comments are judged: not where only some findings were looked for."""
    return choice.about is None and project.settings.selected(IGNORE_COMMENT)


def _ignore_codemod(codemods: Sequence[Codemod], choice: Choice, known: Sequence[str]) -> Codemod:
    """Ignore comments that ignore nothing, as a codemod behind all others."""

    def findings(project: Project) -> Iterator[Finding]:
        results = {codemod.id: found_by(codemod, project) for codemod in codemods}
        found = [(name, each) for name, result in results.items() if not isinstance(result, Failure) for each in result]
        ran = [name for name, result in results.items() if not isinstance(result, Failure)]
        ids = _ids(project, known)
        yield from judge(found, comments_of(project), project.files, ran=ran, known=ids, today=choice.today).faults

    rule = next(rule for rule in OWN_RULES if rule.id == IGNORE_COMMENT)
    return Codemod(rule.id, rule.title, rule.explanation, Severity.TIDIES, findings)


def _ids(project: Project, known: Sequence[str]) -> Sequence[str] | None:
    """All ids that a comment may name; None where the workspace has codemods that were not loaded."""
    return None if project.settings.withheld else [*known, IGNORE_COMMENT]


def comments_of(project: Project) -> Sequence[IgnoreComment]:
    """The ignore comments of a program's code and YAML files."""
    return project.remember("ignore comments", lambda: list(_all_comments(project)))


def ignoring(project: Project, found: Iterable[Found], reason: str, today: date) -> Added:
    """The ignore comments that take findings of a program away, as edits."""
    comments = comments_of(project)
    is_text = partial(_is_text, project)
    return add_ignores(found, comments, project.files, reason, is_text=is_text, today=today)


def _is_text(project: Project, path: str, at: int) -> bool:
    """Whether a comment at a byte of a file would be text there, or break the file."""
    if path.endswith(CODE):
        return typescript.text_of(project.source(path))(at)
    document = project.document(path)
    return document is None or yaml.text_of(document)(at)


def _all_comments(project: Project) -> Iterator[IgnoreComment]:
    for source in project.sources:
        if b"iacfix-ignore" in source.data:
            yield from ignore_comments(source.path, source.data, typescript.comments_of(source))
    for path in project.documents:
        document = project.document(path)
        if document is not None and b"iacfix-ignore" in document.data:
            yield from ignore_comments(path, document.data, yaml.comments_of(document))
