"""What a pattern can need of the words around its trigger besides arguments and parties (`needs` of a pattern)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from accord.extract.match.appeals import appeals
from accord.extract.match.arguments import relations
from accord.extract.match.backing import is_backed
from accord.extract.match.chambers import goes_to_chamber, is_by_chamber
from accord.extract.match.dated import is_dated, takes_its_time
from accord.extract.match.doer_sorts import (
    is_agentless,
    is_by_somebody,
    is_forces,
    is_founded,
    is_impersonal,
    is_of_mission,
    is_ship,
    is_state_owned,
)
from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.figures import is_reckoned
from accord.extract.match.framing import is_for_good, is_labelled, is_of_number
from accord.extract.match.governing import is_governed
from accord.extract.match.instruments import (
    has_no_object,
    is_effective,
    is_from_day,
    is_in_force_since,
    is_of_pronoun,
    is_on_instrument,
    is_since_day,
)
from accord.extract.match.jointness import is_joint_work, is_mutual, is_together
from accord.extract.match.loads import has_load, is_counted, is_for_goods, is_paid, makes_available
from accord.extract.match.making import making_verb, outcomes
from accord.extract.match.phrases import is_attribute
from accord.extract.match.pledged import has_task, is_deed
from accord.extract.match.requests import is_own_deed, is_request
from accord.extract.match.tenses import is_ahead, is_perfect_or_bare, undertakes
from accord.extract.match.trainings import is_given_by, is_of_guard, is_of_training, is_trial_begun
from accord.extract.match.undertaking import (
    is_first_hand,
    is_undertaken,
)
from accord.extract.match.ways import (
    calls_in,
    is_brought_by_envoy,
    is_delivered,
    is_here_for,
    is_seen_in_person,
    sets_off,
)
from accord.extract.match.whereabouts import has_stay, is_here, is_nowhere, is_unplaced
from accord.extract.parsing.entries import is_entry
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def meets(pattern: Pattern, token: Token, words: Words) -> bool:
    """Say whether the words around the trigger `token` are as the pattern's `needs` want them."""
    return (not pattern.purpose or _purposed(pattern, token, words)) and all(
        _TESTS[need](pattern, token, words) for need in pattern.needs if need in _TESTS
    )


def _is_ending(pattern: Pattern, noun: Token) -> bool:
    """'The summit ended with a declaration': what the act of one of `support` ended with."""
    link = noun.head
    return (
        noun.dep_ == "pobj" and link.lower_ in {"with", "in"} and link.head.lemma_.lower() in pattern.support
    )


def _has_means(pattern: Pattern, verb: Token) -> bool:
    """'with a number of programmes', 'through airstrikes': something follows the item's prepositions."""
    means = {
        relation for relation, role in (pattern.args or {}).items() if role == "item" and relation != "obj"
    }
    return any(child.dep_ == "prep" and child.lower_ in means for child in verb.children)


def _is_single(verb: Token) -> bool:
    """'Resumed the pipeline project' is an act, 'resumes projects' none in particular."""
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.tag_ in {"NN", "NNP"} for child in verb.children)


_MEANS = frozenset({"by", "via", "over"})


def _purposed(pattern: Pattern, token: Token, words: Words) -> bool:
    after = {"for", "in", "at", "on", "to", "by", "over", "via", "around", "round"}
    if pattern.kind is Kind.PROJECT:
        after.add("of")  # 'began the construction of a dam'
    said = [(relation, head) for relation, head in relations(token, words) if relation in after]
    heads = [deep for _, head in said for deep in (head, *head.conjuncts)]
    heads += [  # 'via video conference'
        left
        for relation, head in said
        if relation in _MEANS
        for left in head.lefts
        if left.dep_ == "compound"
    ]
    verbs = {child.lemma_.lower() for child in token.children if child.dep_ in {"advcl", "xcomp"}}
    return any(head.lemma_.lower() in pattern.purpose for head in heads) or not verbs.isdisjoint(
        words["talked_in_meeting"]
    )


def _is_set_up(verb: Token) -> bool:
    """'Set up a committee', 'put up a mast', not 'the committee is set to meet'."""
    put = verb.lemma_ == "put" and any(c.lower_ == "into" for c in verb.children)  # 'put into operation'
    loose = verb.lemma_ not in {"set", "put"} or put
    return loose or any(child.lower_ in {"up", "forth"} for child in verb.children)


def _enters_service(line: Token, words: Words) -> bool:
    """'The cable went into service', 'the road was opened to traffic', 'the plant has started operation'."""
    verb = line.head
    near = [deep for child in verb.children if child.dep_ == "prep" for deep in child.children]
    near += [child for child in verb.children if child.dep_ in {"dobj", "xcomp"}]
    return any(deep.lemma_.lower() in {*words["service"], "operate"} for deep in near)


def is_named_beside(name: Token, words: Words) -> bool:
    """'The Cobra Gold exercise', 'the drill Cobra Gold', 'Flintlock, an exercise': the noun beside it tells the act."""
    near = (
        [name.head, *name.head.lefts, *name.lefts]
        if name.dep_ in {"compound", "appos", "nmod"}
        else [*name.lefts]
    )
    whole = [name, name.head] if name.dep_ == "compound" else [name]  # 'Fraterno XXIII'
    near += [child for one in whole for child in one.children if child.dep_ == "appos"]
    return any(word.lemma_.lower() in words["manoeuvre"] for word in near)


def _is_thanked(verb: Token, words: Words) -> bool:
    """'I thank you, Mr President, for inviting us': somebody is thanked for it."""
    thanks = verb.head.head
    return verb.dep_ == "pcomp" and verb.head.lower_ == "for" and thanks.lemma_.lower() in words["gratitude"]


def _is_pledged(verb: Token, words: Words) -> bool:
    """'Committed to opening a school', 'will repair the line': only what will be built is itself an act to come."""
    above = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    below = verb.dep_ in {"xcomp", "pcomp", "ccomp", "acl", "conj"}
    mended = is_ahead(verb) and verb.lemma_.lower() not in words["making_new"]
    return mended or (below and above.lower_.startswith("commit"))


def _is_named(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper()


_TESTS: Mapping[str, Callable[[Pattern, Token, Words], bool]] = {
    "governed": is_governed,
    "task": has_task,
    "means": lambda pattern, token, _: _has_means(pattern, token),
    "dated": lambda _, token, words: is_dated(token, words),
    "takes-its-time": lambda _, token, words: takes_its_time(token, words),
    "will": lambda _, token, words: undertakes(token, words),
    "ahead": lambda _, token, __: is_ahead(token),
    "counted": lambda _, token, __: is_counted(token),
    "perfect": lambda _, token, __: is_perfect_or_bare(token),
    "entry": lambda _, token, __: is_entry(token.doc),
    "fragment": lambda _, token, __: token.dep_ == "ROOT" or is_labelled(token),
    "available": lambda _, token, __: makes_available(token),
    "state-owned": lambda _, token, words: is_state_owned(token, words),
    "made": lambda _, token, words: making_verb(token, words) is not None,
    "outcome": lambda _, token, words: bool(outcomes(token, words)),
    "agentless": lambda pattern, token, __: is_agentless(token) or is_founded(pattern, token),
    "together": lambda _, token, words: is_together(token, words),
    "stay": lambda _, token, words: has_stay(token, words),
    "named": lambda _, token, __: _is_named(token),
    "known": lambda _, token, words: not is_named_beside(token, words),
    "deed": is_deed,
    "somebody": lambda _, token, words: is_by_somebody(token, words),
    "mutual": lambda _, token, words: is_mutual(token, words),
    "joint-work": lambda _, token, words: is_joint_work(token, words),
    "single": lambda _, token, __: _is_single(token),
    "no-appeal": lambda _, token, words: not appeals(token, words),
    "attributive": lambda _, token, __: token.dep_ == "amod" or is_attribute(token),
    "first-hand": lambda _, token, words: is_first_hand(token, words),
    "to-do": lambda _, token, __: any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in token.children),
    "one": lambda _, token, __: token.tag_ == "NN",
    "own-deed": lambda _, token, __: is_own_deed(token),
    "request": lambda _, token, words: is_request(token, words),
    "undertaken": lambda _, token, words: is_undertaken(token, words),
    "act": lambda _, token, words: not is_reckoned(token, words),
    "set-up": lambda _, token, __: _is_set_up(token),
    "down": lambda _, token, __: any(child.lower_ == "down" for child in token.children),
    "again": lambda _, token, __: any(child.lower_ == "again" for child in token.children),
    "decided": lambda _, token, words: not is_backed(token, words),
    "here": lambda _, token, __: is_here(token),
    "seen-in-person": lambda _, token, __: is_seen_in_person(token),
    "envoy-sent": lambda _, token, words: is_brought_by_envoy(token, words),
    "off": lambda _, token, __: sets_off(token),
    "delivered": lambda _, token, __: is_delivered(token),
    "for-a-while": lambda _, token, __: is_here_for(token),
    "in-on": lambda _, token, __: calls_in(token),
    "nowhere": lambda _, token, words: is_nowhere(token, words),
    "unplaced": lambda _, token, __: is_unplaced(token),
    "homeward": lambda _, token, __: any(child.lower_ in {"home", "back"} for child in token.children),
    "thanked": lambda _, token, words: _is_thanked(token, words),
    "fleet": lambda _, token, words: any(is_ship(s, words) for s in subjects(token, words)),
    "in-space": lambda _, token, words: any(t.lower_ in words["in_space"] for t in token.doc),
    "in-service": lambda _, token, words: _enters_service(token, words),
    "fuel": lambda _, token, words: any(s.lemma_.lower() in words["fuel"] for s in subjects(token, words)),
    "forces": lambda _, token, words: any(map(is_forces(words), subjects(token, words))),
    "counted-of": lambda _, token, __: is_of_number(token),
    "impersonal": lambda _, token, __: is_impersonal(token),
    "by-with": lambda pattern, token, __: _is_ending(pattern, token),
    "under-way": lambda _, token, __: token.tag_ == "VBG" and any(c.dep_ == "aux" for c in token.children),
    "relief-load": lambda _, token, words: has_load(token, words),
    "paid": lambda _, token, words: is_paid(token, words),
    "pronoun": lambda _, token, words: is_of_pronoun(token, words),
    "from-day": lambda _, token, __: is_from_day(token),
    "since-day": lambda _, token, __: is_since_day(token),
    "in-principle": lambda _, token, __: any(t.lower_ == "principle" for t in token.subtree),
    "in-force": lambda _, token, __: is_in_force_since(token),
    "to-chamber": lambda _, token, words: goes_to_chamber(token, words),
    "on-instrument": lambda _, token, words: is_on_instrument(token, words),
    "no-object": lambda _, token, __: has_no_object(token),
    "maker": lambda _, token, words: not is_by_chamber(token, words),
    "chamber": lambda _, token, words: is_by_chamber(token, words),
    "effective": lambda _, token, words: is_effective(token, words),
    "acquired": lambda _, token, words: any(
        t.tag_ == "VBN" and t.lemma_.lower() in words["acquired_by"] for t in token.subtree
    ),
    "for-goods": lambda _, token, words: is_for_goods(token, words),
    "sum": lambda _, token, words: any(
        who.lemma_.lower() in {*words["money"], *words["currency"]} for who in subjects(token, words)
    ),
    "aid-agency": lambda _, token, words: any(
        t.lower_ in words["aid_agencies"] for who in subjects(token, words) for t in who.subtree
    ),
    "mission": lambda _, token, words: is_of_mission(token, words),
    "proper": lambda _, token, __: any(thing.tag_ == "NNP" for thing in objects(token)),
    "of-training": lambda _, token, words: is_of_training(token, words),
    "given-by": lambda _, token, words: is_given_by(token, words),
    "trial-begun": lambda _, token, words: is_trial_begun(token, words),
    "no-pledge": lambda _, token, words: not _is_pledged(token, words),
    "crews": lambda _, token, words: any(w.lemma_.lower() in words["crews"] for w in subjects(token, words)),
    "acted-on": lambda _, token, __: token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "VERB",
    "guard-told": lambda _, token, __: is_of_guard(token),
    "for-good": lambda _, token, __: is_for_good(token),
}
"""How each need of a pattern that one word's surroundings answer is tested."""
