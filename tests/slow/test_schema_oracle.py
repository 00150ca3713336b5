"""The schema against TypeScript's own reading of the same declarations: nothing may differ.

``IACFIX_PROVIDER`` names another @pulumi/aws to compare, with @pulumi/pulumi where Node finds it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from iacfix.schema.declared import DeclaredSchema
from iacfix.schema.locate import shipped
from iacfix.schema.model import (
    Array,
    Choice,
    Enum,
    Instance,
    Map,
    Object,
    Opaque,
    Properties,
    Scalar,
    Schema,
    Type,
    Union,
)

pytestmark = pytest.mark.slow

ORACLE = Path(__file__).with_name("schema_oracle.mjs")
NODE_MODULES = Path(__file__).parents[1] / "node" / "node_modules"
PACKAGE = Path(os.environ.get("IACFIX_PROVIDER", NODE_MODULES / "@pulumi" / "aws"))
KINDS = {
    "modules": "module",
    "resources": "class",
    "functions": "function",
    "enums": "enum",
    "values": "value",
    "types": "type",
}


@pytest.fixture(scope="module")
def oracle() -> Any:
    if shutil.which("node") is None or not (NODE_MODULES / "typescript").is_dir() or not PACKAGE.is_dir():
        pytest.skip(f"needs node, typescript and @pulumi/aws in {NODE_MODULES}: run `make test-slow`")
    command = ["node", str(ORACLE), str(NODE_MODULES), str(PACKAGE)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, timeout=600).stdout)


@pytest.fixture(scope="module", params=["declared", "stored"])
def schema(request: pytest.FixtureRequest) -> Schema:
    declared = DeclaredSchema(PACKAGE)
    if request.param == "declared":
        return declared
    stored = shipped(int(declared.version.partition(".")[0]))
    if stored is None or stored.version != declared.version:
        pytest.skip(f"@pulumi/aws {declared.version} is installed, which is not the version that comes with iacfix")
    return stored


def test_modules(oracle: Any, schema: Schema) -> None:
    ours = {token: exports(schema, token) for token in modules(schema, "aws")}
    assert not differences(oracle["modules"], ours)
    assert len(ours) > 500


def test_resources(oracle: Any, schema: Schema) -> None:
    ours = {token: resource(schema, token) for token in named(schema, "resources")}
    assert not differences(oracle["resources"], ours)
    assert len(ours) > 1000


def test_functions(oracle: Any, schema: Schema) -> None:
    ours = {token: function(schema, token) for token in named(schema, "functions")}
    assert not differences(oracle["functions"], ours)
    assert len(ours) > 900


def test_enums(oracle: Any, schema: Schema) -> None:
    ours = {token: enum(schema, token) for token in named(schema, "enums")}
    assert not differences(oracle["enums"], ours)
    assert len(ours) > 20


def test_objects(oracle: Any, schema: Schema) -> None:
    stored = not isinstance(schema, DeclaredSchema)
    states = {f"{token}State" for token in named(schema, "resources")} if stored else set()
    theirs = {token: found for token, found in oracle["objects"].items() if token not in states}
    tokens = [token for token in named(schema, "types") if token not in states]
    ours = {token: properties(found.properties) for token in tokens if (found := schema.nested(token)) is not None}
    assert not differences(theirs, ours)
    assert len(ours) > 15_000


def differences(theirs: Any, ours: Any, path: str = "") -> list[str]:
    """Where two trees differ: the paths, and what both have there; at most twenty."""
    if not (isinstance(theirs, dict) and isinstance(ours, dict)):
        return [] if theirs == ours else [f"{path}: TypeScript has {theirs!r}, the schema {ours!r}"]
    found: list[str] = []
    for key in sorted(theirs.keys() | ours.keys()):
        found += differences(theirs.get(key), ours.get(key), f"{path}/{key}")
        if len(found) >= 20:
            break
    return found[:20]


def modules(schema: Schema, token: str) -> Iterator[str]:
    yield token
    found = schema.module(token)
    for name in sorted(found.modules) if found is not None else ():
        yield from modules(schema, f"{token}.{name}")


def named(schema: Schema, group: str) -> Iterator[str]:
    for token in modules(schema, "aws"):
        yield from (f"{token}.{name}" for name in sorted(getattr(schema.module(token), group)))


def exports(schema: Schema, token: str) -> Mapping[str, str]:
    module = schema.module(token)
    return {name: kind for group, kind in KINDS.items() for name in getattr(module, group)}


def resource(schema: Schema, token: str) -> Any:
    found = schema.resource(token)
    assert found is not None, token
    return {
        "parameters": list(found.parameters),
        "inputs": properties(found.inputs),
        "outputs": properties(found.outputs),
        "methods": sorted(found.methods),
        "statics": sorted(found.statics),
        "deprecated": found.deprecated,
    }


def function(schema: Schema, token: str) -> Any:
    found = schema.function(token)
    assert found is not None, token
    return {
        "parameters": list(found.parameters),
        "inputs": properties(found.inputs),
        "result": " | ".join(sorted(spelled(found.result))),
        "deprecated": found.deprecated,
    }


def enum(schema: Schema, token: str) -> Any:
    found = schema.enum(token)
    assert found is not None, token
    return {name: [value, found.deprecated.get(name, "")] for name, value in found.values.items()}


def properties(found: Properties) -> Any:
    return {name: [spell(each.type), each.required, each.deprecated] for name, each in found.items()}


def spell(kind: Type) -> str:
    return " | ".join(sorted(spelled(kind)))


def spelled(kind: Type) -> list[str]:
    match kind:
        case Scalar(name):
            return [name]
        case Choice(values):
            return [json.dumps(value) for value in values]
        case Array(element):
            return [f"[{spell(element)}]"]
        case Map(element):
            return [f"{{{spell(element)}}}"]
        case Union(members):
            return [part for member in members for part in spelled(member)]
        case Object(ref):
            return [f"object {ref}"]
        case Enum(token):
            return [f"enum {token}"]
        case Instance(token):
            return [f"instance {token}"]
        case Opaque():
            return ["opaque"]
