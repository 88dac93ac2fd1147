"""What a reviewer's word says of which mentions: the judgements behind same, different, merge and split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from accord.errors import NotFoundError, UsageError
from accord.library.reasons import CLAIM
from accord.library.wording import headline, mention_headline
from accord.model.claims import EventMention, MentionId
from accord.model.record import Decision, Event, EventId, Judgement, Verdict
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Word:
    """A decision about to be made: its judgements, and with which mentions an id is to be found after it."""

    decision: Decision
    judgements: tuple[Judgement, ...]
    promised: dict[EventId, tuple[MentionId, ...]]

    @property
    def mentions(self) -> frozenset[MentionId]:
        """The mentions that it is about."""
        return frozenset(end for j in self.judgements for end in (j.left, j.right))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts a reviewer's words; `by` is the reviewer's name, `reason` may be empty."""

    queries: Queries
    by: str
    reason: str

    def pair(self, verdict: Verdict, left: str, right: str) -> Word:
        """Say of two mentions whether they tell of one event; raises `UsageError`, `NotFoundError`."""
        if _of_claim(left) == _of_claim(right):
            raise UsageError("decide/one-mention", f"{left} is one mention, named twice")
        a, b = self._mention(left), self._mention(right)
        about = tuple((str(m.id), mention_headline(m)) for m in (a, b))
        return Word(self._decision(verdict.value, about), (self._judge(verdict, a.id, b.id),), {})

    def merge(self, ids: Sequence[str]) -> Word:
        """Say that events are one; the first keeps its id. Raises `UsageError`, `NotFoundError`."""
        events = list({event.id: event for event in map(self._event, ids)}.values())
        if len(events) < 2:
            named = ", ".join(ids)
            raise UsageError(
                "decide/one-event", f"{named}: one event", hint="name two or more events that are one"
            )
        members = [mention for event in events for mention in event.mentions]
        about = tuple((str(event.id), headline(event)) for event in events)
        first = {events[0].id: events[0].mentions}
        return Word(self._decision("merge", about), tuple(self._one(members)), first)

    def split(self, id: str, parts: Sequence[str]) -> Word:
        """Say that mentions, named by their ids or their reports', are of another event, one of their own.

        What is left of the event keeps its id. Raises `UsageError`, `NotFoundError`.
        """
        event = self._event(id)
        out = self._inside(event, parts)
        rest = [mention for mention in event.mentions if mention not in out]
        if not rest:
            message = f"{event.id} would have nothing left"
            raise UsageError("decide/nothing-left", message, hint="name only what is not of this event")
        apart = (self._judge(Verdict.DIFFERENT, a, b) for a, b in product(out, rest))
        judgements = (*apart, *self._one(out), *self._one(rest))
        told = self.queries.mentions(out)
        about = ((str(event.id), headline(event)), *((str(m), mention_headline(told[m])) for m in out))
        return Word(self._decision("split", about), judgements, {event.id: tuple(rest)})

    def _inside(self, event: Event, parts: Sequence[str]) -> list[MentionId]:
        """Return the mentions of an event that are named by their own ids or their reports'."""
        of = {mention.id: mention.document for mention in self.queries.mentions(event.mentions).values()}
        found: dict[MentionId, None] = {}
        for part in parts:
            meant = [mention for mention, report in of.items() if {part, _of_claim(part)} & {mention, report}]
            if not meant:
                known = ", ".join(sorted({*map(str, of), *map(str, of.values())}))
                message = f"{part!r} is no mention of {event.id} and no report that tells of it"
                raise UsageError("decide/not-inside", message, hint=f"valid: {known}")
            found |= dict.fromkeys(meant)
        if not found:
            raise UsageError("decide/nothing-named", f"nothing to take out of {event.id} is named")
        return list(found)

    def _event(self, id: str) -> Event:
        found = self.queries.events([EventId(self.queries.follow(id))])
        if not found:
            hint = "accord search and accord dossier show the ids of events"
            raise NotFoundError("record/not-found", f"no event has the id {id!r}", hint=hint)
        return found[0]

    def _mention(self, id: str) -> EventMention:
        found = self.queries.mentions([MentionId(id), _of_claim(id)])
        if not found:
            hint = "accord why EVENT and accord read --format json show the ids of mentions"
            raise NotFoundError("record/not-found", f"no mention has the id {id!r}", hint=hint)
        return next(iter(found.values()))

    def _one(self, mentions: Sequence[MentionId]) -> Iterator[Judgement]:
        """Tie mentions to one event, each to the next."""
        return (self._judge(Verdict.SAME, a, b) for a, b in pairwise(sorted(mentions)))

    def _judge(self, verdict: Verdict, a: MentionId, b: MentionId) -> Judgement:
        left, right = sorted((a, b))
        reasons = (self.reason,) if self.reason else ()
        return Judgement(left, right, verdict, 1.0 if verdict is Verdict.SAME else 0.0, reasons, self.by)

    def _decision(self, what: str, about: tuple[tuple[str, str], ...]) -> Decision:
        return Decision(what, self.by, self.reason, about)


def _of_claim(id: str) -> MentionId:
    """Return the mention that a claim's id begins with, so that what `why` prints can be given."""
    match = CLAIM.fullmatch(id)
    return MentionId(match["mention"] if match else id)
