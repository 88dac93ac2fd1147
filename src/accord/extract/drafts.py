"""An event as it takes shape while a report is read; the only values of this stage that change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from accord.model.claims import Agreement, Kind, Modality, Participant, Place
from accord.model.dates import Basis, Precision, When
from accord.model.spans import Span

Value = TypeVar("Value")

_MONTH = 31
"""Days beyond which a time is too loose to be that of talks told without one."""

_DAYS = frozenset({Precision.DAY, Precision.RANGE})

PASSING = "area/passing"
"""The rule of an area that is named in passing: it stands only where the event has no other."""


@dataclass(frozen=True, slots=True)
class Stated(Generic[Value]):
    """A value with the words of the canonical text that state it and the rule that read them."""

    value: Value
    span: Span
    rule: str


@dataclass(slots=True)
class Draft:
    """One event in the making: what has been read of it so far, value by value.

    `paragraph` and `order` say where it was first told; `bare` that the words that told it name nothing
    but the act ('they discussed …', 'the meeting'), so that it may belong to an event told before;
    `nominal` that a noun told it, `presumed` that the noun takes the act as known ('her visit is the first').
    `anchor` is the trigger's token in its sentence, `complement` the tokens
    of what a pledge is about, `task` the lemmas that tell what is to be done; `title` that only the report's
    title has told it so far, `quoted` that a speaker told it;
    `opens` that what is said was said before the talks that are its occasion, `recalled` that talks told there are
    earlier ones; `distant` that they spoke by telephone or over a screen, so that it has no place; `public` that a
    body of a state takes part, so that the firm with which it deals acts for its own; `several` that sessions of
    several bodies were told at once; `idle` that nobody has fixed or asked for it, so that it is no event of its own;
    `single` that one agreement is signed that was not told before, `further` that it is one more, `between` the
    words of the names of those who sign it.
    """

    kind: Kind
    rule: str
    modality: Stated[Modality]
    paragraph: int
    order: int
    bare: bool = False
    nominal: bool = False
    presumed: bool = False
    anchor: int = -1
    complement: frozenset[int] = frozenset()
    task: frozenset[str] = frozenset()
    title: bool = False
    occasion: bool = False
    opens: bool = False
    recalled: bool = False
    several: bool = False
    definite: bool = False
    quoted: bool = False
    idle: bool = False
    single: bool = False
    further: bool = False
    between: frozenset[str] = frozenset()
    parties: dict[str, Stated[str]] = field(default_factory=dict)
    when: Stated[When] | None = None
    vague: bool = False
    place: Stated[Place] | None = None
    distant: bool = False
    public: bool = False
    participants: dict[str, Stated[Participant]] = field(default_factory=dict)
    body: Stated[str] | None = None
    ordinal: Stated[int] | None = None
    agreement: Stated[Agreement] | None = None
    item: Stated[str] | None = None
    areas: dict[str, Stated[str]] = field(default_factory=dict)
    source: Stated[str] | None = None
    evidence: list[Span] = field(default_factory=list)

    @property
    def codes(self) -> frozenset[str]:
        """The parties so far."""
        return frozenset(self.parties)

    @property
    def travellers(self) -> frozenset[str]:
        """The names of those who travel, in a visit."""
        return frozenset(name for name, said in self.participants.items() if said.value.role == "visitor")

    @property
    def came(self) -> frozenset[str]:
        """The parties of those who travel, in a visit."""
        return frozenset(self.participants[name].value.party for name in self.travellers)

    def add_evidence(self, spans: Iterable[Span]) -> None:
        """Add sentences that speak of the event, each once."""
        self.evidence.extend(span for span in spans if span not in self.evidence)

    def add_area(self, area: Stated[str]) -> None:
        """Add an area; what names it plainly takes the place of what names it in passing."""
        if area.value not in self.areas or self.areas[area.value].rule == PASSING:
            self.areas[area.value] = area

    def absorb(self, other: Draft) -> None:
        """Take over what `other`, another account of the same event in the same report, adds."""
        headline = self.title and not other.title
        if headline:
            self._give_way(other)
        if not self.occasion:  # who speaks is known, and was at the talks
            for code, party in other.parties.items():
                if not self._is_of_states() or _is_state(code):
                    self.parties.setdefault(code, party)
        if self._is_fulfilled_by(other):
            self.modality, self.when = other.modality, other.when or self.when
        if whole := self._days_of_drill(other) or self._days_of_stay(other):
            self.when = whole
        elif self._takes_day(other):
            self.when, self.vague = other.when, False
        if not self.distant and not other.distant:
            self.place = _fuller_place(self.place, other.place)
        for name, participant in other.participants.items():
            self.participants.setdefault(name, participant)
        if self._is_session_of(other):
            self.kind, self.rule = other.kind, other.rule
        if not self.occasion:  # a bilateral meeting beside a summit is not the summit
            self.body = _more_proper(self.body, other.body)
        self.ordinal = self.ordinal or other.ordinal
        self.agreement = _longer_title(self.agreement, other.agreement)
        self.item = self.item or other.item
        for area in other.areas.values():
            self.add_area(area)
        self.bare = self.bare and other.bare
        self.public = self.public or other.public
        self.several = self.several or other.several
        self.add_evidence(other.evidence)

    def _is_fulfilled_by(self, other: Draft) -> bool:
        """'Agreed to build a dam. The dam was opened in May': it has been built."""
        ahead = self.modality.value is Modality.SCHEDULED and other.modality.value is Modality.OCCURRED
        return self.kind is other.kind is Kind.PROJECT and ahead and not other.bare

    def _is_of_states(self) -> bool:
        """Talks of states are joined by no organisation that a later sentence names beside them."""
        named = self.kind is Kind.MEETING and not self.bare and len(self.parties) > 1
        return named and all(map(_is_state, self.parties))

    def _is_session_of(self, other: Draft) -> bool:
        """'We have convened … at our first summit': of more than two, and named only later."""
        several = self.kind is Kind.MEETING and not self.occasion and len(self.parties) > 2
        return several and other.kind is Kind.SESSION and other.body is not None

    def _takes_day(self, other: Draft) -> bool:
        """'Recently met', told without a day, is of none either where 'they discussed' goes on about it."""
        if other.when is None:
            return False
        if self.when is None:
            loose = other.when.value.basis is Basis.DATELINE or other.when.value.days > _MONTH
            return not (self.vague and loose)
        return self._began_with(other.when.value, told=not other.nominal) or _sharper(
            other.when.value, self.when.value
        )

    def _began_with(self, arrival: When, *, told: bool) -> bool:
        """'Signed on Thursday during her visit. She arrived on Wednesday': a visit is of its first day."""
        if self.kind is not Kind.VISIT or self.when is None:
            return False
        return self.nominal and told and arrival.last < self.when.value.first

    def _days_of_drill(self, other: Draft) -> Stated[When] | None:
        """'Concluded on 16 May', 'had begun on 3 May', 'held from 3 to 16 May': the days of all of one exercise."""
        if self.kind is not Kind.EXERCISE or self.when is None or other.when is None:
            return None
        told = (self.when.value, other.when.value)
        if any(when.precision not in _DAYS or when.basis is Basis.DATELINE for when in told):
            return None
        first, last = min(when.first for when in told), max(when.last for when in told)
        whole = other.when if (told[1].first, told[1].last) == (first, last) else self.when
        sort = Precision.DAY if first == last else Precision.RANGE
        days = replace(whole.value, first=first, last=last, precision=sort)
        return replace(whole, value=days) if days.days <= _MONTH else None

    def _days_of_stay(self, other: Draft) -> Stated[When] | None:
        """'Visited Peru from 14 to 17 May', told again of the 15th: the days of all of the stay."""
        if self.kind is not Kind.VISIT or self.when is None or other.when is None:
            return None
        for one, two in ((self.when, other.when), (other.when, self.when)):
            within = one.value.first <= two.value.first and two.value.last <= one.value.last
            if within and one.value.precision is Precision.RANGE and two.value.precision is Precision.DAY:
                return one if one.value.basis is Basis.STATED and one.value.days <= _MONTH else None
        return None

    def _give_way(self, other: Draft) -> None:
        """A headline is read less surely than the sentence that tells its event, but for who speaks at an occasion."""
        if self.occasion:
            self.title, self.bare = False, other.bare
            return
        if self.kind is not Kind.SESSION or self.body is None:
            self.kind = other.kind
        self.rule, self.title, self.bare = other.rule, False, other.bare
        self.source = other.source
        if self.kind is not Kind.EXERCISE:  # the name of a manoeuvre is one in a headline too
            self.item = other.item or self.item
        self.participants = dict(other.participants) or self.participants
        self.parties = dict(other.parties) if len(other.parties) > 1 else self.parties
        surer = self.modality.value is Modality.SCHEDULED and other.modality.value is Modality.PROPOSED
        if not surer and (not other.quoted or (other.when is not None and self.when is None)):
            self.modality = other.modality
        if self.place and other.place and (self.place.rule, other.place.rule) == ("place/state", "place/in"):
            self.place = other.place


def _is_state(code: str) -> bool:
    """As far as the code tells: those of states have three letters."""
    return len(code) == len("PER") and code.isalpha()


def _sharper(new: When, old: When) -> bool:
    if Basis.DATELINE in {old.basis, new.basis} and not new.may_meet(old):
        return old.basis is Basis.DATELINE
    return new.refines(old) or (new.days < old.days and new.may_meet(old))


def _fuller_place(one: Stated[Place] | None, two: Stated[Place] | None) -> Stated[Place] | None:
    """A town tells more than its state."""
    if one is None or two is None:
        return one or two
    return two if one.rule == "place/dateline" and two.rule != one.rule else one


def _more_proper(one: Stated[str] | None, two: Stated[str] | None) -> Stated[str] | None:
    """'The Council on Trade' tells more than 'the Council' and than 'the ministerial meeting of members'."""
    if one is None or two is None:
        return one or two
    names = [sum(word[:1].isupper() for word in body.value.split()) for body in (one, two)]
    return two if (names[1], len(two.value)) > (names[0], len(one.value)) else one


def _longer_title(one: Stated[Agreement] | None, two: Stated[Agreement] | None) -> Stated[Agreement] | None:
    if one is None or two is None:
        return one or two
    return (
        two
        if len(two.value.title) > len(one.value.title)
        and one.value.type in {two.value.type, "other", "agreement"}
        else one
    )


def last_told(drafts: Sequence[Draft], kinds: frozenset[Kind], codes: frozenset[str]) -> Draft | None:
    """Return the event of one of `kinds` among overlapping parties that the report told last, or None."""
    fitting = [d for d in drafts if d.kind in kinds and (not codes or codes <= d.codes or d.codes <= codes)]
    return max(fitting, key=lambda d: d.order, default=None)
