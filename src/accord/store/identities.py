"""Writes identities: ids stay, merges leave redirects, nothing said of two forms is erased."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from sqlalchemy import Connection, delete, insert, select, update

from accord.model.claims import MentionId
from accord.model.identity import LETTERS, Form, FormId, FormLink, FormScope, Identified, IdentityId
from accord.model.ports import Changes
from accord.model.record import EventId
from accord.store import form_rows, rows, tables
from accord.store.identity import Assignment, Held, Members, assign
from accord.store.loading import CHUNK, fetch

GONE = "no claim names it by itself any more"

Groups = Mapping[IdentityId, Sequence[FormId]]


@dataclass(frozen=True, slots=True)
class Identities:
    """The identities of the record inside one transaction; `new_id` makes an id that begins with a letter."""

    connection: Connection
    now: str
    new_id: Callable[[str], str]

    def replace(self, scope: FormScope, found: Identified, promised: Groups | None = None) -> Changes:
        """Put these groups in place of all identities of the scope's forms."""
        inside = {form.id for form in scope.forms} | set(scope.idle)
        self._set_links(inside, found.links)
        living = self._living(inside)
        held = Held(living, self._merged(living), _as_members(promised or {}))
        done: list[Changes] = []
        for letter in sorted(set(LETTERS.values())):
            groups = [group for group in found.groups if LETTERS[group[0].sort] == letter]
            done.append(self._replace(groups, _of(letter, held), partial(self._new, letter)))
        self._release(scope.idle)
        return _all(done)

    def _new(self, letter: str) -> EventId:
        return EventId(self.new_id(letter))

    def _replace(
        self, groups: Sequence[Sequence[Form]], held: Held, new_id: Callable[[], EventId]
    ) -> Changes:
        """Write the groups of one letter; the ids are given out as those of events are."""
        members = [[MentionId(form.id) for form in group] for group in groups]
        given = assign(members, held, new_id)
        earlier = self._revive(given)
        table = tables.identities
        known = {row.id: row.digest for row in fetch(self.connection, table, table.c.id, given.ids)}
        changed = []
        for id, group in zip(given.ids, groups, strict=True):
            row = {"sort": group[0].sort.value, "digest": _digest(group), "changed_at": self.now}
            if id not in known:
                entry = row | {"id": id, "recorded_at": self.now} | earlier.get(id, {})
                self.connection.execute(insert(table).values(entry))
            elif known[id] != row["digest"]:
                changed.append(id)
                self.connection.execute(update(table).where(table.c.id == id).values(row))
        self._link(given.ids, groups)
        self._forget(given, held.living)
        merged, revived = tuple(given.merged.items()), tuple(sorted(given.revived))
        return Changes(tuple(sorted(given.new)), tuple(changed), merged, given.gone, revived)

    def _link(self, ids: Sequence[str], groups: Sequence[Sequence[Form]]) -> None:
        """Say which form is of which identity."""
        table = tables.forms
        for id, group in zip(ids, groups, strict=True):
            for start in range(0, len(group), CHUNK):
                inside = table.c.id.in_([form.id for form in group[start : start + CHUNK]])
                moved = table.c.identity.is_distinct_from(id)
                self.connection.execute(update(table).where(inside & moved).values(identity=id))

    def _release(self, idle: Iterable[FormId]) -> None:
        table = tables.forms
        for form in idle:
            self.connection.execute(update(table).where(table.c.id == form).values(identity=None))

    def _living(self, forms: Iterable[FormId]) -> Members:
        """Return the identities of these forms with their forms, the oldest first."""
        table = tables.forms
        found = [row for row in fetch(self.connection, table, table.c.id, forms) if row.identity]
        ages = fetch(self.connection, tables.identities, tables.identities.c.id, {r.identity for r in found})
        living = {str(row.id): list[FormId]() for row in sorted(ages, key=lambda row: row.seq)}
        for row in found:
            living[row.identity].append(FormId(row.id))
        return _as_members(living)

    def _merged(self, living: Members) -> Members:
        """Return the ids that lead to these identities, with the forms that they had, the earliest first."""
        table = tables.redirects
        found = sorted(fetch(self.connection, table, table.c.new, living), key=lambda r: (r.seq or 0, r.old))
        return _as_members({row.old: row.mentions for row in found if row.mentions})

    def _forget(self, given: Assignment, living: Members) -> None:
        """Take away identities that lost their id, and say where they went."""
        table, entries = tables.redirects, tables.identities
        lost = [*given.merged, *given.gone]
        known = {row.id: row for row in fetch(self.connection, entries, entries.c.id, lost)}
        for old, new in given.merged.items():
            self.connection.execute(update(table).where(table.c.new == old).values(new=new))
            row = {"old": old, "new": new, "made_at": self.now, "mentions": list(living[old])}
            kept = {"seq": known[old].seq, "recorded_at": known[old].recorded_at}
            self.connection.execute(insert(table).values(row | kept))
        for old, new in given.led.items():
            self.connection.execute(update(table).where(table.c.old == old).values(new=new))
        for id in given.gone:
            led = self.connection.execute(select(table.c.old).where(table.c.new == id)).scalars().all()
            self.connection.execute(delete(table).where(table.c.new == id))
            for old in (id, *led):
                tomb = {"id": old, "reason": GONE, "made_at": self.now}
                self.connection.execute(insert(tables.tombstones).values(tomb))
        for id in lost:
            self.connection.execute(delete(entries).where(entries.c.id == id))

    def _revive(self, given: Assignment) -> dict[str, rows.Fields]:
        """Take away the redirects of ids that stand by themselves again; return when they were first entered."""
        table = tables.redirects
        found = list(fetch(self.connection, table, table.c.old, given.revived))
        for row in found:
            self.connection.execute(delete(table).where(table.c.old == row.old))
        return {row.old: {"recorded_at": row.recorded_at} for row in found}

    def _set_links(self, forms: Set[FormId], links: Iterable[FormLink]) -> None:
        """Withdraw what the rules no longer say of two of these forms, and add what they say anew."""
        table = tables.form_links
        wanted = {_link_key(link): link for link in links}
        found = fetch(self.connection, table, table.c.left_form, forms, table.c.id)
        standing = {
            _link_key(form_rows.to_link(row)): row.id
            for row in found
            if row.withdrawn_at is None and row.judge == rows.RULE
        }
        for key in standing.keys() - wanted.keys():
            where = table.c.id == standing[key]
            self.connection.execute(update(table).where(where).values(withdrawn_at=self.now))
        fresh = [form_rows.link_row(link, self.now) for key, link in wanted.items() if key not in standing]
        if fresh:
            self.connection.execute(insert(table), fresh)


def _of(letter: str, held: Held) -> Held:
    """Return what is held of the ids that begin with a letter."""

    def only(members: Members) -> Members:
        return {id: forms for id, forms in members.items() if id.startswith(letter)}

    return Held(only(held.living), only(held.merged), only(held.promised))


def _all(parts: Iterable[Changes]) -> Changes:
    """Return several changes as one."""
    done = Changes()
    for part in parts:
        done = Changes(
            (*done.new, *part.new),
            (*done.changed, *part.changed),
            (*done.merged, *part.merged),
            (*done.gone, *part.gone),
            (*done.revived, *part.revived),
        )
    return done


def _as_members(groups: Mapping[Any, Sequence[Any]]) -> Members:
    """Return identities and forms under the types by which ids are given out; they are text all."""
    return cast(Members, groups)


def _digest(group: Sequence[Form]) -> str:
    return hashlib.sha256(" ".join(sorted(form.id for form in group)).encode()).hexdigest()


def _link_key(link: FormLink) -> tuple[object, ...]:
    return (link.left, link.right, link.verdict, link.score, link.reasons)
