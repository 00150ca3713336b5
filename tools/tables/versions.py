"""Engine versions: their numbers, their major version, and lists of them by major version."""

from __future__ import annotations

import re
from collections.abc import Iterable

BARE = re.compile(r"\d+(\.\d+)?\Z")

Lines = dict[str, list[str]]
"""Versions by major version, both from the oldest to the newest."""


def numbers(version: str) -> tuple[int, ...]:
    """Every number in it, for ordering."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


def major(version: str, count: int) -> str:
    """Its first ``count`` numbers."""
    return ".".join(str(number) for number in numbers(version)[:count])


def exact(versions: Iterable[str]) -> list[str]:
    """Those that name one version: no ``13`` beside ``13.9``, no ``8.4`` beside ``8.4.mysql_aurora.8.4.8``."""
    known = set(versions)
    return [version for version in known if not (BARE.match(version) and _has_minor(version, known))]


def _has_minor(version: str, known: Iterable[str]) -> bool:
    return any(other.startswith(f"{version}.") for other in known)


def lines(versions: Iterable[str], count: int) -> Lines:
    """Versions by their major version of ``count`` numbers."""
    found: Lines = {}
    for version in sorted(versions, key=lambda version: (numbers(version), version)):
        found.setdefault(major(version, count), []).append(version)
    return found
