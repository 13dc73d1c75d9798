"""The corridor: the only place that knows the order of the rooms, and what a night comes to."""

from digest.build.comparing import Comparison, compared
from digest.build.desk import added, begun_note, noted
from digest.build.explaining import explained, explained_pair
from digest.build.night import build
from digest.build.order import Order
from digest.build.proving import proved, publishable
from digest.build.publishing import publish
from digest.build.releasing import release
from digest.build.showing import shown
from digest.build.withdrawing import withdraw

__all__ = [
    "Comparison",
    "Order",
    "added",
    "begun_note",
    "build",
    "compared",
    "explained",
    "explained_pair",
    "noted",
    "proved",
    "publish",
    "publishable",
    "release",
    "shown",
    "withdraw",
]
