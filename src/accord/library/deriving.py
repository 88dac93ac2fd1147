"""What is derived from events when it is asked for: bodies' series, agreements' states, promises and areas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accord.derive import Matrix, Promise, Verdict, matrix, promises
from accord.library import agreements, bodies, conflicts
from accord.library.accounts import accounts
from accord.library.agreements import Asked, Pact
from accord.library.bodies import Body
from accord.library.choices import chosen
from accord.library.conflicts import Conflict
from accord.library.parties import party_codes
from accord.library.timeline import Span, Timeline, timeline
from accord.model.identity import Sort
from accord.registry import Parts
from accord.store.store import Store


class Deriving:
    """The part of `Record` that answers from derived state; it changes nothing.

    `today` is the reference day, by default the clock's; what is overdue or silent is so as of that day.
    """

    _store: Store
    _parts: Parts

    def bodies(
        self, parties: Sequence[str] = (), *, overdue: bool = False, today: date | None = None
    ) -> tuple[Body, ...]:
        """Return the standing bodies of all these parties (by default all bodies) with their series of sessions.

        Raises `UsageError` ("party/unknown").
        """
        codes = self._codes(parties)
        with self._store.reading() as queries:
            found = bodies.bodies(queries, codes, _day(today), self._parts)
        return tuple(body for body in found if body.series.overdue or not overdue)

    def body(self, wanted: str, *, today: date | None = None) -> tuple[Body, ...]:
        """Return the bodies of this name, or of this id of one of their sessions; raises `NotFoundError`."""
        with self._store.reading() as queries:
            found = bodies.bodies_called(queries, wanted, _day(today), self._parts)
            known = {} if found else queries.identities.names((Sort.BODY,))
        return bodies.body(found, wanted, self._parts.names, known)

    def agreements(self, parties: Sequence[str] = (), asked: Asked | None = None) -> tuple[Pact, ...]:
        """Return the agreements of all these parties (by default all) with their states; raises `UsageError`."""
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return tuple(agreements.agreements(queries, codes, asked or Asked(), self._parts))

    def agreement(self, wanted: str, asked: Asked | None = None) -> tuple[Pact, ...]:
        """Return the agreements of this title, or of this id of one of their events; raises `NotFoundError`."""
        with self._store.reading() as queries:
            found = agreements.pacts_called(queries, wanted, asked or Asked(), self._parts)
            own = () if found else agreements.parties_of(queries, wanted)
            known = {} if found or own else queries.identities.names((Sort.AGREEMENT,))
        return agreements.pact(self.agreements(own, asked) if own else found, wanted, known)

    def areas(self, parties: Sequence[str] = (), *, by_dyad: bool = False) -> Matrix:
        """Return what was promised, discussed and done in each area, by year or by pair of parties.

        Raises `UsageError` ("party/unknown").
        """
        codes = self._codes(parties)
        with self._store.reading() as queries:
            found = accounts(queries, queries.event_ids(codes))
        return matrix(found, self._parts.derivation.counts, by_dyad=by_dyad)

    def promises(
        self, parties: Sequence[str] = (), *, verdict: Verdict | None = None, today: date | None = None
    ) -> tuple[Promise, ...]:
        """Return what these parties planned or undertook, and whether a later event is told to fulfil it.

        `verdict` keeps only promises that stand so.

        Raises `UsageError` ("party/unknown").
        """
        codes = self._codes(parties)
        with self._store.reading() as queries:
            found = accounts(queries, queries.event_ids(codes))
        every = promises(found, _day(today), self._parts.names, self._parts.derivation.general)
        return tuple(promise for promise in every if verdict is None or promise.verdict is verdict)

    def timeline(self, parties: Sequence[str] = (), span: Span | None = None) -> Timeline:
        """Return the events of all these parties (by default all events) in the order of time.

        Raises `UsageError`: "party/unknown", "event/unknown-kind".
        """
        codes = self._codes(parties)
        with self._store.reading() as queries:
            return timeline(queries, codes, span or Span())

    def conflicts(self, parties: Sequence[str] = ()) -> tuple[Conflict, ...]:
        """Return everything on which reports contradict one another; raises `UsageError` ("party/unknown")."""
        codes = self._codes(parties)
        with self._store.reading() as queries:
            fields = tuple(conflicts.in_fields(queries, codes))
            series = bodies.bodies(queries, codes, date.max, self._parts)
            lives = agreements.agreements(queries, codes, Asked(as_of=date.max), self._parts)
        return (*fields, *conflicts.in_series(series), *conflicts.in_lives(lives))

    def _codes(self, parties: Sequence[str]) -> tuple[str, ...]:
        return party_codes(parties, self._parts.directory) if parties else ()


def verdict_named(text: str | None) -> Verdict | None:
    """Return the verdict of this name, 'called off' or 'called-off'.

    Raises `UsageError` ("promise/unknown-verdict").
    """
    return chosen(Verdict, text, "promise/unknown-verdict", "verdict")


def _day(today: date | None) -> date:
    return today or date.today()
