"""Digest: many sources into one dated issue of key points a reader can trust."""

__version__ = "0.1.0"
