"""Mends what long names and what stands between do to a sentence of guests and hosts.

'Received at the palace on Monday Senator Diaz', 'held talks at the palace with Senator Diaz', 'a mission led by Senator
Diaz leaves for Lima': the small model hangs the name on the nearest word, or the verb on the name.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RECEIVING = frozenset({"receive", "meet", "host", "welcome", "greet", "see"})
_FETING = frozenset({"fete", "fête", "entertain", "honour", "honor", "treat"})
_BEFORE_NAMES = frozenset({"compound", "nmod", "amod"})
_SPARE = frozenset({"with", "by"})
_PLACING = frozenset({"at", "in", "on", "during"})
_GOING = {
    "leaves": "leave",
    "heads": "head",
    "visits": "visit",
    "arrives": "arrive",
    "tours": "tour",
    "meets": "meet",
    "returns": "return",
    "departs": "depart",
    "flies": "fly",
    "travels": "travel",
}
"""Verbs in the present that the model may take for a noun after a name, with their lemmas."""


def attach_guests(doc: Doc, names: Sequence[tuple[int, int]]) -> None:
    """Let 'received on Tuesday Senator Diaz' have its object; `names` are where persons stand, in code points.

    The small model makes one name of 'Tuesday Senator Diaz', or takes the person for a time.
    """
    ends = {end for _, end in names}
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_ not in _RECEIVING:
            continue
        _part_errand(verb, ends)
        if _is_bare(verb):
            if guest := _beside_place(verb):
                guest.head, guest.dep_ = verb, "dobj"
                continue
            for start, end in sorted(names):
                if start > verb.idx and _attach(verb, [t for t in doc if start <= t.idx < end]):
                    break


def _beside_place(verb: Token) -> Token | None:
    """'Received at the palace the Envoy of Peru': with no comma before it, the envoy does not explain the palace."""
    for place in verb.subtree:
        for guest in place.children if place.dep_ == "pobj" and place.head.head == verb else ():
            opens = guest.left_edge
            if (
                guest.dep_ == "appos"
                and opens.lower_ == "the"
                and opens.i == place.i + 1
                and place.i > verb.i
            ):
                return guest
    return None


def _part_errand(verb: Token, ends: Set[int]) -> None:
    """'Received on Tuesday Senator Diaz, bearer of a message': what a guest is besides is not who was received."""
    for thing in [c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN" and c.i > verb.i + 2]:
        comma, name = thing.nbor(-1), thing.nbor(-2)
        if comma.text == "," and name.pos_ == "PROPN" and name.idx + len(name) in ends and name.head == thing:
            for child in [c for c in thing.lefts if c.i < name.i]:
                child.head = name
            name.head, name.dep_ = verb, "dobj"
            thing.head, thing.dep_ = name, "appos"


def attach_partners(doc: Doc, words: Words) -> None:
    """Let 'held talks on Friday at the palace with Diaz' be talks with Diaz, and not a palace with him."""
    for preposition in doc:
        if preposition.lower_ != "with" or preposition.dep_ != "prep" or preposition.head.dep_ != "pobj":
            continue
        where, held = preposition.head.head, preposition.head.head.head
        partner = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if partner is None or partner.pos_ != "PROPN" or where.lower_ not in _PLACING:
            continue
        if held.pos_ == "VERB" and _is_of_talks(held, words):
            preposition.head = held


def attach_agents(doc: Doc) -> None:
    """Let 'was feted at a banquet by President Diaz' be his doing, and not his banquet alone."""
    for preposition in doc:
        if preposition.lower_ != "by" or preposition.dep_ != "prep" or preposition.head.dep_ != "pobj":
            continue
        verb = preposition.head.head.head
        doer = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if (
            verb.lemma_ not in _RECEIVING | _FETING
            or verb.tag_ != "VBN"
            or doer is None
            or doer.pos_ != "PROPN"
        ):
            continue
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        if passive and not any(child.dep_ == "agent" for child in verb.children):
            preposition.head, preposition.dep_ = verb, "agent"


def _is_of_talks(verb: Token, words: Words) -> bool:
    things = {child.lemma_.lower() for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}}
    return verb.lemma_ in words["talking"] or bool(things & {*words["talks"], "interview", "chat", "huddle"})


def part_leaders(doc: Doc, names: Sequence[tuple[int, int]]) -> None:
    """Let 'a mission led by Minister Diaz leaves for Lima' have its verb, which the model makes a part of the name."""
    ends = {end for _, end in names}
    for name in doc:
        if name.dep_ != "compound" or name.idx + len(name) not in ends or name.head.i != name.i + 1:
            continue
        verb = name.head
        team = verb.head.head if verb.head.lower_ == "under" else verb.head.head.head
        if verb.lower_ in _GOING and verb.dep_ == "pobj" and team.dep_ == "ROOT" and team.pos_ == "NOUN":
            _make_root(verb, name, team)


def _make_root(verb: Token, name: Token, team: Token) -> None:
    """Give the verb the sentence, its subject `team`, and what stands behind it; the name its place after 'by'."""
    name.head, name.dep_ = verb.head, "pobj"
    for child in [c for c in verb.children if c.i < name.i]:
        child.head = name
    verb.pos_, verb.tag_ = "VERB", "VBZ"
    verb.lemma_ = _GOING[verb.lower_]
    verb.head, verb.dep_ = verb, "ROOT"
    behind = [t for t in verb.doc if t.i > verb.i and t.head.i < verb.i]
    for token in behind:
        token.head = verb
    team.head, team.dep_ = verb, "nsubj"


def _is_bare(verb: Token) -> bool:
    """An active verb with neither an object nor anybody beside it."""
    if any(child.dep_ in {"dobj", "auxpass", "nsubjpass", "ccomp"} for child in verb.children):
        return False
    return not any(child.lower_ in _SPARE for child in verb.children) and any(
        child.dep_ == "nsubj" for child in verb.children
    )


def _attach(verb: Token, name: Sequence[Token]) -> bool:
    """Make a person the object of `verb` if the parse has hung the name on it by mistake; say whether it has."""
    if not name:
        return False
    person = name[-1]
    if person.dep_ == "npadvmod" and person.head == verb and len(name) > 1:
        person.dep_ = "dobj"
        return True
    preposition = person.head
    day = preposition if person.dep_ in {"npadvmod", "appos"} else None
    if day is not None and day.dep_ == "pobj" and day.head.head == verb and len(name) > 1:
        person.head, person.dep_ = verb, "dobj"  # 'received today, on October 1, Senator Diaz'
        return True
    if person.dep_ != "pobj" or preposition.head != verb or preposition.dep_ != "prep":
        return False
    strange = [c for c in person.lefts if c.i < name[0].i and c.dep_ in _BEFORE_NAMES]
    if not strange:
        return False
    _part(verb, preposition, strange[-1], person, name[0].i)
    return True


def _part(verb: Token, preposition: Token, place: Token, person: Token, first: int) -> None:
    """Give `place` to the preposition with all that stands before it, and the person to the verb."""
    for child in [c for c in person.lefts if c.i < first and c != place]:
        child.head = place
    place.head, place.dep_ = preposition, "pobj"
    person.head, person.dep_ = verb, "dobj"
