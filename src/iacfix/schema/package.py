"""The files of an installed npm package: its declarations are read, nothing in it is ever run."""

from __future__ import annotations

import json
import posixpath
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LARGEST = 32 * 1024 * 1024
_NAMESPACE = b"\nexport declare namespace "


class Package:
    """The files below ``root`` by POSIX path; what is missing, too large or no regular file is empty."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._data: dict[str, bytes] = {}
        self._declarations: dict[str, str] = {}
        self._namespaces: dict[str, Mapping[str, tuple[int, int]]] = {}

    def data(self, path: str) -> bytes:
        """The bytes of a file, kept."""
        if path not in self._data:
            self._data[path] = _bytes(self.root / path)
        return self._data[path]

    def declarations(self, module: str) -> str:
        """The path of the declarations that an import of the package-relative ``module`` means; "" for none."""
        if module not in self._declarations:
            tried = (f"{module}.d.ts", posixpath.normpath(posixpath.join(module, "index.d.ts")))
            self._declarations[module] = next((path for path in tried if (self.root / path).is_file()), "")
        return self._declarations[module]

    def namespaces(self, path: str) -> Mapping[str, tuple[int, int]]:
        """Where the body of each namespace at the top of a file begins and ends."""
        if path not in self._namespaces:
            self._namespaces[path] = dict(_namespaces(self.data(path)))
        return self._namespaces[path]

    @property
    def version(self) -> str:
        """The version that the package states; "" where it states none."""
        try:
            manifest = json.loads(self.data("package.json") or b"{}")
        except ValueError:
            return ""
        version = manifest.get("version", "") if isinstance(manifest, dict) else ""
        return version.removeprefix("v") if isinstance(version, str) else ""


@dataclass(frozen=True, slots=True)
class Block:
    """A declaration in a file: the comment before it, its heading up to the brace, and what is between the braces."""

    comment: str
    heading: str
    body: str


def block(data: bytes, heading: str, *, indent: int = 0, start: int = 0, end: int | None = None) -> Block | None:
    """The declaration that begins with ``heading``, at this depth of a file as the compiler lays it out."""
    edge = b"\n" + b" " * indent
    stop = len(data) if end is None else end
    at = _heading(data, edge, heading.encode(), start, stop)
    if at < 0:
        return None
    opening = data.find(b"{\n", at, stop)
    closing = data.find(edge + b"}", opening, stop)
    if opening < 0 or closing < 0:
        return None
    comment = _comment(data, at)
    return Block(comment, _text(data[at:opening]), _text(data[opening + 1 : closing]))


def line(data: bytes, heading: str) -> tuple[str, str] | None:
    """The statement at the top of a file that begins with ``heading``, and the comment before it."""
    at = _heading(data, b"\n", heading.encode(), 0, len(data))
    if at < 0:
        return None
    end = re.compile(rb";\n|;?\Z").search(data, at)
    return _text(data[at : end.start() if end else len(data)]), _comment(data, at)


def interfaces(data: bytes, start: int, end: int) -> Iterator[str]:
    """The names of the interfaces in a namespace, or at the top of a file before its namespaces."""
    for found in re.compile(rb"\n(?:    |export )interface (\w+)").finditer(data, start, end):
        yield found[1].decode()


def _namespaces(data: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    at = data.find(_NAMESPACE)
    while at >= 0:
        opening, closing = data.find(b"{\n", at), data.find(b"\n}", at)
        yield data[at + len(_NAMESPACE) : opening].strip().decode(), (opening + 1, closing)
        at = data.find(_NAMESPACE, closing)


def _heading(data: bytes, edge: bytes, heading: bytes, start: int, stop: int) -> int:
    if start == 0 and data.startswith(heading) and edge == b"\n" and _ends(data, len(heading)):
        return 0
    at = data.find(edge + heading, start, stop)
    while at >= 0 and not _ends(data, at + len(edge) + len(heading)):
        at = data.find(edge + heading, at + 1, stop)
    return at + len(edge) if at >= 0 else -1


def _ends(data: bytes, at: int) -> bool:
    return not re.match(rb"[\w$]", data[at : at + 1])


def _comment(data: bytes, at: int) -> str:
    before = data[:at].rstrip() if at < 4096 else data[at - 4096 : at].rstrip()
    if not before.endswith(b"*/"):
        return ""
    opening = data.rfind(b"/**", 0, at)
    return _text(data[opening:at])


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        return path.read_bytes() if stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST else b""
    except OSError:
        return b""
