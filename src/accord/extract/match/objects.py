"""Whether what is acted on is what a pattern wants: 'signed a treaty', 'the provision of aid'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.arguments import relations
from accord.extract.match.phrases import bare_forms, named_after
from accord.extract.names.actors import Part
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

DESIGNATION = re.compile(r"\b(?:[A-Z]{1,3}|Mi[Gg]?|Su|Tu|An|Il|Ka|Yak)-\d{1,3}[A-Z]{0,2}s?\b")
"""What aircraft, missiles and tanks are called: 'F-16', 'Su-30MK', 'T-90', 'S-400'."""


_DESCRIBING = frozenset({"amod", "compound"})
_SOMEBODY = frozenset({"he", "she", "him", "her"})


def object_fits(pattern: Pattern, token: Token, actors: ActorMap, words: Words) -> bool:
    """Say whether the object of `token` is one that the pattern admits."""
    if not (pattern.objects or pattern.not_objects):
        return True
    if token.pos_ not in {"VERB", "AUX"}:
        return not (pattern.objects and pattern.nouns) or _noun_object_fits(pattern, token, actors, words)
    found = list(relations(token, words))
    near = [(relation, head) for relation, head in found if relation in {"obj", *_particle(pattern)}]
    direct = [head for relation, head in near if relation == "obj"]
    heads = direct if {"@named", "@person"} & set(pattern.objects) and direct else [head for _, head in near]
    lemmas = {form for head in heads for deep in (head, *head.conjuncts) for form in _forms(deep, words)}
    topics = {head.lemma_.lower() for relation, head in found if relation in _TOPICAL}
    if (lemmas | topics) & set(pattern.not_objects):
        return False
    if not pattern.objects or lemmas & set(pattern.objects):
        return True
    return (
        ("@named" in pattern.objects and _names_somebody(heads, actors))
        or _names_nationals(pattern, heads, actors, words)
        or _names_organisation(pattern, heads, actors, words)
    )


_TOPICAL = frozenset({"on", "upon", "about", "to"})


def _names_somebody(heads: Sequence[Token], actors: ActorMap) -> bool:
    """'Met Lee', 'received the minister', 'hosted him': a person, by whatever words."""
    named = [actor for head in heads for actor in actors.within(frozenset({head.i}))]
    return any(
        a.part in {Part.PERSON, Part.OFFICE} or (a.part is Part.PRONOUN and a.name in _SOMEBODY)
        for a in named
    )


def _names_nationals(pattern: Pattern, heads: Sequence[Token], actors: ActorMap, words: Words) -> bool:
    """'35 Bangladeshis': people of a state."""
    return "@national-name" in pattern.objects and any(
        a.part is Part.PARTY and a.parties[0] in words["state_codes"] and head.text.endswith("s")
        for head in heads
        for a in actors.within(frozenset({head.i}))
    )


def _names_organisation(pattern: Pattern, heads: Sequence[Token], actors: ActorMap, words: Words) -> bool:
    named = actors.within(frozenset(head.i for head in heads))
    return "@organisation-name" in pattern.objects and any(
        a.part is Part.PARTY and a.parties[0] not in words["state_codes"] for a in named
    )


def _noun_object_fits(pattern: Pattern, token: Token, actors: ActorMap, words: Words) -> bool:
    """A noun's object follows 'of' or stands before it ('the provision of aid', 'grain sales').

    What is joined or left follows 'from' or 'into': 'its exit from the EU', 'withdrawal from the treaty'.
    """
    left = {"from"} & set(pattern.require)
    ways = set(pattern.require) if "@organisation-name" in pattern.objects else {"of", "mod", "into"} | left
    heads = [head for relation, head in relations(token, words) if relation in ways]
    forms = {form for head in heads for deep in (head, *head.conjuncts) for form in _forms(deep, words)}
    return bool(forms & set(pattern.objects)) or _names_organisation(pattern, heads, actors, words)


def _forms(token: Token, words: Words) -> set[str]:
    """The word's lemma, its bare singular, where the model fails, and those of what it measures."""
    own = bare_forms(token)
    if "part" in own and any(child.lower_ == "spare" for child in token.lefts):
        own = {"spare"}  # 'spare parts' are things, and a 'part' is often none
    if DESIGNATION.fullmatch(token.text):
        own.add("designation")
    if token.pos_ == "PROPN" or token.lower_ == "goods":  # 'relief goods', 'the corvette Al Zubarah'
        own |= {child.lemma_.lower() for child in token.children if child.dep_ == "compound"}
    if token.pos_ == "NUM" or token.text[:1].isdigit():  # '€40,000'
        own |= {
            "$" for child in token.children if child.tag_ == "$" or child.lower_ in words["currency_code"]
        }
    if token.pos_ == "PROPN":  # 'the Status of Visiting Forces Agreement'
        own |= {form for thing in _named_of(token) for form in bare_forms(thing) if form in words["deal"]}
    own |= {f"{child.lower_} {token.lemma_.lower()}" for child in token.lefts if child.dep_ in _DESCRIBING}
    if own & {*words["measures"]}:
        for child in token.children:
            if child.dep_ in {"compound", "nmod"}:
                own |= bare_forms(child)
        own |= {form for thing in named_after(token, "of") for form in _forms(thing, words)}
    return own


def _named_of(name: Token) -> list[Token]:
    return [thing for thing in named_after(name, "of", "on") if thing.pos_ == "PROPN"]


def _particle(pattern: Pattern) -> frozenset[str]:
    """Relations in which a verb such as 'enter into', 'accede to' or 'supply with' has what it acts on."""
    roles = pattern.args or {}
    things = {relation for relation, role in roles.items() if role == "item" and relation != "of"}
    if not pattern.objects:
        return frozenset()
    ends = {relation for relation, role in roles.items() if role in {"supplier", "recipient"}}
    left = set(pattern.require) if "@organisation-name" in pattern.objects else set()  # 'pulled out of NATO'
    held = {relation for relation in ("in",) if roles.get(relation) == "none"}  # 'held in abeyance'
    return frozenset((({"into", "on", "to", "from"} & set(roles)) - ends) | things | left | held)
