"""Speed as ratios: parsing alone, check and apply on the same programs in one run.

    python bench/ratios.py [FOLDER]

FOLDER holds programs, one folder each; without it the programs under demo/ and golden/ are taken. Each figure is the
median of several rounds over all programs, every round on fresh objects. Also printed: how check grows with the bytes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from iacfix.codemod import bundled, load
from iacfix.discover import discover
from iacfix.files import CODE
from iacfix.rewrite import check, rewrite
from iacfix.settings import Settings
from iacfix.source import Source
from iacfix.tree import Files

ROUNDS = 7
CODEMODS = load([bundled()])
SUFFIXES = (*CODE, ".json", ".yaml", ".yml")

Program = dict[str, bytes]


def programs(folder: Path | None) -> list[Program]:
    """The files of each program, in memory."""
    root = Path(__file__).parents[1]
    folders = sorted(folder.iterdir()) if folder else [root / "demo", *sorted(root.glob("golden/*/*"))]
    return [_files(each) for each in folders if each.is_dir()]


def _files(folder: Path) -> Program:
    found = (
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in SUFFIXES and "node_modules" not in path.parts
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def parse(program: Program) -> None:
    """Parse what check would parse."""
    for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
        for path in (source.path for source in project.sources):
            _ = Source(path, program[path]).root


def checked(program: Program) -> None:
    """All findings."""
    for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
        check(project, CODEMODS)


def applied(program: Program) -> None:
    """All fixes."""
    for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
        rewrite(project, CODEMODS, allowed=lambda *_: True)


def seconds(work: Callable[[Program], None], over: Sequence[Program]) -> float:
    """How long one round takes."""
    start = time.perf_counter()
    for program in over:
        work(program)
    return time.perf_counter() - start


def cold() -> float:
    """Seconds of a whole `iacfix apply --dry-run` on one file."""
    file = Path(__file__).parents[1] / "demo" / "lib" / "dns-stack.ts"
    command = [sys.executable, "-m", "iacfix", "apply", "--dry-run", str(file)]
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    found = programs(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    size = sum(len(data) for program in found for data in program.values())
    for work in (parse, checked, applied):
        seconds(work, found[:2])
    rounds = [[seconds(work, found) for work in (parse, checked, applied)] for _ in range(ROUNDS)]
    base, look, make = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"{len(found)} programs, {size / 1e6:.2f} MB, {len(CODEMODS)} codemods, {ROUNDS} rounds")
    print(f"parse alone   {base * 1e3:8.1f} ms")
    print(f"check         {look * 1e3:8.1f} ms   {statistics.median(row[1] / row[0] for row in rounds):.2f} x parse")
    print(f"apply         {make * 1e3:8.1f} ms   {statistics.median(row[2] / row[0] for row in rounds):.2f} x parse")
    half = [program for index, program in enumerate(found) if index % 2 == 0]
    part = sum(len(data) for program in half for data in program.values()) / size
    growth = statistics.median(seconds(checked, half) for _ in range(ROUNDS)) / look
    print(f"growth        {growth:.2f} of the time for {part:.2f} of the bytes")
    print(f"cold apply    {statistics.median(cold() for _ in range(ROUNDS)) * 1e3:8.1f} ms on one file")


if __name__ == "__main__":
    main()
