"""The table of networks never to be reached, and what opens one."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv6Network, collapse_addresses, ip_address, ip_network

import pytest

from digest.adapters.addresses import RefusedAddressError, guard
from digest.adapters.networks import REFUSED
from digest.errors import ConfigError

IETF = "protocol assignments"
SHARED = "shared address space"
Neighbours = tuple[str, str | None, str | None, str | None, str | None]

PLAIN = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "223.255.255.255", "192.0.1.1", "172.15.255.255", "172.32.0.0",
    "100.63.255.255", "100.128.0.0", "169.253.255.255", "169.255.0.0", "9.255.255.255", "11.0.0.0",
    "2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "2001:200::1", "2003::1",
]  # fmt: skip


# Each row of the table, the address below it and above it, and why those are refused (None: they pass).
NEIGHBOURS = [
    ("0.0.0.0/8", None, None, "1.0.0.0", None),
    ("0.0.0.0/32", None, None, "0.0.0.1", "this network"),
    ("10.0.0.0/8", "9.255.255.255", None, "11.0.0.0", None),
    ("100.64.0.0/10", "100.63.255.255", None, "100.128.0.0", None),
    ("127.0.0.0/8", "126.255.255.255", None, "128.0.0.0", None),
    ("100.100.100.100/32", "100.100.100.99", SHARED, "100.100.100.101", SHARED),
    ("100.100.100.200/32", "100.100.100.199", SHARED, "100.100.100.201", SHARED),
    ("169.254.0.0/16", "169.253.255.255", None, "169.255.0.0", None),
    ("169.254.0.23/32", "169.254.0.22", "link-local", "169.254.0.24", "link-local"),
    ("169.254.42.42/32", "169.254.42.41", "link-local", "169.254.42.43", "link-local"),
    ("169.254.169.254/32", "169.254.169.253", "link-local", "169.254.169.255", "link-local"),
    ("169.254.170.2/32", "169.254.170.1", "link-local", "169.254.170.3", "link-local"),
    ("169.254.170.23/32", "169.254.170.22", "link-local", "169.254.170.24", "link-local"),
    ("172.16.0.0/12", "172.15.255.255", None, "172.32.0.0", None),
    ("192.0.0.0/24", "191.255.255.255", None, "192.0.1.0", None),
    ("192.0.0.192/32", "192.0.0.191", IETF, "192.0.0.193", IETF),
    ("192.0.0.0/29", "191.255.255.255", None, "192.0.0.8", "IPv4 dummy address"),
    ("192.0.0.8/32", "192.0.0.7", "IPv4 service continuity", "192.0.0.9", "port control anycast"),
    ("192.0.0.9/32", "192.0.0.8", "IPv4 dummy address", "192.0.0.10", "TURN anycast"),
    ("192.0.0.10/32", "192.0.0.9", "port control anycast", "192.0.0.11", IETF),
    ("192.0.0.170/32", "192.0.0.169", IETF, "192.0.0.171", "NAT64 discovery"),
    ("192.0.0.171/32", "192.0.0.170", "NAT64 discovery", "192.0.0.172", IETF),
    ("192.0.2.0/24", "192.0.1.255", None, "192.0.3.0", None),
    ("192.31.196.0/24", "192.31.195.255", None, "192.31.197.0", None),
    ("192.52.193.0/24", "192.52.192.255", None, "192.52.194.0", None),
    ("192.88.99.0/24", "192.88.98.255", None, "192.88.100.0", None),
    ("192.88.99.2/32", "192.88.99.1", "deprecated 6to4 relay", "192.88.99.3", "deprecated 6to4 relay"),
    ("192.168.0.0/16", "192.167.255.255", None, "192.169.0.0", None),
    ("192.175.48.0/24", "192.175.47.255", None, "192.175.49.0", None),
    ("198.18.0.0/15", "198.17.255.255", None, "198.20.0.0", None),
    ("198.51.100.0/24", "198.51.99.255", None, "198.51.101.0", None),
    ("203.0.113.0/24", "203.0.112.255", None, "203.0.114.0", None),
    ("240.0.0.0/4", "239.255.255.255", "multicast", None, None),
    ("255.255.255.255/32", "255.255.255.254", "reserved", None, None),
    ("224.0.0.0/4", "223.255.255.255", None, "240.0.0.0", "reserved"),
    ("168.63.129.16/32", "168.63.129.15", None, "168.63.129.17", None),
    ("161.26.0.0/16", "161.25.255.255", None, "161.27.0.0", None),
    ("166.8.0.0/14", "166.7.255.255", None, "166.12.0.0", None),
    ("192.80.8.124/32", "192.80.8.123", None, "192.80.8.125", None),
    ("199.36.153.4/30", "199.36.153.3", None, "199.36.153.8", "cloud host service"),
    ("199.36.153.8/30", "199.36.153.7", "cloud host service", "199.36.153.12", None),
    ("::/8", None, None, "100::", "discard only"),
    ("::/128", None, None, "::1", "loopback"),
    ("::1/128", "::", "unspecified", "::2", "IPv4-compatible"),
    ("::/96", None, None, "::1:0:0", "reserved"),
    ("::ffff:0:0/96", "::fffe:ffff:ffff", "reserved", "::1:0:0:0", "reserved"),
    ("::ffff:0:0:0/96", "::fffe:ffff:ffff:ffff", "reserved", "::ffff:1:0:0", "reserved"),
    ("64:ff9b::/96", "64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "64:ff9b::1:0:0", "reserved"),
    ("64:ff9b:1::/48", "64:ff9b:0:ffff:ffff:ffff:ffff:ffff", "reserved", "64:ff9b:2::", "reserved"),
    ("100::/8", "ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "200::", "returned NSAP space"),
    ("100::/64", "ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "100:0:0:1::", "dummy prefix"),
    ("100:0:0:1::/64", "100::ffff:ffff:ffff:ffff", "discard only", "100:0:0:2::", "reserved"),
    ("200::/7", "1ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "400::", "reserved"),
    ("400::/6", "3ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "returned NSAP space", "800::", "reserved"),
    ("800::/5", "7ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "1000::", "reserved"),
    ("1000::/4", "fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "2000::", None),
    ("2001::/23", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", None, "2001:200::", None),
    ("2001::/32", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", None, "2001:1::", IETF),
    ("2001:1::1/128", "2001:1::", IETF, "2001:1::2", "TURN anycast"),
    ("2001:1::2/128", "2001:1::1", "port control anycast", "2001:1::3", "service registration anycast"),
    ("2001:1::3/128", "2001:1::2", "TURN anycast", "2001:1::4", IETF),
    ("2001:2::/48", "2001:1:ffff:ffff:ffff:ffff:ffff:ffff", IETF, "2001:2:1::", IETF),
    ("2001:3::/32", "2001:2:ffff:ffff:ffff:ffff:ffff:ffff", IETF, "2001:4::", IETF),
    ("2001:4:112::/48", "2001:4:111:ffff:ffff:ffff:ffff:ffff", IETF, "2001:4:113::", IETF),
    ("2001:10::/28", "2001:f:ffff:ffff:ffff:ffff:ffff:ffff", IETF, "2001:20::", "ORCHIDv2"),
    ("2001:20::/28", "2001:1f:ffff:ffff:ffff:ffff:ffff:ffff", "deprecated ORCHID",
     "2001:30::", "drone identifiers"),
    ("2001:30::/28", "2001:2f:ffff:ffff:ffff:ffff:ffff:ffff", "ORCHIDv2", "2001:40::", IETF),
    ("2001:db8::/32", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", None, "2001:db9::", None),
    ("2002::/16", "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", None, "2003::", None),
    ("2600:2d00:2:1000::/64", "2600:2d00:2:fff:ffff:ffff:ffff:ffff", None, "2600:2d00:2:1001::", None),
    ("2600:2d00:2:2000::/64", "2600:2d00:2:1fff:ffff:ffff:ffff:ffff", None, "2600:2d00:2:2001::", None),
    ("2620:4f:8000::/48", "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff", None, "2620:4f:8001::", None),
    ("3ffe::/16", "3ffd:ffff:ffff:ffff:ffff:ffff:ffff:ffff", None, "3fff::", "documentation"),
    ("3fff::/20", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "returned 6bone space", "3fff:1000::", None),
    ("4000::/3", "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", None, "6000::", "reserved"),
    ("5f00::/16", "5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "5f01::", "reserved"),
    ("6000::/3", "5fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "8000::", "reserved"),
    ("8000::/3", "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "a000::", "reserved"),
    ("a000::/3", "9fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "c000::", "reserved"),
    ("c000::/3", "bfff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "e000::", "reserved"),
    ("e000::/4", "dfff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "f000::", "reserved"),
    ("f000::/5", "efff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "f800::", "reserved"),
    ("f800::/6", "f7ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "fc00::", "unique local"),
    ("fc00::/7", "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "fe00::", "reserved"),
    ("fd00:42::42/128", "fd00:42::41", "unique local", "fd00:42::43", "unique local"),
    ("fd00:ec2::/32", "fd00:ec1:ffff:ffff:ffff:ffff:ffff:ffff", "unique local", "fd00:ec3::", "unique local"),
    ("fd20:ce::254/128", "fd20:ce::253", "unique local", "fd20:ce::255", "unique local"),
    ("fe00::/9", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "unique local", "fe80::", "link-local"),
    ("fe80::/10", "fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "reserved", "fec0::", "deprecated site-local"),
    ("fe80::a9fe:a9fe/128", "fe80::a9fe:a9fd", "link-local", "fe80::a9fe:a9ff", "link-local"),
    ("fec0::/10", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local", "ff00::", "multicast"),
    ("ff00::/8", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "deprecated site-local", None, None),
]  # fmt: skip


@pytest.mark.parametrize("row", NEIGHBOURS, ids=[row[0] for row in NEIGHBOURS])
def test_a_row_is_refused_from_its_first_address_to_its_last(row: Neighbours) -> None:
    text, below, below_said, above, above_said = row
    network, closed = ip_network(text), guard(())
    assert None not in {closed.refusal(str(network[0])), closed.refusal(str(network[-1]))}
    assert closed.refusal(str(network[network.num_addresses // 2])) is not None
    assert (below_said, above_said) == (
        below and closed.refusal(below),
        above and closed.refusal(above),
    )
    first, last = int(network[0]), int(network[-1])
    assert below is None or int(ip_address(below)) == first - 1
    assert above is None or int(ip_address(above)) == last + 1


def test_every_row_of_the_table_has_its_neighbours_here() -> None:
    assert [row[0] for row in NEIGHBOURS] == [row[0] for row in REFUSED]


def test_nothing_outside_global_unicast_is_without_a_row() -> None:
    rows = [ip_network(text) for text, _, _ in REFUSED]
    six = [*(row for row in rows if isinstance(row, IPv6Network)), IPv6Network("2000::/3")]
    assert [IPv6Network("::/0")] == list(collapse_addresses(six))


def test_every_row_names_a_reason_and_a_source() -> None:
    sourced = re.compile(r"IANA IPv[46] .*: RFC \d+|RFC \d+|cloud host service: ")
    assert [row for row in REFUSED if not row[1] or not sourced.match(row[2])] == []
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


@pytest.mark.parametrize("row", REFUSED, ids=[row[0] for row in REFUSED])
def test_a_row_is_opened_by_its_own_name_and_by_no_wider_one(row: tuple[str, str, str]) -> None:
    network = ip_network(row[0])
    address = str(network[0] if network.num_addresses < 3 else network[network.num_addresses // 2 - 1])
    wider = "0.0.0.0/0" if network.version == 4 else "::/0"
    assert guard((wider,)).refusal(address) is not None
    assert guard((address,)).refusal(address) is None


def test_an_opened_network_is_open_and_no_more() -> None:
    open_guard = guard(("127.0.0.0/8", "fd00::5", "169.254.0.0/16", "100.64.0.0/10", "fc00::/7"))
    assert open_guard.refusal("127.3.2.1") is None
    assert open_guard.refusal("fd00::5") is None
    assert open_guard.refusal("169.254.7.7") is None
    assert [
        "private use", "IPv4-mapped", "loopback", "cloud metadata", "cloud metadata", "cloud metadata",
        "6to4", "IPv4 by translation", "link-local", "ISATAP",
    ] == [
        open_guard.refusal(address)
        for address in (
            "10.0.0.1", "::ffff:127.0.0.1", "::1", "169.254.169.254", "100.100.100.200", "fd00:ec2::254",
            "2002:7f00:1::", "64:ff9b::7f00:1", "fe80::1", "fd00::5efe:7f00:1",
        )
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["2a00:1:2:3:0:5efe:10.0.0.1", "2a00:1:2:3:200:5efe:127.0.0.1"])
def test_an_address_of_any_network_that_leads_into_a_tunnel_is_refused(address: str) -> None:
    assert guard(()).refusal(address) == "ISATAP"
    assert guard(("::/0", address)).refusal(address) == "ISATAP"
    assert guard(()).refusal("2a00:1:2:3:0:5eff:10.0.0.1") is None


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
