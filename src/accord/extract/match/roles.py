"""Whether those who stand where a pattern wants somebody are such as it needs: doers who act, envoys, officials."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.argument_sorts import (
    acts,
    is_envoy,
    is_merchant,
    is_of_state,
    is_official,
    is_person,
)
from accord.extract.match.building import LYING, are_builders, is_firm_at_work
from accord.extract.match.phrases import named_after
from accord.extract.names.actors import Part
from accord.extract.parsing.entries import is_entry
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.extract.match.matching import Argument

_SIDES = frozenset({"between", "among", "with"})

SIDES = frozenset({"side", "delegation", "party"})
"""Words for those of one state who sit in talks."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands around a trigger in the places for which a pattern has roles."""

    pattern: Pattern
    trigger: Token
    arguments: Sequence[Argument]
    actors: ActorMap
    words: Words

    @property
    def doers(self) -> list[Argument]:
        """Who does it: the subject, or who stands after 'by'."""
        return self.at("subj", "by")

    def at(self, *relations: str) -> list[Argument]:
        """Return the arguments of some of these relations."""
        return [argument for argument in self.arguments if argument.relation in relations]


def is_filled(standing: Standing) -> bool:
    """Say whether somebody stands where the pattern wants somebody, and is such as it needs."""
    pattern = standing.pattern
    required = standing.at(*pattern.require)
    named = any(a.actors or a.role == "agreement" for a in required)
    if pattern.require and not named and not _is_left_to_chronology(standing):
        return False
    if any(a.party for a in standing.at(*pattern.without)):
        return False
    if pattern.rule == "session/sits-again" and _sits_in_none(standing):
        return False
    return all(_TESTS[need](standing) for need in pattern.needs if need in _TESTS)


def _is_left_to_chronology(standing: Standing) -> bool:
    """'1998: Treaty on bees': between whom it is, the chronology tells, of which it is an entry."""
    above = (standing.trigger, *standing.trigger.ancestors)
    nominal = all(token.pos_ not in {"VERB", "AUX"} for token in above)
    return nominal and _SIDES.issuperset(standing.pattern.require) and is_entry(standing.trigger.doc)


def _sits_in_none(standing: Standing) -> bool:
    """'The two ministers held a session', 'the minister held consultations with …': in no body of theirs.

    'The ministers agreed to hold the next session' means that of the body that has just sat.
    """
    near = {child.lower_ for child in standing.trigger.lefts}
    if "next" in near and near & {"the", "its", "their"}:
        return len(_parties(standing.doers)) > 1 and _is_of_talks(standing)
    official = any(map(is_official, standing.doers)) and _is_of_persons(standing.trigger)
    return official or len(_parties(standing.doers)) > 1 or _names_sides(standing.trigger, standing.actors)


def _is_of_talks(standing: Standing) -> bool:
    """'Chad and Mali will hold the next round of talks': talks, and no sitting of a body."""
    matter = named_after(standing.trigger, "of")
    return any(noun.lemma_.lower() in standing.words["talks_under"] for noun in matter)


def _names_sides(talks: Token, actors: ActorMap) -> bool:
    """'Consultations between Chad and Mali were held', 'their consultations with Peru': of those, and of no body."""
    beside = [child for child in talks.children if child.lower_ in {"between", "with", "among"}]
    return talks.lemma_ == "consultation" and any(
        actors.within(frozenset(t.i for t in child.subtree)) for child in beside
    )


def _builds(standing: Standing) -> bool:
    """Somebody builds for a state: a state, its engineers or firm, or 'the Chadian-built dam'."""
    makers = standing.at("subj", "by", "maker")
    return bool(_parties(makers) & {*standing.words["state_codes"]}) and any(
        a.actors and (a.relation == "maker" or _is_builder(a, standing)) for a in makers
    )


def _is_builder(doer: Argument, standing: Standing) -> bool:
    words = standing.words
    if are_builders(doer.head, words) or is_firm_at_work(standing.trigger, doer.head, words):
        return True
    return acts(doer, standing.pattern, standing.actors, words) and any(
        is_of_state(actor, words) for actor in doer.actors
    )


def _is_abroad(standing: Standing) -> bool:
    """'Builds in Lima', 'for Peru': one party in or for one other state, and not where it is at home."""
    own = _parties(standing.at("subj", "by", "maker", "mod", "poss"))
    named = [(a, actor) for a in standing.at(*LYING, "for") for actor in a.actors]
    land = {code for a, x in named if x.part is Part.PARTY or a.relation == "for" for code in x.parties}
    states = {*standing.words["state_codes"]}
    return len(own) == 1 and len(land) == 1 and not land & own and land <= states


def _are_both(standing: Standing) -> bool:
    """'Chad and Mali', 'the two countries': doers of two parties, whoever 'they' might be."""
    doers = standing.doers
    return len(_parties(doers)) > 1 or any(x.part is Part.COLLECTIVE for a in doers for x in a.actors)


def _is_of_own_kind(standing: Standing) -> bool:
    """'A Peruvian institute was opened', 'opened its institute': by nobody, or by whom its name tells."""
    own = _parties(standing.at("mod", "poss"))
    return len(own) == 1 and own <= {*standing.words["state_codes"]} and _parties(standing.doers) <= own


def _is_several(doer: Argument) -> bool:
    """'Chad and Mali', 'the leaders', 'both sides', 'they': more than one who does it."""
    several = doer.head.tag_ in {"NNS", "NNPS"} or doer.head.lower_ in {"they", "both", "two", "we"}
    return len(_parties([doer])) > 1 or (several and not _parties([doer]))


def _is_by_two(found: Sequence[Argument]) -> bool:
    """'Chad and Mali', 'Chad … with Mali', 'both sides': two parties who do it together."""
    doers = [a for a in found if a.relation in {"subj", "by"} and a.actors]
    return len(_parties(found)) > 1 or any(map(_is_several, doers))


def _parties(found: Iterable[Argument]) -> set[str]:
    return {code for a in found for actor in a.actors for code in actor.parties}


def _are_two(found: Sequence[Argument]) -> bool:
    """Persons of two parties, by name, on the one side and the other."""
    people = [x for a in found for x in a.actors if x.part is Part.PERSON]
    return len({code for person in people for code in person.parties}) > 1


def _is_of_persons(sitting: Token) -> bool:
    """'The ministers are to hold consultations', 'held a session with the king': in no body of theirs."""
    beside = (*sitting.children, *sitting.head.children)
    return sitting.lemma_ == "consultation" or any(child.lower_ == "with" for child in beside)


def _is_abode(argument: Argument) -> bool:
    """'In Oslo', not 'in terms of Norway's help' or 'in the Norwegian camp'."""
    return argument.role == "host" and argument.party is not None


def _is_to_land(standing: Standing) -> bool:
    """'A visit to Peru', but no 'courtesy visit to President Diaz', which is talks with him."""
    courteous = any(c.lower_ in standing.words["courtesy_visits"] for c in standing.trigger.lefts)
    return not (courteous and any(map(is_official, standing.at("to", "on", "upon", "from"))))


_TESTS: Mapping[str, Callable[[Standing], bool]] = {
    "agent": lambda s: any(acts(a, s.pattern, s.actors, s.words) for a in s.doers),
    "public": lambda s: not any(is_merchant(a, s.words) for a in s.arguments),
    "state": lambda s: any(is_of_state(x, s.words) for a in s.doers for x in a.actors),
    "envoy": lambda s: any(is_envoy(a, s.words) for a in s.doers),
    "person": lambda s: any(is_person(a, s.words) for a in s.doers),
    "builder": _builds,
    "abroad": _is_abroad,
    "both-doers": _are_both,
    "own-kind": _is_of_own_kind,
    "abode": lambda s: any(map(_is_abode, s.arguments)),
    "side": lambda s: any(a.head.lemma_.lower() in SIDES for a in s.doers),
    "several-doers": lambda s: any(map(_is_several, s.doers)),
    "by-two": lambda s: _is_by_two(s.arguments),
    "pair-named": lambda s: len(_parties(a for a in s.arguments if a.relation != "subj")) > 1,
    "two-persons": lambda s: s.trigger.tag_ == "VBD" and _are_two(s.arguments),
    "official-met": lambda s: any(map(is_official, s.at("with", "obj", "on", "upon", "to"))),
    "traveller": lambda s: any(is_person(a, s.words) for a in s.arguments if a.role == "visitor"),
    "to-land": _is_to_land,
    "site": lambda s: any(x.part is Part.NAMED for a in s.at("at") for x in a.actors),
}
"""How each need of a pattern that its arguments answer is tested."""
