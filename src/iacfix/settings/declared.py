"""What settings know of a codemod: its id, and the settings that it declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Declared(Protocol):
    """A codemod, as far as its settings go; ``settings`` are JSON Schemas by name."""

    @property
    def id(self) -> str:
        """What it is called in settings files."""

    @property
    def title(self) -> str:
        """Its fault in a few words."""

    @property
    def settings(self) -> Mapping[str, Mapping[str, object]]:
        """Its own settings, each with a ``description`` and a ``default``."""

    @property
    def path(self) -> str:
        """Its file, "" where it comes from none."""
