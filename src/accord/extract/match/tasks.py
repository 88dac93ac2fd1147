"""What a verb or noun of pledging undertakes: the verbs of its task, wherever the parse has hung them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def undertakings(token: Token, words: Words) -> Iterator[Token]:
    """Yield the verbs of what is undertaken: 'agreed to build', 'committed to building', 'that they would build'."""
    for child in token.children:
        if child.dep_ in {"xcomp", "acl"} or _is_laid_down(token, child, words):
            yield from with_conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in {"to", "on", "upon", "in"}:
            yield from (
                deep
                for prep in (child, *(c for c in child.children if c.dep_ == "conj"))
                for part in prep.children
                if part.dep_ == "pcomp"
                for deep in with_conjuncts(part)
            )
        elif (child.dep_ == "advcl" and _follows(token, child)) or _promised(child):
            yield from with_conjuncts(child)
    if clause := infinitive_about(token):
        yield from with_conjuncts(clause)


def _is_laid_down(pledge: Token, clause: Token, words: Words) -> bool:
    """'Agreed that the port would open', 'that work should start', 'that fishermen may land'."""
    if clause.dep_ != "ccomp":
        return False
    told = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    if told & {"will", "would", "shall"}:
        return True
    if is_wished(clause):
        return True
    settled = pledge.lemma_ in {"agree", "decide", "resolve", "concur"}
    return settled and bool(told & {"should", "may"}) and clause.lemma_.lower() not in words["ought"]


def is_wished(clause: Token) -> bool:
    """'Concurred that experts be sent', 'that Chad lift the ban': what is to be done, told in the bare form."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    auxiliaries = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    bare = clause.tag_ == "VB" and not auxiliaries
    return that and (bare or [child.lower_ for child in auxiliaries] == ["be"])


def _promised(clause: Token) -> bool:
    """'An assurance that the port would stay open': the parse takes the clause for a relative one."""
    marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    ahead = any(child.lower_ in {"will", "would", "shall"} for child in clause.children)
    return clause.dep_ == "relcl" and marked and ahead


def _follows(verb: Token, clause: Token) -> bool:
    """'Committed to greatly expand': the parse takes an infinitive after an adverb for one of purpose."""
    to = next((child for child in clause.children if child.tag_ == "TO"), None)
    return to is not None and (to.i == verb.i + 1 or _is_set_off(verb, to) or _is_dated(verb, to))


def _is_dated(verb: Token, to: Token) -> bool:
    """'Resolved on Monday to reopen': nothing but a day or a place with a name of its own stands between them."""
    between = verb.doc[verb.i + 1 : to.i]
    if len(between) == 0 or between[0].pos_ != "ADP":
        return False
    rest = [token for token in between if token.pos_ != "ADP"]
    return bool(rest) and all(token.pos_ in {"PROPN", "NUM"} for token in rest)


def _is_set_off(verb: Token, to: Token) -> bool:
    """'Committed, through their dialogue, to develop': what stands between them stands between commas."""
    first, last = verb.doc[verb.i + 1], verb.doc[to.i - 1]
    between = verb.doc[first.i + 1 : last.i]
    return first.text == last.text == "," and len(between) > 0 and between[0].pos_ in {"ADP", "SCONJ"}


def infinitive_about(noun: Token) -> Token | None:
    """'Stressed the commitment of both to share …': the parse takes the noun for the infinitive's subject."""
    verb = noun.head
    if noun.dep_ == "dobj" and noun.pos_ == "NOUN":  # or for an object beside it
        beside = [child for child in verb.children if child.dep_ == "xcomp" and child.i > noun.i]
        beside += [  # 'gave an undertaking to fight …'
            child for child in verb.children if child.dep_ == "advcl" and child.left_edge.i == noun.i + 1
        ]
        return next((clause for clause in beside if any(c.tag_ == "TO" for c in clause.children)), None)
    if noun.dep_ == "nsubjpass":  # 'a decision was taken to waive …'
        beside = [child for child in verb.children if child.dep_ in {"advcl", "xcomp"} and child.i > verb.i]
        return next((clause for clause in beside if _follows(verb, clause)), None)
    if noun.dep_ != "nsubj" or verb.dep_ != "ccomp":
        return None
    return verb if any(child.tag_ == "TO" and child.i > noun.i for child in verb.children) else None


def with_conjuncts(verb: Token) -> Iterator[Token]:
    """Yield a verb and those that are joined to it behind it."""
    yield verb
    yield from (other for other in verb.conjuncts if other.pos_ == "VERB" and other.i > verb.i)
