"""What a record can be asked for pictures: each answer is drawn in a page, and stands in a table beside its picture."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date

from accord.library.agreements import Asked
from accord.library.deriving import Deriving
from accord.library.exploring import checked
from accord.library.pictures.agreements import Strip, strip
from accord.library.pictures.arrivals import Arrivals, arrivals
from accord.library.pictures.atlas import Atlas, atlas
from accord.library.pictures.chart import Chart, Lanes, chart
from accord.library.pictures.ladder import Ladder, ladder
from accord.library.pictures.network import Network, network
from accord.library.pictures.squares import COLUMNS, Squares, Terms, squares
from accord.store.choosing import EventFilter
from accord.store.queries import Queries

ALL = EventFilter()
"""What wants every event."""


class Picturing(Deriving):
    """The part of `Record` that answers for pictures; it changes nothing.

    `wanted` says of which events, by default of all. Each raises `UsageError` as `explore` does.
    """

    def chart(self, wanted: EventFilter = ALL, *, by: Lanes = Lanes.KIND) -> Chart:
        """Return the timeline in lanes; where events are many they are counted by month or year."""
        with self._choosing(wanted) as queries:
            return chart(queries, wanted, by, self._names())

    def arrivals(self, wanted: EventFilter = ALL) -> Arrivals:
        """Return how many reports were published in each month or year, and how many began an origin."""
        with self._choosing(wanted) as queries:
            return arrivals(queries, wanted)

    def network(self, wanted: EventFilter = ALL) -> Network:
        """Return who shares events with any of the filter's parties, by default everybody with everybody."""
        with self._choosing(wanted) as queries:
            return network(queries, wanted, self._names())

    def atlas(self, wanted: EventFilter = ALL) -> Atlas:
        """Return in which states events took place, and between which states they were."""
        with self._choosing(wanted) as queries:
            return atlas(queries, wanted, self._names(), self._parts.country_codes)

    def squares(self, wanted: EventFilter = ALL, *, by_dyad: bool = False, most: int = COLUMNS) -> Squares:
        """Return the matrix of areas as counts, by year or by pair of parties, in at most so many columns."""
        named = {code: area.label for code, area in self._parts.directory.area_by_code.items()}
        with self._choosing(wanted) as queries:
            return squares(queries, wanted, Terms(self._parts.derivation.counts, named, by_dyad, most))

    def ladder(self, body: str, *, today: date | None = None) -> Ladder:
        """Return the sessions of a body, by its name or id, as a ladder; raises `NotFoundError`."""
        return ladder(self.body(body, today=today)[0])

    def course(self, agreement: str, asked: Asked | None = None) -> Strip:
        """Return the life of an agreement, by its title or id, as a strip; raises `NotFoundError`."""
        return strip(self.agreement(agreement, asked)[0])

    def _names(self) -> dict[str, str]:
        return {code: party.name for code, party in self._parts.directory.party_by_code.items()}

    def _choosing(self, wanted: EventFilter) -> AbstractContextManager[Queries]:
        checked(wanted, self._parts.directory)
        return self._store.reading()
