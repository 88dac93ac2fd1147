"""The cue that a name has to the end of a gift that it is: the preposition before it, or the thing that it describes.

'Peru has granted Chad soft loans', 'a plane with Peruvian relief goods landed in Chad': a small parser often loses the
verb's arguments, and seldom what stands right beside a name. So each actor of a clause is asked for his own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.phrases import bare_forms
from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_SAME = _INNER | {"conj", "appos"}
_NOUNS = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "SYM"})
_OWN_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "it", "they"})
_WHOSE = frozenset({Part.ADJECTIVE, Part.PARTY, Part.NAMED, Part.OFFICE})
_BORDERS = frozenset({"border", "frontier", "boundary"})
_STEPS = 8
"""Steps up from a name after which nothing of its phrase is met any more."""


class Cue(Enum):
    """What the words around a name let it be."""

    FROM = "from"  # 'from Peru', 'donated by Peru', 'thanks to Peru'
    MAKE = "make"  # 'Peruvian aid', 'Peru's trucks'
    TO = "to"  # 'to Chad', 'for its schools', 'for flood victims in Chad'
    SELF = "self"  # 'the Tara sailed with aid': a ship or force
    GIVEN = "given"  # 'grant Chad soft loans'
    WHERE = "where"  # 'in Chad'


@dataclass(frozen=True, slots=True)
class End:
    """An actor, the noun to whose phrase his name belongs, and its cue."""

    actor: Actor
    head: Token
    cue: Cue


def cues(trigger: Token, actors: ActorMap, words: Words) -> Iterator[End]:
    """Yield who has a cue in the clause of `trigger`, in order."""
    clause = frozenset(_clause(trigger, words))
    for actor, own in (*zip(actors.actors, actors.tokens, strict=True), *actors.towns):
        inside = sorted(own & clause)
        if inside and actor.parties and trigger.i not in own:
            root = trigger.doc[inside[0] : inside[-1] + 1].root
            yield from _ends(trigger, actor, root, words)


def _clause(trigger: Token, words: Words) -> Iterator[int]:
    """Yield the clause's tokens without clauses in it that have a subject of their own or tell of other acts."""
    top = trigger
    while top.head != top and not (top.pos_ in {"VERB", "AUX"} and _own_subject(top)):
        top = top.head
    stack = [top]
    while stack:
        token = stack.pop()
        yield token.i
        stack += [
            c for c in token.children if not _is_apart(c, words) or c == trigger or c.is_ancestor(trigger)
        ]


def _is_apart(clause: Token, words: Words) -> bool:
    """'Which Peru also uses', 'designed for Chad': a clause of its own, or a participle of no giving."""
    bare = clause.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in clause.children)
    if (bare and clause.dep_ in {"acl", "advcl", "conj"}) or clause.dep_ == "relcl":
        gives = {*words["given_by"], *words["set_for"], *words["landing"]}
        if clause.lemma_.lower() not in gives:
            return True
    return _own_subject(clause)


def _own_subject(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and any(
        child.dep_ in _OWN_SUBJECT and child.lower_ not in _RELATIVE for child in verb.children
    )


def _ends(trigger: Token, actor: Actor, root: Token, words: Words) -> Iterator[End]:
    head = _phrase(root, trigger)
    cue = Cue.FROM if _is_funder(actor, root, words) else _led(head, trigger, words)
    if cue is None and (_is_given(trigger, root) or _is_beside_gift(head, trigger, words)):
        cue = Cue.GIVEN
    aside = head.dep_ == "pobj" and head.head.lower_ in words["no_make"]
    if cue is None and not aside and root != head and actor.part in _WHOSE and _is_thing(head, words):
        cue = Cue.MAKE if not _is_brand(actor, head) else None
    if cue is None and head.dep_ == "pobj" and head.head.lower_ == "of":
        cue = _of_what(head.head.head, head, trigger, words)
    if cue is None and actor.part is Part.NAMED and head.dep_ == "nsubj" and head.head == trigger:
        cue = Cue.SELF
    if cue is None and head.dep_ == "nsubjpass" and head.head == trigger and _is_flagged(actor, words):
        cue = Cue.SELF
    if cue is not None:
        yield End(actor, head, cue)


def _is_flagged(actor: Actor, words: Words) -> bool:
    """'INS Tara was handed over to Chad': the letters before a ship's name tell whose she has been."""
    flags = {entry.split(":")[0] for entry in words["ship_prefixes"]}
    return (actor.name or "").split(" ", 1)[0] in flags


def _of_what(noun: Token, owner: Token, trigger: Token, words: Words) -> Cue | None:
    """'A boat of the Peruvian navy', 'a gift of the Peruvian people': whose a thing or a gift is."""
    if noun == trigger:
        whose = owner.pos_ == "PROPN" or owner.lemma_.lower() in {
            *words["agents"],
            "people",
            "nation",
            "state",
        }
        return Cue.FROM if whose and noun.pos_ == "NOUN" else None
    return Cue.MAKE if _is_thing(noun, words) else None


def _phrase(token: Token, trigger: Token) -> Token:
    """Return the noun of the phrase in which a name stands: 'schools' of 'Chad's new schools'."""
    while token.dep_ in _INNER and token.head.pos_ in _NOUNS and token.head != trigger:
        token = token.head
    return token


def _led(noun: Token, trigger: Token, words: Words) -> Cue | None:
    """Go up from a phrase to the first preposition that is a cue."""
    placed: Token | None = None
    for _ in range(_STEPS):
        if noun.dep_ in _SAME and noun.head.pos_ in _NOUNS:
            noun = noun.head
        elif noun.dep_ in {"pobj", "pcomp"} or (noun.dep_ == "dobj" and noun.head.dep_ == "pcomp"):
            word = noun.head if noun.dep_ != "dobj" else noun.head.head
            if word.lower_ == "by" and _is_doer(word, trigger, words):
                return Cue.FROM
            if cue := _of_preposition(word, words):
                return cue
            if word.lower_ in words["no_end"]:
                return None
            if placed is None and noun.lemma_.lower() in _BORDERS and word.lower_ != "to":
                return None  # 'to families near the Chadian border'
            placed = placed or (word if word.lower_ in words["at_place"] else None)
            if word.head.pos_ not in _NOUNS or word.head == trigger:
                if placed and _is_aimed(placed, trigger):
                    return Cue.TO
                break
            noun = word.head
        else:
            break
    if placed and _is_aimed(placed, trigger):
        return Cue.TO
    return Cue.WHERE if placed else None


def _is_doer(by: Token, trigger: Token, words: Words) -> bool:
    """'Was given to Chad by Peru', where the parse hangs Peru on Chad."""
    passive = any(child.dep_ == "auxpass" for child in trigger.children)
    doer = any(child.dep_ == "agent" for child in trigger.children)
    torn = by.head.pos_ == "PROPN" and by.head.dep_ == "pobj"
    return torn and passive and not doer and trigger.lemma_.lower() in words["given_by"]


def _of_preposition(word: Token, words: Words) -> Cue | None:
    before = word.nbor(-1).lower_ if word.i else ""
    if before in words["thanks_to"]:
        return Cue.FROM
    if word.lower_ == "by" and word.head.lemma_ == "owe":
        return Cue.TO  # 'forgave the millions owed by Chad'
    if word.lower_ == "by":
        return Cue.FROM if word.head.lemma_.lower() in words["given_by"] else None
    if before in words["not_to"]:
        return None
    return Cue.FROM if word.lower_ == "from" else Cue.TO if word.lower_ in words["towards"] else None


def _is_thing(noun: Token, words: Words) -> bool:
    things = {*words["given"], *words["goods"], *words["carried_by"]}
    if bare_forms(noun) & things:
        return True
    called = noun.pos_ == "PROPN" and noun.i > 0  # 'the Peruvian navy ship Tara'
    return called and noun.nbor(-1).head == noun and noun.nbor(-1).lower_ in words["carried_by"]


def _is_given(trigger: Token, name: Token) -> bool:
    """'Granted Chad soft loans': a name right behind the verb, with the thing behind it."""
    if (
        trigger.pos_ != "VERB"
        or name.i <= trigger.i
        or name.tag_ not in {"NNP", "NNPS"}
        or name.dep_ == "poss"
    ):
        return False
    first = name.left_edge.i
    return all(t.dep_ in {"prt", "det"} or t.lower_ == "the" for t in trigger.doc[trigger.i + 1 : first])


def _is_beside_gift(head: Token, trigger: Token, words: Words) -> bool:
    """'Gave the Chadian school 20 buses': whoever has another object behind him gets it."""
    if head.head != trigger or head.dep_ not in {"dobj", "dative"}:
        return False
    beside = [c for c in trigger.children if c.dep_ == "dobj" and c.i > head.i]
    return any(_is_thing(c, words) or not _is_thing(head, words) for c in beside)


def _is_funder(actor: Actor, name: Token, words: Words) -> bool:
    """'The Peruvian-funded school', which the parse may keep in one word."""
    behind = name.doc.text[actor.end :]
    return behind.startswith("-") and behind[1:].split(" ", 1)[0].lower() in words["funded"]


def _is_brand(actor: Actor, thing: Token) -> bool:
    """'Doses of AstraZeneca vaccine': who makes them does not give them."""
    return actor.part is Part.NAMED and thing.lemma_.lower() in {"vaccine", "dose", "jab", "shot", "vial"}


def _is_aimed(place: Token, trigger: Token) -> bool:
    """'Contributed 5 million towards relief in Chad', which the parse hangs on the verb."""
    if trigger.pos_ != "VERB":
        return False
    between = trigger.doc[trigger.i + 1 : place.i]
    aims = [
        token for token in between if token.lower_ in {"for", "towards", "toward"} and token.pos_ == "ADP"
    ]
    return any(c.dep_ == "pobj" and c.pos_ == "NOUN" for t in aims for c in t.children)
