"""Where a record is; a password in it is not told."""

from __future__ import annotations

import pytest

from accord.errors import StoreError
from accord.store.location import locate, shown


@pytest.mark.parametrize(
    "url", ["sqlight:///x", "://", "mysql://a@b/c", "postgresql://me:secret@host:port/x"]
)
def test_a_url_of_no_known_database_is_an_error(url: str) -> None:
    with pytest.raises(StoreError, match="store/bad-url") as caught:
        locate(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("postgresql://me@host/x", "postgresql://me@host/x"),
        ("postgres://me:secret@host/x", "postgresql://me:***@host/x"),
        ("postgresql://me:se%40cret@host:5433/x", "postgresql://me:***@host:5433/x"),
        ("postgresql://host/x?user=me&password=secret", "postgresql://host/x?password=***&user=me"),
    ],
)
def test_a_password_is_shown_as_stars(given: str, told: str) -> None:
    assert shown(locate(given)) == told


def test_what_can_be_no_path_is_an_error_that_says_so() -> None:
    with pytest.raises(StoreError, match="store/bad-path"):
        locate("y" * 300)
