"""A tree of files, read when first asked for and changed without touching the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping


class Files(Mapping[str, bytes]):
    """Bytes by path (POSIX, relative to the tree's root). Immutable: :meth:`changed` gives another."""

    def __init__(
        self, paths: Iterable[str], read: Callable[[str], bytes], over: Mapping[str, bytes] | None = None
    ) -> None:
        self._paths = frozenset(paths)
        self._read = read
        self._over = dict(over or {})
        self._cache: dict[str, bytes] = {}

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> Files:
        """Files that are all in memory."""
        return cls(files, files.__getitem__)

    def __getitem__(self, path: str) -> bytes:
        if path in self._over:
            return self._over[path]
        if path not in self._paths:
            raise KeyError(path)
        if path not in self._cache:
            self._cache[path] = self._read(path)
        return self._cache[path]

    def __contains__(self, path: object) -> bool:
        return path in self._paths or path in self._over

    def __iter__(self) -> Iterator[str]:
        yield from self._paths
        yield from (path for path in self._over if path not in self._paths)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changed(self, new: Mapping[str, bytes]) -> Files:
        """These files with ``new`` over them; what was read already is not read again."""
        files = Files(self._paths, self._read, {**self._over, **new})
        files._cache = self._cache
        return files
