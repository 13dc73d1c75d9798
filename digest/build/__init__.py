"""The corridor: the only place that knows the order of the rooms, and what a night comes to."""

from digest.build.explaining import explained, explained_pair
from digest.build.night import build
from digest.build.order import Order
from digest.build.proving import proved, publishable
from digest.build.publishing import publish
from digest.build.showing import shown

__all__ = ["Order", "build", "explained", "explained_pair", "proved", "publish", "publishable", "shown"]
