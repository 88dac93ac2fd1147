"""What becomes of the events when mentions are new, or known otherwise than before; the rest is left alone.

The outcome is what `reconcile` makes of the whole record; why, is told in `reach`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accord.model.claims import EventMention, MentionId
from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.ports import Members, Pair, Revision, Scope, Vicinity
from accord.model.record import EventId, Judgement, OriginId, Verdict
from accord.reconcile.candidates import candidates, slots
from accord.reconcile.clusters import Clusters, gather, ordered
from accord.reconcile.comparing import UNSURE, Comparison
from accord.reconcile.context import ReconcileContext
from accord.reconcile.joining import clusters_of, event_of, judge
from accord.reconcile.reach import Ids, Likely, around, touched


class Known:
    """What was read of the record so far, for one revision; grows as more is asked for."""

    def __init__(self, record: Vicinity, names: Names) -> None:
        """Know nothing yet of this record."""
        self.record, self.names = record, names
        self.mentions: dict[MentionId, EventMention] = {}
        self.origin_of: dict[DocumentId, OriginId] = {}
        self.published: dict[DocumentId, date] = {}
        self.publishers: dict[DocumentId, str] = {}
        self.said: dict[Judgement, None] = {}
        self.compared: dict[Pair, Comparison] = {}

    def learn(self, mentions: Iterable[MentionId]) -> None:
        """Read those of these mentions that are not known yet."""
        wanted = frozenset(mentions) - self.mentions.keys()
        if wanted:
            self._take(self.record.scope(wanted))

    def _take(self, scope: Scope) -> None:
        self.mentions |= {mention.id: mention for mention in scope.mentions}
        self.origin_of |= {d: origin.id for origin in scope.origins for d in origin.documents}
        self.published |= scope.published
        self.publishers |= scope.publishers
        self.said |= dict.fromkeys(scope.judgements)

    @property
    def context(self) -> ReconcileContext:
        """What `reconcile` is told besides the mentions."""
        return ReconcileContext(
            self.names,
            EventId,  # an event is called by its first mention until the record gives it an id
            published=self.published,
            publishers=self.publishers,
            judgements=tuple(self.said),
        )

    def clusters(self) -> Clusters:
        """Return what is known of, not joined yet; what was compared once is not compared again."""
        clusters = clusters_of(self.of(self.mentions), self.context, self.origin_of)
        clusters.seen = self.compared
        return clusters

    def of(self, mentions: Iterable[MentionId]) -> dict[MentionId, EventMention]:
        """Return these mentions, which are known, in the order of their ids."""
        return {id: self.mentions[id] for id in sorted(mentions)}


def revise(about: Ids, record: Vicinity, names: Names) -> Revision:
    """Return what has to be written where the mentions `about` are new, or something new is known of them."""
    known = Known(record, names)
    known.learn(about)
    known.learn(record.near({id: slots(known.mentions[id], known.context) for id in about}))
    everything = list(known.of(known.mentions).values())
    found = candidates(everything, known.context, about)
    compared = [ordered(everything[a].id, everything[b].id) for a, b in found]
    clusters = known.clusters()
    likely = Likely(record)
    for pair in compared:
        if (score := clusters.compare(*pair).score) >= UNSURE:
            likely.put(pair, score)
    inside, clusters = _settle(touched(likely, about), likely, known)
    judged = _judged(inside, compared, likely, known)
    return _revision(about, inside, clusters, judged, known)


def _settle(inside: Ids, likely: Likely, known: Known) -> tuple[Ids, Clusters]:
    """Gather the events about `inside`, and widen it until nothing that can have changed lies outside."""
    while True:
        inside |= _mates(known.record.members(inside))
        near = around(likely, inside)
        known.learn(near)
        clusters = known.clusters()
        clear = gather(clusters, likely.within(near))
        wider = inside.union(*(pair for pair in clear if pair[0] in inside or pair[1] in inside))
        if wider == inside:
            return inside, clusters
        inside = wider


def _mates(members: Members) -> Ids:
    return frozenset(mention for group in members.values() for mention in group)


def _judged(inside: Ids, compared: Iterable[Pair], likely: Likely, known: Known) -> list[Pair]:
    """Return the pairs of which the rules may have another word now.

    A reviewer's 'same' can hide what tells two mentions apart, so where there is one all pairs are looked at.
    """
    pairs = {*compared, *likely.within(inside)}
    if any(j.verdict is Verdict.SAME for j in known.said):
        whole = list(known.of(inside).values())
        pairs |= {ordered(whole[a].id, whole[b].id) for a, b in candidates(whole, known.context)}
    return sorted(pairs)


def _revision(about: Ids, inside: Ids, clusters: Clusters, judged: list[Pair], known: Known) -> Revision:
    judgements = tuple(sorted(judge(clusters, judged), key=lambda j: (j.left, j.right)))
    before = known.record.members(inside)
    old = {tuple(sorted(group)) for group in before.values()}
    groups = [g for g in clusters.groups() if g[0] in inside and (g not in old or not about.isdisjoint(g))]
    written = frozenset(mention for group in groups for mention in group)
    context = known.context
    events = (
        event_of(EventId(group[0]), list(known.of(group).values()), judgements, context, known.origin_of)
        for group in groups
    )
    return Revision(
        about,
        tuple(known.of(written).values()),
        tuple(events),
        frozenset(judged),
        judgements,
        {id: group for id, group in before.items() if not written.isdisjoint(group)},
    )
