"""Configuration that the program requires and no stack file gives.

The program stops at the first `config.require` whose key the stack does not have, and in the repository there is no
stack file at all that would say which keys there are:

    error: Missing required configuration variable 'shop:dockerImage'
        please set a value using the command `pulumi config set shop:dockerImage <value>`

A file `Pulumi.<stack>.yaml` is written for each stack of the setting `stacks`, with every key that is required: those for
the environment have the stack's name, the others wait to be filled in. It is unsafe because those values are no values yet.

Left alone:

- programs that have a stack file, whatever is in it, and those whose stack files stand elsewhere (`stackConfigDir`);
- keys with a default in Pulumi.yaml, keys of other namespaces, and reads inside `try`;
- secrets, by the way they are read or by their name: `pulumi config set --secret` sets them, and encrypts them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import cast

from iacfix.document import Document
from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import ConfigRead, config_reads
from iacfix.pulumi.stack import has_default
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("Missing required configuration variable '…'",)
AFTER = ("config-require",)
SETTINGS = {
    "stacks": {
        "description": "The stacks for which a file is written where a program has none.",
        "type": "array",
        "items": {"type": "string", "pattern": r"^[\w.-]+$"},
        "minItems": 1,
        "default": ["dev"],
    }
}


def findings(project: Project) -> Iterator[Finding]:
    """The program's required keys, where there is no stack file."""
    definition = project.definition
    if definition is None or not project.name or project.stacks or definition.root.get("stackConfigDir") is not None:
        return
    keys = list(dict.fromkeys(read.config_key for read in _required(project)))
    if not keys:
        return
    stacks = cast("Sequence[str]", project.settings.value("missing-stack-file", "stacks"))
    files = [posixpath.join(project.folder, f"Pulumi.{stack}.yaml") for stack in stacks]
    written = [
        Document.new(file, {"config": _values(project, keys, stack)}) for file, stack in zip(files, stacks, strict=True)
    ]
    made = fix(f"write {', '.join(files)}", *written, safety=Safety.UNSAFE, effect=Effect.NONE)
    where = definition.root.key("name") or definition.root
    yield Finding.at(where, f"no stack file gives what the program requires: {', '.join(keys)}", made)


def _required(project: Project) -> Iterator[ConfigRead]:
    for read in config_reads(project):
        own = read.namespace in ("", project.name) and read.within("try_statement") is None
        if read.required and own and not has_default(project, read.namespace, read.config_key) and not _secret(read):
            yield read


def _secret(read: ConfigRead) -> bool:
    """Whether a value is for no eyes, by the way in which it is read or by the name of its key."""
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", read.config_key)}
    return read.secret or bool(words & set(table(__file__).data["secret"]))


def _values(project: Project, keys: Sequence[str], stack: str) -> dict[str, str]:
    facts = table(__file__).data
    return {
        f"{project.name}:{key}": stack if key in facts["named_after_stack"] else str(facts["to_fill_in"])
        for key in keys
    }
