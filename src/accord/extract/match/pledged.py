"""Whether words of pledging name something to be done, and not only an attitude or a ritual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.nominals import names_deed
from accord.extract.match.phrases import named_after
from accord.extract.match.ritual import (
    averts,
    is_against,
    is_attitude,
    is_bound,
    is_idle,
    is_idle_thing,
    is_restated,
)
from accord.extract.match.tasks import undertakings
from accord.extract.match.undertaking import (
    is_by_the_way,
    is_forecast,
    is_heading,
)
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_MAYBE = frozenset({"might", "may", "could", "can"})
_WITH_WHOM = frozenset({"with", "between", "among", "of"})


_SELVES = frozenset({"ourselves", "themselves", "itself", "himself", "herself"})


def has_task(pattern: Pattern, token: Token, words: Words) -> bool:
    """Something is to be done: a verb says what, or after a verb of pledging a noun ('pledged support')."""
    verbs = list(undertakings(token, words))
    if _is_aside(token) or is_heading(token) or _is_no_pledge(token):
        return False
    if verbs and all(is_forecast(verb, words) for verb in verbs):
        return False
    if not verbs and names_deed(token, words):
        return True
    if verbs and is_restated(token, words):
        verbs = [verb for verb in verbs if f"to {verb.lemma_.lower()}" not in words["ritual_task"]]
    if verbs:
        return any(_is_task(pattern, verb, words) for verb in verbs)
    if token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() in words["opinions"] or is_attitude(token):
        return False
    return _has_thing(pattern, token, words)


def _is_no_pledge(token: Token) -> bool:
    """'The way in which they intend to do it', 'might agree to it'."""
    clause = token.head if token.dep_ == "acomp" else token
    if clause.dep_ == "relcl" or is_by_the_way(token):
        return True
    return any(child.dep_ == "aux" and child.lower_ in _MAYBE for child in token.children)


def _has_thing(pattern: Pattern, verb: Token, words: Words) -> bool:
    """'Pledged support', 'committed to cooperation to keep the straits open': a thing, or what it is for."""
    things = [child for child in verb.children if child.dep_ == "dobj" and child.lower_ not in _SELVES]
    things += named_after(verb, "to")
    if any(thing.lemma_.lower() in words["joint_effort"] for thing in things):
        ends = [deep for deep in purposes(verb) if not any(c.dep_ == "nsubj" for c in deep.children)]
        if any(_is_task(pattern, deep, words) for deep in ends):
            return True
    none = {*pattern.not_objects, *words["no_task"]}
    return any(thing.lemma_.lower() not in none and not is_idle_thing(thing, words) for thing in things)


def _is_aside(verb: Token) -> bool:
    """'It is a long way, I promise you': words of emphasis."""
    told = {(child.dep_, child.lower_) for child in verb.children}
    promised = verb.lemma_ == "promise" and ("nsubj", "i") in told
    return promised and bool({("dobj", "you"), ("dative", "you")} & told)


def _is_task(pattern: Pattern, verb: Token, words: Words) -> bool:
    """Ritual words ('strengthening our partnership', 'remaining friends') are no task."""
    if _is_closeness(verb, words):
        return False
    if _rules_out(verb) or _is_forgone(verb, words):
        return True
    if is_idle(verb, words) or is_bound(verb, words) or is_against(verb, words):
        return False
    if verb.lemma_.lower() in words["being"] or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if deeds := _deeds_under(verb):
        return any(_is_task(pattern, deep, words) for deep in deeds)
    if averts(verb, words):
        return True
    if f"to {verb.lemma_.lower()}" in pattern.not_objects:
        if "governed" in pattern.needs:  # a commitment merely reaffirmed
            return False
        return _names_field(verb, words) or any(_is_task(pattern, deep, words) for deep in purposes(verb))
    things = _things_done(verb, words)
    told = (thing.pos_ == "PRON" or thing.lemma_.lower() not in pattern.not_objects for thing in things)
    return not things or any(told)


def _deeds_under(verb: Token) -> list[Token]:
    """'Continue to build', 'help Chad build': what is done is told by the verb below."""
    if verb.lemma_ not in {"continue", "help"}:
        return []
    below = {"xcomp", "ccomp"} if verb.lemma_ == "help" else {"xcomp"}
    return [child for child in verb.children if child.dep_ in below]


def _things_done(verb: Token, words: Words) -> list[Token]:
    """What is done something to, and with or on what; else the ritual thing that does it."""
    direct = [child for child in verb.children if child.dep_ in {"dobj", "attr", "nsubjpass"}]
    links = [
        child
        for child in verb.children
        if child.dep_ in {"prep", "prt"} and not (direct and child.lower_ in _WITH_WHOM)
    ]
    things = direct + [deep for link in links for deep in link.children if deep.dep_ == "pobj"]
    # 'that their friendship will continue'
    return things or [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in words["ritual"]]


def _is_closeness(verb: Token, words: Words) -> bool:
    """'Committed to close collaboration': the parse takes the adjective for a verb."""
    return verb.lemma_ == "close" and any(
        child.dep_ == "dobj" and child.lemma_.lower() in words["joint_effort"] for child in verb.children
    )


def _is_forgone(verb: Token, words: Words) -> bool:
    """'Would not use force', 'not to station troops there': what is not to be done is undertaken too."""
    told = verb.pos_ == "VERB" and verb.lemma_.lower() not in {*words["being"], *words["no_restraint"]}
    return (
        told and any(c.dep_ == "neg" for c in verb.children) and any(c.dep_ == "dobj" for c in verb.children)
    )


def purposes(verb: Token) -> list[Token]:
    """'Continue working together to develop measures': the work itself follows."""
    return [
        child
        for child in verb.children
        if child.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in child.children)
    ]


def _names_field(verb: Token, words: Words) -> bool:
    """'To deepen cooperation on floods' names a field of work, 'to deepen our ties in the region' none."""
    fields = [
        deep
        for child in verb.children
        if child.dep_ == "dobj" and child.lemma_.lower() in words["joint_effort"]
        for prep in child.children
        if prep.dep_ == "prep" and prep.lower_ in {"on", "in", "against"}
        for deep in prep.children
        if deep.dep_ in {"pobj", "pcomp"}
    ]
    return any(field.pos_ != "PROPN" and field.lemma_.lower() not in words["ritual"] for field in fields)


def _rules_out(verb: Token) -> bool:
    """'Assurances that there would be no base' undertake what is not to be done."""
    if not any(token.lower_ in {"no", "not", "never"} for token in verb.subtree):
        return False
    children = {child.dep_ for child in verb.children}
    return (
        verb.lemma_ == "be"
        and "expl" in children
        and any(c.lower_ in {"would", "will"} for c in verb.children)
    )


def is_deed(pattern: Pattern, verb: Token, words: Words) -> bool:
    """'Will continue to uphold our values' tells nothing to be done."""
    if is_idle(verb, words) or is_bound(verb, words) or is_against(verb, words):
        return False
    more = [child for child in verb.children if child.dep_ == "xcomp"]
    return not more or verb.lemma_ != "continue" or any(_is_task(pattern, deep, words) for deep in more)
