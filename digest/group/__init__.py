"""The grouping room: articles become stories."""

from digest.group.coarse import coarse
from digest.group.company import company
from digest.group.compare import compare
from digest.group.identity import identify
from digest.group.memory import recollection, sketch
from digest.group.stories import group

__all__ = ["coarse", "company", "compare", "group", "identify", "recollection", "sketch"]
