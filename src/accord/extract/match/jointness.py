"""Whether an act is one that the parties do together: 'jointly', 'with one another', 'our cooperation'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.pledged import purposes
from accord.extract.match.tasks import undertakings
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_together(verb: Token, words: Words) -> bool:
    """'Sailed together', 'jointly patrolled', 'trained side by side': what the doers do, they do with one another."""
    near = [
        *verb.children,
        *(deep for child in verb.children if child.dep_ == "prep" for deep in child.children),
    ]
    if verb.lemma_ in words["drilling"] and any(
        f" {phrase}" in verb.sent.text for phrase in words["abreast"]
    ):
        return True
    return any(token.lower_ in {"together", "jointly"} for token in near)


def is_mutual(verb: Token, words: Words) -> bool:
    """'We will work together', 'will continue our cooperation on …': one of two says what both will do."""
    if any(child.lower_ in words["mutual"] for child in verb.children):
        return True
    return any(
        child.dep_ == "dobj"
        and child.lemma_.lower() in words["joint_effort"]
        and _owned(child, {"our", "joint"})
        for child in verb.children
    )


def is_joint_work(noun: Token, words: Words) -> bool:
    """'Their resolve to continue security coordination', 'to fight the fires together'."""
    verbs = [deep for verb in undertakings(noun, words) for deep in (verb, *purposes(verb))]
    return any(
        child.lower_ in words["mutual"]
        or (child.dep_ == "dobj" and child.lemma_.lower() in words["joint_effort"])
        for verb in verbs
        for child in verb.children
    )


def _owned(noun: Token, owners: set[str]) -> bool:
    return any(child.lower_ in owners for child in noun.children)
