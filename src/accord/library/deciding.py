"""What a reviewer decides: which mentions and events are one. Every word can be withdrawn, none is erased."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from accord import __version__
from accord.errors import NotFoundError, UsageError
from accord.library.asking import Asking
from accord.library.contradictions import contradicted
from accord.library.parties import party_codes
from accord.library.renaming import NameClerk, names_an_identity
from accord.library.unsure import Unsure, unsure
from accord.library.words import Speaker, Word
from accord.model.claims import MentionId
from accord.model.ports import Changes
from accord.model.record import Decision, DecisionId, EventId, Judgement, Verdict
from accord.pipeline import settle
from accord.registry import Parts
from accord.store.rows import RULE
from accord.store.writer import Writer

Members = Mapping[EventId, tuple[MentionId, ...]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision or of undoing one.

    `replaced` are earlier decisions that were withdrawn for it, `restored` those that stand again, under
    numbers of their own, because the one that had replaced them was undone.
    """

    decision: Decision
    changes: Changes
    replaced: tuple[Decision, ...] = ()
    restored: tuple[Decision, ...] = ()


class Deciding(Asking):
    """The part of `Record` through which reviewers correct it.

    Each method writes one decision and works out anew only the events that it touches. `by` is the
    reviewer's name. A later word on the same pair replaces the earlier one; a word that contradicts
    other decisions is refused (`UsageError`, "decide/contradicts") unless `replace` says to withdraw them.
    """

    def same(self, left: str, right: str, *, by: str, reason: str = "", replace: bool = False) -> Decided:
        """Say that two mentions tell of one event, or that two identities or forms of names are one."""
        return self._pair(Verdict.SAME, (left, right), by, reason, replace=replace)

    def different(
        self, left: str, right: str, *, by: str, reason: str = "", replace: bool = False
    ) -> Decided:
        """Say that two mentions tell of two events, or that two identities or forms of names are two."""
        return self._pair(Verdict.DIFFERENT, (left, right), by, reason, replace=replace)

    def merge(self, *events: str, by: str, reason: str = "", replace: bool = False) -> Decided:
        """Say that events are one; the first keeps its id, the others lead to it."""
        return self._decide(by, reason, lambda s: s.merge(events), replace=replace)

    def split(
        self, event: str, parts: Sequence[str], *, by: str, reason: str = "", replace: bool = False
    ) -> Decided:
        """Take mentions, named by their ids or their reports', out of an event: they become one of their own."""
        return self._decide(by, reason, lambda s: s.split(event, parts), replace=replace)

    def undo(self, decision: int, *, by: str) -> Decided:
        """Withdraw a decision; the events are what they would be without it, under the ids that they had.

        Raises `NotFoundError` ("decide/no-decision") and `UsageError` ("decide/withdrawn").
        """
        _check_name(by)
        with self._store.writing() as writer:
            return Clerk(writer, self._parts, by).undo(decision)

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, the earliest first, withdrawn ones too."""
        with self._store.reading() as queries:
            return queries.decisions.all()

    def unsure(self, parties: Sequence[str] = (), limit: int = 20) -> tuple[Unsure, ...]:
        """Return the pairs of events that may be one, as far as the rules can tell, the nearest first.

        Pairs of which a reviewer has said that they are two are left out. Raises `UsageError` ("party/unknown").
        """
        codes = party_codes(parties, self._parts.directory) if parties else ()
        with self._store.reading() as queries:
            return unsure(queries, codes, limit)

    def _pair(
        self, verdict: Verdict, ends: tuple[str, str], by: str, reason: str, *, replace: bool
    ) -> Decided:
        with self._store.reading() as queries:
            named = all(names_an_identity(queries, end) for end in ends)
        if not named:
            return self._decide(by, reason, lambda s: s.pair(verdict, *ends), replace=replace)
        _check_name(by)
        with self._store.writing() as writer:
            earlier = writer.queries.decisions.all()
            id, changes = NameClerk(writer, self._parts, by).decide(verdict, *ends, reason)
            now = {decision.id: decision for decision in writer.queries.decisions.all()}
            replaced = tuple(now[d.id] for d in earlier if not d.withdrawn_at and now[d.id].withdrawn_at)
            return Decided(now[id], changes, replaced)

    def _decide(self, by: str, reason: str, say: Callable[[Speaker], Word], *, replace: bool) -> Decided:
        _check_name(by)
        with self._store.writing() as writer:
            word = say(Speaker(writer.queries, by, reason))
            return Clerk(writer, self._parts, by).decide(word, replace=replace)


def _check_name(by: str) -> None:
    if not by.strip() or by == RULE:
        hint = "give a reviewer's name"
        raise UsageError("decide/no-reviewer", f"{by!r} is not the name of a reviewer", hint=hint)


@dataclass(frozen=True, slots=True)
class Clerk:
    """Writes decisions down inside one transaction and has the events worked out that they touch."""

    writer: Writer
    parts: Parts
    by: str

    def decide(self, word: Word, *, replace: bool) -> Decided:
        """Write a decision, and withdraw those that it replaces."""
        earlier = self._earlier(word, replace=replace)
        id = self.writer.decisions.make(word.decision, word.judgements)
        touched = self._touched([*word.judgements, *self._said(earlier)])
        for decision in earlier:
            self.writer.decisions.withdraw(decision.id, self.by, id)
        changes, before = self._settle(word.decision.what, id, touched, word.promised)
        self.writer.decisions.note_before(id, before)
        return Decided(self._get(id), changes, earlier)

    def undo(self, number: int) -> Decided:
        """Withdraw a decision, and let those stand again that it had replaced."""
        decision = self._get(number)
        if decision.withdrawn_at:
            message = f"decision {number} was withdrawn by {decision.withdrawn_by} at {decision.withdrawn_at}"
            raise UsageError("decide/withdrawn", message, hint="accord decisions lists those that stand")
        store = self.writer.decisions
        if store.links(decision.id):
            changes = NameClerk(self.writer, self.parts, self.by).undo(decision)
            return Decided(self._get(number), changes)
        again = store.replaced(decision.id)
        touched = self._touched(self._said([decision, *again]))
        store.withdraw(decision.id, self.by)
        restored = tuple(self._restore(earlier) for earlier in again)
        changes, _ = self._settle("undo", decision.id, touched, decision.before)
        return Decided(self._get(number), changes, (), tuple(self._get(d.id) for d in restored))

    def _earlier(self, word: Word, *, replace: bool) -> tuple[Decision, ...]:
        """Return the decisions that have to go; raises `UsageError` where that was not asked for."""
        standing = self.writer.decisions.standing(word.mentions)
        pairs = {(j.left, j.right) for j in word.judgements}
        again = {
            s.decision
            for s in standing
            if (s.judgement.left, s.judgement.right) in pairs and self._get(s.decision).what in set(Verdict)
        }
        against = contradicted([s for s in standing if s.decision not in again], word.judgements)
        if against and not replace:
            raise _contradiction([self._get(id) for id in against])
        return tuple(self._get(id) for id in sorted({*again, *against}))

    def _restore(self, earlier: Decision) -> Decision:
        """Write a decision again that an undone one had replaced."""
        judgements = self._said([earlier])
        against = contradicted(self.writer.decisions.standing(_ends(judgements)), judgements)
        if against:
            raise _contradiction(
                [self._get(id) for id in against], f"decision {earlier.id}, which would stand again,"
            )
        id = self.writer.decisions.make(earlier, judgements)
        self.writer.decisions.note_before(id, earlier.before)
        return self._get(id)

    def _settle(
        self, what: str, decision: DecisionId, touched: frozenset[MentionId], promised: Members
    ) -> tuple[Changes, Members]:
        """Work out the events of these mentions anew; return with the changes what the changed ones had held."""
        run = self.writer.begin_run(what, __version__, self.parts.ontology.digest)
        changes, before = settle(self.writer, touched, self.parts.names, promised)
        lost = {*changes.changed, *changes.gone, *(old for old, _ in changes.merged)}
        counts: dict[str, int] = {
            "decision": decision,
            "events_new": len(changes.new) + len(changes.revived),
            "events_changed": len(changes.changed),
            "events_merged": len(changes.merged),
        }
        self.writer.note_run(run, counts, ended=True)
        return changes, {event: tuple(group) for event, group in before.items() if event in lost}

    def _touched(self, judgements: Iterable[Judgement]) -> frozenset[MentionId]:
        """Return the mentions of these judgements and their events'."""
        events = self.writer.queries.members(_ends(judgements))
        return frozenset(mention for members in events.values() for mention in members)

    def _said(self, decisions: Iterable[Decision]) -> list[Judgement]:
        return [j for decision in decisions for j in self.writer.decisions.judgements(decision.id)]

    def _get(self, number: int) -> Decision:
        found = self.writer.decisions.get(number)
        if found is None:
            hint = "accord decisions lists them"
            raise NotFoundError("decide/no-decision", f"there is no decision {number}", hint=hint)
        return found


def _ends(judgements: Iterable[Judgement]) -> set[MentionId]:
    return {end for j in judgements for end in (j.left, j.right)}


def _contradiction(against: Sequence[Decision], who: str = "this") -> UsageError:
    named = "; ".join(f"{d.id} ({d.what} {', '.join(id for id, _ in d.about)}, by {d.by})" for d in against)
    what = "decision" if len(against) == 1 else "decisions"
    hint = "undo the earlier word, or say --replace to withdraw it and have this one stand"
    return UsageError("decide/contradicts", f"{who} contradicts {what} {named}", hint=hint)
