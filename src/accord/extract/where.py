"""Where an event was: the place that its words name, else where the dispatch was sent from."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.matching import Match
from accord.extract.places import place_of
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality, Place
from accord.model.dates import Basis

_NOWHERE = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.VISIT})


def fill_where(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the place named in its clause, else where the dispatch was sent from."""
    towards = event.kind is Kind.VISIT
    found = place_of(match.trigger, scene.parsed, scene.line.hits, towards=towards)
    if found:
        place, hit = found
        event.place = Stated(place, scene.parsed.shadow.span(hit.start, hit.end), "place/in")
        if towards and place.country:
            event.parties.setdefault(place.country, Stated(place.country, event.place.span, "party/place"))
    elif event.modality.value is Modality.OCCURRED and scene.tied is None:
        _fill_dateline_place(event, scene)


def _fill_dateline_place(event: Draft, scene: Scene) -> None:
    """What a dispatch tells of its own day took place where it was sent from (codebook, ruling 25)."""
    dateline = scene.page.dateline
    if dateline is None or dateline.place is None or event.when is None or event.kind in _NOWHERE:
        return
    if event.when.value.first == dateline.day or event.when.value.basis is Basis.DATELINE:
        hits = scene.reader.lexicon.find(dateline.place, scene.page.day)
        country = hits[0].party if hits else None
        event.place = Stated(Place(dateline.place, country), dateline.span, "place/dateline")
