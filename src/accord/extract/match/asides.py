"""States that a clause names and that do not act in it: warned beside a pledge, or only of some relations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = frozenset({"dobj", "dative"})
_BETWEEN = frozenset({"with", "between"})


def stands_aside(actor: Actor, doc: Doc, words: Words) -> bool:
    """Say whether `actor`, named in the clause of an act, has no part in it.

    'Has vowed to keep the strait open and has warned Chad', 'a plan against the smoke, which troubles relations
    with Chad': the words that name the state are not those of the act.
    """
    span = doc.char_span(actor.start, actor.end, alignment_mode="expand")
    return span is not None and (_is_warned(span.root, words) or _is_of_relations(span.root, words))


def warns_of(actors: Sequence[Actor], doc: Doc, words: Words) -> bool:
    """Say whether a sentence that pledges something also warns or blames a state."""
    spans = (doc.char_span(actor.start, actor.end, alignment_mode="expand") for actor in actors)
    return any(span is not None and _is_warned(span.root, words) for span in spans)


def _is_warned(name: Token, words: Words) -> bool:
    return name.dep_ in _OBJECTS and name.head.lemma_.lower() in words["accusing"]


def _is_of_relations(name: Token, words: Words) -> bool:
    """Relations that a clause of its own speaks of are no part of what is done in the main one."""
    link = name.head
    if name.dep_ != "pobj" or link.lower_ not in _BETWEEN or link.head.lemma_.lower() not in words["bonds"]:
        return False
    return any(token.dep_ == "relcl" for token in link.head.ancestors)
