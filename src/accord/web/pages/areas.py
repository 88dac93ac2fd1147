"""The matrix of areas: what was promised, discussed and done in each, by year or by pair of parties."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from accord.library import EventFilter
from accord.library.pictures import Square, Squares
from accord.web import addresses
from accord.web.asking import Parties
from accord.web.desk import AtDesk
from accord.web.sheets import sheet
from accord.web.twins import Page, Twins

twins = Twins()

PAIRS = 12
"""Pairs of parties that a page has columns for; the twins have all that are drawn."""

By = Annotated[str, Query(pattern="^(year|dyad)$", description="Columns: 'year' or 'dyad'")]


@twins.view("/areas", "Areas of cooperation: promised, discussed and done")
def areas(desk: AtDesk, *, parties: Parties = None, by: By = "year") -> Page:
    """How many events of each area there are in each column, by what they count as, with a citation in each cell."""
    codes, by_dyad = desk.record.parties(parties) if parties else (), by == "dyad"
    found = desk.record.squares(EventFilter(codes), by_dyad=by_dyad)
    question = {"parties": "-".join(codes), "by": by if by_dyad else None}
    columns = most_told(found) if by_dyad else newest_first(found)
    context = {
        "matrix": found,
        "columns": columns,
        "left_out": found.left_out + len(found.columns) - len(columns),
        "cells": {(square.area, square.column): square for square in found.squares},
        "codes": codes,
        "by": by,
    }
    rows = sheet(
        "area label column promised discussed done report quote", found.squares, lambda s: _row(found, s)
    )
    return Page("areas.html", "Areas", addresses.asked("/areas", question), found, rows, context)


def most_told(found: Squares) -> list[str]:
    """Return the pairs that a page has columns for, those of the most events, in the order of the matrix."""
    weight = dict.fromkeys(found.columns, 0)
    for square in found.squares:
        weight[square.column] += square.promised + square.discussed + square.done
    best = sorted(weight, key=lambda column: (-weight[column], column))[:PAIRS]
    return [column for column in found.columns if column in best]


def newest_first(found: Squares) -> list[str]:
    """Return the years, the latest first, what has none last."""
    years = sorted((column for column in found.columns if column.isdigit()), reverse=True)
    return [*years, *(column for column in found.columns if not column.isdigit())]


def _row(found: Squares, square: Square) -> list[object]:
    told = square.citation
    words = (told.report, told.quote) if told else (None, None)
    counts = (square.promised, square.discussed, square.done)
    return [square.area, found.areas[square.area], square.column, *counts, *words]
