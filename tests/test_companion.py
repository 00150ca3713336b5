"""Resources made next to others, statements and constants taken away, arguments put on lines of their own."""

from __future__ import annotations

import pytest

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.pulumi.companion import (
    class_beside,
    free,
    made_after,
    name_beside,
    new,
    options_beside,
    variable_after_name,
    variable_beside,
)
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.role import may
from iacfix.pulumi.runtime import name_of
from iacfix.syntax.code import Text, render
from iacfix.syntax.indentation import put_in_array, put_on_lines
from iacfix.syntax.removal import remove_statement, remove_unread
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from programs import tree

AWS = "import * as aws from '@pulumi/aws';\n"


def one(text: str, kind: str = "aws.sqs.Queue") -> tuple[Project, Resource]:
    project = tree({"a.ts": text})
    return project, resources(project, kind)[0]


def after(project: Project, edits: Edits | None) -> str:
    assert edits is not None
    outcome = project.edited(edits)
    assert outcome.source("a.ts").syntax_error is None
    return outcome.files["a.ts"].decode()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        (AWS + "new aws.sqs.Queue('q');\n", "aws.sns.Topic"),
        ("import { sqs } from '@pulumi/aws';\nnew sqs.Queue('q');\n", "sns.Topic"),
        ("import * as sqs from '@pulumi/aws/sqs';\nnew sqs.Queue('q');\n", "aws.sns.Topic"),
    ],
)
def test_a_class_is_spelled_as_its_neighbour(text: str, spelled: str) -> None:
    project, queue = one(text)
    found, edits = class_beside(queue, "aws.sns.Topic")
    assert found == spelled
    assert "sns" not in text
    assert (edits == ()) == text.startswith("import * as aws ")
    assert after(project, edits).count("import") == text.count("import") + (1 if "aws/sqs" in text else 0)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("", {}),
        (", {}, { parent: this, protect: true }", {"parent": "this"}),
        (", {}, shared", "shared"),
        (", {}, guarded", {"provider": "eu"}),
        (", {}, { ...shared }", None),
        (", {}, given()", None),
        (", {}, { provider: new aws.Provider('x') }", None),
    ],
)
def test_options_beside(options: str, expected: object) -> None:
    declared = "declare const eu: aws.Provider;\nconst shared = { provider: eu };\n"
    declared += "const guarded = { provider: eu, protect: true };\ndeclare function given(): object;\n"
    _, queue = one(f"{AWS}{declared}new aws.sqs.Queue('q'{options});\n")
    assert options_beside(queue) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("'orders-Queue'", "'orders-Topic'"),
        ("`${queue}-queue-${stack}`", "`${queue}-topic-${stack}`"),
        ("`${queue}`", "`${queue}-topic`"),
        ("'orders'", "'orders-topic'"),
        ("name", "`${name}-topic`"),
    ],
)
def test_name_beside(name: str, expected: str) -> None:
    project, queue = one(f"{AWS}new aws.sqs.Queue({name});\n")
    assert render(name_beside(queue, "queue", "topic"), style_of(project, queue.source)) == expected


def test_variables_are_free() -> None:
    _, queue = one(AWS + "const ordersQueue = new aws.sqs.Queue(`${stack}-dead-2-letters`, { topic: topic2 });\n")
    assert variable_beside(queue, "queue", "topic") == "ordersTopic"
    assert variable_after_name(queue, "queue") == "dead2LettersQueue"
    assert free(queue, "topic") == "topic"
    assert free(queue, "topic2") == "topic22"
    assert free(queue, "x", ["x"]) == "x2"


def test_nothing_is_made_after_what_has_no_statement_of_its_own() -> None:
    text = AWS + "if (big) new aws.sqs.Queue('q');\nexport const f = () => new aws.sqs.Queue('r');\n"
    project = tree({"a.ts": text})
    call = new("aws.sns.Topic", Text("t"), {}, {})
    assert [made_after(each, call) for each in resources(project, "aws.sqs.Queue")] == [None, None]


def test_text_inside_strings_stays_where_it_is() -> None:
    text = AWS + "new aws.sqs.Queue('q', {\n  policy: `{\n  x\n${[\n  1,\n]}`,\n\n  a: 1,\n});\n"
    project, queue = one(text)
    assert queue.args is not None
    found = queue.child("arguments")
    assert found is not None
    arguments = Arguments(project, queue.source, found.node)
    assert after(project, put_on_lines(arguments, {"protect": True})) == AWS + (
        "new aws.sqs.Queue(\n  'q',\n  {\n    policy: `{\n  x\n${[\n    1,\n  ]}`,\n\n    a: 1,\n  },\n"
        "  { protect: true }\n);\n"
    )
    assert after(project, put_in_array(queue.args)).count("[\n") == 2


def test_arguments_with_comments_between_them_are_left() -> None:
    project, queue = one(AWS + "new aws.sqs.Queue('q', /* why */ {\n  a: 1,\n});\n")
    found = queue.child("arguments")
    assert found is not None
    assert put_on_lines(Arguments(project, queue.source, found.node)) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("const a = 1;\n\n// b\nconst b = 2;\n\nf(a);\n", "const a = 1;\n\nf(a);\n"),
        ("// all\nconst b = 2;\nconst a = 1;\n", "// all\nconst a = 1;\n"),
        ("const b = 2; // b\n", None),
        ("const a = 1, b = 2;\n", ""),
    ],
)
def test_statements_go_with_their_own_comments(text: str, left: str | None) -> None:
    project = tree({"a.ts": text})
    source = project.source("a.ts")
    statement = View(project, source, source.at(text.index("b = 2")))
    edits = remove_statement(statement)
    assert (None if edits is None else after(project, edits)) == left


@pytest.mark.parametrize(
    ("declared", "gone"),
    [
        ("const r = 'eu';", True),
        ("const r = f();", False),
        ("export const r = 'eu';", False),
        ("const r = s;\nr;", False),
    ],
)
def test_only_plain_constants_that_nothing_else_reads_go(declared: str, gone: bool) -> None:
    _, queue = one(f"{AWS}{declared}\nnew aws.sqs.Queue('q', {{ region: r }});\n")
    value = queue.get("region")
    assert value is not None
    assert bool(remove_unread(value)) == gone


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("{ Statement: [{ Effect: 'Allow', Action: 'sqs:Send*', Resource: '*' }] }", True),
        ("{ Statement: [{ Effect: 'Allow', Action: ['s3:*', 'sqs:receivemessage'], Resource: '*' }] }", False),
        ("x.apply(a => JSON.stringify({ Statement: [{ Action: '*', Resource: a }] }))", True),
        ("{ Statement: [{ Effect: 'Allow', Action: [...actions], Resource: '*' }] }", None),
        ("{ Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }] }", None),
        ("policyFor(role)", None),
    ],
)
def test_what_a_role_may_do(policy: str, allowed: bool | None) -> None:
    text = f"{AWS}const role = new aws.iam.Role('r', {{}});\nnew aws.iam.RolePolicy('p', {{ role: role.id, policy: {policy} }});\n"
    _, role = one(text, "aws.iam.Role")
    assert may(role, "sqs:SendMessage") is allowed


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        ("'nodejs20.x'", "nodejs20.x"),
        ("aws.lambda.Runtime.NodeJS20dX", "nodejs20.x"),
        ("aws.lambda.Runtime.Python3d12", "python3.12"),
        ("aws.lambda.Go1dxRuntime", "go1.x"),
        ("aws.lambda.Runtime.Dotnet8", "dotnet8"),
        ("aws.sqs.Runtime.X", ""),
    ],
)
def test_runtimes_by_any_spelling(expression: str, name: str) -> None:
    _, function = one(f"{AWS}new aws.lambda.Function('f', {{ runtime: {expression} }});\n", "aws.lambda.Function")
    runtime = function.get("runtime")
    assert runtime is not None
    assert name_of(runtime) == name
