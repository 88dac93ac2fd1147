"""The arguments of a verb or noun in a parse, named by their relation, passives and control turned round.

`relations(token, words)` returns `(relation, argument)` pairs: `subj`, `obj`, `poss`, `mod`, `via` (the subject of
the verb on which an event noun depends through a preposition, as in 'flew to Paris for talks') and the
prepositions by their own names ('with', 'between', 'to').
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.chambers import is_chamber
from accord.extract.match.doers import named_after, objects, subjects
from accord.extract.match.prepositions import ENDS, Relation, ends, helped, modifiers, prepositions, purposes
from accord.extract.match.programmes import visitors_of
from accord.extract.match.receiving import further_gifts, is_given_to, receivers
from accord.extract.match.spanning import spans
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


NP_PREPOSITIONS = frozenset({"of", "from", "including", "and", "as", "well", "like", "along", "alongside"})
"""Prepositional phrases that still belong to the name of an actor ('ministers from Japan')."""

_COMPRISING = frozenset({"involving", "including", "comprising", "encompassing", "bringing"})
_APART = frozenset({"including"})
_IN_WHAT = frozenset({"including", "in"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "xcomp", "punct"})
_LENDING_AIM = frozenset({"make", "note", "welcome", "announce", "approve", "extend"})
"""Light verbs on which the parse hangs what their object is for."""
_BETWEEN = frozenset({"between", "among", "with"})
_PRESENT = frozenset({"due", "back", "present", "off", "bound"})
HOMEWARD = frozenset({"home", "back"})
"""Words for the way back from somewhere."""
_TOGETHER = frozenset({"join", "work", "partner", "cooperate", "collaborate", "team"})
"""Verbs of doing with others what an infinitive after them tells."""


_RAISING = frozenset({"build", "construct", "rebuild", "develop"})
"""Verbs of making in which who helps has a part."""

_TITLED = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "satellite", "spacecraft", "probe"})
"""Nouns that stand before the name of what they are."""

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
        yield from (pair for pair in _of_verb(token, words) if pair[1].i < end)
    elif is_attribute(token):
        yield "subj", token.head
    else:
        yield from _of_noun(token, words)


def is_attribute(token: Token) -> bool:
    """'Visiting President Lee': the participle of a title that is folded into the name."""
    return token.lower_ == "visiting" and token.dep_ in {"compound", "amod"}


def _of_verb(verb: Token, words: Words) -> Iterator[Relation]:
    yield from (("to", who) for who in receivers(verb, words))
    for relation, argument in _core(verb, words):
        yield relation, argument
        if relation == "subj" and argument.lemma_.lower() in words["deal"]:
            yield from prepositions(argument)  # 'the treaty between the two entered into force'
        if relation == "subj" and is_chamber(argument, words):  # 'lawmakers in Chad and Mali ratified it'
            yield from (("by", place) for place in named_after(argument, "in"))
        if relation == "subj" and argument.pos_ == "PROPN" and verb.lemma_.lower() in words["signed_by"]:
            yield from (
                (r, a) for r, a in prepositions(argument) if r == "with"
            )  # 'Lee, with her peers, signed'
        if relation == "obj" and argument.pos_ != "PROPN":
            yield from prepositions(argument)
            yield from ends(argument)
            yield from modifiers(argument)
            if argument.lemma_.lower() in words["measures"]:  # 'a consignment of Norwegian aid'
                yield from (pair for thing in _measured_out(argument) for pair in modifiers(thing))
            yield from purposes(argument, words)
            for adjective in argument.rights:  # 'made doses available to Chad'
                yield from prepositions(adjective) if adjective.pos_ == "ADJ" else ()
            for other in argument.conjuncts:  # 'training and equipment for Chad'
                yield from ((r, a) for r, a in prepositions(other) if r in ENDS)
    yield from prepositions(verb)
    yield from (pair for due in _due(verb) for pair in prepositions(due))
    yield from (pair for home in _homeward(verb) for pair in prepositions(home) if pair[0] == "from")
    yield from (("with", who) for who in _listed(verb))
    yield from (("obj", who) for who in _addressed(verb, words))
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["arranging"]:  # 'agreed with Chad to build'
        yield from (pair for pair in prepositions(verb.head) if pair[0] == "with")
    yield from (("with", who) for who in _companions(verb, words))
    yield from purposes(verb, words)
    yield from ends(verb, _IN_WHAT if any(map(_is_sum, objects(verb))) else _APART)


def _due(verb: Token) -> list[Token]:
    """'Is due in Lima', 'is back in Lima': where somebody is or will be."""
    if verb.lemma_ != "be":
        return []
    return [
        child for child in verb.children if child.dep_ in {"acomp", "advmod"} and child.lower_ in _PRESENT
    ]


def _homeward(verb: Token) -> list[Token]:
    """'Flew home from Lima': where somebody was."""
    return [child for child in verb.children if child.dep_ == "advmod" and child.lower_ in HOMEWARD]


def _measured_out(amount: Token) -> Iterator[Token]:
    """'A consignment of 30 tonnes of Norwegian aid': what the amount is of, to the last."""
    for thing in named_after(amount, "of"):
        yield thing
        yield from _measured_out(thing)


def _listed(verb: Token) -> list[Token]:
    """'Spoke with: the President of Peru; the King of Spain': whom a list after a colon names."""
    doc = verb.doc
    bare = any(
        child.lower_ == "with" and child.i + 1 < len(doc) and doc[child.i + 1].text == ":"
        for child in verb.children
    )
    return [child for child in verb.rights if child.dep_ in {"appos", "dobj"}] if bare else []


def _addressed(verb: Token, words: Words) -> list[Token]:
    """'Called and congratulated President Diaz': whom the second verb names, the first means too."""
    second = next((child for child in verb.rights if child.dep_ == "conj"), None)
    if second is None or verb.i + 2 != second.i or second.lemma_.lower() not in words["addressing"]:
        return []
    return [thing for thing in objects(second) if thing.pos_ == "PROPN"]


def _is_sum(thing: Token) -> bool:
    """'Pledged 50 million euros in loans to Chad': what the parse hangs on the verb tells for whom the sum is."""
    return any(child.pos_ == "NUM" for child in thing.children)


def _core(verb: Token, words: Words) -> Iterator[Relation]:
    yield from (("subj", subject) for subject in subjects(verb, words))
    yield from (("obj", thing) for thing in objects(verb) if not is_given_to(thing, words))
    yield from (("asker", who) for who in _askers(verb, words))


def _companions(verb: Token, words: Words) -> list[Token]:
    """'Works with Peru to sign', 'joins Peru to launch': who does it too."""
    above = verb.head
    if above.lemma_ == "help" and verb.dep_ in {"xcomp", "ccomp"} and verb.lemma_ in _RAISING:
        return [who for who in subjects(above, words) if who.pos_ == "PROPN"]  # 'will help Chad build a port'
    infinitive = verb.dep_ in {"xcomp", "advcl"} and any(child.tag_ == "TO" for child in verb.lefts)
    if not infinitive or above.lemma_ not in _TOGETHER:
        return []
    return (
        objects(above) if above.lemma_ == "join" else [who for r, who in prepositions(above) if r == "with"]
    )


def _askers(verb: Token, words: Words) -> list[Token]:
    """'Peru asked Spain to supply ships', 'chose a firm to build it': who is to be served by what another does."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "for" and above.head.lemma_.lower() in words["grateful"]:
        return subjects(above.head, words)  # 'thanked Spain for sending ships'
    if verb.dep_ not in {"xcomp", "advcl", "ccomp"} or above.lemma_.lower() not in words["ordering"]:
        return []
    return subjects(above, words) if objects(above) else []


def _of_noun(noun: Token, words: Words) -> Iterator[Relation]:
    if names_its_sort(noun):  # 'Exercise Desert Flag'
        yield from _of_noun(noun.head, words)
    yield from modifiers(noun)
    yield from prepositions(noun)
    yield from ends(noun)
    yield from _parties_to(noun)
    yield from purposes(noun, words)
    yield from _of_thanks(noun, words)
    if noun.lemma_.lower() in words["handed_over"]:  # 'deliveries of Norwegian gas'
        yield from (("make", a) for thing in _measured_out(noun) for _, a in modifiers(thing))
    if noun.lemma_.lower() == "entry":  # 'the entry into force of the treaty'
        yield from (
            pair for relation, head in prepositions(noun) if relation == "into" for pair in prepositions(head)
        )
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.tag_ in {"VBN", "VBD"}:
            yield from _of_participle(child, noun, words)
        elif (child.dep_ == "acl" and child.lower_ in _COMPRISING) or _comprises(child):
            yield from (("involving", thing) for thing in objects(child))
    yield from spans(noun, words)
    yield from _of_tour(noun, words)
    yield from _of_governor(noun, words)


def _of_tour(noun: Token, words: Words) -> Iterator[Relation]:
    """'A tour that takes in Chad and Mali', 'the first leg of a swing which will include Peru'."""
    if noun.lemma_.lower() not in words["tie_visit"]:
        return
    leg = [noun.head.head] if noun.dep_ == "pobj" and noun.head.lower_ == "of" else []
    verb = governor(noun, words)
    if verb is not None and verb.pos_ == "ADP":
        verb = verb.head
    for near in (noun, *leg, *([verb] if verb is not None else [])):
        for clause in near.children:
            if clause.dep_ in {"relcl", "acl", "advcl", "ccomp"} and is_of_tour(clause, noun):
                yield from (("involving", place) for place in _stops(clause, words))


def is_of_tour(clause: Token, noun: Token) -> bool:
    """'Began a tour on Sunday that will take him to Chad', '…, covering Chad': a clause that goes on about the tour."""
    if clause.i < noun.i or clause.pos_ != "VERB":
        return False
    if clause.dep_ in {"relcl", "acl"}:
        return True
    doers = [child for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return all(doer.lower_ in {"that", "which"} for doer in doers) if doers else clause.tag_ == "VBG"


def _stops(clause: Token, words: Words) -> list[Token]:
    """'Takes in Chad', 'covers Chad', 'will take him to Chad': where a tour leads."""
    particles = {child.lower_ for child in clause.children if child.dep_ == "prt"}
    if clause.lemma_.lower() in words["touring"] or (clause.lemma_ == "take" and "in" in particles):
        return objects(clause)
    if clause.lemma_ not in {"take", "bring", "lead"}:
        return []
    return [place for relation, place in prepositions(clause) if relation == "to"]


def names_its_sort(noun: Token) -> bool:
    """'Exercise Desert Flag', 'the exercise Desert Flag', 'the satellite Aurora': the name is the head of its sort."""
    titled = noun.lemma_ in _TITLED and noun.head.i > noun.i and noun.head.text[0].isupper()
    if noun.dep_ != "compound" or not (noun.head.pos_ == "PROPN" or titled):
        return False
    return noun.pos_ == "PROPN" or titled


_GROUPING = frozenset({"involve", "include", "comprise", "group", "gather", "bring"})


def _comprises(clause: Token) -> bool:
    """'The exercise, which involves forces from Chad and Mali'."""
    told = any(child.dep_ == "nsubj" and child.lower_ in {"which", "that"} for child in clause.children)
    if clause.lemma_ == "bring" and not any(child.lower_ == "together" for child in clause.children):
        return False
    return clause.dep_ == "relcl" and told and clause.lemma_ in _GROUPING


def _of_thanks(noun: Token, words: Words) -> Iterator[Relation]:
    """'Thanked Peru for the gift of ten trucks': who is thanked gave it, who thanks got it."""
    thanks = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or thanks.lemma_.lower() not in words["grateful"]:
        return
    if not any(child.lower_ == "your" for child in noun.lefts):
        yield from (("thanked", who) for who in objects(thanks))
        yield from (("thanking", who) for who in subjects(thanks, words))


def _parties_to(noun: Token) -> Iterator[Relation]:
    """'The signing of a pact between Peru and Chad': between whom the pact is, the signing is."""
    for deal in named_after(noun, "of"):
        yield from ((r, a) for r, a in prepositions(deal) if r in _BETWEEN)


def _of_participle(verb: Token, noun: Token, words: Words) -> Iterator[Relation]:
    """'talks held with Iran', 'the treaty that France signed'."""
    yield from prepositions(verb)
    yield from (("subj", subject) for subject in subjects(verb, words) if subject != noun)


def _of_governor(noun: Token, words: Words) -> Iterator[Relation]:
    first = _measured(noun, words)
    head = first.head
    if first.dep_ == "nsubj" and head.lemma_ == "reach":  # 'aid from Peru has reached Chad'
        yield from (("to", place) for place in objects(head))
    if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "acomp"} and head.pos_ in {"VERB", "AUX"}:
        if first.dep_ != "nsubj" and head.lemma_.lower() not in words["comments"]:
            yield from (("subj", subject) for subject in subjects(head, words) if subject != first)
        yield from (("asker", who) for who in _askers(head, words))
        yield from (("poss", who) for who in visitors_of(first, words))
        yield from ((r, a) for r, a in prepositions(head) if a != noun)
        if first.dep_ == "nsubj" and head.lemma_.lower() in words["helping"]:  # 'a loan will help Chad build'
            yield from (("helping", who) for who in helped(head))
        if first.dep_ == "dobj" and head.lemma_ in _LENDING_AIM:  # 'made a grant to enable Chad to …'
            yield from purposes(head, words)
        if first.dep_ == "nsubj" and head.lemma_ == "be" and first.lemma_.lower() == "stop":
            yield from (("involving", place) for place in objects(head))  # 'the first stop is Chad'
        if first.dep_ == "nsubj" and head.lemma_.lower() in words["comprising"]:
            for thing in objects(head):
                yield "involving", thing
                yield from ((r, a) for r, a in (*prepositions(thing), *ends(thing)) if r in ENDS)
        return
    if first.dep_ == "pobj" and head.head.pos_ == "ADV" and head.head.lower_ in _PRESENT:
        head = head.head  # 'went back to the negotiating table'
    if (
        first.dep_ == "pobj"
        and not (head.lower_ == "before" and any(c.lower_ == "the" for c in first.lefts))  # a mark of time
        and head.head.pos_ in {"VERB", "AUX"}
        and head.head.lemma_.lower() not in words["comments"]
    ):
        yield from (("via", subject) for subject in subjects(head.head, words))
        if head.head.lemma_.lower() in {
            *words["taking_part"],
            *_TOGETHER,
        }:  # 'took part in the drill with Chad'
            yield from (pair for pair in prepositions(head.head) if pair[0] == "with")
    elif first.dep_ == "pobj" and head.lower_ == "on" and (verb := _leading(head.head)) is not None:
        yield from (("via", subject) for subject in subjects(verb, words))
    elif first.dep_ == "pobj" and head.lower_ == "on" and _can_be_away(head.head):
        yield "via", head.head  # 'Lapid, on a visit to Morocco, said …'
    elif first.dep_ == "pobj" and head.lower_ == "for" and is_there(head.head, head):
        yield "via", head.head  # 'Lee, in Rome for talks, said …'
    elif first.dep_ == "pobj" and head.head.lower_ == "here":  # 'Lee, here on a visit, said …'
        place = head.head.head
        yield from (
            ("via", who) for who in (subjects(place, words) if place.pos_ in {"VERB", "AUX"} else [place])
        )


_LEADING = frozenset({"lead", "head"})


def _leading(group: Token) -> Token | None:
    """'Leads a delegation of ten ministers on a visit': the parse may hang the visit on those who are led."""
    while group.dep_ == "pobj" and group.head.lower_ == "of":
        group = group.head.head
    return group.head if group.dep_ == "dobj" and group.head.lemma_ in _LEADING else None


def is_there(who: Token, purpose: Token) -> bool:
    """Say whether `who` is somewhere for what `purpose` leads to: 'Lee, in Rome for talks', 'Lee, here for talks'."""
    abode = any(c.lower_ in {"in", "at", "here"} and c.i < purpose.i for c in who.rights)
    return abode and _can_be_away(who)


def _can_be_away(noun: Token) -> bool:
    """'Lee, on a visit, said …'; in a headline 'Chadian president on visit to Mali' too."""
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and noun.dep_ == "ROOT")


def _measured(noun: Token, words: Words) -> Token:
    """'A second round of talks': the round stands for the talks."""
    first = noun
    while True:
        if first.dep_ in {"conj", "appos"} and first.head.pos_ in {"NOUN", "PROPN"}:
            first = first.head
        elif first.dep_ == "pobj" and first.head.lower_ == "of" and _stands_for_all(first.head.head, words):
            first = first.head.head
        elif names_its_sort(first):
            first = first.head
        else:
            return first


def _stands_for_all(part: Token, words: Words) -> bool:
    """'Two rounds of talks', 'at the end of a visit'; but 'Chad is the last stop of a tour' tells of Chad."""
    lemma = part.lemma_.lower()
    return lemma in words["rounds"] or (lemma in words["stretches"] and part.dep_ != "attr")


def governor(noun: Token, words: Words) -> Token | None:
    """Return the verb whose subject or object the event noun is, or None."""
    first = _measured(noun, words)
    return first.head if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "pobj", "acomp"} else None


def region(argument: Token) -> frozenset[int]:
    """Return the indices of the tokens that belong to the argument's own phrase, without its clauses."""
    found: set[int] = set()
    stack = [argument]
    while stack:
        token = stack.pop()
        found.add(token.i)
        for child in token.children:
            if child.dep_ in _CLAUSES and child.dep_ != "punct":
                continue
            if child.dep_ == "appos" and child.lower_ in {"part"}:
                continue  # '… to Chad, part of a package of the Fund and Peru'
            beside = child.lower_ == "with" and any(
                near.lower_ in {"along", "together"} for near in (token, *child.lefts)
            )
            if child.dep_ in {"prep", "agent"} and child.lower_ not in NP_PREPOSITIONS and not beside:
                continue
            stack.append(child)
    return frozenset(found)
