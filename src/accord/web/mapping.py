"""The map that pictures draw on where it is not the built one: a file of the user's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from fastapi.responses import FileResponse

from accord.errors import UsageError

NAME = "map.json"
"""What the built map is called among the static files; another one takes its address."""


def check_map(file: Path) -> Path:
    """Return the file if it can be drawn on; raises `UsageError`: "serve/bad-map".

    A map is one JSON object: `land` is TopoJSON with an object `land`, `centres` gives each state's point as
    `[longitude, latitude]` in degrees, by ISO 3166-1 code (alpha-3 or numeric); `note` and `source` are shown
    under the picture.
    """
    try:
        lacking = _lacking(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        lacking = f"cannot be read: {error.strerror}"
    except ValueError:  # no JSON, or no text
        lacking = "is not JSON"
    if lacking:
        hint = "docs/how-to/read-in-the-browser.md says what a map holds"
        raise UsageError("serve/bad-map", f"the map {lacking}", where=str(file), hint=hint)
    return file


def map_route(file: Path) -> APIRouter:
    """Return the route by which a map of the user's own is served in the place of the built one."""
    router = APIRouter()

    @router.get(f"/static/{NAME}", include_in_schema=False)
    def own_map() -> FileResponse:
        return FileResponse(file, media_type="application/json")

    return router


def _lacking(found: Any) -> str | None:
    """Return what keeps the file from being a map, None where nothing does."""
    if not isinstance(found, dict):
        return "is no JSON object"
    land = found.get("land")
    if not (isinstance(land, dict) and "land" in (land.get("objects") or {})):
        return "has no 'land' in TopoJSON"
    centres = found.get("centres")
    points = centres.values() if isinstance(centres, dict) else ()
    if not points or not all(_is_point(point) for point in points):
        return "has no 'centres', a point of two numbers for each state"
    return None


def _is_point(point: object) -> bool:
    return isinstance(point, list) and len(point) == 2 and all(isinstance(n, int | float) for n in point)
