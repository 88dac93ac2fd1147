"""Who sits in talks by their own name, who because he tells of them, and what is only where they are held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.match.hostilities import is_fought
from accord.extract.match.matching import Argument, Match
from accord.extract.names.actors import Actor
from accord.extract.names.lexicon import Sort
from accord.extract.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_IN = re.compile(r"\b(?:in|at) (?:[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}, )?$")


def own_name(event: Draft, match: Match, scene: Scene) -> set[str]:
    """'The Peru-Chile summit': whose talks these are, where their own name tells two of them."""
    if event.kind not in TALKS or match.trigger.pos_ in {"VERB", "AUX"}:
        return set()
    mods = [x for a in match.arguments if a.relation == "mod" for x in a.actors]
    codes = {code for x in mods for code in scene.discourse.resolve(x)}
    joined = any("-" in scene.parsed.shadow.text[x.end : x.end + 1] for x in mods)
    return codes if joined and len(codes) > 1 else set()


def are_among(argument: Argument, codes: set[str], scene: Scene) -> bool:
    """Say whether all whom an argument names are of `codes`."""
    return all(set(scene.discourse.resolve(actor)) <= codes for actor in argument.actors)


def add_own_side(event: Draft, match: Match, scene: Scene) -> None:
    """'A meeting with Peru and Chile', of which an office of Kenya tells: Kenya sits in it too."""
    home, resolve = scene.discourse.home, scene.discourse.resolve
    last = scene.discourse.last_person
    if event.kind in TALKS and not scene.official and last and _is_held_by_nobody(match.trigger):
        home = next(iter(last.parties), None)  # 'talks were also held with Peru', after what a minister did
    elif not scene.official:
        return
    if event.kind not in TALKS or not event.nominal or home is None or home in event.codes:
        return
    told = {a.relation for a in match.arguments for x in a.actors if resolve(x)}
    if told == {"with"} and len(event.parties) > 1:
        event.parties.setdefault(home, Stated(home, scene.parsed.sentence.span, "party/home"))


def _is_held_by_nobody(noun: Token) -> bool:
    """'Talks were held with', 'a meeting was had with': a passive that names no doer."""
    verb = noun.head
    return noun.dep_ == "nsubjpass" and not any(child.dep_ == "agent" for child in verb.children)


def is_gathering(actor: Actor, argument: Argument, scene: Scene) -> bool:
    """'Will travel to the Africa Summit': a gathering by its name is no host."""
    name = scene.parsed.shadow.text[actor.start : actor.end]
    called = (
        argument.relation == "for" and argument.head.lemma_.lower() in scene.reader.ontology.words["talks"]
    )
    courts = set(scene.reader.ontology.words["courts"])
    court = any(courts & set(other.parties) for other in argument.actors)
    return argument.role == "host" and (court or called or name.endswith(("Summit", "Business Forum")))


def is_where(actor: Actor, argument: Argument, match: Match, scene: Scene) -> bool:
    """'The Paris meeting', 'a Washington meeting of the six': a capital before talks is where they are held."""
    capital = any(
        h.sort is Sort.CAPITAL and (h.start, h.end) == (actor.start, actor.end) for h in scene.line.hits
    )
    if match.pattern.kind not in TALKS or not capital:
        return False
    hosted = (
        argument.relation == "subj" and match.trigger.dep_ == "dobj" and match.trigger.head.lemma_ == "host"
    )
    if hosted and any(a.relation == "between" and len(a.actors) > 1 for a in match.arguments):
        return True  # 'Lima hosted a meeting between Chad and Mali'
    if argument.relation != "mod":
        return False
    sitting = match.trigger.lower_ if match.trigger.is_upper else match.trigger.text
    return sitting in scene.reader.ontology.words["sat_at"] or _is_matter_between(actor, match)


def _is_matter_between(actor: Actor, match: Match) -> bool:
    """'The Vienna arms talks', 'the Geneva peace conference': where talks are held whose matter is told."""
    between = match.trigger.doc.text[actor.end : match.trigger.idx]
    matter = between.strip()
    return between.startswith(" ") and matter.isalpha() and matter.islower()


def is_matter(event: Draft, actor: Actor, argument: Argument, scene: Scene) -> bool:
    """'A discussion of Norway and Sweden', 'of Norway's war on Sweden': who is talked of is not at the talks."""
    if event.kind not in TALKS or argument.relation not in {"of", "mod", "from"}:
        return False
    noun = scene.parsed.doc[event.anchor].lemma_.lower()
    if argument.relation == "of" and noun in scene.reader.ontology.words["talks_of_matter"]:
        return True
    return is_fought(actor, scene.parsed.shadow.text, scene.reader.ontology.words)


def is_venue(actor: Actor, scene: Scene) -> bool:
    """'Met Gulf leaders in Lima, Peru': where they met."""
    return _IN.search(scene.parsed.shadow.text, 0, actor.start) is not None
