"""Which versions of a package a program asks for in package.json, and which its lock file has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

_NPM = r'"(?:[^"\n]*node_modules/)?{name}":\s*\{{\s*"version":\s*"(\d+)\.(\d+)'
_YARN = r'^"?{name}@[^\n]*:\r?\n\s+version:? "?(\d+)\.(\d+)'
_RESOLVED = r"{name}[@/](\d+)\.(\d+)"
LOCKS: Mapping[str, str] = {
    "package-lock.json": _NPM,
    "npm-shrinkwrap.json": _NPM,
    "yarn.lock": _YARN,
    "pnpm-lock.yaml": _RESOLVED,
    "bun.lock": _RESOLVED,
}
"""The lock files' names, and where a resolved version stands in each."""

Version = tuple[int, int]
"""The major and the minor number."""

_ANY_MINOR = 1000
_COMPARATOR = re.compile(r"(?P<sign>>=|<=|>|<|=|\^|~)?\s*v?(?P<major>\d+)(?:\.(?P<rest>[\w.+-]*))?")
_HYPHEN = re.compile(r"v?(\d+)[\w.+-]*\s+-\s+v?(\d+)[\w.+-]*")
_ZERO = re.compile(r"(?:[0xX*](?:\.[0xX*])*)?")


def locked(name: str, lock: str, content: bytes) -> frozenset[Version]:
    """The versions of the package ``name`` in the lock file called ``lock``."""
    pattern = LOCKS[lock].format(name=re.escape(name)).encode()
    return frozenset((int(major), int(minor)) for major, minor in re.findall(pattern, content, re.MULTILINE))


def newest(wanted: str) -> Version | None:
    """The newest version that a range of npm's lets be installed, as far as it bounds it; None where it does not.

    A range that leaves the minor version open has the newest of its major: (6, 1000) for ``^6.1.0``.
    """
    found = re.fullmatch(r"(?P<sign>[~^=v]*)\s*(?P<major>\d+)(?:\.(?P<minor>\d+))?(?:\.[\w.+-]*)?", wanted.strip())
    if found is None:
        return None
    minor = found["minor"] if "^" not in found["sign"] else None
    return int(found["major"]), int(minor) if minor is not None else _ANY_MINOR


def allowed(wanted: str, newest: int) -> frozenset[int]:
    """The majors up to ``newest`` that a range of npm's allows; all where it names none (``latest``, a folder, "")."""
    tests = [list(_tests(part.strip())) for part in wanted.removeprefix("npm:").rpartition("@")[2].split("||")]
    return frozenset(major for major in range(newest + 1) if any(all(test(major) for test in part) for part in tests))


def _tests(part: str) -> Iterator[Callable[[int], bool]]:
    """What a major must pass to be in one alternative of a range."""
    hyphen = _HYPHEN.fullmatch(part)
    if hyphen is not None:
        low, high = int(hyphen[1]), int(hyphen[2])
        yield lambda major: low <= major <= high
        return
    if not re.match(r"[\^~<>=v\d]", part):
        return
    for found in _COMPARATOR.finditer(part):
        yield _test(found["sign"] or "=", int(found["major"]), found["rest"] or "")


def _test(sign: str, bound: int, rest: str) -> Callable[[int], bool]:
    match sign:
        case ">=":
            return lambda major: major >= bound
        case ">":
            return lambda major: major >= bound if rest else major > bound
        case "<=":
            return lambda major: major <= bound
        case "<":
            return lambda major: major < bound if _ZERO.fullmatch(rest) else major <= bound
    return lambda major: major == bound
