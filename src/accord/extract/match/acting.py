"""The actors of a sentence laid over its tokens, and which of them act in a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.locating import head_at
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_ACTS = frozenset({Part.PERSON, Part.OFFICE, Part.NAMED, Part.PARTY})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def linked_by(thing: Token, words: Words) -> frozenset[int]:
    """Return the tokens that tell whom a thing links: 'a cable that will connect Chad to Niger'."""
    clauses = [c for c in thing.children if c.dep_ == "relcl" and c.lemma_.lower() in words["linking"]]
    return frozenset(token.i for clause in clauses for token in clause.subtree)


def clause_actors(trigger: Token, actors: ActorMap, words: Words, *, wide: bool) -> list[Actor]:
    """Return who else acts in the trigger's clause (`wide`: in its sentence) and is no place or topic."""
    doc = trigger.doc
    top = trigger
    while top.pos_ not in {"VERB", "AUX"} and top.head != top:
        top = top.head
    indices = frozenset(range(len(doc))) if wide else frozenset(_clause(top, trigger))
    return [
        actor
        for actor in actors.within(indices)
        if acting(actor, words, doc_text=doc.text) and _takes_part(actor, doc, words)
    ]


def _clause(top: Token, trigger: Token) -> Iterator[int]:
    """Yield the clause's tokens without what is only told of a thing in it ('aid that others give')."""
    yield top.i
    for child in top.children:
        if not _is_of_others(child) or child == trigger or child.is_ancestor(trigger):
            yield from _clause(child, trigger)


def _is_of_others(clause: Token) -> bool:
    """A relative clause, or what the parse takes for one, with a subject of its own; no infinitive ('a way to pay').

    So too one on an apposition: 'rain, a problem that troubles relations with Peru'.
    """
    if clause.dep_ == "relcl" and clause.head.dep_ == "appos" and clause.head.pos_ == "NOUN":
        return True
    if clause.dep_ == "advcl" and clause.tag_ in {"VBD", "VBN"}:
        marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
        if marks & {"after", "before", "since"} and any(c.dep_ in _SUBJECTS for c in clause.children):
            return True  # 'after the Soviet Union was dissolved'
    own = [
        c for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} and c.lower_ != "that"
    ]
    return clause.dep_ in {"relcl", "acl"} and bool(own) and not any(c.tag_ == "TO" for c in clause.children)


_JOINING = frozenset({"join", "rejoin", "enter", "leave", "quit"})


def _takes_part(actor: Actor, doc: Doc, words: Words) -> bool:
    """A state takes part as subject, object or partner, not as the owner or the topic of something else."""
    name = head_at(doc, actor)
    if actor.part is not Part.PARTY or name is None:
        return name is not None
    root = first_of_row(name)
    if root.dep_ == "pobj" and root.head.lower_ == "by" and root.head.head.pos_ == "NOUN":
        return False  # 'attacks by Iran'
    if root.dep_ == "pobj" and (_is_between_others(root.head, words) or _is_away_from(root.head, words)):
        return False
    if root.dep_ == "pobj":
        return root.head.lower_ in words["partners"] or (
            root.head.lower_ == "to" and root.head.head.pos_ == "VERB"
        )
    if root.dep_ == "dobj" and root.head.lemma_.lower() in words["debating"]:
        return False  # 'to discuss Libya'
    if root.dep_ == "dobj" and root.head.dep_ == "acl" and root.head.lemma_ in _JOINING:
        return False  # 'to back Chad's bid to join NATO'
    return root.dep_ not in {"compound", "amod", "nmod", "poss", "npadvmod"}


def _is_away_from(preposition: Token, words: Words) -> bool:
    """'In a turn away from Chad', 'independence from Chad': who gives goods is told beside them or by the verb."""
    noun = preposition.head
    goods = {*words["goods"], *words["deal"], *words["talks"], *words["person"]}
    return preposition.lower_ == "from" and noun.pos_ == "NOUN" and noun.lemma_.lower() not in goods


def _is_between_others(preposition: Token, words: Words) -> bool:
    """'Committed to peace with Egypt', 'its row with Chad': with whom that is tells of nobody who does something."""
    before = preposition.nbor(-1) if preposition.i else preposition
    return preposition.lower_ in {"with", "between"} and before.lemma_.lower() in words["frictions"]


def is_of_thing(actor: Actor, trigger: Token) -> bool:
    """'Met over tensions between Chad and Niger': those between whom a thing is, and not the act itself."""
    name = head_at(trigger.doc, actor)
    preposition = first_of_row(name).head if name is not None else trigger
    thing = preposition.head
    told = preposition.lower_ in {"between", "with", "among"} and thing.pos_ == "NOUN" and thing != trigger
    return told and thing.i > trigger.i and thing.dep_ != "conj"


def first_of_row(root: Token) -> Token:
    """Return the first of a row: 'in Chad, Niger and Mali', each stands where the first of them does."""
    while root.dep_ == "conj" and root.head.pos_ in {"NOUN", "PROPN"}:
        root = root.head
    return root


def acting(actor: Actor, words: Words, *, doc_text: str) -> bool:
    """Say whether the mention is of somebody who acts: no adjective, and no state that follows 'in' or 'about'."""
    if actor.part not in _ACTS:
        return False
    before = doc_text[: actor.start].rstrip().rsplit(" ", 2)[-2:]
    near = [word.lower() for word in before if word.lower() != "the"]
    return actor.part is not Part.PARTY or not near or near[-1] not in words["away"]
