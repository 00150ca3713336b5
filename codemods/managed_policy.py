"""Managed policy that AWS does not have.

The ARN of a policy that AWS manages has a path, and IAM finds nothing under the wrong one or under a name that is
almost right:

    NoSuchEntity: Policy arn:aws:iam::aws:policy/service-role/ConfigRole does not exist or is not attachable.

A policy that exists under another path gets that path; a name that is gone, or is known to stand for another, gets the
name in the table. Either way the role is granted what the refused call asked for.

Left alone:

- policies that exist, service-linked roles' own policies (`aws-service-role/`), and customers' policies;
- names that differ from one of AWS's by upper and lower case only;
- a name of which nothing like it exists: found, with the nearest names, and a person chooses;
- ARNs that are put together so that the policy's name does not stand in one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Policy arn:aws:iam::aws:policy/… does not exist or is not attachable",)
_POLICY = re.compile(rb":iam::aws:policy/(?P<path>(?:[\w-]+/)*)(?P<name>[\w+=,.@-]+)(?=['\"`])")


def findings(project: Project) -> Iterator[Finding]:
    """Each text that ends in the ARN of a policy which is not there."""
    for source in project.sources:
        for match in _POLICY.finditer(source.data):
            path, name = match["path"].decode(), match["name"].decode()
            if _missing(path, name) and (text := _text(project, source, match)) is not None:
                yield _finding(text, path, name)


def _finding(text: View, path: str, name: str) -> Finding:
    where = _paths(name)
    real = table(__file__).data["renamed"].get(name, "") if not where else name
    right = next(iter(_paths(real)), "") if real else ""
    message = f"AWS has no managed policy {path}{name}"
    if len(where) > 1 or not real:
        return Finding.at(text, message, why_not=_why(name))
    arn = f"{right.strip('/')}/{real}".lstrip("/")
    start = text.text.rindex(f"{path}{name}")
    new = text.text[:start] + arn + text.text[start + len(path + name) :]
    return Finding.at(text, message, fix(f"use {arn}", text.replace(new), effect=Effect.NONE))


def _text(project: Project, source: Source, match: re.Match[bytes]) -> View | None:
    """The string or template that a match ends."""
    node = source.at(match.start(), match.end())
    while node.type in ("string_fragment", "template_substitution") and node.parent is not None:
        node = node.parent
    ends = node.type in ("string", "template_string") and node.end_byte == match.end() + 1
    text = View(project, source, node)
    return text if ends and not _goes_on(text) else None


def _goes_on(text: View) -> bool:
    parent = text.wrapped.parent
    return parent is not None and parent.node.type == "binary_expression" and parent.child("left") == text.wrapped


def _missing(path: str, name: str) -> bool:
    if path == "aws-service-role/" or name in _policies().get(path or "/", ()):
        return False
    lower = name.lower()
    return bool(_paths(name)) or not any(each.lower() == lower for names in _policies().values() for each in names)


def _why(name: str) -> str:
    import difflib

    everything = [each for names in _policies().values() for each in names]
    near = difflib.get_close_matches(name, everything, n=2, cutoff=0.75)
    hint = f"; it has {' and '.join(near)}" if near else ""
    return f"nothing of that name is known{hint}: attach one that exists, or write the permissions into the role"


def _paths(name: str) -> list[str]:
    return [path for path, names in _policies().items() if name in names]


def _policies() -> Mapping[str, Sequence[str]]:
    return cast("Mapping[str, Sequence[str]]", table(__file__).data["policies"])
