"""The closing lines on stderr: what was looked at, what was made of it, and what that does to a deployed stack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from iacfix.edit import Effect, Finding, Fix, Safety
from iacfix.project import Project
from iacfix.run import Choice, Found


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers of a call. ``made`` are the findings whose fix was made, ``left`` those that stand."""

    programs: Sequence[Project]
    made: Sequence[Found]
    left: Sequence[Found]
    ignored: int
    tables: Sequence[date]
    writes: bool
    verb: str


def lines(tally: Tally, choice: Choice) -> list[str]:
    """The summary, a line each."""
    return [line for line in (_looked(tally), _findings(tally), _unsafe(tally, choice), _stacks(tally)) if line]


def _looked(tally: Tally) -> str:
    files = sum(len(program.reached) for program in tally.programs)
    parts = [_count(len(tally.programs), "program"), _count(files, "file")]
    versions = sorted({version for program in tally.programs if (version := program.provider_range("aws"))})
    parts += [f"@pulumi/aws {', '.join(versions)}"] if versions else []
    parts += [f"tables as of {min(tally.tables)}"] if tally.tables else []
    return ", ".join(parts)


def _findings(tally: Tally) -> str:
    fixes = [finding.fixes[0] for _, finding in tally.left if finding.fixes]
    safe = sum(made.safety is Safety.SAFE for made in fixes)
    bare = len(tally.left) - len(fixes)
    parts = [f"{_count(len(_fixes(tally.made)), 'fix', 'fixes')} {tally.verb}"] if tally.writes else []
    parts += [f"{_count(safe, 'safe fix', 'safe fixes')} to make"] if safe else []
    parts += [f"{len(fixes) - safe} more with --unsafe-fixes"] if len(fixes) > safe and not tally.writes else []
    parts += [f"{bare} for a person to decide"] if bare else []
    parts += [f"{tally.ignored} ignored"] if tally.ignored else []
    found = len(tally.made) + len(tally.left)
    return f"{_count(found, 'finding')}: {', '.join(parts)}" if parts else _count(found, "finding")


def _unsafe(tally: Tally, choice: Choice) -> str:
    left = [(name, finding.fixes[0]) for name, finding in tally.left if finding.fixes]
    unsafe = {name for name, made in left if made.safety is Safety.UNSAFE and not choice.allows_unsafe(name)}
    number = sum(made.safety is Safety.UNSAFE and not choice.allows_unsafe(name) for name, made in left)
    if not number:
        return ""
    fixes = _count(number, "unsafe fix", "unsafe fixes")
    return f"{fixes} not made; review with --unsafe-fixes={','.join(sorted(unsafe))}"


def _stacks(tally: Tally) -> str:
    effects = Counter(made.effect for made in _fixes(tally.made))
    if not effects:
        return ""
    words = {Effect.NONE: "leave as it is", Effect.UPDATE: "update in place", Effect.REPLACE: "REPLACE resources"}
    return "on a deployed stack: " + ", ".join(
        f"{effects[effect]} {words[effect]}" for effect in Effect if effects[effect]
    )


def _fixes(found: Iterable[Found]) -> list[Fix]:
    """The fixes of findings, those that several share counted once."""
    return list(dict.fromkeys(_fix(finding) for _, finding in found))


def _fix(finding: Finding) -> Fix:
    return finding.fixes[0]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
