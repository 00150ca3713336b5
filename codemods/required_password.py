"""Database password that every stack has to be given by hand.

`config.requireSecret("dbPassword")` ends the program where nobody set it: in CI, on every new stack.

    error: Missing required configuration variable 'shop:dbPassword'
        please set a value using the command `pulumi config set --secret shop:dbPassword <value>`

Where the database is alone in needing it, RDS makes and keeps the password: `manageMasterUserPassword: true`. RDS
cannot do that for global databases and for databases with replicas; there, and where something else reads the same key,
the password is made by `random.RandomPassword`, kept in a secret of Secrets Manager, and every read of the key becomes
the output.

Both are unsafe: a deployed database gets another password, and whatever uses the old one has to learn the new.

Left alone:

- keys that every stack file sets, and those with a default in `Pulumi.yaml`: somebody takes care of them;
- passwords that are read another way (`get`, a secret's value), and those that a component is given from another file;
- a plain `require` whose value other code builds on in a way that an output does not fit: found, not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.config import ConfigRead, config_reads
from iacfix.pulumi.handover import in_secret, put_output
from iacfix.pulumi.password import (
    MasterPassword,
    around,
    generate,
    inside,
    manageable,
    managed,
    master_passwords,
    read_back,
)
from iacfix.pulumi.stack import has_default, stacks_setting
from iacfix.syntax.names import declared
from iacfix.syntax.origin import origin
from iacfix.syntax.references import references
from iacfix.syntax.removal import remove_statement
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("Missing required configuration variable '…assword'",)


def findings(project: Project) -> Iterator[Finding]:
    """Each read of a required key that is a database's password."""
    taken: set[tuple[str, str]] = set()
    required = {read.key: read for read in config_reads(project) if read.required and not read.kind}
    users: dict[tuple[str, str], list[tuple[MasterPassword, ConfigRead]]] = {}
    for password in master_passwords(project):
        for view in _sources(password.value):
            read = required.get(view.key)
            if read is not None and not _provided(project, read):
                users.setdefault((read.namespace, read.config_key), []).append((password, read))
    for key, passwords in users.items():
        reads = [read for read in required.values() if (read.namespace, read.config_key) == key]
        yield _finding(passwords, reads, taken)


def _finding(
    users: Sequence[tuple[MasterPassword, ConfigRead]], reads: Sequence[ConfigRead], taken: set[tuple[str, str]]
) -> Finding:
    password, read = users[0]
    apart = len(users) == len(reads) and all(_alone(*user) for user in users)
    made = _by_rds(users) if apart else _generated(password, reads, taken)
    message = f"the program stops where nobody has set the database's password ({read.config_key!r})"
    related = [Place.of(other) for other in reads if other.key != read.key]
    why = "generate it with random.RandomPassword where the database is made, or set it in every stack"
    return Finding.at(read, message, made, related=related, resource=password.database.label, why_not=why)


def _by_rds(users: Sequence[tuple[MasterPassword, ConfigRead]]) -> Fix | None:
    edits: list[Edits | None] = []
    for password, read in users:
        edits.append(managed(password))
        if inside(password.value).key != read.key:
            edits.append(remove_statement(read))
    return fix("let RDS keep it", *edits, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _alone(password: MasterPassword, read: ConfigRead) -> bool:
    """Whether the value goes into this one argument, and RDS can keep it."""
    value = inside(password.value)
    if not manageable(password):
        return False
    if value.key == read.key:
        return True
    found = declared(value)
    if found is None or found.source is not read.source or around(read).parent != read.view(found.declaration.node):
        return False
    statement = statement_of(read)
    if statement.node.type == "export_statement" or len(statement.node.named_children) != 1:
        return False
    return len(list(references(read.project, found))) == 1


def _generated(password: MasterPassword, reads: Sequence[ConfigRead], taken: set[tuple[str, str]]) -> Fix | None:
    """One password made before the first read, and its output for every read."""
    first = min(reads, key=lambda read: read.key)
    block = statement_of(first).parent
    if block is None or any(each.path != first.path or not block.start <= each.start < block.end for each in reads):
        return None
    kept = read_back(password) or any(in_secret(read) for read in reads)
    new = generate(password, first, taken, secret=not kept)
    if new is None:
        return None
    edits: list[Edits | None] = []
    for read in reads:
        text = new.value if read is first else new.expression
        edits.append(around(read).replace(text) if read.secret else put_output(read, text))
    return fix("generate it", new.edits, *edits, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _sources(value: View) -> Iterator[View]:
    for leaf in origin(inside(value)).leaves:
        inner = inside(leaf)
        if inner.key == leaf.bare.key:
            yield inner
        else:
            yield from _sources(inner)


def _provided(project: Project, read: ConfigRead) -> bool:
    if has_default(project, read.namespace, read.config_key):
        return True
    stacks = stacks_setting(project, read.namespace, read.config_key)
    return bool(stacks) and len(stacks) == len(project.stacks)
