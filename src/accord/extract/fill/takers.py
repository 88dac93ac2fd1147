"""Who takes part in an exercise by a list: 'Nations taking part in the exercise include Chad and Mali'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKING = frozenset({"participate", "participating", "participant", "part", "involve"})


def add_listed_takers(event: Draft, match: Match, scene: Scene) -> None:
    """Add those whom a verb such as 'include' lists as the participants of an exercise named in its subject."""
    verb = _listing(match.trigger, scene) if event.kind is Kind.EXERCISE and not event.parties else None
    for child in verb.children if verb is not None else ():
        if child.dep_ in {"dobj", "attr"}:
            for actor in scene.actors.within(region(child)):
                add_party(event, actor, scene)
                event.bare = False


def _listing(exercise: Token, scene: Scene) -> Token | None:
    for above in exercise.ancestors:
        if above.dep_ == "nsubj" and {t.lemma_.lower() for t in above.subtree} & _TAKING:
            verb = above.head
            lists = {*scene.reader.ontology.words["comprising"], "be"}
            return verb if verb.lemma_.lower() in lists else None
    return None
