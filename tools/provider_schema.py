"""Writes the provider's schemas that come with iacfix, ``src/iacfix/data/aws-<major>.zip``.

    python -m tools.provider_schema [--as-of YYYY-MM-DD] [--check] [MAJOR | TARBALL ...]

Run it at the root of the checkout, with ``src`` on the path and npm at hand, which fetches the newest version of each
major and knows when it was released. The declarations are read as text; nothing of the package is run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from iacfix.schema.declared import DeclaredSchema
from iacfix.schema.locate import PACKAGE
from iacfix.schema.store import Provenance
from iacfix.schema.write import write

MAJORS = ("5", "6", "7")
DATA = Path("src/iacfix/data")
_RELEASE = re.compile(r"\d+\.\d+\.\d+")


def main() -> int:
    """Writes the schemas, or with ``--check`` says which would change (exit 1)."""
    options = _options()
    about = json.loads(_npm("view", PACKAGE, "license", "time", "--json"))
    changed = False
    for source in options.sources or MAJORS:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            tarball = _packed(source, about["time"], folder) if source.isdigit() else Path(source)
            made = _made(tarball, about, options.as_of, folder)
            changed |= _put(made, DATA / made.name, check=options.check)
    return int(changed and options.check)


def _made(tarball: Path, about: Mapping[str, Any], as_of: date, scratch: Path) -> Path:
    """The schema of a packed package, in the scratch folder."""
    with tarfile.open(tarball) as archive:
        wanted = [each for each in archive if each.name.endswith((".d.ts", ".js", "package/package.json"))]
        archive.extractall(scratch, wanted, filter="data")
    schema = DeclaredSchema(scratch / "package")
    version = schema.version
    released = date.fromisoformat(about["time"][version][:10])
    target = scratch / f"aws-{version.partition('.')[0]}.zip"
    write(schema, target, Provenance(f"npm {PACKAGE}", version, about["license"], released, as_of))
    return target


def _put(made: Path, target: Path, *, check: bool) -> bool:
    """Puts a schema in its place; whether it differs from the one that is there."""
    content = made.read_bytes()
    same = target.is_file() and target.read_bytes() == content
    verb = "unchanged" if same else "would change" if check else "written"
    print(f"{target}: {verb} ({len(content):,} bytes)")
    if not same and not check:
        target.write_bytes(content)
    return not same


def _packed(major: str, times: Mapping[str, str], folder: Path) -> Path:
    """The newest release of a major version, packed into a folder."""
    own = [version for version in times if _RELEASE.fullmatch(version) and version.startswith(f"{major}.")]
    newest = max(own, key=lambda version: [int(part) for part in version.split(".")])
    arguments = ("--json", "--pack-destination", str(folder))
    return folder / str(json.loads(_npm("pack", f"{PACKAGE}@{newest}", *arguments))[0]["filename"])


def _npm(*arguments: str) -> str:
    return subprocess.run(["npm", *arguments], check=True, capture_output=True, text=True).stdout


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.provider_schema", description="Writes the schemas.")
    today = datetime.now(tz=UTC).date()
    parser.add_argument("sources", nargs="*", metavar="MAJOR|TARBALL", help=f"which ones: {', '.join(MAJORS)}")
    parser.add_argument("--as-of", type=date.fromisoformat, default=today, help="the day the package was looked up")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a schema would change")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
