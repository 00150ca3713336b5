"""Encrypted secondary cluster of a global database without a key of its own.

Amazon Aurora encrypts a secondary cluster with a key of the secondary's own region, and has no default there:

    InvalidParameterCombination: For encrypted cross-region replica, kmsKeyId should be explicitly specified

The secondary gets `storageEncrypted: true` and `kmsKeyId`. The key is the one that the program already makes with
the same provider for its databases, else a new `aws.kms.Key` with the cluster's own provider, whose policy is KMS's
default: the account's own administrators and nobody else. (A policy with `Principal: "*"`, as is often copied, would
open the key to every principal that IAM lets near it.)

Which cluster is a secondary: it names a global cluster and has no master user, no snapshot and no database name.

Left alone:

- a cluster that has `kmsKeyId`, whatever it is;
- a global database that the program does not show to be encrypted: no `storageEncrypted: true` and no key on the
  global cluster, the primary or the secondary itself;
- a secondary that says `storageEncrypted: false`: found, and a person decides which of the two is meant;
- a cluster whose arguments come from elsewhere, or that is made where no statement can stand before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Call, Code, Text, render
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import fresh, member_of, put_before, statement_of
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("For encrypted cross-region replica, kmsKeyId should be explicitly specified",)


def findings(project: Project) -> Iterator[Finding]:
    """Each encrypted secondary cluster without a key."""
    for cluster in resources(project, "aws.rds.Cluster"):
        if not _secondary(cluster) or cluster.has("kmsKeyId") or cluster.open or not _encrypted(project, cluster):
            continue
        message = "AWS encrypts a secondary cluster only with a key of its own region, and none is named"
        if cluster.constant("storageEncrypted") is False:
            why = "the cluster says storageEncrypted: false, but its global database is encrypted: say which is meant"
            yield Finding.at(cluster.class_view, message, resource=cluster.label, why_not=why)
            continue
        key, making = _key(project, cluster)
        made = fix(f"encrypt with {key}", making, _with_key(cluster, key), effect=Effect.UPDATE)
        yield Finding.at(cluster.class_view, message, made, resource=cluster.label)


def _secondary(cluster: Resource) -> bool:
    primary = table(__file__).data["primary"]
    return cluster.has("globalClusterIdentifier") and not any(cluster.has(name) for name in primary)


def _encrypted(project: Project, cluster: Resource) -> bool:
    whole = resource_of(cluster.get("globalClusterIdentifier"))
    members = [cluster]
    if whole is not None:
        members.append(whole)
        members += [other for other in resources(project, "aws.rds.Cluster") if _same_global(other, whole)]
    return any(each.constant("storageEncrypted") is True or each.has("kmsKeyId") for each in members)


def _same_global(cluster: Resource, whole: Resource) -> bool:
    found = resource_of(cluster.get("globalClusterIdentifier"))
    return found is not None and found.key == whole.key


def _with_key(cluster: Resource, key: str) -> Edits | None:
    if cluster.has("storageEncrypted"):
        return cluster.add({"kmsKeyId": key}, after="storageEncrypted")
    return cluster.add({"storageEncrypted": True, "kmsKeyId": key}, after="engineVersion")


def _key(project: Project, cluster: Resource) -> tuple[str, Edits | None]:
    """The key's ARN as an expression, and the edits that make the key where there is none."""
    for key in resources(project, "aws.kms.Key"):
        if _usable(key, cluster):
            return f"{key.variable}.arn", ()
    name = fresh(cluster.source, f"{_stem(cluster)}KmsKey")
    kms, importing = _kms(project, cluster)
    options: dict[str, Code] = {
        option: value.text for option in ("provider", "parent") if (value := cluster.options.get(option)) is not None
    }
    description = Text("Encrypts the secondary cluster of the global database")
    args: dict[str, Code] = {"description": description, "enableKeyRotation": True}
    code = Call(f"{kms}.Key", (suffixed(cluster, "kms-key"), args, *([options] if options else [])), new=True)
    style = style_of(project, cluster.source)
    here = statement_of(cluster)
    text = f"const {name} = {render(code, style, '', len(here.indent) + len(name) + 9)}{style.semicolon}"
    making = put_before(cluster, text)
    return f"{name}.arn", None if making is None else (*importing, *making)


def _kms(project: Project, cluster: Resource) -> tuple[str, Edits]:
    spelled = cluster.class_view.text
    if spelled.endswith(".rds.Cluster"):
        return spelled.removesuffix("rds.Cluster") + "kms", ()
    return member_of(project, cluster.source, "@pulumi/aws", "aws", "kms")


def _stem(cluster: Resource) -> str:
    return re.sub(r"(Aurora|Rds|Db)?Cluster$", "", cluster.variable.removeprefix("this.")) or "secondary"


def _usable(key: Resource, cluster: Resource) -> bool:
    """Whether a key is one for databases, made by the same provider, before the cluster and in its sight."""
    if not key.variable or key.path != cluster.path or key.start > cluster.start:
        return False
    if _option(key, "provider") != _option(cluster, "provider"):
        return False
    return key.visible_at(cluster) and _for_databases(key)


def _option(resource: Resource, name: str) -> str:
    value = resource.options.get(name)
    return value.text if value is not None else ""


def _for_databases(key: Resource) -> bool:
    said = " ".join(view.text for view in (key.name, key.get("description")) if view is not None)
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", said + " " + key.variable)}
    return bool(words & set(table(__file__).data["database_words"])) or any(_used_by_cluster(key))


def _used_by_cluster(key: Resource) -> Iterator[bool]:
    for cluster in resources(key.project, "aws.rds.Cluster"):
        used = cluster.get("kmsKeyId")
        made = resource_of(used) if used is not None and origin(used).leaves else None
        yield made is not None and made.key == key.key
