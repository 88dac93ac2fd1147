"""The kinds of event with their patterns and examples, as data: `data/kinds/*.toml` and `data/kinds/words.toml`.

A pattern says which verb or noun shows an event and which of its arguments play which role:

    [[pattern]]
    id = "meet"
    verbs = ["meet"]
    args = { subj = "participant", obj = "participant", with = "participant" }
    require = ["obj", "with"]

Arguments are named by their relation to the trigger: `subj`, `obj` (passives are turned round), `poss`
('his visit'), `mod' ('Franco-German talks'), or a preposition ('with', 'between', 'to'). A role of `party`
adds parties and no participant; `place`, `item`, `agreement` and `body` fill those fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from accord.model.claims import Kind, Modality
from accord.ontology.files import Faults, Layers

ROLES: Mapping[Kind, tuple[str, ...]] = {
    Kind.VISIT: ("visitor", "host"),
    Kind.MEETING: ("participant",),
    Kind.SESSION: ("cochair", "participant"),
    Kind.SIGNING: ("signatory",),
    Kind.AGREEMENT_CHANGE: ("participant",),
    Kind.EXERCISE: ("participant",),
    Kind.TRANSFER: ("supplier", "recipient"),
    Kind.PROJECT: ("partner",),
    Kind.COMMITMENT: ("participant",),
}
"""The roles of participants by kind (codebook, section 2)."""

SLOTS = ("party", "place", "item", "agreement", "body", "none")
"""What an argument can fill besides a role."""

Words = Mapping[str, tuple[str, ...]]
"""The named lists of `words.toml`, with the full names of months and days of the week and the codes of states."""

NEEDS: Mapping[str, str] = {
    "body": "a standing body with a name",
    "agreement": "an instrument",
    "agent": "a subject who acts",
    "public": "no merchant as subject ('traders bought')",
    "state": "a state or its office as subject",
    "site": "a company or base ('at the shipyard')",
    "envoy": "a person or delegation as subject",
    "person": "a person, an office or a team as subject, whatever is talked of",
    "builder": "a state, its engineers or its firm as who builds",
    "crews": "scientists, engineers or the like as subject",
    "acted-on": "to be the subject of its sentence's verb",
    "both-doers": "doers of two parties, named or as 'the two countries'",
    "no-pledge": "no pledge to do it, unless it is something new that will be made",
    "own-kind": "one state in the name of what is opened",
    "abroad": "one other state in or for which it is done",
    "abode": "a state or town as its place ('in Oslo')",
    "traveller": "one who goes there",
    "to-land": "no courtesy call on an official",
    "stay": "a visit, trip or stay beside it",
    "no-appeal": "no appeal ('called on them to stop', 'a call for peace')",
    "by-with": "to stand after 'with' or 'in', as what something ends with",
    "governed": "a word of `support` above it",
    "dated": "a date of its own ('the 1994 treaty')",
    "will": "the word 'will'",
    "task": "something to be done",
    "takes-its-time": "its time told by its verb or beside it ('the visit will begin on', 'the visit from')",
    "ahead": "to be told as something to be done",
    "attributive": "a participle before its noun ('the visiting minister')",
    "first-hand": "no condition, need or purpose ('has six weeks to open')",
    "here": "the word 'here'",
    "again": "the word 'again'",
    "decided": "no word above it that only backs it ('support its joining')",
    "named": "a name of its own",
    "known": "nothing more: the name tells whose it is",
    "deed": "to continue, if it continues anything, more than ritual",
    "somebody": "a person, state or body, and no thing, as the subject above it",
    "joint-work": "work to be done together as its task ('determined to expand their cooperation')",
    "mutual": "a word such as 'together' or 'cooperation'",
    "single": "one thing as object, not several",
    "sheet": "a fact sheet or joint statement",
    "means": "a means ('through airstrikes')",
    "counted": "a number of things as its object ('sent 40 doctors')",
    "perfect": "a perfect or a bare participle ('has committed')",
    "entry": "to stand in the entry of a chronology ('1998: birth of the commission')",
    "fragment": "to be the head of a line without a verb",
    "available": "the word 'available' ('made available')",
    "state-owned": "a subject that a state owns",
    "agentless": "a passive without a doer ('were trained')",
    "act": "no verb above it that only reckons ('shipments have risen')",
    "down": "the word 'down' ('sat down')",
    "set-up": "the word 'up' where its verb is 'set' ('set to meet')",
    "to-do": "an infinitive behind it ('offered to')",
    "side": "one side of talks as subject ('the Chadian side')",
    "one": "to be told as one thing ('the decision', not 'decisions by')",
    "own-deed": "to tell what the teller will do himself ('told them that it would')",
    "request": "something particular to be done that is asked for",
    "undertaken": "to be done, decided, promised or asked for, and not only wished or forced",
    "together": "the word 'together' or 'jointly'",
    "official-met": "an official on its other side",
    "seen-in-person": "nobody's doings or opinion in what is seen",
    "envoy-sent": "an envoy, minister or the like as subject",
    "off": "the word 'off' or 'out' ('set off for')",
    "two-persons": "a past verb, done by persons of two parties",
    "delivered": "to be brought by somebody ('handed over by his envoy')",
    "for-a-while": "what somebody is there for, or on ('is here for talks')",
    "in-on": "the word 'in', 'by' or 'off' ('called in on')",
    "nowhere": "no place named where somebody arrives",
    "unplaced": "one visit of which nothing beside it tells where it is",
    "homeward": "the word 'home' or 'back' ('flew home from')",
    "thanked": "to be what somebody is thanked for",
    "fleet": "a warship or its navy as subject",
    "in-space": "words of space flight beside it",
    "in-service": "a verb by which a line or plant is opened ('went into service', 'opened to traffic')",
    "fuel": "gas, oil, power or goods as subject",
    "forces": "troops, police, warships or aircraft as subject",
    "counted-of": "a number in what follows its 'of' ('the announcement of 40 million')",
    "impersonal": "a passive of nobody ('it was agreed')",
    "under-way": "a verb of what goes on ('is visiting the country')",
    "relief-load": "relief goods or helpers in the subject or as its load ('a plane with tents')",
    "paid": "words that tell who has paid ('with money from', 'funded by')",
    "mission": "an embassy or envoy as subject",
    "proper": "a name as its object",
    "acquired": "a word of getting beside it ('bought', 'donated')",
    "sum": "a sum of money as subject",
    "aid-agency": "an agency for aid as subject ('JICA')",
    "for-goods": "goods or money after 'for'",
    "ends": "somebody who gives and somebody else who gets, in the clause",
    "recalled": "an instrument named before, for which a pronoun stands ('it was signed')",
    "pronoun": "'it', 'they' or 'this' as its subject or object",
    "from-day": "the day from which it holds ('applies from 1 May')",
    "in-principle": "the words 'in principle' behind it",
    "since-day": "the day since which it is so ('since 1964')",
    "in-force": "to stand in 'in force since' or 'in force from'",
    "to-chamber": "a parliament or cabinet before which it goes",
    "on-instrument": "the word for an instrument itself after 'on'",
    "no-object": "nothing said of what is done to ('signed for Chad')",
    "maker": "no parliament or cabinet as subject, which only approves",
    "chamber": "a parliament or cabinet as subject",
    "effective": "the word 'effective' or 'operative' ('became effective')",
    "of-training": "weeks or rounds of training as its object",
    "given-by": "somebody who gives the course that is its object ('a course given by')",
    "trial-begun": "trials of it that begin ('trial runs on the railway began')",
    "guard-told": "the National Guard or its partnership in the sentence",
    "several-doers": "doers of two parties, or 'they' and 'both' for them",
    "made": "a verb by which two can make it, whichever that is ('clinched a deal')",
    "outcome": "to be told as the outcome of talks ('the upshot was a memorandum')",
    "by-two": "two parties who do it together",
    "pair-named": "two parties in its object's own name ('the Malta-Peru institute')",
    "for-good": "no act in which somebody is joined ('joins Peru and the EU to launch')",
}
"""What a pattern can need beside its parties."""

FILLS = ("none", "clause", "sentence", "topic", "asker", "sheet", "before", "told")
"""How far a pattern may look for a party that its arguments do not name, from nearest to widest.

`asker` takes who wants another to act, then the sentence; `sheet` takes the other party of a fact sheet between
two, else whoever the sentence names, by an adjective too; `before` takes those with whom the report has named the
thing before; `told` has those of the act told before, to which it is joined.
"""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which the language tells of a kind of event.

    `verbs` and `nouns` are lemmas, `*` any verb beside one of `modifiers`, or with none of these any that the kind
    does not know otherwise, but those of `not_verbs`; `objects` the lemmas that a verb's object
    must have (`@name` stands for a list of `words.toml`), `not_objects` those it must not; `modifiers`
    the words of which one must stand before the noun; `purpose` lemmas of which one must
    follow 'for', 'in', 'at', 'on' or 'to'
    ('received him for talks'); `support` the verbs that lend an event noun their subject ('hold talks');
    `require` the relations of which one must name an actor; `without` those whose head may not be a state
    itself ('invested in Chad'); `fill` one of `FILLS`; `modality` what the
    pattern means when nothing in the sentence says otherwise; `unless` words in whose presence in the
    clause it does not hold, those of them that hold a word of the pattern itself only where they cover it ('summit
    and news conference'); `needs` what must be found beside it, of `NEEDS`.
    """

    id: str
    kind: Kind
    verbs: tuple[str, ...] = ()
    not_verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    args: Mapping[str, str] | None = None
    objects: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    fill: str = "clause"
    modality: Modality = Modality.OCCURRED

    @property
    def rule(self) -> str:
        """The name under which claims cite the pattern: `meeting/meet`."""
        return f"{self.kind.value}/{self.id}"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own and what must come out: `events` (each a table of fields, at least `kind`) or nothing.

    An event may name its `rule` ('visit/transit'): then it is that pattern's proof.
    """

    kind: Kind
    text: str
    events: tuple[Mapping[str, Any], ...]
    published: str | None = None
    publisher: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class KindEntry:
    """A kind of event with its label, definition, patterns and examples."""

    kind: Kind
    label: str
    definition: str
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]


def _expand(
    words: list[str], lists: Mapping[str, tuple[str, ...]], where: str, faults: Faults
) -> tuple[str, ...]:
    found: list[str] = []
    for word in words:
        if not word.startswith("@"):
            found.append(word)
        elif word[1:] in lists:
            found.extend(lists[word[1:]])
        else:
            faults.add(where, f"no list {word!r} in words.toml; there are {', '.join(sorted(lists))}")
    return tuple(found)


def _pattern(
    kind: Kind, entry: dict[str, Any], lists: Mapping[str, tuple[str, ...]], faults: Faults
) -> Pattern:
    where = f"kinds/{kind.value}.toml pattern {entry.get('id')!r}"
    known = {field.name for field in fields(Pattern)} - {"kind"}
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in known:
            faults.add(where, f"unknown key {key!r}; known are {', '.join(sorted(known))}")
        elif isinstance(value, list):
            values[key] = _expand(value, lists, where, faults)
        else:
            values[key] = Modality(value) if key == "modality" else value
    for role in (values.get("args") or {}).values():
        if role not in (*ROLES[kind], *SLOTS):
            faults.add(where, f"role {role!r} is none of {', '.join((*ROLES[kind], *SLOTS))}")
    for need in set(values.get("needs", ())) - set(NEEDS):
        faults.add(where, f"need {need!r} is none of {', '.join(NEEDS)}")
    if values.get("fill", "clause") not in FILLS:
        faults.add(where, f"fill {values['fill']!r} is none of {', '.join(FILLS)}")
    if not values.get("verbs") and not values.get("nouns"):
        faults.add(where, "has neither verbs nor nouns")
    return Pattern(kind=kind, **values)


def _example(kind: Kind, entry: dict[str, Any], faults: Faults) -> Example:
    events = tuple(entry.get("events", ()))
    if "text" not in entry or any("kind" not in event for event in events):
        faults.add(
            f"kinds/{kind.value}.toml example {str(entry)[:60]}", "needs a text, and a kind in each event"
        )
    context = {key: entry.get(key) for key in ("published", "publisher", "title")}
    return Example(kind, entry.get("text", ""), events, **context)


def word_lists(layers: Layers) -> dict[str, tuple[str, ...]]:
    """Return the named lists of lemmas of `kinds/words.toml`, later layers adding to earlier ones."""
    lists: dict[str, tuple[str, ...]] = {}
    for _, table in layers.toml("kinds/words.toml"):
        for name, words in table.items():
            lists[name] = (*lists.get(name, ()), *words)
    return lists


def parse_kinds(layers: Layers) -> tuple[KindEntry, ...]:
    """Return the kinds in the order of precedence; faults are gathered in `layers.faults`."""
    lists = word_lists(layers)
    return tuple(_kind(kind, layers, lists) for kind in Kind)


def _kind(kind: Kind, layers: Layers, lists: Mapping[str, tuple[str, ...]]) -> KindEntry:
    name = f"kinds/{kind.value}.toml"
    tables = [table for _, table in layers.toml(name)]
    if not tables:
        layers.faults.add(name, "is missing")
        return KindEntry(kind, kind.value, "", (), ())
    head = {key: value for table in tables for key, value in table.items()}
    patterns = tuple(_pattern(kind, entry, lists, layers.faults) for entry in layers.entries(name, "pattern"))
    examples = tuple(_example(kind, e, layers.faults) for table in tables for e in table.get("examples", []))
    return KindEntry(kind, head.get("label", kind.value), head.get("definition", ""), patterns, examples)
