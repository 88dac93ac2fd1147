"""The order of the stages, and the error boundary around each document.

Reading a report: clean → extract → weigh → sketch, the last only where the report is kept. Accounting for it in
the record: relate → reconcile → resolve. The first half knows no record; the second asks for what it needs through
`model.ports.Ledger`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.errors import AccordError
from accord.model.claims import MentionId
from accord.model.confidence import likely
from accord.model.documents import Document, DocumentId, Page
from accord.model.identity import FormId, FormScope, IdentityId, Namer
from accord.model.ports import Changes, Failure, Ledger, Members, Reading, ReportProfile, Scope
from accord.model.record import EventId, Origin
from accord.registry import Parts

if TYPE_CHECKING:
    from accord.reconcile import Reconciliation


def process(document: Document, parts: Parts) -> Reading | Failure:
    """Read one document; whatever goes wrong with it is its failure, with a code, and not the run's.

    Events less likely than `parts.least` are left out.

    Raises ModelError and OntologyError, since without these parts no document can be read.
    """
    from accord.clean import clean
    from accord.extract import extract
    from accord.relate import sketch
    from accord.weigh import weigh

    rules, reader, weights, least = parts.rules, parts.reader, parts.weights, parts.least
    try:
        page = clean(document, rules)
        told = weigh(page, extract(page, reader), weights, reader.ontology.state_codes)
        return Reading(page, tuple(m for m in told if likely(m.confidence, least)), sketch)
    except AccordError as error:
        return Failure.of(document.id, error)
    except Exception as error:  # the one broad boundary: a text that breaks a stage must not end the run
        return Failure(document.id, "pipeline/unexpected", f"{type(error).__name__}: {error}")


def look(document: Document, parts: Parts) -> Page | Failure:
    """Return the page of one document, and read nothing in it; needs no language model. Raises OntologyError."""
    from accord.clean import clean

    rules = parts.rules
    try:
        return clean(document, rules)
    except AccordError as error:
        return Failure.of(document.id, error)
    except Exception as error:  # the same boundary as in `process`
        return Failure(document.id, "pipeline/unexpected", f"{type(error).__name__}: {error}")


def learnt(document: Document, parts: Parts) -> Document:
    """Return the document with what its text says of itself, as `process` would; as it is where that fails."""
    page = look(document, parts)
    return document if isinstance(page, Failure) else page.document


def account(ledger: Ledger, documents: Iterable[DocumentId], names: Namer) -> Changes:
    """Work out anew the origins and events that these reports, already inserted, can change."""
    from accord.relate import revise

    moved = ledger.set_origins(revise(documents, ledger, names))
    return settle(ledger, ledger.told(moved), names)[0]


def settle(
    ledger: Ledger, mentions: frozenset[MentionId], names: Namer, promised: Members | None = None
) -> tuple[Changes, Members]:
    """Work out anew the events that these mentions are in, can come into or can change.

    `promised` says with which mentions an id is to be found. Returned with the changes is what was there before.
    """
    from accord.reconcile import revise

    revision = revise(mentions, ledger, names)
    changes = ledger.set_events(revision, promised)
    contain(ledger, changes, names)
    entitle(ledger, (*changes.new, *changes.changed, *changes.revived), names)
    return changes, revision.before


def rebuild(ledger: Ledger, documents: Iterable[DocumentId], names: Namer) -> Changes:
    """Work out anew the origins and events of all reports, whether or not their origins are others now."""
    from accord.relate import revise

    given = frozenset(documents)
    ledger.set_origins(revise(given, ledger, names))
    changes, _ = settle(ledger, ledger.told(given), names)
    contain(ledger, Changes(changed=ledger.events()), names)
    entitle(ledger, ledger.events(), names)
    return changes


def recompute(
    reports: Sequence[ReportProfile], scope: Scope, names: Namer
) -> tuple[tuple[Origin, ...], Reconciliation]:
    """Work out all origins and events anew and write nothing."""
    from accord.reconcile import ReconcileContext, reconcile
    from accord.relate import relate

    origins = relate(reports, names)
    context = ReconcileContext(
        names,
        _named_by_mention,
        published=scope.published,
        publishers=scope.publishers,
        judgements=scope.judgements,
    )
    return origins, reconcile(scope.mentions, origins, context)


def _named_by_mention(mention: MentionId) -> EventId:
    """Name an event for as long as it is in memory; the record gives it the id that it keeps."""
    return EventId(mention)


def contain(ledger: Ledger, changes: Changes, names: Namer) -> None:
    """Work out anew which events lie within which, where these have changed."""
    from accord.reconcile import parts

    near = ledger.around(changes)
    ledger.set_parts(near, parts(near, names))


def entitle(ledger: Ledger, events: Iterable[EventId], names: Namer) -> None:
    """Work out anew whom and what the claims of these events, new or changed, name."""
    namings = names.namings(ledger.tellings(events))
    regroup(ledger, ledger.set_namings(namings, names.keys), names)


def regroup(
    ledger: Ledger,
    scope: FormScope,
    names: Namer,
    promised: Mapping[IdentityId, Sequence[FormId]] | None = None,
) -> Changes:
    """Group the forms of a scope anew; `promised` says with which forms an id is to be found."""
    return ledger.set_identities(scope, names.identify(scope.forms, scope.decisions), promised)
