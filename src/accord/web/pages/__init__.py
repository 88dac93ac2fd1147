"""The pages by their addresses; a router each."""

from __future__ import annotations

from accord.web.pages import (
    actors,
    agreements,
    areas,
    bodies,
    conflicts,
    dossiers,
    events,
    explore,
    home,
    pictures,
    reports,
    search,
)

PAGES = (home, dossiers, bodies, agreements, areas, events, reports, actors, conflicts, search, explore)

ROUTERS = (pictures.twins.router, *(page.twins.router for page in PAGES))
"""All routers, in the order in which they are asked."""
