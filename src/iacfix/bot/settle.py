"""Bringing the pull requests of one repository to what a plan says, wherever an earlier run stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iacfix.bot.body import body, title
from iacfix.bot.forge import BotError, Forge, Pull
from iacfix.bot.metadata import as_closed, read_metadata
from iacfix.bot.plan import Plan
from iacfix.bot.repository import Head, LeaseError, Repository

RESULTS = ("created", "updated", "unchanged", "closed", "skipped", "failed")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one group's pull request; ``reason`` says why for skipped, closed and failed."""

    repository: str
    group: str
    result: str
    reason: str = ""
    url: str = ""
    digest: str = ""
    patch: str = ""

    @property
    def line(self) -> str:
        """The result as text."""
        name = f"{self.repository} {self.group}".strip()
        return f"{name}: {self.result}{f' ({self.reason})' if self.reason else ''}{f' {self.url}' if self.url else ''}"


def settle(name: str, repository: Repository, base: str, plan: Plan, *, may_open: bool = True) -> Result:
    """Open, update or close the pull request of a plan. Raises :class:`BotError`."""
    heads = repository.remote_heads(base, plan.branch)
    if heads.get(base) != repository.head():
        return Result(
            name, plan.group, "skipped", f"the checkout is not the tip of {base}; pull or push, then run again"
        )
    pulls = repository.forge.pulls(plan.branch)
    head = repository.remote(heads.get(plan.branch, ""))
    current = next((pull for pull in reversed(pulls) if pull.state == "open"), None)
    try:
        return _settle(_Case(name, repository, base, plan, pulls, head, current), may_open=may_open)
    except LeaseError as error:
        return Result(name, plan.group, "skipped", str(error), current.url if current else "", plan.digest)


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    repository: Repository
    base: str
    plan: Plan
    pulls: Sequence[Pull]
    head: Head | None
    current: Pull | None

    @property
    def forge(self) -> Forge:
        return self.repository.forge

    def result(self, result: str, reason: str = "", pull: Pull | None = None) -> Result:
        shown = pull or self.current
        return Result(self.name, self.plan.group, result, reason, shown.url if shown else "", self.plan.digest)


def _settle(case: _Case, *, may_open: bool) -> Result:
    plan = case.plan
    if case.head is not None and not case.head.own:
        return case.result("skipped", f"{plan.branch} has commits by somebody else; it is left to them")
    if not plan.commits and not plan.problems:
        return _empty(case)
    if not plan.commits:
        return case.result("skipped", plan.problems[0])
    if case.current is None:
        refused = _refused(case)
        if refused is not None:
            return case.result(
                "skipped", f"closed unmerged as #{refused.number}; the same is not proposed again", refused
            )
        if not may_open:
            return case.result("skipped", "over the limit of new pull requests; a later run opens it")
        _push(case)
        made = case.forge.open(plan.branch, case.base, title(plan), body(plan), draft=plan.group == "unsafe")
        first = _single(case, made)
        return case.result("created" if first == made else "unchanged", pull=first)
    return _update(case, case.current)


def _single(case: _Case, made: Pull) -> Pull:
    """The oldest open pull request of the branch; those that other runs opened at the same time are closed."""
    found = [pull for pull in reversed(case.forge.pulls(case.plan.branch)) if pull.state == "open"] or [made]
    for pull in found[1:]:
        case.forge.close(pull, as_closed(pull.body), f"Another run opened #{found[0].number} at the same time.")
    return found[0]


def _update(case: _Case, current: Pull) -> Result:
    known = read_metadata(current.body)
    same = known is not None and (known.digest, known.before) == (case.plan.digest, case.plan.before)
    held = case.head is not None and case.head.digest == case.plan.digest
    pushed = False if same and held else _push(case)
    told = (current.title, current.body.replace("\r\n", "\n").strip()) == (title(case.plan), body(case.plan).strip())
    if not told:
        case.forge.edit(current, title(case.plan), body(case.plan))
    return case.result("updated" if pushed or not told else "unchanged")


def _push(case: _Case) -> bool:
    """Make the branch hold the plan; whether it did not before."""
    commit = case.repository.commit(case.repository.head(), case.plan.commits, case.plan.digest)
    if case.head is not None and case.head.commit == commit:
        return False
    case.repository.push(commit, case.plan.branch, case.head)
    return True


def _empty(case: _Case) -> Result:
    if case.current is not None:
        case.forge.close(case.current, as_closed(case.current.body), "Nothing is left to mend, so iacfix closes this.")
    if case.head is not None:
        case.repository.delete(case.plan.branch, case.head)
    return (
        case.result("closed", "nothing is left to mend") if case.current else case.result("skipped", "nothing to mend")
    )


def _refused(case: _Case) -> Pull | None:
    """The pull request with the same changes that a person closed."""
    for pull in case.pulls:
        known = read_metadata(pull.body)
        if pull.state == "closed" and known is not None and not known.closed and known.digest == case.plan.digest:
            return pull
    return None


def failed(name: str, error: BotError, group: str = "") -> Result:
    """The result of a repository that could not be dealt with."""
    return Result(name, group, "failed", str(error))
