"""Configuration in Pulumi.yaml that Pulumi refuses.

Pulumi reads `config` of Pulumi.yaml before anything else, and no command works where it does not hold together. A key of
another namespace has a value and no type:

    Configuration key 'aws:region' is not namespaced by the project and should not define a default value. Did you mean to use the 'value' attribute instead of 'default'?
    Configuration key 'aws:region' is not namespaced by the project and should not define a type
    Configuration key 'aws:region' is namespaced and must provide an attribute 'value'

A key of the project has one of five types, and a default of that type:

    #/config/memory/type: value must be one of "string", "integer", "boolean", "array", "object"
    The default value specified for configuration key 'account' is not of the expected type 'string'
    The configuration key 'zones' declares an array but does not specify the underlying type via the 'items' attribute

`default` of another namespace's key becomes `value`, its type goes, and a declaration that gives no value goes with its
key. `number` becomes `integer` and so on, a number that is the default of a string is quoted, and an array gets `items` of
the type that its elements have, or that the program reads them as.

Left alone:

- a type that is a synonym of one that the default, or what a stack file sets, does not have;
- a default that is of another type than string and does not fit, both a default and a value, and an array without
  elements: they are found, and a person decides;
- `template.config`, which has rules of its own, and stack files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from iacfix.document import MappingView, ScalarView, SequenceView, View
from iacfix.edit import Edits, Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import config_reads
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "is not namespaced by the project and should not define a default value",
    "is not namespaced by the project and should not define a type",
    "is namespaced and must provide an attribute 'value'",
    '/type: value must be one of "string", "integer", "boolean", "array"',
    "The default value specified for configuration key '…' is not of the expected type '…'",
    "declares an array but does not specify the underlying type via the 'items' attribute",
    "cannot have both a 'default' and 'value' attribute",
)

_FOREIGN = ("type", "items")
_READ_AS = {"string": "string", "boolean": "boolean"}


def findings(project: Project) -> Iterator[Finding]:
    """Each declaration that Pulumi refuses."""
    config = project.definition.root.mapping("config") if project.definition is not None else None
    for key, declared in config.items() if config is not None else ():
        if config is None or not isinstance(declared, MappingView):
            continue
        if declared.get("default") is not None and declared.get("value") is not None:
            yield _at(config, key, f"{key!r} has both a default and a value", None, "keep the one that is meant")
        elif ":" in key and not key.startswith(f"{project.name}:"):
            yield from _foreign(project, config, key, declared)
        else:
            yield from _own(project, config, key, declared)


def _foreign(project: Project, config: MappingView, key: str, declared: MappingView) -> Iterator[Finding]:
    """A key of another namespace, which may have a value and a description."""
    typed = [name for name in _FOREIGN if declared.get(name) is not None]
    valued = declared.get("value") is not None or declared.get("default") is not None
    message = f"{key!r} is not the project's: it can have a value, and no type or default"
    if not valued:
        root = project.definition.root if project.definition is not None else config
        gone = config.remove(key) if len(config.items()) > 1 else root.remove("config")
        yield _at(config, key, message, fix("take its declaration out", gone, effect=Effect.NONE))
    elif typed or declared.get("default") is not None:
        renamed: Edits | None = () if declared.get("value") is not None else declared.rename("default", "value")
        title = "give it a value" if declared.get("default") is not None else "give it no type"
        removed = [declared.remove(name) for name in typed]
        yield _at(config, key, message, fix(title, renamed, *removed, effect=Effect.NONE))


def _own(project: Project, config: MappingView, key: str, declared: MappingView) -> Iterator[Finding]:
    """A key of the project's, with its type and default."""
    kind, default = declared.scalar("type"), declared.get("default")
    if kind is None:
        return
    values = [value for value in (default, *_set_by_stacks(project, key)) if value is not None]
    if kind.string not in table(__file__).data["types"]:
        new = cast("Mapping[str, str]", table(__file__).data["synonyms"]).get(kind.string, "")
        fits = bool(new) and all(_FITS[new](value) for value in values)
        why = f"a value that it has is no {new}" if new else "no type of Pulumi's is meant for sure: choose one of them"
        message = f"{key!r} has the type {kind.string!r}, which Pulumi does not know"
        made = fix(f"make it {new}", kind.set(new) if fits else None, effect=Effect.NONE)
        yield _at(config, key, message, made, why)
    elif kind.string == "array" and declared.get("items") is None:
        items = _type_of_items(values) or _type_read(project, key)
        added = declared.add("items", {"type": items}, after="type") if items else None
        made = fix(f"say that its elements are {items}s", added, effect=Effect.NONE)
        why = "what its elements are is not known: add `items` with their type"
        yield _at(config, key, f"{key!r} is an array of nothing in particular", made, why)
    elif default is not None and kind.string in _FITS and not _FITS[kind.string](default):
        scalar = declared.scalar("default") if kind.string == "string" else None
        quoted = scalar.set(scalar.string) if scalar is not None else None
        why = f"its default is no {kind.string}: correct one of them"
        message = f"the default of {key!r} is no {kind.string}"
        yield _at(config, key, message, fix("quote it", quoted, effect=Effect.NONE), why)


def _at(config: MappingView, key: str, message: str, made: Fix | None, why: str = "") -> Finding:
    return Finding.at(config.key(key) or config, message, made, why_not=why)


def _set_by_stacks(project: Project, key: str) -> Iterator[View | None]:
    full = key if ":" in key else f"{project.name}:{key}"
    return (stack.root.get("config", full) for stack in project.stacks.values())


def _is_string(view: View) -> bool:
    return isinstance(view, ScalarView) and isinstance(view.value, str)


def _is_integer(view: View) -> bool:
    if not isinstance(view, ScalarView) or isinstance(view.value, bool):
        return False
    if isinstance(view.value, float):
        return view.value.is_integer()
    return isinstance(view.value, int) or re.fullmatch(r"[+-]?\d+", view.string) is not None


def _is_boolean(view: View) -> bool:
    return isinstance(view, ScalarView) and (isinstance(view.value, bool) or view.value in ("true", "false"))


_FITS: Mapping[str, Callable[[View], bool]] = {"string": _is_string, "integer": _is_integer, "boolean": _is_boolean}


def _type_of_items(values: Sequence[View]) -> str:
    """The type that all elements have; "" where there are none or they differ."""
    items = [item for value in values if isinstance(value, SequenceView) for item in value.items()]
    kinds = [kind for kind, fits in _FITS.items() if items and all(fits(item) for item in items)]
    return kinds[0] if kinds else ""


def _type_read(project: Project, key: str) -> str:
    """The type of the elements that the program reads a key's array as: ``requireObject<string[]>("zones")``."""
    own = key.rpartition(":")[2]
    arguments = {
        stated.text
        for read in config_reads(project)
        if read.config_key == own and read.namespace in ("", project.name)
        if (stated := read.child("type_arguments")) is not None
    }
    found = re.fullmatch(r"<(?:(string|number|boolean)\[\]|Array<(string|number|boolean)>)>", "".join(arguments))
    return _READ_AS.get(found[1] or found[2], "") if found is not None else ""
