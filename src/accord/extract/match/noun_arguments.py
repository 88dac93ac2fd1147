"""The arguments of an event noun: whose it is, between whom, what it comprises, and what its verb adds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.governor_arguments import of_governor
from accord.extract.match.making import makers_of
from accord.extract.match.phrases import named_after, names_its_sort
from accord.extract.match.prepositions import Relation, ends, modifiers, prepositions, purposes
from accord.extract.match.spanning import spans
from accord.extract.match.tours import of_tour
from accord.extract.match.verb_arguments import measured_out
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPRISING = frozenset({"involving", "including", "comprising", "encompassing", "bringing"})
_GROUPING = frozenset({"involve", "include", "comprise", "group", "gather", "bring"})
_BETWEEN = frozenset({"between", "among", "with"})


def of_noun(noun: Token, words: Words) -> Iterator[Relation]:
    """Yield what stands with an event noun, before, behind and above it."""
    if names_its_sort(noun):  # 'Exercise Desert Flag'
        yield from of_noun(noun.head, words)
    yield from modifiers(noun)
    yield from prepositions(noun)
    yield from ends(noun)
    yield from _parties_to(noun)
    yield from _parties_behind(noun, words)
    yield from purposes(noun, words)
    yield from _of_thanks(noun, words)
    if noun.lemma_.lower() in words["handed_over"]:  # 'deliveries of Norwegian gas'
        yield from (("make", a) for thing in measured_out(noun) for _, a in modifiers(thing))
    if noun.lemma_.lower() == "entry":  # 'the entry into force of the treaty'
        yield from (
            pair for relation, head in prepositions(noun) if relation == "into" for pair in prepositions(head)
        )
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.tag_ in {"VBN", "VBD"}:
            yield from _of_participle(child, noun, words)
        elif (child.dep_ == "acl" and child.lower_ in _COMPRISING) or _comprises(child):
            yield from (("involving", thing) for thing in objects(child))
    yield from spans(noun, words)
    yield from of_tour(noun, words)
    yield from of_governor(noun, words)
    if noun.lemma_.lower() in {*words["deal"], "letter"}:
        yield from makers_of(noun, words)


def _comprises(clause: Token) -> bool:
    """'The exercise, which involves forces from Chad and Mali'."""
    told = any(child.dep_ == "nsubj" and child.lower_ in {"which", "that"} for child in clause.children)
    if clause.lemma_ == "bring" and not any(child.lower_ == "together" for child in clause.children):
        return False
    return clause.dep_ == "relcl" and told and clause.lemma_ in _GROUPING


def _of_thanks(noun: Token, words: Words) -> Iterator[Relation]:
    """'Thanked Peru for the gift of ten trucks': who is thanked gave it, who thanks got it."""
    thanks = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or thanks.lemma_.lower() not in words["grateful"]:
        return
    if not any(child.lower_ == "your" for child in noun.lefts):
        yield from (("thanked", who) for who in objects(thanks))
        yield from (("thanking", who) for who in subjects(thanks, words))


def _parties_to(noun: Token) -> Iterator[Relation]:
    """'The signing of a pact between Peru and Chad': between whom the pact is, the signing is.

    'The gift of ten trucks by Peru': what is done by somebody is the act, whatever the parse hangs it on.
    """
    for deal in named_after(noun, "of"):
        yield from ((r, a) for r, a in prepositions(deal) if r in _BETWEEN or r == "by")


def _parties_behind(noun: Token, words: Words) -> Iterator[Relation]:
    """'An accord on visas between Peru and Chad': between whom the matter is said to be, the accord is."""
    if noun.lemma_.lower() in {*words["deal"], "letter"}:
        for matter in named_after(noun, "on", "for", "about", "concerning", "regarding", "of"):
            yield from ((r, a) for r, a in prepositions(matter) if r in _BETWEEN)
            for deep in named_after(
                matter, "on", "for", "about", "in"
            ):  # 'a memorandum of understanding on bees'
                yield from ((r, a) for r, a in prepositions(deep) if r in _BETWEEN)


def _of_participle(verb: Token, noun: Token, words: Words) -> Iterator[Relation]:
    """'talks held with Iran', 'the treaty that France signed'."""
    yield from prepositions(verb)
    yield from (("subj", subject) for subject in subjects(verb, words) if subject != noun)
