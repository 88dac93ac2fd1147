"""Who builds in another land and where: 'Peruvian engineers', 'a Peruvian-built dam', 'at Kati in Mali'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.extract.match.phrases import named_after
from accord.extract.match.prepositions import Relation, prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

LYING = frozenset({"in", "at", "near", "outside", "across", "throughout", "site"})
"""Relations that tell where works lie."""

RAISED = re.compile(r"-(?:built|constructed|designed|assisted|aided|backed|run|led|sponsored|equipped)\b")
"""What follows the state that has built works or helps to: 'a Peruvian-built dam'."""

_PLACING = frozenset({"in", "at", "near", "outside"})


def sites(verb: Token, words: Words) -> Iterator[Relation]:
    """Yield where works lie that a verb tells of: 'the dam in Mali that Peru builds', 'work on a dam in Mali'."""
    yield from _placed(deep for work in objects(verb) for deep in named_after(work, "on", "of"))
    if verb.dep_ not in {"acl", "relcl"} or verb.lemma_.lower() not in words["building"]:
        return
    works = verb.head
    yield from _placed([works])
    if works.dep_ in {"nsubj", "nsubjpass", "dobj"} and works.head.lemma_.lower() in words["building"]:
        yield from _placed([works.head])  # 'the dam, built by Peru, was opened in Kati'


def _placed(things: Iterable[Token]) -> Iterator[Relation]:
    for thing in things:
        yield from (("site", place) for relation, place in prepositions(thing) if relation in _PLACING)


def are_builders(head: Token, words: Words) -> bool:
    """'Egyptian engineers', 'a Chilean state company': people and firms that work abroad for their state."""
    lemma = head.lemma_.lower()
    public = any(child.lower_ in {*words["state_owned"], "national"} for child in head.lefts)
    return lemma in words["builders"] or (lemma in words["merchant"] and public)


def is_firm_at_work(verb: Token, doer: Token, words: Words) -> bool:
    """'A Chilean firm is building a port for the Kenyan government': it works for a state (codebook, ruling 20)."""
    whom = [
        place
        for thing in (verb, *objects(verb))
        for relation, place in prepositions(thing)
        if relation == "for"
    ]
    return doer.lemma_.lower() in words["merchant"] and any(
        one.lemma_.lower() in {*words["state_body"], "navy", "army", "ministry"} for one in whom
    )
