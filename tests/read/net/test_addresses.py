from __future__ import annotations

from ipaddress import IPv4Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import ReadError, SettingsError
from accord.read import ReadFailure, read
from accord.read.net.addresses import check, is_public, networks, target

PRIVATE = [
    *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),
    *("224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "192.88.99.1"),
    *("::", "::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"),
    *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::8.8.8.8", "2002:7f00:1::", "2002:808:808::"),
    *("64:ff9b::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::1", "2001:0:7f00:1::", "fe80::1%eth0"),
]


@pytest.mark.parametrize("number", PRIVATE)
def test_an_address_that_is_not_public_is_refused(number: str) -> None:
    with pytest.raises(ReadError) as caught:
        check("host.example", [number], ())
    assert caught.value.code == "read/address-refused"


@pytest.mark.parametrize("number", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "2a00:1450::1"])
def test_a_public_address_passes(number: str) -> None:
    assert check("host.example", [number], ()) == (ip_address(number),)


def test_one_private_number_among_public_ones_is_enough() -> None:
    with pytest.raises(ReadError):
        check("host.example", ["8.8.8.8", "10.0.0.1"], ())


def test_a_network_that_is_allowed_passes_and_no_other() -> None:
    allowed = networks(["10.0.0.0/8"])
    assert check("host.example", ["10.0.0.1"], allowed)
    with pytest.raises(ReadError):
        check("host.example", ["127.0.0.1"], allowed)


@given(st.ip_addresses(v=4))
def test_whatever_leads_to_an_ipv4_address_inside_ipv6_is_refused(number: IPv4Address) -> None:
    hexed = f"{int(number):08x}"
    for form in (f"::ffff:{number}", f"::{number}", f"64:ff9b::{number}", f"2002:{hexed[:4]}:{hexed[4:]}::1"):
        assert not is_public(ip_address(form))


@given(st.ip_addresses())
def test_what_the_standard_library_calls_private_is_never_public(number: object) -> None:
    address = ip_address(str(number))
    assert not (is_public(address) and (address.is_private or address.is_loopback or address.is_link_local))


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://127.1/",
            "http://0177.0.0.1/",
        ),
        *("http://1.2.3.4.5/", "http://host.0x7f/", "ftp://host.example/", "file:///etc/passwd", "http://"),
        *(
            "https://user:secret@host.example/",
            "http://host.example:0/",
            "javascript:alert(1)",
            "http://[::1",
        ),
    ],
)
def test_what_is_no_plain_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(ReadError) as caught:
        target(address)
    assert caught.value.code == "read/bad-address"
    assert "secret" not in str(caught.value)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_addresses(text: str) -> None:
    for address in (text, f"http://{text}/", f"https://host.example/{text}"):
        assert _scheme(address) in ("http", "https", "read/bad-address")


def _scheme(address: str) -> str:
    try:
        return target(address).url.scheme
    except ReadError as error:
        return error.code


def test_the_port_and_the_fragment() -> None:
    assert target("https://host.example/a#b").port == 443
    assert str(target("https://host.example/a#b")) == "https://host.example/a"


def test_a_network_must_be_one() -> None:
    with pytest.raises(SettingsError):
        networks(["10.0.0.1/8"])


@pytest.mark.parametrize("address", ["ftp://site.example/a.txt", "file:///a.txt"])
def test_an_address_of_another_scheme_is_told_as_one_and_not_looked_for_on_the_disk(address: str) -> None:
    (found,) = read([address])
    assert isinstance(found, ReadFailure)
    assert found.error.code == "read/bad-address"
