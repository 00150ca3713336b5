"""Keeping secrets out of what people and logs read."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable

_IN_URL = re.compile(r"(?<=://)[^/@\s]+@")
_SHAPES = re.compile(r"\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,})|(?<=Authorization: )(?:\w+ )?\S+")


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """A text without these secrets (in Base64 neither), without logins in URLs and without what looks like a token."""
    for secret in secrets:
        for form in (secret, basic(secret)) if secret else ():
            text = text.replace(form, "***")
    return _SHAPES.sub("***", _IN_URL.sub("", text))


def basic(token: str) -> str:
    """A token as git's HTTP transport sends it."""
    return base64.b64encode(f"x-access-token:{token}".encode()).decode()
