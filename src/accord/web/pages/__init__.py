"""The pages by their addresses; a router each."""

from __future__ import annotations

from accord.web.pages import (
    about,
    actors,
    agreements,
    areas,
    bodies,
    conflicts,
    dossiers,
    events,
    explore,
    feeds,
    home,
    pasting,
    pictures,
    reports,
    search,
)

PAGES = (
    home,
    dossiers,
    bodies,
    agreements,
    areas,
    events,
    reports,
    actors,
    conflicts,
    search,
    explore,
    pictures,
    about,
)

ROUTERS = (feeds.router, pasting.router, *(page.twins.router for page in PAGES))
"""All routers, in the order in which they are asked."""
