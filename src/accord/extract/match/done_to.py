"""What a verb is done to: objects, subjects of passives, and the noun that a clause describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that", "whom"})


def is_passive(verb: Token) -> bool:
    """Say whether a verb has the subject or the auxiliary of a passive."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def objects(verb: Token, depth: int = 0) -> list[Token]:
    """Return what is done to: the object, or a passive's subject; for a bare participle the noun it describes."""
    found = [antecedent(c, verb) for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "attr", "oprd"}]
    if found:
        return found
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return _whole(verb.head)
    if _relates(verb):
        return [verb.head]
    if raised := _raised(verb):
        return raised
    if (whole := _after_being(verb)) is not None:
        return [child for child in whole.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if _turns_passive(verb) and depth < 3:
        return [child for child in verb.head.children if child.dep_ == "nsubj"]
    shared = verb.dep_ == "conj" and verb.tag_ == "VBN" and depth < 3 and verb.head.pos_ == "VERB"
    passive = any(child.dep_ == "agent" for child in verb.children) or verb.head.tag_ == "VBN"
    return objects(verb.head, depth + 1) if shared and passive else []


def _after_being(verb: Token) -> Token | None:
    """'After being received by the king, Lee said …': the verb of him who was received."""
    own = any(child.dep_ == "auxpass" and child.lower_ in {"being", "been"} for child in verb.children)
    if not own or verb.tag_ != "VBN" or verb.dep_ not in {"pcomp", "advcl"}:
        return None
    if any(child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children):
        return None
    above = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    return above if above.pos_ in {"VERB", "AUX"} else None


def _turns_passive(verb: Token) -> bool:
    """'Had talks with Lee and was received by the king': who had talks was received."""
    own = any(child.dep_ == "auxpass" for child in verb.children)
    head = verb.head
    return own and verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"} and not is_passive(head)


def _raised(verb: Token) -> list[Token]:
    """'Accords are expected to be signed', 'is due to be held': what is said to be ahead is what is done to."""
    above = verb
    if verb.dep_ != "xcomp" or not any(child.dep_ == "auxpass" for child in verb.children):
        return []
    while above.dep_ in {"xcomp", "acomp"} and above.head != above:
        above = above.head
        told = [
            child for child in above.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i
        ]
        if told:
            active = any(child.dep_ == "dobj" for child in above.children)
            return [] if active else [antecedent(told[0], above)]
    return []


def _relates(verb: Token) -> bool:
    """'The doses we sent': a relative clause with a subject and nothing else that could stand for the noun."""
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    return not any(
        child.lower_ in _RELATIVE
        or child.tag_ in {"WRB", "WP", "WDT", "WP$"}
        or child.dep_ in {"nsubjpass", "xcomp", "ccomp"}
        or (child.dep_ == "prep" and not any(True for _ in child.children))
        or (child.dep_ == "prep" and any(deep.lower_ in _RELATIVE for deep in child.children))
        for child in verb.children
    )


def _whole(noun: Token) -> list[Token]:
    """'A memorandum of understanding signed in May': what is signed may be the noun before 'of' too."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return [noun, outer] if outer != noun and outer.pos_ in {"NOUN", "PROPN"} else [noun]


def antecedent(token: Token, verb: Token) -> Token:
    """Return the noun for which a relative word stands, else the word itself."""
    if token.lower_ in {"that", "who"} and verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        brought = [child for child in verb.head.children if child.dep_ == "attr"]
        it = any(child.dep_ in {"nsubj", "expl"} and child.lower_ == "it" for child in verb.head.children)
        return brought[0] if it and brought else token  # 'it was Chad that gave'
    if token.lower_ not in _RELATIVE or verb.dep_ != "relcl":
        return token
    noun = verb.head
    if token.lower_ == "who" and verb.tag_ == "VBZ":  # 'Lee and Diaz, who is on a visit'
        near = [one for one in (noun, *noun.conjuncts) if one.i < token.i]
        noun = max(near, key=lambda one: one.i, default=noun)
    if noun.like_num:  # 'signed a pact in 2006, which entered into force in 2009'
        above = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
        return next((child for child in above.children if child.dep_ == "dobj"), noun) if above else noun
    if noun.dep_ == "attr" and token.dep_ == "nsubj":  # 'Egypt is the only state that has signed'
        return next((child for child in noun.head.children if child.dep_ == "nsubj"), noun)
    return noun
