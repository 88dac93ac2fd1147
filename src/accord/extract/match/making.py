"""Agreements that two parties make by whatever verb: 'clinched a deal', 'set their hands to a treaty'.

The idioms for it have no end, those by which an agreement is only talked of, kept, broken or sought are few and known:
so any verb makes one that is not in the list `no_making`, if two do it together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import measured, named_after
from accord.extract.match.prepositions import Relation, prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNDER = frozenset({"to", "on", "under", "upon", "beneath", "below"})
_THINGS = frozenset({"dobj", "nsubjpass"})
_TWO = frozenset({"between", "among", "with", "of"})


def makers_of(noun: Token, words: Words) -> Iterator[Relation]:
    """Yield who makes the instrument `noun`, and with whom, where its verb is any by which one can be made."""
    verb = making_verb(noun, words)
    if verb is None:
        for end in outcomes(noun, words):  # 'the upshot of the talks between Chad and Mali was a pact'
            for talks in (end, *named_after(end, "of")):
                yield from (pair for pair in prepositions(talks) if pair[0] in _TWO)
        return
    doers = subjects(verb, words)
    yield from (("subj", doer) for doer in doers)
    yield from (pair for pair in prepositions(verb) if pair[0] in {"with", "between", "by", "among"})
    for talks in doers:  # 'talks between Chad and Mali yielded a deal'
        if talks.lemma_.lower() in words["yielding_talks"]:
            yield from (pair for pair in prepositions(talks) if pair[0] in _TWO)


def outcomes(noun: Token, words: Words) -> list[Token]:
    """Return what an agreement is said to be the outcome of: 'the upshot was a memorandum'."""
    being = noun.head
    if noun.dep_ != "attr" or being.lemma_ != "be":
        return []
    ends = [c for c in being.children if c.dep_ == "nsubj" and c.lemma_.lower() in words["outcomes"]]
    talks = {*words["yielding_talks"], *words["tie_visit"]}
    return [end for end in ends if all(of.lemma_.lower() in talks for of in named_after(end, "of"))]


def making_verb(noun: Token, words: Words) -> Token | None:
    """Return the verb by which `noun` is made, or None where it is told to be made by none."""
    thing = measured(noun, words)
    if thing.dep_ == "pobj" and (verb := _signed_with(thing, words) or _come_with(thing, words)):
        return verb
    governing = [thing.head] if thing.dep_ in _THINGS and thing.head.pos_ == "VERB" else []
    if governing and any(_is_tool(tool, words) for tool in named_after(governing[0], "on", "in")):
        return governing[0]
    verbs = (*governing, *_describing(noun))
    return next((verb for verb in verbs if not _only_speaks(verb, thing, words)), None)


def _signed_with(thing: Token, words: Words) -> Token | None:
    """'Put their names to a pact', 'put pen to paper on one', 'set the seal of state under it': the verb of signing."""
    link, above = thing.head, thing.head.head
    if link.lower_ not in _UNDER:
        return None
    if above.pos_ == "VERB":
        behind = named_after(above, "on", "in")  # 'put a pact on paper', 'bound themselves in writing to it'
        return above if any(_is_tool(tool, words) for tool in (*objects(above), *behind)) else None
    tool = above
    while tool.dep_ == "pobj" and tool.head.pos_ == "ADP" and tool.head.head.pos_ == "NOUN":
        tool = tool.head.head
    return tool.head if tool.dep_ in _THINGS and _is_tool(tool, words) and tool.head.pos_ == "VERB" else None


def _is_tool(noun: Token, words: Words) -> bool:
    """'Signature', 'hand', 'seal', 'pen': with what one signs."""
    return noun.lemma_.lower() in words["signing_tools"]


def _come_with(thing: Token, words: Words) -> Token | None:
    """'Came away with a deal', 'the talks led to an accord': the verb by which somebody goes with it, or talks end."""
    link, verb = thing.head, thing.head.head
    if verb.pos_ != "VERB":
        return None
    if link.lower_ == "with":
        return verb if verb.lemma_.lower() in words["going_with"] else None
    talks = any(doer.lemma_.lower() in words["yielding_talks"] for doer in subjects(verb, words))
    return verb if talks and link.lower_ in {"to", "in"} else None


def _describing(noun: Token) -> list[Token]:
    """'The protocol penned by them', 'the accord that Chad and Mali clinched'."""
    clauses = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    return [c for c in clauses if c.tag_ in {"VBN", "VBD"} and noun in objects(c)]


def _only_speaks(verb: Token, thing: Token, words: Words) -> bool:
    """Whether the verb only talks of, judges, keeps, breaks, seeks or uses an agreement, or has one that there is."""
    lemma = verb.lemma_.lower()
    if lemma == "have":
        return not any(child.lower_ in words["newly_made"] for child in thing.lefts)
    return lemma in words["no_making"] or verb.lower_ in words["no_making"]
