"""The pages by their addresses; a router each."""

from __future__ import annotations

from accord.web.pages import dossiers, home, pictures

ROUTERS = (home.twins.router, dossiers.twins.router, pictures.twins.router)
"""All routers, in the order in which they are asked."""
