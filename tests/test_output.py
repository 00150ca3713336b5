"""Which expressions are Outputs, and where an Output may stand."""

from __future__ import annotations

import re

import pytest

from iacfix.project import Project
from iacfix.pulumi.held import held_in
from iacfix.pulumi.landing import landings
from iacfix.pulumi.output import value_of
from iacfix.syntax.view import View
from programs import program, tree

PROLOGUE = """\
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { Output, interpolate } from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { Bucket } from "@pulumi/aws/s3";

const config = new pulumi.Config();
const bucket = new aws.s3.Bucket("b");
const queues = ["a", "b"].map((name) => new aws.sqs.Queue(name));
const mixed = [bucket.arn, "*"];
const byName: { [key: string]: aws.sqs.Queue } = {};
const me = aws.getCallerIdentity();
const other = new pulumi.StackReference("other");
enum Size { Small = "small" }
interface Shared { arn: Output<string>; name: string; tags?: pulumi.Input<string>; nested: { bucket: Bucket } }
class Store extends pulumi.ComponentResource {
  readonly url: pulumi.Output<string>;
  table = new aws.dynamodb.Table("t", {});
  label = "store";
  get host(): Output<string> { return this.url; }
  constructor(name: string, public readonly shared: Shared) { super("x:y:Store", name); this.url = bucket.arn; }
  private make(kind: string): pulumi.Output<string> { return this.table.arn; }
}
declare const shared: Shared;
const store = new Store("s", shared);
function arnOf(found: Bucket) { return found.arn; }
"""

EXPRESSIONS = """\
bucket.arn // OUTPUT
bucket.arn.apply((a) => a) // OUTPUT
(bucket.websiteEndpoint as any) // OUTPUT
bucket!.id // OUTPUT
bucket.versioning.enabled // OUTPUT
interpolate`x${bucket.id}` // OUTPUT
pulumi.all([bucket.arn]) // OUTPUT
config.requireSecret("a") // OUTPUT
config.require("a") // PLAIN
aws.getRegionOutput().name // OUTPUT
aws.getRegion() // PROMISE
aws.getRegion().then((r) => r.name) // PROMISE
me.then((m) => m.accountId) // PROMISE
other.getOutput("vpc") // OUTPUT
other.getOutputValue("vpc") // PROMISE
queues // LIST
queues[0].arn // OUTPUT
queues.map((q) => q.arn)[0] // OUTPUT
queues.find((q) => true)!.arn // OUTPUT
byName["a"].url // OUTPUT
byName.a.url // OUTPUT
mixed[1] // INPUT
queues.length // PLAIN
config.getBoolean("a") ? bucket.arn : "*" // INPUT
bucket.arn || "*" // OUTPUT
config.get("a") || bucket.arn // INPUT
`${bucket.arn}` // PLAIN
JSON.stringify(bucket) // PLAIN
Size.Small // PLAIN
shared.arn // OUTPUT
shared.name // PLAIN
shared.tags // INPUT
shared.nested.bucket.arn // OUTPUT
store // INSTANCE
store.url // OUTPUT
store.urn // OUTPUT
store.table.arn // OUTPUT
store.label // PLAIN
store.host // OUTPUT
store.shared.arn // OUTPUT
store["label"] // PLAIN
arnOf(bucket) // OUTPUT
new random.RandomPassword("p", { length: 8 }).result // OUTPUT
aws.s3.Bucket.get("a", "b").arn // OUTPUT
bucket.onObjectCreated // UNKNOWN_OR_OUTPUT
bucket.apply // UNKNOWN
pulumi.getStack() // PLAIN
aws.config.region // UNKNOWN
undeclared.arn // UNKNOWN
"""


def _constant(project: Project, name: str = "x") -> View:
    """The value of a constant of the program's one file."""
    source = project.sources[0]
    for node in source.nodes("declarator"):
        if source.text(node.child_by_field_name("name") or node) == name:
            value = node.child_by_field_name("value")
            assert value is not None
            return View(project, source, value)
    raise AssertionError(name)


@pytest.mark.parametrize("line", [line for line in EXPRESSIONS.splitlines() if "UNKNOWN_OR" not in line])
def test_value(line: str) -> None:
    expression, _, kind = line.rpartition(" // ")
    project = program(index_ts=f"{PROLOGUE}const x = {expression};\n")
    assert value_of(_constant(project)).kind.name == kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("bucket.arn.apply((found) => { const x = found; return x; });", "PLAIN"),
        ("pulumi.all([bucket.arn, queues[0].url]).apply(([arn, url]) => { const x = url; return x; });", "PLAIN"),
        ("pulumi.all({ arn: bucket.arn }).apply(({ arn }) => { const x = arn; return x; });", "PLAIN"),
        ("pulumi.output(bucket).apply((found) => { const x = found.arn; return x; });", "UNKNOWN"),
        ("aws.getRegion().then((found) => { const x = found.name; return x; });", "UNKNOWN"),
        ("queues.forEach((queue, index) => { const x = queue.arn; });", "OUTPUT"),
        ("queues.forEach((queue, index) => { const x = index; });", "PLAIN"),
        ("for (const queue of queues) { const x = queue.arn; }", "OUTPUT"),
        ("const { arn } = bucket; const x = arn;", "OUTPUT"),
        ("const { url: place, label } = store; const x = place;", "OUTPUT"),
        ("let y = bucket.arn; y = config.require('y'); const x = y;", "UNKNOWN"),
        ("let y: pulumi.Input<string> = bucket.arn; y = 'plain'; const x = y;", "INPUT"),
        ("const x = await aws.getRegion();", "PLAIN"),
        ("const round = { arn: bucket.arn, ...{ id: bucket.id } }; const x = round.arn;", "OUTPUT"),
        ("const round = { arn: bucket.arn, ...{ id: bucket.id } }; const x = round.id;", "OUTPUT"),
        ("const a: any = b; const b: any = a; const x = a;", "UNKNOWN"),
    ],
)
def test_value_of_a_bound_name(code: str, kind: str) -> None:
    assert value_of(_constant(program(index_ts=PROLOGUE + code + "\n"))).kind.name == kind


@pytest.mark.parametrize(("passed", "kind"), [("bucket.arn", "INPUT"), ("'plain'", "PLAIN"), ("given()", "INPUT")])
def test_callers_decide_what_an_input_is(passed: str, kind: str) -> None:
    part = """\
import * as pulumi from "@pulumi/pulumi";
export interface PartArgs { arn: pulumi.Input<string> }
export class Part extends pulumi.ComponentResource {
  constructor(name: string, args: PartArgs) { super("a:b:Part", name); const x = args.arn; }
}
"""
    index = f"""\
import * as aws from "@pulumi/aws";
import {{ Part }} from "./part";
const bucket = new aws.s3.Bucket("b");
new Part("p", {{ arn: {passed} }});
new Part("q", {{ arn: "plain" }});
"""
    project = tree({"Pulumi.yaml": "name: a\nruntime: nodejs\n", "index.ts": index, "part.ts": part})
    source = project.source("part.ts")
    (node,) = (node for node in source.nodes("declarator") if source.text(node).startswith("x ="))
    value = node.child_by_field_name("value")
    assert value is not None
    assert value_of(View(project, source, value)).kind.name == kind


def test_a_package_says_which_versions_have_outputs_only() -> None:
    index = 'import * as awsx from "@pulumi/awsx";\nconst vpc = new awsx.ec2.Vpc("v");\nconst x = vpc.vpcId;\n'
    for version, kind in (("^1.0.0", "OUTPUT"), ("^0.40.0", "UNKNOWN")):
        manifest = f'{{ "dependencies": {{ "@pulumi/awsx": "{version}" }} }}'
        project = tree({"Pulumi.yaml": "name: a\nruntime: nodejs\n", "index.ts": index, "package.json": manifest})
        assert value_of(_constant(project)).kind.name == kind


@pytest.mark.parametrize(
    ("code", "held"),
    [
        ("{ a: bucket.arn, b: ['c', { d: me }] }", ["bucket.arn", "me"]),
        ("[bucket, store, config, new Date()]", ["bucket", "store"]),
        ("{ a: 'plain', b: 1, c: () => bucket.arn, d() { return bucket.arn; } }", []),
        ("{ ...{ a: bucket.arn }, b: mixed }", ["mixed", "bucket.arn"]),
        ("queues.map((q) => ({ Resource: q.arn }))", ["q.arn"]),
        ("queues", ["queues"]),
    ],
)
def test_what_a_literal_holds(code: str, held: list[str]) -> None:
    assert [each.text for each in held_in(_constant(program(index_ts=f"{PROLOGUE}const x = {code};\n")))] == held


LANDINGS = """\
new aws.sqs.Queue("q", { name: HERE }); // aws.sqs.Queue name
new aws.sqs.Queue("q", { tags: { Name: HERE } }); // aws.sqs.Queue tags.Name
new aws.ec2.Instance("i", { vpcSecurityGroupIds: [HERE] }); // aws.ec2.Instance vpcSecurityGroupIds.*
const x = HERE; new aws.sqs.Queue("q", { name: x }); // aws.sqs.Queue name
const x = { a: HERE }; new aws.sqs.Queue("q", { name: x.a }); // aws.sqs.Queue name
const x = { a: HERE, b: "" }; new aws.sqs.Queue("q", { tags: x }); // aws.sqs.Queue tags.a
const x = { name: HERE }; new aws.sqs.Queue("q", { ...x }); // aws.sqs.Queue name
new aws.sqs.Queue("q", { policy: JSON.stringify({ Resource: HERE }) }); // aws.sqs.Queue policy
new aws.sqs.Queue("q", { policy: bucket.arn.apply((a) => HERE) }); // aws.sqs.Queue policy
new aws.sqs.Queue("q", { name: pulumi.interpolate`a${HERE}` }); // aws.sqs.Queue name
new aws.sqs.Queue("q", { name: `a${HERE}` }); // aws.sqs.Queue name
new aws.sqs.Queue("q", { name: config.get("a") || HERE }); // aws.sqs.Queue name
new aws.sqs.Queue("q", { name: config.get("a") ? HERE : "b" }); // aws.sqs.Queue name
new aws.ec2.Instance("i", { securityGroups: queues.map((q) => HERE) }); // aws.ec2.Instance securityGroups.*
const f = () => HERE; new aws.sqs.Queue("q", { name: f() }); // aws.sqs.Queue name
function f(): pulumi.Output<string> { return HERE; } new aws.sqs.Queue("q", { name: f() }); // aws.sqs.Queue name
export const x = HERE; // output
const x = HERE; export { x }; // output
const x: any = HERE; export default x; // output
new Store("s", { ...shared, tags: HERE }); // elsewhere
aws.ec2.getVpcOutput({ id: HERE }); // elsewhere
new aws.sqs.Queue(HERE); // None
new aws.sqs.Queue("q", {}, { aliases: [HERE] }); // None
new Store("s", { ...shared, name: HERE }); // None
aws.ec2.getVpc({ id: HERE }); // None
console.log(HERE); // None
const x: string = HERE; export { x }; // None
const x: { a: string } = { a: HERE }; export { x }; // None
function f(): string { return HERE; } new aws.sqs.Queue("q", { name: f() }); // None
async function f() { return HERE; } new aws.sqs.Queue("q", { name: f() }); // None
new aws.sqs.Queue("q", { tags: { [HERE]: "a" } }); // None
new aws.sqs.Queue("q", { name: HERE.trim() }); // None
new aws.sqs.Queue("q", { name: HERE + "a" }); // None
new aws.sqs.Queue("q", { name: HERE as string }); // None
new aws.sqs.Queue("q", { name: HERE ? "a" : "b" }); // None
new pulumi.asset.StringAsset(HERE); // None
const x = HERE; new aws.sqs.Queue("q", { name: x }); x.length; // None
"""


@pytest.mark.parametrize("line", LANDINGS.splitlines())
def test_landing(line: str) -> None:
    code, _, wanted = line.rpartition(" // ")
    source = (PROLOGUE + code).replace("HERE", "`here`")
    project = program(index_ts=source + "\n")
    at = source.index("`here`")
    found = landings(View(project, project.sources[0], project.sources[0].at(at, at + 6)))
    assert _said(found) == wanted


def _said(found: object) -> str:
    if found is None:
        return "None"
    assert isinstance(found, tuple)
    said = []
    for each in found:
        place = f"{each.resource.type} {'.'.join(each.names)}" if each.resource is not None else ""
        said.append(place or ("output" if each.shown else "elsewhere"))
    return re.sub(r"\s+", " ", " and ".join(said))
