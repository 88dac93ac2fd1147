"""The stage itself: mentions to events with ids, values and judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from accord.model.claims import EventMention, Kind, MentionId
from accord.model.confidence import likeliest
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId, Judgement, Origin, OriginId, Verdict
from accord.reconcile.candidates import candidates
from accord.reconcile.clusters import Clusters, Pair, gather, ordered, reviewed
from accord.reconcile.comparing import UNSURE, compare
from accord.reconcile.context import ReconcileContext, Reconciliation
from accord.reconcile.independent import counted
from accord.reconcile.values import values


def reconcile(
    mentions: Sequence[EventMention], origins: Sequence[Origin], context: ReconcileContext
) -> Reconciliation:
    """Join the mentions that tell of one event and set out what is said of each.

    The result depends neither on the order of `mentions` nor on that of `origins`. Mentions of one
    document are never joined by a rule.
    """
    by_id = {m.id: m for m in sorted(mentions, key=lambda m: m.id)}
    origin_of = {document: origin.id for origin in origins for document in origin.documents}
    clusters = clusters_of(by_id, context, origin_of)
    unique = list(by_id.values())
    pairs = [ordered(unique[a].id, unique[b].id) for a, b in candidates(unique, context)]
    gather(clusters, pairs)
    judgements = tuple(sorted(judge(clusters, pairs), key=lambda j: (j.left, j.right)))
    groups = clusters.groups()
    ids = _ids(groups, context)
    made = [event_of(ids[g], [by_id[m] for m in g], judgements, context, origin_of) for g in groups]
    return Reconciliation(tuple(sorted(made, key=lambda event: event.id)), judgements)


def clusters_of(
    mentions: Mapping[MentionId, EventMention],
    context: ReconcileContext,
    origin_of: Mapping[DocumentId, OriginId],
) -> Clusters:
    """Return the mentions not joined yet, but for those that a reviewer put together."""
    return Clusters(
        mentions,
        lambda a, b: compare(a, b, context, origin_of),
        _present(reviewed(context.judgements, Verdict.SAME), mentions),
        _present(reviewed(context.judgements, Verdict.DIFFERENT), mentions),
    )


def _present(pairs: Iterable[Pair], by_id: Mapping[MentionId, EventMention]) -> frozenset[Pair]:
    return frozenset(pair for pair in pairs if pair[0] in by_id and pair[1] in by_id)


def judge(clusters: Clusters, pairs: Iterable[Pair]) -> Iterator[Judgement]:
    """Yield what the rules say of each pair worth keeping: joined, near to it, or told apart by an anchor."""
    for left, right in pairs:
        found = clusters.compare(left, right)
        if found.contradiction and found.telling and not clusters.one(left, right):
            yield Judgement(left, right, Verdict.DIFFERENT, found.score, (found.contradiction,))
        elif found.score >= UNSURE:
            verdict = Verdict.SAME if clusters.one(left, right) else Verdict.UNSURE
            yield Judgement(left, right, verdict, found.score, found.reasons)


Group = tuple[MentionId, ...]


def _ids(groups: Sequence[Group], context: ReconcileContext) -> dict[Group, EventId]:
    """Give each event the id of its lowest mention that has one to give, else a new one.

    Where mentions of one earlier event are in two now, the id stays with the lowest of them.
    """
    owner: dict[EventId, MentionId] = {}
    for mention in sorted(m for group in groups for m in group):
        if mention in context.known:
            owner.setdefault(context.known[mention], mention)
    ids = {}
    for group in groups:
        kept = (context.known[m] for m in group if m in context.known and owner[context.known[m]] == m)
        ids[group] = next(kept, None) or context.new_id(group[0])
    return ids


def event_of(
    event: EventId,
    mentions: Sequence[EventMention],
    judgements: Iterable[Judgement],
    context: ReconcileContext,
    origin_of: Mapping[DocumentId, OriginId],
) -> Event:
    """Return the event that these mentions tell of, with all that is said of it."""
    inside = {mention.id for mention in mentions}
    documents = tuple(sorted({mention.document for mention in mentions}))
    voices = counted(documents, origin_of, context.publishers)
    weighed = likeliest(mention.confidence for mention in mentions)
    about = (*judgements, *(j for j in context.judgements if j.by != "rule"))
    return Event(
        id=event,
        kind=min((mention.kind for mention in mentions), key=list(Kind).index),
        mentions=tuple(mention.id for mention in mentions),
        documents=documents,
        origins=tuple(sorted(set(voices.values()))),
        values=values(mentions, context, voices),
        judgements=tuple(j for j in about if j.left in inside and j.right in inside),
        confidence=weighed.value if weighed else None,
    )
