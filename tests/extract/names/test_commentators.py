"""Analysts, dealers and scholars whom a report introduces by name."""

from __future__ import annotations

from accord.extract.names.commentators import find_commentators

ROLES = ("analyst", "economist", "dealer")


def test_the_role_before_or_after_the_name() -> None:
    text = "Rates will fall, said Acme Bank analyst Ann Mills. Luis Rojas, chief economist at Acme, agreed."
    assert find_commentators(text, ROLES) == {"Mills", "Rojas"}


def test_an_office_is_no_such_role() -> None:
    assert (
        find_commentators("Finance Minister Ann Mills told dealers that rates would fall.", ROLES)
        == frozenset()
    )
