"""The packages that facts are read from, with version, licence and release date."""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import subprocess
import tarfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables.emit import Source


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a registry, laid out under ``root``."""

    registry: str
    name: str
    version: str
    licence: str
    released: date
    root: Path

    def source(self, as_of: date) -> Source:
        """The provenance of facts from it."""
        return Source(f"{self.registry} {self.name} {self.version} ({self.licence})", self.released, as_of)

    def text(self, path: str) -> str:
        """A file of it."""
        return (self.root / path).read_text(encoding="utf-8")

    def json(self, path: str) -> Any:
        """A JSON file of it."""
        return json.loads(self.text(path))


def cfn_lint() -> Package:
    """The installed cfn-lint. Its release day is the one stamped on its schemas."""
    module = importlib.import_module("cfnlint")
    root = Path(str(module.__file__)).parent
    meta = importlib.metadata.metadata("cfn-lint")
    stamp = json.loads((root / "data/schemas/version.json").read_text(encoding="utf-8"))["schema_date"]
    return Package(
        "PyPI", "cfn-lint", meta["Version"], meta["License-Expression"], date.fromisoformat(stamp[:10]), root
    )


def cloudformation(type_name: str) -> dict[str, Any]:
    """The CloudFormation schema of a resource type in us-east-1, through cfn-lint's API (its file layout moves)."""
    manager = importlib.import_module("cfnlint.schema.manager").PROVIDER_SCHEMA_MANAGER
    schema: dict[str, Any] = manager.get_resource_schema("us-east-1", type_name).schema
    return schema


def npm(name: str, cache: Path) -> Package:
    """The newest version of an npm package, packed into ``cache`` unless it is there already."""
    about = json.loads(_npm("view", name, "version", "license", "time", "--json"))
    version: str = about["version"]
    root = cache / f"{name.strip('@').replace('/', '-')}-{version}"
    if not root.is_dir():
        packed = json.loads(_npm("pack", f"{name}@{version}", "--json", "--pack-destination", str(cache)))
        with tarfile.open(cache / packed[0]["filename"]) as archive:
            archive.extractall(root, filter="data")
    released = date.fromisoformat(about["time"][version][:10])
    return Package("npm", name, version, about["license"], released, root / "package")


def _npm(*arguments: str) -> str:
    return subprocess.run(["npm", *arguments], check=True, capture_output=True, text=True).stdout
