"""How a settings file goes together with those above it."""

from __future__ import annotations

from collections.abc import Mapping

_OPPOSED = (("select", "ignore"), ("ignore", "select"), ("safe", "unsafe"), ("unsafe", "safe"))


def merge(outer: Mapping[str, object], nearer: Mapping[str, object]) -> dict[str, object]:
    """The settings of two files: mappings merge key by key, of anything else the nearer stands.

    What the nearer selects, or calls safe, the outer no longer ignores, or calls unsafe; and the other way round.
    """
    kept = dict(outer)
    for key, opposite in _OPPOSED:
        before, said = kept.get(key), nearer.get(opposite)
        if isinstance(before, list) and isinstance(said, list):
            kept[key] = [each for each in before if each not in said]
    return _merged(kept, nearer)


def _merged(outer: Mapping[str, object], nearer: Mapping[str, object]) -> dict[str, object]:
    merged = dict(outer)
    for key, value in nearer.items():
        before = merged.get(key)
        merged[key] = _merged(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
    return merged
