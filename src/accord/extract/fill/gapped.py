"""Gifts of which the verb is told once: 'gave Chad 3 million and Mali 2 million', '3 million to Chad, 2 to Mali'.

No parse holds together what goes on without a verb, so pairs of a state and a number are read off the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant
from accord.model.spans import Span
from accord.ontology.frames import Words

_JOINED = re.compile(r"(?:[,;]|,? and|[,;] and|,? while) (?:the )?$")
_TO = re.compile(r" to (?:the )?$")
_OF_MORE = r"(?:(?:about|some|nearly|over|up to|another|a further) )*"
_CURRENCY = r"(?:(?:US|NZ|[ACS])?[$€£¥] ?)?"


@dataclass(frozen=True, slots=True)
class _Share:
    """A state and what it gives or gets: where the words of both begin, and those of the thing, in the shadow text.

    `receives` says that a preposition makes it the recipient; else it does what the state before it does.
    """

    start: int
    actor: Actor
    thing: tuple[int, int]
    receives: bool


def with_gapped(events: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return the events of a sentence, and a transfer for each state that stands there with a number of its own."""
    transfers = [event for event in events if event.kind is Kind.TRANSFER and event.item and event.parties]
    if not transfers:
        return list(events)
    base = transfers[0]
    after = scene.parsed.doc[base.anchor].idx if base.anchor >= 0 else 0
    shares = [share for share in _shares(scene) if share.start > after]
    if not shares or not _is_counted(base, scene):
        return list(events)
    away = {code for share in shares for code in share.actor.parties}
    told = {code for event in transfers[1:] for code in event.codes} & away
    more = [
        one
        for share in shares
        if told.isdisjoint(share.actor.parties)
        for one in _copy(base, share, away, scene)
    ]
    kept = [_cut(event, shares[0].start, away - told, scene) if event is base else event for event in events]
    return [*kept, *more]


def sharers(scene: Scene) -> frozenset[str]:
    """Return the states of a sentence that stand with a number each, the one with the verb among them."""
    shares = list(_shares(scene))
    before = [a for a in scene.actors.actors if shares and a.part is Part.PARTY and a.end <= shares[0].start]
    return frozenset(code for actor in (*before[:1], *(s.actor for s in shares)) for code in actor.parties)


def _shares(scene: Scene) -> Iterator[_Share]:
    """Yield the pairs that go on from one told before: ', Chad 2 million', 'and 2 million to Chad'."""
    text = scene.parsed.shadow.text
    counted = _thing(scene.reader.ontology.words)
    behind = re.compile(rf"(?:,? with)? (?:one of )?({counted})")
    before = re.compile(rf"(?:one of )?({counted}) (?:to|for) (?:the )?$")
    for actor in scene.actors.actors:
        if actor.part is not Part.PARTY or len(actor.parties) != 1:
            continue
        joined = _JOINED.search(text, 0, actor.start)
        thing = behind.match(text, actor.end)
        if joined and thing:
            yield _Share(joined.start(), actor, thing.span(1), receives=False)
            continue
        told = before.search(text, 0, actor.start)
        joined = _JOINED.search(text, 0, told.start()) if told else None
        if told and joined:
            yield _Share(joined.start(), actor, told.span(1), receives=True)


def _thing(words: Words) -> str:
    """'$2 million', '20 mln dlrs', 'three trucks', '10': a number with what it counts, where that is told again."""
    spelled = "|".join([*words["spelled_number"], *words["spelled_tens"], "hundred"])
    sums = "|".join(words["magnitudes"])
    figure = rf"{_CURRENCY}\d[\d.,]*(?:m|bn|k)?\b(?: (?:{sums}))?(?: (?:dlrs|[a-z]+s\b|yen))?"
    return rf"{_OF_MORE}(?:{figure}|(?:{spelled})\b(?: [a-z]+s\b)?)"


def _is_counted(base: Draft, scene: Scene) -> bool:
    """Whether what was given first is told by its number too, as those that go on are."""
    item = base.item
    words = scene.reader.ontology.words
    return item is not None and re.search(_thing(words), item.value.lower()) is not None


def _cut(event: Draft, start: int, away: set[str], scene: Scene) -> Draft:
    """Take the further states from the first transfer, and from its item all from where the first of them begins."""
    parties = {code: party for code, party in event.parties.items() if code not in away}
    people = {name: who for name, who in event.participants.items() if who.value.party not in away}
    item, end = event.item, scene.parsed.shadow.span(0, start).end
    if item and item.span.start < end < item.span.end:
        span = Span(item.span.start, end)
        item = Stated(scene.words(span), span, item.rule)
    return replace(event, parties=parties, participants=people, item=item)


def _copy(base: Draft, share: _Share, away: set[str], scene: Scene) -> Iterator[Draft]:
    """Yield the transfer of one further state: `base` with it in the place of the one that does what it does."""
    role = "recipient" if share.receives or _is_in_row(share, scene) else _role_before(base, away, scene)
    same = {who.value.party for who in base.participants.values() if who.value.role == role}
    if role is None:
        return
    kept = {code: party for code, party in base.parties.items() if code not in away | same}
    people = {name: who for name, who in base.participants.items() if who.value.party in kept}
    (code,) = share.actor.parties
    at = scene.parsed.shadow.span(share.actor.start, share.actor.end)
    end = Participant(scene.reader.ontology.party(code).name, role, code)
    thing = scene.parsed.shadow.span(*share.thing)
    yield replace(
        base,
        parties={**kept, code: Stated(code, at, "party/gapped")},
        participants={**people, end.name: Stated(end, at, "participant/end")},
        item=Stated(scene.words(thing), thing, "item/gapped"),
        areas=dict(base.areas),
        evidence=list(base.evidence),
    )


def _is_in_row(share: _Share, scene: Scene) -> bool:
    """'Twenty trucks to Laos and Cambodia ten boats': joined with whom 'to' leads to, it gets its boats too."""
    text = scene.parsed.shadow.text
    before = [a for a in scene.actors.actors if a.part is Part.PARTY and a.end == share.start]
    led = any(_TO.search(text, 0, actor.start) for actor in before)
    return led and " and " in text[share.start : share.actor.start]


def _role_before(base: Draft, away: set[str], scene: Scene) -> str | None:
    """'Gave Chad 3 million and Mali …': who stands between the verb and its thing, else who stands before the verb."""
    verb = scene.span(base.anchor, base.anchor + 1).start
    thing = base.item.span.start if base.item else verb
    ends = [who for who in base.participants.values() if who.value.party not in away]
    between = [who for who in ends if verb < who.span.start < thing]
    before = [who for who in ends if who.span.start < verb]
    return next((who.value.role for who in (*between, *before)), None)
