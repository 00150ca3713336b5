"""What runs over many repositories did, a JSON object a line, appended and flushed as it happens."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from iacfix.bot.settle import Result

OPEN = frozenset({"created", "updated", "unchanged"})


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal in a file."""

    path: Path

    def begin(self, names: Sequence[str]) -> None:
        """A run over these repositories begins."""
        self._append({"begin": sorted(names)})

    def done(self, results: Iterable[Result]) -> None:
        """A repository is done."""
        for result in results:
            row = asdict(result)
            del row["patch"]
            self._append(row)

    def end(self) -> None:
        """The run has gone through all of its repositories."""
        self._append({"end": True})

    def unfinished(self, names: Sequence[str]) -> list[str]:
        """Those of these repositories that the last run left, if it was over the same ones and was cut short."""
        done: set[str] | None = None
        for row in self._rows():
            if "begin" in row:
                done = set() if row["begin"] == sorted(names) else None
            elif "end" in row:
                done = None
            elif done is not None and row["result"] != "failed":
                done.add(row["repository"])
        return [name for name in names if name not in (done or ())]

    def last(self) -> list[dict[str, Any]]:
        """The newest result of each repository and group, sorted by both."""
        found = {(row["repository"], row["group"]): row for row in self._rows() if "repository" in row}
        named = {name for name, group in found if group}
        return [
            row for (name, group), row in sorted(found.items()) if group or name not in named or _newest(row, found)
        ]

    def allowance(self, most_open: int, an_hour: int, now: float | None = None) -> int:
        """How many pull requests may still be opened."""
        start = (time.time() if now is None else now) - 3600
        opened = sum(row.get("result") == "created" and row["time"] > start for row in self._rows())
        standing = sum(row["result"] in OPEN for row in self.last())
        return int(max(min(most_open - standing, an_hour - opened), 0))

    def _append(self, row: Mapping[str, object]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({**row, "time": round(time.time(), 3)}) + "\n"
        with self.path.open("a+b") as file:
            if file.seek(0, os.SEEK_END):
                file.seek(-1, os.SEEK_END)
                line = line if file.read() == b"\n" else f"\n{line}"  # what a kill cut short ends here
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())

    def _rows(self) -> Iterator[dict[str, Any]]:
        """All whole rows; a line that a kill cut short is passed over."""
        if not self.path.exists():
            return
        for line in self.path.read_text("utf-8", "replace").splitlines():
            try:
                row = json.loads(line)
            except ValueError:
                continue
            if isinstance(row, dict):
                yield row


def _newest(row: Mapping[str, Any], found: Mapping[tuple[str, str], Mapping[str, Any]]) -> bool:
    """Whether a failure of a whole repository is newer than the results of its groups."""
    return all(row["time"] >= other["time"] for (name, _), other in found.items() if name == row["repository"])
