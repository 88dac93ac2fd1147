"""The trees of origins: which report copies, credits or rewrites which, and what that leaves of support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from accord.errors import NotFoundError
from accord.library.answers import EventReasons, ReportReasons, Source
from accord.library.dossier import source
from accord.library.reasons import why
from accord.library.wording import headline
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, Origin, OriginLink
from accord.store.queries import Queries

PUBLISHER = "publisher"
"""How two origins are tied for one event: one publisher told both."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A report in a tree, how it depends on the one above it, and what depends on it.

    `kind` is 'reprint', 'credit', 'rewrite' or 'publisher', empty at the root; `turned` says that the
    one above depends on this one; `tells` that it tells of the event that was asked for.
    """

    report: Source
    kind: str = ""
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    turned: bool = False
    tells: bool = True
    below: tuple[Branch, ...] = ()

    @property
    def size(self) -> int:
        """The number of reports in the tree."""
        return 1 + sum(branch.size for branch in self.below)


@dataclass(frozen=True, slots=True)
class Origins:
    """The trees of a record, of an event's reports, or of one report.

    `about` is the id that was asked for and `headline` what it is, both None for the whole record, of
    which only origins of several reports are drawn; `reports` and `origins` count all.
    """

    about: str | None
    headline: str | None
    reports: int
    origins: int
    trees: tuple[Branch, ...]


def origins(queries: Queries, id: str | None) -> Origins:
    """Return the origins of a record, an event or a report; raises `NotFoundError` for an id that is none."""
    if id is None:
        return _all(queries)
    found = why(queries, id)
    match found:
        case EventReasons():
            return of_event(queries, queries.events([found.id])[0])
        case ReportReasons() if found.origin:
            trees = _trees(queries, [found.origin])
            return Origins(id, found.source.title, len(found.origin.documents), 1, trees)
    raise NotFoundError(
        "record/not-found", f"{id!r} is no event or report", hint="a claim has no origin of its own"
    )


def _all(queries: Queries) -> Origins:
    found = queries.origins()
    several = sorted((o for o in found if len(o.documents) > 1), key=lambda o: (-len(o.documents), o.id))
    reports = sum(len(origin.documents) for origin in found)
    return Origins(None, None, reports, len(found), _trees(queries, several))


def _trees(queries: Queries, found: Sequence[Origin]) -> tuple[Branch, ...]:
    documents = queries.documents(document for origin in found for document in origin.documents)
    return tuple(tree(origin, documents) for origin in found)


def of_event(queries: Queries, event: Event) -> Origins:
    """Return the origins of the reports that tell of an event."""
    of = {document: queries.origin_of(document) for document in event.documents}
    found = {origin.id: origin for origin in queries.origins({o for o in of.values() if o})}
    documents = queries.documents({d for origin in found.values() for d in origin.documents})
    trees = {o.id: _marked(tree(o, documents), frozenset(event.documents)) for o in found.values()}
    voice = _voices(event, of)
    groups: dict[str, list[Branch]] = defaultdict(list)
    for origin, branch in trees.items():
        groups[voice.get(origin, origin)].append(branch)
    drawn = tuple(_under_one_publisher(group) for _, group in sorted(groups.items()))
    return Origins(event.id, headline(event), len(event.documents), len(event.origins), drawn)


def _voices(event: Event, of: Mapping[DocumentId, str | None]) -> dict[str, str]:
    """Return for each origin of an event's reports the one for which it counts."""
    supports = (support for value in event.values for support in value.supports)
    return {str(of[s.document]): str(s.origin) for s in supports if of.get(s.document)}


def _under_one_publisher(trees: Sequence[Branch]) -> Branch:
    """Put the trees that count as one, because one publisher told the event in each, below the first of them."""
    first, *others = sorted(trees, key=lambda t: (str(t.report.published or "9"), t.report.document))
    if not others:
        return first
    reason = (f"{first.report.publisher or 'one publisher'} published both and counts once",)
    tied = tuple(replace(other, kind=PUBLISHER, score=1.0, reasons=reason) for other in others)
    return replace(first, below=(*first.below, *tied))


def _marked(branch: Branch, telling: frozenset[DocumentId]) -> Branch:
    below = tuple(_marked(item, telling) for item in branch.below)
    return replace(branch, tells=branch.report.document in telling, below=below)


def tree(origin: Origin, documents: Mapping[DocumentId, Document]) -> Branch:
    """Return an origin as a tree: its head at the root, below each report what is tied to it."""
    ties: dict[DocumentId, list[OriginLink]] = defaultdict(list)
    for link in origin.links:
        ties[link.copy].append(link)
        ties[link.source].append(link)
    return Branch(source(documents[origin.head]), below=_below(origin.head, None, ties, documents))


def _below(
    top: DocumentId,
    above: OriginLink | None,
    ties: Mapping[DocumentId, Iterable[OriginLink]],
    documents: Mapping[DocumentId, Document],
) -> tuple[Branch, ...]:
    """Return what is tied to a report, the link by which it was reached left out; links make no circle."""
    branches = []
    for link in ties[top]:
        if link is above:
            continue
        other = link.source if link.copy == top else link.copy
        branches.append(
            Branch(
                source(documents[other]),
                link.kind.value,
                link.score,
                link.reasons,
                turned=link.copy == top,
                below=_below(other, link, ties, documents),
            )
        )
    return tuple(sorted(branches, key=lambda b: (str(b.report.published or "9"), b.report.document)))
