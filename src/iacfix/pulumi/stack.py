"""What the program's YAML files say of a configuration key."""

from __future__ import annotations

from iacfix.project import Project


def stacks_setting(project: Project, namespace: str, key: str) -> list[str]:
    """The stacks whose file sets ``namespace:key`` ("": the project's own namespace)."""
    full = f"{namespace or project.name}:{key}"
    found = []
    for stack, document in project.stacks.items():
        root = document.root
        if root is not None and root.get("config", full) is not None:
            found.append(stack)
    return found


def has_default(project: Project, namespace: str, key: str) -> bool:
    """Whether ``Pulumi.yaml`` gives every stack a value for ``namespace:key``."""
    root = project.definition.root if project.definition is not None else None
    if root is None:
        return False
    names = [f"{namespace or project.name}:{key}", *([key] if not namespace else [])]
    for name in names:
        entry = root.get("config", name)
        if entry is None:
            continue
        if hasattr(entry, "string"):
            return True
        if root.get("config", name, "default") is not None or root.get("config", name, "value") is not None:
            return True
    return False
