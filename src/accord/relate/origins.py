"""The partition of reports into origins: groups that are not independent of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.ports import ReportProfile
from accord.model.record import LinkKind, Origin, OriginId, OriginLink
from accord.relate.blocks import meeting
from accord.relate.dependence import credit, rewrite
from accord.relate.reprints import reprints

_STRENGTH = {LinkKind.REPRINT: 0, LinkKind.CREDIT: 1, LinkKind.REWRITE: 2}


def relate(reports: Sequence[ReportProfile], names: Names) -> tuple[Origin, ...]:
    """Return the origins of the reports, sorted by head; every report is in exactly one.

    The result does not depend on the order of `reports`. Of the links found, each origin keeps those
    that hold it together, the strongest first (a tree, not all pairs).
    """
    return extend(reports, {report.document for report in reports}, (), names)


def extend(
    reports: Sequence[ReportProfile],
    about: AbstractSet[DocumentId],
    known: Iterable[OriginLink],
    names: Names,
) -> tuple[Origin, ...]:
    """Return the origins of the reports where those of `about` are new and `known` are the others' links.

    What `relate` makes of all of them at once is the same, since the strongest links that hold a group
    together are found among those that held its parts together and the new ones.
    """
    ordered = sorted({report.document: report for report in reports}.values(), key=lambda r: r.document)
    rank = {report.document: _rank(report, names) for report in ordered}
    found = [*_reprints(ordered, about, rank), *_dependent(ordered, about, rank, names)]
    links = _tree([*known, *found], rank)
    groups = _groups([report.document for report in ordered], links)
    return tuple(sorted((_origin(group, links, rank) for group in groups), key=lambda o: o.head))


Rank = tuple[bool, bool, str, bool, str]


def _rank(report: ReportProfile, names: Names) -> Rank:
    """Order reports by nearness to the source: statement, dated wire, the rest; earlier before later."""
    day = report.published.isoformat() if report.published else ""
    return (not names.is_official(report.publisher), not day, day, not report.credits, report.document)


def _reprints(
    reports: Sequence[ReportProfile], about: AbstractSet[DocumentId], rank: dict[DocumentId, Rank]
) -> Iterator[OriginLink]:
    for a, b, share in reprints(reports, about):
        source, copy = sorted((a, b), key=lambda r: rank[r.document])
        reasons = (f"{share:.0%} of the shorter report's runs of three words stand in the longer",)
        yield OriginLink(copy.document, source.document, LinkKind.REPRINT, round(share, 3), reasons)


def _dependent(
    reports: Sequence[ReportProfile],
    about: AbstractSet[DocumentId],
    rank: dict[DocumentId, Rank],
    names: Names,
) -> Iterator[OriginLink]:
    for a, b in meeting(reports, about):
        source, copy = sorted((a, b), key=lambda r: rank[r.document])
        link = credit(copy, source, names) or rewrite(copy, source, names)
        if link:
            yield link


def _tree(found: Iterable[OriginLink], rank: dict[DocumentId, Rank]) -> tuple[OriginLink, ...]:
    """Keep the strongest links that join groups not joined yet."""
    ordered = sorted(found, key=lambda k: (_STRENGTH[k.kind], -k.score, rank[k.source], rank[k.copy]))
    group: dict[DocumentId, DocumentId] = {}

    def top(document: DocumentId) -> DocumentId:
        while group.get(document, document) != document:
            document = group[document]
        return document

    kept = []
    for link in ordered:
        a, b = top(link.copy), top(link.source)
        if a != b:
            group[a] = b
            kept.append(link)
    return tuple(kept)


def _groups(documents: Sequence[DocumentId], links: Sequence[OriginLink]) -> list[list[DocumentId]]:
    member: dict[DocumentId, list[DocumentId]] = {document: [document] for document in documents}
    for link in links:
        one, other = member[link.copy], member[link.source]
        one.extend(other)
        for document in other:
            member[document] = one
    return list({id(group): group for group in member.values()}.values())


def _origin(group: Sequence[DocumentId], links: Sequence[OriginLink], rank: dict[DocumentId, Rank]) -> Origin:
    head = min(group, key=lambda document: rank[document])
    own = tuple(sorted((k for k in links if k.copy in group), key=lambda k: (k.copy, k.source)))
    return Origin(OriginId(f"origin:{head}"), tuple(sorted(group)), head, own)
