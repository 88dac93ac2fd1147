"""Delegations told of once with their state and then without it: 'A Kenyan delegation …. The delegation …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

Told = tuple[str, tuple[Actor, ...]]
"""A sentence's shadow text and its actors."""

_THE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:visiting )?$")
_BELONGS = re.compile(r" (?:of|from)\b")


@dataclass(frozen=True, slots=True)
class DelegationWords:
    """How delegations are named and by whom they are led, compiled from the ontology's lists `sent` and `headed`."""

    noun: re.Pattern[str]
    led_by: re.Pattern[str]
    leads: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> DelegationWords:
        """Compile the lists."""
        nouns, headed = ("|".join(map(re.escape, words[name])) for name in ("sent", "headed"))
        led = rf"(?:{headed}|heads|leads|leading|heading|is leading|is heading|will lead|will head)"
        return cls(
            re.compile(rf"\b(?:{nouns})$", re.IGNORECASE),
            re.compile(rf"\b(?:{nouns}),? (?:{headed}) by (?:[\w'-]+ ){{0,2}}$", re.IGNORECASE),
            re.compile(rf" {led} (?:an? |the |his |her )?(?:[\w-]+ ){{0,3}}(?:{nouns})\b", re.IGNORECASE),
        )


def with_delegations(told: Sequence[Told], words: DelegationWords) -> Iterator[tuple[Actor, ...]]:
    """Yield the actors of each sentence; 'the delegation' acts for the state whose delegation was told of last."""
    sent: tuple[str, ...] = ()
    for text, actors in told:
        own = tuple(_led(actor, text, actors, words) for actor in actors)
        yield tuple(replace(a, parties=sent) if sent and _is_the_one(a, text, words) else a for a in own)
        sent = next(_senders(text, own, words), sent)


def _led(actor: Actor, text: str, actors: Sequence[Actor], words: DelegationWords) -> Actor:
    """'A goodwill delegation led by Kenyan General Lee': it acts for the state for which its leader acts."""
    named = actor.part is Part.OFFICE and words.noun.search(text[actor.start : actor.end])
    if not named or actor.parties:
        return actor
    leader = next((a for a in actors if a.start >= actor.end), None)
    if leader is None or len(leader.parties) != 1 or leader.part not in {Part.PERSON, Part.OFFICE}:
        return actor
    led = words.led_by.search(text[: leader.start])
    return replace(actor, parties=leader.parties) if led and led.start() >= actor.start else actor


def _is_the_one(actor: Actor, text: str, words: DelegationWords) -> bool:
    """Say whether an actor is 'the delegation', with nothing beside it that tells whose."""
    return (
        actor.part is Part.OFFICE
        and not actor.parties
        and bool(words.noun.search(text[actor.start : actor.end]))
        and bool(_THE.search(text[: actor.start]))
        and not _BELONGS.match(text[actor.end :])
    )


def _senders(text: str, actors: Sequence[Actor], words: DelegationWords) -> Iterator[tuple[str, ...]]:
    """Yield the one party of each delegation of which the sentence tells, the last first."""
    for actor in reversed(actors):
        if len(actor.parties) != 1:
            continue
        own = actor.part is Part.OFFICE and words.noun.search(text[actor.start : actor.end])
        person = actor.part in {Part.PERSON, Part.OFFICE}
        led = person and (words.led_by.search(text[: actor.start]) or words.leads.match(text[actor.end :]))
        if own or led:
            yield actor.parties
