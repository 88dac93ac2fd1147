"""What a reviewer decides of names: which are one person, organisation, body, agreement or place, and which are two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from accord import __version__
from accord.errors import NotFoundError, UsageError
from accord.model.identity import LETTERS, Form, FormId, FormLink, IdentityId
from accord.model.ports import Changes
from accord.model.record import Decision, DecisionId, Verdict
from accord.pipeline import regroup
from accord.registry import Parts
from accord.store.queries import Queries
from accord.store.writer import Writer

Forms = Mapping[IdentityId, tuple[FormId, ...]]


@dataclass(frozen=True, slots=True)
class End:
    """One side of a decision: the form it is said of, what it is called, its identity."""

    form: Form
    called: str
    identity: IdentityId


def names_an_identity(queries: Queries, id: str) -> bool:
    """Say whether an id is that of an identity or of a form of a name."""
    if queries.identities.get([IdentityId(queries.follow(id))]):
        return True
    return bool(queries.identities.forms([FormId(id)]))


@dataclass(frozen=True, slots=True)
class NameClerk:
    """Writes decisions on names down inside one transaction and has the identities worked out that they touch."""

    writer: Writer
    parts: Parts
    by: str

    def decide(self, verdict: Verdict, left: str, right: str, reason: str) -> tuple[DecisionId, Changes]:
        """Say of two identities, or of two forms of names, whether they are one.

        A later word on the same two forms replaces the earlier. Raises `UsageError`, `NotFoundError`.
        """
        a, b = self._end(left), self._end(right)
        self._check(a, b)
        one, other = sorted((a.form.id, b.form.id))
        score = 1.0 if verdict is Verdict.SAME else 0.0
        link = FormLink(one, other, verdict, score, (reason,) if reason else (), self.by)
        about = ((left, a.called), (right, b.called))
        store = self.writer.decisions
        earlier = store.on_forms(one, other)
        id = store.make(Decision(verdict.value, self.by, reason, about), (), [link])
        for decision in earlier:
            store.withdraw(decision, self.by, id)
        first = {a.identity: self.writer.queries.identities.members([a.identity])[a.identity]}
        changes, before = self._settle(verdict.value, (one, other), first)
        store.note_before(id, cast(Any, before))
        self._check_done(verdict, a, b)
        return id, changes

    def undo(self, decision: Decision) -> Changes:
        """Withdraw a decision on names."""
        store = self.writer.decisions
        ends = [end for link in store.links(decision.id) for end in (link.left, link.right)]
        store.withdraw(decision.id, self.by)
        return self._settle("undo", ends, cast(Forms, decision.before))[0]

    def _settle(self, what: str, forms: Iterable[FormId], promised: Forms) -> tuple[Changes, Forms]:
        """Group these forms anew; return with the changes what the identities that lost their id had held."""
        run = self.writer.begin_run(what, __version__, self.parts.ontology.digest)
        scope = self.writer.forms_near(forms)
        before = self.writer.queries.identities.held(form.id for form in scope.forms)
        changes = regroup(self.writer, scope, self.parts.names, promised)
        self.writer.note_run(run, {"identities_merged": len(changes.merged)}, ended=True)
        lost: set[str] = {*changes.changed, *changes.gone, *(old for old, _ in changes.merged)}
        return changes, {id: held for id, held in before.items() if id in lost}

    def _end(self, id: str) -> End:
        queries = self.writer.queries
        found = queries.identities.get([IdentityId(queries.follow(id))])
        if found:
            of = queries.identities.forms(usage.form.id for usage in found[0].usages)
            form = next(u.form for u in found[0].usages if of[u.form.id][1] == found[0].id)
            return End(form, found[0].name, found[0].id)
        form_, identity = queries.identities.forms([FormId(id)]).get(FormId(id), (None, None))
        if form_ is None or identity is None:
            hint = "accord actors and accord bodies show ids, accord why ID the forms of a name"
            raise NotFoundError("record/not-found", f"nothing named has the id {id!r}", hint=hint)
        return End(form_, form_.text, identity)

    def _check(self, a: End, b: End) -> None:
        if a.form.id == b.form.id:
            raise UsageError("decide/one-name", f"{a.called} is one name, given twice")
        if LETTERS[a.form.sort] != LETTERS[b.form.sort]:
            message = f"{a.called} is a name of a {a.form.sort}, {b.called} of a {b.form.sort}"
            raise UsageError("decide/two-sorts", message)

    def _check_done(self, verdict: Verdict, a: End, b: End) -> None:
        """See that the word is kept; another decision can stand against it."""
        forms = self.writer.queries.identities.forms([a.form.id, b.form.id])
        one = forms[a.form.id][1] == forms[b.form.id][1]
        if one is not (verdict is Verdict.SAME):
            hint = "accord decisions lists them; undo the one that is wrong first"
            raise UsageError(
                "decide/contradicts", "this contradicts earlier decisions on these names", hint=hint
            )
