"""Finds the places of a parsed sentence where a pattern of the ontology holds, and who plays which role there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.arguments import relations
from accord.extract.match.barring import bars
from accord.extract.match.both_ends import has_ends, lost_ends, without_own
from accord.extract.match.building import LYING
from accord.extract.match.built import makers
from accord.extract.match.conditions import meets
from accord.extract.match.index import PatternIndex
from accord.extract.match.making import making_verb
from accord.extract.match.objects import object_fits
from accord.extract.match.phrases import governor, is_attribute, named_after, region
from accord.extract.match.receiving import further_gifts, given_to
from accord.extract.match.roles import Standing, is_filled
from accord.extract.match.weighed_with import weighed_with
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_SPANNING = frozenset({"between", "linking"})
"""Relations of what lies in two states, each of which a town can tell."""


_PAIR = 2


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


def find_matches(
    parsed: Parsed, actors: ActorMap, index: PatternIndex, admits: Callable[[Pattern], bool] = lambda _: True
) -> Iterator[Match]:
    """Yield the matches of a sentence, left to right; for one trigger by precedence up to the first sure one.

    Only patterns that `admits` says yes to are tried.

    A match that needs a body, an agreement named here or before, or a fact sheet is not sure: whether there is one
    is seen when the event is drafted, and the match after it stands where there is none.
    """
    for token in parsed.doc:
        patterns = [pattern for pattern in index.at(token) if admits(pattern)]
        for number, pattern in enumerate(patterns):
            match = _match(pattern, token, parsed, actors, index.words)
            if match:
                if pattern.kind is Kind.TRANSFER and not has_ends(match.arguments):
                    wider = (p for p in patterns[number + 1 :] if "ends" in p.needs)
                    others = (_match(p, token, parsed, actors, index.words) for p in wider)
                    match = next((one for one in others if one), match)
                yield match
                yield from _further(match, actors, index.words)
                if not (
                    {"body", "agreement", "sheet", "recalled"} & set(match.pattern.needs) or _is_short(match)
                ):
                    break


def _is_short(match: Match) -> bool:
    """Whether a project has by its pattern only one party, and can get no other: a later pattern may name two."""
    if match.pattern.kind is not Kind.PROJECT or match.pattern.fill != "none":
        return False
    actors = [
        actor for argument in match.arguments if argument.role == "partner" for actor in argument.actors
    ]
    told = {code for actor in actors for code in actor.parties}
    return len(told) < _PAIR and all(actor.parties for actor in actors)


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
    if not is_filled(Standing(pattern, token, found, actors, words)):
        return None
    if "made" in pattern.needs and (verb := making_verb(token, words)):  # which tells when and whether
        return Match(pattern, verb, (Argument("obj", "agreement", token, ()), *found))
    return Match(pattern, token, tuple(found))


def _is_of_craft(noun: Token, words: Words) -> bool:
    """'Patrol boats', 'a training aircraft': what a craft is for, and nothing that is done."""
    craft = {*words["fleet"], *words["arms"], "boat", "plane", "vehicle", "car"}
    return noun.dep_ == "compound" and noun.head.lemma_.lower().removesuffix("s") in craft


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
        if role == "visitor":
            inside = _without_owners(inside, head, actors)
            inside -= _of_his_peer(token, head, words)
        towns = role == "host" or (role == "party" and pattern.kind is Kind.VISIT)
        towns = towns or (role == "partner" and relation in _SPANNING | LYING)
        within = actors.hosts_within if towns else actors.within
        at_home = role == "recipient" and head.lemma_.lower() not in words["merchant"]
        whose = within(inside) or (actors.within(_whereabouts(head)) if at_home else ())
        if role == "host" and relation == "at" and not whose:  # 'at the airport in Tacna'
            whose = actors.hosts_within(_whereabouts(head))
        if role == "partner" and relation in _SPANNING | LYING:  # 'between Tacna in Peru and Arica in Chile'
            rows = (head, *head.conjuncts)
            whose = (*whose, *(x for one in rows for x in actors.within(_whereabouts(one)) if x not in whose))
        found.append(Argument(relation, role, head, whose))
    return [*found, *_from_below(pattern, token, found, actors, words)]


def _without_owners(inside: frozenset[int], head: Token, actors: ActorMap) -> frozenset[int]:
    """'Lee and his visiting counterpart Diaz': whose counterpart comes does not come himself."""
    others = inside - {i for i in inside if head.doc[i].tag_ == "PRP$"}
    return others if actors.within(others) else inside


def _of_his_peer(visiting: Token, head: Token, words: Words) -> frozenset[int]:
    """'Visiting President Lee and his counterpart Diaz': whose counterpart somebody is on a visit does not come."""
    if not is_attribute(visiting):
        return frozenset()
    peers = [
        one
        for one in head.conjuncts
        if any(left.tag_ == "PRP$" for left in one.lefts)
        and any(word.lemma_.lower() in words["peers"] for word in (one, *one.lefts))
    ]
    return frozenset(token.i for one in peers for token in one.subtree)


def _from_below(
    pattern: Pattern, token: Token, found: Sequence[Argument], actors: ActorMap, words: Words
) -> Iterator[Argument]:
    """'Ordered eight Swedish-built jets': who makes them sells them, if nobody else does.

    Nor does the verb itself tell whom somebody 'discussed building a dam with'.
    """
    items = [a.head for a in found if a.role == "item"][:1] or [token] * (token.pos_ != "VERB")
    if pattern.kind is Kind.MEETING and (role := (pattern.args or {}).get("with")):
        yield from (Argument("with", role, who, x) for who, x in weighed_with(token, actors, words))
    elif pattern.kind is Kind.PROJECT:
        for item in items if "maker" in (pattern.args or {}) else ():
            if who := actors.raisers_within(region(item)):
                yield Argument("maker", "partner", item, who)
    elif not any(a.role == "supplier" for a in found):
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
    if "made" in pattern.needs:
        return relation == "subj"  # of whatever verb
    verb = governor(token, words)
    if relation == "via":  # 'we thank you for your visit'
        return not any(child.dep_ == "poss" and child.lower_ == "your" for child in token.children)
    held = [child for child in token.children if child.dep_ in {"acl", "relcl"}]
    return any(v is not None and v.lemma_.lower() in pattern.support for v in (verb, *held))
