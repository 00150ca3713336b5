"""Regenerates the fact tables.

    python -m tools.tables [--as-of YYYY-MM-DD] [--cache DIR] [--check] [TABLE ...]

Run it at the root of the checkout, in an environment of its own with ``pip install cfn-lint`` and with npm at hand.
What it writes depends on the packages, on the rows typed by hand in this folder, and on ``--as-of``: nothing else.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from tools.tables import (
    create_only,
    engine_version,
    instance_class,
    lambda_reserved_variable,
    lambda_runtime,
    log_retention,
    managed_policy,
    name_length,
)

Generate = Callable[[date, Path], str]
TABLES: dict[str, tuple[str, Generate]] = {
    module.PATH.rpartition("/")[2].removesuffix(".yaml"): (module.PATH, module.generate)
    for module in (
        create_only,
        engine_version,
        instance_class,
        lambda_reserved_variable,
        lambda_runtime,
        log_retention,
        managed_policy,
        name_length,
    )
}


def main() -> int:
    """Writes the asked tables, or with ``--check`` says which would change (exit 1)."""
    options = _options()
    changed = False
    with tempfile.TemporaryDirectory() as scratch:
        cache = options.cache or Path(scratch)
        cache.mkdir(parents=True, exist_ok=True)
        for name in options.tables or sorted(TABLES):
            path, generate = TABLES[name]
            text = generate(options.as_of, cache)
            target = Path(path)
            if target.is_file() and target.read_text(encoding="utf-8") == text:
                print(f"{path}: unchanged")
                continue
            changed = True
            print(f"{path}: {'would change' if options.check else 'written'}")
            if not options.check:
                target.write_text(text, encoding="utf-8")
    return int(changed and options.check)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.tables", description="Regenerates the fact tables.")
    today = datetime.now(tz=UTC).date()
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=f"which ones: {', '.join(sorted(TABLES))}")
    parser.add_argument("--as-of", type=date.fromisoformat, default=today, help="the day the facts are judged on")
    parser.add_argument("--cache", type=Path, help="a folder that keeps npm packages between runs")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a table would change")
    options = parser.parse_args()
    unknown = sorted(set(options.tables) - set(TABLES))
    if unknown:
        parser.error(f"no such table: {', '.join(unknown)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
