"""Rivals live in a set of packages of their own: one that is not installed is named, not missed."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def loaded(module: str) -> Any:
    """Import a rival's module, or give None when it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name and module.startswith(error.name):
            return None
        raise
