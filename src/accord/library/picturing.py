"""What a record can be asked for pictures: each answer is drawn in a page, and stands in a table beside its picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accord.errors import UsageError
from accord.library.agreements import Asked
from accord.library.deriving import Deriving
from accord.library.pictures.agreements import Strip, strip
from accord.library.pictures.arrivals import Arrivals, arrivals
from accord.library.pictures.atlas import Atlas, atlas
from accord.library.pictures.chart import Chart, Lanes, chart
from accord.library.pictures.ladder import Ladder, ladder
from accord.library.pictures.network import Network, network
from accord.library.pictures.squares import Squares, Terms, squares
from accord.library.timeline import Span
from accord.model.claims import Kind
from accord.store.tallies import Tally


class Picturing(Deriving):
    """The part of `Record` that answers for pictures; it changes nothing.

    `parties` are codes or names, of whom events have all, by default any. Each raises `UsageError`
    ("party/unknown").
    """

    def chart(
        self, parties: Sequence[str] = (), span: Span | None = None, *, by: Lanes = Lanes.KIND
    ) -> Chart:
        """Return the timeline in lanes; where events are many they are counted by month or year.

        Raises `UsageError` ("event/unknown-kind").
        """
        asked = span or Span()
        if asked.kind is not None and asked.kind not in set(Kind):
            valid = ", ".join(Kind)
            raise UsageError("event/unknown-kind", f"there is no kind {asked.kind!r}", hint=f"valid: {valid}")
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return chart(queries, codes, by, self._names(), lambda tally: _inside(tally, asked))

    def arrivals(self, parties: Sequence[str] = ()) -> Arrivals:
        """Return how many reports were published in each month or year, and how many began an origin."""
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return arrivals(queries, codes)

    def network(self, parties: Sequence[str] = ()) -> Network:
        """Return who shares events with any of these parties, by default everybody with everybody."""
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return network(queries, codes, self._names())

    def atlas(self, parties: Sequence[str] = ()) -> Atlas:
        """Return in which states events took place, and between which states they were."""
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return atlas(queries, codes, self._names(), self._parts.country_codes)

    def squares(self, parties: Sequence[str] = (), *, by_dyad: bool = False) -> Squares:
        """Return the matrix of areas as counts, by year or by pair of parties."""
        codes, labels = self._codes(parties), self._parts.directory.area_by_code
        named = {code: area.label for code, area in labels.items()}
        with self._store.reading() as queries:
            return squares(queries, codes, Terms(self._parts.derivation.counts, named, by_dyad))

    def ladder(self, body: str, *, today: date | None = None) -> Ladder:
        """Return the sessions of a body, by its name or id, as a ladder; raises `NotFoundError`."""
        return ladder(self.body(body, today=today)[0])

    def course(self, agreement: str, asked: Asked | None = None) -> Strip:
        """Return the life of an agreement, by its title or id, as a strip; raises `NotFoundError`."""
        return strip(self.agreement(agreement, asked)[0])

    def _names(self) -> dict[str, str]:
        return {code: party.name for code, party in self._parts.directory.party_by_code.items()}


def _inside(tally: Tally, span: Span) -> bool:
    """Say whether an event is of the kind and may lie between the days; where a day is asked, undated ones do not."""
    if span.kind is not None and tally.kind.value != span.kind:
        return False
    if span.since is None and span.until is None:
        return True
    if tally.first is None or tally.last is None:
        return False
    return (span.since is None or tally.last >= span.since) and (
        span.until is None or tally.first <= span.until
    )
