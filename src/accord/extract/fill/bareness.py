"""Whether the words of an act name anybody who has part in it, or only tell of one that was told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.occasions import is_own_occasion
from accord.extract.match.counterparts import (
    is_own_business,
)
from accord.extract.match.matching import Match
from accord.extract.match.passing_talks import sums_up
from accord.extract.names.actors import Part, count_told
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = frozenset({"he", "she", "him", "her"})
_PAIR = 2
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_HOLDING = frozenset({"hold", "resume", "reopen", "conduct"})
_HAVING = _HOLDING | {"have", "begin", "start", "open"}
_BOTH = frozenset({Part.COLLECTIVE, Part.PRONOUN})
_REMEMBERING = frozenset({"remember", "recall", "recollect", "cherish"})


def set_bareness(event: Draft, match: Match, scene: Scene) -> None:
    """Say whether the words name nobody who takes part, or only one side's own business."""
    actors = [actor for argument in match.arguments for actor in argument.actors]
    # '"We had a good talk," Diaz said': of the talks told before, though it is known for whom she speaks
    named = any((a.parties and a.part is not Part.WE) or a.name in _SINGULAR for a in actors)
    if match.pattern.rule == "visit/visit-told":
        named = False  # 'her trip begins on Monday', 'the king's visit lasted a week': one told before
    held = _is_held_by_both(event, match, scene) or is_own_occasion(event, match, scene)
    event.bare = event.bare or not (named or held)
    if (
        match.pattern.rule in {"meeting/discuss", "meeting/negotiate"}
        and not event.quoted
        and is_own_business(match, scene.discourse.resolve)
    ):
        event.bare = event.nominal = True  # no event of its own, like a noun alone
    if event.kind is Kind.MEETING and sums_up(match, scene.reader.ontology.words):
        event.bare = event.nominal = True
    if event.kind is Kind.MEETING and _is_remembered(match.trigger):
        event.bare = False


def _is_held_by_both(event: Draft, match: Match, scene: Scene) -> bool:
    """'The two leaders held talks', 'last year both countries resumed talks': of those two, though it names nobody.

    'Both sides held talks on Monday' may be those told before, and is an act of its own where no talks were told.
    """
    noun = match.trigger
    if event.kind is not Kind.MEETING or any(child.lower_ in _DEFINITE for child in noun.lefts):
        return False
    people = [x for g in match.arguments if g.relation in {"subj", "between"} for x in g.actors]
    both = [x for x in people if x.plural or x.part in _BOTH]
    counts = [(count_told(x.name or "") or _PAIR, scene.discourse.resolve(x) or event.codes) for x in both]
    if not any(len(codes) == count for count, codes in counts):
        return False
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _HOLDING and verb.tag_ == "VBD":
        again = verb.lemma_ != "hold" and bool(scene.line.times)
        if (again and any(x.part is Part.COLLECTIVE for x in both)) or any(x.plural for x in both):
            return True
    told = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _HAVING and bool(scene.line.times)
    return told and scene.talks is None and not scene.official


def _is_remembered(talks: Token) -> bool:
    """'I remember your visit and the good talks we had': talks of those who speak to each other."""
    first = talks
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    had = any(child.dep_ == "relcl" and child.lemma_ == "have" for child in talks.children)
    return had and first.dep_ == "dobj" and first.head.lemma_ in _REMEMBERING
