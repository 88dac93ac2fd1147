"""Where a trigger's words say that somebody is: here, on a stay, or nowhere in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_RELATIVE = frozenset({"that", "which"})
_BACK = 12
"""Words before a clause within which stands the tour that it tells of."""
_COUNTRY = frozenset({"country", "kingdom", "republic", "sultanate", "emirate", "federation"})


def is_here(token: Token, *, towards: bool = True) -> bool:
    """'Arrived here', 'here on a visit': the place from which the dispatch was sent.

    `towards` takes 'to the country' for the same.
    """
    near = [token, token.head, token.head.head]
    return (
        (towards and is_to_the_country(token))
        or any(child.lower_ == "here" for one in near for child in one.children)
        or any(one.lower_ == "here" for one in near)
    )


def is_to_the_country(visit: Token) -> bool:
    """'His current visit to the country': the one for which the report speaks."""
    return any(
        place.lower_ in _COUNTRY and all(c.lower_ in {"the", "this", "our"} for c in place.children)
        for word in visit.children
        if word.dep_ == "prep" and word.lower_ == "to"
        for place in word.children
    )


def is_nowhere(verb: Token, words: Words) -> bool:
    """'Arrived on Monday on a visit', 'flew in on Sunday': no town or state stands beside the verb."""
    placed = any(
        child.dep_ == "prep" and child.lower_ in {"in", "at", "to", "from", "into", "through", "via", "over"}
        for child in verb.children
    )
    came_in = any(child.dep_ in {"prt", "advmod"} and child.lower_ == "in" for child in verb.children)
    return not placed and verb.tag_ in {"VBD", "VBN"} and (came_in or has_stay(verb, words))


def has_stay(verb: Token, words: Words) -> bool:
    """'Left Oslo at the end of a visit', 'a trip that will take him to Oslo'."""
    near = [verb.head, *verb.subtree] if verb.dep_ in {"relcl", "acl"} else [*verb.subtree]
    if any(child.dep_ == "nsubj" and child.lower_ in _RELATIVE for child in verb.children):
        near += verb.doc[
            max(0, verb.i - _BACK) : verb.i
        ]  # the parse may hang such a clause on the verb before it
    return any(
        token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in words["tie_visit"] for token in near
    )
