"""What is done again and again, or was of old, and so is no one act: 'they usually meet in May', 'twice a year'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


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


def is_bygone(match: Match) -> bool:
    """'Used to sit down with him' tells a habit of old."""
    verb = match.trigger
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "use" and verb.head.tag_ == "VBD"
