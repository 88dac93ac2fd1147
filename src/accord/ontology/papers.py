"""The states of the papers and news agencies that report for one (`papers.csv`, `agencies.csv`)."""

from __future__ import annotations

import re

from accord.ontology.files import Layers

_SITE = re.compile(
    r"^(?:https?://)?(?:www\.|en\.|english\.)?|\.(?:com|net|org|news|co|info|online)(?:\.\w\w)?$"
)


def printed(name: str) -> str:
    """Return the name of a paper in the form in which names are compared: 'The Lima Times' as 'limatimes'."""
    return re.sub(r"\W", "", _SITE.sub("", name.strip().casefold()).removeprefix("the "))


def press(layers: Layers) -> dict[str, str]:
    """Return the states of the agencies and papers that report for one, by their names and aliases, as `printed`.

    An agency that serves the papers of many states speaks for none: its state is the empty text.
    """
    found: dict[str, str] = {}
    for row in (*layers.rows("papers.csv", ("name",)), *layers.rows("agencies.csv", ("name",))):
        names = [
            row["name"],
            *(alias.strip() for alias in row.get("aliases", "").split(";") if alias.strip()),
        ]
        if row.get("country"):
            state = "" if row.get("reach") == "world" else row["country"]
            found |= {printed(name): state for name in names}
    return found
