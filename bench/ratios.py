"""Speed as ratios: parsing alone, check and apply on the same programs in one run.

    python bench/ratios.py [--by-codemod] [FOLDER]

FOLDER holds programs, one folder each; without it the programs under demo/ and golden/ are taken. Each figure is the
processor's time, the median of several rounds over all programs, every round on fresh objects; parsing alone parses the
very files that check looks into. Also printed: how check grows with the bytes, and what a whole command takes on one
file. With --by-codemod only the processor's time of each codemod is printed, as they run one after another in check: the
first to ask for something that they share pays for it.
"""

from __future__ import annotations

import gc
import os
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
from iacfix.rewrite import check, found_by, rewrite
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
    start = time.process_time()
    for program in over:
        work(program)
    return time.process_time() - start


def by_codemod(over: Sequence[Program]) -> dict[str, float]:
    """How long each codemod takes in one round of check."""
    took = dict.fromkeys((codemod.id for codemod in CODEMODS), 0.0)
    for program in over:
        for project in discover(Files.of(program), [""], lambda _: Settings.of(CODEMODS)).programs:
            _ = project.sources
            for codemod in CODEMODS:
                start = time.process_time()
                found_by(codemod, project)
                took[codemod.id] += time.process_time() - start
            project.forget()
    return took


def cold() -> float:
    """Seconds of a whole `iacfix apply --dry-run` on one file, with its bytecode cached as an installed one has it."""
    file = Path(__file__).parents[1] / "demo" / "lib" / "dns-stack.ts"
    command = [sys.executable, "-m", "iacfix", "apply", "--dry-run", str(file)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environment)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    collect_seldom()
    gc.freeze()
    folders = [argument for argument in sys.argv[1:] if argument != "--by-codemod"]
    found = programs(Path(folders[0]) if folders else None)
    if "--by-codemod" in sys.argv:
        by_codemod(found[:2])
        for name, took in sorted(by_codemod(found).items(), key=lambda each: -each[1]):
            print(f"{name:32} {took * 1e3:8.1f} ms")
        return
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
    cold()
    print(f"{'cold apply':20} {statistics.median(cold() for _ in range(ROUNDS)) * 1e3:8.1f} ms on one file")


if __name__ == "__main__":
    main()
