"""The summarising room: a story becomes key points, each with its source sentence."""

from digest.summarise.brief import brief
from digest.summarise.methods import METHODS, REFUSED

__all__ = ["METHODS", "REFUSED", "brief"]
