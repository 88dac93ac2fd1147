"""Who does what a verb says: subjects, agents, and those who control a verb without a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.done_to import antecedent, is_passive, objects
from accord.extract.match.loose_subjects import is_own_board, labelled, stray
from accord.extract.match.phrases import named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def subjects(verb: Token, words: Words, depth: int = 0) -> list[Token]:
    """Return who does what `verb` says: its subject, a passive's agent, or whoever controls it."""
    if verb.dep_ == "amod" and verb.tag_ == "VBG":
        return [verb.head]  # 'the visiting minister'
    own, passive = _own_subjects(verb), is_passive(verb)
    if passive and _is_impersonal(verb):
        return [deep for child in verb.children if child.dep_ == "ccomp" for deep in _plain_subjects(child)]
    if told := _spoken_for(verb, own):
        return told
    if own and labelled(own[-1], verb):
        return stray(verb) or own
    if own or passive or depth > 4:
        return own
    return _controlling(verb, words, depth) or stray(verb)


def _own_subjects(verb: Token) -> list[Token]:
    own = [antecedent(child, verb) for child in verb.children if child.dep_ in {"nsubj", "csubj", "expl"}]
    agents = [child for child in verb.children if child.dep_ == "agent"]
    return own + [deep for agent in agents for deep in agent.children if deep.dep_ == "pobj"]


def _plain_subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "nsubj"]


def _is_impersonal(verb: Token) -> bool:
    """'It was agreed that France and Spain would …': they agreed."""
    that = any(child.dep_ == "ccomp" for child in verb.children)
    return that and any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in verb.children)


def _spoken_for(verb: Token, own: list[Token]) -> list[Token]:
    """'The Treasury said it would lend', 'gave notice that it would leave': whoever says so of himself."""
    if len(own) != 1:
        return []
    if verb.dep_ == "ccomp" and is_own_board(own[0]):  # 'the Fund said its board had approved'
        return [*own, *_plain_subjects(verb.head)]
    if own[0].lower_ != "it":
        return []
    if verb.dep_ == "ccomp":
        return _plain_subjects(verb.head) or own
    notice = verb.dep_ == "acl" and verb.head.dep_ == "dobj"
    return (_plain_subjects(verb.head.head) or own) if notice else []


_DUE = frozenset({"due", "set", "scheduled", "slated", "expected"})


def _controlling(verb: Token, words: Words, depth: int) -> list[Token]:
    """Return who does what a verb without a subject says: who is asked, thanked or sent, or does what is above."""
    infinitive = verb.dep_ == "relcl" and any(child.lower_ == "to" for child in verb.lefts)
    if verb.dep_ == "acl" or infinitive:
        return _described(verb, words, depth)
    head = verb.head
    if verb.dep_ == "xcomp" and head.dep_ == "amod" and head.lower_ in _DUE:
        return [head.head]  # 'the ministers, due to meet on Monday, …'
    if verb.dep_ in {"pcomp", "prep"} and head.pos_ == "ADP":
        link, head = head, head.head  # 'praised the plan after meeting Lee': who praises met him
        if link.lower_ not in _WHEN and (thanked := _thanked(link, head, words)):
            return thanked
    if verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and (owners := _praised(head, words)):
        return owners
    if verb.dep_ not in _CONTROLLED or head == verb:
        return []
    return _of_head(verb, head, words, depth)


_CONTROLLED = frozenset({"xcomp", "acomp", "conj", "advcl", "pcomp", "ccomp", "dep", "prep"})
"""The places in the parse at which a verb leaves out who does it."""


def _described(verb: Token, words: Words, depth: int) -> list[Token]:
    """'A plan to sell', 'an invitation to come', 'ships sailing to Peru': by the noun that the verb describes."""
    noun = verb.head
    if verb.tag_ == "VBN":
        return [noun] if _is_main_verb(verb) else []
    if noun.lemma_.lower() in words["inviting"]:
        return _invited(noun, words, depth)
    return [noun] if verb.tag_ == "VBG" else _noun_subjects(noun, words, depth)


def _thanked(link: Token, verb: Token, words: Words) -> list[Token]:
    """Return who is thanked or praised for what is done."""
    lemma = verb.lemma_.lower()
    for_what = link.lower_ in {"for", "of", "on"}
    if for_what and lemma in words["thanking"] and (thanked := objects(verb)):
        return thanked  # 'thanked Estonia for hosting'
    if for_what and lemma in words["gratitude"] and (thanked := named_after(verb, "to")):
        return thanked  # 'grateful to Estonia for hosting'
    if owners := _praised(verb, words):
        return owners  # 'recognised Estonia's generosity in hosting'
    return (
        objects(verb) if lemma in words["gratitude"] else []
    )  # 'thanked Estonia for its leadership in hosting'


def _of_head(verb: Token, head: Token, words: Words, depth: int) -> list[Token]:
    """Return who does what hangs on `head`: whom it is done to where he is bound to it, else who does that."""
    lemma = head.lemma_.lower()
    bound = lemma in words["object_control"] or is_passive(
        head
    )  # 'asked him to visit', 'he is due to be sent'
    controls = verb.dep_ == "xcomp" and bound
    serves = verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and lemma in words["ordering"]
    if (controls or serves) and (controlled := objects(head)):
        return controlled
    passive = verb.dep_ in {"pcomp", "prep"} and head.tag_ == "VBN" and is_passive(head)
    if passive and depth < 4:  # 'he was due to be received by the king before leaving'
        return objects(head) or _controlling(head, words, depth + 1)
    if head.pos_ in {"VERB", "AUX"}:
        return subjects(head, words, depth + 1)
    return _noun_subjects(head, words, depth)


_WHEN = frozenset({"after", "before", "since", "upon", "while", "when", "until", "following"})
"""Prepositions that only tell when something is done beside what governs them."""

_GOING = frozenset({"train", "exercise", "sail", "patrol", "drill", "practise", "practice", "serve"})


def _is_main_verb(verb: Token) -> bool:
    """'Chilean marines trained alongside …': the parse takes the verb of the sentence for a participle."""
    beside = any(child.lower_ in {"alongside", "with", "together"} for child in verb.children)
    passive = any(child.dep_ == "agent" for child in verb.children)
    return verb.head.dep_ == "ROOT" and verb.lemma_ in _GOING and beside and not passive


def _invited(noun: Token, words: Words, depth: int) -> list[Token]:
    """'Sent her an invitation to visit', 'an invitation to the king to come': not who invites, but who is to come."""
    verb = noun.head
    asked = named_after(noun, "to") or named_after(noun, "for") or named_after(verb, "to")
    asked = asked or [child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    if asked or noun.dep_ != "dobj" or verb.lemma_.lower() not in words["accepting"]:
        return asked
    return subjects(verb, words, depth + 1)


def inviters(verb: Token, words: Words) -> list[Token]:
    """Return who asked for what is done: 'the King's invitation to meet', 'Peru invited her to talk'."""
    noun = verb.head
    if noun.lemma_.lower() not in words["inviting"]:
        return []
    if verb.dep_ in {"xcomp", "ccomp"}:
        return subjects(noun, words) if not is_passive(noun) else named_after(noun, "by")
    if verb.dep_ != "acl":
        return []
    owners = [child for child in noun.children if child.dep_ in {"poss", "compound", "amod"}]
    return [*owners, *named_after(noun, "of", "from", "by")]


def _praised(verb: Token, words: Words) -> list[Token]:
    """'Welcomed Peru's efforts to supply …': Peru supplies, wherever the parse hangs what it does."""
    if verb.lemma_.lower() not in {*words["gratitude"], "welcome", "recognize", "acknowledge", "hail"}:
        return []
    things = [child for child in verb.children if child.dep_ == "dobj"]
    things += [
        deep for word in (verb, *things) for deep in named_after(word, "for")
    ]  # 'thanked him for Peru's help in'
    return [own for thing in things for own in thing.children if own.dep_ == "poss" and own.pos_ == "PROPN"]


def _noun_subjects(noun: Token, words: Words, depth: int) -> list[Token]:
    """'Chad's plan to sell': the owner of the noun, else ('its plan') the subject of the verb that governs it."""
    owners = [child for child in noun.children if child.dep_ == "poss"] or named_after(noun, "by")
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head  # 'announced a loan and its intent to give more'
    governor = noun.head
    if governor.pos_ == "ADP" and governor.head.lemma_.lower() in words["being"]:
        governor = governor.head  # 'is in talks to buy'
    if (
        not owners
        and governor == noun
        and (noun.pos_ == "PROPN" or noun.lemma_.lower() in {*words["teams"], *words["head_post"]})
    ):
        return [noun]  # a headline: 'Zambia to hold talks', 'Zambian minister to visit Peru'
    if (
        any(owner.pos_ != "PRON" for owner in owners)
        or governor == noun
        or governor.pos_ not in {"VERB", "AUX"}
    ):
        return owners
    return subjects(governor, words, depth + 1) or owners
