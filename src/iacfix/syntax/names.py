"""What an expression names: a package's export, a declaration here or in another file of the program."""

from __future__ import annotations

from dataclasses import dataclass

from tree_sitter import Node

from iacfix.project import Project
from iacfix.scope import Declaration
from iacfix.source import Source
from iacfix.syntax.literal import Literal
from iacfix.syntax.view import View


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration and the file in which it stands."""

    source: Source
    declaration: Declaration

    @property
    def key(self) -> tuple[str, int]:
        """What tells this declaration from every other."""
        return self.source.path, self.declaration.name.start_byte


def qualified(view: View) -> str:
    """The dotted name that a member chain has in its package: ``aws.rds.Cluster``, ``pulumi.Config``.

    ``@pulumi/aws`` counts as ``aws``, whatever the file calls it and however it was imported; "" for anything else.
    """
    known: dict[tuple[str, int, int], str] = view.project.remember("qualified names", dict)
    key = view.key
    if key not in known:
        known[key] = _qualified(view)
    return known[key]


def _qualified(view: View) -> str:
    chain = _chain(view.bare.node, view.source)
    if chain is None:
        return ""
    root, members = chain
    base = _imported(view.project, view.source, root)
    return ".".join([base, *members]) if base else ""


def declared(view: View) -> Declared | None:
    """The declaration that an identifier, or a member of an imported file, refers to, in the file that makes it."""
    bare = view.bare
    node = bare.node
    if node.type not in ("identifier", "shorthand_property_identifier", "type_identifier", "member_expression"):
        return None
    known: dict[tuple[str, int, int], Declared | None] = view.project.remember("declared", dict)
    key = bare.key
    if key not in known:
        known[key] = _declared(bare)
    return known[key]


def _declared(view: View) -> Declared | None:
    node = view.node
    if node.type == "member_expression":
        return _of_namespace(view)
    found = view.project.scopes(view.source).resolve(node)
    return None if found is None else follow(view.project, Declared(view.source, found))


def _of_namespace(view: View) -> Declared | None:
    """``lib.name`` where ``lib`` is ``import * as lib from "./lib"``."""
    inner, name = view.child("object"), view.child("property")
    if inner is None or name is None or inner.node.type != "identifier":
        return None
    found = view.project.scopes(view.source).resolve(inner.node)
    if found is None or found.kind != "import":
        return None
    module, export = import_of(view.source, found)
    other = view.project.imported(module, view.source) if export == "*" else None
    return exported(view.project, other, name.text) if other is not None else None


def follow(project: Project, found: Declared, depth: int = 8) -> Declared | None:
    """An imported name's own declaration; None where it comes from a package or cannot be found."""
    if found.declaration.kind != "import":
        return found
    module, name = import_of(found.source, found.declaration)
    source = project.imported(module, found.source)
    if source is None or name == "*":
        return None
    return exported(project, source, name, depth - 1)


def exported(project: Project, source: Source, name: str, depth: int = 8) -> Declared | None:
    """The declaration that a file exports under a name (``default`` for its default)."""
    return project.remember(("exported", source.path, name, depth), lambda: _exported(project, source, name, depth))


def _exported(project: Project, source: Source, name: str, depth: int) -> Declared | None:
    if depth <= 0:
        return None
    for statement in source.nodes("export"):
        declaration = statement.child_by_field_name("declaration")
        default = any(child.type == "default" for child in statement.children)
        if declaration is not None and default == (name == "default"):
            for found in (
                project.scopes(source).named(name) if not default else _declared_by(project, source, declaration)
            ):
                if declaration.start_byte <= found.name.start_byte < declaration.end_byte and _is_top(found):
                    return Declared(source, found)
        value = statement.child_by_field_name("value")
        if default and name == "default" and value is not None and value.type == "identifier":
            resolved = project.scopes(source).resolve(value)
            return None if resolved is None else follow(project, Declared(source, resolved), depth)
        through = _reexported(project, source, statement, name, depth)
        if through is not None:
            return through
    return None


def import_of(source: Source, declaration: Declaration) -> tuple[str, str]:
    """The module that an import names, and the export: ``*`` for the whole, ``default`` for its default."""
    statement: Node | None = declaration.node
    while statement is not None and statement.type not in ("import_statement", "import_require_clause"):
        statement = statement.parent
    module = _module_text(source, statement)
    if declaration.node.type == "import_specifier":
        name = declaration.node.child_by_field_name("name")
        return module, source.text(name) if name is not None else ""
    if declaration.node.type == "import_clause":
        return module, "default"
    return module, "*"


def package_name(module: str) -> str:
    """The dotted name that a package's export begins with: ``@pulumi/aws/rds`` is ``aws.rds``; "" for files."""
    if module.startswith((".", "/")):
        return ""
    parts = module.rstrip("/").removesuffix("/index").split("/")
    if parts[0] == "@pulumi":
        return ".".join(parts[1:])
    return ".".join(parts)


def _chain(node: Node, source: Source) -> tuple[Node, list[str]] | None:
    members: list[str] = []
    while node.type == "member_expression":
        prop, inner = node.child_by_field_name("property"), node.child_by_field_name("object")
        if prop is None or inner is None:
            return None
        members.append(source.text(prop))
        node = inner
    if node.type in ("nested_type_identifier", "nested_identifier"):
        names = source.text(node).replace(" ", "").split(".")
        first = node
        while first.named_children:
            first = first.named_children[0]
        return first, names[1:] + members[::-1]
    return (node, members[::-1]) if node.type in ("identifier", "type_identifier") else None


def _imported(project: Project, source: Source, root: Node) -> str:
    found = project.scopes(source).resolve(root)
    if found is None or found.kind not in ("import", "declarator"):
        return ""
    return project.remember(
        ("package of", source.path, found.name.start_byte), lambda: _package(project, source, found)
    )


def _package(project: Project, source: Source, found: Declaration) -> str:
    if found.kind == "import":
        module, name = import_of(source, found)
        base = package_name(module)
        if not base:
            return _through_file(project, source, module, name)
        return base if name in ("*", "default") else f"{base}.{name}"
    return _required(project, source, found)


def _through_file(project: Project, source: Source, module: str, name: str) -> str:
    """A package that another file of the program passes on (``export { aws }``)."""
    other = project.imported(module, source)
    made = exported(project, other, name) if other is not None and name != "*" else None
    if made is None or made.declaration.kind != "import":
        return ""
    inner, export = import_of(made.source, made.declaration)
    base = package_name(inner)
    return base if export in ("*", "default") or not base else f"{base}.{export}"


def _required(project: Project, source: Source, found: Declaration) -> str:
    """``const aws = require("@pulumi/aws")``, ``const { rds } = aws`` and ``const rds = aws.rds``."""
    value = found.node.child_by_field_name("value")
    if value is None:
        return ""
    view = View(project, source, value)
    base = _require_call(view) or (qualified(view) if value.type in ("identifier", "member_expression") else "")
    if not base or found.name == found.node.child_by_field_name("name"):
        return base
    owner = found.name.parent
    if owner is not None and owner.type == "pair_pattern":
        key = owner.child_by_field_name("key")
        return f"{base}.{source.text(key)}" if key is not None else ""
    return f"{base}.{source.text(found.name)}"


def _require_call(view: View) -> str:
    if view.node.type != "call_expression":
        return ""
    function, arguments = view.child("function"), view.child("arguments")
    if function is None or arguments is None or function.text != "require" or not arguments.node.named_children:
        return ""
    literal = Literal.of(arguments.view(arguments.node.named_children[0]))
    return package_name(literal.string) if literal is not None else ""


def _module_text(source: Source, statement: Node | None) -> str:
    node = statement.child_by_field_name("source") if statement is not None else None
    return source.text(node)[1:-1] if node is not None else ""


def _declared_by(project: Project, source: Source, declaration: Node) -> list[Declaration]:
    name = declaration.child_by_field_name("name")
    return list(project.scopes(source).named(source.text(name))) if name is not None else []


def _is_top(found: Declaration) -> bool:
    node = found.node.parent
    while node is not None and node.type in ("lexical_declaration", "variable_declaration", "export_statement"):
        node = node.parent
    return node is not None and node.type == "program"


def _reexported(project: Project, source: Source, statement: Node, name: str, depth: int) -> Declared | None:
    module = _module_text(source, statement)
    target = project.imported(module, source) if module else None
    if module and target is None:
        return None
    clause = next((child for child in statement.named_children if child.type == "export_clause"), None)
    if clause is None:
        star = any(child.type == "*" for child in statement.children)
        return exported(project, target, name, depth - 1) if star and target is not None and name != "default" else None
    for specifier in clause.named_children:
        inner, alias = specifier.child_by_field_name("name"), specifier.child_by_field_name("alias")
        if inner is None or source.text(alias or inner) != name:
            continue
        if target is not None:
            return exported(project, target, source.text(inner), depth - 1)
        found = project.scopes(source).resolve(inner)
        return None if found is None else (follow(project, Declared(source, found), depth) or Declared(source, found))
    return None
