from __future__ import annotations

import socket
from ipaddress import ip_address, ip_network

import pytest

from digest.adapters.addresses import RefusedAddressError, guard
from digest.adapters.networks import REFUSED
from digest.errors import ConfigError

PLAIN = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "223.255.255.255", "192.0.1.1", "172.15.255.255", "172.32.0.0",
    "100.63.255.255", "100.128.0.0", "169.253.255.255", "169.255.0.0", "9.255.255.255", "11.0.0.0",
    "2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "2001:200::1", "2003::1",
]  # fmt: skip


def edges(text: str) -> list[str]:
    network = ip_network(text)
    return [str(network[0]), str(network[-1]), str(network[network.num_addresses // 2])]


@pytest.mark.parametrize("row", REFUSED, ids=[row[0] for row in REFUSED])
def test_first_last_and_middle_of_each_row_are_refused(row: tuple[str, str, str]) -> None:
    assert [address for address in edges(row[0]) if guard(()).refusal(address) is None] == []


@pytest.mark.parametrize("row", REFUSED, ids=[row[0] for row in REFUSED])
def test_neighbours_are_judged_on_their_own(row: tuple[str, str, str]) -> None:
    network = ip_network(row[0])
    listed = [ip_network(text) for text, _, _ in REFUSED]
    family = type(network[0])
    neighbours = [
        family(number)
        for number in (int(network[0]) - 1, int(network[-1]) + 1)
        if 0 <= number < 2**network.max_prefixlen
    ]
    for neighbour in neighbours:
        covered = any(neighbour in other for other in listed if other.version == neighbour.version)
        plain = neighbour.version == 4 or neighbour in ip_network("2000::/3")
        assert (guard(()).refusal(str(neighbour)) is None) == (plain and not covered)


def test_every_row_names_a_reason_and_a_source() -> None:
    assert [row for row in REFUSED if not row[1] or not row[2]] == []
    assert len({row[0] for row in REFUSED}) == len(REFUSED)


@pytest.mark.parametrize("address", PLAIN)
def test_plain_global_unicast_passes(address: str) -> None:
    assert guard(()).refusal(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254", "169.254.170.2", "100.100.100.200", "192.0.0.192", "168.63.129.16",
        "fd00:ec2::254", "fd20:ce::254", "fe80::a9fe:a9fe", "fe80::1%eth0", "::ffff:169.254.169.254",
        "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::",
        "4000::1", "1fff::1", "e000::1", "not an address",
    ],
)  # fmt: skip
def test_what_could_reach_the_inside_is_refused(address: str) -> None:
    assert guard(()).refusal(address) is not None


def test_nothing_python_calls_special_passes() -> None:
    numbers = [n * 65_536 + 77 for n in range(65_536)]
    special = [a for a in map(ip_address, numbers) if not a.is_global or a.is_multicast]
    assert [str(a) for a in special if guard(()).refusal(str(a)) is None] == []


def test_an_opened_network_is_open_and_no_more() -> None:
    open_guard = guard(("127.0.0.0/8", "fd00::5"))
    assert open_guard.refusal("127.3.2.1") is None
    assert open_guard.refusal("fd00::5") is None
    assert open_guard.refusal("fd00::6") == "unique local"
    assert open_guard.refusal("10.0.0.1") == "private use"


def test_a_bad_network_is_named() -> None:
    with pytest.raises(ConfigError, match=r"allow_private: “10.0.0.300”"):
        guard(("10.0.0.300",))


@pytest.mark.parametrize("spelling", ["127.1", "0x7f.1", "2130706433", "017700000001", "0"])
def test_however_it_is_spelled_the_numbers_are_judged(spelling: str) -> None:
    rows = socket.getaddrinfo(spelling, 80, type=socket.SOCK_STREAM)
    for row in rows:
        with pytest.raises(RefusedAddressError, match="refused address"):
            guard(()).socket(row)


def test_a_socket_is_made_for_an_open_address() -> None:
    row = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 80))
    with guard(("127.0.0.1",)).socket(row) as made:
        assert made.family == socket.AF_INET
