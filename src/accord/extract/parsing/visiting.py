"""Mends 'visiting President Lee', which the small model takes for a trip: it tells of a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_GUESTS = frozenset({"with", "by", "to", "between"})
_GREETING = frozenset({"meet", "receive", "host", "greet", "welcome", "tell", "assure", "brief"})
"""Prepositions and verbs after which 'visiting' tells of a guest and of no trip."""


def visiting_guest(visiting: Token) -> None:
    """'Held talks with visiting President Lee', 'met visiting Premier Lee': the guest is told, not whom one visits."""
    before, guest = visiting.head, next((c for c in visiting.children if c.dep_ == "dobj"), None)
    link = before.dep_ in {"prep", "agent"}
    greets = link and before.lower_ in _TO_GUESTS
    greets = greets or (before.pos_ == "VERB" and before.lemma_.lower() in _GREETING)
    if guest is None or guest.pos_ != "PROPN" or before.i != visiting.i - 1 or not greets:
        return
    if guest.left_edge.i != visiting.i + 1 or guest.i == visiting.i + 1:
        return  # 'visiting Lima' is a trip: a guest has an office before the name
    for child in visiting.children:
        if child != guest and child.dep_ in {"prep", "npadvmod", "advcl"}:
            child.head = before.head if link else before
    guest.head, guest.dep_ = before, "pobj" if link else "dobj"
    visiting.head, visiting.dep_ = guest, "amod"


def guest_in_row(visiting: Token) -> None:
    """'Talks between Minister Lee and visiting President Diaz': the guest stands in a row with the host."""
    guest = next((c for c in visiting.children if c.dep_ == "dobj"), None)
    if guest is None or guest.pos_ != "PROPN" or visiting.i < 2 or visiting.nbor(-1).lower_ != "and":
        return
    host = visiting.nbor(-2)
    while host.dep_ in {"compound", "punct"}:
        host = host.head
    if guest.left_edge.i != visiting.i + 1 or guest.i == visiting.i + 1 or host.pos_ != "PROPN":
        return
    for child in visiting.children:
        if child != guest:
            child.head = visiting.head
    guest.head, guest.dep_ = host, "conj"
    visiting.head, visiting.dep_ = guest, "amod"


def is_guest_who_speaks(visiting: Token) -> bool:
    """'Trade will grow, visiting Premier Lee said': a guest has an office before the name, unlike 'visiting Lima'."""
    if visiting.lower_ != "visiting":
        return False
    guest = next((c for c in visiting.children if c.dep_ == "dobj"), None)
    alone = guest is not None and guest.pos_ == "PROPN" and not list(guest.conjuncts)
    return guest is not None and alone and visiting.i + 1 == guest.left_edge.i < guest.i


def guest_who_speaks(visiting: Token) -> None:
    """Let the guest say what the parse lets a visit say."""
    guest = next(child for child in visiting.children if child.dep_ == "dobj")
    guest.head, guest.dep_ = visiting.head, "nsubj"
    visiting.head, visiting.dep_ = guest, "amod"


def is_while_there(word: Token) -> bool:
    """'While in Warsaw, she met him': said of where somebody is, without the verb."""
    if word.lower_ not in {"while", "whilst"} or word.i + 1 == len(word.doc):
        return False
    after = word.nbor(1)
    return after.lower_ in {"in", "at"} and after.dep_ == "prep"


def being_there(word: Token) -> None:
    """Let 'while' stand for 'being': who is in Warsaw is who acts in the clause beside it."""
    place = word.nbor(1)
    above = place.head if place.head != word else word.head
    while above.pos_ not in {"VERB", "AUX"} and above.head != above:
        above = above.head
    if above == word or above.pos_ not in {"VERB", "AUX"}:
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", "while"
    word.head, word.dep_ = above, "advcl"
    place.head = word
