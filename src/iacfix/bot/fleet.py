"""The pull requests of many repositories, one task a repository, over any executor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace

from iacfix.bot.clone import LARGEST, clone
from iacfix.bot.credentials import Credentials
from iacfix.bot.forge import BotError
from iacfix.bot.github import GitHub
from iacfix.bot.opening import Way, open_pulls
from iacfix.bot.settle import Result, failed


@dataclass(frozen=True, slots=True)
class Task:
    """One repository; plain data, so that it can be sent to another process or machine."""

    name: str
    credentials: Credentials
    api: str
    server: str
    way: Way


def visit(task: Task) -> list[Result]:
    """Clone a repository and bring its pull requests up to date; whatever goes wrong is a result that says so."""
    try:
        forge = GitHub(task.name, task.credentials, task.api, task.server)
        base = forge.default_branch()
        with clone(forge, base) as repository:
            return open_pulls(task.name, repository.folder, forge, task.way, trusted=False, limit=LARGEST, base=base)
    except BotError as error:
        return [failed(task.name, error)]
    except Exception as error:
        return [failed(task.name, BotError(f"{type(error).__name__} in iacfix itself; report it"))]


def visit_all(executor: Executor, tasks: Sequence[Task], *, jobs: int, allowance: int) -> Iterator[list[Result]]:
    """The results of all tasks as they come.

    ``allowance`` is how many pull requests may be opened in all: each task under way holds its share, and what it does
    not use goes to those that wait.
    """
    waiting = list(tasks)
    running: dict[Future[list[Result]], Task] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            held = min(len(waiting[0].way.groups), allowance)
            if not held and any(task.way.allowance for task in running.values()):
                break
            task = waiting.pop(0)
            task = replace(task, way=replace(task.way, allowance=held))
            allowance -= held
            running[executor.submit(visit, task)] = task
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            task = running.pop(future)
            results = _outcome(future, task)
            allowance += task.way.allowance - sum(result.result == "created" for result in results)
            yield results


def _outcome(future: Future[list[Result]], task: Task) -> list[Result]:
    """A task's results; a worker that was killed counts as a failure of its repository."""
    error = future.exception()
    return (
        future.result() if error is None else [failed(task.name, BotError(f"its worker ended: {type(error).__name__}"))]
    )
