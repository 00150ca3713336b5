"""The pull requests of one checkout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from iacfix.bot.forge import BotError, Forge
from iacfix.bot.plan import GROUPS, Plan, plan
from iacfix.bot.repository import Repository
from iacfix.bot.settle import Result, failed, settle
from iacfix.codemod import CodemodError, bundled, load
from iacfix.workspace import Workspace, open_workspace

_LOADING = Lock()
"""Held while codemods are imported: another thread must not take one that is half there."""


@dataclass(frozen=True, slots=True)
class Way:
    """How pull requests are made: which groups and codemods, only shown, and at most how many new ones."""

    groups: tuple[str, ...] = GROUPS
    select: frozenset[str] | None = None
    codemods: tuple[Path, ...] = ()
    dry: bool = False
    allowance: int = 2


def open_pulls(
    name: str, root: Path, forge: Forge, way: Way, *, trusted: bool, limit: int = 0, base: str = ""
) -> list[Result]:
    """Bring the pull requests of a checkout up to date; a group that fails leaves the others alone."""
    repository = Repository(root, forge, limit)
    try:
        with _LOADING:
            load([bundled(), *way.codemods])
        workspace = open_workspace(root, [root], codemods=way.codemods, trusted=trusted)
        target = base or ("" if way.dry else forge.default_branch())
    except (BotError, CodemodError) as error:
        return [failed(name, BotError(str(error)))]
    results: list[Result] = []
    for group in way.groups:
        spent = sum(result.result == "created" for result in results)
        results.append(_group(name, repository, workspace, group, target, way, may_open=spent < way.allowance))
    return results


def _group(
    name: str, repository: Repository, workspace: Workspace, group: str, base: str, way: Way, *, may_open: bool
) -> Result:
    try:
        made = plan(workspace, group, date.today(), way.select)
        if way.dry:
            return Result(
                name, group, "skipped", "dry run" if made.patch else "nothing to mend", "", made.digest, made.patch
            )
        _refuse_uncommitted(repository, workspace, made)
        result = settle(name, repository, base, made, may_open=may_open)
    except BotError as error:
        return failed(name, error, group)
    if made.problems and not made.commits:
        return failed(name, BotError(made.problems[0]), group)
    return result


def _refuse_uncommitted(repository: Repository, workspace: Workspace, made: Plan) -> None:
    for path in _paths(made):
        if not repository.is_committed(path, workspace.files.get(path)):
            raise BotError(f"{path} differs from what is committed; commit or stash it, then run again")


def _paths(made: Plan) -> Sequence[str]:
    return sorted({path for commit in made.commits for path in commit.files})
