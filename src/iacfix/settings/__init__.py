"""``.iacfix.yaml``: what holds in a folder, merged from the files above it, and the JSON Schema of such a file."""

from iacfix.settings.load import codemod_folders, load
from iacfix.settings.merge import merge
from iacfix.settings.model import Profile, Settings, SettingsError
from iacfix.settings.schema import schema

__all__ = ["Profile", "Settings", "SettingsError", "codemod_folders", "load", "merge", "schema"]
