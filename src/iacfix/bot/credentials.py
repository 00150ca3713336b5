"""Who the bot is: a token, or a GitHub App that is given a token for each repository."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from iacfix.bot.forge import BotError

PERMISSIONS = {"contents": "write", "pull_requests": "write", "issues": "write", "metadata": "read"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """A token, or an App's id and private key (PEM); neither is ever shown."""

    token: str = field(default="", repr=False)
    app: str = ""
    key: str = field(default="", repr=False)


def from_environment() -> Credentials:
    """``GITHUB_APP_ID`` with ``GITHUB_APP_PRIVATE_KEY`` (the key or a file's path), else ``GITHUB_TOKEN``."""
    app, key = os.environ.get("GITHUB_APP_ID", ""), os.environ.get("GITHUB_APP_PRIVATE_KEY", "")
    if app and key:
        if "PRIVATE KEY" not in key:
            try:
                key = Path(key).read_text("utf-8")
            except OSError as error:
                raise BotError(
                    "GITHUB_APP_PRIVATE_KEY is neither a key nor a file that can be read; give the PEM that GitHub made"
                ) from error
        return Credentials(app=app, key=key)
    token = os.environ.get("GITHUB_TOKEN") or os.environ.get("GH_TOKEN") or ""
    if not token:
        raise BotError("no credentials: set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY")
    return Credentials(token)
