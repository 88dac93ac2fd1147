"""Events in a few words, from their preferred values; no word that no report supports."""

from __future__ import annotations

from collections.abc import Iterable

from accord.export.tables import standing, text_of
from accord.model.claims import Agreement, EventMention, Field, Kind, Modality, Participant
from accord.model.dates import When
from accord.model.record import Event

TOWARDS = {Kind.VISIT: ("visitor", "host", "to"), Kind.TRANSFER: ("supplier", "recipient", "to")}
"""Kinds with two sides: the roles of either, and the word between them."""

FEW = 4
"""Names that a headline gives before it says how many more there are."""

MANY = 8
"""Parties of which nobody is named that a headline gives before it says how many more there are."""


LIKELIHOODS = (
    (0.9, "very likely right"),
    (0.7, "likely right"),
    (0.5, "more likely right than wrong"),
    (0.3, "doubtful"),
    (0.0, "likely wrong"),
)
"""What is said of a confidence of so much or more."""


def headline(event: Event) -> str:
    """Return an event's line: 'Session 17 of the Joint Working Group on …', 'Visit: … (IND) to … (ISR)'."""
    people = tuple(v for v in standing(event, Field.PARTICIPANT) if isinstance(v, Participant))
    words = {field: event.preferred(field) for field in (Field.BODY, Field.ORDINAL, Field.ITEM)}
    agreement = event.preferred(Field.AGREEMENT)
    named = _named(
        event.kind,
        body=words[Field.BODY],
        ordinal=words[Field.ORDINAL],
        title=agreement.title if isinstance(agreement, Agreement) else None,
        item=words[Field.ITEM],
    )
    return _line(event.kind, named, people, event.parties)


def mention_headline(mention: EventMention) -> str:
    """Return the line of what one report tells."""
    agreement = mention.agreement
    title = agreement.title if agreement else None
    named = _named(mention.kind, body=mention.body, ordinal=mention.ordinal, title=title, item=mention.item)
    return _line(mention.kind, named, mention.participants, mention.parties)


def likelihood(value: float) -> str:
    """Return how likely it is that an event is right, in figures and in words: '0.82, likely right'."""
    said = next(words for least, words in LIKELIHOODS if value >= least)
    return f"{value:.2f}, {said}"


def dated(modality: Modality, when: When | None) -> str:
    """Return when, and whether: '4 Nov 2025', 'scheduled for Nov 2025', 'undated'."""
    day = day_text(when) if when else "undated"
    if modality is Modality.OCCURRED:
        return day
    return f"{modality.value}, {day}" if when else modality.value


def day_text(when: When) -> str:
    """Return a date in words that are as precise as it is: '4–6 Nov 2025', 'Nov 2025', '2025'."""
    first, last = when.first, when.last
    match when.precision.value:
        case "year":
            return f"{first:%Y}"
        case "month":
            return f"{first:%b %Y}"
    if when.iso_end is None:
        return f"{first.day} {first:%b %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%b %Y}"
    return f"{first.day} {first:%b %Y} – {last.day} {last:%b %Y}"


def _named(kind: Kind, *, body: object, ordinal: object, title: str | None, item: object) -> str | None:
    """Return what the event is of, if a report names it."""
    if kind is Kind.SESSION:
        number = f"no. {ordinal} " if ordinal is not None else ""
        return f"{number}of the {_fold(body)}" if body else (number.strip() or None)
    if kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        return _fold(title) if title else None
    return _fold(item) if item else None


def _line(kind: Kind, named: str | None, people: Iterable[Participant], parties: Iterable[str]) -> str:
    label = "Change of agreement" if kind is Kind.AGREEMENT_CHANGE else kind.value.capitalize()
    if kind is Kind.SESSION and named:
        return f"{label} {named}"
    who = _sides(kind, tuple(people), tuple(parties))
    return f"{label}: {named} – {who}" if named and kind in TOWARDS else f"{label}: {named or who}"


def _sides(kind: Kind, people: tuple[Participant, ...], parties: tuple[str, ...]) -> str:
    """Return who took part, party by party; of a party that no report names anyone of, its code."""
    silent = tuple(party for party in parties if party not in {person.party for person in people})
    if kind not in TOWARDS:
        return _names(people, silent)
    from_role, to_role, word = TOWARDS[kind]
    giving = tuple(person for person in people if person.role == from_role)
    taking = tuple(person for person in people if person.role == to_role)
    if not giving and not taking:
        return ", ".join(parties)
    from_side = _names(giving, () if giving else silent)
    to_side = _names(taking, silent if giving else ())
    return f" {word} ".join(side for side in (from_side, to_side) if side)


def _names(people: Iterable[Participant], silent: Iterable[str]) -> str:
    parties: dict[str, list[str]] = {}
    for person in people:
        parties.setdefault(person.party, []).append(_fold(person.name))
    sides = []
    for party, names in parties.items():
        more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
        sides.append(f"{', '.join(names[:FEW])}{more} ({party})")
    others = tuple(silent)
    rest = [f"and {len(others) - MANY} more"] if len(others) > MANY else []
    return ", ".join([*sides, *others[:MANY], *rest])


def _fold(value: object) -> str:
    """Return a value on one line: a title may be broken over two in its report."""
    return " ".join((value if isinstance(value, str) else text_of(value)).split())  # type: ignore[arg-type]
