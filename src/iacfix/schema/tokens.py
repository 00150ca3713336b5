"""The dotted names that things have in a program: ``aws.rds.Cluster``, ``aws.types.input.rds.ClusterMasterUserSecret``."""

from __future__ import annotations

ROOT = "aws"
TYPES = f"{ROOT}.types"
SIDES = ("input", "output")


def parent(token: str) -> tuple[str, str]:
    """The module of a name, and the name in it."""
    module, _, name = token.rpartition(".")
    return module, name


def of_folder(folder: str) -> str:
    """The module that stands in a folder of the package; "" is its root."""
    return ".".join([ROOT, *(part for part in folder.split("/") if part)])


def of_state(type_token: str) -> str:
    """The name of a type in the state: ``aws.s3.BucketV2`` for ``aws:s3/bucketV2:BucketV2``."""
    package, module, name = type_token.split(":")
    return ".".join([package, module.partition("/")[0], name])


def below_types(token: str) -> tuple[str, str]:
    """The side and the rest of a name below ``aws.types``: ``input`` and ``rds.X``; "" and "" for all others."""
    for side in SIDES:
        prefix = f"{TYPES}.{side}"
        if token == prefix or token.startswith(f"{prefix}."):
            return side, token[len(prefix) + 1 :]
    return "", ""
