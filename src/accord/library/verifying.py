"""Holds a record to what it promises: every check of the store, and whether a rebuild would change anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from accord import __version__
from accord.model.claims import MentionId
from accord.model.identity import Namer
from accord.model.ports import Changes
from accord.model.record import Origin
from accord.pipeline import rebuild, recompute
from accord.registry import Parts
from accord.store import rows
from accord.store.audit import CHECKS, AuditCheck, audit, checked
from accord.store.queries import Queries
from accord.store.writer import Writer

Step = Callable[[int], None]
"""Called with the number of checks that are done."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of all checks on a record."""

    where: str
    checks: tuple[AuditCheck, ...]

    @property
    def sound(self) -> bool:
        """Say whether nothing is wrong."""
        return not any(check.faults for check in self.checks)

    @property
    def repairable(self) -> bool:
        """Say whether all that is wrong can be worked out again from reports and judgements."""
        return all(check.derived for check in self.checks if check.faults)


def checks(*, rebuild: bool) -> int:
    """Return how many checks there are."""
    return len(CHECKS) + (2 if rebuild else 0)


def verify(
    queries: Queries, where: str, parts: Parts, step: Step | None = None, *, rebuild: bool = False
) -> Verification:
    """Run all checks; `rebuild` also works out everything anew, in memory, and compares.

    That is left undone where the claims themselves, or the origins, are damaged.
    """
    found: list[AuditCheck] = []

    def note(checks: Iterable[AuditCheck]) -> None:
        for check in checks:
            found.append(check)
            if step:
                step(len(found))

    note(audit(queries.connection))
    readable = not any(check.faults for check in found if check.name in NEEDED)
    if rebuild and readable:
        note(_rebuilt(queries, parts.names))
    return Verification(where, tuple(found))


NEEDED = frozenset({"claims", "origins", "decisions"})
"""Checks that must find nothing wrong before it makes sense to work everything out anew and compare."""


def _rebuilt(queries: Queries, names: Namer) -> Iterator[AuditCheck]:
    """Compare origins and events with those that the rules give now."""
    reports, scope = queries.everything()
    origins, found = recompute(reports, scope, names)
    held = {group for origin in queries.origins() for group in (_members(origin),)}
    yield checked(
        "same origins",
        "a rebuild gives the same origins",
        ((o.id, None if _members(o) in held else "a rebuild gives another origin") for o in origins),
    )
    numbers = {(m.id, claim): n for m in scope.mentions for n, claim in enumerate(m.claims)}
    digests = {rows.digest(e, list(rows.value_rows(e, numbers))): e.mentions for e in found.events}
    yield checked(
        "same events",
        "a rebuild gives the same events",
        (
            (id, None if digests.get(digest) == mentions else _how(mentions, set(digests.values())))
            for id, (digest, mentions) in queries.digests().items()
        ),
    )


def _members(origin: Origin) -> tuple[str, ...]:
    return (origin.head, *origin.documents)


def _how(mentions: tuple[MentionId, ...], groups: set[tuple[MentionId, ...]]) -> str:
    return "a rebuild gives it other values" if mentions in groups else "a rebuild gives it other mentions"


def repair(writer: Writer, parts: Parts, found: Verification) -> Changes:
    """Work out anew what is derived and wrong; texts, claims and decisions are left as they are."""
    run = writer.begin_run("repair", __version__, parts.ontology.digest)
    doubted = {f.id.split()[0] for check in found.checks if check.derived for f in check.faults}
    writer.repair(sorted(doubted))
    changes = rebuild(writer, writer.everything(), parts.names)
    writer.repair_ids()
    writer.note_run(run, {"events_new": len(changes.new), "events_changed": len(changes.changed)}, ended=True)
    return changes
