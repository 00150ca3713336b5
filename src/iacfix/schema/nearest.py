"""The name that somebody meant who wrote one that does not exist, among the names that do.

Names are compared word by word, in steps from certain to likely; the first step that finds anything decides, and what
finds several finds none. It errs towards silence: it never flips a meaning (``minSize`` is not ``maxSize``,
``httpPort`` not ``httpsPort``), and a name that has moved elsewhere is mostly like nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

Words = tuple[str, ...]

_GETTER = re.compile(r"get[A-Z]")
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")
_SHORT: Mapping[str, str] = {
    "authentication": "auth",
    "configuration": "config",
    "configure": "config",
    "database": "db",
    "description": "desc",
    "environment": "env",
    "identifier": "id",
    "maximum": "max",
    "minimum": "min",
    "parameter": "param",
    "specification": "spec",
}


def _these(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NO_PLURALS = _these("always dns https kms sms sns sqs tls")
_SHORT_PLURALS = _these("apis azs ids ips")
_OPPOSITES = _these("deny disable disabled exclude except ignore no none not prevent skip")
_SWITCHES = _these("allow assign associate auto enable has if is manage on update use")
_OTHERS = _these(
    "additional backup default destination final first global idle inbound last local max min new old origin other"
    " outbound peer preferred previous primary private public read reader referenced remote replica required secondary"
    " snapshot source target temporary transit write writer ipv4 ipv6"
)
_TURNING = _OPPOSITES | _SWITCHES | _OTHERS
"""Words that turn a name into its opposite, into a switch, or into the name of something else."""

_UNITS = _these("in second minute hour day mb gb mib gib percent percentage")
_REFERENCES = _these("id name")
_GENERIC = _these(
    "action arn config desc enabled id key name option policy region rule setting size state status tag target type"
    " value version"
)


def nearest(name: str, candidates: Iterable[str]) -> str:
    """The one candidate that ``name`` must have meant; "" where there is none, or more than one."""
    found = alike(name, candidates)
    return found[0] if len(found) == 1 else ""


def alike(name: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """The candidates that are equally near to ``name``, in alphabetical order; none where none is near."""
    others = {other: _words(other) for other in candidates if other != name and _form(other) == _form(name)}
    wanted = _words(name)
    for near in _steps(name):
        found = sorted(other for other, words in others.items() if near(wanted, words))
        if found:
            return tuple(found)
    return ()


def _form(name: str) -> tuple[bool, bool]:
    """Classes, functions and properties are told apart by their first letters."""
    return name[:1].isupper(), bool(_GETTER.match(name))


def _steps(name: str) -> Sequence[Callable[[Words, Words], bool]]:
    """For functions the last words decide: ``getSubnet`` and ``getSubnets`` differ."""
    if _GETTER.match(name):
        return (_same_letters, _misspelt)
    return (_same_letters, _same_words, _misspelt, _with_tail, _without_tail, _with_head, _with_middle, _without_head)


def _words(name: str) -> Words:
    return tuple(word.lower() for word in _WORD.findall(name))


def _same_letters(wanted: Words, other: Words) -> bool:
    """``dbname`` and ``dbName``, ``vpc_id`` and ``vpcId``."""
    return "".join(wanted) == "".join(other)


def _same_words(wanted: Words, other: Words) -> bool:
    """``architecture`` and ``architectures``, ``targetIdentifier`` and ``targetId``."""
    return _plain(wanted) == _plain(other)


def _misspelt(wanted: Words, other: Words) -> bool:
    """``vpnEcnSupport`` and ``vpnEcmpSupport``: one word is another's misspelling."""
    if len(wanted) != len(other):
        return False
    different = [(a, b) for a, b in zip(wanted, other, strict=True) if a != b]
    return len(different) == 1 and _typo(*different[0], among=len(wanted))


def _with_tail(wanted: Words, other: Words) -> bool:
    """``maximumEventAge`` and ``maximumEventAgeInSeconds``, ``subnets`` and ``subnetIds``."""
    a, b = _plain(wanted), _plain(other)
    return _tells(a, 4) and b[: len(a)] == a and _is_tail(b[len(a) :], _REFERENCES | {"arn", "config"})


def _without_tail(wanted: Words, other: Words) -> bool:
    """``timeoutInSeconds`` and ``timeout``, ``restApiId`` and ``restApi``, ``forwardConfig`` and ``forward``."""
    a, b = _plain(wanted), _plain(other)
    return b not in ((), ("name",)) and a[: len(b)] == b and _is_tail(a[len(b) :], _REFERENCES | {"config", "v2"})


def _with_head(wanted: Words, other: Words) -> bool:
    """``keySpec`` and ``customerMasterKeySpec``."""
    a, b = _plain(wanted), _plain(other)
    added = b[: len(b) - len(a)]
    return _tells(a, 5) and b[len(added) :] == a and 0 < len(added) <= 2 and not _changes_meaning(added)


def _with_middle(wanted: Words, other: Words) -> bool:
    """``kmsKeyId`` and ``kmsMasterKeyId``."""
    a, b = _plain(wanted), _plain(other)
    if len(a) < 3 or len(b) != len(a) + 1:
        return False
    added = [at for at in range(1, len(a)) if b[:at] + b[at + 1 :] == a]
    return bool(added) and not _changes_meaning(b[at] for at in added)


def _without_head(wanted: Words, other: Words) -> bool:
    """``dbInstanceClass`` and ``instanceClass``."""
    a, b = _plain(wanted), _plain(other)
    return len(b) > 1 and a[1:] == b and not _changes_meaning(a[:1])


def _tells(words: Words, letters: int) -> bool:
    """Whether words say enough to be looked for inside longer names: two, or one of so many letters."""
    return len(words) > 1 or (len(words) == 1 and len(words[0]) >= letters and words[0] not in _GENERIC)


def _is_tail(words: Words, others: frozenset[str]) -> bool:
    """Whether words add to a name no more than a unit, or one of the ``others``."""
    return bool(words) and (
        set(words) <= _UNITS or (len(words) == 1 and words[0] in others) or words == ("config", "v2")
    )


def _changes_meaning(words: Iterable[str]) -> bool:
    return not _TURNING.isdisjoint(words)


def _plain(words: Words) -> Words:
    """Words in the singular and in their short form."""
    return tuple(_SHORT.get(word, word) for word in map(_singular, words))


def _singular(word: str) -> str:
    if word in _SHORT_PLURALS:
        return word[:-1]
    if word in _NO_PLURALS or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search(r"(?:ss|x|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _typo(a: str, b: str, among: int) -> bool:
    """Whether two words may be one, misspelt: they begin alike, differ in little, and in no figure.

    Of short words little can be told, unless they stand ``among`` two others that agree.
    """
    if re.sub(r"\D", "", a) != re.sub(r"\D", "", b) or a.rstrip("s") == b.rstrip("s"):
        return False
    longest, alike = max(len(a), len(b)), _shared(a, b)
    if longest < 5:
        return among > 2 and longest == 4 and alike > 1
    return alike > 0 and _distance(a, b) <= (longest // 3 if alike >= longest / 2 else longest // 4)


def _shared(a: str, b: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _distance(a: str, b: str) -> int:
    """Letters to insert, delete or replace."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (left != right))
    return row[-1]
