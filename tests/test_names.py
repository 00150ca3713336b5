"""Names: however a program spells a class or a constant, it means the same."""

from __future__ import annotations

import pytest

from iacfix.pulumi.resource import resources
from iacfix.syntax.origin import origin
from programs import tree

HEAD = {"Pulumi.yaml": "name: x\nruntime: nodejs\n"}


@pytest.mark.parametrize(
    "text",
    [
        'import * as aws from "@pulumi/aws";\nnew aws.rds.Cluster("c", {});',
        'import * as cloud from "@pulumi/aws";\nnew cloud.rds.Cluster("c", {});',
        'import { rds } from "@pulumi/aws";\nnew rds.Cluster("c", {});',
        'import { rds as db } from "@pulumi/aws";\nnew db.Cluster("c", {});',
        'import { Cluster } from "@pulumi/aws/rds";\nnew Cluster("c", {});',
        'import * as rds from "@pulumi/aws/rds";\nnew rds.Cluster("c", {});',
        'import aws from "@pulumi/aws";\nnew aws.rds.Cluster("c", {});',
        'import aws = require("@pulumi/aws");\nnew aws.rds.Cluster("c", {});',
        'const aws = require("@pulumi/aws");\nnew aws.rds.Cluster("c", {});',
        'const { rds } = require("@pulumi/aws");\nnew rds.Cluster("c", {});',
        'import * as aws from "@pulumi/aws";\nconst { rds: db } = aws;\nnew db.Cluster("c", {});',
        'import * as aws from "@pulumi/aws";\nconst db = aws.rds;\nnew db.Cluster("c", {});',
    ],
)
def test_a_class_is_the_same_however_it_is_spelled(text: str) -> None:
    assert [made.type for made in resources(tree({"index.ts": text}), "aws.rds.Cluster")] == ["aws.rds.Cluster"]


@pytest.mark.parametrize(
    "text",
    [
        'import * as aws from "./aws";\nnew aws.rds.Cluster("c", {});',
        'new aws.rds.Cluster("c", {});',
        'import * as aws from "@pulumi/aws";\nfunction f(aws: any) { new aws.rds.Cluster("c", {}); }',
        'import * as aws from "@pulumi/azure";\nnew aws.rds.Cluster("c", {});',
        'import * as aws from "@pulumi/aws";\nnew aws.docdb.Cluster("c", {});',
    ],
)
def test_another_class_of_that_name_is_not(text: str) -> None:
    assert resources(tree({"index.ts": text}), "aws.rds.Cluster") == []


CONSTANTS = {
    "literal": ("'13.7'", ""),
    "as const": ("('13.7' as const)", ""),
    "constant": ("version", "const version = '13.7';"),
    "chain": ("b", "const a = '13.7';\nconst b = a;"),
    "template": ("`13.7`", ""),
    "object": ("settings.db.version", "const settings = { db: { version: '13.7' } };"),
    "destructured": ("version", "const { version } = { version: '13.7' };"),
    "renamed": ("v", "const { version: v } = { version: '13.7' };"),
    "enum": ("Version.Old", "enum Version { Old = '13.7' }"),
    "default": ("version", "const version = process.env.V ? '13.7' : '13.7';"),
    "function": ("version()", "const version = () => '13.7';"),
    "file": ("imported", "import { imported } from './versions';"),
    "whole file": ("all.imported", "import * as all from './versions';"),
    "passed on": ("again", "import { again } from './barrel';"),
}


@pytest.mark.parametrize(("expression", "before"), CONSTANTS.values(), ids=CONSTANTS)
def test_a_constant_is_followed_to_its_literal(expression: str, before: str) -> None:
    files = {
        **HEAD,
        "index.ts": f"import * as aws from '@pulumi/aws';\n{before}\nnew aws.rds.Cluster('c', {{ engineVersion: {expression} }});\n",
        "versions.ts": "export const imported = '13.7';\n",
        "barrel.ts": "export { imported as again } from './versions';\n",
    }
    cluster = resources(tree(files), "aws.rds.Cluster")[0]
    assert cluster.constant("engineVersion") == "13.7"
    assert all(literal.text.strip("'`") == "13.7" for literal in cluster.origin("engineVersion").literals)


@pytest.mark.parametrize(
    ("expression", "before"),
    [
        ("version", "let version = '13.7';\nversion = '13.9';"),
        ("version", "declare const version: string;"),
        ("process.env.VERSION", ""),
        (
            "table[stage]",
            "const table: Record<string, string> = { dev: '13.7', prod: '13.9' };\ndeclare const stage: string;",
        ),
        ("config.get('v') || '13.7'", "declare const config: any;"),
    ],
)
def test_what_may_be_something_else_is_no_constant(expression: str, before: str) -> None:
    text = (
        f"import * as aws from '@pulumi/aws';\n{before}\nnew aws.rds.Cluster('c', {{ engineVersion: {expression} }});\n"
    )
    assert resources(tree({"index.ts": text}), "aws.rds.Cluster")[0].constant("engineVersion") is None


def test_a_component_s_argument_is_followed_to_who_passes_it() -> None:
    files = {
        **HEAD,
        "index.ts": "import { Db } from './db';\nnew Db('a', { version: '13.7' });\n",
        "db.ts": (
            "import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\n"
            "export class Db extends pulumi.ComponentResource {\n"
            "  constructor(name: string, private args: { version: string }) {\n    super('t', name);\n"
            "    new aws.rds.Cluster('c', { engineVersion: args.version });\n  }\n}\n"
        ),
    }
    found = origin(resources(tree(files), "aws.rds.Cluster")[0].get("engineVersion"))  # type: ignore[arg-type]
    assert [(literal.path, literal.value) for literal in found.literals] == [("index.ts", "13.7")]
