"""What tells an item from all others, whichever line it stands on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from iacfix.report.item import Item


def fingerprints(items: Iterable[Item]) -> list[str]:
    """A SHA-256 in hex for each item over rule, path, message and resource; of equal items, over their number too."""
    seen: Counter[tuple[str, ...]] = Counter()
    found: list[str] = []
    for item in items:
        key = (item.id, item.path, item.message, item.resource)
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        found.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return found
