"""All that the record knows of one identity: what reports call it, why its names are one, its events and company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.errors import NotFoundError
from accord.library.answers import Source
from accord.library.dossier import source
from accord.library.identity_lines import IdentityLine, known
from accord.library.nearest import nearest
from accord.library.wording import headline
from accord.model.claims import ClaimId, Evidence, MentionId
from accord.model.documents import DocumentId
from accord.model.identity import Form, FormId, Identity, IdentityId, Sort
from accord.model.record import EventId, Verdict
from accord.store.namings import Named, Quoted
from accord.store.queries import Queries
from accord.store.rows import claim_id


@dataclass(frozen=True, slots=True)
class Cited:
    """The words of a report in which something is named; `claim` is the id to ask `why` about."""

    claim: ClaimId
    event: EventId
    report: DocumentId
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Called:
    """One way in which reports name it, with the claims that do; `reason` says why a short name is its."""

    form: FormId
    text: str
    detail: str
    parties: tuple[str, ...]
    claims: int
    first: date | None
    last: date | None
    reason: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Tied:
    """Why two names are one, or may be: `other` is the other identity where the two are apart."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str
    other: IdentityId | None


@dataclass(frozen=True, slots=True)
class Part:
    """An event in which it takes part."""

    event: EventId
    date: str | None
    headline: str


@dataclass(frozen=True, slots=True)
class With:
    """Who else takes part in its events, and in how many."""

    id: IdentityId
    name: str
    parties: tuple[str, ...]
    events: int


@dataclass(frozen=True, slots=True)
class Most:
    """How much of an identity is wanted: the latest so many events, quotes of each name, and companions; None: all."""

    events: int | None = None
    quotes: int | None = None
    company: int | None = None


@dataclass(frozen=True, slots=True)
class IdentityReasons:
    """All that the record knows of a person, organisation, body, agreement or place, and why it is one."""

    line: IdentityLine
    called: tuple[Called, ...]
    ties: tuple[Tied, ...]
    events: tuple[Part, ...]
    company: tuple[With, ...]
    sources: tuple[Source, ...]
    redirected_from: str | None = None  # the id asked for, where it leads here now


def look_up(queries: Queries, name: str, sorts: Sequence[Sort], most: Most | None = None) -> IdentityReasons:
    """Return what is known of an identity by its id, or of the most told of by its name.

    Raises `NotFoundError` ("identity/unknown") with the nearest names.
    """
    by_id = queries.identities.get([IdentityId(queries.follow(name))])
    if by_id:
        return reasons(queries, by_id[0], name, most)
    found = known(queries, queries.identities.find(name, sorts))
    if found:
        return reasons(queries, queries.identities.get([IdentityId(found[0].id)])[0], name, most)
    near = nearest(name, queries.identities.names(sorts))
    hint = f"did you mean {', '.join(near)}?" if near else "accord actors and accord bodies list the names"
    raise NotFoundError("identity/unknown", f"no report names {name!r}", hint=hint)


def reasons(queries: Queries, identity: Identity, asked: str, most: Most | None = None) -> IdentityReasons:
    """Return an identity with every name, quote and event, or the first of them, and why its names are one."""
    wanted = most or Most()
    named = queries.namings.named_as([identity.id])
    events = queries.headed({n.event for n in named}, wanted.events)
    called = tuple(_called(identity, named, queries.namings.quotes(identity.id), wanted))
    documents = queries.headings({cited.report for one in called for cited in one.cited})
    (line,) = known(queries, [identity.id])
    return IdentityReasons(
        line,
        called,
        tuple(_ties(queries, identity)),
        tuple(Part(e.id, e.when.iso if e.when else None, headline(e)) for e in events.values()),
        tuple(_company(queries, identity, wanted.company)),
        tuple(source(documents[id]) for id in sorted(documents)),
        asked
        if asked != identity.id and asked[:1] == identity.id[:1] and queries.follow(asked) != asked
        else None,
    )


def _called(
    identity: Identity, named: Sequence[Named], quotes: Mapping[tuple[MentionId, int], Quoted], most: Most
) -> Iterator[Called]:
    claims = defaultdict[FormId, list[Named]](list)
    for one in named:
        claims[one.form].append(one)
    for usage in identity.usages:
        form, told = usage.form, claims[usage.form.id]
        reason = next((one.reason for one in told if one.reason), "")
        said = [quote for one in told for quote in _cited(one, quotes)]
        cited = tuple(sorted(said, key=lambda c: form.text not in c.evidence.quote))  # its own words first
        yield Called(
            form.id,
            form.text,
            form.detail,
            form.parties,
            usage.claims,
            usage.first,
            usage.last,
            reason,
            cited[: most.quotes],
        )


def _cited(named: Named, quotes: Mapping[tuple[MentionId, int], Quoted]) -> Iterator[Cited]:
    if told := quotes.get((named.mention, named.claim)):
        for quote in told.evidence:
            yield Cited(claim_id(named.mention, named.claim), named.event, told.document, quote)


def _ties(queries: Queries, identity: Identity) -> Iterator[Tied]:
    forms = queries.identities.forms({end for link in identity.links for end in (link.left, link.right)})
    for link in identity.links:
        left, right = forms[link.left], forms[link.right]
        others = {left[1], right[1]} - {identity.id, None}
        yield Tied(
            _said(left[0]),
            _said(right[0]),
            link.verdict,
            link.score,
            link.reasons,
            link.by,
            next(iter(sorted(o for o in others if o)), None),
        )


def _said(form: Form) -> str:
    more = ", ".join(part for part in (form.detail, form.day.lstrip("~"), " ".join(form.parties)) if part)
    return f"{form.text} ({more})" if more else form.text


def _company(queries: Queries, identity: Identity, most: int | None) -> Iterator[With]:
    """Yield who else takes part in its events, the most frequent first."""
    together = queries.namings.company(identity.id)
    least = sorted(together.values(), reverse=True)[:most][-1] if together else 0
    frequent = [id for id, count in together.items() if count >= least]
    found = {other.id: other for other in queries.identities.get(frequent)}
    for id in sorted(frequent, key=lambda id: (-together[id], found[id].name))[:most]:
        yield With(id, found[id].name, found[id].parties, together[id])
