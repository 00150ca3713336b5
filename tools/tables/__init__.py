"""Regenerates the fact tables from packages: ``python -m tools.tables`` (see ``__main__``)."""
