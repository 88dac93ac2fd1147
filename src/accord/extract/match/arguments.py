"""The arguments of a verb or noun in a parse, named by their relation, passives and control turned round.

`relations(token, words)` returns `(relation, argument)` pairs: `subj`, `obj`, `poss`, `mod`, `via` (the subject of
the verb on which an event noun depends through a preposition, as in 'flew to Paris for talks') and the
prepositions by their own names ('with', 'between', 'to').
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.noun_arguments import of_noun
from accord.extract.match.phrases import is_attribute
from accord.extract.match.prepositions import Relation
from accord.extract.match.receiving import further_gifts
from accord.extract.match.verb_arguments import of_verb
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_KNOWN = "accord.relations"


def relations(token: Token, words: Words) -> list[Relation]:
    """Return the arguments of a trigger, verb or noun, nearest first.

    They are asked for by every pattern of the trigger, and so kept with the parse, which stays as it is by then.
    """
    doc = token.doc
    known = doc.user_data.setdefault(_KNOWN, {})
    if token.i not in known:
        known[token.i] = [(relation, head.i) for relation, head in _relations(token, words)]
    return [(relation, doc[i]) for relation, i in known[token.i]]


def _relations(token: Token, words: Words) -> Iterator[Relation]:
    if token.pos_ in {"VERB", "AUX"}:
        end = min((gift.left_edge.i for gift in further_gifts(token, words)), default=len(token.doc))
        yield from (pair for pair in of_verb(token, words) if pair[1].i < end)
    elif is_attribute(token):
        yield "subj", token.head
    else:
        yield from of_noun(token, words)
