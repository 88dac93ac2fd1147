"""Steps in an agreement's life: what each event says was done with it, planned, proposed or denied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accord.derive.accounts import Account, Citation, cite
from accord.model.claims import EventMention, Field, Modality
from accord.model.dates import When
from accord.model.record import EventId
from accord.model.states import State
from accord.ontology.derivation import Derivation, StepReading, UnderWay

_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Step:
    """A step as an event tells it.

    `step` is its name in the ontology, `label` says it in words, `word` is the report's own; `state` is where it
    leads, if it was taken. `by` is the day of the first report, which bounds a step without a day of its own.
    `under_way` says that it is told as being done, or as an aim, and not as done.
    """

    step: str
    label: str
    state: State
    modality: Modality
    word: str
    when: When | None
    by: date | None
    event: EventId
    reports: int
    origins: int
    citations: tuple[Citation, ...]
    under_way: bool = False

    @property
    def taken(self) -> bool:
        """Say whether it is told as done."""
        return self.modality is Modality.OCCURRED and not self.under_way

    @property
    def latest(self) -> date:
        """The last day on which it can have been taken; the calendar's last where nothing bounds it."""
        return self.when.last if self.when else self.by or date.max

    @property
    def order(self) -> tuple[object, ...]:
        """The place in the strip: by day, then by state; what is not dated stands by the day of its report."""
        return (self.latest, self.state.rank, self.when is None, self.event)


def steps(accounts: Iterable[Account], words: Derivation) -> tuple[Step, ...]:
    """Return the step that each event tells of, in order; events that tell of none leave none."""
    found = (_step(account, words) for account in accounts)
    return tuple(sorted((step for step in found if step), key=lambda step: step.order))


def _step(account: Account, words: Derivation) -> Step | None:
    """Return the step of an event: the furthest that reports which tell it as it came to be have a word for."""
    event = account.event
    told = sorted(account.mentions, key=lambda m: m.modality is not event.modality)
    agreeing = [m for m in told if m.modality is event.modality] or told
    read = [
        (words.steps[n], _trigger(m), _under_way(m, words.under_way))
        for m in agreeing
        if (n := step_of(m, words.readings))
    ]
    if not read:
        return None
    step, word, under_way = max(read, key=lambda told: (not told[2], told[0].state.rank, told[0].id, told[1]))
    done = event.modality is Modality.DENIED or (event.modality is Modality.OCCURRED and not under_way)
    return Step(
        step.id,
        step.label if done else step.plan,
        step.state,
        event.modality,
        " ".join(word.split()),
        account.when,
        account.first_told,
        event.id,
        len(event.documents),
        len(event.origins),
        cite(account),
        under_way and event.modality is Modality.OCCURRED,
    )


def _under_way(mention: EventMention, words: UnderWay) -> bool:
    """Say whether a mention tells its act as being done or aimed at: 'renewing the treaty', 'to renew the treaty'."""
    if not any(_named(rule, mention.rule) for rule in words.rules):
        return False
    claim = next((c for c in mention.claims if c.field is Field.MODALITY and c.evidence), None)
    last = claim.evidence[0].before.split()[-1:] if claim else []
    return _trigger(mention).casefold().endswith(words.ends) or any(
        word.casefold() in words.before for word in last
    )


def step_of(mention: EventMention, readings: Iterable[StepReading]) -> str | None:
    """Return the name of the step that a mention tells of, by its rule and the words of its report."""
    return next((reading.step for reading in readings if _holds(reading, mention)), None)


def _holds(reading: StepReading, mention: EventMention) -> bool:
    if not any(_named(rule, mention.rule) for rule in reading.rules):
        return False
    if reading.modalities and mention.modality not in reading.modalities:
        return False
    trigger = _trigger(mention).casefold()
    if reading.begins and not trigger.startswith(reading.begins):
        return False
    if not reading.beside:
        return True
    nearest = next((word for word in _beside(mention) if word.startswith(reading.beside)), None)
    return nearest is not None and nearest.startswith(reading.ends or reading.beside)


def _named(rule: str, found: str) -> bool:
    return found.startswith(rule[:-1]) if rule.endswith("*") else found == rule


def _trigger(mention: EventMention) -> str:
    """Return the word that tells the event: the one that the claim of its modality cites."""
    quotes = (c.evidence[0].quote for c in mention.claims if c.field is Field.MODALITY and c.evidence)
    return next(quotes, "")


def _beside(mention: EventMention) -> Iterator[str]:
    """Yield the words of the sentence around the word that tells the event, the nearest first."""
    at = next((c.evidence[0].span for c in mention.claims if c.field is Field.MODALITY and c.evidence), None)
    whole = next((e for e in mention.evidence if at and e.span.contains(at)), None)
    if at is None or whole is None:
        return
    offset = at.start - whole.span.start
    words = sorted(_WORD.finditer(whole.quote), key=lambda found: abs(found.start() - offset))
    yield from (found[0].casefold() for found in words)
