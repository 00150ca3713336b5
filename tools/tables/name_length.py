"""How long names may be, and what they may not look like."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables.emit import Row, Source, table
from tools.tables.packages import cfn_lint, cloudformation
from tools.tables.tokens import TOKENS

PATH = "codemods/name_length.yaml"
COMMENT = """
By Pulumi type: the property that names the thing, and the fewest and most characters it may have. pattern: what it must
match; refused_prefix, refused_suffix: what it may not begin or end with. page: where a row typed by hand was read.
random_suffix: the characters that Pulumi appends to a logical name (a hyphen and seven hexadecimal digits).
prefix_suffix: the characters that the provider appends to a `namePrefix` and the like.
"""
DOCS = "https://docs.aws.amazon.com"
READ = Source("by hand: the AWS pages beside the rows", None, date(2026, 11, 25))
ALB_NAME = "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"

# The names that CloudFormation's schemas limit; everything else is in BY_HAND.
SCHEMA = {
    "aws.autoscaling.Group": ("name", "AutoScalingGroupName"),
    "aws.backup.Vault": ("name", "BackupVaultName"),
    "aws.cloudtrail.Trail": ("name", "TrailName"),
    "aws.cloudwatch.EventRule": ("name", "Name"),
    "aws.cloudwatch.LogGroup": ("name", "LogGroupName"),
    "aws.cloudwatch.MetricAlarm": ("name", "AlarmName"),
    "aws.codedeploy.Application": ("name", "ApplicationName"),
    "aws.cognito.UserPool": ("name", "UserPoolName"),
    "aws.ecr.Repository": ("name", "RepositoryName"),
    "aws.eks.Cluster": ("name", "Name"),
    "aws.iam.Group": ("name", "GroupName"),
    "aws.iam.InstanceProfile": ("name", "InstanceProfileName"),
    "aws.iam.Role": ("name", "RoleName"),
    "aws.iam.User": ("name", "UserName"),
    "aws.kinesis.FirehoseDeliveryStream": ("name", "DeliveryStreamName"),
    "aws.kinesis.Stream": ("name", "Name"),
    "aws.kms.Alias": ("name", "AliasName"),
    "aws.lambda.Function": ("name", "FunctionName"),
    "aws.msk.Cluster": ("clusterName", "ClusterName"),
    "aws.rds.Cluster": ("clusterIdentifier", "DBClusterIdentifier"),
    "aws.rds.ClusterInstance": ("identifier", "DBInstanceIdentifier"),
    "aws.rds.Instance": ("identifier", "DBInstanceIdentifier"),
    "aws.redshift.Cluster": ("clusterIdentifier", "ClusterIdentifier"),
    "aws.scheduler.Schedule": ("name", "Name"),
    "aws.secretsmanager.Secret": ("name", "Name"),
    "aws.sfn.StateMachine": ("name", "StateMachineName"),
    "aws.sns.Topic": ("name", "TopicName"),
    "aws.wafv2.WebAcl": ("name", "Name"),
}
BY_HAND: dict[str, dict[str, Any]] = {
    "aws.acm.Certificate": {
        "property": "domainName",
        "max": 64,
        "page": "acm/latest/APIReference/API_RequestCertificate.html",
    },
    "aws.cfg.Rule": {"property": "name", "max": 128, "page": "config/latest/APIReference/API_ConfigRule.html"},
    "aws.codepipeline.Pipeline": {
        "property": "name",
        "max": 100,
        "page": "codepipeline/latest/APIReference/API_PipelineDeclaration.html",
    },
    "aws.dynamodb.Table": {
        "property": "name",
        "min": 3,
        "max": 255,
        "page": "amazondynamodb/latest/APIReference/API_CreateTable.html",
    },
    "aws.ec2.LaunchTemplate": {
        "property": "name",
        "min": 3,
        "max": 128,
        "page": "AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html",
    },
    "aws.ec2.SecurityGroup": {
        "property": "name",
        "max": 255,
        "refused_prefix": ["sg-"],
        "page": "AWSEC2/latest/APIReference/API_CreateSecurityGroup.html",
    },
    "aws.ecs.Cluster": {"property": "name", "max": 255, "page": "AmazonECS/latest/APIReference/API_CreateCluster.html"},
    "aws.ecs.Service": {"property": "name", "max": 255, "page": "AmazonECS/latest/APIReference/API_CreateService.html"},
    "aws.eks.FargateProfile": {
        "property": "fargateProfileName",
        "refused_prefix": ["eks-"],
        "page": "eks/latest/userguide/fargate-profile.html",
    },
    "aws.elasticache.Cluster": {
        "property": "clusterId",
        "max": 50,
        "page": "AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html",
    },
    "aws.elasticache.ReplicationGroup": {
        "property": "replicationGroupId",
        "max": 40,
        "page": "AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
    },
    "aws.elb.LoadBalancer": {
        "property": "name",
        "max": 32,
        "pattern": ALB_NAME,
        "page": "elasticloadbalancing/2012-06-01/APIReference/API_CreateLoadBalancer.html",
    },
    "aws.iam.Policy": {"property": "name", "max": 128, "page": "IAM/latest/APIReference/API_CreatePolicy.html"},
    "aws.lb.LoadBalancer": {
        "property": "name",
        "max": 32,
        "pattern": ALB_NAME,
        "refused_prefix": ["internal-"],
        "page": "elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    },
    "aws.lb.TargetGroup": {
        "property": "name",
        "max": 32,
        "pattern": ALB_NAME,
        "page": "elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    },
    "aws.opensearch.Domain": {
        "property": "domainName",
        "min": 3,
        "max": 28,
        "pattern": "^[a-z][a-z0-9-]+$",
        "page": "opensearch-service/latest/APIReference/API_CreateDomain.html",
    },
    "aws.s3.Bucket": {
        "property": "bucket",
        "min": 3,
        "max": 63,
        "pattern": "^[a-z0-9][a-z0-9.-]*[a-z0-9]$",
        "refused_prefix": ["xn--", "sthree-", "amzn-s3-demo-"],
        "refused_suffix": ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"],
        "page": "AmazonS3/latest/userguide/bucketnamingrules.html",
    },
    "aws.sqs.Queue": {
        "property": "name",
        "max": 80,
        "page": "AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
    },
    "aws.synthetics.Canary": {
        "property": "name",
        "max": 255,
        "pattern": "^[0-9a-z_-]+$",
        "page": "AmazonSynthetics/latest/APIReference/API_CreateCanary.html",
    },
    "aws.xray.SamplingRule": {"property": "ruleName", "max": 32, "page": "xray/latest/api/API_SamplingRule.html"},
}


def generate(as_of: date, cache: Path) -> str:  # noqa: ARG001 - every table is generated alike
    """The table's text."""
    rows = {token: _row(TOKENS[token], *names) for token, names in SCHEMA.items()}
    rows |= {token: Row(row | {"page": f"{DOCS}/{row['page']}"}) for token, row in BY_HAND.items()}
    rows["aws.s3.BucketV2"] = rows["aws.s3.Bucket"]
    facts = {"random_suffix": 8, "prefix_suffix": 26, "names": dict(sorted(rows.items()))}
    return table(COMMENT, [cfn_lint().source(as_of), READ], facts)


def _row(type_name: str, pulumi: str, original: str) -> Row:
    schema = cloudformation(f"AWS::{type_name}")
    rules = schema["properties"][original]
    if "$ref" in rules:
        rules = schema["definitions"][rules["$ref"].rpartition("/")[2]] | rules
    most = rules.get("maxLength") or max(int(most) for most in re.findall(r"\{\d+,(\d+)\}", rules["pattern"]))
    return Row({"property": pulumi, "max": most})
