"""What speaks for one event having taken place within another: words, days, persons, places, parties.

Each function returns an `Anchor`, or None where it has nothing to say; a loose one names nothing by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from accord.model.around import LEVELS, STAY
from accord.model.claims import EventMention, Field, Kind, MentionId, Participant, Place
from accord.model.documents import DocumentId
from accord.model.match import Names, Occasion
from accord.model.record import Event
from accord.reconcile.anchors import Anchor
from accord.reconcile.content import quotes

BRIEF = 31
"""Days up to which an interval tells that what lies in it was then."""

FAR = 1_000_000
"""Letters that count as further than any report is long."""

SURE_PLACE = 0.8
"""Score from which two names are one place, or one names a house in the other."""

TIED = 0.4
"""Weight of words that say so; with the same parties that is enough, where no day contradicts."""


@dataclass(frozen=True, slots=True)
class Lying:
    """An event with what is compared of it."""

    event: Event
    mentions: tuple[EventMention, ...]
    parties: frozenset[str]
    people: tuple[Participant, ...]
    place: Place | None

    @classmethod
    def of(cls, event: Event, mentions: Mapping[MentionId, EventMention]) -> Lying:
        """Gather an event's values and the words that show it."""
        people = tuple(v.value for v in event.of(Field.PARTICIPANT) if isinstance(v.value, Participant))
        where = event.preferred(Field.PLACE)
        told = tuple(mentions[id] for id in event.mentions)
        return cls(event, told, frozenset(event.parties), people, where if isinstance(where, Place) else None)

    @property
    def level(self) -> int:
        """How much the kind can hold: a visit holds sessions, these meetings and signings."""
        return LEVELS.get(self.event.kind, 0)

    @property
    def documents(self) -> frozenset[DocumentId]:
        """The reports that tell of it."""
        return frozenset(self.event.documents)

    @property
    def openings(self) -> frozenset[tuple[DocumentId, int, int]]:
        """Where each report's first sentence on it stands."""
        spans = ((m.document, m.evidence[0].span) for m in self.mentions)
        return frozenset((document, span.start, span.end) for document, span in spans)

    @property
    def words(self) -> str:
        """All that shows it, and the name of its body."""
        return " ".join([*(quotes(m) for m in self.mentions), *(m.body or "" for m in self.mentions)])


def tie(part: Lying, whole: Lying, names: Names) -> Anchor | None:
    """Find words that put one within the other: 'during the visit', 'on the margins of the G20 Summit'.

    An occasion with a name is the event whose words hold that name; one without is of the same report.
    """
    for mention in part.mentions:
        for said in names.occasions(quotes(mention)):
            if _itself(said, part, names):
                continue
            if _may_mean(said, part, whole) and _means(said, mention, whole, names):
                return Anchor(TIED, f"the report says '{said.text}'")
    return None


def _itself(said: Occasion, part: Lying, names: Names) -> bool:
    """Say whether an occasion is named by the group whose gathering the part is: 'in conjunction with the summit'."""
    groups = " ".join(party for party in part.parties if names.is_group(party))
    talks = part.event.kind in (Kind.MEETING, Kind.SESSION)
    return talks and bool(said.words) and said.words <= names.stems(groups)


def _may_mean(said: Occasion, part: Lying, whole: Lying) -> bool:
    """Say whether an occasion is of the whole's sort; 'at the meeting' in an account of a meeting is itself."""
    if said.visit:
        return whole.event.kind is Kind.VISIT
    own = part.event.kind in (Kind.MEETING, Kind.SESSION) and not said.beside
    return whole.event.kind is not Kind.VISIT and not own


def _means(said: Occasion, mention: EventMention, whole: Lying, names: Names) -> bool:
    if not said.words:
        return mention.document in whole.documents
    return said.words <= names.stems(whole.words)


def distance(part: Lying, whole: Lying) -> int:
    """Return how many letters before the part a report tells of the whole; a whole told after it is far."""
    gaps = [
        inner.evidence[0].span.start - outer.evidence[0].span.start
        for inner in part.mentions
        for outer in whole.mentions
        if inner.document == outer.document
    ]
    return min((gap if gap >= 0 else FAR - gap for gap in gaps), default=2 * FAR)


def days(part: Lying, whole: Lying) -> Anchor | None:
    """Compare when: the part's days lie inside the whole's, of which sometimes only the first is told."""
    inner, outer = part.event.when, whole.event.when
    if inner is None or outer is None:
        return None
    if outer.first <= inner.first and inner.last <= outer.last:
        near = outer.days <= BRIEF
        return Anchor(0.2 if near else 0.05, f"{inner.iso} lies in {outer.iso}", loose=True)
    if inner.may_meet(outer):
        return Anchor(0.05, f"{inner.iso} and {outer.iso} meet", loose=True)
    stays = whole.event.kind is Kind.VISIT and outer.days == 1
    if stays and outer.first < inner.first <= outer.first + timedelta(days=STAY):
        return Anchor(0.0, f"{inner.iso} is within {STAY} days of {outer.iso}", loose=True)
    return Anchor(0.0, f"{inner.iso} is not in {outer.iso}", contradicts=True)


def people(part: Lying, whole: Lying, names: Names) -> Anchor | None:
    """Compare who: those who travelled or sat take part; other persons of their party were elsewhere."""
    moving = whole.event.kind is Kind.VISIT
    there = [
        p for p in whole.people if not names.is_organisation(p.name) and (not moving or p.role == "visitor")
    ]
    here = [p for p in part.people if not names.is_organisation(p.name)]
    shared = {p.party for p in there} & {p.party for p in here}
    met = sorted(
        party
        for party in shared
        if any(names.same_person(p, q).may_be for p in here for q in there if p.party == q.party == party)
    )
    if met:
        return Anchor(0.3 if moving or len(met) > 1 else 0.15, f"the same persons of {' and '.join(met)}")
    return (
        Anchor(0.0, f"other persons of {' and '.join(sorted(shared))}", contradicts=True) if shared else None
    )


def place(part: Lying, whole: Lying, names: Names) -> Anchor | None:
    """Compare where: a town in both names something, a state little."""
    if part.place is None or whole.place is None:
        return None
    match = names.same_place(part.place, whole.place)
    if match.contradicts:
        return Anchor(-0.1, match.reason, loose=True, contradicts=match.score == 0.0)
    if names.is_state(part.place) or names.is_state(whole.place):
        return Anchor(0.05, match.reason, loose=True)
    sure = match.agrees or match.score >= SURE_PLACE
    return Anchor(0.2 if sure else 0.0, match.reason, loose=not sure)


def circle(part: Lying, whole: Lying) -> Anchor:
    """Compare the parties."""
    if part.parties == whole.parties:
        return Anchor(0.2, f"the same parties {', '.join(sorted(part.parties))}", loose=True)
    common = ", ".join(sorted(part.parties & whole.parties))
    return Anchor(0.1, f"parties in common: {common}", loose=True)
