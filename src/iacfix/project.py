"""One Pulumi program: its files, its entry, what it imports, the versions of its providers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from iacfix.document import Document
from iacfix.edit import Edit, apply_edits
from iacfix.files import CODE, generated
from iacfix.scope import Scopes
from iacfix.settings import Settings
from iacfix.source import Source
from iacfix.tree import Files

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PROJECT_FILES = ("Pulumi.yaml", "Pulumi.yml")
_TEST = re.compile(
    r"(^|/)(tests?|__tests__|__mocks__|e2e|specs?)/|\.(test|spec|mock)\.[mc]?[jt]sx?$|(^|/)jest\.(setup|config)\."
)
# Each begins with a literal, which is what makes searching quick; only the program's own files are of interest.
_IMPORTS = tuple(
    re.compile(prefix + rb"""(['"])(?P<module>\.[^'"\n]*)\1""")
    for prefix in (rb"from\s*", rb"import\s*", rb"import\s*\(\s*", rb"require\s*\(\s*")
)
_TRIED = ("", ".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs")


class Project:
    """A Pulumi program in a tree of files.

    ``files`` maps paths (POSIX, relative to the tree's root) to bytes; ``folder`` is the program's own ("" for the
    root). ``lone`` names the one file of a program that has no ``Pulumi.yaml``. Immutable: see :meth:`edited`.
    """

    def __init__(
        self,
        files: Files,
        folder: str = "",
        *,
        lone: str = "",
        settings: Settings | None = None,
        disk: str = "",
        outside: Iterable[str] = (),
    ) -> None:
        self.files = files
        self.folder = folder
        self.lone = lone
        self.settings = settings if settings is not None else Settings()
        self.disk = disk
        self.outside = frozenset(outside)
        self._sources: dict[str, Source] = {}
        self._scopes: dict[str, Scopes] = {}
        self._documents: dict[str, Document] = {}
        self._memory: dict[object, object] = {}
        self._targets: dict[str, str | None] = {}
        self.names_given: dict[tuple[str, str], object] = {}
        """What one codemod's fixes call new things, by file and name: the place that each name was given for."""

    # files

    def source(self, path: str) -> Source:
        """A TypeScript file of the tree, whether or not it is the program's."""
        if path not in self._sources:
            self._sources[path] = Source(path, self.files[path])
        return self._sources[path]

    def scopes(self, source: Source) -> Scopes:
        """The names that a file declares."""
        if source.path not in self._scopes:
            self._scopes[source.path] = Scopes(source)
        return self._scopes[source.path]

    def document(self, path: str) -> Document | None:
        """A YAML or JSON file of the tree; None where there is none or it cannot be read as such."""
        if path not in self.files:
            return None
        if path not in self._documents:
            self._documents[path] = Document(path, self.files[path])
        found = self._documents[path]
        return None if found.error is not None else found

    @cached_property
    def sources(self) -> Sequence[Source]:
        """The program's own files that parse; nothing else is edited. Generated files are not among them."""
        return [source for source in self.reached if source.syntax_error is None and not generated(source.data)]

    @cached_property
    def broken(self) -> Sequence[Source]:
        """The program's own files that do not parse."""
        return [source for source in self.reached if source.syntax_error is not None]

    @cached_property
    def _editable(self) -> frozenset[str]:
        return frozenset(source.path for source in self.sources)

    def editable(self, path: str) -> bool:
        """Whether the program may have this file changed: its own code, and its YAML and JSON."""
        return path in self._editable if path.endswith(CODE) and path in self.files else path not in self.outside

    @cached_property
    def reached(self) -> Sequence[Source]:
        """What the entry reaches, and what imports ``@pulumi/…`` under the program's folder."""
        reached = self._reached([self.entry.path] if self.entry is not None else [])
        if not self.lone:
            using = [path for path in self._under() if b"@pulumi/" in self.files[path]]
            reached |= self._reached(using)
        order = sorted(reached)
        return [self.source(path) for path in order]

    @cached_property
    def tests(self) -> Sequence[Source]:
        """The program's tests: read, never edited."""
        return (
            []
            if self.lone
            else [self.source(path) for path in sorted(self._inside()) if _TEST.search(self.within(path))]
        )

    def within(self, path: str) -> str:
        """A path relative to the program's folder."""
        return path[len(self.folder) + 1 :] if self.folder and path.startswith(f"{self.folder}/") else path

    def _inside(self) -> Iterator[str]:
        prefix = f"{self.folder}/" if self.folder else ""
        for path in self.files:
            if (
                path.startswith(prefix)
                and path.endswith(CODE)
                and not path.endswith(".d.ts")
                and path not in self.outside
            ):
                yield path

    def _under(self) -> Iterator[str]:
        return (path for path in self._inside() if not _TEST.search(self.within(path)))

    def _reached(self, paths: Iterable[str]) -> set[str]:
        found: set[str] = set()
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in found or path in self.outside or _TEST.search(self.within(path)):
                continue
            found.add(path)
            for module in self._imports(path):
                target = self.resolve(module, path)
                if target is not None:
                    waiting.append(target)
        return found

    # imports

    def _imports(self, path: str) -> Sequence[str]:
        """The relative modules that a file imports."""
        source = self.source(path)
        return source.remember("modules", lambda: tuple(_modules(source.data)))

    def resolve(self, module: str, by: str) -> str | None:
        """The path of the file that a relative import names; None for packages and for what is not there."""
        if not module.startswith("."):
            return None
        base = posixpath.normpath(posixpath.join(posixpath.dirname(by), module))
        if base not in self._targets:
            self._targets[base] = self._module(base)
        return self._targets[base]

    def _module(self, base: str) -> str | None:
        stem = re.sub(r"\.([mc]?)js(x?)$", r".\1ts\2", base)
        tried = [stem + suffix for suffix in _TRIED] + [base]
        tried += [posixpath.join(base, "index" + suffix) for suffix in _TRIED[1:]]
        return next((path for path in tried if path in self.files and path.endswith(CODE)), None)

    def imported(self, module: str, by: Source) -> Source | None:
        """The file of the tree that an import of ``by`` names."""
        path = self.resolve(module, by.path)
        return self.source(path) if path is not None else None

    # the entry

    @cached_property
    def definition(self) -> Document | None:
        """``Pulumi.yaml``."""
        for name in PROJECT_FILES:
            found = self.document(posixpath.join(self.folder, name))
            if found is not None:
                return found
        return None

    @cached_property
    def entry(self) -> Source | None:
        """The file that Pulumi runs: ``main`` of Pulumi.yaml (file or folder), of package.json, else index."""
        if self.lone:
            return self.source(self.lone)
        for main in (
            self._main(self.definition),
            self._main(self.document(posixpath.join(self.folder, "package.json"))),
        ):
            found = self._main_file(main) if main else None
            if found is not None:
                return self.source(found)
        found = self._module(posixpath.join(self.folder, "index")) or None
        return self.source(found) if found is not None else None

    @property
    def code(self) -> Sequence[str]:
        """The paths of all code under the program's folder, whether or not the program uses it; tests left out."""
        return sorted(self._under())

    def run_by(self, main: str) -> str | None:
        """The file that a ``main`` of Pulumi.yaml or package.json runs, itself or in its folder; None for none."""
        return self._main_file(main)

    def _main(self, document: Document | None) -> str:
        main = document.root.get("main") if document is not None and document.root is not None else None
        return main.string if main is not None and hasattr(main, "string") else ""

    def _main_file(self, main: str) -> str | None:
        base = posixpath.normpath(posixpath.join(self.folder, main)) if main != "." else (self.folder or ".")
        base = "" if base == "." else base
        found = self._module(base) if base else None
        if found is not None and posixpath.dirname(found) != base:
            return found
        package = self._main(self.document(posixpath.join(base, "package.json")))
        inner = self._module(posixpath.normpath(posixpath.join(base, package))) if package else None
        return inner or found or self._module(posixpath.join(base, "index"))

    # configuration of stacks

    @cached_property
    def stacks(self) -> Mapping[str, Document]:
        """The stack files, by the stack's name."""
        prefix = f"{self.folder}/" if self.folder else ""
        found: dict[str, Document] = {}
        for path in sorted(self.files):
            match = re.fullmatch(re.escape(prefix) + r"Pulumi\.(?P<stack>[^/]+)\.ya?ml", path)
            document = self.document(path) if match else None
            if match and document is not None:
                found[match["stack"]] = document
        return found

    @property
    def anchor(self) -> str:
        """The file that stands for the whole program: ``Pulumi.yaml``, else its entry, else nothing."""
        if self.definition is not None:
            return self.definition.path
        return self.entry.path if self.entry is not None else ""

    @property
    def documents(self) -> Sequence[str]:
        """The paths of the program's YAML files."""
        own = [] if self.definition is None else [self.definition.path]
        return [*own, *(document.path for document in self.stacks.values())]

    @cached_property
    def name(self) -> str:
        """The project's name, in whose namespace its configuration stands."""
        root = self.definition.root if self.definition is not None else None
        name = root.get("name") if root is not None else None
        return name.string if name is not None and hasattr(name, "string") else ""

    def provider_range(self, package: str) -> str:
        """The versions of ``@pulumi/<package>`` that package.json asks for; "" where it does not say."""
        manifest = self.document(posixpath.join(self.folder, "package.json"))
        for group in ("dependencies", "devDependencies", "peerDependencies"):
            found = manifest.root.get(group, f"@pulumi/{package}") if manifest is not None and manifest.root else None
            if found is not None and hasattr(found, "string"):
                return str(found.string)
        return ""

    # change

    def over(self, files: Files) -> Project:
        """The same program in other files."""
        if files is self.files:
            return self
        return Project(files, self.folder, lone=self.lone, settings=self.settings, disk=self.disk, outside=self.outside)

    def remember(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for this state of the program."""
        if key not in self._memory:
            self._memory[key] = make()
        return self._memory[key]  # type: ignore[return-value]

    def forget(self) -> None:
        """Let go of what was remembered, at the end of a program's turn.

        What is remembered holds the program that remembers it: without this, its memory waits for the collector.
        """
        self._memory.clear()

    def edited(self, edits: Iterable[Edit], *, typed: bool = False) -> Project:
        """The program after edits, sharing what they left unchanged; ``typed``: they are its author's own."""
        by_path: dict[str, list[Edit]] = {}
        for edit in edits:
            by_path.setdefault(edit.path, []).append(edit)
        files: dict[str, bytes] = {}
        changed: dict[str, Source] = {}
        for path, made in by_path.items():
            if path in self._sources:
                changed[path] = self._sources[path].edited(made, typed=typed)
                files[path] = changed[path].data
            else:
                files[path] = apply_edits(self.files.get(path, b""), made)
        return self._with(self.files.changed(files), by_path, changed)

    def _with(self, files: Files, touched: Iterable[str], sources: Mapping[str, Source]) -> Project:
        gone = set(touched)
        project = Project(
            files, self.folder, lone=self.lone, settings=self.settings, disk=self.disk, outside=self.outside
        )
        project._sources = {path: source for path, source in self._sources.items() if path not in gone}
        project._scopes = {path: scopes for path, scopes in self._scopes.items() if path not in gone}
        project._documents = {path: found for path, found in self._documents.items() if path not in gone}
        project._sources.update(sources)
        if all(path in self.files for path in gone):
            project._targets = self._targets
        return project


def _modules(data: bytes) -> Iterator[str]:
    """The relative modules that a file imports."""
    for pattern in _IMPORTS:
        yield from (match["module"].decode("utf-8") for match in pattern.finditer(data))
