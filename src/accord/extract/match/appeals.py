"""A call that is no talk: what asks for something, and what gives somebody a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def appeals(token: Token, words: Words) -> bool:
    """'Called on them to stop', 'a call for peace', 'his call that …' ask for something; nobody telephones."""
    return (
        any(_asked(child, token, words) for child in token.children) or _names(token) or _asks(token, words)
    )


def _asks(call: Token, words: Words) -> bool:
    """'His call to end the blockade', wherever the parse hangs what is asked for."""
    if call.pos_ != "NOUN" or call.i + 2 >= len(call.doc) or call.nbor().lower_ != "to":
        return False
    return call.nbor(2).tag_ == "VB" and call.nbor(2).lemma_.lower() not in words["call_purposes"]


def _asked(child: Token, call: Token, words: Words) -> bool:
    if child.dep_ in {"xcomp", "advcl"} and any(c.dep_ in {"dobj", "dative"} for c in call.children):
        return child.lemma_.lower() not in words["call_purposes"] and child.tag_ == "VB"
    if child.dep_ in {"xcomp", "acl", "ccomp"}:
        return True
    if child.dep_ == "relcl":  # 'his call that all parties respect …'
        return any(c.lower_ == "that" for c in child.lefts) and any(
            c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ != "that" for c in child.lefts
        )
    if child.dep_ == "advcl":
        return any(c.lower_ == "to" for c in child.children)
    if child.dep_ != "prep":
        return False
    return child.lower_ in {"for", "upon"} or (
        child.lower_ == "on" and any(c.dep_ in {"pcomp", "acl"} for c in child.subtree)
    )


def _names(token: Token) -> bool:
    """'Called him a friend', 'called her "modest"' give somebody a name."""
    objects = [child for child in token.children if child.dep_ == "dobj"]
    if any(child.dep_ in {"oprd", "acomp"} for child in token.children) or len(objects) > 1:
        return token.pos_ == "VERB"
    last = max((t.i for thing in objects for t in thing.subtree), default=len(token.doc))
    return last + 1 < len(token.doc) and token.doc[last + 1].text in {'"', "'", "``"}
