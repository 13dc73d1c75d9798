"""Addresses: which ones a fetch may connect to, judged where the socket is made.

Whatever is not plain global unicast is refused. A name is never judged, nor how an address is
spelled: only the numbers that would be connected to. A network that the operator opens opens what
it lies within: "10.0.0.0/8" the private networks of that row, "0.0.0.0/0" no row at all.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

from digest.adapters.networks import CARRIERS, REFUSED
from digest.errors import ConfigError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NARROWEST_FIRST: tuple[tuple[Network, str], ...] = tuple(
    sorted(
        ((ip_network(text), why) for text, why, _ in REFUSED), key=lambda row: row[0].prefixlen, reverse=True
    )
)
TUNNELS = tuple((int(IPv6Address(value)), int(IPv6Address(mask)), why) for value, mask, why, _ in CARRIERS)


class RefusedAddressError(OSError):
    """The address is one we never connect to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """The rule for every connection; `allowed` are networks the operator opened on purpose."""

    allowed: tuple[Network, ...] = ()

    def refusal(self, address: str) -> str | None:
        """Why `address` (as digits, perhaps with a zone) may not be reached; None when it may."""
        try:
            judged = ip_address(address)
        except ValueError:
            return "not an address"
        row = next((row for row in NARROWEST_FIRST if judged in row[0]), None)
        if row is None or self._opens(judged, row[0]):
            return _tunnel(judged)
        return row[1]

    def _opens(self, judged: Address, row: Network) -> bool:
        """Tell whether the operator opened this address: by a network that lies within its row."""
        return any(judged in network and network.prefixlen >= row.prefixlen for network in self.allowed)

    def socket(self, info: tuple[Any, ...]) -> socket.socket:
        """Make the socket for one `getaddrinfo` row; `RefusedAddressError` before anything is sent."""
        family, kind, protocol, _, place = info
        why = self.refusal(str(place[0]))
        if why is not None:
            raise RefusedAddressError(f"refused address: {why}")
        return socket.socket(family, kind, protocol)


def guard(allow_private: Iterable[str]) -> Guard:
    """Make a guard that also lets through the networks or addresses named; `ConfigError` for a bad one."""
    return Guard(allowed=tuple(_network(text) for text in allow_private))


def _network(text: str) -> Network:
    try:
        return ip_network(text, strict=False)
    except ValueError as error:
        raise ConfigError(
            f"[limits] allow_private: “{text}” is no address or network; write “127.0.0.0/8” or “::1”."
        ) from error


def _tunnel(address: Address) -> str | None:
    """Name the tunnel that an address of any network leads into, if its digits say so."""
    if isinstance(address, IPv4Address):
        return None
    return next((why for value, mask, why in TUNNELS if int(address) & mask == value), None)
