"""``--baseline FILE``: findings that were there before do not count."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from iacfix.report.fingerprint import fingerprints
from iacfix.report.item import Item


def known(file: Path) -> frozenset[str]:
    """The fingerprints in a baseline. Raises ``UsageError`` for a file that is none."""
    try:
        found = json.loads(file.read_text("utf-8"))
        return frozenset(entry["fingerprint"] for entry in found["findings"])
    except OSError as error:
        raise click.UsageError(f"{file}: cannot be read: {error.strerror}; write it with --write-baseline") from error
    except (ValueError, TypeError, KeyError) as error:
        raise click.UsageError(f"{file}: is no baseline; write it anew with --write-baseline") from error


def new(items: Sequence[Item], file: Path) -> list[Item]:
    """The items that are not in a baseline; problems always count."""
    old = known(file)
    marks = fingerprints(items)
    return [item for item, mark in zip(items, marks, strict=True) if item.severity is None or mark not in old]


def put(items: Sequence[Item], file: Path) -> None:
    """Write the findings of a run as a baseline."""
    rows = [
        {"fingerprint": mark, "id": item.id, "path": item.path, "message": item.message}
        for item, mark in zip(items, fingerprints(items), strict=True)
        if item.severity is not None
    ]
    try:
        file.write_text(json.dumps({"findings": rows}, indent=2) + "\n", "utf-8")
    except OSError as error:
        raise click.UsageError(f"{file}: cannot be written: {error.strerror}") from error
