"""Writes what claims name: forms of names, and which claims use them.

A form is grouped if some claim uses it by itself (`stands_for`). What may change when forms come or go is
found by keys, by the identities they are in, and by what was left unsure or decided: nothing outside can change it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, insert, update

from accord.model.claims import MentionId
from accord.model.identity import Form, FormId, FormScope, Naming, Telling
from accord.model.record import EventId
from accord.store import form_rows, loading, rows, tables
from accord.store.loading import fetch, pick


@dataclass(frozen=True, slots=True)
class Register:
    """The names of the record inside one transaction."""

    connection: Connection

    def tellings(self, events: Iterable[EventId]) -> tuple[Telling, ...]:
        """Return what reports tell of these events, and what else these reports tell of."""
        members, table = defaultdict[str, list[MentionId]](list), tables.event_mentions
        for row in fetch(self.connection, table, table.c.event, events, table.c.number):
            members[row.event].append(MentionId(row.mention))
        telling, mentions = {m for group in members.values() for m in group}, tables.mentions
        reports = {r.document for r in pick(self.connection, (mentions.c.document,), mentions.c.id, telling)}
        beside = pick(self.connection, (mentions.c.id,), mentions.c.document, reports)
        known = loading.mentions(self.connection, (MentionId(row.id) for row in beside), quoted=False)
        inside = defaultdict[str, list[MentionId]](list)
        for id, mention in known.items():
            inside[mention.document].append(id)
        documents = tables.documents
        published = pick(self.connection, (documents.c.id, documents.c.published), documents.c.id, reports)
        days = {row.id: row.published for row in published if row.published}
        return tuple(
            Telling(
                tuple(known[id] for id in group),
                tuple(known[id] for id in dict.fromkeys(i for m in group for i in inside[known[m].document])),
                days,
            )
            for group in members.values()
        )

    def set_namings(self, namings: Iterable[Naming], keys: Callable[[Form], frozenset[str]]) -> FormScope:
        """Write down what claims name; return the forms whose groups this can change."""
        wanted = {(naming.mention, naming.claim): naming for naming in namings}
        table = tables.namings
        found = fetch(self.connection, table, table.c.mention, {mention for mention, _ in wanted})
        held = {(MentionId(row.mention), row.claim): row for row in found}
        fresh = [naming for key, naming in wanted.items() if key not in held]
        changed = [
            naming
            for key, naming in wanted.items()
            if key in held and form_rows.says_other(held[key], naming)
        ]
        self._enter_forms([*fresh, *changed], keys)
        self._write(fresh, changed)
        left = {FormId(held[n.mention, n.claim].stands_for) for n in changed}
        return self._scope({naming.stands_for.id for naming in (*fresh, *changed)}, left)

    def _enter_forms(self, namings: Iterable[Naming], keys: Callable[[Form], frozenset[str]]) -> None:
        """Enter forms that the record does not have yet."""
        given = {form.id: form for n in namings for form in (n.form, n.stands_for)}
        known = {row.id for row in fetch(self.connection, tables.forms, tables.forms.c.id, given)}
        fresh = [form for id, form in given.items() if id not in known]
        self._put(tables.forms, [form_rows.form_row(form) for form in fresh])
        parties = [{"party": party, "form": f.id} for f in fresh for party in dict.fromkeys(f.parties)]
        self._put(tables.form_parties, parties)
        self._put(tables.form_keys, [{"key": key, "form": f.id} for f in fresh for key in sorted(keys(f))])

    def _write(self, fresh: Sequence[Naming], changed: Sequence[Naming]) -> None:
        self._put(tables.namings, [form_rows.naming_row(naming) for naming in fresh])
        table = tables.namings
        for naming in changed:
            where = (table.c.mention == naming.mention) & (table.c.claim == naming.claim)
            values = {"stands_for": naming.stands_for.id, "reason": naming.reason}
            self.connection.execute(update(table).where(where).values(values))

    def _scope(self, used: set[FormId], left: set[FormId]) -> FormScope:
        """Return the forms that are used anew, those that were left, and all that either can change."""
        forms = tables.forms
        touched = {row.id: row for row in fetch(self.connection, forms, forms.c.id, used | left)}
        table = tables.namings
        still = {row.stands_for for row in fetch(self.connection, table, table.c.stands_for, left)}
        idle = {id for id in left - used if id not in still}
        fresh = {FormId(id) for id, row in touched.items() if row.identity is None and id in used}
        return self.scope(fresh | idle, frozenset(idle))

    def scope(self, forms: Iterable[FormId], idle: frozenset[FormId] = frozenset()) -> FormScope:
        """Return these forms with all whose groups they can change, and what reviewers said of them."""
        given = set(forms)
        inside, fresh = set[FormId](), given | self._mates(given)
        table = tables.forms
        while fresh:
            inside |= fresh
            identities = {r.identity for r in self._rows(table.c.id, fresh) if r.identity}
            mates = {FormId(row.id) for row in self._rows(table.c.identity, identities)}
            fresh = (mates | self._linked(fresh)) - inside
        found = {FormId(row.id): row for row in self._rows(table.c.id, inside)}
        grouped = [r for id, r in found.items() if id not in idle and (r.identity or id in given)]
        return FormScope(
            tuple(form_rows.to_form(row) for row in grouped),
            tuple(form_rows.to_link(row) for row in self._links(inside) if row.judge != rows.RULE),
            tuple(sorted(idle)),
        )

    def _mates(self, forms: Iterable[str]) -> set[FormId]:
        """Return the forms that have a key in common with any of these."""
        table = tables.form_keys
        keys = {row.key for row in self._rows(table.c.form, forms)}
        return {FormId(row.form) for row in self._rows(table.c.key, keys)}

    def _linked(self, forms: Iterable[str]) -> set[FormId]:
        found = self._links(forms)
        return {FormId(end) for row in found for end in (row.left_form, row.right_form)}

    def _links(self, forms: Iterable[str]) -> list[Row[Any]]:
        table, wanted = tables.form_links, set(forms)
        found = {
            row.id: row
            for column in (table.c.left_form, table.c.right_form)
            for row in self._rows(column, wanted)
            if row.withdrawn_at is None
        }
        return [found[id] for id in sorted(found)]

    def _rows(self, column: Column[Any], keys: Iterable[Any]) -> list[Row[Any]]:
        return list(fetch(self.connection, column.table, column, keys))

    def _put(self, table: Table, found: Sequence[rows.Fields]) -> None:
        if found:
            self.connection.execute(insert(table), found)
