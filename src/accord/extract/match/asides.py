"""States that a clause names and that do not act in it: warned beside a pledge, or only of some relations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor
from accord.extract.parsing.locating import head_at, words_at
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = frozenset({"dobj", "dative"})


def stands_aside(actor: Actor, doc: Doc, words: Words) -> bool:
    """Say whether `actor`, named in the clause of an act, has no part in it.

    'Has vowed to keep the strait open and has warned Chad', 'a plan against the smoke, which troubles relations
    with Chad': the words that name the state are not those of the act.
    """
    name = head_at(doc, actor)
    return name is not None and (_is_warned(name, words) or _is_of_relations(name, words))


def has_own_share(kind: Kind, actor: Actor, trigger: Token, words: Words) -> bool:
    """Say whether `actor` gets or gives something else than what the transfer at `trigger` tells.

    'Peru is to receive two million for a school, Chad 5.5 million for roads', 'has sent wheat to Peru and has sent
    ships to Chad': each is told of a transfer of its own.
    """
    doc = trigger.doc
    span = words_at(doc, actor)
    if span is None or kind is not Kind.TRANSFER:
        return False
    after = doc[span.end : span.end + 2]
    if len(after) > 1 and after[0].like_num and after[1].lemma_.lower() in words["magnitudes"]:
        return True
    verbs = (token for token in span.root.ancestors if token.lemma_ == trigger.lemma_ and token != trigger)
    return any(verb.dep_ == "conj" and trigger in verb.ancestors for verb in verbs)


def does_else(kind: Kind, actor: Actor, trigger: Token) -> bool:
    """'Peru agreed to cut its duties, and Chad was willing to wait': Chad pledges nothing."""
    name = head_at(trigger.doc, actor)
    if name is None or kind is not Kind.COMMITMENT or name.dep_ != "nsubj":
        return False
    verb = name.head
    return verb.dep_ == "conj" and verb not in {trigger, *trigger.ancestors} and verb.lemma_ != trigger.lemma_


def warns_of(actors: Sequence[Actor], doc: Doc, words: Words) -> bool:
    """Say whether a sentence that pledges something also warns or blames a state."""
    names = (head_at(doc, actor) for actor in actors)
    return any(name is not None and _is_warned(name, words) for name in names)


def _is_warned(name: Token, words: Words) -> bool:
    return name.dep_ in _OBJECTS and name.head.lemma_.lower() in words["accusing"]


def _is_of_relations(name: Token, words: Words) -> bool:
    """Relations with somebody of which a clause of its own speaks are no part of what is done in the main one.

    Those between two ('an accord that will deepen the relationship between Peru and Chad') are the act's own.
    """
    link = name.head
    if name.dep_ != "pobj" or link.lower_ != "with" or link.head.lemma_.lower() not in words["bonds"]:
        return False
    return any(token.dep_ == "relcl" for token in link.head.ancestors)
