"""As what each report of one event counts: reports of one origin, or of one publisher, are one voice.

A publisher who tells of an event twice (a joint statement and its fact sheet, a story and its update) does not
confirm himself, though neither text copies the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from accord.model.documents import DocumentId
from accord.model.record import OriginId


def counted(
    documents: Iterable[DocumentId],
    origin_of: Mapping[DocumentId, OriginId],
    publishers: Mapping[DocumentId, str],
) -> dict[DocumentId, OriginId]:
    """Return for each report of an event the origin for which it counts: the lowest of those it is tied to.

    Only what the event's own reports have in common ties them, so that two wires are not one because both
    copied the same ministry in another matter.
    """
    own = {d: origin_of.get(d, OriginId(f"origin:{d}")) for d in documents}
    groups = {origin: origin for origin in own.values()}

    def top(origin: OriginId) -> OriginId:
        while groups[origin] != origin:
            origin = groups[origin]
        return origin

    of_publisher: dict[str, list[OriginId]] = defaultdict(list)
    for document, origin in own.items():
        if publisher := " ".join(publishers.get(document, "").casefold().split()):
            of_publisher[publisher].append(origin)
    for first, *others in of_publisher.values():
        for other in others:
            low, high = sorted((top(first), top(other)))
            groups[high] = low
    return {document: top(origin) for document, origin in own.items()}
