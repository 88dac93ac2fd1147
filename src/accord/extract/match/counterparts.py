"""Whom somebody is said to have met or talked to, where the words beside the verb name no other party."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import governor, region
from accord.extract.names.actors import Actor, Part
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token


_OTHER_SIDE = frozenset({"with", "obj", "to", "on", "between", "among"})
_OWN_SIDE = frozenset({"subj", "poss", "via", "by", "mod", "from"})


class Counterpart(StrEnum):
    """Who the other side of a meeting is, as far as the words tell."""

    OPEN = "open"  # nobody is named: the report's subject may tell
    OFFICIAL = "official"  # officials, leaders: of the report's other party, or of the place
    PRIVATE = "private"  # bankers, students, reporters: of the place, or nobody's
    DOMESTIC = "domestic"  # people of the same party: no act of cooperation
    THING = "thing"  # 'met with success'


def counterpart(match: Match, resolve: Callable[[Actor], tuple[str, ...]], words: Words) -> Counterpart:
    """Say who the other side of the talks of `match` is; `resolve` gives an actor's parties."""
    own = {code for a in match.arguments if a.relation in _OWN_SIDE for x in a.actors for code in resolve(x)}
    found = [
        _side(a, own, resolve, words)
        for a in match.arguments
        if a.relation in _OTHER_SIDE and a.role != "none"
    ]
    return next((c for c in Counterpart if c in found and c is not Counterpart.OPEN), Counterpart.OPEN)


def _side(
    argument: Argument, own: set[str], resolve: Callable[[Actor], tuple[str, ...]], words: Words
) -> Counterpart:
    if _is_private(argument.head, words):
        return Counterpart.PRIVATE
    codes = {code for actor in argument.actors for code in resolve(actor)}
    if codes:
        return Counterpart.DOMESTIC if own and codes <= own else Counterpart.OPEN
    if any(a.part in {Part.COLLECTIVE, Part.PRONOUN, Part.WE} for a in argument.actors) or _is_counterpart(
        argument.head
    ):
        return Counterpart.OPEN
    if argument.head.pos_ == "PROPN" or any(a.part is Part.PERSON for a in argument.actors):
        return Counterpart.OPEN
    heads = {token.lemma_.lower() for token in (argument.head, *argument.head.conjuncts)}
    return (
        Counterpart.OFFICIAL
        if heads & {*words["person"], *words["organisation"], "side", "party", "government"}
        else Counterpart.THING
    )


def _is_counterpart(head: Token) -> bool:
    return head.lemma_.lower() in {"counterpart", "other", "another"}


def _is_private(head: Token, words: Words) -> bool:
    return any(head.doc[i].lemma_.lower() in words["private"] for i in region(head))


def is_habit(match: Match, words: Words) -> bool:
    """'They usually meet in May' tells a rhythm and no meeting."""
    return any(
        (child.lower_ in words["habit"] and not _is_one_of_many(child)) or _is_often(child)
        for token in (match.trigger, _holding(match, words))
        for child in token.children
        if child.dep_ in {"advmod", "npadvmod", "amod", "prep"}
    )


def _is_one_of_many(adjective: Token) -> bool:
    """'A regular meeting was held', 'held their regular session': one of those that are held again and again."""
    noun = adjective.head
    one = adjective.dep_ == "amod" and noun.tag_ in {"NN", "NNP"}
    return one and any(
        child.dep_ in {"det", "poss"} or child.tag_ == "JJ" for child in noun.lefts if child != adjective
    )


def _is_often(word: Token) -> bool:
    """'Has visited Peru many times': none of them in particular."""
    return word.lower_ == "times" and any(child.lower_ == "many" for child in word.lefts)


def founds_rhythm(match: Match, words: Words) -> bool:
    """'Will meet twice a year', 'agreed to hold annual talks' undertake a rhythm (codebook, ruling 4)."""
    verb: Token | None = match.trigger
    if match.trigger.pos_ not in {"VERB", "AUX"}:
        if match.trigger.tag_ == "NNS" and any(c.lower_ in words["rhythmic"] for c in match.trigger.lefts):
            beside = match.trigger.doc[match.trigger.i + 1 : match.trigger.i + 4]
            return not any(t.lower_ in {"this", "next"} for t in beside)  # 'annual meetings later this year'
        verb = governor(match.trigger, words)
    after = " ".join(token.lower_ for token in verb.subtree if token.i > verb.i) if verb else ""
    return any(phrase in f"{after} " for phrase in words["rhythm"])


def _holding(match: Match, words: Words) -> Token:
    """The verb whose subject a session is ('the committee usually meets'), else the trigger itself."""
    verb = governor(match.trigger, words)
    nominal = match.trigger.pos_ in {"NOUN", "PROPN"} and match.trigger.dep_ in {"nsubj", "nsubjpass"}
    return verb if verb is not None and nominal else match.trigger


def is_own_business(match: Match, resolve: Callable[[Actor], tuple[str, ...]]) -> bool:
    """'Smith discussed how …' with nobody named but the speaker goes on with talks told before, or with none."""
    trigger = match.trigger
    if any(token.lower_ == "with" and _is_beside(token, trigger) for token in trigger.subtree):
        return False
    if any(child.lower_ in {"between", "among"} for child in trigger.children):
        return False
    speakers = [x for a in match.arguments if a.relation in _OWN_SIDE for x in a.actors]
    return (
        not any(x.part is Part.COLLECTIVE for x in speakers)
        and len({code for x in speakers for code in resolve(x)}) < 2
    )


def is_of_region(match: Match, words: Words) -> bool:
    """'Baltic leaders', 'Gulf ministers' are none of the place where they are met, as 'Treasury officials' are."""
    told = [a for a in match.arguments if a.relation in _OTHER_SIDE]
    heads = [a.head for a in told if not any(x.parties or x.part is Part.PERSON for x in a.actors)]
    if match.trigger.pos_ == "VERB" and not told:
        heads = [child for child in match.trigger.children if child.dep_ == "dobj"]  # 'convened Gulf leaders'
    return any(
        child.text[0].isupper()
        and child.dep_ in {"amod", "compound", "nmod"}
        and child.text not in words["institution"]
        for head in heads
        for child in head.lefts
    )


def is_with_creditors(match: Match, words: Words) -> bool:
    """'Talks with creditors' are held with lenders of many states, wherever they are held."""
    return any(
        deep.lemma_.lower() in words["creditors"]
        for a in match.arguments
        if a.relation in _OTHER_SIDE and not a.actors
        for deep in (a.head, *a.head.children)
    )


def is_definite(noun: Token) -> bool:
    """'The meeting', 'this call': one told before, if no adjective or time tells it from others."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    apart = any(
        child.dep_ in {"amod", "nummod", "npadvmod", "relcl", "poss"}
        or (child.dep_ == "compound" and not _is_pair(child))
        for child in noun.children
    )
    return not apart and any(child.lower_ in {"the", "this"} for child in noun.lefts)


def _is_pair(name: Token) -> bool:
    """'The Lee-Diaz talks', 'the Lee/Diaz talks' are those of the two that were told before."""
    return "/" in name.text or "-" in name.text or any(c.text in {"/", "-"} for c in name.children)


def is_purpose_of_talks(match: Match, words: Words) -> bool:
    """'Met with the ministers to discuss …' tells one act; its purpose is no other."""
    trigger = match.trigger
    if trigger.dep_ not in {"xcomp", "advcl", "acl"} or not any(c.lower_ == "to" for c in trigger.lefts):
        return False
    head = trigger.head
    countable = {*words["countable_talks"], "talk"}
    held = any(child.dep_ == "dobj" and child.lemma_.lower() in countable for child in head.children)
    return head.lemma_.lower() in {*words["talks"], *words["talking"]} or (held and head.lemma_ == "hold")


def sums_up(match: Match, words: Words) -> bool:
    """'Was joined in his meetings by …', 'in all her calls': several that are told of one by one elsewhere."""
    trigger = match.trigger
    if _is_comment(trigger):
        return not any(x.parties for a in match.arguments if a.relation != "poss" for x in a.actors)
    if trigger.tag_ != "NNS" or trigger.lemma_.lower() not in words["countable_talks"]:
        return False
    told = {a.relation for a in match.arguments if a.actors}
    return any(child.dep_ == "poss" for child in trigger.children) and not told & {*_OTHER_SIDE, "of", "mod"}


def _is_comment(trigger: Token) -> bool:
    """'This was her first call with a foreign leader' says more of the call told before."""
    verb = trigger.head
    return (
        trigger.dep_ == "attr"
        and verb.lemma_ == "be"
        and any(child.dep_ == "nsubj" and child.lower_ in {"this", "that", "it"} for child in verb.children)
    )


def is_passing_word(match: Match, words: Words, *, placed: bool) -> bool:
    """'The negotiations' by a noun with neither day, place, person nor a verb of holding are no one meeting."""
    told = {a.relation for a in match.arguments if a.actors}
    if match.trigger.pos_ in {"VERB", "AUX"} or placed or {"poss", "with"} <= told:
        return False
    verb = governor(match.trigger, words)
    held = [child for child in match.trigger.children if child.dep_ in {"acl", "relcl"}]
    chain = [v for v in (verb, *held) if v is not None]
    if any(v.lemma_ == "call" and any(c.lower_ == "off" for c in v.children) for v in chain):
        return False  # 'the talks have been called off'
    chain += [
        deep
        for v in chain
        for child in v.children
        if child.dep_ in {"xcomp", "acomp"}
        for deep in (child, *child.children)
    ]
    return not {v.lemma_.lower() for v in chain} & {*match.pattern.support, *words["holding"]}


def meets_alone(match: Match) -> bool:
    """'The board met on Friday': one that meets, with nobody beside it, meets itself."""
    if match.pattern.rule != "meeting/meet" or {a.relation for a in match.arguments} & {"obj", "with"}:
        return False
    heads = [a.head for a in match.arguments if a.relation == "subj"]
    if any(token.lower_ == "with" and _is_beside(token, match.trigger) for token in match.trigger.subtree):
        return False
    if _are_of_one(match):
        return True
    return bool(heads) and all(head.tag_ in {"NN", "NNP"} and not head.conjuncts for head in heads)


def _are_of_one(match: Match) -> bool:
    """'Chadian officials have been meeting since Friday': several of one state, who meet one another."""
    told = [a for a in match.arguments if a.relation == "subj"]
    codes = {code for a in told for x in a.actors for code in x.parties}
    sure = all(x.part in {Part.OFFICE, Part.ADJECTIVE} for a in told for x in a.actors)
    several = all(a.head.tag_ == "NNS" and not a.head.conjuncts for a in told)
    return match.trigger.lemma_ == "meet" and len(codes) == 1 and several and sure


def _is_beside(word: Token, verb: Token) -> bool:
    """Whether no other verb stands between: 'met on Monday with', not 'met to review compliance with'."""
    above = next((token for token in word.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return above == verb


def is_no_act_of_states(event: Draft, match: Match, words: Words) -> bool:
    """A rhythm, a body of one state, tourists and migrants make no event."""
    if (
        _is_fulfilled(match.trigger)
        or is_habit(match, words)
        or _is_with_people(match)
        or _is_with_audience(match, words)
        or _is_with_private_people(match, words)
        or is_said_to_listeners(match, words)
    ):
        return True
    if _is_bygone(match) or is_only_an_opening(match, words) or _is_of_each(match):
        return True
    if event.body:
        named = {word.lower() for word in event.body.value.split()}
        return not named & {*words["shared_sittings"]} and bool(named & {*words["domestic_body"]})
    return event.kind is Kind.VISIT and any(
        _is_crowd(a.head, words) and not _is_of_navy(a, words)
        for a in match.arguments
        if a.role == "visitor" and a.relation in {"subj", "by", "poss", "via", "obj"}
    )


def _is_with_people(match: Match) -> bool:
    """'Spoke with Chileans of all ages': people, and nobody who acts for Chile."""
    met = [a for a in match.arguments if a.relation in _OTHER_SIDE - {"between", "among"}]
    return any(
        a.head.text.endswith("ans")
        and any(x.part is Part.PARTY for x in a.actors)
        and not any(child.dep_ in {"det", "amod", "nummod", "compound"} for child in a.head.children)
        for a in met
    )


def _is_fulfilled(verb: Token) -> bool:
    """'When the targets are not met', 'the conditions they set were met': what is met by nobody is fulfilled."""
    passive = verb.lemma_ == "meet" and any(child.dep_ == "nsubjpass" for child in verb.children)
    return passive and not any(child.dep_ in {"agent", "prep"} for child in verb.children)


def _is_with_audience(match: Match, words: Words) -> bool:
    """'Was speaking to Chilean journalists', 'spoke to the parliament': who only listens is no other side."""
    if match.pattern.kind is not Kind.MEETING:
        return False
    met = [a for a in match.arguments if a.relation in _OTHER_SIDE]
    heard = [a for a in met if a.relation == "to" and match.trigger.lemma_ in {"speak", "talk"}]
    return any(a.head.lemma_.lower() in words["reporters"] for a in met) or any(
        a.head.lemma_.lower() in words["audiences"] for a in heard
    )


def _is_of_navy(argument: Argument, words: Words) -> bool:
    """'The Chilean Navy ship' comes for its state, as no other ship does."""
    ship = argument.head.lemma_.lower() in words["fleet"]
    return ship and any(actor.part is Part.NAMED for actor in argument.actors)


def is_said_to_listeners(match: Match, words: Words) -> bool:
    """'Let me talk to you about the harvest': said to those who listen."""
    met = [a.head for a in match.arguments if a.relation in {"with", "to"}]
    verb = match.trigger
    told = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_.lower() in words["about_to_say"]
    speaks = match.pattern.rule == "meeting/speak-with"
    return speaks and told and bool(met) and all(head.lower_ == "you" for head in met)


def _is_of_each(match: Match) -> bool:
    """'Discussed their respective talks with Chad and Peru': each of them had its own, and nobody tells when."""
    talks = match.trigger
    if talks.tag_ != "NNS" or any(child.dep_ == "npadvmod" for child in talks.children):
        return False
    return any(child.lower_ in {"respective", "separate"} for child in talks.lefts) and any(
        child.dep_ == "poss" and child.lower_ in {"their", "our"} for child in talks.lefts
    )


def _is_bygone(match: Match) -> bool:
    """'Used to sit down with him' tells a habit of old."""
    verb = match.trigger
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "use" and verb.head.tag_ == "VBD"


def is_only_an_opening(match: Match, words: Words) -> bool:
    """'A summit, a vital opportunity to exchange views': what an occasion is good for is no act beside it."""
    verb = match.trigger
    if match.pattern.kind is not Kind.MEETING or verb.pos_ != "VERB" or verb.dep_ not in {"acl", "relcl"}:
        return False
    noun = verb.head
    return noun.dep_ in {"appos", "attr", "oprd"} and noun.lemma_.lower() in words["openings"]


def _is_with_private_people(match: Match, words: Words) -> bool:
    """'A meeting with Chadian activists': nobody who acts for Chad."""
    met = [a for a in match.arguments if a.relation in _OTHER_SIDE - {"on"} and a.role == "participant"]
    heads = [head for a in met for head in (a.head, *a.head.conjuncts)]
    nameless = all(x.part in {Part.ADJECTIVE, Part.OFFICE} for a in met for x in a.actors)
    return bool(heads) and nameless and all(head.lemma_.lower() in words["private_people"] for head in heads)


def _is_crowd(head: Token, words: Words) -> bool:
    if head.lemma_.lower() in words["crowd"]:
        return True
    return any(
        child.dep_ == "nummod" and (len(child.text) > 3 or child.lower_ in {"hundred", "thousand", "million"})
        for child in head.children
    )
