"""The JSON Schema of a settings file: what it is checked with, and what editors complete it from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from iacfix.ignore.comment import IGNORE_COMMENT

if TYPE_CHECKING:
    from iacfix.settings.declared import Declared

IDS = ("select", "ignore", "safe", "unsafe")
"""The keys that hold a list of ids."""


def schema(codemods: Iterable[Declared], *, closed: bool = True) -> dict[str, Any]:
    """The schema (draft 7, which editors know) of a settings file where there are these codemods.

    Unless it is ``closed``, there may be codemods besides, and ids and mappings of others pass.
    """
    own = {codemod.id: _own(codemod) for codemod in codemods}
    ids = {"enum": sorted({*own, IGNORE_COMMENT})} if closed else {"type": "string"}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of iacfix",
        "type": "object",
        "properties": {**own, **general(ids)},
        "additionalProperties": False if closed else {"type": "object"},
    }


def general(ids: Mapping[str, object]) -> dict[str, Any]:
    """The keys that belong to no codemod; ``ids`` is the schema of an id."""
    some = {"type": "array", "items": ids}
    return {
        "root": {
            "description": "Whether settings files further up are left unread.",
            "type": "boolean",
            "default": False,
        },
        "select": {"description": "The codemods that run; every one where this is not set.", **some},
        "ignore": {"description": "The codemods that do not run.", **some},
        "per-file-ignores": {
            "description": "Codemods whose findings do not count, by gitignore pattern relative to this file.",
            "type": "object",
            "additionalProperties": some,
        },
        "safe": {"description": "The codemods whose fixes are treated as safe, whatever they say themselves.", **some},
        "unsafe": {"description": "The codemods whose fixes are treated as unsafe.", **some},
        "codemods": {
            "description": "Folders of further codemods, relative to this file.",
            "type": "array",
            "items": {"type": "string", "minLength": 1},
        },
        "profile": {
            "description": "Whether stacks are made to be destroyed again, or to keep what they hold.",
            "enum": ["ephemeral", "production"],
        },
    }


def _own(codemod: Declared) -> dict[str, Any]:
    return {
        "description": codemod.title,
        "type": "object",
        "properties": {name: dict(fragment) for name, fragment in codemod.settings.items()},
        "additionalProperties": False,
    }
