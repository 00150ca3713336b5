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

from iacfix.cli import collect_seldom
from iacfix.codemod import Codemod, bundled, load
from iacfix.discover import discover
from iacfix.files import CODE
from iacfix.rewrite import check, rewrite
from iacfix.settings import Settings
from iacfix.tree import Files

ROUNDS = 5
FIVE = ("config-require", "engine-version", "reserved-domain", "secondary-cluster-kms-key", "stack-exports")
CODEMODS = load([bundled()])
SUFFIXES = (*CODE, ".json", ".yaml", ".yml")

Program = dict[str, bytes]
Work = Callable[[Program], None]


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
    """Parse what check parses: finding a program's files parses them."""
    for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
        _ = project.sources


def checked(codemods: Sequence[Codemod]) -> Work:
    """All findings."""

    def work(program: Program) -> None:
        for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
            check(project, codemods)
            project.forget()

    return work


def applied(codemods: Sequence[Codemod]) -> Work:
    """All fixes."""

    def work(program: Program) -> None:
        for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
            rewrite(project, codemods, allowed=lambda *_: True).after.forget()
            project.forget()

    return work


def seconds(work: Work, over: Sequence[Program]) -> float:
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
    collect_seldom()
    found = programs(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    size = sum(len(data) for program in found for data in program.values())
    print(f"{len(found)} programs, {size / 1e6:.2f} MB, {ROUNDS} rounds")
    five = [codemod for codemod in CODEMODS if codemod.id in FIVE]
    works: dict[str, Work] = {"parse alone": parse}
    for codemods in (five, CODEMODS):
        works[f"check, {len(codemods)} codemods"] = checked(codemods)
        works[f"apply, {len(codemods)} codemods"] = applied(codemods)
    for work in works.values():
        seconds(work, found[:2])
    rounds = [[seconds(work, found) for work in works.values()] for _ in range(ROUNDS)]
    for column, name in enumerate(works):
        took = statistics.median(row[column] for row in rounds)
        ratio = statistics.median(row[column] / row[0] for row in rounds)
        print(f"{name:20} {took * 1e3:8.1f} ms  {ratio:6.2f} x parse")
    half = found[::2]
    part = sum(len(data) for program in half for data in program.values()) / size
    look = checked(CODEMODS)
    growth = statistics.median(seconds(look, half) / seconds(look, found) for _ in range(ROUNDS))
    print(f"{'growth':20} {growth:.2f} of the time for {part:.2f} of the bytes")
    print(f"{'cold apply':20} {statistics.median(cold() for _ in range(ROUNDS)) * 1e3:8.1f} ms on one file")


if __name__ == "__main__":
    main()
