"""The matrix of areas: what was promised, discussed and done in each, by year or by pair of parties."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from accord.library import EventFilter
from accord.library.pictures import Square, Squares
from accord.web import addresses
from accord.web.asking import Parties
from accord.web.desk import AtDesk
from accord.web.sheets import table
from accord.web.twins import Page, Twins, later

twins = Twins()

PAIRS = 12
"""Pairs of parties that a page has columns for; the twins have all that are drawn."""

By = Annotated[str, Query(pattern="^(year|dyad)$", description="Columns: 'year' or 'dyad'")]


@twins.view("/areas", "Areas of cooperation: promised, discussed and done", Squares)
def areas(desk: AtDesk, *, parties: Parties = None, by: By = "year") -> Page:
    """How many events of each area there are in each column, by what they count as, with a citation in each cell."""
    codes, by_dyad = desk.record.parties(parties) if parties else (), by == "dyad"
    wanted = EventFilter(codes)
    found = desk.record.squares(wanted, by_dyad=by_dyad, **({"most": PAIRS} if by_dyad else {}))
    whole = later(lambda: desk.record.squares(wanted, by_dyad=by_dyad))
    question = {"parties": "-".join(codes), "by": by if by_dyad else None}
    columns = list(found.columns) if by_dyad else newest_first(found)
    context = {
        "matrix": found,
        "columns": columns,
        "left_out": found.left_out,
        "cells": {(square.area, square.column): square for square in found.squares},
        "codes": codes,
        "by": by,
    }
    columns_of_table = "area label column promised discussed done report quote"
    rows = table(columns_of_table, lambda: (_row(whole(), square) for square in whole().squares))
    return Page("areas.html", "Areas", addresses.asked("/areas", question), whole, rows, context)


def newest_first(found: Squares) -> list[str]:
    """Return the years, the latest first, what has none last."""
    years = sorted((column for column in found.columns if column.isdigit()), reverse=True)
    return [*years, *(column for column in found.columns if not column.isdigit())]


def _row(found: Squares, square: Square) -> list[object]:
    told = square.citation
    words = (told.report, told.quote) if told else (None, None)
    counts = (square.promised, square.discussed, square.done)
    return [square.area, found.areas[square.area], square.column, *counts, *words]
