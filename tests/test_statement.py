"""Verbs on statements, imports and options: what is written where, in the way of the file."""

from __future__ import annotations

import pytest

from iacfix.edit import Edits, apply_edits
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Call, Text, render
from iacfix.syntax.statement import (
    bind,
    fresh,
    member_of,
    namespace,
    put_after,
    put_before,
    put_import,
    put_last,
)
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from programs import tree

AWS = "import * as aws from '@pulumi/aws';\n"


def one(text: str) -> tuple[Project, Resource]:
    project = tree({"a.ts": text})
    return project, resources(project)[0]


def after(project: Project, edits: Edits | None) -> str:
    assert edits is not None
    outcome = project.edited(edits)
    assert outcome.source("a.ts").syntax_error is None
    return outcome.files["a.ts"].decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x();\nconst b = new aws.s3.Bucket('b');\n", "x();\nmade();\nconst b = new aws.s3.Bucket('b');\n"),
        (
            "x();\n\n// About b.\nconst b = new aws.s3.Bucket('b');\n",
            "x();\n\nmade();\n\n// About b.\nconst b = new aws.s3.Bucket('b');\n",
        ),
        (
            "function f() {\n    return new aws.s3.Bucket('b');\n}\n",
            "function f() {\n    made();\n    return new aws.s3.Bucket('b');\n}\n",
        ),
        ("export const b = new aws.s3.Bucket('b');\n", "made();\nexport const b = new aws.s3.Bucket('b');\n"),
    ],
)
def test_a_statement_before(text: str, expected: str) -> None:
    project, bucket = one(AWS + text)
    assert after(project, put_before(bucket, "made();")) == AWS + expected


@pytest.mark.parametrize(
    "text", ["const all = [1].map(n => new aws.s3.Bucket(`b${n}`));\n", "class A { b = new aws.s3.Bucket('b'); }\n"]
)
def test_no_statement_where_the_names_of_a_function_or_class_would_be_lost(text: str) -> None:
    _, bucket = one(AWS + text)
    assert put_before(bucket, "made();") is None
    assert put_after(bucket, "made();") is None


def test_a_statement_after_and_at_the_end() -> None:
    project, bucket = one(AWS + "const b = new aws.s3.Bucket('b', {\n  bucket: 'b',\n}); // ours\nx();")
    assert after(project, put_after(bucket, "made();")).endswith("}); // ours\n\nmade();\nx();")
    assert after(project, put_last(bucket.source, "a();", "b();")).endswith("x();\n\na();\nb();\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AWS + "x();\n", AWS + "import 'm';\nx();\n"),
        ("x();\n", "import 'm';\n\nx();\n"),
        ("#!/usr/bin/env node\n// Licence\nx();\n", "#!/usr/bin/env node\n// Licence\nimport 'm';\nx();\n"),
    ],
)
def test_an_import(text: str, expected: str) -> None:
    project = tree({"a.ts": text})
    assert after(project, put_import(project.source("a.ts"), "import 'm';")) == expected


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("import * as rnd from '@pulumi/random';\n", "rnd", ""),
        ('import * as aws from "@pulumi/aws";\n', "random", 'import * as random from "@pulumi/random";'),
        ("import x from 'x'\nconst random = 1\n", "random2", "import * as random2 from '@pulumi/random'"),
        ("const aws = require('@pulumi/aws');\n", "random", "const random = require('@pulumi/random');"),
        ("const random = require('@pulumi/random');\n", "random", ""),
    ],
)
def test_a_package_is_reached_by_the_name_it_has_or_gets(text: str, name: str, line: str) -> None:
    project = tree({"a.ts": text})
    found, edits = namespace(project, project.source("a.ts"), "@pulumi/random", "random")
    assert found == name
    assert line in after(project, edits)
    assert bool(edits) == bool(line)


def test_a_member_joins_the_names_imported_already() -> None:
    project = tree({"a.ts": "import { Provider } from '@pulumi/aws';\n"})
    expression, edits = member_of(project, project.source("a.ts"), "@pulumi/aws", "aws", "kms")
    assert expression == "kms"
    assert after(project, edits) == "import { Provider, kms } from '@pulumi/aws';\n"


def test_a_fresh_name_is_used_nowhere_in_the_file() -> None:
    project = tree({"a.ts": "const key = 1;\nx.key2;\n"})
    assert fresh(project.source("a.ts"), "key") == "key3"


def test_binding_a_statement() -> None:
    project, bucket = one(AWS + "new aws.s3.Bucket('b');\nx(new aws.s3.Bucket('c'));\n")
    assert after(project, bind(bucket, "b")).endswith("const b = new aws.s3.Bucket('b');\nx(new aws.s3.Bucket('c'));\n")
    assert bind(resources(project)[1], "c") is None


OPTIONS = {
    "none": ("'b'", "'b', {}, { dependsOn: [x] }"),
    "no options": ("'b', {}", "'b', {}, { dependsOn: [x] }"),
    "others": ("'b', {}, { parent: this }", "'b', {}, { parent: this, dependsOn: [x] }"),
    "a list": ("'b', {}, { dependsOn: [y] }", "'b', {}, { dependsOn: [y, x] }"),
    "one": ("'b', {}, { dependsOn: y }", "'b', {}, { dependsOn: [y, x] }"),
    "a parameter": ("'b', {}, opts", "'b', {}, { ...opts, dependsOn: [x] }"),
    "merged": (
        "'b', {}, pulumi.mergeOptions(opts, { parent: this })",
        "'b', {}, pulumi.mergeOptions(opts, {\n  parent: this,\n  dependsOn: [x],\n})",
    ),
}


@pytest.mark.parametrize(("given", "expected"), OPTIONS.values(), ids=OPTIONS)
def test_an_option_merges_with_what_stands_there(given: str, expected: str) -> None:
    head = AWS + "import * as pulumi from '@pulumi/pulumi';\ndeclare const opts: any;\n"
    project, bucket = one(f"{head}new aws.s3.Bucket({given});\n")
    assert after(project, bucket.options.put("dependsOn", ["x"])) == f"{head}new aws.s3.Bucket({expected});\n"


def test_an_option_that_is_stated_already_stays() -> None:
    _, bucket = one(AWS + "new aws.s3.Bucket('b', {}, { provider: a });\n")
    assert bucket.options.put("provider", "b") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("const a = 'x';\n", "new k.Key('a', { description: 'd' })"),
        ('const a = "x"\n', 'new k.Key("a", { description: "d" })'),
    ],
)
def test_new_code_takes_the_quotes_of_the_file(text: str, expected: str) -> None:
    project = tree({"a.ts": text})
    code = Call("k.Key", (Text("a"), {"description": Text("d")}), new=True)
    assert render(code, style_of(project, project.source("a.ts"))) == expected


def test_new_code_breaks_as_the_file_does() -> None:
    prettier = "const a = new x.Y(\n  'name',\n  {\n    one: 1,\n  },\n  { parent: this }\n);\n"
    hugging = "const a = new x.Y('name', {\n    one: 1,\n}, { parent: this });\n"
    code = Call("k.Key", (Text("a"), {"one": 1, "two": 2, "three": 3}, {"parent": "this"}), new=True)
    for text, expected in (
        (prettier, "new k.Key(\n  'a',\n  {\n    one: 1,\n    two: 2,\n    three: 3,\n  },\n  { parent: this }\n)"),
        (hugging, "new k.Key('a', {\n    one: 1,\n    two: 2,\n    three: 3,\n}, { parent: this })"),
    ):
        project = tree({"a.ts": text})
        assert render(code, style_of(project, project.source("a.ts"))) == expected


def test_an_edit_of_a_view_is_of_its_bytes_alone() -> None:
    project, bucket = one(AWS + "/* caf\u00e9 */ new aws.s3.Bucket('b');\n")
    view = View(project, bucket.source, bucket.node)
    assert apply_edits(bucket.source.data, view.replace("y")) == (AWS + "/* caf\u00e9 */ y;\n").encode()
