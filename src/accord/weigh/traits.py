"""The traits of a mention: what can be seen of how a report tells an event, each a text that holds or does not.

A trait is `group=value` ('kind=visit', 'word=would'): what each group says stands in `ontology/data/confidence.toml`,
what each trait weighs in `confidence.csv`. None says who published a report, or which report it is. What traits there
are was chosen by how well events of reports left out were told right from wrong (tools/confidence).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.model.claims import EventMention, Field
from accord.model.documents import Page
from accord.weigh.sentences import sentence_traits


@dataclass(frozen=True, slots=True)
class Telling:
    """All that one report tells: its mentions in order, and where its sentences begin (code points).

    `states` are the codes of the parties that are states.
    """

    mentions: Sequence[EventMention]
    starts: Sequence[int]
    states: frozenset[str]

    @classmethod
    def of(cls, page: Page, mentions: Sequence[EventMention], states: frozenset[str]) -> Telling:
        """Return what a page tells."""
        return cls(mentions, [sentence.span.start for sentence in page.sentences], states)

    def order(self, mention: EventMention) -> int:
        """Return how many sentences stand before the one that first shows an event."""
        return max(0, bisect_right(self.starts, mention.evidence[0].span.start) - 1)


def traits(mention: EventMention, telling: Telling, words: frozenset[str]) -> frozenset[str]:
    """Return the traits of a mention; `words` are those of which it matters whether its sentence holds them."""
    return frozenset(
        (
            *_kind(mention),
            *_parties(mention, telling.states),
            *_values(mention),
            *sentence_traits(mention, words),
            *_standing(mention, telling),
            *_twins(mention, telling),
        )
    )


def _kind(mention: EventMention) -> Iterator[str]:
    kind = mention.kind.value
    yield f"kind={kind}"
    yield f"telling={kind}, {mention.modality.value}"
    yield f"rule={mention.rule}"


def _parties(mention: EventMention, states: frozenset[str]) -> Iterator[str]:
    rules = sorted({claim.rule for claim in mention.claims if claim.field is Field.PARTY})
    yield from (f"finding={mention.kind.value} {rule}" for rule in rules)
    yield f"findings={' '.join(rules)}"
    parties = mention.parties
    yield f"parties={counted(len(parties), 4)}"
    yield f"organisations={counted(sum(party not in states for party in parties), 2)}"


def _values(mention: EventMention) -> Iterator[str]:
    """Yield what is known of the event beside its parties, and by which rules."""
    yield f"people={counted(len(mention.participants), 3)}"
    yield f"quotes={counted(len(mention.evidence), 4)}"
    yield from (f"claim={claim.rule}" for claim in mention.claims if claim.field is not Field.PARTY)


def _standing(mention: EventMention, telling: Telling) -> Iterator[str]:
    """Yield where in the report it is told, and how much the report tells."""
    order, sentences, told = telling.order(mention), len(telling.starts), len(telling.mentions)
    yield f"order={_step(order, (1, 3, 8, 20, 40))}"
    yield f"quarter={min(4, 1 + 4 * order // max(1, sentences))}"
    yield f"events={_step(told, (2, 3, 5, 9, 16, 30))}"
    yield f"density={_step(20 * told // max(1, sentences), (1, 2, 4, 8))}"


def _twins(mention: EventMention, telling: Telling) -> Iterator[str]:
    """Yield whether the report tells more of the same kind and parties, and anything else of each party."""
    others = [other for other in telling.mentions if other is not mention]
    twins = [o for o in others if o.kind is mention.kind and o.parties == mention.parties]
    yield f"twins={counted(len(twins), 2)}"
    start = mention.evidence[0].span.start
    if any(twin.evidence[0].span.start < start for twin in twins):
        yield "twins=one before"
    if others and not {party for o in others for party in o.parties}.issuperset(mention.parties):
        yield "elsewhere=no"


def counted(number: int, most: int) -> str:
    """Return a number in figures, with a plus for `most` and above: '0', '1', '2+'."""
    return f"{most}+" if number >= most else str(number)


def _step(number: int, bounds: Sequence[int]) -> str:
    """Return between which bounds a number lies: '0', '3-7', '16+'."""
    at = bisect_right(bounds, number)
    if at == len(bounds):
        return f"{bounds[-1]}+"
    first, last = bounds[at - 1] if at else 0, bounds[at] - 1
    return str(first) if first == last else f"{first}-{last}"
