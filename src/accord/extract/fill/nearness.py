"""How near a time stands to an act in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.courses import gathers_for, is_led
from accord.extract.fill.judged import describes_thing, is_judged
from accord.extract.fill.times_of_others import is_of_another, nouns_above
from accord.extract.match.phrases import names_its_sort
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "acomp"})


def nearness(trigger: Token, head: Token, words: Words) -> int | None:
    """Return how near the time at `head` is to the act: 0 its own, 1 its clause's, 2 a wider one's; None: another's."""
    if _is_part_of_name(head, trigger):
        return None
    if _leads_to(head, trigger) or (head.dep_ == "npadvmod" and _describes(trigger, head.head)):
        return 0
    if is_of_another(head, trigger, words):
        return None
    verb = _told_by(head, trigger, words)
    return 0 if verb == trigger else _in_sentence(trigger, head, verb, words)


def _is_part_of_name(head: Token, trigger: Token) -> bool:
    """'The 2016 accord': the year is the accord's."""
    noun = head.head
    inside = head.dep_ in {"compound", "amod", "nummod", "nmod", "poss"} and noun.pos_ in {"NOUN", "PROPN"}
    return inside and noun != trigger and not _stands_before_name(head)


def _told_by(head: Token, trigger: Token, words: Words) -> Token:
    """Return the verb whose clause tells the time, or the act itself where the time stands with it."""
    verb = _verb_above(head, trigger)
    if verb == trigger or trigger in nouns_above(head):
        return trigger
    if verb.tag_ == "VBG" and verb.lemma_ in words["beginning_on"] and verb.dep_ in {"acl", "advcl", "prep"}:
        verb = verb.head  # 'will attend the talks in Rome starting on 9 April'
        if verb == trigger or trigger in nouns_above(verb):
            return trigger
    if is_led(verb):  # 'met a delegation led by its minister in Lima on 9 April'
        return next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"} or one == trigger), verb)
    return verb


def _verb_above(head: Token, trigger: Token) -> Token:
    """Return the first verb above a time, or the act, or where the search ends after six steps."""
    verb = head
    for _ in range(6):
        if verb == trigger or (verb.pos_ in {"VERB", "AUX"} and verb != head) or verb.head == verb:
            break
        verb = verb.head
    return verb


def _in_sentence(trigger: Token, head: Token, verb: Token, words: Words) -> int | None:
    """Return how near the time of another `verb` is to the act, by where the two stand to each other."""
    if gathers_for(verb, trigger):
        return 1
    while verb.dep_ in _COMPLEMENTS and verb.head != verb and verb.head not in trigger.ancestors:
        verb = verb.head  # 'the talks are due to begin on …'
    subject = trigger.head if names_its_sort(trigger) else trigger  # 'Exercise Sea Lion is due to …'
    if verb.dep_ in _COMPLEMENTS and verb.head == subject.head and subject.dep_ in {"nsubj", "nsubjpass"}:
        return 1
    if verb in trigger.ancestors:
        return _of_clause_above(trigger, head, verb, words)
    if trigger in verb.ancestors:
        return _in_clause_of(trigger, verb, words)
    if verb.dep_ == "conj" and trigger.i < verb.i and _has_doer(verb):
        return None  # 'I was glad to meet you, and I look forward to your visit in June'
    return 2 if verb.head == verb or verb.dep_ in {"conj", "dep"} else None


def _of_clause_above(trigger: Token, head: Token, verb: Token, words: Words) -> int | None:
    """Return how near the day of the `verb` above the act is to it: 1 in the same clause, 2 in a wider one."""
    within = (trigger, *trigger.ancestors)
    if describes_thing(trigger, words) or any(
        is_judged(one, words) and verb in one.ancestors for one in within
    ):
        return None
    if verb.dep_ == "conj" or trigger.dep_ == "conj":
        things = [token for token in nouns_above(head) if token.pos_ in {"NOUN", "PROPN"}]
        if things:
            return None  # 'welcomed the accord of 1 May and discussed trade': the day is the accord's
    ancestors = list(trigger.ancestors)
    above = [token for token in ancestors if token.pos_ in {"VERB", "AUX"}]
    return 1 + (ancestors.index(verb) > 1 or any(_tells_apart(one) for one in above[:1] if one != verb))


def _describes(trigger: Token, noun: Token) -> bool:
    """'The accord last month reached by the two': the month stands beside the accord."""
    return trigger.dep_ == "acl" and trigger.tag_ == "VBN" and trigger.head == noun


def _has_doer(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ != "DET" for child in verb.children)


def _in_clause_of(trigger: Token, verb: Token, words: Words) -> int | None:
    """'The talks, held on Monday, …', but not 'the talks, announced on Monday, …'; 'met and parted on Monday'."""
    if verb.dep_ == "conj" and verb.head == trigger and verb.tag_ in {"VBD", "VBN"} and not _has_doer(verb):
        return (
            1 if trigger.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "aux" for c in verb.children) else None
        )
    if verb.lemma_ in words["telling_of"] and verb.dep_ in {"relcl", "acl"}:
        return None
    return 1 if verb.dep_ in {"acl", "relcl", "advcl"} and verb.head == trigger else None


def _tells_apart(verb: Token) -> bool:
    """'The first body met on Monday and the second met on Friday': a finite verb with a subject has its own day."""
    return verb.tag_ == "VBD" and any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _leads_to(head: Token, trigger: Token) -> bool:
    """'As I told him yesterday during our call': the day stands before the phrase, wherever the parse hangs either."""
    after = head.nbor(1) if head.i + 1 < len(head.doc) else None
    return (
        after is not None
        and after.lower_ in {"during", "at"}
        and trigger.dep_ == "pobj"
        and trigger.head == after
        and head.dep_ == "npadvmod"
    )


def _stands_before_name(head: Token) -> bool:
    """'Where on Sunday Presidents Kone and Paz signed': a parse may take the day into the name that follows it."""
    before = head.nbor(-1) if head.i else None
    return (
        before is not None and before.pos_ == "ADP" and head.head.head == before and head.head.pos_ == "PROPN"
    )
