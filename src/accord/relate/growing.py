"""The origins that new reports belong to or change, worked out from as much of the record as that takes.

Two reports are tied by what they are and by nothing else, so a new one makes new ties of its own and leaves
those of the others as they were. The origins are the groups that the ties hold together, and of the ties of
a group the record keeps the strongest that join it (a tree). A tie that was left out closes a ring of
stronger ones; no new tie makes it needed. So the trees of the origins that the new reports may join, with
the new ties, give the origins that all reports together would give.
"""

from __future__ import annotations

from collections.abc import Iterable

from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.ports import Archive
from accord.model.record import Origin
from accord.relate.blocks import slots
from accord.relate.origins import extend
from accord.relate.reprints import window


def revise(documents: Iterable[DocumentId], archive: Archive, names: Names) -> tuple[Origin, ...]:
    """Return the origins of these reports, which are new, and of all that may be of one origin with them."""
    about = frozenset(documents)
    fresh = archive.reports(about, about)
    telling = [report for report in fresh if report.mentions]
    alike = archive.alike({report.document: window(report) for report in telling})
    others = (alike | archive.telling({r.document: slots(r) for r in telling})) - about
    origins = archive.origins(others)
    known = [link for origin in origins for link in origin.links if not {link.copy, link.source} & about]
    mates = {document for origin in origins for document in origin.documents} | others
    return extend([*fresh, *archive.reports(mates - about, alike)], about, known, names)
