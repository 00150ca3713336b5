"""The provider's schema: reading declarations, storing them, and facts about the versions that come with iacfix."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iacfix.schema import syntax
from iacfix.schema.codec import decode, decode_properties, encode, encode_properties
from iacfix.schema.declared import DeclaredSchema
from iacfix.schema.locate import shipped
from iacfix.schema.model import (
    Array,
    Choice,
    Enum,
    Instance,
    Map,
    Module,
    Object,
    Opaque,
    Properties,
    Property,
    ResourceType,
    Scalar,
    Schema,
    Type,
    Union,
    alternatives,
)
from iacfix.schema.store import Provenance, StoredSchema
from iacfix.schema.write import write
from provider import install

STRING, NUMBER = Scalar("string"), Scalar("number")
PROVENANCE = Provenance("npm @pulumi/aws", "9.1.0", "Apache-2.0", date(2026, 1, 2), date(2026, 3, 4))
V2 = [
    "BucketAccelerateConfiguration",
    "BucketAcl",
    "BucketCorsConfiguration",
    "BucketLifecycleConfiguration",
    "BucketLogging",
    "BucketObjectLockConfiguration",
    "BucketRequestPaymentConfiguration",
    "BucketServerSideEncryptionConfiguration",
    "BucketVersioning",
    "BucketWebsiteConfiguration",
]


# reading declarations, and storing what was read


@pytest.fixture(scope="module", params=["declared", "stored"])
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Schema:
    folder = tmp_path_factory.mktemp("provider")
    declared = DeclaredSchema(install(folder), "node_modules/@pulumi/aws")
    if request.param == "declared":
        return declared
    write(declared, folder / "aws-9.zip", PROVENANCE)
    return StoredSchema(folder / "aws-9.zip")


def test_modules_by_kind(small: Schema) -> None:
    box = small.module("aws.box")
    assert box == Module(
        "aws.box",
        resources=frozenset({"Box", "Lid", "EasyBox"}),
        enums=frozenset({"Size"}),
        values=frozenset({"Openers"}),
        types=frozenset({"BoxArgs", "BoxState", "EasyBoxArgs", "Maker", "Opener"}),
    )
    root = small.module("aws")
    assert root is not None
    assert sorted(root.modules) == ["box", "types"]
    assert [*root.functions, *root.values] == ["getZone", "sdk"]
    assert "NAME" in root
    assert "NAME" not in root.named
    assert small.module("aws.lid") is None
    assert small.module("gcp.box") is None


def test_a_class_with_what_it_inherits(small: Schema) -> None:
    box = resource(small, "aws.box.Box")
    assert box.type_token == "aws:box/box:Box"
    assert box.aliases == ("aws:crate/crate:Crate",)
    assert box.parameters == ("name", "args", "opts")
    assert set(box.outputs) == {"urn", "id", "width", "lids", "lastLid"}
    assert (box.methods, box.statics) == (("getProvider", "onOpened"), ("get", "isInstance"))
    assert "onOpened" in box
    assert "secret" not in box
    assert not box.outputs["width"].required


def test_types_of_arguments(small: Schema) -> None:
    assert {name: each.type for name, each in resource(small, "aws.box.Box").inputs.items()} == {
        "rows": Array(Array(STRING)),
        "owner": Union((STRING, Enum("aws.box.Size"))),
        "labels": Map(Map(STRING)),
        "lids": Array(Object("aws.types.input.box.BoxLid")),
        "lid": Union((STRING, Instance("aws.box.Lid"))),
        "maker": Opaque("Maker"),
        "size": Union((STRING, Enum("aws.box.Size"))),
        "mode": Choice(("open", "shut")),
        "content": Union((Scalar("asset"), Scalar("archive"))),
        "onOpen": resource(small, "aws.box.Box").inputs["onOpen"].type,
    }
    assert isinstance(resource(small, "aws.box.Box").inputs["onOpen"].type, Opaque)


def test_required_and_deprecated(small: Schema) -> None:
    inputs = resource(small, "aws.box.Box").inputs
    assert [name for name, each in inputs.items() if each.required] == ["lids"]
    assert {name: each.deprecated for name, each in inputs.items() if each.deprecated} == {
        "owner": "Use `name` instead."
    }


def test_hand_written_classes(small: Schema) -> None:
    lid, easy = resource(small, "aws.box.Lid"), resource(small, "aws.box.EasyBox")
    assert (lid.type_token, lid.parameters, set(lid.outputs)) == ("", ("name", "box", "opener", "opts"), {"urn", "box"})
    assert (easy.type_token, easy.statics, easy.deprecated) == ("aws:box/box:Box", ("get", "isInstance"), "")
    assert "lids" not in easy.inputs
    assert {"owner", "opener"} <= easy.inputs.keys()
    assert "lastLid" in easy.outputs


def test_a_function(small: Schema) -> None:
    zone = small.function("aws.getZone")
    assert zone is not None
    assert (zone.parameters, set(zone.inputs)) == (("args", "opts"), {"id"})
    assert zone.result == Object("aws.GetZoneResult")
    assert zone.outputs["names"] == Property("names", Array(Array(STRING)), required=False)
    assert zone.deprecated == "getZone is deprecated; use `box.Box` instead."
    assert small.function("aws.box.Box") is None


def test_nested_types_of_both_sides(small: Schema) -> None:
    hinge = Object("aws.types.output.box.BoxLidHinge")
    assert properties(small, "aws.types.output.box.BoxLid") == {"hinge": Property("hinge", hinge, required=True)}
    assert not properties(small, "aws.types.input.box.BoxLid")["hinge"].required
    assert set(properties(small, "aws.types.input.Whole")) == {"part"}
    assert properties(small, "aws.box.BoxArgs") == resource(small, "aws.box.Box").inputs
    assert set(properties(small, "aws.GetZoneResult")) == {"id", "names"}
    assert set(properties(small, "aws.types.input.other.BoxLidHinge")) == {"angle"}
    assert small.nested("aws.types.input.other.BoxLid") is None


def test_modules_of_nested_types(small: Schema) -> None:
    whole, empty = small.module("aws.types.input"), small.module("aws.types.input.empty")
    assert whole is not None
    assert sorted(whole.modules) == ["box", "empty", "other"]
    assert list(whole.types) == ["Whole"]
    assert empty == Module("aws.types.input.empty")
    assert small.module("aws.types.output.empty") is None


def test_an_enumeration(small: Schema) -> None:
    size = small.enum("aws.box.Size")
    assert size is not None
    assert size.values == {"Small": "small", "Large": "large.2x"}
    assert size.deprecated == {"Large": "Too large."}
    assert small.enum("aws.box.Box") is None


def test_the_version_without_its_v(small: Schema) -> None:
    assert small.version == "9.1.0"
    assert small.origin.endswith("@pulumi/aws 9.1.0")


def test_the_same_schema_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(DeclaredSchema(install(tmp_path / name)), tmp_path / f"{name}.zip", PROVENANCE)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert {info.date_time for info in ZipFile(tmp_path / "a.zip").infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert StoredSchema(tmp_path / "a.zip").provenance == PROVENANCE
    assert StoredSchema(tmp_path / "a.zip").renamed == {"aws.crate.Crate": "aws.box.Box"}


def test_a_package_without_declarations_has_nothing(tmp_path: Path) -> None:
    schema = DeclaredSchema(tmp_path)
    assert (schema.version, schema.module("aws.s3"), schema.resource("aws.s3.Bucket")) == ("", None, None)
    assert schema.nested("aws.types.input.s3.X") is None
    assert schema.module("aws.types.input") is None


# the encoding

TYPES: st.SearchStrategy[Type] = st.recursive(
    st.sampled_from(
        [
            STRING,
            Scalar("any"),
            Enum("aws.s3.CannedAcl"),
            Instance("aws.iam.Role"),
            Object("aws.types.input.rds.X"),
            Object("aws.types.output.X"),
            Object("aws.s3.X"),
            Choice(("a", "?")),
            Opaque("() => void"),
        ]
    ),
    lambda inner: (
        inner.map(Array) | inner.map(Map) | st.lists(inner, min_size=2).map(lambda members: Union(tuple(members)))
    ),
)


@given(TYPES)
def test_types_survive_encoding(kind: Type) -> None:
    assert decode(encode(kind)) == kind


@given(st.dictionaries(st.from_regex(r"\w+", fullmatch=True), st.tuples(TYPES, st.booleans(), st.text())))
def test_properties_survive_encoding(given_: dict[str, tuple[Type, bool, str]]) -> None:
    found = {name: Property(name, *rest) for name, rest in given_.items()}
    assert decode_properties(encode_properties(found)) == found


@given(st.text(alphabet="ab?:;,|[]{}()<>=.\"'/* \n", max_size=60))
def test_whatever_stands_in_a_file_is_read_to_its_end(text: str) -> None:
    syntax.members(text)
    syntax.type_of(text)


def test_alternatives_of_a_union() -> None:
    assert alternatives(Union((STRING, NUMBER))) == (STRING, NUMBER)
    assert alternatives(STRING) == (STRING,)


# what comes with iacfix


@pytest.mark.parametrize(("major", "resources"), [(5, 1200), (6, 1500), (7, 1700)])
def test_the_shipped_versions(major: int, resources: int) -> None:
    schema = version(major)
    root = schema.module("aws")
    assert root is not None
    modules = [schema.module(f"aws.{name}") for name in root.modules]
    assert sum(len(module.resources) for module in modules if module is not None) > resources
    assert schema.provenance.version.startswith(f"{major}.")
    assert schema.provenance.released < schema.provenance.as_of


@pytest.mark.parametrize("major", [5, 6, 7])
def test_replication_of_buckets_has_one_name(major: int) -> None:
    assert version(major).resource("aws.s3.BucketReplication") is None
    assert version(major).resource("aws.s3.BucketReplicationConfig") is not None


@pytest.mark.parametrize("name", V2)
def test_the_v2_classes_are_current_up_to_6_and_deprecated_in_7(name: str) -> None:
    token = f"aws.s3.{name}"
    for major in (5, 6):
        assert not resource(version(major), f"{token}V2").deprecated
        assert version(major).resource(token) is None
    assert resource(version(7), f"{token}V2").deprecated.endswith(f".{name}")
    assert not resource(version(7), token).deprecated
    assert version(7).renamed[f"{token}V2"] == token


def test_inline_settings_of_buckets_in_7() -> None:
    inputs = resource(version(7), "aws.s3.Bucket").inputs
    deprecated = {name for name, each in inputs.items() if each.deprecated}
    assert len(deprecated) == 13
    assert {"versioning", "lifecycleRules", "acl", "logging", "serverSideEncryptionConfiguration"} <= deprecated
    assert "loggings" not in inputs
    assert "loggings" in resource(version(6), "aws.s3.Bucket").inputs


def test_the_replica_key_stands_elsewhere_in_the_resource() -> None:
    rule = "aws.types.input.s3.BucketReplicationConfigRuleDestination"
    assert {"encryptionConfiguration", "account"} <= properties(version(7), rule).keys()
    assert set(properties(version(7), f"{rule}EncryptionConfiguration")) == {"replicaKmsKeyId"}
    inline = properties(version(7), "aws.types.input.s3.BucketReplicationConfigurationRuleDestination")
    assert {"replicaKmsKeyId", "accountId"} <= inline.keys()


@pytest.mark.parametrize("major", [5, 6, 7])
@pytest.mark.parametrize("token", ["aws.rds.Cluster", "aws.rds.Instance"])
def test_managed_passwords_from_5_on(major: int, token: str) -> None:
    assert resource(version(major), token).inputs["manageMasterUserPassword"].type == Scalar("boolean")


def test_addresses_in_a_vpc() -> None:
    inputs = {major: resource(version(major), "aws.ec2.Eip").inputs for major in (5, 6, 7)}
    assert not inputs[5]["vpc"].deprecated
    assert "domain" not in inputs[5]
    assert inputs[6]["vpc"].deprecated
    assert "vpc" not in inputs[7]
    assert inputs[7]["domain"].type == STRING


def test_the_database_name_in_7() -> None:
    assert "name" not in resource(version(7), "aws.rds.Instance").inputs
    assert "dbName" in resource(version(7), "aws.rds.Instance").inputs


def test_a_region_of_their_own_in_7() -> None:
    found = {major: list(_classes(version(major))) for major in (6, 7)}
    with_region = {major: sum("region" in each.inputs for each in classes) for major, classes in found.items()}
    assert with_region[7] > 0.85 * len(found[7])
    assert with_region[6] < 50


def test_the_region_of_a_provider() -> None:
    kinds = {major: resource(version(major), "aws.Provider").inputs["region"].type for major in (6, 7)}
    assert kinds == {6: Enum("aws.Region"), 7: STRING}


def test_failover_of_records() -> None:
    kind = resource(version(7), "aws.route53.Record").inputs["failoverRoutingPolicies"].type
    assert kind == Array(Object("aws.types.input.route53.RecordFailoverRoutingPolicy"))
    assert set(properties(version(7), "aws.types.input.route53.RecordFailoverRoutingPolicy")) == {"type"}


@pytest.mark.parametrize("major", [5, 6, 7])
def test_what_was_written_by_hand_is_known(major: int) -> None:
    schema = version(major)
    assert {"onObjectCreated", "onObjectRemoved", "onEvent"} <= set(resource(schema, "aws.s3.Bucket").methods)
    assert "onEvent" in resource(schema, "aws.sqs.Queue")
    callback = resource(schema, "aws.lambda.CallbackFunction")
    assert {"callback", "runtime", "policies", "timeout"} <= callback.inputs.keys()
    assert "code" not in callback.inputs
    assert "roleInstance" in callback
    assert schema.function("aws.cloudwatch.onSchedule") is not None


def test_functions_and_their_results() -> None:
    for name in ("getAmi", "getAmiOutput"):
        function = version(7).function(f"aws.ec2.{name}")
        assert function is not None
        assert function.inputs["owners"].type == Array(STRING)
        assert function.outputs["architecture"].type == STRING
    password = version(7).function("aws.secretsmanager.getRandomPassword")
    assert password is not None
    assert "passwordLength" in password.inputs
    assert "randomPassword" in password.outputs


def test_runtimes_of_lambda() -> None:
    runtime = version(7).enum("aws.lambda.Runtime")
    assert runtime is not None
    assert runtime.values["NodeJS22dX"] == "nodejs22.x"
    assert "Go1dx" in runtime.deprecated
    kind = resource(version(7), "aws.lambda.Function").inputs["runtime"].type
    assert kind == Union((STRING, Enum("aws.lambda.Runtime")))


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    program = """
import sys
import iacfix.schema.locate
heavy = {"zipfile", "iacfix.schema.declared", "iacfix.schema.store", "iacfix.schema.model"}
print(sorted(heavy & set(sys.modules)))
from iacfix.schema.locate import shipped
schema = shipped(7)
schema.resource("aws.rds.Cluster")
print(sorted(name for name, file in schema._files.items() if file))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "['aws.rds']"]


def version(major: int) -> StoredSchema:
    found = shipped(major)
    assert found is not None
    return found


def resource(schema: Schema, token: str) -> ResourceType:
    found = schema.resource(token)
    assert found is not None, token
    return found


def properties(schema: Schema, ref: str) -> Properties:
    found = schema.nested(ref)
    assert found is not None, ref
    return found.properties


def _classes(schema: Schema) -> list[ResourceType]:
    root = schema.module("aws")
    assert root is not None
    modules = [module for name in root.modules if (module := schema.module(f"aws.{name}")) is not None]
    return [resource(schema, f"{module.token}.{name}") for module in modules for name in module.resources]
