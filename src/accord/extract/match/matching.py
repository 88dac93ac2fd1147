"""Finds the places of a parsed sentence where a pattern of the ontology holds, and who plays which role there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.match.acting import ActorMap
from accord.extract.match.arguments import relations
from accord.extract.match.barring import bars
from accord.extract.match.both_ends import has_ends, lost_ends, without_own
from accord.extract.match.built import makers
from accord.extract.match.conditions import meets
from accord.extract.match.doers import named_after
from accord.extract.match.index import PatternIndex
from accord.extract.match.objects import object_fits
from accord.extract.match.phrases import governor, is_attribute, region
from accord.extract.match.receiving import further_gifts, given_to
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_TALKS = frozenset(["talk", "meeting", "negotiation", "consultation"])
_BY_FORCES = frozenset({Kind.TRANSFER, Kind.EXERCISE})
"""Kinds in which not only states and persons act, but ships, forces and governments told by an adjective."""

_SPANNING = frozenset({"between", "linking"})
"""Relations of what lies in two states, each of which a town can tell."""

PEOPLE = frozenset({Part.PERSON, Part.OFFICE, Part.PRONOUN, Part.COLLECTIVE, Part.WE, Part.YOU})


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a trigger: its relation, the role or slot that the pattern gives it, its head and its actors."""

    relation: str
    role: str
    head: Token
    actors: tuple[Actor, ...]

    @property
    def party(self) -> Actor | None:
        """The party of which the head is the name itself: of 'Peru', and not of 'Peru's minister'."""
        at = self.head.idx + len(self.head)
        return next((x for x in self.actors if x.part is Part.PARTY and x.end == at), None)


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that holds at `trigger`, with the arguments that fill its roles and slots."""

    pattern: Pattern
    trigger: Token
    arguments: tuple[Argument, ...]

    def slot(self, role: str) -> Argument | None:
        """Return the first argument with this role or slot."""
        return next((argument for argument in self.arguments if argument.role == role), None)


def find_matches(parsed: Parsed, actors: ActorMap, index: PatternIndex) -> Iterator[Match]:
    """Yield the matches of a sentence, left to right; for one trigger by precedence up to the first sure one.

    A match that needs a body, an agreement named here or before, or a fact sheet is not sure: whether there is one
    is seen when the event is drafted, and the match after it stands where there is none.
    """
    for token in parsed.doc:
        patterns = index.at(token)
        for number, pattern in enumerate(patterns):
            match = _match(pattern, token, parsed, actors, index.words)
            if match:
                if pattern.kind is Kind.TRANSFER and not has_ends(match.arguments):
                    wider = (p for p in patterns[number + 1 :] if "ends" in p.needs)
                    found = (_match(p, token, parsed, actors, index.words) for p in wider)
                    match = next((one for one in found if one), match)
                yield match
                yield from _further(match, actors, index.words)
                if not {"body", "agreement", "sheet", "recalled"} & set(match.pattern.needs):
                    break


def _further(match: Match, actors: ActorMap, words: Words) -> Iterator[Match]:
    """'Sent 30 tonnes to Chad, and another 10 tonnes to Mali' gives twice."""
    roles = match.pattern.args or {}
    if match.pattern.kind is not Kind.TRANSFER or roles.get("obj") != "item" or "to" not in roles:
        return
    givers = tuple(a for a in match.arguments if a.role == "supplier")
    for gift in further_gifts(match.trigger, words):
        ends = [Argument("to", roles["to"], end, actors.within(region(end))) for end in given_to(gift)]
        if any(end.actors for end in ends):
            yield Match(match.pattern, gift, (*givers, Argument("obj", "item", gift, ()), *ends))


def _match(pattern: Pattern, token: Token, parsed: Parsed, actors: ActorMap, words: Words) -> Match | None:
    if bars(pattern, token, parsed.shadow.text) or not _modified(pattern, token):
        return None
    if pattern.kind is Kind.EXERCISE and _is_of_craft(token, words):
        return None
    if not (object_fits(pattern, token, actors, words) and meets(pattern, token, words)):
        return None
    found = _arguments(pattern, token, actors, words)
    if "ends" in pattern.needs:
        lost = lost_ends(pattern, token, found, actors, words)
        found += [Argument("told", role, end.head, (end.actor,)) for role, end in lost]
        found = without_own(found)
        if not has_ends(found):
            return None
    if not _filled(pattern, token, found, actors, words):
        return None
    return Match(pattern, token, tuple(found))


def _is_of_craft(noun: Token, words: Words) -> bool:
    """'Patrol boats', 'a training aircraft': what a craft is for, and nothing that is done."""
    craft = {*words["fleet"], *words["arms"], "boat", "plane", "vehicle", "car"}
    return noun.dep_ == "compound" and noun.head.lemma_.lower().removesuffix("s") in craft


def _filled(
    pattern: Pattern, token: Token, found: Sequence[Argument], actors: ActorMap, words: Words
) -> bool:
    """Say whether somebody stands where the pattern wants somebody."""
    required = (a for a in found if a.relation in pattern.require)
    if pattern.require and not any(a.actors or a.role == "agreement" for a in required):
        return False
    if any(a.relation in pattern.without and a.party for a in found):
        return False
    doers = [a for a in found if a.relation in {"subj", "by"}]
    if "agent" in pattern.needs and not any(_acts(a, pattern, actors, words) for a in doers):
        return False
    if "public" in pattern.needs and any(_is_merchant(a, words) for a in found):
        return False
    if "state" in pattern.needs and not any(_is_of_state(x, words) for a in doers for x in a.actors):
        return False
    if "envoy" in pattern.needs and not any(_is_envoy(a, words) for a in doers):
        return False
    if "person" in pattern.needs and not any(_is_person(a, words) for a in doers):
        return False
    if "abode" in pattern.needs and not any(_is_abode(a) for a in found):
        return False
    if "several-doers" in pattern.needs and not any(map(_is_several, doers)):
        return False
    if "pair-named" in pattern.needs and len(_parties(a for a in found if a.relation != "subj")) < 2:
        return False
    if "two-persons" in pattern.needs and not (token.tag_ == "VBD" and _are_two(found)):
        return False
    met = [a for a in found if a.relation in {"with", "obj"}]
    if "official-met" in pattern.needs and not any(map(_is_official, met)):
        return False
    if "traveller" in pattern.needs and not any(_is_person(a, words) for a in found if a.role == "visitor"):
        return False
    if pattern.rule == "session/sits-again" and any(map(_is_official, doers)) and _is_of_persons(token):
        return False
    if (
        pattern.rule == "session/sits-again"
        and token.lemma_ == "consultation"
        and _names_sides(token, actors)
    ):
        return False
    if (
        pattern.rule == "session/sits-again"
        and len({c for a in doers for x in a.actors for c in x.parties}) > 1
    ):
        return False  # 'the two ministers held a session' of no body
    sites = (a for a in found if a.relation == "at")
    return "site" not in pattern.needs or any(x.part is Part.NAMED for a in sites for x in a.actors)


def _parties(found: Iterable[Argument]) -> set[str]:
    return {code for a in found for actor in a.actors for code in actor.parties}


def _is_several(doer: Argument) -> bool:
    """'Chad and Mali', 'the leaders', 'both sides', 'they': more than one who does it."""
    several = doer.head.tag_ in {"NNS", "NNPS"} or doer.head.lower_ in {"they", "both", "two", "we"}
    return len(_parties([doer])) > 1 or (several and not _parties([doer]))


def _is_of_state(actor: Actor, words: Words) -> bool:
    """A state or its office, or a corporation through which a state builds abroad ('Rosatom')."""
    return actor.part is not Part.NAMED or (actor.name or "").lower() in words["state_builders"]


def _is_merchant(argument: Argument, words: Words) -> bool:
    """'Traders bought', 'the bank's loans': business of those who trade for themselves."""
    if argument.relation == "poss" and argument.actors:
        return False
    if _is_public(argument.head, words):
        return False
    return argument.relation in {"subj", "by", "poss"} and argument.head.lemma_.lower() in words["merchant"]


def _is_person(argument: Argument, words: Words) -> bool:
    if argument.head.lemma_.lower() in words["talks"]:
        return False  # 'the meeting of the ministers is in its third day'
    several = argument.head.lower_ in {"we", "they", "them", "both", "all", "most", "some", "many"}
    return argument.head.lemma_.lower() in words["teams"] or (
        not several and any(x.part in PEOPLE for x in argument.actors)
    )


def _are_two(found: Sequence[Argument]) -> bool:
    """Persons of two parties, by name, on the one side and the other."""
    people = [x for a in found for x in a.actors if x.part is Part.PERSON]
    return len({code for person in people for code in person.parties}) > 1


def _is_of_persons(sitting: Token) -> bool:
    """'The ministers are to hold consultations', 'held a session with the king': in no body of theirs."""
    beside = (*sitting.children, *sitting.head.children)
    return sitting.lemma_ == "consultation" or any(child.lower_ == "with" for child in beside)


def _names_sides(talks: Token, actors: ActorMap) -> bool:
    """'Consultations between Chad and Mali were held', 'their consultations with Peru': of those, and of no body."""
    beside = [child for child in talks.children if child.lower_ in {"between", "with", "among"}]
    return any(actors.within(frozenset(t.i for t in child.subtree)) for child in beside)


def _is_official(argument: Argument) -> bool:
    """Somebody of a state: a person or an office, and no paper that asks questions."""
    return any(
        actor.start == argument.head.idx  # 'with him', not 'with his books'
        if actor.part is Part.PRONOUN
        else actor.part in PEOPLE and bool(actor.parties or actor.post)
        for actor in argument.actors
    )


def _is_abode(argument: Argument) -> bool:
    """'In Oslo', not 'in terms of Norway's help' or 'in the Norwegian camp'."""
    return argument.role == "host" and argument.party is not None


def _is_envoy(argument: Argument, words: Words) -> bool:
    """Persons and delegations travel for their states, and so do those who go to talks, whoever they are."""
    if argument.head.lemma_.lower() in words["teams"] or any(x.part in PEOPLE for x in argument.actors):
        return True
    return any(t.lemma_.lower() in _TALKS for t in argument.head.head.subtree)


def _acts(argument: Argument, pattern: Pattern, actors: ActorMap, words: Words) -> bool:
    """Say whether the doer is an actor, or the government or agencies of one ('U.S. and Mexican agencies')."""
    if actors.within(_doer(argument.head, pattern, words)):
        return True
    lemma = argument.head.lemma_.lower()
    return bool(argument.actors) and (
        lemma in words["agents"]
        or (pattern.kind is Kind.EXERCISE and lemma in words["fleet"])  # 'the frigate of the Peruvian navy'
        or (pattern.kind is Kind.COMMITMENT and _is_of_two(argument, words))
        or (lemma in words["allied"] and _is_of_group(argument, words))
    )


def _is_of_two(argument: Argument, words: Words) -> bool:
    """'The joint committee of Peru and Chad', 'the Peruvian-Chadian commission': a body of the two acts for them."""
    codes = {code for actor in argument.actors for code in actor.parties}
    return len(codes) > 1 and argument.head.lemma_.lower() in words["new_body"]


def _is_of_group(argument: Argument, words: Words) -> bool:
    """'Quad countries', 'G7 members': the states of a group, told by its name."""
    named = {code for actor in argument.actors for code in actor.parties}
    return argument.head.tag_ == "NNS" and bool(named) and not named & {*words["state_codes"]}


def _heads(token: Token) -> frozenset[int]:
    return frozenset({token.i, *(other.i for other in token.conjuncts)})


def _doer(head: Token, pattern: Pattern, words: Words) -> frozenset[int]:
    """The doer's own words, with what tells whose it is: 'the Turkish air force', but not 'a French firm'."""
    own = _heads(head)
    trades = head.lemma_.lower() in words["merchant"] and not _is_public(head, words)
    if pattern.kind not in _BY_FORCES or trades or head.lemma_.lower() in words["state_things"]:
        return own
    return own | {child.i for child in head.children if child.dep_ in {"amod", "nmod", "compound", "poss"}}


def _is_public(head: Token, words: Words) -> bool:
    """'The central bank', 'the state company'."""
    return any(child.lower_ in words["of_state"] for child in head.lefts)


def _modified(pattern: Pattern, token: Token) -> bool:
    if not pattern.modifiers:
        return True
    if token.pos_ == "VERB":
        things = [child for child in token.children if child.dep_ in {"dobj", "nsubjpass"}]
        things += named_after(token, "on", "upon")
        near = [*token.children, *(deep for thing in things for deep in thing.children)]
    else:  # 'free' stands before the talks in 'free trade talks'
        near = [deep for left in token.lefts for deep in (left, *left.lefts)]
    return any(child.lower_ in pattern.modifiers for child in near)


def _arguments(pattern: Pattern, token: Token, actors: ActorMap, words: Words) -> list[Argument]:
    roles = pattern.args or {}
    found: list[Argument] = []
    taken: set[int] = set()
    for relation, head in relations(token, words):
        role = roles.get(relation) or (_beside(roles) if relation == "jointly" else None)
        if role is None or head.i in taken or not _supported(pattern, token, relation, words):
            continue
        taken.add(head.i)
        inside = region(head) - {token.i}
        towns = role == "host" or (role == "party" and pattern.kind is Kind.VISIT)
        towns = towns or (role == "partner" and relation in _SPANNING)
        within = actors.hosts_within if towns else actors.within
        at_home = role == "recipient" and head.lemma_.lower() not in words["merchant"]
        whose = within(inside) or (actors.within(_whereabouts(head)) if at_home else ())
        if role == "partner" and relation in _SPANNING:  # 'between Tacna in Peru and Arica in Chile'
            rows = (head, *head.conjuncts)
            whose = (*whose, *(x for one in rows for x in actors.within(_whereabouts(one)) if x not in whose))
        found.append(Argument(relation, role, head, whose))
    return [*found, *_maker(pattern, found, actors, words)]


def _maker(pattern: Pattern, found: Sequence[Argument], actors: ActorMap, words: Words) -> Iterator[Argument]:
    """'Ordered eight Swedish-built jets': who makes them sells them, if nobody else does."""
    items = [a.head for a in found if a.role == "item"][:1]
    if not any(a.role == "supplier" for a in found):
        yield from (
            Argument("from", "supplier", i, who) for i in items if (who := makers(pattern, i, actors, words))
        )


def _beside(roles: Mapping[str, str]) -> str | None:
    """'In cooperation with Chad': Chad does what the doer does, where all do the same."""
    role = roles.get("with")
    return role if role in {"participant", "partner", "signatory", "cochair"} else None


def _whereabouts(head: Token) -> frozenset[int]:
    """'Flood victims in Bolivia', 'reconstruction across Mali': where those live who get something."""
    clause = head.head if head.dep_ == "dobj" and any(c.tag_ == "TO" for c in head.head.children) else head
    behind = [token for token in head.doc[head.i + 1 : head.i + 2] if token.head != head]  # hung on the verb
    places = [
        region(deep)
        for child in (*head.children, *behind, *(clause.children if clause != head else ()))
        if child.dep_ == "prep" and child.lower_ in {"in", "across", "throughout", "inside"}
        for deep in [deep for deep in child.children if deep.dep_ == "pobj"][:1]
    ]  # 'in cooperation with Chad, Niger and others' may be parsed as 'in … Niger'
    return frozenset().union(*places)


def _supported(pattern: Pattern, token: Token, relation: str, words: Words) -> bool:
    """An event noun takes its verb's subject only from a verb that lends it ('hold talks', not 'criticise talks')."""
    if relation not in {"subj", "via"} or token.pos_ in {"VERB", "AUX"} or is_attribute(token):
        return True
    verb = governor(token, words)
    if relation == "via":  # 'we thank you for your visit'
        return not any(child.dep_ == "poss" and child.lower_ == "your" for child in token.children)
    held = [child for child in token.children if child.dep_ in {"acl", "relcl"}]
    return any(v is not None and v.lemma_.lower() in pattern.support for v in (verb, *held))
