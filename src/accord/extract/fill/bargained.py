"""Sales of which a sentence names one end: the other is with whom one talks about them.

'Chad is in talks with Norway to buy six helicopters' buys them from Norway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.parties import add_party
from accord.extract.match.matching import Match
from accord.extract.match.phrases import named_after, region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_BELOW = frozenset({"acl", "xcomp", "advcl", "pcomp", "conj"})
_BARGAINING = frozenset({"negotiate", "bargain", "haggle", "talk"})
_NAMED = frozenset({Part.PARTY, Part.OFFICE, Part.PERSON})


def add_bargainer(event: Draft, match: Match, scene: Scene) -> None:
    """Add to a sale with one end with whom its terms are talked over."""
    if event.kind is not Kind.TRANSFER or len(event.parties) != 1:
        return
    talks = _talks_over(match.trigger, scene.reader.ontology.words["yielding_talks"])
    if talks is None:
        return
    if event.modality.value is not Modality.DENIED:
        event.modality = Stated(Modality.PROPOSED, event.modality.span, "modality/proposed")
    for end in named_after(talks, "with"):
        for actor in scene.actors.within(region(end)):
            if actor.part in _NAMED and set(actor.parties) - event.codes:
                add_party(event, actor, scene)


def _talks_over(act: Token, talks: tuple[str, ...]) -> Token | None:
    """'In talks to buy', 'talks on buying', 'is negotiating to buy': what the act is told to be talked over in."""
    above = act
    while above.dep_ in _BELOW and above.head != above:
        above = above.head
        if above.lemma_.lower() in {*talks, *_BARGAINING}:
            return above
        if above.pos_ == "AUX":  # 'is in talks with Norway to buy', hung on 'is'
            deeper = [deep for prep in above.children if prep.dep_ == "prep" for deep in prep.children]
            return next((deep for deep in deeper if deep.lemma_.lower() in talks), None)
    return None
