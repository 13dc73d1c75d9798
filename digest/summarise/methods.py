"""Our own summarisers by name; nothing heavy is loaded before one is called."""

from __future__ import annotations

from digest.ports import Summarise
from digest.summarise import sumy
from digest.summarise.centroid import lead_centroid

METHODS: dict[str, Summarise] = {
    "lead-centroid": lead_centroid,
    **{f"sumy:{name}": sumy.method(name) for name in sumy.CLASSES},
}

REFUSED: dict[str, str] = {
    f"sumy:{name}": "is not deterministic: the same night would give other points"
    for name in sumy.NOT_DETERMINISTIC
}
