"""Which standing body convenes in an event, the number of its sitting and the parties in its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.sitting_numbers import fill_number
from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor, region
from accord.extract.names.actors import Part
from accord.extract.names.lexicon import Sort
from accord.extract.parsing.locating import words_at
from accord.extract.scene import Scene
from accord.extract.wording.body_name import BodyName, without_states
from accord.model.claims import Kind
from accord.model.spans import Span
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_NAMING = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})
"""Sorts of names that tell whose body it is."""


_JOINED = re.compile(r"(?: between| of|,| and|, and)(?: the)? ")
_FOUNDED = re.compile(
    r",?(?: which was)? (?:established|set up|created|founded|formed|provided for|foreseen)"
    r"(?: (?:by|under|in accordance with|pursuant to|through) )(?:the )?(?:\d{4} )?"
)
"""What tells under whose pact a body sits: 'the Trade Committee set up under the Peru-Chad Free Trade Agreement'."""
_PACT = re.compile(r"[^.;,]{0,60}?(?:Agreement|Treaty|Pact|Accord|Memorandum|Convention)\b")


def fill_body(event: Draft, match: Match, scene: Scene) -> None:
    """Name the body whose sitting the act is, with its number and the parties of its name."""
    own, near = _owner(match.trigger, scene), _tokens_of_sitting(match)
    for body in scene.bodies:
        if _is_group(body, scene) or _is_of_persons(body, scene):
            continue
        if body != own and not (_convenes(body, match, scene) and _touches(body, near, scene)):
            continue
        end = without_states(body, scene.parsed.shadow.text, scene.line.hits)
        name = body.name[: len(body.name) - body.end + end]
        if end < body.end and " " not in name:
            continue  # 'the summit of Peru and Chile'
        _set_body(event, body, scene.parsed.shadow.span(body.end - len(body.name), end), name, scene)
        if not body.ordinal:
            fill_number(event, match, scene)
        return
    fill_number(event, match, scene)


def _tokens_of_sitting(match: Match) -> set[int]:
    """The words among which the name of the body that sits is told."""
    tokens = {match.trigger.i, *(a.head.i for a in match.arguments if a.relation in {"subj", "mod"})}
    told = [a for a in match.arguments if a.role == "body" or a.relation in {"for", "of"}]
    return tokens | {i for argument in told for i in region(argument.head)}


def _touches(body: BodyName, tokens: set[int], scene: Scene) -> bool:
    span = words_at(scene.parsed.doc, body)
    return span is not None and bool(tokens & set(range(span.start, span.end)))


def _set_body(event: Draft, body: BodyName, span: Span, name: str, scene: Scene) -> None:
    """Give the event its body, by `name` where the page's own words have markup in them."""
    where, written = scene.parsed.shadow.span(body.start, body.end), scene.words(span)
    event.body = Stated(name if "](" in written else written, where, "body/name")
    if event.kind is Kind.MEETING and (body.known or body.ordinal):
        event.kind = Kind.SESSION
    if body.ordinal:
        event.ordinal = Stated(body.ordinal, where, "body/ordinal")
    for code in (*body.parties, *_named_in(body, scene), *_between(body, scene)):
        event.parties.setdefault(code, Stated(code, where, "party/body"))


def _owner(sitting: Token, scene: Scene) -> BodyName | None:
    """'Disbanded the Joint Commission during its 29th session': the body named last before, which sat."""
    own = any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for child in sitting.lefts)
    counted = any(scene.reader.bodies.number(child.text) for child in sitting.lefts)
    if not (own and counted) or sitting.lemma_.lower() not in scene.reader.ontology.words["sittings"]:
        return None
    before = [body for body in scene.bodies if body.end <= sitting.idx and body.ordinal is None]
    return before[-1] if before else None


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


def _is_of_persons(body: BodyName, scene: Scene) -> bool:
    """'The 1972 Nixon-Brezhnev summit' is called after those who met, and nothing standing."""
    return any(
        actor.part is Part.PERSON and body.start <= actor.start and actor.end < body.end
        for actor in scene.actors.actors
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
    return found if len(found) > 1 else _of_pact(body, scene)


def _of_pact(body: BodyName, scene: Scene) -> list[str]:
    """The parties in the name of the pact that founded a body ('established under the Peru-Chad Agreement')."""
    text = scene.parsed.shadow.text
    founded = _FOUNDED.match(text, body.end)
    pact = _PACT.match(text, founded.end()) if founded else None
    if founded is None or pact is None:
        return []
    inside = [
        h.party
        for h in scene.line.hits
        if h.party and h.sort in _NAMING and founded.end() <= h.start and h.end <= pact.end()
    ]
    return inside if len(inside) > 1 else []


def _only_modifies(name: Token, trigger: Token, words: Words) -> bool:
    """'A second Commission proposal' is of no session; 'a second Commission meeting' is."""
    head = name.head
    sitting = {*words["sittings"], *words["talks"], *words["body"]}
    return name.dep_ == "compound" and head != trigger and head.lemma_.lower() not in sitting


def _sits(verb: Token, words: Words) -> bool:
    """'The council met', 'began its session', not 'the commission opened an inquiry'."""
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return not things or any(
        t.lemma_.lower() in {*words["sittings"], *words["talks"], "place", "work", "deliberation"}
        for t in things
    )


def _is_called(body: BodyName, match: Match) -> bool:
    """'Ahead of the Quad Summit', 'the Group of 77 ministerial meeting': talks with a name of their own."""
    called = bool(body.parties) or (body.known and body.name.lower().endswith("meeting"))
    return called and match.pattern.kind is Kind.MEETING


def _convenes(body: BodyName, match: Match, scene: Scene) -> bool:
    """A body that is only named ('a member of the Commission') has not met; one numbered, held or convened has."""
    doc = match.trigger.doc
    inside = words_at(doc, body)
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
    words = scene.reader.ontology.words
    if _is_had(match.trigger, verb, words) or _is_met_in(match.trigger, words):
        return True
    if _is_frame_of_talks(match.trigger, words) and _is_of_two(body, scene):
        return True
    return any(v is not None and v.lemma_.lower() in support for v in (verb, *held))


def _is_of_two(body: BodyName, scene: Scene) -> bool:
    """'The Peru-Chad Mechanism', 'the Joint Commission': no body of many, in whose frame two may talk by themselves."""
    joint = any(word.lower() in scene.reader.ontology.words["shared_sittings"] for word in body.name.split())
    return joint or len({*body.parties, *_named_in(body, scene)}) > 1


def _is_frame_of_talks(name: Token, words: Words) -> bool:
    """'Held a meeting within the framework of the Peru-Chad Mechanism': it sat."""
    of = name.head
    if name.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_ not in _FRAMES or of.head.dep_ != "pobj":
        return False
    verb = of.head.head.head
    things = {child.lemma_.lower() for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}}
    held = verb.lemma_.lower() in words["convene"] and bool(things & {*words["countable_talks"], "talk"})
    return held or verb.lemma_.lower() in words["talking"]


_FRAMES = frozenset({"framework", "frame", "part"})


def _is_met_in(name: Token, words: Words) -> bool:
    """'Peru and Chad met in their Bilateral Commission', 'are locked in a meeting of the Joint Committee': it sits."""
    while name.dep_ == "compound" and name.pos_ == name.head.pos_ == "PROPN":
        name = name.head
    if name.dep_ != "pobj" or name.head.lower_ not in {"in", "for", "within"}:
        return False
    above = name.head.head
    if above.lower_ == "time" and above.dep_ == "pobj":
        above = above.head.head  # 'met for the third time in …'
    return above.pos_ == "VERB" and above.lemma_.lower() in {*words["talking"], "lock", "engage"}


def _is_had(sitting: Token, verb: Token | None, words: Words) -> bool:
    """'We had another session of the commission', 'for what was a good round of the dialogue': it was held."""
    told = verb is not None and verb.lemma_ in {"have", "be"} and verb.tag_ in {"VBD", "VBN"}
    return told and sitting.dep_ in {"dobj", "attr"} and sitting.lemma_.lower() in words["sittings"]
