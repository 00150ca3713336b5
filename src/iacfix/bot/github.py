"""GitHub, github.com or Enterprise, by PyGithub."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import github
import requests
from github.GithubRetry import GithubRetry

from iacfix.bot.credentials import PERMISSIONS, Credentials
from iacfix.bot.forge import BotError, Pull, Remark
from iacfix.bot.redact import redact

if TYPE_CHECKING:
    from github.PullRequest import PullRequest
    from github.Repository import Repository

T = TypeVar("T")

API, SERVER = "https://api.github.com", "https://github.com"
TRIES = 4
LONGEST_WAIT = 900.0
"""Seconds that a rate limit is waited for; over that the repository is named and left to the next run."""
_REPEATABLE = frozenset({"GET", "HEAD", "PATCH", "PUT", "DELETE"})


class GitHub:
    """One repository of GitHub; ``name`` is OWNER/NAME, ``api`` and ``server`` are the addresses of both."""

    def __init__(self, name: str, credentials: Credentials, api: str = API, server: str = SERVER) -> None:
        self.name = name
        self._credentials = credentials
        self._api = api.rstrip("/")
        self.url = f"{server.rstrip('/')}/{name}.git"

    @cached_property
    def token(self) -> str:
        """The token given, or one of the App's for this repository alone."""
        if not self._credentials.app:
            return self._credentials.token
        owner, _, repository = self.name.partition("/")
        auth = github.Auth.AppAuth(self._credentials.app, self._credentials.key)
        with _named(self.name, [self._credentials.key]):
            app = github.GithubIntegration(auth=auth, base_url=self._api, retry=_retry())
            return app.get_access_token(app.get_repo_installation(owner, repository).id, PERMISSIONS).token

    @cached_property
    def _client(self) -> github.Github:
        auth = github.Auth.Token(self.token)
        return github.Github(
            auth=auth, base_url=self._api, retry=_retry(), per_page=100, seconds_between_requests=None, lazy=True
        )

    @cached_property
    def _repository(self) -> Repository:
        return self._client.get_repo(self.name)

    def default_branch(self) -> str:
        """The branch that pull requests go to."""
        with self._named():
            found = self._client.get_repo(self.name)
            if found.archived:
                raise BotError(f"{self.name} is archived; nothing can be proposed there")
            return found.default_branch

    def pulls(self, branch: str) -> Sequence[Pull]:
        """All pull requests from a branch of this repository, the newest first."""
        head = f"{self.name.partition('/')[0]}:{branch}"
        with self._named():
            found = self._repository.get_pulls(state="all", head=head, sort="created", direction="desc")
            return sorted(map(_pull, found), key=lambda pull: -pull.number)

    def open(self, branch: str, base: str, title: str, body: str, *, draft: bool) -> Pull:
        """A new pull request, or the one that is open already.

        A request whose answer was lost may have been heeded, so it is repeated only once no pull request is found.
        """

        def create() -> Pull:
            made = self._repository.create_pull(base, branch, title=title, body=body, draft=draft)
            return _pull(made)

        with self._named():
            return _once(create, lambda: self._open_pull(branch))

    def _open_pull(self, branch: str) -> Pull | None:
        return next((pull for pull in reversed(self.pulls(branch)) if pull.state == "open"), None)

    def edit(self, pull: Pull, title: str, body: str) -> None:
        """Give a pull request another title and body."""
        with self._named():
            self._get(pull.number).edit(title=title, body=body)

    def close(self, pull: Pull, body: str, reason: str) -> None:
        """Close a pull request with a last body, saying why; it is closed even where nothing can be said."""
        with self._named():
            found = self._get(pull.number)
            found.edit(state="closed", body=body)
            try:
                found.create_issue_comment(reason)
            except (github.GithubException, requests.RequestException):
                return

    def remarks(self, number: int) -> Sequence[Remark]:
        """The comments on lines of a pull request."""
        with self._named():
            found = list(self._get(number).get_review_comments())
            return [
                Remark(c.path, c.raw_data.get("start_line") or 0, c.raw_data.get("line") or 0, c.body, c.id)
                for c in found
            ]

    def remark(self, number: int, commit: str, remark: Remark) -> None:
        """Make a comment on lines, or change the body of one that has a number."""
        with self._named():
            pull = self._get(number)
            if remark.number:
                pull.get_review_comment(remark.number).edit(remark.body)
                return
            range_: dict[str, Any] = (
                {"start_line": remark.start, "start_side": "RIGHT"} if remark.start < remark.end else {}
            )
            at = _commit(self._client, self.name, commit)

            def create() -> bool:
                pull.create_review_comment(remark.body, at, remark.path, line=remark.end, side="RIGHT", **range_)
                return True

            _once(create, lambda: any(found.body == remark.body for found in self.remarks(number)) or None)

    def _get(self, number: int) -> PullRequest:
        return self._repository.get_pull(number)

    def _named(self) -> Any:
        return _named(self.name, [self.token])


def repositories(organisation: str, credentials: Credentials, api: str = API) -> list[str]:
    """The repositories of an organisation that can be written to, by name; archived ones and forks are left out."""
    with _named(organisation, [credentials.token, credentials.key]):
        client = _organisation_client(organisation, credentials, api.rstrip("/"))
        found = client.get_organization(organisation).get_repos(type="all", sort="full_name")
        return sorted(each.full_name for each in found if not each.archived and not each.fork)


def _organisation_client(organisation: str, credentials: Credentials, api: str) -> github.Github:
    token = credentials.token
    if credentials.app:
        auth = github.Auth.AppAuth(credentials.app, credentials.key)
        app = github.GithubIntegration(auth=auth, base_url=api, retry=_retry())
        token = app.get_access_token(app.get_org_installation(organisation).id, {"metadata": "read"}).token
    return github.Github(auth=github.Auth.Token(token), base_url=api, retry=_retry(), per_page=100)


def _retry() -> GithubRetry:
    """Repeats what can be repeated without harm; POST is not, see :func:`_once`."""
    return GithubRetry(total=TRIES, backoff_factor=0.25, max_rate_limit_wait=LONGEST_WAIT, allowed_methods=_REPEATABLE)


def _once(create: Callable[[], T], find: Callable[[], T | None]) -> T:
    """What ``create`` makes, repeated after a lost answer or a limit only while ``find`` finds nothing."""
    for tried in range(TRIES):
        try:
            return create()
        except (github.GithubException, requests.RequestException) as error:
            found = find()
            if found is not None:
                return found
            wait = _wait(error, tried)
            if wait is None or wait > LONGEST_WAIT or tried == TRIES - 1:
                raise
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


def _wait(error: Exception, tried: int) -> float | None:
    """Seconds until a request can be repeated; None where that would not help."""
    if isinstance(error, requests.RequestException):
        return float(0.5 * 2**tried)
    if not isinstance(error, github.GithubException):
        return None
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    if error.status in (403, 429) and "retry-after" in headers:
        return float(headers["retry-after"])
    if error.status in (403, 429) and headers.get("x-ratelimit-remaining") == "0":
        return max(float(headers.get("x-ratelimit-reset", "0")) - time.time(), 0.0) + 1
    if isinstance(error, github.RateLimitExceededException):
        return 60.0
    return float(0.5 * 2**tried) if error.status >= 500 else None


@contextmanager
def _named(name: str, secrets: Sequence[str]) -> Iterator[None]:
    """Errors of the client as errors of the repository, in words and without secrets."""
    try:
        yield
    except github.GithubException as error:
        raise BotError(redact(f"{name}: {_said(error)}", secrets)) from None
    except (requests.RequestException, OSError) as error:
        raise BotError(redact(f"{name}: no answer from the API ({type(error).__name__}); run again", secrets)) from None


def _said(error: github.GithubException) -> str:
    data = error.data if isinstance(error.data, dict) else {}
    message = str(data.get("message") or error.message or "")
    advice = {
        401: "the token is wrong or has expired; make another",
        403: "the token may not do this, or a limit is reached: it needs contents and pull requests, read and write",
        404: "not found: it is gone or renamed, or the token may not see it",
    }.get(error.status, "run again; what was begun is taken up")
    return f"GitHub answered {error.status} {message!r}; {advice}"


def _pull(found: PullRequest) -> Pull:
    state = "merged" if found.raw_data.get("merged_at") else found.state
    return Pull(found.number, found.html_url, found.title, found.body or "", state, bool(found.raw_data.get("draft")))


def _commit(client: github.Github, name: str, sha: str) -> Any:
    """A commit that is known by its name alone, so that no request is spent on it."""
    from github.Commit import Commit

    return Commit(client.requester, {}, {"sha": sha, "url": f"/repos/{name}/commits/{sha}"}, completed=True)
