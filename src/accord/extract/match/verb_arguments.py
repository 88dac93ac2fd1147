"""The arguments of a verb: who does it, to whom and with whom, and what its objects and its neighbours add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.building import are_builders, sites
from accord.extract.match.chambers import is_chamber
from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import named_after
from accord.extract.match.prepositions import ENDS, Relation, ends, modifiers, prepositions, purposes
from accord.extract.match.receiving import is_given_to, receivers
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_APART = frozenset({"including"})
_IN_WHAT = frozenset({"including", "in"})
PRESENT = frozenset({"due", "back", "present", "off", "bound"})
HOMEWARD = frozenset({"home", "back"})
"""Words for the way back from somewhere."""
TOGETHER = frozenset({"join", "work", "partner", "cooperate", "collaborate", "team"})
"""Verbs of doing with others what an infinitive after them tells."""


def of_verb(verb: Token, words: Words) -> Iterator[Relation]:
    """Yield who does what to whom, the passive turned round, and what stands with it."""
    yield from (("to", who) for who in receivers(verb, words))
    for relation, argument in _core(verb, words):
        yield relation, argument
        if relation == "subj" and argument.lemma_.lower() in words["deal"]:
            yield from prepositions(argument)  # 'the treaty between the two entered into force'
        if relation == "subj" and is_chamber(argument, words):  # 'lawmakers in Chad and Mali ratified it'
            yield from (("by", place) for place in named_after(argument, "in"))
        if relation == "subj" and argument.pos_ == "PROPN" and verb.lemma_.lower() in words["signed_by"]:
            yield from (
                (r, a) for r, a in prepositions(argument) if r == "with"
            )  # 'Lee, with her peers, signed'
        if relation == "obj" and argument.pos_ != "PROPN":
            yield from _with_object(argument, words)
    yield from prepositions(verb)
    yield from (pair for due in _due(verb) for pair in prepositions(due))
    yield from (pair for home in _homeward(verb) for pair in prepositions(home) if pair[0] == "from")
    yield from (("with", who) for who in _listed(verb))
    yield from (("obj", who) for who in _addressed(verb, words))
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["arranging"]:  # 'agreed with Chad to build'
        yield from (pair for pair in prepositions(verb.head) if pair[0] == "with")
    yield from (("with", who) for who in _companions(verb, words))
    yield from sites(verb, words)
    yield from purposes(verb, words)
    yield from ends(verb, _IN_WHAT if any(map(_is_sum, objects(verb))) else _APART)


def _with_object(thing: Token, words: Words) -> Iterator[Relation]:
    """'Sent a consignment of Norwegian aid for Chad': what is said of the thing is said of what is done with it."""
    yield from prepositions(thing)
    yield from ends(thing)
    yield from modifiers(thing)
    if thing.lemma_.lower() in {*words["measures"], *words["taken"]}:  # 'a consignment of Norwegian aid'
        yield from (pair for part in measured_out(thing) for pair in modifiers(part))
    yield from purposes(thing, words)
    for adjective in thing.rights:  # 'made doses available to Chad'
        yield from prepositions(adjective) if adjective.pos_ == "ADJ" else ()
    for other in thing.conjuncts:  # 'training and equipment for Chad'
        yield from ((r, a) for r, a in prepositions(other) if r in ENDS)


def _due(verb: Token) -> list[Token]:
    """'Is due in Lima', 'is back in Lima': where somebody is or will be."""
    if verb.lemma_ != "be":
        return []
    return [child for child in verb.children if child.dep_ in {"acomp", "advmod"} and child.lower_ in PRESENT]


def _homeward(verb: Token) -> list[Token]:
    """'Flew home from Lima': where somebody was."""
    return [child for child in verb.children if child.dep_ == "advmod" and child.lower_ in HOMEWARD]


def measured_out(amount: Token) -> Iterator[Token]:
    """'A consignment of 30 tonnes of Norwegian aid': what the amount is of, to the last."""
    for thing in named_after(amount, "of"):
        yield thing
        yield from measured_out(thing)


def _listed(verb: Token) -> list[Token]:
    """'Spoke with: the President of Peru; the King of Spain': whom a list after a colon names."""
    doc = verb.doc
    bare = any(
        child.lower_ == "with" and child.i + 1 < len(doc) and doc[child.i + 1].text == ":"
        for child in verb.children
    )
    return [child for child in verb.rights if child.dep_ in {"appos", "dobj"}] if bare else []


def _addressed(verb: Token, words: Words) -> list[Token]:
    """'Called and congratulated President Diaz': whom the second verb names, the first means too."""
    second = next((child for child in verb.rights if child.dep_ == "conj"), None)
    if second is None or verb.i + 2 != second.i or second.lemma_.lower() not in words["addressing"]:
        return []
    return [thing for thing in objects(second) if thing.pos_ == "PROPN"]


def _is_sum(thing: Token) -> bool:
    """'Pledged 50 million euros in loans to Chad': what the parse hangs on the verb tells for whom the sum is."""
    return any(child.pos_ == "NUM" for child in thing.children)


def _core(verb: Token, words: Words) -> Iterator[Relation]:
    yield from (("subj", subject) for subject in subjects(verb, words))
    given = {*receivers(verb, words)}
    yield from (
        ("obj", thing) for thing in objects(verb) if thing not in given and not is_given_to(thing, words)
    )
    yield from (("asker", who) for who in askers(verb, words))


def _companions(verb: Token, words: Words) -> list[Token]:
    """'Works with Peru to sign', 'joins Peru to launch': who does it too."""
    above = verb.head
    if (
        above.lemma_ == "help"
        and verb.dep_ in {"xcomp", "ccomp"}
        and verb.lemma_.lower() in words["building"]
    ):
        helpers = subjects(above, words)  # 'will help Chad build a port'
        return [who for who in helpers if who.pos_ == "PROPN" or are_builders(who, words)]
    infinitive = verb.dep_ in {"xcomp", "advcl"} and any(child.tag_ == "TO" for child in verb.lefts)
    if not infinitive or above.lemma_ not in TOGETHER:
        return []
    return (
        objects(above) if above.lemma_ == "join" else [who for r, who in prepositions(above) if r == "with"]
    )


def askers(verb: Token, words: Words) -> list[Token]:
    """'Peru asked Spain to supply ships', 'chose a firm to build it': who is to be served by what another does."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "for" and above.head.lemma_.lower() in words["grateful"]:
        return subjects(above.head, words)  # 'thanked Spain for sending ships'
    if verb.dep_ not in {"xcomp", "advcl", "ccomp"} or above.lemma_.lower() not in words["ordering"]:
        return []
    return subjects(above, words) if objects(above) else []
