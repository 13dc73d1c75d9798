"""The grouping room: articles become stories."""

from digest.group.coarse import coarse
from digest.group.identity import identify
from digest.group.memory import sketch
from digest.group.stories import group

__all__ = ["coarse", "group", "identify", "sketch"]
