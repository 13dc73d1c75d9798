"""Compiled templates kept while the program runs: a theme read again compiles only what has changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from types import CodeType

import jinja2
from jinja2.bccache import Bucket


@dataclass(frozen=True, slots=True)
class Compiled:
    """A bytecode cache in memory, in the shape that Jinja asks for; code by name, path and text."""

    _codes: dict[str, CodeType] = field(default_factory=dict)

    def get_bucket(
        self, environment: jinja2.Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Give the code of a template, or an empty bucket that Jinja fills."""
        key = hashlib.sha256(f"{name}\0{filename}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()
        bucket = Bucket(environment, key, key)
        bucket.code = self._codes.get(key)
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code


COMPILED = Compiled()
