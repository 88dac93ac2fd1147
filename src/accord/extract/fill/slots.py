"""What an event is about besides who, when and where: its item, its agreement, its body with the session's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.bodies import BodyName, counted_within, without_states
from accord.extract.fill.instruments import Instrument, instrument_at
from accord.extract.match.arguments import governor, region
from accord.extract.match.matching import Match
from accord.extract.names.lexicon import Sort
from accord.extract.scene import Scene
from accord.model.claims import Agreement, Kind
from accord.model.spans import Span
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMING = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})
"""Sorts of names that tell whose body it is."""

_LEADING = {"DET", "PRON", "PUNCT"}
_PART_OF = {"half a", "half an", "quarter of"}

_JOINED = re.compile(r"(?: between| of|,| and|, and)(?: the)? ")


def slots_complete(event: Draft, match: Match) -> bool:
    """Say whether the event has the body or agreement that its pattern or kind cannot do without."""
    if "body" in match.pattern.needs and event.body is None:
        return False
    if "agreement" in match.pattern.needs and event.agreement is None:
        return False
    return event.kind is not Kind.SIGNING or event.agreement is not None


def fill_slots(event: Draft, match: Match, scene: Scene) -> None:
    """Fill in what the event is about, as far as its kind has it."""
    if event.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        _fill_agreement(event, match, scene)
    if event.kind in {Kind.SESSION, Kind.MEETING}:
        _fill_body(event, match, scene)
        several = tuple(scene.reader.ontology.words["plural_bodies"])
        event.several = event.body is not None and event.body.value.lower().endswith(several)
    _fill_item(event, match, scene)


def _fill_item(event: Draft, match: Match, scene: Scene) -> None:
    """What is given, done or practised: the item's phrase, else the act's own noun, else what is trained or hosted."""
    span = _item_span(match, event.kind, scene)
    if span and event.kind is not Kind.TRANSFER:
        span = _titled(span, scene)
    if span:
        event.item = Stated(scene.words(span), span, match.pattern.rule)
    item = match.slot("item")
    if event.kind is Kind.PROJECT and item and any(c.lower_ in {"this", "these"} for c in item.head.lefts):
        event.definite = True  # 'in announcing this partnership': one told before


def _item_span(match: Match, kind: Kind, scene: Scene) -> Span | None:
    item, trigger = match.slot("item"), match.trigger
    if item and kind is Kind.TRANSFER:
        return _noun_span(item.head, scene, _worth(item.head) | _purpose(item.head))
    if item and kind is Kind.PROJECT:
        return _noun_span(item.head, scene, _worth(item.head))
    if kind not in {Kind.EXERCISE, Kind.PROJECT, Kind.TRANSFER}:
        return None
    if trigger.pos_ in {"NOUN", "PROPN", "NUM"}:
        return _noun_span(_whole_name(trigger), scene, _worth(trigger))
    done = next((a.head for a in match.arguments if a.relation == "obj"), None)
    if kind is not Kind.EXERCISE or done is None or done.i < trigger.i:
        return None
    if trigger.lemma_.lower() in {"train", "teach", "instruct"}:
        return scene.span(trigger.i, max(region(done)) + 1)
    return _noun_span(done, scene)


def _titled(span: Span, scene: Scene) -> Span:
    """'A new initiative, the Lake Chad Partnership' is told by its name."""
    shadow, sentence = scene.parsed.shadow, scene.parsed.sentence.span
    start = shadow.text.find(span.of(scene.page.document.text)) if sentence.contains(span) else -1
    if start < 0:
        return span
    return shadow.span(*scene.reader.titles.name(shadow.text, start, start + span.end - span.start))


def _purpose(head: Token) -> frozenset[int]:
    """'A grant to the port for new cranes', 'a loan to build roads': a bare word for money goes on with its aim."""
    aims = [
        child
        for child in head.children
        if (child.dep_ == "prep" and child.lower_ == "for")
        or (child.dep_ in {"acl", "relcl"} and any(c.tag_ == "TO" for c in child.children))
    ]
    if not aims or any(child.dep_ not in {"det", "prep", "acl", "relcl", "punct"} for child in head.children):
        return frozenset()
    return frozenset(range(head.i, max(t.i for t in aims[0].subtree) + 1))


def _whole_name(noun: Token) -> Token:
    """'Exercise' of 'Exercise Eager Lion 16' is the name's first word."""
    while noun.dep_ == "compound" and noun.pos_ == noun.head.pos_ == "PROPN":
        noun = noun.head
    return noun


def _content(trigger: Token, noun: Token) -> frozenset[int]:
    """'Signed a memorandum to establish …': what the instrument is for, though the parse hang it on the verb."""
    purposes = [
        child
        for child in trigger.children
        if child.dep_ in {"advcl", "xcomp"} and any(c.tag_ == "TO" for c in child.children)
    ]
    return frozenset(t.i for head in (noun, *purposes) for t in head.subtree)


def _worth(head: Token) -> frozenset[int]:
    """What a sum is given in or for: '$30 million in food aid', 'six million euros towards roads'."""
    if head.pos_ != "NUM" and not any(child.pos_ in {"NUM", "SYM"} for child in head.children):
        return frozenset()
    found: set[int] = set()
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "of", "worth", "towards", "toward"}:
            things = [deep for deep in child.children if deep.dep_ == "pobj"]
            found |= {child.i} if things else set()
            for thing in things:
                found |= region(thing)
    return frozenset(found)


def _noun_span(head: Token, scene: Scene, more: frozenset[int] = frozenset()) -> Span:
    inside = sorted(region(head) | more)
    first = next((i for i in inside if head.doc[i].pos_ not in _LEADING), head.i)
    if head.doc[max(first - 2, 0) : first].text.lower() in _PART_OF:
        first -= 2
        inside = [first, first + 1, *inside]
    end = first
    while end in inside:
        end += 1
    return scene.span(first, max(end, first + 1))


def _instrument(match: Match, scene: Scene) -> tuple[Instrument, Token] | None:
    heads = [match.trigger, *(a.head for a in match.arguments)]
    heads += [child for child in match.trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    if match.trigger.dep_ == "acl" or match.trigger.tag_ == "VBN":
        heads.append(match.trigger.head)
    inner = [a.head.doc[i] for a in match.arguments if a.role == "agreement" for i in sorted(region(a.head))]
    for head in (*heads, *inner):  # at last 'the Exchange of Naval Information Agreement'
        for token in (head, *head.conjuncts):
            found = (
                instrument_at(token, scene.reader.instruments, scene.reader.ontology.words)
                if token.pos_ in {"NOUN", "PROPN"}
                else None
            )
            if found:
                return found, token
    return None


def _fill_agreement(event: Draft, match: Match, scene: Scene) -> None:
    found = _instrument(match, scene)
    if found is None:
        if {"relation", "tie"} & {a.head.lemma_.lower() for a in match.arguments}:
            head = next(a.head for a in match.arguments if a.head.lemma_.lower() in {"relation", "tie"})
            span = _noun_span(head, scene)
            event.agreement = Stated(Agreement(scene.words(span), "other"), span, "agreement/relations")
        return
    instrument, noun = found
    event.complement = _content(match.trigger, noun) if event.kind is Kind.SIGNING else frozenset()
    span = scene.span(instrument.start, instrument.end)
    event.agreement = Stated(Agreement(scene.words(span), instrument.type), span, "agreement/title")
    event.bare = instrument.definite
    event.definite = event.definite or _is_known(noun)


def _is_known(noun: Token) -> bool:
    """'The accord on the loan': a common noun, told of before."""
    return noun.pos_ == "NOUN" and any(child.lower_ in {"the", "this"} for child in noun.lefts)


def _fill_body(event: Draft, match: Match, scene: Scene) -> None:
    doc = match.trigger.doc
    tokens = {match.trigger.i, *(a.head.i for a in match.arguments if a.relation in {"subj", "mod"})}
    tokens |= {
        i for a in match.arguments if a.role == "body" or a.relation in {"for", "of"} for i in region(a.head)
    }
    for body in scene.bodies:
        if _is_group(body, scene) or not _convenes(body, match, scene):
            continue
        span = doc.char_span(body.start, body.end, alignment_mode="expand")
        if span and tokens & set(range(span.start, span.end)):
            where = scene.parsed.shadow.span(body.start, body.end)
            end = without_states(body, scene.parsed.shadow.text, scene.line.hits)
            name = scene.parsed.shadow.span(body.end - len(body.name), end)
            if end < body.end and " " not in body.name[: len(body.name) - body.end + end]:
                continue  # 'the summit of Peru and Chile'
            written = scene.words(name)
            event.body = Stated(
                body.name[: len(body.name) - body.end + end] if "](" in written else written,
                where,
                "body/name",
            )
            if event.kind is Kind.MEETING and (body.known or body.ordinal):
                event.kind = Kind.SESSION
            if body.ordinal:
                event.ordinal = Stated(body.ordinal, where, "body/ordinal")
            else:
                _fill_number(event, match, scene)
            for code in (*body.parties, *_named_in(body, scene), *_between(body, scene)):
                event.parties.setdefault(code, Stated(code, where, "party/body"))
            return
    _fill_number(event, match, scene)


def _fill_number(event: Draft, match: Match, scene: Scene) -> None:
    """'Held its 16th meeting', 'the seventh round of talks': the number stands beside the sitting, not the name."""
    _fill_times(event, match, scene)
    words = scene.reader.ontology.words
    sittings = words["sittings" if event.kind is Kind.SESSION else "talk_rounds"]
    for noun in _sittings(match.trigger, words):
        if noun.lemma_.lower() not in sittings:
            continue
        for child in noun.lefts:
            number = scene.reader.bodies.number(child.text)
            after = scene.parsed.shadow.text[noun.idx + len(noun) :]
            if number and not counted_within(after):
                event.ordinal = Stated(number, scene.span(child.i, child.i + 1), "body/sitting")
                return


def _fill_times(event: Draft, match: Match, scene: Scene) -> None:
    """'Met for the third time'; those who merely meet for the first time may have met for the first time in years."""
    verb = (
        match.trigger
        if match.trigger.pos_ == "VERB"
        else governor(match.trigger, scene.reader.ontology.words)
    )
    for child in verb.children if verb is not None else ():
        times = [deep for deep in child.children if deep.lower_ == "time"] if child.lower_ == "for" else []
        for deep in (left for time in times for left in time.lefts):
            number = scene.reader.bodies.number(deep.text)
            after = scene.parsed.shadow.text[deep.head.idx :]
            if number and (number > 1 or event.body) and not counted_within(after):
                event.ordinal = Stated(number, scene.span(deep.i, deep.i + 1), "body/times")


def _sittings(trigger: Token, words: Words) -> Iterator[Token]:
    """The trigger, the round that measures it, and what its verb is said to hold."""
    noun = trigger
    while noun.pos_ in {"NOUN", "PROPN"}:
        yield noun
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            noun = noun.head.head
        else:
            break
    verb = governor(trigger, words)
    if verb is not None and verb.pos_ in {"VERB", "AUX"}:
        yield from (child for child in verb.children if child.dep_ == "dobj")


def _named_in(body: BodyName, scene: Scene) -> list[str]:
    """The parties of 'the India-Kenya Joint Commission'."""
    inside = [h for h in scene.line.hits if body.start <= h.start and h.end <= body.end and h.sort in _NAMING]
    return [hit.party for hit in inside if hit.party]


def _is_group(body: BodyName, scene: Scene) -> bool:
    """The Group of Seven or the European Commission is a party and no standing body of parties (ruling 23)."""
    organs = ("Council", "Assembly", "Committee", "Conference")
    return not body.name.endswith(organs) and any(
        h.sort is Sort.ORGANISATION
        and (h.start, h.end) == (body.end - len(body.name), body.end)
        and h.party not in scene.reader.ontology.words["sits_itself"]
        for h in scene.line.hits
    )


def _between(body: BodyName, scene: Scene) -> list[str]:
    """The parties of 'Oman's Committee on Defence', 'the Committee between Oman and Peru', however they are parsed."""
    at, found = body.end, list[str]()
    for hit in scene.line.hits:
        if hit.party and hit.sort in _NAMING and scene.parsed.shadow.text[hit.end : body.start] == "'s ":
            return [hit.party]
        if hit.start < body.end or hit.sort not in _NAMING or not hit.party:
            continue
        if not _JOINED.fullmatch(scene.parsed.shadow.text[at : hit.start]):
            break
        found.append(hit.party)
        at = hit.end
    return found if len(found) > 1 else []


def _only_modifies(name: Token, trigger: Token, words: Words) -> bool:
    """'A second Commission proposal' is of no session; 'a second Commission meeting' is."""
    head = name.head
    sitting = {*words["sittings"], *words["talks"], *words["body"]}
    return name.dep_ == "compound" and head != trigger and head.lemma_.lower() not in sitting


def _sits(verb: Token, words: Words) -> bool:
    """'The council met', 'began its session', not 'the commission opened an inquiry'."""
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return not things or any(
        t.lemma_.lower() in {*words["sittings"], *words["talks"], "place"} for t in things
    )


def _is_called(body: BodyName, match: Match) -> bool:
    """'Ahead of the Quad Summit', 'the Group of 77 ministerial meeting': talks with a name of their own."""
    called = bool(body.parties) or (body.known and body.name.lower().endswith("meeting"))
    return called and match.pattern.kind is Kind.MEETING


def _convenes(body: BodyName, match: Match, scene: Scene) -> bool:
    """A body that is only named ('a member of the Commission') has not met; one numbered, held or convened has."""
    doc = match.trigger.doc
    inside = doc.char_span(body.start, body.end, alignment_mode="expand")
    own = inside is not None and match.trigger.i in range(inside.start, inside.end)
    if match.trigger.pos_ in {"VERB", "AUX"} or (match.pattern.kind is not Kind.SESSION and not own):
        return True
    if inside is not None and _only_modifies(inside.root, match.trigger, scene.reader.ontology.words):
        return False
    if body.ordinal or body.edition or (own and _is_called(body, match)):
        return True
    is_party = any(
        h.sort is Sort.ORGANISATION and h.start < body.end and body.start < h.end for h in scene.line.hits
    )
    support = scene.reader.ontology.words["sit"] if is_party else match.pattern.support
    verb = governor(match.trigger, scene.reader.ontology.words)
    held = [c for c in match.trigger.children if c.dep_ in {"acl", "relcl"}]
    if verb is not None and match.trigger.dep_ == "nsubj" and not _sits(verb, scene.reader.ontology.words):
        return False
    if verb is not None:  # 'is due to be held'
        held += [deep for c in verb.children if c.dep_ in {"acomp", "xcomp"} for deep in (c, *c.children)]
    return any(v is not None and v.lemma_.lower() in support for v in (verb, *held))
