"""Talks in name only: a body of one state that sits alone, what is held unlikely, what is only a forum for a demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor, named_after
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Set

    from spacy.tokens import Token

_CHAIRING = frozenset({"chair", "co-chair", "cochair"})
_AT_PRESENT = frozenset({"currently", "now", "presently"})
_AT = frozenset({"at", "in", "during", "for"})
_BETWEEN = frozenset({"with", "between", "among"})


def is_in_name_only(match: Match, words: Words) -> bool:
    """Say whether the noun of `match` names talks in which no second party sits, or that nobody expects."""
    noun = match.trigger
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return (
        _is_of_round(match, words)
        or is_own_sitting(match, words)
        or is_doubted(noun, words)
        or is_said_of_none(noun, words)
        or is_needless(noun)
        or is_deadline(noun)
        or is_landmark(noun, words)
        or is_founded(noun, words)
        or is_any(noun)
        or is_of_office(noun, words)
    )


def _is_of_round(match: Match, words: Words) -> bool:
    """'The next round of GATT talks' lasts for years and is no one meeting."""
    noun = match.trigger
    codes = {code for a in match.arguments for actor in a.actors for code in actor.parties}
    rounds = noun.dep_ != "nsubj" and any(one.lemma_.lower() == "round" for one in _names_above(noun))
    return rounds and bool(codes & {*words["holding_rounds"]})


def _names_above(noun: Token) -> list[Token]:
    """The noun and those on which it hangs, with their neighbours: a name in brackets parts the talks from an 'of'."""
    above = [noun]
    while above[-1].head != above[-1] and above[-1].head.pos_ not in {"VERB", "AUX"}:
        above.append(above[-1].head)
    return [one for token in above for one in (token, *(c for c in token.children if c.dep_ == "pobj"))]


def is_own_sitting(match: Match, words: Words) -> bool:
    """'A cabinet meeting', 'wage negotiations', 'a meeting of the board': one state's own business."""
    told = {a.relation for a in match.arguments if a.actors}
    codes = {code for a in match.arguments for actor in a.actors for code in actor.parties}
    if told & _BETWEEN or codes - {
        *words["state_codes"]
    }:  # an organisation's board has members of many states
        return False
    near = (deep for left in match.trigger.lefts for deep in (left, *left.lefts))
    if any(token.lower_ in words["shared_sittings"] for token in near):
        return False  # 'the eighth Binational Cabinet meeting'
    return any(
        token.lower_ in words["domestic_sittings"]
        for token in match.trigger.lefts
        if token.dep_ in {"compound", "amod", "nmod", "poss"}
    ) or any(_is_at_home(head, words) for head in named_after(match.trigger, "of"))


_UNTIL = frozenset({"by", "until", "till", "beyond", "toward", "towards"})


def is_deadline(noun: Token) -> bool:
    """'Will set a new target by the conference in May': only when it is to be done is told."""
    word = noun.head
    before = noun.doc[max(0, word.i - 2) : word.i]
    if noun.dep_ == "pobj" and word.lower_ == "after" and any(t.lower_ in {"until", "till"} for t in before):
        return True  # 'until soon after the meeting'
    if noun.dep_ != "pobj" or word.lower_ not in _UNTIL:
        return False
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in word.head.children)
    return word.dep_ == "prep" or (word.dep_ == "agent" and not passive and word.head.tag_ != "VBN")


def is_landmark(noun: Token, words: Words) -> bool:
    """'Following COP40', 'hopes for COP40', 'the COP40 Dialogue': a conference of all the world in passing.

    Who goes there, has it at home or announces something at it takes part.
    """
    if not any(_is_numbered(token, words) for token in (noun, *noun.children)):
        return False
    taking_part = {*words["attending"], *words["convene"]}
    if any(_tells_of(c, taking_part) for c in noun.children if c.dep_ in {"acl", "amod", "compound"}):
        return False
    while noun.dep_ in {"conj", "appos"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head  # 'at the G7, the G20 and COP40'
    verb = governor(noun, words) if noun.dep_ in {"dobj", "nsubjpass"} else None
    if verb is not None:
        return verb.lemma_.lower() not in taking_part
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"at", "in", "during", "to"}:
        return True
    above = noun.head.head
    while above.pos_ == "ADP" and above.head != above:
        above = above.head  # 'at the summit in May, at COP40, they were working'
    return above.pos_ not in {"VERB", "AUX"} and above.lemma_.lower() not in words["talks"]


def _tells_of(participle: Token, verbs: Set[str]) -> bool:
    """'COP40, attended by many', 'the Chad-hosted COP40'."""
    return participle.lemma_.lower() in verbs or participle.lower_.endswith("-hosted")


def _is_numbered(name: Token, words: Words) -> bool:
    names = {entry.partition(":")[0] for entry in words["dated_conferences"]}
    return name.text in names


def is_any(noun: Token) -> bool:
    """'Will consult before meetings of the council': none of them in particular."""
    if noun.tag_ != "NNS" or noun.dep_ != "pobj" or noun.head.lower_ not in {"before", "after", "between"}:
        return False
    if noun.lemma_.lower() not in {"meeting", "session", "summit", "sitting"}:
        return False
    alone = all(child.dep_ in {"prep", "compound"} for child in noun.children)
    verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return alone and verb is not None and verb.tag_ not in {"VBD", "VBN"}


def is_of_office(noun: Token, words: Words) -> bool:
    """'The conference president', 'summit spokesman Diaz': the word of an office, and no sitting."""
    if noun.dep_ != "compound" or noun.head.i < noun.i:
        return False
    offices = {
        *words["person"],
        "president",
        "chairman",
        "chairwoman",
        "chair",
        "spokesman",
        "spokeswoman",
        "secretary",
    }
    between = noun.doc[noun.i + 1 : noun.head.i + 1]
    return any(token.lower_ in offices for token in between)


def is_founded(noun: Token, words: Words) -> bool:
    """'We will convene a Working Group on Forests': one that is set up sits later."""
    verb = noun.head
    if (
        noun.dep_ != "dobj"
        or noun.lemma_.lower() not in words["founded_bodies"]
        or verb.tag_ not in {"VB", "VBG"}
    ):
        return False
    return any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children)


def _is_at_home(head: Token, words: Words) -> bool:
    """'The board', 'the administration's Economic Council': a body that its own government owns."""
    if head.lower_ in words["domestic_sittings"] or head.lower_ in words["own_bodies"]:
        return True
    owners = {child.lemma_.lower() for child in head.children if child.dep_ == "poss"}
    return bool(owners & {*words["home_owners"]})


def is_in_the_chair(match: Match) -> bool:
    """'Currently chairs the council', 'their commitment to the dialogue chaired by Lee': it need not have sat."""
    verb = match.trigger.head if match.trigger.dep_ == "dobj" else match.trigger
    if match.pattern.kind is not Kind.SESSION or verb.lemma_ not in _CHAIRING:
        return False
    if verb.tag_ == "VBZ":
        return any(child.lower_ in _AT_PRESENT for child in verb.children)
    of_body = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "pobj"
    return of_body and verb.head.head.lower_ == "to" and verb.head.head.head.lemma_ == "commitment"


def is_doubted(noun: Token, words: Words) -> bool:
    """'A meeting was unlikely', 'did not think a meeting imminent', 'MEETING UNLIKELY': nobody expects one."""
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    if after in words["doubtful"]:
        return True
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ != "be":
        return False
    said = {child.lower_ for child in verb.children if child.dep_ == "acomp"}
    above = [verb, verb.head] if verb.dep_ == "ccomp" else [verb]
    negated = any(child.dep_ == "neg" for one in above for child in one.children)
    return bool(said & {*words["doubtful"]}) or (negated and bool(said & {*words["at_hand"]}))


def is_said_of_none(noun: Token, words: Words) -> bool:
    """'No extraordinary meeting was planned' cancels none and tells of none."""
    if not any(child.dep_ == "det" and child.lower_ == "no" for child in noun.lefts):
        return False
    verb = governor(noun, words) or noun.head
    said = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "xcomp"})]
    return any(
        token.lemma_.lower() in words["planned_for"] or token.lower_ == "contemplated" for token in said
    )


def is_needless(noun: Token) -> bool:
    """'There was no need for a meeting', 'saw no reason for talks': whoever says so tells of none."""
    above = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of"} else noun
    reason = above.head
    return reason.lemma_.lower() in _REASONS and any(child.lower_ in _NONE for child in reason.lefts)


_REASONS = frozenset({"need", "reason", "necessity", "call", "point", "use"})
_NONE = frozenset({"no", "little", "any"})


def is_forum(noun: Token, words: Words) -> bool:
    """'Urged Japan to discuss rice at the GATT talks': where somebody wants another to do something."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # 'at the new round of talks'
    if noun.dep_ != "pobj" or noun.head.lower_ not in _AT:
        return False
    verbs = (token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"})
    wanting = {*words["pressing"], *words["stressing"]} - {*words["speech"]}
    return any(verb.lemma_.lower() in wanting for verb in verbs)


_TOWARDS = frozenset({"for", "about", "toward", "towards", "regarding"})


def is_looked_to(trigger: Token) -> bool:
    """'At the meeting they will discuss their plans for the Summit of Lima': the summit is not then and there."""
    above = trigger.head.head
    looked = above.pos_ == "NOUN" or above.lemma_ in {"map", "plan", "prepare", "draw"}
    return trigger.dep_ == "pobj" and trigger.head.lower_ in _TOWARDS and looked
