"""The matrix of areas: what was promised, discussed and done in each, by year or by pair of parties."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from accord.derive import Cell, Matrix
from accord.web import addresses
from accord.web.asking import Parties
from accord.web.desk import AtDesk
from accord.web.sheets import sheet
from accord.web.twins import Page, Twins

twins = Twins()

COLUMNS = 14
"""Columns that a page shows: the latest years, or the pairs of most events."""


@twins.view("/areas", "Areas of cooperation: promised, discussed and done")
def areas(
    desk: AtDesk,
    *,
    parties: Parties = None,
    by: Annotated[str, Query(pattern="^(year|dyad)$", description="Columns: 'year' or 'dyad'")] = "year",
) -> Page:
    """Events of each area in each column, by what they count as, with a citation in each cell."""
    codes = desk.record.parties(parties) if parties else ()
    found = desk.record.areas(codes, by_dyad=by == "dyad")
    path = addresses.asked("/areas", {"parties": "-".join(codes), "by": by if by == "dyad" else None})
    columns = shown(found, by_dyad=by == "dyad")
    context = {
        "matrix": found,
        "columns": columns,
        "left_out": len(found.columns) - len(columns),
        "cells": {(cell.area, cell.column): cell for cell in found.cells},
        "codes": codes,
        "by": by,
        "label": desk.record.speech().area,
    }
    table = sheet(
        "area column promised discussed done promised_events discussed_events done_events", found.cells, _row
    )
    return Page("areas.html", "Areas", path, found, table, context)


def shown(matrix: Matrix, *, by_dyad: bool) -> list[str]:
    """Return the columns of a page, in order."""
    if not by_dyad:
        return list(matrix.columns)[-COLUMNS:]
    weight: dict[str, int] = {}
    for cell in matrix.cells:
        weight[cell.column] = weight.get(cell.column, 0) + sum(_counts(cell))
    heavy = sorted(weight, key=lambda column: (-weight[column], column))[:COLUMNS]
    return [column for column in matrix.columns if column in heavy]


def _counts(cell: Cell) -> tuple[int, int, int]:
    return len(cell.promised), len(cell.discussed), len(cell.done)


def _row(cell: Cell) -> list[object]:
    return [cell.area, cell.column, *_counts(cell), cell.promised, cell.discussed, cell.done]
