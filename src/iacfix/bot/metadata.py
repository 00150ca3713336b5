"""What the bot remembers in a pull request: a comment at the head of its body that readers do not see."""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import asdict, dataclass, replace

_MARK = re.compile(r"<!--iacfix:([A-Za-z0-9+/=]+)-->")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The group of fixes, the digest of what is changed, and the digest of the files as they were before.

    ``closed`` says that the bot closed the pull request, which is no refusal.
    """

    group: str
    digest: str
    before: str
    closed: bool = False
    version: int = 1

    def comment(self) -> str:
        """The hidden comment."""
        data = json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()
        return f"<!--iacfix:{base64.b64encode(data).decode()}-->"


def as_closed(body: str) -> str:
    """A body that says that the bot closed its pull request."""
    known = read_metadata(body)
    return body if known is None else _MARK.sub(lambda _: replace(known, closed=True).comment(), body, count=1)


def read_metadata(body: str) -> Metadata | None:
    """The metadata at the head of a body; None where there is none, or none that this version reads."""
    found = _MARK.match(body.lstrip())
    if found is None:
        return None
    try:
        return Metadata(**json.loads(base64.b64decode(found[1], validate=True)))
    except (binascii.Error, ValueError, TypeError):
        return None
