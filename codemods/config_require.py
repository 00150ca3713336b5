"""Required configuration that stops a run nobody configured.

`config.require("environmentSuffix")` ends the program where the stack has no such key: in CI, on a
colleague's machine, on every new stack.

    error: Missing required configuration variable 'tap:environmentSuffix'
        please set a value using the command `pulumi config set tap:environmentSuffix <value>`

What takes its place asks the environment first, then the configuration, then a default:

    process.env.ENVIRONMENT_SUFFIX || config.get("environmentSuffix") || "dev"

Only the keys of the table are mended (`environmentSuffix`, `environment`); the setting `keys` adds others and
names their variable, because a name guessed from the key may mean something else (`path`, `user`).

Left alone:

- keys that `Pulumi.yaml` gives a default: they are never missing;
- keys outside the table that every stack file sets, and those of programs without stack files, which each developer
  has for himself (see `missing-stack-file`); where some file lacks one, it is found and a person decides;
- secrets: a secret must not fall back to plain text;
- the region: taking it from `AWS_REGION` unasked would move a stack;
- `requireObject`, calls with a type argument or further options, and constants with a type of their own;
- a read inside `try`: the program deals with a missing key itself;
- a read beside `??`, which does not mix with `||`;
- anything that only looks like a Pulumi Config.

Where a stack file sets the key, the environment would now win over it: that fix is unsafe. So it is for a variable that
pipelines set for much else (`ENVIRONMENT`) in a program that requires further keys: each stack has a configuration then.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import ConfigRead, config_reads
from iacfix.pulumi.stack import has_default, stacks_setting
from iacfix.syntax.expression import put_alternatives, put_comparison
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Missing required configuration variable '…'",)
SETTINGS = {
    "keys": {
        "description": "Further keys: the environment variable that is asked first, and the default.",
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "properties": {"variable": {"type": "string"}, "default": {"type": ["string", "number", "boolean"]}},
            "required": ["variable", "default"],
            "additionalProperties": False,
        },
        "default": {},
    }
}


def findings(project: Project) -> Iterator[Finding]:
    """Each required key that a stack may lack."""
    for read in config_reads(project):
        if not read.required or read.within("try_statement") or has_default(project, read.namespace, read.config_key):
            continue
        known = _keys(project).get(read.config_key) if read.namespace != "?" else None
        stacks = stacks_setting(project, read.namespace, read.config_key)
        if known is None:
            if len(stacks) < len(project.stacks):
                yield Finding.at(read, _message(read), why_not=_why_not(read))
            continue
        made = fix(
            f"ask {known['variable']}, then the configuration, then {json.dumps(known['default'])}",
            _alternatives(read, known),
            safety=Safety.UNSAFE if stacks or (known.get("common") and _asks_for_more(project)) else Safety.SAFE,
            effect=Effect.NONE,
        )
        why = (
            ""
            if read.secret
            else "it stands beside `??`, states a type that the default may not have, or is read for no value"
        )
        yield Finding.at(read, _message(read), made, why_not=why or _why_not(read))


def _keys(project: Project) -> Mapping[str, Mapping[str, object]]:
    own = cast("Mapping[str, Mapping[str, object]]", table(__file__).data["keys"])
    settings = cast("Mapping[str, Mapping[str, object]]", project.settings.value("config-require", "keys"))
    return {**own, **settings}


def _asks_for_more(project: Project) -> bool:
    """Whether the program requires keys outside the table that are no secrets: only a stack's configuration has them."""
    return any(
        read.required
        and not read.secret
        and read.config_key not in _keys(project)
        and not has_default(project, read.namespace, read.config_key)
        for read in config_reads(project)
    )


def _message(read: ConfigRead) -> str:
    return f"the program stops where the configuration has no {read.config_key!r}"


def _why_not(read: ConfigRead) -> str:
    if read.secret:
        return "a secret must not fall back to plain text: set it in every stack, or generate it in the program"
    if read.config_key == "region":
        return "which region a stack lives in is for a person to say: set it in every stack file"
    return "no default is known for this key: set it in every stack file or in Pulumi.yaml, or name it in the setting `keys`"


def _alternatives(read: ConfigRead, known: Mapping[str, object]) -> Edits | None:
    default, variable = known["default"], f"process.env.{known['variable']}"
    arguments = read.child("arguments")
    if read.wrapped.parent is None or read.wrapped.parent.node.type == "expression_statement":
        return None
    if read.secret or arguments is None or len(arguments.node.named_children) > 1 or read.child("type_arguments"):
        return None
    optional = f"{read.receiver.text}.{read.optional_method}{arguments.text}"
    match read.kind, default:
        case "", str() if not _typed(read):
            last = style_of(read.project, read.source).quoted(default)
        case "Number", int() if not isinstance(default, bool):
            variable, last = f"Number({variable})", str(default)
        case "Boolean", bool():
            true = style_of(read.project, read.source).quoted("true")
            return put_comparison(read, f"({variable} ?? String({optional} ?? {str(default).lower()})) === {true}")
        case _:
            return None
    before = read.source.data[: read.start].decode("utf-8", "replace").rstrip()
    after = read.source.data[read.end :].decode("utf-8", "replace").lstrip()
    asked = before.endswith("||") and variable in before[-200:]
    return put_alternatives(
        read, [*([] if asked else [variable]), optional, *([] if after.startswith("||") else [last])]
    )


def _typed(read: ConfigRead) -> bool:
    """Whether the constant states a type that a string from the environment may not have."""
    declarator = read.wrapped.parent
    stated = (
        declarator.child("type") if declarator is not None and declarator.node.type == "variable_declarator" else None
    )
    return stated is not None and stated.text.lstrip(": ") != "string"
