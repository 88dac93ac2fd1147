"""Who and what reports name: forms of names, the claims that use them, and the identities that they make up.

A form is one way in which reports name a thing. Forms are compared and grouped, not claims: they are far
fewer. What a form says never changes, so that two forms are compared once and for all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NewType, Protocol

from accord.model.claims import EventMention, MentionId
from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.record import Verdict

FormId = NewType("FormId", str)
IdentityId = NewType("IdentityId", str)

ERA = 5
"""Years of the periods by which one name used long ago and now are told apart."""


class Sort(StrEnum):
    """What is named; parties are known by their codes and are none of these."""

    PERSON = "person"
    ORGANISATION = "organisation"
    BODY = "body"
    AGREEMENT = "agreement"
    PLACE = "place"


LETTERS = {Sort.PERSON: "A", Sort.ORGANISATION: "A", Sort.BODY: "B", Sort.AGREEMENT: "G", Sort.PLACE: "L"}
"""The first letter of an identity's id; persons and organisations are both actors."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which reports name a thing.

    `parties` are the actor's one party, the place's state, all parties of a body's session or an
    agreement. `detail` is a person's post, an agreement's type, an organisation's sort ('company'), as far as
    told. `day` is the day of an agreement's signing as precise as told ('2025-11'), else ''. `era` is the
    first year of the period of `ERA` years in which the form was used, 0 where that is unknown.
    """

    sort: Sort
    parties: tuple[str, ...]
    text: str
    detail: str = ""
    day: str = ""
    era: int = 0

    @property
    def id(self) -> FormId:
        """An id made of what the form says."""
        return _form_id(self.sort, " ".join(self.parties), self.text, self.detail, self.day, str(self.era))


@lru_cache(maxsize=65_536)
def _form_id(*parts: str) -> FormId:
    """Return the id of these parts; it is asked for with every comparison."""
    return FormId("F" + hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12])


@dataclass(frozen=True, slots=True)
class Naming:
    """A claim (its mention and its number, from 0) names something by `form`.

    `stands_for` is the form by which the same event or report names it in full, with the reason, or
    the same form.
    """

    mention: MentionId
    claim: int
    form: Form
    stands_for: Form
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FormLink:
    """Whether two forms name one thing: an edge that can be withdrawn, never erased; see `Judgement`."""

    left: FormId
    right: FormId
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str = "rule"


@dataclass(frozen=True, slots=True)
class Identified:
    """Forms in groups, each group one thing; `links` say why, and what was left unsure."""

    groups: tuple[tuple[Form, ...], ...]
    links: tuple[FormLink, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event's mentions, with `beside` what else their reports tell of; `published` are reports' days."""

    mentions: tuple[EventMention, ...]
    beside: tuple[EventMention, ...]
    published: Mapping[DocumentId, date]


@dataclass(frozen=True, slots=True)
class FormScope:
    """Forms whose groups can change, and no others; `decisions` are reviewers' links between them.

    `idle` are forms that no claim uses by themselves any more.
    """

    forms: tuple[Form, ...]
    decisions: tuple[FormLink, ...]
    idle: tuple[FormId, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """How reports use a form: number of claims, and the first and last day of what they tell of."""

    form: Form
    claims: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, organisation, body, agreement or place of the record: all forms of its name.

    `usages` are in order, the most used first; `links` say why the forms are one, or what is unsure.
    """

    id: IdentityId
    sort: Sort
    usages: tuple[Usage, ...]
    links: tuple[FormLink, ...] = ()

    @property
    def name(self) -> str:
        """The name that reports use most, of those that say it in full."""
        full = [u for u in self.usages if len(u.form.text.split()) > 1] or list(self.usages)
        return min(full, key=lambda u: (-u.claims, u.form.text)).form.text

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties of its forms, sorted."""
        return tuple(sorted({party for usage in self.usages for party in usage.form.parties}))

    @property
    def first(self) -> date | None:
        """The first day on which reports tell of it."""
        return min((u.first for u in self.usages if u.first), default=None)

    @property
    def last(self) -> date | None:
        """The last day on which reports tell of it."""
        return max((u.last for u in self.usages if u.last), default=None)


class Namer(Names, Protocol):
    """Finds and groups names; `accord.resolve.Resolver` is the one that ships."""

    def namings(self, tellings: Iterable[Telling]) -> tuple[Naming, ...]:
        """Return what the claims of these events name, event by event and in order."""
        ...

    def keys(self, form: Form) -> frozenset[str]:
        """Return by what a form is looked up: forms without a key in common never name one thing."""
        ...

    def identify(self, forms: Sequence[Form], decisions: Iterable[FormLink] = ()) -> Identified:
        """Group forms; the order in which they come makes no difference."""
        ...
