"""A line on each identity of the record: what it is called, its dated posts, how much tells of it, and when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from accord.errors import UsageError
from accord.model.identity import Identity, IdentityId, Sort
from accord.ontology.schema import Directory, Party, PartyKind
from accord.store.queries import Queries

PARTY = "party"
"""What is asked for to list states and organisations of states, whose ids are their codes."""

ACTORS = (Sort.PERSON, Sort.ORGANISATION)


@dataclass(frozen=True, slots=True)
class DatedPost:
    """A post as reports write it, with the first and last day on which they tell of its bearer in it."""

    post: str
    first: date | None
    last: date | None
    claims: int


@dataclass(frozen=True, slots=True)
class IdentityLine:
    """A line on an identity: what it is called and how much tells of it.

    `sort` is that of the identity, or for a party, whose id is its code, 'state' or 'organisation of states'.
    `detail` is an agreement's type or an organisation's sort ('company'), '' where none is told.
    """

    id: str
    sort: str
    name: str
    detail: str
    parties: tuple[str, ...]
    posts: tuple[DatedPost, ...]
    first: date | None
    last: date | None
    events: int
    reports: int
    origins: int


def listed(
    queries: Queries, directory: Directory, codes: Sequence[str], sort: str | None, name: str | None
) -> tuple[IdentityLine, ...]:
    """Return a line on each identity of any of these parties, of one sort and called so, as far as these are given.

    Raises `UsageError` ("actor/unknown-sort").
    """
    if sort == PARTY:
        return known_parties(queries, directory, codes)
    if sort is not None and sort not in set(Sort):
        valid = ", ".join((PARTY, *Sort))
        raise UsageError("actor/unknown-sort", f"there is no sort {sort!r}", hint=f"valid: {valid}")
    sorts = (Sort(sort),) if sort else ACTORS
    ids = queries.identities.ids(sorts, codes)
    if name is not None:
        called = set(queries.identities.find(name, sorts))
        ids = [id for id in ids if id in called]
    return known(queries, ids)


def known(queries: Queries, ids: Iterable[IdentityId]) -> tuple[IdentityLine, ...]:
    """Return a line on each of these, those that most events name first."""
    found = queries.identities.get(ids)
    counts = queries.identities.counts(identity.id for identity in found)
    lines = (_line(identity, *counts.get(identity.id, (0, 0, 0))) for identity in found)
    return tuple(sorted(lines, key=lambda line: (-line.events, -line.reports, line.name, line.id)))


def _line(identity: Identity, events: int, reports: int, origins: int) -> IdentityLine:
    details = Counter[str]()
    for usage in identity.usages:
        details[usage.form.detail] += usage.claims
    told = max(sorted(details), key=lambda detail: (bool(detail), details[detail]))
    detail = "" if identity.sort is Sort.PERSON else told
    return IdentityLine(
        identity.id,
        identity.sort,
        identity.name,
        detail,
        identity.parties,
        tuple(_posts(identity)) if identity.sort is Sort.PERSON else (),
        identity.first,
        identity.last,
        events,
        reports,
        origins,
    )


def _posts(identity: Identity) -> Iterator[DatedPost]:
    """Yield the posts that reports give a person, the earliest first."""
    found = defaultdict[str, list[tuple[date | None, date | None, int]]](list)
    for usage in identity.usages:
        if usage.form.detail:
            found[usage.form.detail].append((usage.first, usage.last, usage.claims))
    posts = (
        DatedPost(
            post,
            min((first for first, *_ in told if first), default=None),
            max((last for _, last, _ in told if last), default=None),
            sum(claims for *_, claims in told),
        )
        for post, told in found.items()
    )
    return iter(sorted(posts, key=lambda p: (p.first or date.max, p.last or date.max, p.post)))


def known_parties(queries: Queries, directory: Directory, codes: Sequence[str]) -> tuple[IdentityLine, ...]:
    """Return a line on each of these parties, or on all that events name, those of most events first."""
    lines = (
        _party(directory.party(code), *counts)
        for code, counts in queries.identities.party_counts().items()
        if code in directory.party_by_code and (not codes or code in codes)
    )
    return tuple(sorted(lines, key=lambda line: (-line.events, -line.reports, line.name)))


def _party(party: Party, events: int, reports: int, origins: int) -> IdentityLine:
    sort = "state" if party.kind is PartyKind.STATE else "organisation of states"
    return IdentityLine(
        party.code, sort, party.name, "", (party.code,), (), None, None, events, reports, origins
    )
