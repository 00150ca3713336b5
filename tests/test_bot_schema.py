"""What the bot asks GitHub for is what GitHub's published schema allows: paths, parameters and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jsonschema_rs
import pytest

from bot_forge import EMULATE, OWNER, TOKEN, Forge, git, repository, running
from iacfix.bot.credentials import Credentials
from iacfix.bot.forge import Remark
from iacfix.bot.github import GitHub, repositories

pytestmark = pytest.mark.slow
SCHEMA = Path(__file__).parent / "openapi/node_modules/@octokit/openapi/generated/api.github.com.deref.json"
if not (SCHEMA.exists() and EMULATE.exists()):
    pytest.skip("needs npm packages: make test-slow", allow_module_level=True)


@pytest.fixture(scope="module")
def paths() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SCHEMA.read_bytes())["paths"]
    return found


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    folder = tmp_path_factory.mktemp("forge")
    with running(folder, ["shop"]) as forge:
        checkout = repository(forge, folder, "shop", {"a.ts": "let a = 1;\n"})
        everything(forge, git(checkout, "rev-parse", "HEAD"))
        yield forge


def everything(forge: Forge, commit: str) -> None:
    """Each method of the forge once."""
    github = GitHub(f"{OWNER}/shop", Credentials(TOKEN), forge.url, forge.url)
    base = github.default_branch()
    pull = github.open("iacfix/safe", base, "title", "body", draft=True)
    github.edit(pull, "other", "text")
    github.remark(pull.number, commit, Remark("a.ts", 1, 1, "one line"))
    github.remark(pull.number, commit, Remark("a.ts", 1, 3, "three lines"))
    github.remark(pull.number, commit, Remark("a.ts", 1, 1, "again", github.remarks(pull.number)[0].number))
    github.close(pull, "last", "because")
    assert [each.state for each in github.pulls("iacfix/safe")] == ["closed"]
    repositories(OWNER, Credentials(TOKEN), forge.url)


def operation(paths: dict[str, Any], method: str, path: str) -> dict[str, Any]:
    for template, item in sorted(paths.items(), key=lambda pair: pair[0].count("{")):
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path) and method.lower() in item:
            found: dict[str, Any] = item[method.lower()]
            return found
    raise AssertionError(f"GitHub has no {method} {path}")


def test_every_request_is_in_the_schema(paths: dict[str, Any], forge: Forge) -> None:
    asked = [request for request in forge.asked if ".git/" not in request[1]]
    assert len(asked) > 10
    for method, target, body in asked:
        url = urlsplit(target)
        allowed = operation(paths, method, url.path)
        names = {parameter["name"] for parameter in allowed.get("parameters", []) if parameter["in"] == "query"}
        assert set(parse_qs(url.query)) <= names, target
        for parameter in allowed.get("parameters", []):
            for value in parse_qs(url.query).get(parameter["name"], []):
                assert value in parameter["schema"].get("enum", [value])
        if method in ("POST", "PATCH", "PUT"):
            schema = allowed["requestBody"]["content"]["application/json"]["schema"]
            data = json.loads(body)
            assert set(data) <= set(schema["properties"]), target
            jsonschema_rs.validate(schema, data)
