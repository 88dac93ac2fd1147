"""Reviewers' decisions in the tables: made, withdrawn, listed; nothing of them is ever erased."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from accord.model.claims import MentionId
from accord.model.identity import FormId, FormLink
from accord.model.record import Decision, DecisionId, EventId, Judgement, Said, Verdict
from accord.store import form_rows, rows, tables
from accord.store.loading import fetch


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a record inside one transaction; `now` is the time of recording."""

    connection: Connection
    now: str = ""

    def make(
        self, decision: Decision, judgements: Iterable[Judgement], links: Iterable[FormLink] = ()
    ) -> DecisionId:
        """Write a decision with what it says of mentions or of names, and return its number."""
        row = {
            "what": decision.what,
            "judge": decision.by,
            "reason": decision.reason,
            "about": [list(pair) for pair in decision.about],
            "before": {},
            "made_at": self.now,
        }
        key = self.connection.execute(insert(tables.decisions).values(row)).inserted_primary_key
        id = DecisionId(int(key[0]) if key else 0)
        found = [rows.judgement_row(j, self.now) | {"decision": id} for j in judgements]
        said = [form_rows.link_row(link, self.now) | {"decision": id} for link in links]
        for table, part in ((tables.judgements, found), (tables.form_links, said)):
            if part:
                self.connection.execute(insert(table), part)
        return id

    def note_before(self, id: DecisionId, events: Mapping[EventId, Sequence[MentionId]]) -> None:
        """Keep which mentions each event had that the decision changed, for its undoing."""
        before = {event: list(mentions) for event, mentions in events.items()}
        table = tables.decisions
        self.connection.execute(update(table).where(table.c.id == id).values(before=before))

    def withdraw(self, id: DecisionId, by: str, replaced_by: DecisionId | None = None) -> None:
        """Withdraw a decision and all that it says."""
        table = tables.decisions
        values = {"withdrawn_at": self.now, "withdrawn_by": by, "replaced_by": replaced_by}
        self.connection.execute(update(table).where(table.c.id == id).values(values))
        for said in (tables.judgements, tables.form_links):
            standing = (said.c.decision == id) & said.c.withdrawn_at.is_(None)
            self.connection.execute(update(said).where(standing).values(withdrawn_at=self.now))

    def get(self, id: int) -> Decision | None:
        """Return a decision by its number, or None."""
        table = tables.decisions
        row = self.connection.execute(select(table).where(table.c.id == id)).one_or_none()
        return _decision(row) if row else None

    def all(self) -> tuple[Decision, ...]:
        """Return all decisions, the earliest first."""
        found = self.connection.execute(select(tables.decisions).order_by(tables.decisions.c.id))
        return tuple(_decision(row) for row in found)

    def replaced(self, by: DecisionId) -> tuple[Decision, ...]:
        """Return the decisions that another one replaced."""
        table = tables.decisions
        found = self.connection.execute(select(table).where(table.c.replaced_by == by).order_by(table.c.id))
        return tuple(_decision(row) for row in found)

    def judgements(self, id: DecisionId) -> tuple[Judgement, ...]:
        """Return what a decision says of pairs of mentions."""
        table = tables.judgements
        found = self.connection.execute(select(table).where(table.c.decision == id).order_by(table.c.id))
        return tuple(rows.to_judgement(row) for row in found)

    def links(self, id: DecisionId) -> tuple[FormLink, ...]:
        """Return what a decision says of pairs of names."""
        table = tables.form_links
        found = self.connection.execute(select(table).where(table.c.decision == id).order_by(table.c.id))
        return tuple(form_rows.to_link(row) for row in found)

    def on_forms(self, left: FormId, right: FormId) -> tuple[DecisionId, ...]:
        """Return the decisions that stand on these two forms, in the order of their ids."""
        table = tables.form_links
        stands = table.c.withdrawn_at.is_(None) & table.c.decision.is_not(None)
        pair = (table.c.left_form == left) & (table.c.right_form == right)
        found = self.connection.execute(select(table.c.decision).where(pair & stands)).scalars()
        return tuple(DecisionId(number) for number in sorted(set(found)))

    def standing(self, mentions: Iterable[MentionId]) -> tuple[Said, ...]:
        """Return what stands of reviewers' words on these mentions and on all that such words tie to them."""
        table, found = tables.judgements, dict[int, Row[Any]]()
        seen, fresh = set[str](), set[str](mentions)
        while fresh:
            seen |= fresh
            for column in (table.c.left_mention, table.c.right_mention):
                found |= {row.id: row for row in fetch(self.connection, table, column, fresh) if _stands(row)}
            fresh = {end for r in found.values() for end in (r.left_mention, r.right_mention)} - seen
        return tuple(
            Said(DecisionId(row.decision), rows.to_judgement(row)) for _, row in sorted(found.items())
        )

    def unsure(self) -> Iterator[Judgement]:
        """Yield the pairs of which the rules are not sure, the nearest first."""
        table = tables.judgements
        open_ones = (table.c.verdict == Verdict.UNSURE.value) & table.c.withdrawn_at.is_(None)
        order = (table.c.score.desc(), table.c.left_mention, table.c.right_mention)
        return map(
            rows.to_judgement, self.connection.execute(select(table).where(open_ones).order_by(*order))
        )


def _stands(row: Row[Any]) -> bool:
    return row.withdrawn_at is None and row.decision is not None


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        row.what,
        row.judge,
        row.reason,
        tuple((id, text) for id, text in row.about),
        DecisionId(row.id),
        row.made_at,
        row.withdrawn_at,
        row.withdrawn_by,
        None if row.replaced_by is None else DecisionId(row.replaced_by),
        {EventId(event): tuple(map(MentionId, mentions)) for event, mentions in row.before.items()},
    )
