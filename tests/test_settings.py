"""What holds in a folder, and what is said of settings that are wrong."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iacfix.codemod import Codemod
from iacfix.edit import Safety, Severity
from iacfix.settings import Settings, SettingsError, codemod_folders, load, merge, schema

SRC = Path(__file__).parents[1] / "src"


_GENERAL = "codemods, ignore, per-file-ignores, profile, root, safe, select, unsafe"


def _codemod(name: str, **settings: dict[str, object]) -> Codemod:
    return Codemod(
        name, f"What {name} mends", name, Severity.BLOCKS, lambda _: (), settings=settings, path=f"{name}.py"
    )


CODEMODS = (
    _codemod("engine-version"),
    _codemod(
        "reserved-domain",
        domain={"description": "In its place.", "type": "string", "pattern": "^[a-z.]+$", "default": "test.local"},
        zones={"description": "Which.", "enum": ["public", "private"], "default": "public"},
    ),
    _codemod(
        "config-require",
        keys={"description": "Keys.", "type": "object", "additionalProperties": {"type": "string"}, "default": {}},
    ),
)


def _write(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ".iacfix.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def _load(folder: Path, *, trusted: bool = True) -> Settings:
    loaded = load(folder, CODEMODS, trusted=trusted)
    assert isinstance(loaded, Settings), loaded
    return loaded


def _errors(folder: Path, text: str | bytes, *, trusted: bool = True) -> list[str]:
    """The errors of a file with some text, each with its line and column."""
    path = _write(folder, text) / ".iacfix.yaml"
    loaded = load(folder, CODEMODS, trusted=trusted)
    assert not isinstance(loaded, Settings)
    assert {error.path for error in loaded} == {path}
    return [f"{error.line}:{error.column}: {error.message}" for error in loaded]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    settings = _load(tmp_path)
    assert settings == Settings.of(CODEMODS)
    assert settings.value("reserved-domain", "domain") == "test.local"
    assert settings.selected("engine-version")
    assert settings.profile is None
    assert not settings.ignored(tmp_path / "index.ts", "engine-version")
    assert settings.safety("engine-version", Safety.UNSAFE) is Safety.UNSAFE


def test_a_setting_that_no_codemod_declares_is_no_setting() -> None:
    with pytest.raises(KeyError):
        Settings.of(CODEMODS).value("reserved-domain", "domian")


def test_without_a_file_nothing_heavy_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from iacfix.settings import load\n"
        "load(Path(sys.argv[1]), [], trusted=True)\n"
        "heavy = {'yaml', 'jsonschema_rs', 'pathspec', 'tree_sitter', 'importlib.metadata'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment, capture_output=True, check=True)
    assert run.stdout.decode().strip() == "[]"


def test_a_file_says_what_holds(tmp_path: Path) -> None:
    settings = _load(
        _write(
            tmp_path,
            "select: [engine-version, reserved-domain]\nignore: [engine-version]\nsafe: [reserved-domain]\n"
            "unsafe: [engine-version]\nprofile: ephemeral\nreserved-domain:\n  domain: ours.example\n",
        )
    )
    ran = ("engine-version", "reserved-domain", "config-require")
    assert [settings.selected(name) for name in ran] == [False, True, False]
    assert settings.safety("reserved-domain", Safety.UNSAFE) is Safety.SAFE
    assert settings.safety("engine-version", Safety.SAFE) is Safety.UNSAFE
    assert settings.profile == "ephemeral"
    assert settings.value("reserved-domain", "domain") == "ours.example"
    assert settings.value("reserved-domain", "zones") == "public"
    assert pickle.loads(pickle.dumps(settings)) == settings


def test_an_empty_selection_selects_nothing_but_the_judging_of_comments(tmp_path: Path) -> None:
    settings = _load(_write(tmp_path, "select: []"))
    assert not settings.selected("engine-version")
    assert settings.selected("ignore-comment")
    assert not _load(_write(tmp_path, "ignore: [ignore-comment]")).selected("ignore-comment")


def test_the_nearest_file_wins_key_by_key(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "profile: production\nignore: [engine-version]\nreserved-domain: {domain: far.example, zones: private}",
    )
    near = _load(_write(tmp_path / "a" / "b", "ignore: [config-require]\nreserved-domain: {domain: near.example}"))
    assert near.profile == "production"
    assert near.ignore == ("config-require",)
    assert near.value("reserved-domain", "domain") == "near.example"
    assert near.value("reserved-domain", "zones") == "private"
    assert _load(tmp_path / "a").value("reserved-domain", "domain") == "far.example"


def test_what_the_nearer_file_says_undoes_the_opposite_further_up(tmp_path: Path) -> None:
    _write(tmp_path, "ignore: [engine-version, config-require]\nunsafe: [engine-version]\nsafe: [config-require]")
    near = _load(_write(tmp_path / "a", "select: [engine-version]\nsafe: [engine-version]\nunsafe: [config-require]"))
    assert near.selected("engine-version")
    assert near.safety("engine-version", Safety.UNSAFE) is Safety.SAFE
    assert near.safety("config-require", Safety.SAFE) is Safety.UNSAFE


def test_a_root_ends_the_search(tmp_path: Path) -> None:
    _write(tmp_path, "profile: production\nno-such-key: 1")
    assert _load(_write(tmp_path / "a", "root: true")).profile is None
    assert isinstance(load(_write(tmp_path / "b", "root: false"), CODEMODS, trusted=True), tuple)


def test_settings_may_be_asked_for_through_a_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "per-file-ignores: {'*.ts': [engine-version]}")
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert _load(Path()).ignored(tmp_path / "a" / "x.ts", "engine-version")


@pytest.mark.parametrize(
    ("glob", "ignored", "kept"),
    [
        ("*.ts", ["x.ts", "lib/deep/x.ts"], ["x.js", "ts"]),
        ("lib/*.ts", ["lib/x.ts"], ["x.ts", "lib/deep/x.ts", "other/lib/x.ts"]),
        ("/x.ts", ["x.ts"], ["lib/x.ts"]),
        ("legacy/", ["legacy/x.ts", "lib/legacy/deep/x.ts"], ["legacy.ts"]),
        ("**/gen/**", ["gen/x.ts", "a/gen/b/x.ts"], ["agen/x.ts"]),
        ("!lib/**", ["x.ts", "bin/x.ts"], ["lib/x.ts", "lib/deep/x.ts"]),
        ("a [b]/*.ts", ["a b/x.ts"], ["a [b]/x.ts"]),
    ],
)
def test_per_file_ignores_are_relative_to_their_file(
    tmp_path: Path, glob: str, ignored: list[str], kept: list[str]
) -> None:
    base = tmp_path / "odd [name]! #*"
    _write(base, json.dumps({"per-file-ignores": {glob: ["engine-version"]}}))
    settings = _load(base)
    assert [path for path in (*ignored, *kept) if settings.ignored(base / path, "engine-version")] == ignored
    assert not any(settings.ignored(base / path, "config-require") for path in ignored)


def test_per_file_ignores_of_several_files_hold_together(tmp_path: Path) -> None:
    _write(tmp_path, "per-file-ignores: {'*.js': [engine-version], 'a/x.ts': [engine-version]}")
    near = _load(_write(tmp_path / "a", "per-file-ignores: {'/x.ts': [config-require], '*.ts': [reserved-domain]}"))
    assert near.ignored(tmp_path / "a" / "y.js", "engine-version")
    assert near.ignored(tmp_path / "a" / "x.ts", "config-require")
    assert near.ignored(tmp_path / "a" / "x.ts", "reserved-domain")
    assert not near.ignored(tmp_path / "a" / "x.ts", "engine-version"), "the nearer file speaks of the same pattern"


def test_folders_of_codemods_are_relative_to_their_file_and_need_trust(tmp_path: Path) -> None:
    (tmp_path / "mods").mkdir()
    _write(tmp_path, "codemods: [./mods]\nignore: [ours]\nours: {depth: 3}")
    inner = tmp_path / "a"
    inner.mkdir()
    assert codemod_folders(inner) == (tmp_path / "mods",)

    ours = _codemod("ours", depth={"description": "How deep.", "type": "integer", "default": 1})
    trusted = load(inner, [*CODEMODS, ours], trusted=True)
    assert isinstance(trusted, Settings)
    assert (trusted.codemods, trusted.withheld) == ((tmp_path / "mods",), ())
    assert trusted.value("ours", "depth") == 3

    untrusted = load(inner, CODEMODS, trusted=False)
    assert isinstance(untrusted, Settings), "ids that only the withheld codemods know are no errors"
    assert (untrusted.codemods, untrusted.withheld) == ((), (tmp_path / "mods",))


def test_without_folders_of_its_own_an_untrusted_workspace_is_judged_in_full(tmp_path: Path) -> None:
    assert _errors(tmp_path, "ignore: [ours]", trusted=False) == [
        "1:10: unknown codemod 'ours'; `iacfix list` names them all"
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("profil: production", "1:1: unknown key 'profil'; did you mean 'profile'?"),
        ("reserved-domian: {}", "1:1: unknown key 'reserved-domian'; did you mean 'reserved-domain'?"),
        (
            "# é\n\nnope: 1",
            f"3:1: unknown key 'nope'; there are {_GENERAL}, and the ids of codemods",
        ),
        ("reserved-domain:\n  domian: x", "2:3: `reserved-domain` has no setting 'domian'; did you mean 'domain'?"),
        ("reserved-domain: {q: 1}", "1:19: `reserved-domain` has no setting 'q'; it has domain, zones"),
        ("engine-version: {q: 1}", "1:18: `engine-version` has no setting 'q'; it has none at all"),
        ("select: engine-version", "1:9: `select` must be a list, not a string"),
        ("select:", "1:8: `select` must be a list, not nothing"),
        ("root: 1", "1:7: `root` must be true or false, not a whole number"),
        ("per-file-ignores: [a]", "1:19: `per-file-ignores` must be a mapping, not a list"),
        ("codemods: [true]", "1:12: `codemods[0]` must be a string, not a truth value"),
        ("engine-version: 2026-01-01", "1:17: `engine-version` must be a mapping, not a string"),
        ("reserved-domain: {domain: 1.5}", "1:27: `reserved-domain.domain` must be a string, not a number"),
        (
            "safe: [engine-version, engin-version]",
            "1:24: unknown codemod 'engin-version'; did you mean 'engine-version'?",
        ),
        ("ignore: [3]", "1:10: unknown codemod 3; `iacfix list` names them all"),
        ("per-file-ignores: {'*.ts': [x]}", "1:29: unknown codemod 'x'; `iacfix list` names them all"),
        ("profile: prod", "1:10: `profile` cannot be 'prod'; write one of ephemeral, production"),
        ("profile: [a]", "1:10: `profile` cannot be a list; write one of ephemeral, production"),
        (
            "reserved-domain: {zones: publik}",
            "1:26: `reserved-domain.zones` cannot be 'publik'; did you mean 'public'?",
        ),
        ("reserved-domain: {domain: A}", '1:27: `reserved-domain.domain`: "A" does not match "^[a-z.]+$"'),
        (
            "safe: [engine-version]\nunsafe: [engine-version]",
            "2:10: 'engine-version' is in `safe` too; keep one of the two",
        ),
        ("ignore: []\nignore: []", "2:1: the key 'ignore' is given twice; remove or rename one of the two"),
        ("select: *all", "1:9: the alias *all has no anchor before it; write &all before the value it repeats"),
        ("select: &a []\nignore: *a", "2:9: aliases are not read here; write out what *a stands for"),
        ("? [a]\n: b", "1:3: a key must be a string"),
        ("- a", "1:1: the file is not a mapping; write `key: value` lines"),
        ("\ufeffroot: x", "1:7: `root` must be true or false, not a string"),
        ("'💥': {}", None),
    ],
)
def test_an_error_says_where_and_what_is_right(tmp_path: Path, text: str, error: str | None) -> None:
    errors = _errors(tmp_path, text)
    assert len(errors) == 1
    assert error is None or errors == [error]


def test_broken_yaml_is_an_error_with_its_place(tmp_path: Path) -> None:
    (error,) = _errors(tmp_path, "select: [engine-version\nignore: []\n")
    assert error.startswith("2:7: ")


def test_what_is_no_utf8_is_an_error(tmp_path: Path) -> None:
    (error,) = _errors(tmp_path, b"profile: production # \xff\n")
    assert "UTF-8" in error


def test_a_settings_file_that_is_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".iacfix.yaml").mkdir()
    (error,) = load(tmp_path, CODEMODS, trusted=True)  # type: ignore[misc]
    assert isinstance(error, SettingsError)
    assert str(error).startswith(f"{tmp_path / '.iacfix.yaml'}:1:1: cannot be read: ")


def test_all_errors_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    _write(tmp_path, "select: 1\nprofil: production\n")
    loaded = load(_write(tmp_path / "a", "nope: 1\nselect: [x]\n"), CODEMODS, trusted=True)
    assert isinstance(loaded, tuple)
    assert [(error.path.parent.name, error.line) for error in loaded] == [
        (tmp_path.name, 1),
        (tmp_path.name, 2),
        ("a", 1),
        ("a", 2),
    ]


def test_a_folder_of_codemods_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (error,) = _errors(tmp_path, "codemods:\n  - mods\n")
    assert error == f"2:5: {tmp_path / 'mods'} is no folder; name one that holds codemods"


def test_a_codemod_whose_settings_are_no_schema_is_named(tmp_path: Path) -> None:
    wrong = _codemod("wrong", a={"description": "A.", "type": "strin"})
    (error,) = load(_write(tmp_path, "root: true"), [wrong], trusted=True)  # type: ignore[misc]
    assert isinstance(error, SettingsError)
    assert (error.path, error.message[:35]) == (Path("wrong.py"), "SETTINGS of wrong is no JSON Schema")


def test_the_published_schema_is_one_and_says_the_same() -> None:
    published = schema(CODEMODS)
    json.dumps(published)
    jsonschema_rs.meta.validate(published)
    valid = jsonschema_rs.validator_for(published).is_valid
    assert valid({"select": ["engine-version", "ignore-comment"], "reserved-domain": {"domain": "a.b"}})
    assert not valid({"select": ["nope"]})
    assert not valid({"nope": 1})
    described = published["properties"]
    assert all(each["description"] for each in described.values())
    assert described["reserved-domain"]["properties"]["domain"]["default"] == "test.local"


# A key holds a mapping in each file or in none: validation sees to that.
_scalars = st.booleans() | st.integers() | st.text(max_size=3) | st.lists(st.text(max_size=2), max_size=3)
_flat = st.dictionaries(st.text("xy", min_size=1, max_size=2), _scalars, max_size=3)
_mappings = st.fixed_dictionaries(
    {}, optional={"a": _scalars, "b": _scalars, "c": _flat, "d": st.dictionaries(st.text("xy", max_size=1), _flat)}
)


@given(_mappings, _mappings, _mappings)
def test_merging_is_associative_and_what_is_nearer_stays(
    far: dict[str, object], middle: dict[str, object], near: dict[str, object]
) -> None:
    assert merge(merge(far, middle), near) == merge(far, merge(middle, near))
    assert merge(far, {}) == far == merge({}, far)
    merged = merge(far, near)
    assert {key: merged[key] for key, value in near.items() if not isinstance(value, dict)} == {
        key: value for key, value in near.items() if not isinstance(value, dict)
    }


@given(st.binary(max_size=60) | st.text("[]{}:,-&*#'\"\n ab", max_size=40).map(str.encode))
def test_whatever_a_file_holds_loading_answers(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    loaded = load(_write(folder, data), CODEMODS, trusted=False)
    assert isinstance(loaded, Settings | tuple)
