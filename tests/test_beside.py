"""What new code needs where it goes: room around statements, names in reach, packages, the account, a policy's statements."""

from __future__ import annotations

import pytest

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.pulumi.caller import caller
from iacfix.pulumi.handover import in_secret, put_output
from iacfix.pulumi.manifest import asks_for, with_package
from iacfix.pulumi.password import around, inside, manageable, master_passwords
from iacfix.pulumi.policy import statements_in
from iacfix.pulumi.region import region_of, stated_region
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.statement import statements
from iacfix.syntax.apart import put_apart_after, put_apart_before
from iacfix.syntax.call import package_calls
from iacfix.syntax.object import Object
from iacfix.syntax.reach import readable_at
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from programs import tree

AWS = "import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\n"


def made(project: Project, kind: str) -> Resource:
    return resources(project, kind)[0]


def after(project: Project, edits: Edits | None) -> str:
    assert edits is not None
    return project.edited(edits).files["a.ts"].decode()


def literal(project: Project, text: str) -> View:
    source = project.source("a.ts")
    at = source.data.index(text.encode())
    return View(project, source, source.at(at, at + len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a();\nnew aws.s3.Bucket('b');\n", "a();\n\nX\n\nnew aws.s3.Bucket('b');\n"),
        ("a();\n\n// why\nnew aws.s3.Bucket('b');\n", "a();\n\nX\n\n// why\nnew aws.s3.Bucket('b');\n"),
        ("f(() => {\n  new aws.s3.Bucket('b');\n});\n", "f(() => {\n  X\n\n  new aws.s3.Bucket('b');\n});\n"),
    ],
)
def test_statements_of_several_lines_get_room_before(text: str, expected: str) -> None:
    project = tree({"a.ts": AWS + "\n" + text})
    edits = put_apart_before(made(project, "aws.s3.Bucket"), "X")
    assert after(project, edits) == AWS + "\n" + expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "const b = new aws.s3.Bucket('b'); // mine\na();\n",
            "const b = new aws.s3.Bucket('b'); // mine\n\nX\n\na();\n",
        ),
        ("const b = new aws.s3.Bucket('b');\n\na();\n", "const b = new aws.s3.Bucket('b');\n\nX\n\na();\n"),
        ("const b = new aws.s3.Bucket('b');\n", "const b = new aws.s3.Bucket('b');\n\nX\n"),
    ],
)
def test_statements_of_several_lines_get_room_after(text: str, expected: str) -> None:
    project = tree({"a.ts": AWS + "\n" + text})
    edits = put_apart_after(made(project, "aws.s3.Bucket"), "X")
    assert after(project, edits) == AWS + "\n" + expected


def test_a_name_is_readable_where_it_is_declared_before_and_means_the_same() -> None:
    text = (
        AWS + "const a = 1;\nconst first = 'here';\nconst b = 2;\nfunction f(b: number) { return first; }\nuse(a, b);\n"
    )
    project = tree({"a.ts": text})
    place = literal(project, "'here'")
    call = package_use(project)
    assert readable_at(call[0], place)
    assert not readable_at(call[1], place)


def package_use(project: Project) -> list[View]:
    source = project.source("a.ts")
    node = source.nodes("call")[-1].child_by_field_name("arguments")
    assert node is not None
    return [View(project, source, child) for child in node.named_children]


def test_a_package_is_asked_for_in_the_order_of_the_others() -> None:
    manifest = '{\n  "dependencies": {\n    "@pulumi/aws": "^7",\n    "uuid": "^11"\n  }\n}\n'
    project = tree({"Pulumi.yaml": "name: a\nruntime: nodejs\n", "index.ts": AWS, "package.json": manifest})
    assert not asks_for(project, "@pulumi/random")
    outcome = project.edited(with_package(project, "@pulumi/random") or ())
    lines = outcome.files["package.json"].decode().splitlines()
    assert [line.strip().partition(":")[0] for line in lines[2:5]] == ['"@pulumi/aws"', '"@pulumi/random"', '"uuid"']
    assert asks_for(outcome, "@pulumi/random")
    assert with_package(outcome, "@pulumi/random") == ()


def test_a_package_cannot_be_asked_for_without_a_manifest() -> None:
    assert with_package(tree({"a.ts": AWS}), "@pulumi/random") == ()


def test_wrappers_of_a_secret_are_seen_through_both_ways() -> None:
    project = tree({"a.ts": AWS + "const p = pulumi.output(pulumi.secret('x'));\n"})
    inner = literal(project, "'x'")
    outer = around(inner)
    assert outer.text == "pulumi.output(pulumi.secret('x'))"
    assert inside(outer).text == "'x'"


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("", True),
        ("globalClusterIdentifier: 'g',", False),
        ("manageMasterUserPassword: false,", False),
        ("engineMode: 'serverless',", False),
    ],
)
def test_rds_keeps_the_password_of_a_database_that_stands_alone(argument: str, expected: bool) -> None:
    text = f"{AWS}new aws.rds.Cluster('c', {{ {argument} engine: 'aurora-mysql', masterPassword: 'x' }});\n"
    password = next(iter(master_passwords(tree({"a.ts": text}))))
    assert manageable(password) is expected


def test_a_password_that_is_read_back_is_not_kept_by_rds() -> None:
    text = (
        AWS
        + "const db = new aws.rds.Cluster('c', { engine: 'aurora-mysql', masterPassword: 'x' });\nuse(db.masterPassword);\n"
    )
    assert not manageable(next(iter(master_passwords(tree({"a.ts": text})))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("new aws.ssm.Parameter('p', { type: 'String', value: 'x' });", "value: OUT"),
        (
            "new aws.ssm.Parameter('p', { value: JSON.stringify({ a: ['x'] }) });",
            "value: pulumi.jsonStringify({ a: [OUT] })",
        ),
        ("const p = 'x';\nnew aws.ssm.Parameter('p', { value: p });", "const p = OUT;"),
        ("const p = 'x';\nconsole.log(`a${p}`);", None),
        ("const p: string = 'x';\nnew aws.ssm.Parameter('p', { value: p });", None),
        ("export const p = 'x';", None),
        ("use({ value: 'x' });", None),
    ],
)
def test_an_output_goes_where_what_is_around_takes_one(text: str, expected: str | None) -> None:
    project = tree({"a.ts": AWS + text + "\n"})
    edits = put_output(literal(project, "'x'"), "OUT")
    if expected is None:
        assert edits is None
    else:
        assert expected in after(project, edits)


def test_a_constant_that_goes_into_a_secret_is_told() -> None:
    text = (
        AWS
        + "const p = 'x';\nnew aws.secretsmanager.SecretVersion('v', { secretId: 's', secretString: p });\nuse('y');\n"
    )
    project = tree({"a.ts": text})
    assert in_secret(literal(project, "'x'"))
    assert not in_secret(literal(project, "'y'"))


def test_the_account_is_taken_from_the_constants_that_hold_it() -> None:
    text = AWS + "const account = aws.getCallerIdentityOutput().accountId;\nconst key = new aws.kms.Key('k');\n"
    project = tree({"a.ts": text})
    found = caller(made(project, "aws.kms.Key"), set())
    assert found is not None
    assert found.account == "account"
    assert found.statements == ("const region = aws.getRegionOutput().name;",)


def test_a_region_is_asked_of_the_resource_s_own_provider() -> None:
    text = AWS + "const west = new aws.Provider('w');\nconst key = new aws.kms.Key('k', {}, { provider: west });\n"
    taken: set[tuple[str, str]] = set()
    key = made(tree({"a.ts": text}), "aws.kms.Key")
    found, again = caller(key, taken), caller(key, taken)
    assert found is not None
    assert again is not None
    assert found.statements[1] == "const region = aws.getRegionOutput({}, { provider: west }).name;"
    assert again.region == "currentRegion"


@pytest.mark.parametrize(
    ("policy", "takes"),
    [
        ("JSON.stringify({ Statement: [] })", True),
        ("pulumi.jsonStringify({ Statement: [] })", True),
        ("id.apply(i => JSON.stringify({ Statement: [] }))", True),
        ("id.then(i => JSON.stringify({ Statement: [] }))", False),
    ],
)
def test_a_policy_takes_outputs_where_its_json_may_become_one(policy: str, takes: bool) -> None:
    project = tree({"a.ts": f"{AWS}new aws.kms.Key('k', {{ policy: {policy} }});\n"})
    policy_view = made(project, "aws.kms.Key").get("policy")
    assert policy_view is not None
    found = statements_in(policy_view)
    assert found is not None
    assert (found.take_outputs("pulumi") is not None) is takes


def test_statements_are_read_in_both_forms() -> None:
    text = (
        "const a = { Effect: 'Allow', Action: ['s3:*'], Resource: '*' };\n"
        "const b = { actions: ['s3:Get*'], resources: ['*'] };\n"
        "const c = { Effect: 'Deny', Action: 's3:*', Resource: '*' };\n"
        "// Action: 'none'\n"
    )
    found = statements(tree({"a.ts": AWS + text}))
    assert [[action.string for action in each.actions] for each in found] == [["s3:*"], ["s3:Get*"], ["s3:*"]]
    assert [each.allows for each in found] == [True, True, False]


def test_regions_are_the_same_by_name_or_by_what_holds_them() -> None:
    text = AWS + (
        "const region = pulumi.getStack();\nconst here = new aws.Provider('h', { region });\n"
        "new aws.dynamodb.Table('t', { replicas: [{ regionName: region }, { regionName: 'us-east-1' }] }, { provider: here });\n"
    )
    table = made(tree({"a.ts": text}), "aws.dynamodb.Table")
    array = Array.of(table.get("replicas"))
    assert array is not None
    one, two = (stated_region(replica.get("regionName")) for item in array.items if (replica := Object.of(item)))
    assert region_of(table) & one
    assert not region_of(table) & two


def test_calls_of_a_package_are_told_from_others() -> None:
    text = "import { getRegion } from './own';\nimport * as a from '@pulumi/aws';\na.getRegion({});\ngetRegion();\n"
    assert [call.text for call in package_calls(tree({"a.ts": text}), "aws.getRegion")] == ["a.getRegion({})"]
