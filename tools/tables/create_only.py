"""Properties that replace a resource when they change."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables.emit import Source, table
from tools.tables.packages import Package, cfn_lint, cloudformation, npm
from tools.tables.tokens import TOKENS

PATH = "src/iacfix/data/create_only.yaml"
COMMENT = """
Input properties by Pulumi type. create_only: a change replaces the resource. conditional: it may.
From CloudFormation's schemas; a type that is missing here is unknown, not free of such properties.
"""

# What the provider calls otherwise than CloudFormation; tried in turn, and only where the type has that input.
ALIASES = {
    "ApplicationName": ("appName",),
    "BlockDeviceMappings": ("ebsBlockDevices",),
    "BucketName": ("bucket",),
    "BucketNamePrefix": ("bucketPrefix",),
    "CacheSubnetGroupName": ("subnetGroupName", "name"),
    "ClusterName": ("clusterId",),
    "Content": ("code",),
    "DBClusterIdentifier": ("clusterIdentifier",),
    "DBInstanceIdentifier": ("identifier",),
    "DBName": ("databaseName",),
    "DBParameterGroupName": ("parameterGroupName", "neptuneParameterGroupName", "name"),
    "DBSnapshotIdentifier": ("snapshotIdentifier",),
    "DBSubnetGroupName": ("neptuneSubnetGroupName",),
    "DeliverLogsPermissionArn": ("iamRoleArn",),
    "DomainValidationOptions": ("validationOptions",),
    "EncryptionAtRestOptions": ("encryptAtRest",),
    "EncryptionConfiguration": ("encryptionConfigurations", "encryptionConfig"),
    "EncryptionKeyArn": ("kmsKeyArn",),
    "FunctionName": ("function",),
    "GroupDescription": ("description",),
    "HealthCheckConfig": ("type",),
    "HibernationOptions": ("hibernation",),
    "HostedZoneId": ("zoneId",),
    "ImageId": ("ami",),
    "ImportSourceSpecification": ("importTable",),
    "KeySchema": ("hashKey", "rangeKey"),
    "KmsKeyId": ("kmsKeyArn",),
    "KinesisStreamSourceConfiguration": ("kinesisSourceConfiguration",),
    "LaunchConfigurationName": ("launchConfiguration",),
    "MasterUsername": ("username",),
    "MultiAZ": ("multiAz",),
    "NodeRole": ("nodeRoleArn",),
    "PlacementGroupName": ("placementGroup",),
    "PreferredMaintenanceWindow": ("maintenanceWindow",),
    "PrivateIpAddress": ("privateIp",),
    "ReplicationInstanceIdentifier": ("replicationInstanceId",),
    "ReplicationSubnetGroupIdentifier": ("replicationSubnetGroupId",),
    "ResourceId": ("vpcId", "subnetId", "eniId", "transitGatewayId"),
    "RestApiId": ("restApi",),
    "Role": ("iamRole",),
    "RestoreToTime": ("restoreToPointInTime",),
    "RestoreType": ("restoreToPointInTime",),
    "Scheme": ("internal",),
    "SecurityGroupIds": ("vpcSecurityGroupIds",),
    "SourceDBInstanceIdentifier": ("replicateSourceDb",),
    "StageName": ("name",),
    "StateMachineType": ("type",),
    "Subnets": ("subnetIds",),
    "TargetFunctionArn": ("functionName",),
    "TopicArn": ("topic",),
    "Type": ("loadBalancerType",),
    "VPCZoneIdentifier": ("vpcZoneIdentifiers",),
}
SEVERAL = frozenset({"KeySchema", "ResourceId"})
"""CloudFormation properties that are several inputs of the provider."""
NAMESAKES = frozenset({"Region"})
"""CloudFormation properties that mean something else than the provider's input of that name."""

# The provider's own types for parts of a bucket; CloudFormation has none. The provider documents both as replacing.
BUCKET_PARTS = (
    "BucketAcl",
    "BucketCorsConfiguration",
    "BucketCorsConfigurationV2",
    "BucketLifecycleConfiguration",
    "BucketLifecycleConfigurationV2",
    "BucketLogging",
    "BucketLoggingV2",
    "BucketNotification",
    "BucketOwnershipControls",
    "BucketPublicAccessBlock",
    "BucketReplicationConfig",
    "BucketServerSideEncryptionConfiguration",
    "BucketServerSideEncryptionConfigurationV2",
    "BucketVersioning",
    "BucketVersioningV2",
    "BucketWebsiteConfiguration",
    "BucketWebsiteConfigurationV2",
)
BUCKET_PAGE = Source("the documentation of @pulumi/aws (aws.s3.Bucket*)", None, date(2026, 11, 25))

Inputs = dict[str, str]
"""The inputs of a type by their lower-case names."""


def generate(as_of: date, cache: Path) -> str:
    """The table's text. Properties without a Pulumi input are told on stderr."""
    lint, provider = cfn_lint(), npm("@pulumi/aws", cache)
    inputs = _inputs(provider)
    certain, conditional = {}, {}
    for token, name in sorted(TOKENS.items()):
        schema = cloudformation(f"AWS::{name}")
        always = _top(schema, "createOnlyProperties", nested=False)
        sometimes = _top(schema, "conditionalCreateOnlyProperties") | _top(schema, "createOnlyProperties") - always
        certain[token] = sorted({*_named(token, name, always, inputs[token])})
        conditional[token] = sorted({*_named(token, name, sometimes, inputs[token])} - {*certain[token]})
    for part in BUCKET_PARTS:
        own = inputs[f"aws.s3.{part}"]
        certain[f"aws.s3.{part}"] = [own[name] for name in ("bucket", "expectedbucketowner") if name in own]
    facts: dict[str, Any] = {
        "create_only": dict(sorted(certain.items())),
        "conditional": {token: names for token, names in conditional.items() if names},
    }
    return table(COMMENT, [lint.source(as_of), provider.source(as_of), BUCKET_PAGE], facts)


def _top(schema: dict[str, Any], key: str, *, nested: bool = True) -> set[str]:
    """Top-level properties; a nested one counts as its parent, if at all."""
    paths = [path.removeprefix("/properties/") for path in schema.get(key, [])]
    return {path.partition("/")[0] for path in paths if nested or "/" not in path} - NAMESAKES


def _named(token: str, type_name: str, properties: Iterable[str], inputs: Inputs) -> Iterator[str]:
    for original in sorted(properties):
        found = list(_candidates(type_name, original, inputs))
        if not found:
            print(f"{token}: no input for {original}", file=sys.stderr)
        for name in found if original in SEVERAL else found[:1]:
            yield name
            if name.lower() + "prefix" in inputs:
                yield inputs[name.lower() + "prefix"]


def _candidates(type_name: str, original: str, inputs: Inputs) -> Iterator[str]:
    names = [original, *ALIASES.get(original, ())]
    owner = type_name.rpartition("::")[2].lower()
    if original.endswith("Name") and owner.endswith(original[:-4].lower()):
        names.append("name")
    return (inputs[name.lower()] for name in names if name.lower() in inputs)


def _inputs(provider: Package) -> dict[str, Inputs]:
    """The inputs of every resource, by its token."""
    found: dict[str, Inputs] = {}
    for path in sorted(provider.root.glob("*/*.d.ts")):
        text = path.read_text(encoding="utf-8")
        for name, body in re.findall(r"export interface (\w+)Args \{(.*?)\n\}", text, re.DOTALL):
            names = re.findall(r"^    (\w+)\??:", body, re.MULTILINE)
            found[f"aws.{path.parent.name}.{name}"] = {name.lower(): name for name in names}
    return found
