"""What stands around every answer."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

PATHS = ("/", "/record.json", "/d/IND-ISR", "/nothing", "/d/IND-XYZ.json", "/static/accord.css")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_headers_of_safety(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "evil.example:8000", ""])
def test_a_name_that_is_not_the_servers_own_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421
    assert client.get("/record.json", headers={"host": host}).json()["code"] == "web/wrong-host"


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "192.0.2.7"])
def test_its_own_names_and_addresses_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200
