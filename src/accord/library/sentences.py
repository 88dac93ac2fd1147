"""An event in a plain sentence, from its preferred values: what a brief says, and nothing that no report says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from accord.export.tables import standing
from accord.library.wording import FEW
from accord.model.claims import Agreement, Field, Kind, Modality, Participant, Place
from accord.model.dates import Precision, When
from accord.model.record import Event, Status

WITH_ARTICLE = (
    *(
        "United ",
        "Soviet ",
        "Czech Republic",
        "Dominican ",
        "Central African ",
        "Democratic ",
        "Republic of ",
    ),
    *("Netherlands", "Philippines", "Gambia", "Bahamas", "Maldives", "Comoros", "Seychelles", "Holy See"),
    *("Solomon ", "Marshall ", "Cook ", "Cayman ", "Falkland ", "Faroe ", "British Virgin "),
)
"""Beginnings of states' names that take an article in a sentence."""


MANY = 7
"""Parties that a sentence names one by one; of more it names `FEW`."""

SHOWN = 160
"""Letters of a quote that stands in a sentence."""

UNNAMED = frozenset({Kind.COMMITMENT, Kind.PROJECT, Kind.AGREEMENT_CHANGE})
"""Kinds of which the fields do not say what was done, so that the sentence has the words."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The usual names of parties by their codes, the labels of areas, and which codes are those of states.

    Of a long list of parties `first` are named before the others. `languages` are the names of languages by codes.
    """

    parties: Mapping[str, str]
    areas: Mapping[str, str]
    states: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)

    def language(self, code: str) -> str:
        """Return what a language is called ('French' for 'fr' and 'fr-CA'), or its code where it has no name."""
        return self.languages.get(code) or self.languages.get(code.partition("-")[0], code)

    def party(self, code: str) -> str:
        """Return a party's name, or its code where it has none."""
        return self.parties.get(code, code)

    def the(self, code: str) -> str:
        """Return a party's name as it stands in a sentence: 'the United States', 'Chile', 'the African Union'."""
        name = self.party(code)
        body = " " in name and code not in self.states
        return f"the {name}" if body or name.startswith(WITH_ARTICLE) else name

    def circle(self, codes: Iterable[str]) -> str:
        """Return parties as they stand in a sentence; of many the first few and how many more there are."""
        ordered = sorted(codes, key=lambda code: (code not in self.first, self.party(code)))
        few = ordered if len(ordered) <= MANY else ordered[:FEW]
        more = [f"{len(ordered) - len(few)} others"] if len(few) < len(ordered) else []
        return listed([self.the(code) for code in few] + more)

    def area(self, code: str) -> str:
        """Return an area in words."""
        label = self.areas.get(code, code.replace("-", " "))
        return label if label[:2].isupper() else label[:1].lower() + label[1:]


def sentence(event: Event, speech: Speech, quote: str = "") -> str:
    """Return what happened, or was planned, when, where and with whom: one sentence.

    `quote` are a report's words; they stand in it where the fields do not say what was done.
    """
    said = _sentence(event, speech)
    if quote and (event.kind in UNNAMED or (event.kind is Kind.TRANSFER and not event.preferred(Field.ITEM))):
        return f"{said[:-1]}: “{_cut(_line(quote))}”."
    return said


def _cut(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    return text.rstrip(".") if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"


def _sentence(event: Event, speech: Speech) -> str:
    what, where = _what(event, speech), _where(event, speech)
    day = in_words(event.when) if event.when else ""
    match event.modality:
        case Modality.OCCURRED:
            happened = _happened(event, speech, where)
            return f"{_upper(day)}, {happened}." if day else f"{_upper(happened)}, on a day that is not told."
        case Modality.SCHEDULED:
            return f"{_upper(what)}{where} was planned{f' for {_bare(day)}' if day else ''}."
        case Modality.PROPOSED:
            return f"{_upper(what)}{where} was proposed{f', for {_bare(day)}' if day else ''}."
        case Modality.DENIED:
            when = f" ({_bare(day)})" if day else ""
            return f"{_upper(what)}{where} was called off or is said not to have taken place{when}."


def matter(event: Event, speech: Speech) -> str:
    """Return the areas named for an event in a sentence, or nothing."""
    found = sorted({speech.area(str(area)) for area in standing(event, Field.AREA)})
    return f"Areas named: {listed(found)}." if found else ""


def in_words(when: When) -> str:
    """Return a date as it stands in a sentence: 'on 4 November 2025', 'in November 2025', 'from 4 to 6 …'."""
    first, last = when.first, when.last
    if when.precision is Precision.YEAR:
        return f"in {first.year}" if first.year == last.year else f"from {first.year} to {last.year}"
    if when.precision is Precision.MONTH:
        same = (first.year, first.month) == (last.year, last.month)
        return f"in {first:%B %Y}" if same else f"from {first:%B %Y} to {last:%B %Y}"
    if first == last:
        return f"on {first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"from {first.day} to {last.day} {last:%B %Y}"
    return f"from {first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def listed(items: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def _bare(day: str) -> str:
    return day.removeprefix("on ").removeprefix("in ")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _where(event: Event, speech: Speech) -> str:
    place = event.preferred(Field.PLACE)
    if not isinstance(place, Place):
        return ""
    name = _line(place.name)
    if place.country and name == speech.party(place.country):
        return f" in {speech.the(place.country)}"
    return f", {name}" if name.split()[0].lower() in {"at", "in", "on"} else f" in {name}"


def _happened(event: Event, speech: Speech, where: str) -> str:
    """Return the clause of an event that took place."""
    people, parties = _people(event), speech.circle(event.parties)
    match event.kind:
        case Kind.VISIT:
            guests, hosts = _roles(people, "visitor", speech), _roles(people, "host", speech)
            if guests:
                return f"{guests} visited {hosts or _others(event, people, speech)}{where}"
            return f"officials of {parties} were on a visit{f' to {hosts}' if hosts else ''}{where}"
        case Kind.MEETING:
            return f"{_circle(event, people, speech)} met{where}"
        case Kind.SESSION:
            return f"{_session(event)} was held{where}, with {_circle(event, people, speech)}"
        case Kind.SIGNING:
            return f"{parties} signed {_title(event)}{where}"
        case Kind.EXERCISE:
            return f"{parties} exercised together{where}{_of_item(event, ': ')}"
        case _:
            return f"{_what(event, speech)}{where} is reported"


def _what(event: Event, speech: Speech) -> str:
    """Return an event as a noun: 'a visit by …', 'the signing of …'."""
    people, parties = _people(event), speech.circle(event.parties)
    match event.kind:
        case Kind.VISIT:
            guests, hosts = _roles(people, "visitor", speech), _roles(people, "host", speech)
            whom = hosts or (_others(event, people, speech) if guests else "")
            return (
                f"a visit {f'by {guests}' if guests else f'between {parties}'}{f' to {whom}' if whom else ''}"
            )
        case Kind.MEETING:
            return f"a meeting of {_circle(event, people, speech)}"
        case Kind.SESSION:
            return f"{_session(event)} of {parties}"
        case Kind.SIGNING:
            return f"the signing of {_title(event)} by {parties}"
        case Kind.AGREEMENT_CHANGE:
            return f"a change of {_title(event)} between {parties}{_shown(event)}"
        case Kind.EXERCISE:
            return f"an exercise of {parties}{_of_item(event, ': ')}"
        case Kind.TRANSFER:
            giving, taking = _roles(people, "supplier", speech), _roles(people, "recipient", speech)
            sides = f"{f' from {giving}' if giving else ''}{f' to {taking}' if taking else ''}"
            return f"a transfer{_of_item(event, ' of ')}{sides or f' between {parties}'}"
        case Kind.PROJECT:
            return f"a joint project of {parties}{_of_item(event, ': ')}"
        case Kind.COMMITMENT:
            return f"a commitment of {parties}"


def _people(event: Event) -> list[Participant]:
    return [value for value in standing(event, Field.PARTICIPANT) if isinstance(value, Participant)]


def _roles(people: Iterable[Participant], role: str, speech: Speech) -> str:
    return _named([person for person in people if person.role == role], speech)


def _others(event: Event, people: Iterable[Participant], speech: Speech) -> str:
    """Return the parties for which no visitor stands, or all where visitors are of each."""
    guests = {person.party for person in people if person.role == "visitor"}
    return speech.circle(code for code in event.parties if code not in guests) or "one another"


def _circle(event: Event, people: Sequence[Participant], speech: Speech) -> str:
    """Return who sat together: the named, and officials of the parties of which nobody is named."""
    silent = [code for code in event.parties if code not in {person.party for person in people}]
    unnamed = f"officials of {speech.circle(silent)}" if silent else ""
    return " and ".join(part for part in (_named(people, speech), unnamed) if part)


def _named(people: Sequence[Participant], speech: Speech) -> str:
    """Return names with party and post; of several that follow one another, the last has the party they share."""
    shown = people[:FEW]
    following: list[Participant | None] = [*shown[1:], *([None] if shown else [])]
    said = [_person(one, other, speech) for one, other in zip(shown, following, strict=True)]
    more = len(people) - FEW
    return listed([*said, f"{more} more"] if more > 0 else said)


def _person(person: Participant, following: Participant | None, speech: Speech) -> str:
    name, party = _line(person.name), speech.party(person.party)
    shared = not person.post and following and (following.party, following.post) == (person.party, None)
    if name == party:
        return speech.the(person.party)
    if shared:
        return name
    return f"{name} ({', '.join(part for part in (party, _line(person.post or '')) if part)})"


def _session(event: Event) -> str:
    body, number = event.preferred(Field.BODY), event.preferred(Field.ORDINAL)
    which = f"the {ordinal(number)} session" if isinstance(number, int) else "a session"
    return f"{which} of {_article(_line(str(body)))}" if body else which


def ordinal(number: int) -> str:
    """Return '1st', '2nd', '11th'."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _title(event: Event) -> str:
    agreement = event.preferred(Field.AGREEMENT)
    return _article(_line(agreement.title)) if isinstance(agreement, Agreement) else "an agreement"


def _article(name: str) -> str:
    """Return a name with the article that it needs: what is written small is one of many."""
    first = name.split()[0].lower() if name else ""
    if first in {"the", "a", "an", "its", "their", "this", "that"}:
        return name
    if name[:1].islower():
        return name if first.endswith("s") else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return f"the {name}"


def _of_item(event: Event, before: str) -> str:
    item = event.preferred(Field.ITEM)
    return f"{before}{_line(str(item)).removeprefix('of ')}" if item else ""


def _shown(event: Event) -> str:
    """Return the word by which a change of an agreement is known, as a report has it."""
    claims = (s.claim for v in event.of(Field.MODALITY) if v.status is Status.PREFERRED for s in v.supports)
    word = next((_line(quote.quote) for claim in claims for quote in claim.evidence), "")
    return f" (“{word}”)" if word else ""


def _line(text: str) -> str:
    return " ".join(text.split())
