"""Finds identities by id, name, sort and party, and says what they are called and how much tells of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, case, func, select
from sqlalchemy.sql import ColumnElement

from accord.model.identity import Form, FormId, FormLink, Identity, IdentityId, Sort, Usage
from accord.store import form_rows, tables
from accord.store.loading import fetch, in_chunks


@dataclass(frozen=True, slots=True)
class IdentityQueries:
    """The identities of the record as one transaction sees them."""

    connection: Connection

    def get(self, ids: Iterable[IdentityId]) -> tuple[Identity, ...]:
        """Return these identities with all forms by which claims name them, in the order of the ids given."""
        wanted = list(dict.fromkeys(ids))
        table = tables.identities
        sorts = {row.id: Sort(row.sort) for row in fetch(self.connection, table, table.c.id, wanted)}
        usages = self._usages(sorts)
        links = self._links(sorts)
        return tuple(
            Identity(id, sorts[id], tuple(usages[id]), tuple(links[id])) for id in wanted if id in sorts
        )

    def _usages(self, ids: Iterable[IdentityId]) -> dict[IdentityId, list[Usage]]:
        """Return how claims name each of these identities, the most used form first."""
        forms, used, told = tables.forms, tables.namings, tables.mentions
        day = case((told.c.first_day == told.c.last_day, told.c.first_day))  # '2020' is no day to begin with
        count, first, last = func.count(), func.min(day), func.max(day)
        query = (
            select(
                forms.c.identity, used.c.form, count.label("claims"), first.label("first"), last.label("last")
            )
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(told, told.c.id == used.c.mention)
            .group_by(forms.c.identity, used.c.form)
        )
        found = list(in_chunks(self.connection, query, forms.c.identity, ids))
        said = {
            row.id: form_rows.to_form(row)
            for row in fetch(self.connection, forms, forms.c.id, {r.form for r in found})
        }
        usages = defaultdict[IdentityId, list[Usage]](list)
        for row in found:
            usages[IdentityId(row.identity)].append(Usage(said[row.form], row.claims, row.first, row.last))
        for inside in usages.values():
            inside.sort(key=lambda usage: (-usage.claims, usage.form.text, usage.form.id))
        return usages

    def _links(self, ids: Iterable[IdentityId]) -> dict[IdentityId, list[FormLink]]:
        """Return what stands of rules' and reviewers' words on the forms of each identity."""
        forms, table = tables.forms, tables.form_links
        of = {
            row.id: IdentityId(row.identity) for row in fetch(self.connection, forms, forms.c.identity, ids)
        }
        found = {
            row.id: row
            for column in (table.c.left_form, table.c.right_form)
            for row in fetch(self.connection, table, column, of)
            if row.withdrawn_at is None
        }
        links = defaultdict[IdentityId, list[FormLink]](list)
        for number in sorted(found):
            link = form_rows.to_link(found[number])
            for id in dict.fromkeys(of[end] for end in (link.left, link.right) if end in of):
                links[id].append(link)
        return links

    def ids(self, sorts: Sequence[Sort] = (), parties: Sequence[str] = ()) -> list[IdentityId]:
        """Return the identities of these sorts that any of these parties is a party of, the oldest first."""
        table, forms, members = tables.identities, tables.forms, tables.form_parties
        query = select(table.c.id).order_by(table.c.seq)
        if sorts:
            query = query.where(table.c.sort.in_([sort.value for sort in sorts]))
        if parties:
            of = select(forms.c.identity).join(members, members.c.form == forms.c.id)
            query = query.where(table.c.id.in_(of.where(members.c.party.in_(parties))))
        return [IdentityId(id) for id in self.connection.execute(query).scalars()]

    def find(self, name: str, sorts: Sequence[Sort] = ()) -> list[IdentityId]:
        """Return the identities that reports name so: exactly, else those of which a name begins or holds it."""
        wanted, column = form_rows.folded(name), tables.forms.c.folded
        begins, holds = column.startswith(wanted, autoescape=True), column.contains(wanted, autoescape=True)
        for matches in (column == wanted, begins, holds):
            found = self._named_so(matches, sorts)
            if found:
                return found
        return []

    def called(self, folded: str, sorts: Sequence[Sort] = ()) -> list[IdentityId]:
        """Return the identities that reports name exactly so; the name is folded already."""
        return self._named_so(tables.forms.c.folded == folded, sorts)

    def names(self, sorts: Sequence[Sort] = ()) -> dict[str, str]:
        """Return all names of identities of these sorts, folded, and one way in which each is written."""
        table = tables.forms
        query = select(table.c.folded, table.c.text)
        if sorts:
            query = query.where(table.c.sort.in_([sort.value for sort in sorts]))
        return {row.folded: row.text for row in self.connection.execute(query)}

    def forms(self, ids: Iterable[FormId]) -> dict[FormId, tuple[Form, IdentityId | None]]:
        """Return these forms with the identity that each is of, if any claim uses it by itself."""
        table = tables.forms
        return {
            FormId(row.id): (form_rows.to_form(row), IdentityId(row.identity) if row.identity else None)
            for row in fetch(self.connection, table, table.c.id, ids)
        }

    def members(self, ids: Iterable[IdentityId]) -> dict[IdentityId, tuple[FormId, ...]]:
        """Return the forms of each of these identities, those only that claims use by themselves."""
        return self._members(tables.forms.c.identity, ids)

    def held(self, forms: Iterable[FormId]) -> dict[IdentityId, tuple[FormId, ...]]:
        """Return the identities that these forms are of, each with all its forms."""
        found = fetch(self.connection, tables.forms, tables.forms.c.id, forms)
        return self.members({IdentityId(row.identity) for row in found if row.identity})

    def _members(self, column: Column[Any], keys: Iterable[str]) -> dict[IdentityId, tuple[FormId, ...]]:
        found = defaultdict[IdentityId, list[FormId]](list)
        for row in fetch(self.connection, tables.forms, column, keys, tables.forms.c.id):
            found[IdentityId(row.identity)].append(FormId(row.id))
        return {id: tuple(forms) for id, forms in found.items()}

    def counts(self, ids: Iterable[IdentityId]) -> dict[IdentityId, tuple[int, int, int]]:
        """Return how many events, reports and origins tell of each of these identities."""
        forms, used, told = tables.forms, tables.namings, tables.mentions
        members, origins = tables.event_mentions, tables.origin_documents
        query = (
            select(
                forms.c.identity,
                func.count(members.c.event.distinct()).label("events"),
                func.count(told.c.document.distinct()).label("reports"),
                func.count(origins.c.origin.distinct()).label("origins"),
            )
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(told, told.c.id == used.c.mention)
            .join(members, members.c.mention == used.c.mention)
            .join(origins, origins.c.document == told.c.document)
            .group_by(forms.c.identity)
        )
        found = in_chunks(self.connection, query, forms.c.identity, ids)
        return {IdentityId(row.identity): (row.events, row.reports, row.origins) for row in found}

    def party_counts(self) -> dict[str, tuple[int, int, int]]:
        """Return how many events, reports and origins tell of each party."""
        parties, members, told = tables.event_parties, tables.event_mentions, tables.mentions
        origins = tables.origin_documents
        query = (
            select(
                parties.c.party,
                func.count(parties.c.event.distinct()).label("events"),
                func.count(told.c.document.distinct()).label("reports"),
                func.count(origins.c.origin.distinct()).label("origins"),
            )
            .select_from(parties)
            .join(members, members.c.event == parties.c.event)
            .join(told, told.c.id == members.c.mention)
            .join(origins, origins.c.document == told.c.document)
            .group_by(parties.c.party)
        )
        return {row.party: (row.events, row.reports, row.origins) for row in self.connection.execute(query)}

    def _named_so(self, matches: ColumnElement[bool], sorts: Sequence[Sort]) -> list[IdentityId]:
        """Return the identities of the forms that match, by themselves or through what they stand for."""
        forms, used, full = tables.forms, tables.namings, tables.forms.alias()
        called = select(forms.c.id).where(matches)
        if sorts:
            called = called.where(forms.c.sort.in_([sort.value for sort in sorts]))
        query = (
            select(full.c.identity)
            .select_from(used)
            .join(full, full.c.id == used.c.stands_for)
            .where(used.c.form.in_(called), full.c.identity.is_not(None))
            .distinct()
        )
        return sorted(IdentityId(id) for id in self.connection.execute(query).scalars())
