"""Whether a word that leads to an act stands above it: 'talks on', 'a proposal for', 'close to' an accord."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.phrases import names_its_sort
from accord.extract.match.tasks import infinitive_about
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_BEGINNING = frozenset({"begin", "commence", "start", "resume", "recommence"})


_SPANS = frozenset({"year", "month", "decade"})


def _said_of(being: Token) -> set[str]:
    """Return the predicates: 'is to be finished', 'is due to open', 'is in its planning stage'."""
    near = [child for child in being.children if child.dep_ in {"xcomp", "acomp", "prep"}]
    near += [deep for one in near for deep in one.children if deep.dep_ in {"xcomp", "pobj"}]
    near += [deep for one in near if one.dep_ == "pobj" for deep in one.children if deep.dep_ == "compound"]
    return {one.lemma_.lower() for one in near}


def _has_begun(noun: Token, pattern: Pattern) -> bool:
    """'Diplomatic relations commenced in 1827': a parse may take the verb for a participle."""
    begun = (child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN")
    return any(verb.lemma_ in _BEGINNING and verb.lemma_ in pattern.support for verb in begun)


def _is_held(noun: Token, pattern: Pattern) -> bool:
    """'The dialogue, held on 4 May, covered trade'."""
    held = (child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN")
    return pattern.kind is Kind.SESSION and any(verb.lemma_ in pattern.support for verb in held)


def is_governed(pattern: Pattern, token: Token, words: Words) -> bool:
    """Whether one of `support` stands above: 'talks on', 'negotiate', 'a proposal for' a treaty, 'close to' one."""
    if (token.dep_ == "ROOT" and _has_begun(token, pattern)) or _is_held(token, pattern):
        return True
    above = _first_of_row(token)
    if above.dep_ == "pobj" and above.head.lower_ == "of" and above.head.head.lemma_ in _SPANS:
        above = above.head.head  # 'ended five years of negotiations'
    if above.dep_ == "pobj" and above.head.lower_ in pattern.support:  # 'the two are near a deal'
        return True
    if above.dep_ == "pobj" and above.head.lower_ in {*words["setting"], "within"}:
        return False  # 'after the accord they hoped for more', 'talks within the General Agreement'
    clause = infinitive_about(above)
    head = clause.head if clause is not None else above.head.head if above.dep_ == "pobj" else above.head
    own = head != token and head.pos_ == "NOUN"
    if own and head.lemma_.lower() in {*pattern.nouns, *words["assurances"]}:
        # 'reaffirmed their commitment to … and their determination to …'
        return is_governed(pattern, head, words)
    if above.dep_ == "nsubj" and pattern.modality is Modality.PROPOSED:
        return False  # 'the deal has worked'
    forms = _forms_of(head) | (_said_of(head) if above.dep_ == "nsubj" and head.lemma_ == "be" else set())
    return above.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"} and bool(forms & set(pattern.support))


def _first_of_row(token: Token) -> Token:
    """The first of the row in which a noun stands, or the name of its sort: 'the satellite Aurora was launched'."""
    while token.dep_ in {"conj", "appos"} and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    return token.head if token.pos_ == "NOUN" and names_its_sort(token) else token


def _forms_of(word: Token) -> set[str]:
    """The lemma, and of a word with a hyphen ('co-signed') its stems, which the model does not find."""
    stems = (
        {word.lower_.removesuffix(end) for end in ("d", "ed", "ing", "s")} if "-" in word.lower_ else set()
    )
    return {word.lemma_.lower(), *stems}
