"""What the claims of an event name: each name's form, and the fuller form that stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from accord.model.claims import Agreement, EventMention, Field, Kind, MentionId, Participant, Place
from accord.model.identity import ERA, Form, Naming, Sort, Telling
from accord.resolve.agreement_forms import CHANGE
from accord.resolve.folding import fold
from accord.resolve.forms import Forms, says_less
from accord.resolve.known import Known
from accord.resolve.ties import Pull


@dataclass(frozen=True, slots=True)
class Namings:
    """Finds the forms of what is named in the mentions of one batch."""

    names: Known
    forms: Forms
    _told: dict[MentionId, tuple[tuple[int, Form], ...]] = field(default_factory=dict, repr=False)

    def of(self, telling: Telling) -> Iterator[Naming]:
        """Yield what each claim of the event names; a short name stands for the only full one beside it."""
        told = [(m.id, number, form) for m in telling.mentions for number, form in self._forms(m, telling)]
        here = tuple(dict.fromkeys(form for *_, form in told))
        beside = tuple(dict.fromkeys(form for m in telling.beside for _, form in self._forms(m, telling)))
        stands = {form: self._stands_for(form, here, beside) for form in here}
        for mention, number, form in told:
            full, reason = stands[form]
            yield Naming(mention, number, form, full, reason)

    def _forms(self, mention: EventMention, telling: Telling) -> tuple[tuple[int, Form], ...]:
        """Return the forms in a mention by the number of their claim; a report's mentions are asked for many times."""
        if mention.id not in self._told:
            self._told[mention.id] = tuple(self._found(mention, telling))
        return self._told[mention.id]

    def _found(self, mention: EventMention, telling: Telling) -> Iterator[tuple[int, Form]]:
        day = telling.published.get(mention.document)
        told = day.year // ERA * ERA if day else 0
        eras = (mention.when.first.year // ERA * ERA if mention.when else told), told
        for number, claim in enumerate(mention.claims):
            form = self._form(mention, claim.value, claim.field, eras)
            if form:
                yield number, form

    def _form(self, mention: EventMention, value: object, field: Field, eras: tuple[int, int]) -> Form | None:
        """Return the form of a claim's value; `eras` are the periods of the event and of the report."""
        match value:
            case Participant():
                return self._actor(value, *eras)
            case Agreement():
                return self._agreement(value, mention)
            case Place():
                if value.country is None or self.names.is_state(value):
                    return None
                return Form(Sort.PLACE, (value.country,), _line(value.name))
        if field is Field.BODY:
            name = _line(str(value))
            listed = self.names.body_parties(name)
            parties = self.names.named_parties(name, mention.parties) if listed is None else listed
            return Form(Sort.BODY, parties, name)
        return None

    def _actor(self, who: Participant, era: int, told: int) -> Form | None:
        """Return the form of a person or organisation; a party itself is known by its code."""
        name = _line(who.name)
        if not name or self.names.is_party(name, who.party):
            return None
        kind = self.names.organisation_kind(name, who.party)
        if kind is not None and not who.post:
            return Form(Sort.ORGANISATION, (who.party,), name, kind)
        return self._at_its_time(Form(Sort.PERSON, (who.party,), name, _line(who.post or ""), era=era), told)

    def _at_its_time(self, form: Form, told: int) -> Form:
        """Return a person's form in the period in which the post was held.

        A report calls someone by today's post who did something long ago: 'President Biden' in 1973.
        """
        holders = self.names.holders
        if holders is None or form.era == told or holders.serves(form):
            return form
        now = replace(form, era=told)
        return now if holders.serves(now) else form

    def _agreement(self, agreement: Agreement, mention: EventMention) -> Form:
        title = _line(agreement.title)
        if self.names.multilateral(title):
            return Form(Sort.AGREEMENT, (), title, agreement.type)
        day = mention.when.iso if mention.when and mention.kind is Kind.SIGNING else ""
        if not day and self.names.is_bare(agreement, mention.parties):
            day = f"{CHANGE}{mention.when.iso if mention.when else mention.document}"
        return Form(Sort.AGREEMENT, mention.parties, title, agreement.type, day)

    def _stands_for(self, form: Form, here: Sequence[Form], beside: Sequence[Form]) -> tuple[Form, str]:
        for fuller, where in ((here, "the same event"), (beside, "the same report")):
            if where == "the same report" and form.sort is Sort.AGREEMENT:
                break  # a report can tell of several; only what is told of one event is one
            full = self._only(form, fuller)
            if full:
                return full, f"'{full.text}' is the only one that '{form.text}' can be in {where}"
        return form, ""

    def _only(self, form: Form, fuller: Iterable[Form]) -> Form | None:
        """Return the fullest of the forms that a short one may stand for, if they are all one."""
        found = [other for other in fuller if says_less(form, other, self.forms.tie(form, other))]
        if not found or any(self._differ(a, b) for a in found for b in found):
            return None
        return max(found, key=lambda other: (len(fold(other.text)), other.text, other.id))

    def _differ(self, a: Form, b: Form) -> bool:
        tie = self.forms.tie(a, b) if a != b else None
        return a != b and (tie is None or tie.pull in (Pull.APART, Pull.UNSURE))


def _line(text: str) -> str:
    return " ".join(text.split())
