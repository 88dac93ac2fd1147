"""What the verbs, nouns and adjectives above an act say of it: decided, sought, called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.auxiliaries import own_modality
from accord.extract.fill.held import is_gladly_had, of_chance
from accord.extract.match.phrases import named_after
from accord.extract.match.tenses import auxiliaries, is_done
from accord.extract.match.unreal import is_weighed
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_TOWARDS = frozenset({"on", "toward", "towards"})


def by_governor(token: Token, head: Token, words: Words) -> Modality | None:
    """Return what the word above an act says of it, or None: 'agreed to', 'an invitation for', 'close to'."""
    lemma = head.lemma_.lower()
    if had := of_chance(token, head, words):
        return had
    if _is_debated(token, head, words):
        return Modality.PROPOSED
    told = lemma in words["speech"] and head.tag_ in {"VBD", "VBN"} and token.dep_ == "xcomp"
    if told and token.tag_ == "VB" and any(child.tag_ == "TO" for child in token.children):
        return Modality.SCHEDULED  # 'ministers said to meet in April', in a headline
    must = lemma == "have" and token.dep_ == "xcomp" and head.tag_ in {"VBZ", "VBP"}
    if must and any(child.tag_ == "TO" for child in token.children):
        return Modality.PROPOSED  # 'still has to be ratified'
    to_do = token.dep_ == "advcl" and token.tag_ != "VBG"
    if to_do and lemma in words["ordering"]:  # 'shortlisted the yard to build the ships'
        return _by_list(lemma, words, "")
    if glad := _of_gladness(token, head, words):
        return glad
    if token.dep_ == "acl" and is_gladly_had(head, words):
        return None
    if head.pos_ == "ADJ" and lemma in words["proposed_adjectives"] and token.dep_ in {"prep", "xcomp"}:
        return Modality.PROPOSED  # 'is close to signing'
    before = token.nbor(-1) if token.lower_ == "for" and token.i else token
    if before.dep_ == "dobj" and before.head == head and before.lemma_.lower() in words["paving"]:
        return Modality.SCHEDULED  # 'laid the groundwork for talks'
    return _by_class(token, head, words)


def _is_debated(token: Token, head: Token, words: Words) -> bool:
    """'Discussed building a dam', 'talked about opening one': what is only talked over has not been done."""
    if token.tag_ != "VBG" or token.dep_ not in {"xcomp", "pcomp"} or auxiliaries(token):
        return False
    above = head.head if token.dep_ == "pcomp" and head.lower_ in {"about", "of"} else head
    return above.lemma_.lower() in words["debating_deeds"]


_GOVERNED = frozenset({"xcomp", "ccomp", "dobj", "pobj", "prep", "pcomp", "nsubjpass", "oprd"})
_OF_NOUN = frozenset({"acl", "relcl", "advcl", "pobj", "prep", "pcomp", "compound"})


def _by_class(token: Token, head: Token, words: Words) -> Modality | None:
    """Return what a verb or adjective says of its object or clause, a noun of what it is of."""
    lemma = head.lemma_.lower()
    if lemma == "undertake" and token.dep_ in {"dobj", "nsubjpass"}:
        return None  # 'undertook a joint exercise': carried it out
    if head.pos_ in {"VERB", "AUX", "ADJ"} and token.dep_ in _GOVERNED:
        return _by_verb(token, lemma, words)
    if token.tag_ == "VB" and head.dep_ == "acl" and head.tag_ == "VBN":
        # 'the commitment made in May to hold talks'
        return _by_list(head.head.lemma_.lower(), words, "_nouns")
    if head.pos_ in {"NOUN", "PROPN"} and token.dep_ in _OF_NOUN:  # 'an invitation for Lee to visit'
        return _by_noun(token, head, words)
    return None


def _by_noun(token: Token, head: Token, words: Words) -> Modality | None:
    """'An invitation to visit', 'plans for talks', 'the agenda of the talks': what the noun says of the act."""
    lemma = head.lemma_.lower()
    if lemma in words["scheduled_nouns"] and is_weighed(head, words):
        return Modality.PROPOSED
    if lemma in words["inviting"] and head.dep_ == "dobj" and head.head.lemma_.lower() == "accept":
        return Modality.SCHEDULED
    if token.dep_ == "prep" and token.lower_ in _TOWARDS and lemma in words["nearing"]:
        return Modality.PROPOSED  # 'progress towards an accord'
    if token.dep_ == "prep" and token.lower_ == "of" and lemma in words["taken_by"]:
        return None  # 'the decisions of the meeting'
    if lemma == "agenda" and head.dep_ == "dobj" and head.head.tag_ == "VBD":
        return None  # 'fishing topped the agenda of the talks'
    found = _by_list(lemma, words, "_nouns")
    return Modality.DENIED if found and dropped(head, words) else found


def _of_gladness(token: Token, head: Token, words: Words) -> Modality | None:
    """'Will be honoured to host her', 'would be happy to sit down with him': what one would be glad of lies ahead."""
    if token.dep_ != "xcomp" or head.lemma_.lower() not in words["glad"] or head.dep_ != "acomp":
        return None
    found = own_modality(head.head, words)
    return found if found in {Modality.SCHEDULED, Modality.PROPOSED} else None


def by_predicate(token: Token, head: Token, words: Words) -> Modality | None:
    """'The talks are due to begin', 'a visit is possible': the predicate says it of its subject."""
    if token.dep_ != "nsubj" or head.lemma_ != "be":
        return None
    said = [child for child in head.children if child.dep_ in {"acomp", "xcomp"} and child.pos_ != "NOUN"]
    for child in said:
        if (
            found := own_modality(child, words) if child.dep_ == "xcomp" else None
        ):  # 'the bridge is to be opened'
            return found
    told = next((found for child in said if (found := _by_list(child.lemma_.lower(), words, ""))), None)
    return told or _at_stage(head, words)


def is_set_for(act: Token, words: Words) -> bool:
    """'Summit set for May 4', a headline's passive, which the parse takes for a deed of the summit."""
    verb = act.head
    if act.dep_ != "nsubj" or verb.tag_ not in {"VBD", "VBN"} or verb.lemma_ not in words["headline_set_for"]:
        return False
    told = {child.dep_ for child in verb.children}
    return "dobj" not in told and any(child.lower_ == "for" for child in verb.rights)


def _at_stage(being: Token, words: Words) -> Modality | None:
    """'Is in its planning stage', 'is under study': how far what is spoken of has come."""
    near = [one for stage in named_after(being, "in", "under", "at") for one in (stage, *stage.lefts)]
    return next((found for one in near if (found := _by_list(one.lemma_.lower(), words, "_nouns"))), None)


def by_errand(token: Token, head: Token, words: Words) -> Modality | None:
    """'Flies to Lima to meet', 'is due in Lima to meet': what somebody sets out to do is still to come."""
    if token.dep_ not in {"advcl", "xcomp"} or not any(c.tag_ == "TO" for c in token.children):
        return None
    if head.lemma_ == "be":
        said = [c.lemma_.lower() for c in head.children if c.dep_ == "acomp"]
        if any(child.lower_ in {"off", "bound"} for child in head.children):
            return Modality.SCHEDULED  # 'is off to Lima to see the premier'
        return next((found for lemma in said if (found := _by_list(lemma, words, ""))), None)
    here = head.tag_ in {"VBZ", "VBP"} or any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in head.children
    )
    return Modality.SCHEDULED if here and head.lemma_.lower() in words["setting_out"] else None


_MOVED = frozenset({"postpone", "delay", "defer", "reschedule", "put", "push", "move"})
_UNTIL = frozenset({"to", "until", "till", "for", "from"})


def _moved(verb: Token) -> Modality | None:
    """'Has been put off until May' is still to be; 'called off', 'put off' with no new day is not."""
    particles = {child.lower_ for child in verb.children if child.dep_ in {"prt", "advmod", "prep"}}
    lemma = verb.lemma_.lower()
    if lemma in _MOVED and (lemma not in {"put", "push", "move"} or particles & {"off", "back"}):
        later = any(
            child.dep_ == "prep" and child.lower_ in _UNTIL - {"from"} and any(True for _ in child.children)
            for child in verb.children
        )
        return Modality.SCHEDULED if later else Modality.DENIED
    return Modality.DENIED if lemma == "call" and "off" in particles else None


def _by_verb(token: Token, lemma: str, words: Words) -> Modality | None:
    """A verb of agreeing or announcing governs an act only through an infinitive or clause, not its object."""
    if token.dep_ in {"dobj", "nsubjpass"} and (moved := _moved(token.head)):
        return moved
    if lemma == "call" and token.dep_ == "dobj":  # 'called a summit'
        return None
    if lemma in words["organising"] and token.dep_ in {"dobj", "nsubjpass"} and is_done(token.head):
        return None  # 'was organised in Hanoi on Friday', 'the ministry organised talks'

    if lemma == "consider" and any(c.dep_ in {"oprd", "acomp", "attr"} for c in token.head.children):
        return None  # 'the visit was considered a success'
    if (
        lemma == "stop"
        and token.dep_ == "prep"
        and any(c.lower_ in {"in", "at", "over"} for c in token.head.children)
    ):
        return None  # 'stopped in Lima for talks'
    fixed = lemma == "set" and token.dep_ == "nsubjpass"  # 'the meeting is set for May'
    if lemma in words["through_clause"] and token.dep_ not in {"xcomp", "pcomp", "prep"} and not fixed:
        return None
    return _by_list(lemma, words, "")


def dropped(noun: Token, words: Words) -> bool:
    """'Cancelled plans to visit', 'the planned talks were called off': what was to be done is not."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"}:
        return False
    if auxiliaries(verb) & {"may", "might", "could", "would", "to"}:
        return False
    if any(child.dep_ == "neg" for child in verb.children):
        return False
    return verb.lemma_.lower() in words["calling_off"] or _moved(verb) is Modality.DENIED


def _by_list(lemma: str, words: Words, ending: str) -> Modality | None:
    for modality in (Modality.DENIED, Modality.PROPOSED, Modality.SCHEDULED):
        if lemma in words[f"{modality.value}{ending}"]:
            return modality
    return None
