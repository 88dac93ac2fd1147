"""The order of the stages, and the error boundary around each document.

Reading a report: clean → extract → sketch. Accounting for it in the record: relate → reconcile. The
first half knows no record; the second asks for what it needs through `model.ports.Ledger`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accord.errors import AccordError
from accord.model.claims import MentionId
from accord.model.documents import Document, DocumentId
from accord.model.match import Names
from accord.model.ports import Changes, Failure, Ledger, Reading, Scope
from accord.model.record import EventId
from accord.registry import Parts


def process(document: Document, parts: Parts) -> Reading | Failure:
    """Read one document; whatever goes wrong with it is its failure, with a code, and not the run's.

    Raises ModelError and OntologyError, since without these parts no document can be read.
    """
    from accord.clean import clean
    from accord.extract import extract
    from accord.relate import sketch

    rules, reader = parts.rules, parts.reader
    try:
        page = clean(document, rules)
        return Reading(page, extract(page, reader), sketch(page))
    except AccordError as error:
        return Failure.of(document.id, error)
    except Exception as error:  # the one broad boundary: a text that breaks a stage must not end the run
        return Failure(document.id, "pipeline/unexpected", f"{type(error).__name__}: {error}")


def account(ledger: Ledger, documents: Iterable[DocumentId], names: Names) -> Changes:
    """Work out anew the origins and events that these reports, already inserted, can change."""
    from accord.relate import profile, relate

    related = [profile(r.page, r.mentions, r.sketch) for r in ledger.related(documents)]
    moved = ledger.set_origins(relate(related, names))
    return settle(ledger, ledger.scope(moved), names)


def settle(
    ledger: Ledger, scope: Scope, names: Names, promised: Mapping[EventId, Sequence[MentionId]] | None = None
) -> Changes:
    """Work out the events of a scope anew; `promised` says with which mentions an id is to be found."""
    from accord.reconcile import ReconcileContext, reconcile

    context = ReconcileContext(
        names,
        _named_by_mention,
        published=scope.published,
        publishers=scope.publishers,
        judgements=scope.judgements,
    )
    found = reconcile(scope.mentions, scope.origins, context)
    changes = ledger.set_events(scope, found.events, found.judgements, promised)
    contain(ledger, changes, names)
    return changes


def contain(ledger: Ledger, changes: Changes, names: Names) -> None:
    """Work out anew which events lie within which, where these have changed."""
    from accord.reconcile import parts

    near = ledger.around(changes)
    ledger.set_parts(near, parts(near.inner, near.around, near.mentions, names))


def _named_by_mention(mention: MentionId) -> EventId:
    """Name an event for as long as it is in memory; the record gives it the id that it keeps."""
    return EventId(mention)
