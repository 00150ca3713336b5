"""Git for the bot: commits made without touching the work tree, and branches read and pushed by URL.

Nothing that the repository configures is run: no hooks, filters, submodules or credential helpers. The token is handed
to git in its environment and never stands in a URL, in the arguments or in a configuration file.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from iacfix.bot.forge import BotError, Forge
from iacfix.bot.plan import Commit
from iacfix.bot.redact import basic, redact

NAME, EMAIL = "iacfix", "iacfix@users.noreply.invalid"
DEPTH = 200
PATIENCE = 600

_SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "credential.helper": "",
    "gc.auto": "0",
    "http.followRedirects": "false",
    "maintenance.auto": "false",
    "protocol.allow": "never",
    "protocol.https.allow": "always",
    "protocol.http.allow": "always",
    "push.recurseSubmodules": "no",
    "submodule.recurse": "false",
}


_LEASE = "the branch was changed by somebody else in the meantime; the next run looks again"


class LeaseError(BotError):
    """The branch changed while the bot was at work."""


@dataclass(frozen=True, slots=True)
class Head:
    """The tip of a remote branch: its commit, whether every commit on it is the bot's, and the digest it holds."""

    commit: str
    own: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder with git in it, and the forge that it belongs to."""

    folder: Path
    forge: Forge
    limit: int = 0

    def git(self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        """What git answers. Raises :class:`BotError` with what it said, without secrets."""
        command = ["git", "--no-pager", "--literal-pathspecs", *arguments]
        try:
            done = subprocess.run(
                command,
                cwd=self.folder,
                input=stdin,
                env={**_environment(self.forge), **(env or {})},
                capture_output=True,
                check=False,
                timeout=PATIENCE,
                preexec_fn=_limited(self.limit),
            )
        except FileNotFoundError as error:
            raise BotError("git was not found: install it, or put it on the PATH") from error
        except subprocess.TimeoutExpired as error:
            raise BotError(f"git {arguments[0]} took over {PATIENCE} s and was stopped; run again") from error
        if done.returncode == 0:
            return done.stdout
        said = redact(done.stderr.decode("utf-8", "replace"), [self.forge.token]).strip()
        raise BotError(f"git {arguments[0]}: {said or f'ended with {done.returncode}'}")

    def head(self) -> str:
        """The commit that is checked out."""
        return self.git("rev-parse", "HEAD").decode().strip()

    def is_committed(self, path: str, data: bytes | None) -> bool:
        """Whether a file of the checked out commit has these bytes; None: whether it is not there."""
        try:
            return self.git("cat-file", "blob", f"HEAD:{path}") == data
        except BotError:
            return data is None

    def commit(self, base: str, commits: Sequence[Commit], digest: str) -> str:
        """The last of these commits on top of ``base``. The same input gives the same commit at any time."""
        when = self.git("show", "-s", "--format=%ct", base).decode().strip() + " +0000"
        parent = base
        with tempfile.TemporaryDirectory() as folder:
            env = {"GIT_INDEX_FILE": str(Path(folder) / "index"), **_identity(when)}
            self.git("read-tree", base, env=env)
            for each in commits:
                for path, data in each.files.items():
                    self._put(path, data, base, env)
                tree = self.git("write-tree", "--missing-ok", env=env).decode().strip()
                message = f"{each.codemod}: {each.title}\n\nIacfix-Digest: {digest}\nIacfix-Tree: {tree}\nIacfix-Base: {base}\n"
                made = self.git("commit-tree", tree, "-p", parent, stdin=message.encode(), env=env)
                parent = made.decode().strip()
        return parent

    def _put(self, path: str, data: bytes, base: str, env: Mapping[str, str]) -> None:
        blob = self.git("hash-object", "-w", "--no-filters", "--stdin", stdin=data).decode().strip()
        listed = self.git("ls-tree", base, "--", path).split()
        mode = listed[0].decode() if listed else "100644"
        if mode not in ("100644", "100755"):
            raise BotError(f"{path} is no regular file in git, and is not changed")
        self.git("update-index", "--add", "--cacheinfo", f"{mode},{blob},{path}", env=env)

    def remote_heads(self, *branches: str) -> dict[str, str]:
        """The commits at the tips of those of these branches that the remote has."""
        prefix = "refs/heads/"
        listed = self.git("ls-remote", self.forge.url, *(prefix + branch for branch in branches)).decode(
            "utf-8", "replace"
        )
        pairs = (line.split("\t") for line in listed.splitlines())
        return {ref.removeprefix(prefix): commit for commit, ref in pairs}

    def remote(self, commit: str) -> Head | None:
        """What a commit at the tip of a remote branch and those below it are; None for no commit."""
        if not commit:
            return None
        with tempfile.TemporaryDirectory() as folder:
            bare = Repository(Path(folder), self.forge, self.limit)
            bare.git("init", "-q", "--bare", "--template=")
            bare.git("fetch", "-q", "--no-tags", f"--depth={DEPTH}", "--filter=tree:0", self.forge.url, commit)
            form = "%H%x1f%T%x1f%ce%x1f%P%x1f%(trailers:unfold,only,separator=%x1e)%x00"
            log = bare.git("log", "--first-parent", f"--format={form}", "FETCH_HEAD").decode("utf-8", "replace")
        own, digest = _all_own([line for line in log.split("\0") if line.strip()])
        return Head(commit, own, digest)

    def push(self, commit: str, branch: str, expected: Head | None) -> None:
        """Make a commit the tip of a remote branch, if that still is what was expected."""
        ref = f"refs/heads/{branch}"
        lease = f"--force-with-lease={ref}:{expected.commit if expected is not None else ''}"
        try:
            self.git("push", "-q", "--no-verify", lease, self.forge.url, f"{commit}:{ref}")
        except BotError:
            now = self.remote_heads(branch).get(branch, "")
            if now == commit:  # the answer was lost, or another run pushed the same
                return
            if now != (expected.commit if expected is not None else ""):
                raise LeaseError(_LEASE) from None
            raise

    def delete(self, branch: str, expected: Head) -> None:
        """Delete a remote branch, if it still is what was expected."""
        self.push("", branch, expected)


def _all_own(log: Iterable[str]) -> tuple[bool, str]:
    """Whether the newest commits, down to the base that they name, are the bot's as it made them; and their digest."""
    base, digest, expected = "", "", ""
    for line in log:
        commit, tree, email, parents, *rest = line.strip("\n").split("\x1f")
        if base and commit == base:
            return True, digest
        fields = dict(part.split(": ", 1) for part in "".join(rest).split("\x1e") if ": " in part)
        made = email == EMAIL and fields.get("Iacfix-Tree") == tree and "Iacfix-Base" in fields
        if not made or (expected and commit != expected):
            return False, ""
        base, digest, expected = fields["Iacfix-Base"], digest or fields.get("Iacfix-Digest", ""), parents
        if parents == base:
            return True, digest
    return False, ""


def _identity(when: str) -> dict[str, str]:
    found = {f"GIT_{who}_NAME": NAME for who in ("AUTHOR", "COMMITTER")}
    found |= {f"GIT_{who}_EMAIL": EMAIL for who in ("AUTHOR", "COMMITTER")}
    return found | {f"GIT_{who}_DATE": when for who in ("AUTHOR", "COMMITTER")}


def _environment(forge: Forge) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_TOKEN"))}
    kept |= {name: os.environ[name] for name in ("GIT_SSL_CAINFO", "GIT_SSL_CAPATH") if name in os.environ}
    header = f"http.{forge.url}.extraheader"
    settings = [*_SETTINGS.items(), (header, "")]  # the empty one takes away what actions/checkout leaves behind
    if forge.token:
        settings.append((header, f"Authorization: Basic {basic(forge.token)}"))
    kept |= {"GIT_CONFIG_COUNT": str(len(settings)), "GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"}
    for number, (name, value) in enumerate(settings):
        kept |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def _limited(limit: int) -> Callable[[], None] | None:
    """What keeps git from writing a file of more than ``limit`` bytes (0: no limit), where the system has such limits."""
    if not limit or os.name == "nt":
        return None

    def lower() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return lower
