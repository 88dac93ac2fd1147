"""What is handed over or brought, and at whose cost: a number of things, goods, relief aboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.arguments import relations
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import bare_forms
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_LADEN = frozenset({"laden", "loaded", "with", "carrying", "bringing", "bearing", "aboard"})


def is_counted(verb: Token) -> bool:
    """'Sent 250 doctors', 'promised four cutters': a number of things that can be handed over."""
    return any(child.dep_ == "nummod" for thing in objects(verb) for child in thing.children)


def makes_available(verb: Token) -> bool:
    """'Made available 40 tents', which the parse takes for available tents, too."""
    near = [*verb.children, *(deep for thing in objects(verb) for deep in thing.children)]
    return any(token.lower_ == "available" for token in near)


def is_for_goods(noun: Token, words: Words) -> bool:
    """'A request for a loan', 'an appeal to Peru for tents': what is asked for can be handed over."""
    things = {*words["goods"], *words["given"]}
    told = [head for relation, head in relations(noun, words) if relation == "for"]
    return any(bare_forms(deep) & things for head in told for deep in (head, *head.conjuncts))


def has_load(verb: Token, words: Words) -> bool:
    """'A plane with tents landed', 'doctors arrived': what comes is relief, or brings it."""
    subjects_ = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    if (
        verb.dep_ == "acl" and verb.head.dep_ == "ROOT"
    ):  # 'a field hospital left for Lima', taken for 'one left behind'
        subjects_.append(verb.head)
    with_it = [c for c in verb.children if c.dep_ in {"prep", "advcl"} and c.lower_ in _LADEN]
    near = (token for part in (*subjects_, *with_it) for token in part.subtree)
    load = {*words["relief_load"]}
    return any(bare_forms(token) & load for token in near)


def is_paid(verb: Token, words: Words) -> bool:
    """'Built with Peruvian money', 'the Peruvian-funded school', 'thanks to a grant': not at one's own cost."""
    return any(
        token.lemma_.lower() in words["paying"] or token.lower_.rpartition("-")[2] in words["funded"]
        for token in verb.sent
    )
