"""What an event noun has from the verb or preposition on which it hangs: 'held talks', 'in Rome for talks'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import measured
from accord.extract.match.prepositions import ENDS, Relation, ends, helped, prepositions, purposes
from accord.extract.match.programmes import visitors_of
from accord.extract.match.thereby import is_awaited_by_doer, is_beside
from accord.extract.match.verb_arguments import PRESENT, TOGETHER, askers
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset({"lead", "head"})


def of_governor(noun: Token, words: Words) -> Iterator[Relation]:
    """Yield who stands with the verb, or before the preposition, on which an event noun hangs."""
    first = measured(noun, words)
    head = first.head
    if first.dep_ == "nsubj" and head.lemma_ == "reach":  # 'aid from Peru has reached Chad'
        yield from (("to", place) for place in objects(head))
    if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "acomp"} and head.pos_ in {"VERB", "AUX"}:
        yield from _beside_verb(noun, first, words)
    elif first.dep_ == "pobj":
        yield from _before_preposition(first, words)


def _beside_verb(noun: Token, first: Token, words: Words) -> Iterator[Relation]:
    """'Peru held talks with Chad', 'a loan will help Chad build': what is said of the noun as a subject or object."""
    head = first.head
    if first.dep_ != "nsubj" and head.lemma_.lower() not in words["comments"]:
        yield from (("subj", subject) for subject in subjects(head, words) if subject != first)
    yield from (("asker", who) for who in askers(head, words))
    yield from (("poss", who) for who in visitors_of(first, words))
    yield from ((r, a) for r, a in prepositions(head) if a != noun)
    if first.dep_ == "nsubj" and head.lemma_.lower() in words["helping"]:  # 'a loan will help Chad build'
        yield from (("helping", who) for who in helped(head))
    if first.dep_ == "dobj" and head.lemma_ in words["lending_aim"]:  # 'made a grant to enable Chad to …'
        yield from purposes(head, words)
    if first.dep_ == "nsubj" and head.lemma_ == "be" and first.lemma_.lower() == "stop":
        yield from (("involving", place) for place in objects(head))  # 'the first stop is Chad'
    if first.dep_ == "nsubj" and head.lemma_.lower() in words["comprising"]:
        for thing in objects(head):
            yield "involving", thing
            yield from ((r, a) for r, a in (*prepositions(thing), *ends(thing)) if r in ENDS)


def _before_preposition(first: Token, words: Words) -> Iterator[Relation]:
    """'Flew to Lima for talks', 'Lee, on a visit to Chad, said': who is on or at what is told."""
    head = first.head
    if head.head.pos_ == "ADV" and head.head.lower_ in PRESENT:
        head = head.head  # 'went back to the negotiating table'
    if is_awaited_by_doer(first, words):
        head = head.head  # 'said ahead of a visit to Lima'
    if (
        not (head.lower_ == "before" and any(c.lower_ == "the" for c in first.lefts))  # a mark of time
        and not _is_of_another(first)
        and head.head.pos_ in {"VERB", "AUX"}
        and (head.head.lemma_.lower() not in words["comments"] or is_beside(first, head))
    ):
        guests = _greeted(head) or subjects(head.head, words)
        yield from (("via", subject) for subject in guests)
        # 'took part in the drill with Chad'
        if head.head.lemma_.lower() in {*words["taking_part"], *TOGETHER}:
            yield from (pair for pair in prepositions(head.head) if pair[0] == "with")
    elif head.lower_ == "on" and (verb := _leading(head.head)) is not None:
        yield from (("via", subject) for subject in subjects(verb, words))
    elif (head.lower_ != "on" or first.lemma_ == "day") and (speakers := _speakers(head.head, words)):
        yield from (("via", who) for who in speakers)
    elif head.lower_ == "on" and _can_be_away(head.head):
        yield "via", head.head  # 'Lapid, on a visit to Morocco, said …'
    elif head.lower_ == "for" and is_there(head.head, head):
        yield "via", head.head  # 'Lee, in Rome for talks, said …'
    elif head.head.lower_ == "here":  # 'Lee, here on a visit, said …'
        place = head.head.head
        yield from (
            ("via", who) for who in (subjects(place, words) if place.pos_ in {"VERB", "AUX"} else [place])
        )


def _speakers(words_said: Token, words: Words) -> list[Token]:
    """'Said in a speech on the first day of a visit', 'Lee, in an interview during a visit, said': who is on it."""
    if words_said.dep_ != "pobj" or words_said.lemma_.lower() not in words["spoken_in"]:
        return []
    above = words_said.head.head
    return (
        subjects(above, words) if above.pos_ in {"VERB", "AUX"} else [above] if above.pos_ == "PROPN" else []
    )


def _greeted(preposition: Token) -> list[Token]:
    """'Lee was greeted by Diaz during a visit to Chad': who is greeted is the one on a visit."""
    if preposition.lower_ not in {"during", "on"}:
        return []
    return [c for c in preposition.head.children if c.dep_ == "nsubjpass" and c.pos_ == "PROPN"]


def _is_of_another(noun: Token) -> bool:
    """'They spoke a day after Lee's meeting with Diaz': whose it is is told."""
    named = any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in noun.lefts)
    return named and noun.head.lower_ in {"after", "before", "following"}


def _leading(group: Token) -> Token | None:
    """'Leads a delegation of ten ministers on a visit': the parse may hang the visit on those who are led."""
    while group.dep_ == "pobj" and group.head.lower_ == "of":
        group = group.head.head
    return group.head if group.dep_ == "dobj" and group.head.lemma_ in _LEADING else None


def is_there(who: Token, purpose: Token) -> bool:
    """Say whether `who` is somewhere for what `purpose` leads to: 'Lee, in Rome for talks', 'Lee, here for talks'."""
    abode = any(c.lower_ in {"in", "at", "here"} and c.i < purpose.i for c in who.rights)
    return abode and _can_be_away(who)


def _can_be_away(noun: Token) -> bool:
    """'Lee, on a visit, said …'; in a headline 'Chadian president on visit to Mali' too."""
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and noun.dep_ == "ROOT")
