"""A scalar as YAML text that reads as exactly that value, by the judgement of PyYAML's emitter."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from iacfix.document.nodes import Scalar

# What YAML 1.1 (PyYAML) takes for a string and YAML 1.2 or Go's parser does not, or the other way round.
_READ_OTHERWISE = re.compile(r"[yn]|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+", re.IGNORECASE)
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BREAK = re.compile(r"[\r\n\x85\u2028\u2029]")
_UNLIMITED = 1 << 30


def plain(value: Scalar, flow: bool) -> str | None:
    """The value without quotes; None where that reads as something else."""
    text = _dumped(value, None, flow)
    if isinstance(value, str) and (text != value or _READ_OTHERWISE.fullmatch(value)):
        return None
    return text


def quoted(value: str, quote: str) -> str:
    """The string in ``'`` where that can hold it, else in ``"``."""
    if quote == "'" and not _BREAK.search(value):
        return _dumped(value, "'", flow=False)
    escaped = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", escaped)


def block(value: str, indicator: str) -> list[str] | None:
    """The lines of the string as a literal (``|``) or folded (``>``) block; None where the content sets its indent."""
    header, *lines = _dumped(value, indicator, flow=False).split("\n")
    if header.rstrip("+-") != indicator:
        return None
    return [header, *(line.removeprefix("  ") for line in lines)]


def _dumped(value: Scalar, quote: str | None, flow: bool) -> str:
    # Within a list the emitter adds no document end behind the scalar, except behind an open-ended block.
    text: str = yaml.dump(
        [value],
        Dumper=yaml.SafeDumper,
        default_style=quote,
        default_flow_style=flow,
        allow_unicode=True,
        width=_UNLIMITED,
    )
    return text[1:-2] if flow else text.removesuffix("...\n")[2:-1]
