"""What pages are asked with: parameters of addresses, as forms send them (an empty field asks for nothing)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar

from fastapi import Query
from pydantic import BeforeValidator, Field, StringConstraints

from accord.library import Part

WORDS = 500
"""Letters of a question at most."""

SIZE = 50
"""Lines of a list on one page."""

EVERY = 10_000
"""Lines of a list in a file, at most."""


Line = TypeVar("Line")


def _given(value: object) -> object:
    """Return what was given; an empty field of a form is nothing."""
    return None if isinstance(value, str) and not value.strip() else value


_Short = Annotated[str, StringConstraints(max_length=WORDS)]
_Share = Annotated[float, Field(ge=0, le=1)]
_Given = BeforeValidator(_given)

Text = Annotated[_Short | None, _Given, Query()]
Parties = Annotated[_Short | None, _Given, Query(description="Codes or names, such as IND-ISR")]
Day = Annotated[date | None, _Given, Query(description="A day, such as 2025-11-06")]
Moment = Annotated[_Short | None, _Given, Query(description="A day, such as 2025-11-06")]
Share = Annotated[
    _Share | None, _Given, Query(description="Only events at least so likely to be right, 0 to 1")
]
Flag = Annotated[bool | None, _Given, Query()]
PageNumber = Annotated[int, Query(ge=1, le=100_000, description="Which page of a long list")]


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page of a list stands: its number, how many there are, and the first and last line, from 1."""

    page: int
    pages: int
    first: int
    last: int
    total: int


def part(page: int, size: int = SIZE) -> Part:
    """Return the part of a list that is on a page."""
    return Part((page - 1) * size, size)


def paging(page: int, total: int, size: int = SIZE) -> Paging:
    """Return where a page of a list of `total` lines stands."""
    pages = max(1, -(-total // size))
    return Paging(page, pages, min(total, (page - 1) * size + 1), min(total, page * size), total)


def cut(lines: Iterable[Line], page: int, size: int = SIZE) -> list[Line]:
    """Return the lines of one page."""
    return list(lines)[(page - 1) * size : page * size]
