"""Sources that failed for many nights are asked less often; what they had still counts."""

from __future__ import annotations

from dataclasses import replace

from digest.adapters.gather import Haul
from digest.build.order import House
from digest.edit import resting
from digest.model import Document, Failure


def gathered_from(house: House) -> Haul:
    """Ask every source but those that rest tonight; with `regather` none does."""
    addresses = {source.id: source.url for source in house.config.sources if source.url}
    calm = house.order.offline or house.order.regather
    rest = {} if calm else resting(house.state.sources, house.today, addresses)
    haul = house.gatherer.sources([source for source in house.sources.values() if source.id not in rest])
    return replace(
        haul,
        documents=(*haul.documents, *(kept for name in rest for kept in _last_good(house, name))),
        failures=(*haul.failures, *(_as_before(house, name) for name in rest)),
    )


def _last_good(house: House, name: str) -> tuple[Document, ...]:
    source = house.sources[name]
    kept = house.evidence.document(house.gatherer.moved.get(name, source.url or ""), source)
    return (kept,) if kept else ()


def _as_before(house: House, name: str) -> Failure:
    """Give the failure it had when it was asked last; it says nothing of tonight's network."""
    reason = house.state.sources[name].reason or "failed before"
    return Failure(subject=name, stage="fetch", reason=reason, temporary=True)
