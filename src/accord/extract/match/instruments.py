"""What a clause says of an instrument: whether it is named, and that and from when it is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import bare_forms, named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def has_no_object(verb: Token) -> bool:
    """'Signed for Chad', 'signing for Mali was Lee': nothing is said of what was signed."""
    return not any(child.dep_ in {"ccomp", "nsubjpass", "dobj"} for child in verb.children) and not objects(
        verb
    )


def is_on_instrument(verb: Token, words: Words) -> bool:
    """'Agreed on a treaty', but not 'agreed on the renewal of a treaty'."""
    return any(bare_forms(end) & {*words["agreement"]} for end in named_after(verb, "on", "upon"))


_PRONOUNS = frozenset({"it", "they", "this", "these", "both"})


def is_of_pronoun(verb: Token, words: Words) -> bool:
    """'It entered into force', 'they expire in May': what was named before."""
    heads = [*subjects(verb, words), *objects(verb)]
    return any(head.lower_ in _PRONOUNS for head in heads)


def is_effective(verb: Token, words: Words) -> bool:
    """'Became effective', 'becomes fully operational'."""
    return any(
        child.dep_ in {"acomp", "oprd"} and child.lower_ in words["effective"] for child in verb.children
    )


def is_from_day(verb: Token) -> bool:
    """'Applies from 1 May', 'will apply as of next year'."""
    leads = [
        child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"from", "as", "since"}
    ]
    return any(
        deep.ent_type_ == "DATE"
        or deep.tag_ == "CD"
        or deep.pos_ == "PROPN"
        or deep.lower_ in {"year", "month"}
        for lead in leads
        for deep in lead.subtree
    )


def is_in_force_since(noun: Token) -> bool:
    """'Has been in force since 1990', 'will be in force from May'."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return False
    near = [*noun.children, *noun.head.children, *noun.head.head.children]
    return any(child.lower_ in {"since", "from"} and child.i > noun.i for child in near)


def is_since_day(verb: Token) -> bool:
    """'Have had diplomatic relations since 1964': that is when they began."""
    return any(
        child.dep_ == "prep" and child.lower_ == "since" and any(t.like_num for t in child.subtree)
        for child in (*verb.children, *(deep for c in verb.children for deep in c.children))
    )


def is_plain(ties: Token) -> bool:
    """'The normalization of relations', 'of diplomatic ties'; 'of trade relations' is another matter."""
    of_a_sort = (c for c in ties.children if c.dep_ in {"compound", "amod", "nmod"})
    return all(
        child.lower_ in {"diplomatic", "official", "full", "formal", "bilateral"} for child in of_a_sort
    )
