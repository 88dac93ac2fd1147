"""Which addresses of the net may be asked: public ones, and networks that the user allows by name.

A report that names an address must not make Accord knock at doors inside the user's own network, so a name is
looked up first and its numbers are judged; `docs/decisions/0005-addresses.md` has the reasons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpx2

from accord.errors import ReadError, SettingsError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_REFUSED: tuple[Network, ...] = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "100.64.0.0/10",  # a provider's own (RFC 6598)
        "192.0.0.0/24",  # protocols' own (RFC 6890)
        "192.88.99.0/24",  # 6to4 relays
        "::/96",  # IPv4 in IPv6, the old way; with it :: and ::1
        "::ffff:0:0/96",  # IPv4 in IPv6
        "64:ff9b::/96",  # NAT64: it leads to any IPv4 address
        "64:ff9b:1::/48",  # NAT64 of one's own network
        "100::/64",  # thrown away
        "2001::/23",  # Teredo, benchmarks and other protocols' own
        "2001:db8::/32",  # for examples
        "2002::/16",  # 6to4: it leads to any IPv4 address
        "3fff::/20",  # for examples
        "5f00::/16",  # segment routing
        "fc00::/7",  # one's own network
        "fe80::/10",  # this link
        "fec0::/10",  # one's own network, the old way
    )
)
"""Beside what the standard library knows not to be public (IANA's registries of special addresses)."""

_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: an address of the web, taken apart; `origin` is its scheme, host and port."""

    url: httpx2.URL

    @property
    def host(self) -> str:
        """The name as it is looked up, international ones in their ASCII form."""
        return self.url.raw_host.decode("ascii")

    @property
    def port(self) -> int:
        """The port, that of the scheme where none is written."""
        return self.url.port or (443 if self.url.scheme == "https" else 80)

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must stay the same for two requests to go to one server."""
        return self.url.scheme, self.host, self.port

    def __str__(self) -> str:
        """Return the address as it is written."""
        return str(self.url)


def target(address: str) -> Target:
    """Return where an address leads; raises ReadError "read/bad-address" for what is none of the web."""
    try:
        url = httpx2.URL(address.strip())
    except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
        raise _bad(address, f"is no address of the web: {error}") from error
    if url.scheme not in ("http", "https"):
        raise _bad(address, f"has the scheme {url.scheme!r}; only http and https are read")
    if not url.raw_host:
        raise _bad(address, "names no server")
    if url.userinfo:
        raise _bad(address, "holds a name or password, which the record would keep")
    if url.port == 0:
        raise _bad(address, "names port 0")
    found = Target(url.copy_with(fragment=None))
    _check_host(found.host, address)
    return found


def _check_host(host: str, address: str) -> None:
    """Refuse numbers in disguise: 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1 to a resolver."""
    labels = host.rstrip(".").split(".")
    if ":" in host or not _NUMBER.fullmatch(labels[-1]):
        return
    try:
        IPv4Address(host)
    except ValueError as error:
        raise _bad(address, f"names the server by an odd number, {host!r}") from error


def _bad(address: str, why: str) -> ReadError:
    shown = re.sub(r"//[^/@]*@", "//…@", address.strip())[:200]
    hint = "write it as https://www.example.org/page"
    return ReadError("read/bad-address", why, where=shown, hint=hint)


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """Return networks written as '127.0.0.0/8'; raises SettingsError "settings/invalid"."""
    found: list[Network] = []
    for text in written:
        try:
            found.append(ip_network(text.strip()))
        except ValueError as error:
            hint = "write a network as 192.168.0.0/16 or fd00::/8"
            raise SettingsError("settings/invalid", f"{text!r} is no network: {error}", hint=hint) from error
    return tuple(found)


def is_public(address: Address) -> bool:
    """Say whether an address is one of the public net, reached under its own number."""
    if isinstance(address, IPv6Address) and address.scope_id:
        return False
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special and not _in(address, _REFUSED)


def check(host: str, numbers: Sequence[str], allowed: Sequence[Network]) -> tuple[Address, ...]:
    """Return the numbers that a name leads to, all of them public or in a network allowed.

    Raises ReadError "read/address-refused": one number that is not is enough.
    """
    found = tuple(ip_address(number) for number in numbers)
    for address in found:
        if not (is_public(address) or _in(address, allowed)):
            raise _refused(host, address)
    return found


def _in(address: Address, blocks: Sequence[Network]) -> bool:
    return any(address.version == block.version and address in block for block in blocks)


def _refused(host: str, address: Address) -> ReadError:
    leads = "" if host.strip("[]") == str(address) else f" leads to {address}, which"
    message = f"{host}{leads} is not a public address"
    hint = "for a server of your own network give --allow-network with its network; redirects never go there"
    return ReadError("read/address-refused", message, hint=hint)
