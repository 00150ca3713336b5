"""What is wrong with settings files, in words and with the nearest right name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iacfix.settings.model import SettingsError
from iacfix.settings.schema import IDS, general, schema

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator

    from iacfix.settings.declared import Declared
    from iacfix.settings.read import SettingsFile

_TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "nothing",
    "number": "a number",
    "object": "a mapping",
    "string": "a string",
}


def faults(
    files: Iterable[SettingsFile], codemods: Sequence[Declared], *, closed: bool = True
) -> Iterator[SettingsError]:
    """Everything that is wrong with some files; unless ``closed``, ids of further codemods pass."""
    from jsonschema_rs import validator_for

    fragments = list(_fragments(codemods))
    yield from fragments
    if fragments:
        return
    shape = schema(codemods, closed=closed)
    validator = validator_for(shape)
    for file in files:
        yield from _invalid(file, validator, shape)
        yield from _contradictions(file)


def missing_folders(file: SettingsFile) -> Iterator[SettingsError]:
    """The folders of codemods that are not there."""
    for index, folder in enumerate(file.folders or ()):
        if not folder.is_dir():
            yield file.error(file.value_at(["codemods", index]), f"{folder} is no folder; name one that holds codemods")


def _fragments(codemods: Iterable[Declared]) -> Iterator[SettingsError]:
    """Codemods whose own settings are no JSON Schema."""
    from jsonschema_rs import validator_for

    for codemod in codemods:
        try:
            validator_for(schema([codemod]))
        except ValueError as error:
            reason = getattr(error, "message", str(error))
            yield SettingsError(Path(codemod.path), 1, 1, f"SETTINGS of {codemod.id} is no JSON Schema: {reason}")


def _invalid(file: SettingsFile, validator: Validator, shape: dict[str, Any]) -> Iterator[SettingsError]:
    from jsonschema_rs import ValidationErrorKind

    for error in validator.iter_errors(file.data):
        match error.kind:
            case ValidationErrorKind.AdditionalProperties(unexpected=keys):
                for key in keys:
                    yield file.error(file.key_at(error.instance_path, key), _unknown(key, error, shape))
            case ValidationErrorKind.Enum():
                options = _at(shape, error.schema_path)
                yield file.error(file.value_at(error.instance_path), _not_among(error, options))
            case ValidationErrorKind.Type():
                types = _at(shape, error.schema_path)
                yield file.error(file.value_at(error.instance_path), _mistyped(error, types))
            case _:
                message = f"{_name(error.instance_path)}: {error.message}"
                yield file.error(file.value_at(error.instance_path), message)


def _contradictions(file: SettingsFile) -> Iterator[SettingsError]:
    safe, unsafe = file.data.get("safe"), file.data.get("unsafe")
    if not isinstance(safe, list) or not isinstance(unsafe, list):
        return
    for index, named in enumerate(unsafe):
        if named in safe:
            yield file.error(file.value_at(["unsafe", index]), f"{named!r} is in `safe` too; keep one of the two")


def _unknown(key: str, error: ValidationError, shape: dict[str, Any]) -> str:
    known = _at(shape, [*error.schema_path[:-1], "properties"])
    if not error.instance_path:
        near = _near(key, known)
        return f"unknown key {key!r}; {near or f'there are {_listed(general({}))}, and the ids of codemods'}"
    near = _near(key, known) or (f"it has {_listed(known)}" if known else "it has none at all")
    return f"{_name(error.instance_path)} has no setting {key!r}; {near}"


def _not_among(error: ValidationError, options: Sequence[object]) -> str:
    names = [option for option in options if isinstance(option, str)]
    near = _near(error.instance, names) if isinstance(error.instance, str) else ""
    if error.instance_path[0] in (*IDS, "per-file-ignores"):
        return f"unknown codemod {_shown(error.instance)}; {near or '`iacfix list` names them all'}"
    near = near or f"write one of {_listed(map(str, options))}"
    return f"{_name(error.instance_path)} cannot be {_shown(error.instance)}; {near}"


def _mistyped(error: ValidationError, types: str | Sequence[str]) -> str:
    wanted = " or ".join(_TYPES[name] for name in ([types] if isinstance(types, str) else types))
    return f"{_name(error.instance_path)} must be {wanted}, not {_type(error.instance)}"


def _type(value: object) -> str:
    """What a value is, in words."""
    if isinstance(value, bool):
        return "a truth value"
    names = {dict: "object", float: "number", int: "integer", list: "array", str: "string"}
    return _TYPES[names.get(type(value), "null")]


def _near(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"did you mean {close[0]!r}?" if close else ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else _type(value)


def _name(path: Sequence[str | int]) -> str:
    """A setting as it is spoken of: ``per-file-ignores.lib/*.ts[0]``."""
    named = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return f"`{named.lstrip('.')}`" if named else "the file"


def _at(shape: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        shape = shape[step]
    return shape
