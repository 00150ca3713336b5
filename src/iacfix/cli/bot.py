"""``iacfix bot``: pull requests."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from iacfix.cli.options import Ids

if TYPE_CHECKING:
    from iacfix.bot.credentials import Credentials
    from iacfix.bot.github import GitHub
    from iacfix.bot.settle import Result

Function = TypeVar("Function", bound=Callable[..., Any])


def _common(function: Function) -> Function:
    for option in (
        click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True),
        click.option("--select", type=Ids(), default=None, help="Only these codemods run."),
        click.option(
            "--group", "groups", type=click.Choice(["safe", "unsafe"]), multiple=True, help="Only these fixes."
        ),
        click.option("-n", "--dry-run", is_flag=True, help="Push and open nothing; show each patch."),
        click.option(
            "--api-url", envvar="GITHUB_API_URL", default="https://api.github.com", help="GitHub's API (Enterprise)."
        ),
        click.option(
            "--server-url", envvar="GITHUB_SERVER_URL", default="https://github.com", help="Where git clones from."
        ),
    ):
        function = option(function)
    return function


@click.group("bot")
def command() -> None:
    """Pull requests with the fixes, updated in place.

    Credentials come from GITHUB_TOKEN, or from GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY. Exits 2 where a repository
    failed; the others are done all the same.
    """


@command.command("open")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--repository", envvar="GITHUB_REPOSITORY", required=True, metavar="OWNER/NAME")
@click.option("--base", default="", help="The branch that pull requests go to; the default branch unless given.")
@click.option("--codemods", "folders", multiple=True, type=click.Path(path_type=Path), metavar="DIR")
@_common
def open_(
    folder: Path,
    repository: str,
    base: str,
    folders: tuple[Path, ...],
    groups: tuple[str, ...],
    select: frozenset[str] | None,
    dry_run: bool,
    api_url: str,
    server_url: str,
    output_format: str,
) -> None:
    """Open, update or close the pull requests of the checkout in FOLDER."""
    forge = _forge(repository, api_url, server_url)
    from iacfix.bot.opening import Way, open_pulls
    from iacfix.workspace import root_of

    way = Way(groups or ("safe", "unsafe"), select, folders, dry_run)
    results = open_pulls(repository, root_of(folder), forge, way, trusted=True, base=base)
    _finish(results, output_format)


@command.command("run")
@click.argument("names", nargs=-1, metavar="[OWNER/NAME]…")
@click.option("--org", help="All repositories of an organisation.")
@click.option(
    "--repos", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file, one OWNER/NAME a line."
)
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=4, show_default=True, help="Repositories at once.")
@click.option("--max-open", type=click.IntRange(0), default=10, show_default=True, help="Pull requests open at a time.")
@click.option("--max-hourly", type=click.IntRange(0), default=2, show_default=True, help="New pull requests an hour.")
@click.option("--resume", is_flag=True, help="Leave out what the last run over the same repositories has done.")
@click.option("--journal", type=click.Path(dir_okay=False, path_type=Path), help="Where runs are written down.")
@_common
def run(
    names: tuple[str, ...],
    org: str | None,
    repos: Path | None,
    jobs: int,
    max_open: int,
    max_hourly: int,
    resume: bool,
    journal: Path | None,
    groups: tuple[str, ...],
    select: frozenset[str] | None,
    dry_run: bool,
    api_url: str,
    server_url: str,
    output_format: str,
) -> None:
    """Bring the pull requests of many repositories up to date, in clones that are thrown away.

    Codemods that a repository names are not loaded: what it holds is data.
    """
    credentials = _credentials()
    from concurrent.futures import ThreadPoolExecutor

    from iacfix.bot.fleet import Task, visit_all
    from iacfix.bot.journal import Journal
    from iacfix.bot.opening import Way

    wanted = _names(names, org, repos, credentials, api_url)
    written = Journal(journal or _journal())
    left = written.unfinished(wanted) if resume else wanted
    way = Way(groups or ("safe", "unsafe"), select, (), dry_run)
    tasks = [Task(name, credentials, api_url, server_url, way) for name in left]
    if not dry_run and not resume:
        written.begin(wanted)
    allowance = written.allowance(max_open, max_hourly)
    results: list[Result] = []
    with ThreadPoolExecutor(jobs) as executor:
        for found in visit_all(executor, tasks, jobs=jobs, allowance=allowance):
            results += found
            if not dry_run:
                written.done(found)
            if output_format == "text":
                _say(found)
    if not dry_run:
        written.end()
    _finish(results, output_format, said=True)


@command.command("status")
@click.option("--journal", type=click.Path(dir_okay=False, path_type=Path), help="Where runs are written down.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(journal: Path | None, output_format: str) -> None:
    """Show what the runs so far made of each repository."""
    from iacfix.bot.journal import Journal

    rows = Journal(journal or _journal()).last()
    if output_format == "json":
        click.echo(json.dumps(rows, indent=2))
        return
    width = max((len(row["repository"]) for row in rows), default=0)
    for row in rows:
        told = " ".join(part for part in (row["url"], row["reason"]) if part)
        click.echo(f"{row['repository']:{width}}  {row['group']:6}  {row['result']:9}  {told}".rstrip())


@command.command("comment")
@click.argument("number", type=int, metavar="PULL")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--repository", envvar="GITHUB_REPOSITORY", required=True, metavar="OWNER/NAME")
@click.option("--base", required=True, metavar="REF", help="The commit that the pull request is compared with.")
@_common
def comment(
    number: int,
    folder: Path,
    repository: str,
    base: str,
    groups: tuple[str, ...],
    select: frozenset[str] | None,
    dry_run: bool,
    api_url: str,
    server_url: str,
    output_format: str,
) -> None:
    """Suggest fixes on the changed lines of the pull request PULL, whose head is checked out in FOLDER."""
    forge = _forge(repository, api_url, server_url)
    from iacfix.bot.comment import comment_on
    from iacfix.bot.forge import BotError
    from iacfix.workspace import root_of

    try:
        counts = comment_on(root_of(folder), forge, number, base, groups or ("safe", "unsafe"), select, dry=dry_run)
    except BotError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from None
    text = ", ".join(f"{count} {what}" for what, count in counts.items())
    click.echo(json.dumps(counts) if output_format == "json" else f"{repository} #{number}: {text}")


def _credentials() -> Credentials:
    try:
        import github  # noqa: F401 - whether the extra is there
    except ImportError as error:
        raise click.UsageError("the bot needs an extra: pip install 'iacfix[bot]'") from error
    from iacfix.bot.credentials import from_environment
    from iacfix.bot.forge import BotError

    try:
        return from_environment()
    except BotError as error:
        raise click.UsageError(str(error)) from error


def _forge(repository: str, api_url: str, server_url: str) -> GitHub:
    credentials = _credentials()
    from iacfix.bot.github import GitHub

    return GitHub(_checked(repository), credentials, api_url, server_url)


def _checked(name: str) -> str:
    import re

    if not re.fullmatch(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+", name) or name.split("/")[1] in (".", ".."):
        raise click.UsageError(f"{name!r} is no repository; write OWNER/NAME")
    return name


def _names(
    names: Sequence[str], org: str | None, repos: Path | None, credentials: Credentials, api_url: str
) -> list[str]:
    from iacfix.bot.forge import BotError
    from iacfix.bot.github import repositories

    found = list(names)
    if repos is not None:
        lines = (line.partition("#")[0].strip() for line in repos.read_text("utf-8").splitlines())
        found += [line for line in lines if line]
    if org:
        try:
            found += repositories(org, credentials, api_url)
        except BotError as error:
            click.echo(str(error), err=True)
            raise SystemExit(2) from None
    if not found:
        raise click.UsageError("no repositories; name some, or give --org or --repos")
    return [_checked(name) for name in dict.fromkeys(found)]


def _journal() -> Path:
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "iacfix" / "bot.jsonl"


def _say(results: Sequence[Result]) -> None:
    for result in results:
        click.echo(result.line)
        if result.patch:
            click.echo(result.patch.encode("utf-8", "surrogateescape"), nl=False)


def _finish(results: Sequence[Result], output_format: str, *, said: bool = False) -> NoReturn:
    """Print the results, and exit 2 where one failed."""
    if output_format == "json":
        click.echo(json.dumps([asdict(result) for result in results], indent=2))
    elif not said:
        _say(results)
    raise SystemExit(2 if any(result.result == "failed" for result in results) else 0)
