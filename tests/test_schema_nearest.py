"""The name that somebody meant: pairs seen in generated programs, and names that must stay unanswered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iacfix.schema.locate import shipped
from iacfix.schema.nearest import alike, nearest


def names(token: str) -> frozenset[str]:
    """The names that one could have meant: a resource's inputs, a module's exports, a nested type's properties."""
    schema = shipped(7)
    assert schema is not None
    module = schema.module(token)
    if module is not None:
        return module.named
    resource, function = schema.resource(token), schema.function(token)
    nested = schema.nested(f"aws.types.input.{token}")
    found = resource or function
    properties = found.inputs if found is not None else nested.properties if nested is not None else {}
    assert properties, token
    return frozenset(properties)


@pytest.mark.parametrize(
    ("token", "written", "meant"),
    [
        ("aws.lambda.Function", "architecture", "architectures"),
        ("aws.lambda.Function", "timeoutInSeconds", "timeout"),
        ("aws.lambda.Permission", "statement", "statementId"),
        ("aws.codepipeline.Pipeline", "artifactStore", "artifactStores"),
        ("aws.route53.Record", "setIdentifiers", "setIdentifier"),
        ("aws.lb.TargetGroupAttachment", "targetIdentifier", "targetId"),
        ("aws.ec2transitgateway.TransitGateway", "vpnEcnSupport", "vpnEcmpSupport"),
        ("aws.elb.LoadBalancer", "listener", "listeners"),
        ("aws.s3.Bucket", "loggings", "logging"),
        ("aws.s3.BucketPolicy", "bucketName", "bucket"),
        ("aws.kms.Key", "keySpec", "customerMasterKeySpec"),
        ("aws.kinesis.FirehoseDeliveryStream", "s3Configuration", "extendedS3Configuration"),
        ("aws.rds.Instance", "dbInstanceClass", "instanceClass"),
        ("aws.rds.Cluster", "username", "masterUsername"),
        ("aws.rds.Cluster", "securityGroupIds", "vpcSecurityGroupIds"),
        ("aws.apigateway.Method", "restApiId", "restApi"),
        ("aws.secretsmanager.getRandomPassword", "length", "passwordLength"),
        ("aws.iam.getRolePolicyAttachments", "role", "roleName"),
        ("cloudwatch.EventTargetRetryPolicy", "maximumEventAge", "maximumEventAgeInSeconds"),
        ("lb.ListenerDefaultAction", "forwardConfig", "forward"),
        (
            "s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault",
            "kmsKeyId",
            "kmsMasterKeyId",
        ),
        ("aws.s3", "BucketReplication", "BucketReplicationConfig"),
        ("aws.s3", "BucketReplicationConfiguration", "BucketReplicationConfig"),
        ("aws.s3", "BucketReplicationConfigurationV2", "BucketReplicationConfig"),
        ("aws.s3", "BucketVersioningConfiguration", "BucketVersioning"),
        ("aws.cfg", "AggregationAuthorization", "AggregateAuthorization"),
        ("aws.lambda", "EventInvokeConfig", "FunctionEventInvokeConfig"),
        ("aws.directoryservice", "ConditionalForwader", "ConditionalForwarder"),
    ],
)
def test_what_was_meant(token: str, written: str, meant: str) -> None:
    assert nearest(written, names(token)) == meant


@pytest.mark.parametrize(
    ("token", "written"),
    [
        # they have moved to a resource of their own, are options, or go by a name that has nothing in common
        ("aws.apigateway.Deployment", "stageName"),
        ("aws.s3.Bucket", "publicAccessBlock"),
        ("aws.s3.BucketServerSideEncryptionConfiguration", "serverSideEncryptionConfiguration"),
        ("aws.cfg.Rule", "dependsOn"),
        ("aws.cfg.DeliveryChannel", "dependsOn"),
        ("aws.acm.Certificate", "lifecycle"),
        ("aws.cloudwatch.Dashboard", "tags"),
        ("aws.ec2.Eip", "vpc"),
        ("aws.lb.LoadBalancer", "scheme"),
        ("aws.lb.TargetGroup", "stickinessCookieDuration"),
        ("aws.route53.HealthCheck", "fullyQualifiedDomainName"),
        ("aws.codebuild.Project", "timeoutInMinutes"),
        ("aws.ec2.FlowLog", "resourceId"),
        ("aws.ec2.FlowLog", "logGroupName"),
        ("aws.secretsmanager.Secret", "rotationRules"),
        ("aws.secretsmanager.Secret", "generateSecretString"),
        ("aws.apigatewayv2.Stage", "throttleSettings"),
        ("aws.kinesis.Stream", "encryption"),
        ("aws.rds.Instance", "name"),
        ("cfg.RemediationConfigurationParameter", "AutomationAssumeRole"),
        ("aws.elasticache", "ServerlessCachePolicy"),
        ("aws.s3", "getBucketEncryption"),
        ("aws.s3", "getBucketVersioning"),
        ("aws.iam", "getPolicyVersion"),
        ("aws.iam", "getRolePolicy"),
        ("aws", "wellarchitected"),
        ("aws", "sdk"),
    ],
)
def test_what_cannot_be_told(token: str, written: str) -> None:
    assert nearest(written, names(token)) == ""


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("minSize", "maxSize"),
        ("httpPort", "httpsPort"),
        ("ingress", "egress"),
        ("cidrBlock", "ipv6CidrBlock"),
        ("ipv4CidrBlock", "ipv6CidrBlock"),
        ("finalSnapshot", "skipFinalSnapshot"),
        ("deletionProtection", "disableDeletionProtection"),
        ("password", "managePassword"),
        ("snapshotIdentifier", "finalSnapshotIdentifier"),
        ("sourceArn", "targetArn"),
        ("tunnel1Address", "tunnel2Address"),
        ("reason", "region"),
        ("Portfolio", "getPortfolio"),
        ("getApis", "getApi"),
        ("provider", "getProvider"),
        ("name", "bucketName"),
        ("clusterIdentifier", "clusterEndpointIdentifier"),
        ("veryBigDbInstanceClass", "instanceClass"),
        ("keySpec", "veryLongCustomerKeySpec"),
        ("logPath", "logPart"),
    ],
)
def test_meanings_are_kept_apart(written: str, other: str) -> None:
    assert nearest(written, [other]) == ""
    assert nearest(other, [written]) == ""


def test_a_tie_has_no_winner() -> None:
    assert nearest("role", ["roleArn", "roleName", "policy"]) == ""
    assert alike("role", ["roleName", "roleArn", "policy"]) == ("roleArn", "roleName")


def test_the_surer_step_decides() -> None:
    assert nearest("securityGroup", ["securityGroups", "securityGroupId"]) == "securityGroups"
    assert nearest("vpc_id", ["vpcId", "vpcIds"]) == "vpcId"


@given(st.text(max_size=12), st.sets(st.text(max_size=12), max_size=6))
def test_a_winner_is_one_of_the_others(written: str, others: set[str]) -> None:
    found = nearest(written, sorted(others))
    assert found == nearest(written, sorted(others, reverse=True))
    assert found == "" or found in others - {written}
