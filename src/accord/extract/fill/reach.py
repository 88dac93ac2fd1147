"""How far up the parse words still say something of an act: its own clause, its setting, what governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.held import shares_will
from accord.extract.fill.noun_clauses import is_instrument
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


def ends_at(token: Token, trigger: Token, words: Words) -> bool:
    """Whether nothing above `token` says anything of the act any more."""
    if token.head == token or not _goes_up(token) or _told(token) or _is_kept(token, trigger, words):
        return True
    if token.lower_ in {"despite", "notwithstanding"}:
        return True  # 'has yet to reply despite a visit by …'
    # 'I want to thank you for sending the ships'
    return token.lower_ == "for" and token.head.lemma_.lower() in words["thanking"]


def is_of_itself(token: Token, trigger: Token, words: Words) -> bool:
    """Whether a clause above the act tells its own time, or is only what somebody says."""
    verb = token != trigger and token.pos_ in {"VERB", "AUX"} and token.dep_ in {"ccomp", "conj"}
    if verb and _finite(token):
        return True
    head = token.head
    return token.dep_ == "ccomp" and (head.lemma_.lower() in words["speech"] or _stands_first(token, head))


def _is_kept(token: Token, trigger: Token, words: Words) -> bool:
    """'Failed to adhere to the accord', 'will honour the pact': it was made, whatever becomes of it."""
    above = token.head
    return (
        is_instrument(trigger, words) and above.pos_ == "VERB" and above.lemma_.lower() in words["keeping_to"]
    )


def _stands_first(verb: Token, head: Token) -> bool:
    """'They discussed the costs should it choose war': a parse may hang a whole sentence on the clause that ends it."""
    return verb.tag_ == "VBD" and verb.i < head.i


def is_setting(token: Token, words: Words) -> bool:
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


def _finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children
    )
