"""The language server: what an editor holds over what is on the disk, looked at and mended by the one engine."""
