"""Whether a sentence says that an act took place, is planned, is only proposed, or did not take place.

Read from the trigger upwards: auxiliaries and negation, then the verbs, nouns and adjectives that govern it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.ahead import (
    setting_ahead,
)
from accord.extract.fill.auxiliaries import own_modality
from accord.extract.fill.governors import by_errand, by_governor, by_predicate, dropped
from accord.extract.fill.held import (
    is_back_from,
    is_of_late,
    is_thanked,
    shares_will,
)
from accord.extract.match.phrases import named_after
from accord.extract.times import Tense
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UP = frozenset(
    {
        "xcomp",
        "ccomp",
        "pcomp",
        "dobj",
        "pobj",
        "acl",
        "nsubj",
        "nsubjpass",
        "attr",
        "conj",
        "appos",
        "compound",
        "oprd",
        "dep",
        "prep",
    }
)


_AHEAD_OF = frozenset({"ahead", "advance", "eve"})


def modality_of(trigger: Token, default: Modality, words: Words) -> Modality:
    """Return the modality of the act that `trigger` tells; `default` where nothing in the clause says otherwise."""
    if is_of_late(trigger, words) or is_thanked(trigger, words) or is_back_from(trigger):
        return Modality.OCCURRED
    if (first := _as_the_first(trigger)) is not None:
        return first
    token = trigger
    for _ in range(_HOPS):
        found = own_modality(token, words) if token.pos_ in {"VERB", "AUX"} else _of_noun(token, words)
        if found := _undone(token, words) or found:
            return found
        if _ends_at(token, trigger, words):
            break
        if _is_setting(token, words):
            return _of_setting(token, trigger, words) or default
        if _is_of_itself(token, trigger, words):
            break
        if found := _from_above(token, words):
            return found
        token = token.head
    return default


_HOPS = 8
"""Words above an act that are asked what they say of it."""


def _ends_at(token: Token, trigger: Token, words: Words) -> bool:
    """Whether nothing above `token` says anything of the act any more."""
    if token.head == token or not _goes_up(token) or _told(token) or _is_kept(token, trigger, words):
        return True
    # 'I want to thank you for sending the ships'
    return token.lower_ == "for" and token.head.lemma_.lower() in words["thanking"]


def _is_of_itself(token: Token, trigger: Token, words: Words) -> bool:
    """Whether a clause above the act tells its own time, or is only what somebody says."""
    verb = token != trigger and token.pos_ in {"VERB", "AUX"} and token.dep_ in {"ccomp", "conj"}
    if verb and _finite(token):
        return True
    head = token.head
    return token.dep_ == "ccomp" and (head.lemma_.lower() in words["speech"] or _stands_first(token, head))


def _of_setting(setting: Token, trigger: Token, words: Words) -> Modality | None:
    """What the setting of an instrument would be, or what is done at that of talks, says of them."""
    return _if_there_were(setting) if _is_instrument(trigger, words) else setting_ahead(setting, words)


def _from_above(token: Token, words: Words) -> Modality | None:
    head = token.head
    return (
        by_governor(token, head, words) or by_predicate(token, head, words) or by_errand(token, head, words)
    )


_ORDINAL = frozenset({"first", "second", "third", "last", "only", "latest"})


def _as_the_first(trigger: Token) -> Modality | None:
    """'Has become the first premier to visit Chad': the visit is what makes him the first."""
    who = trigger.head
    if trigger.tag_ != "VB" or who.head.lemma_ != "become" or who.pos_ not in {"NOUN", "PROPN"}:
        return None
    if not any(child.lower_ in _ORDINAL for child in who.lefts):
        return None
    ahead = any(child.tag_ == "MD" or child.tag_ == "TO" for child in who.head.children)
    return Modality.SCHEDULED if ahead else Modality.OCCURRED


def _is_kept(token: Token, trigger: Token, words: Words) -> bool:
    """'Failed to adhere to the accord', 'will honour the pact': it was made, whatever becomes of it."""
    above = token.head
    return (
        _is_instrument(trigger, words)
        and above.pos_ == "VERB"
        and above.lemma_.lower() in words["keeping_to"]
    )


def _stands_first(verb: Token, head: Token) -> bool:
    """'They discussed the costs should it choose war': a parse may hang a whole sentence on the clause that ends it."""
    return verb.tag_ == "VBD" and verb.i < head.i


def _undone(token: Token, words: Words) -> Modality | None:
    """'The planned signing did not take place', 'denied that it had agreed to sell'."""
    head = token.head
    if token.dep_ == "nsubj" and token.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in words["passing"]:
        return Modality.DENIED if any(child.dep_ == "neg" for child in head.children) else None
    if token.dep_ in {"acl", "ccomp", "relcl"} and head.lemma_.lower() in words["reports"]:
        head = head.head  # 'denied reports that it had sold arms'
    return (
        Modality.DENIED
        if token.dep_ in {"ccomp", "acl", "relcl"} and head.lemma_ in {"deny", "refute"}
        else None
    )


def _is_instrument(trigger: Token, words: Words) -> bool:
    return trigger.pos_ not in {"VERB", "AUX"} and trigger.lemma_.lower() in words["agreement"]


def _if_there_were(token: Token) -> Modality | None:
    """'An accord would open the way' tells of none yet; 'the accord will bring jobs' of one that there is."""
    doubt = {"would", "could", "might", "may"}
    verb = token.head
    if token.dep_ != "nsubj":
        return None
    return Modality.PROPOSED if any(c.dep_ == "aux" and c.lower_ in doubt for c in verb.children) else None


def _is_setting(token: Token, words: Words) -> bool:
    """What is only time or doer of another act ('during the talks', 'the talks showed') is not governed by it."""
    if token.dep_ == "nsubj" and token.pos_ not in {"VERB", "AUX"}:
        return token.head.lemma_.lower() not in words["passing"]
    if token.dep_ == "dobj" and token.pos_ in {"NOUN", "PROPN"}:
        return token.head.lemma_.lower() in words["attending"]
    if token.lower_ == "of" and token.head.lower_ == "out" and token.head.head.lemma_ == "come":
        return True  # 'unless something comes out of the talks'
    if token.lower_ in {"on", "about", "regarding"} and token.pos_ == "ADP":
        return token.head.lemma_.lower() not in {
            "agree",
            "decide",
            "plan",
            "work",
            "embark",
            *words["nearing"],
        }
    if token.lower_ == "in" and token.head.lemma_.lower() in {"participate", "partake"}:
        return False  # 'is to come to participate in talks'
    if token.lower_ == "in" and token.head.lemma_.lower() in {*words["proposed_nouns"], "interested"}:
        return token.head.pos_ == "VERB"  # 'an interest in a swift agreement'
    return (token.pos_ == "ADP" or token.dep_ == "prep") and token.lower_ in words["setting"]


def _goes_up(token: Token) -> bool:
    """What governs a word; an infinitive of purpose shares the fate of its verb ('will travel to discuss')."""
    if token.dep_ == "advcl" and token.tag_ == "VBG":  # 'will go on to Cairo, meeting officials there'
        if token.i < token.head.i and token.head.tag_ == "VBD":
            return False  # 'receiving the envoy, Lee asked them to come': received, whatever was asked
        return not any(c.dep_ in {"mark", "nsubj", "aux"} for c in token.children)
    infinitive = any(c.tag_ == "TO" for c in token.children)
    return token.dep_ in _UP or (token.dep_ in {"advcl", "relcl"} and infinitive)


def _told(verb: Token) -> bool:
    """A finite past or present verb, or a participle that describes a thing ('a pact signed in May'), tells a fact."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return not any(child.lower_ == "to" for child in verb.lefts)
    if verb.dep_ == "acl" and any(child.lower_ == "that" for child in verb.lefts):
        return False  # 'his offer that the two meet'
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and not shares_will(verb)
    was = verb.lemma_ == "be" and verb.dep_ == "pcomp"  # 'I would thank you for what was a good session'
    return finite and (verb.pos_ == "VERB" or was) and verb.dep_ != "ccomp"


_OF_NOUN = frozenset({"acl", "relcl"})


def _of_noun(noun: Token, words: Words) -> Modality | None:
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _AHEAD_OF:
        return Modality.SCHEDULED  # 'met ahead of the summit', 'on the eve of the talks'
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ == "prior":
        return Modality.SCHEDULED
    for child in noun.lefts:
        if child.lower_ in words["scheduled_words"]:
            return Modality.DENIED if dropped(noun, words) else Modality.SCHEDULED
        if child.lower_ in words["proposed_words"]:
            return Modality.PROPOSED
        if child.dep_ == "det" and child.lower_ == "no":
            return Modality.DENIED
    if _is_none_of_row(noun):
        return Modality.DENIED
    if any(c.dep_ == "acl" and c.tag_ == "VB" and _goes_on(c, words) for c in noun.rights):
        return Modality.SCHEDULED  # 'trade talks to resume', in a headline
    for child in _clauses(
        noun, words
    ):  # 'the talks, which will be held in May', 'a session of the council to be held in May'
        if child.dep_ == "relcl" and _is_antecedent(child):
            return own_modality(child, words)
        if child.dep_ in _OF_NOUN and child.tag_ == "VBN" and any(c.lower_ == "to" for c in child.lefts):
            return Modality.SCHEDULED
        if child.dep_ == "acl" and child.tag_ == "VBN" and noun.dep_ == "pobj":
            return Modality.OCCURRED  # 'in line with the dialogue held last month'
    return None


def _is_none_of_row(noun: Token) -> bool:
    """'No emergency OPEC talks set', where the parse gives the 'no' to the first word of the row."""
    at = noun.i
    row = {"NOUN", "PROPN", "ADJ"}
    while at and (noun.doc[at - 1].pos_ in row or noun.doc[at - 1].lower_ == "for"):
        at -= 1
    return 0 < at < noun.i and noun.doc[at - 1].lower_ == "no" and noun.doc[at - 1].dep_ == "det"


def _goes_on(clause: Token, words: Words) -> bool:
    infinitive = any(child.tag_ == "TO" for child in clause.lefts)
    bare = not any(child.dep_ in {"dobj", "prep"} for child in clause.children if child.i < clause.i)
    ahead = clause.lemma_.lower() in {*words["passing"]} - {"continue", "go"}
    return infinitive and bare and clause.head.dep_ == "ROOT" and ahead


def _clauses(noun: Token, words: Words) -> list[Token]:
    """The clauses that say when something was or will be held; what is said of a body is said of its session."""
    nouns = [noun]
    if noun.lemma_.lower() in words["sittings"]:
        nouns += named_after(noun, "of")
    told = words["concluding"] if _is_instrument(noun, words) else words["convene"]
    return [c for one in nouns for c in one.rights if c.lemma_.lower() in told]


def _is_antecedent(verb: Token) -> bool:
    """Whether a relative clause says what is done to the noun before it, not what happens there."""
    relative = {child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"}}
    return bool(relative & {"which", "that"})


def _finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children
    )


def tense_of(modality: Modality) -> Tense:
    """Return the tense in which the act's dates are to be read; what was called off may have lain ahead."""
    if modality is Modality.DENIED:
        return Tense.PRESENT
    return Tense.FUTURE if modality in {Modality.SCHEDULED, Modality.PROPOSED} else Tense.PAST
