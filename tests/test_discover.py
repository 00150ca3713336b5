"""Programs of a tree: by their Pulumi.yaml, several, foreign ones, lone files, entries of every form."""

from __future__ import annotations

import pytest

from iacfix.discover import Discovered, discover
from iacfix.settings import Settings
from iacfix.tree import Files

PULUMI = 'import * as aws from "@pulumi/aws";\nnew aws.s3.Bucket("b");\n'
YAML = "name: x\nruntime: nodejs\n"


def found(files: dict[str, str], *asked: str) -> Discovered:
    return discover(
        Files.of({path: text.encode() for path, text in files.items()}), asked or [""], lambda _: Settings()
    )


@pytest.mark.parametrize(
    ("files", "entry"),
    [
        ({"Pulumi.yaml": YAML, "index.ts": ""}, "index.ts"),
        ({"Pulumi.yaml": YAML + "main: bin/tap.ts\n", "bin/tap.ts": "", "index.ts": ""}, "bin/tap.ts"),
        ({"Pulumi.yaml": YAML + "main: ./bin/tap.js\n", "bin/tap.ts": ""}, "bin/tap.ts"),
        ({"Pulumi.yaml": YAML + "main: bin\n", "bin/index.ts": ""}, "bin/index.ts"),
        (
            {"Pulumi.yaml": YAML + "main: bin/\n", "bin/package.json": '{"main": "app.ts"}', "bin/app.ts": ""},
            "bin/app.ts",
        ),
        (
            {"Pulumi.yaml": YAML, "package.json": '{"main": "src/app.ts"}', "src/app.ts": "", "index.ts": ""},
            "src/app.ts",
        ),
        ({"Pulumi.yaml": YAML + "main: gone.ts\n", "index.ts": ""}, "index.ts"),
        ({"Pulumi.yaml": YAML, "index.js": ""}, "index.js"),
        ({"Pulumi.yml": YAML, "index.mts": ""}, "index.mts"),
    ],
)
def test_entry(files: dict[str, str], entry: str) -> None:
    project = found(files).programs[0]
    assert project.entry is not None
    assert project.entry.path == entry


def test_several_programs_in_one_tree_do_not_share_their_files() -> None:
    files = {
        "a/Pulumi.yaml": YAML,
        "a/index.ts": PULUMI,
        "b/Pulumi.yaml": YAML,
        "b/index.ts": PULUMI,
        "b/inner/Pulumi.yaml": YAML,
        "b/inner/index.ts": PULUMI,
    }
    programs = found(files).programs
    assert [program.folder for program in programs] == ["a", "b", "b/inner"]
    assert [[source.path for source in program.sources] for program in programs] == [
        ["a/index.ts"],
        ["b/index.ts"],
        ["b/inner/index.ts"],
    ]


def test_what_the_entry_reaches_and_what_imports_pulumi_is_the_program_s() -> None:
    files = {
        "Pulumi.yaml": YAML,
        "index.ts": 'import "./lib/a";\nexport * from "./lib/b";\nconst c = require("./lib/c.js");\n',
        "lib/a.ts": "",
        "lib/b/index.ts": "",
        "lib/c.ts": "",
        "lib/unused.ts": "",
        "lib/program.ts": PULUMI,
        "test/a.test.ts": PULUMI,
        "lib/a.spec.ts": PULUMI,
    }
    program = found(files).programs[0]
    assert [source.path for source in program.sources] == [
        "index.ts",
        "lib/a.ts",
        "lib/b/index.ts",
        "lib/c.ts",
        "lib/program.ts",
    ]
    assert [source.path for source in program.tests] == ["lib/a.spec.ts", "test/a.test.ts"]


def test_a_program_of_another_runtime_is_passed_over_and_said_so() -> None:
    outcome = found({"Pulumi.yaml": "name: x\nruntime:\n  name: python\n", "index.ts": PULUMI})
    assert outcome.programs == ()
    assert [(each.path, each.runtime) for each in outcome.foreign] == [("Pulumi.yaml", "python")]


def test_a_lone_file_is_a_program_and_a_file_of_a_program_is_its() -> None:
    files = {"a.ts": PULUMI, "p/Pulumi.yaml": YAML, "p/index.ts": "", "p/lib/x.ts": PULUMI}
    outcome = found(files, "a.ts", "p/lib/x.ts")
    assert [(program.folder, program.lone) for program in outcome.programs] == [("p", ""), ("", "a.ts")]
    assert [source.path for source in outcome.programs[0].sources] == ["p/index.ts", "p/lib/x.ts"]


def test_a_broken_definition_is_a_program_all_the_same() -> None:
    program = found({"Pulumi.yaml": "name: [x\n", "index.ts": PULUMI}).programs[0]
    assert [source.path for source in program.sources] == ["index.ts"]
    assert program.definition is None
