"""What an event is about besides who, when and where: its item, its agreement, its body with the session's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.convening import fill_body
from accord.extract.fill.items import fill_item, noun_span
from accord.extract.fill.named_before import instrument_before
from accord.extract.match.instruments import is_plain
from accord.extract.match.matching import Match
from accord.extract.match.phrases import named_after, region
from accord.extract.scene import Scene
from accord.extract.wording.instruments import Instrument, instrument_at, type_codes
from accord.model.claims import Agreement, Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token


PAPER = "agreement/paper"
"""The rule of what is an instrument only because those who sign it are named: 'signed a loan'."""


def slots_complete(event: Draft, match: Match) -> bool:
    """Say whether the event has the body or agreement that its pattern or kind cannot do without."""
    if "body" in match.pattern.needs and event.body is None:
        return False
    if "agreement" in match.pattern.needs and event.agreement is None:
        return False
    return event.kind is not Kind.SIGNING or event.agreement is not None


def fill_slots(event: Draft, match: Match, scene: Scene) -> None:
    """Fill in what the event is about, as far as its kind has it."""
    if event.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        _fill_agreement(event, match, scene)
    if event.kind in {Kind.SESSION, Kind.MEETING}:
        fill_body(event, match, scene)
        several = tuple(scene.reader.ontology.words["plural_bodies"])
        event.several = event.body is not None and event.body.value.lower().endswith(several)
    fill_item(event, match, scene)


def _content(trigger: Token, noun: Token, words: Words) -> frozenset[int]:
    """'Signed a memorandum to establish …': what the instrument is for, though the parse hang it on the verb.

    'Signed a declaration, pledging to …' tells what it provides; 'which entered into force in May' is no part of it.
    """
    purposes = [
        child
        for child in trigger.children
        if child.dep_ in {"advcl", "xcomp"} and any(c.tag_ == "TO" for c in child.children)
    ]
    purposes += [
        child
        for child in (*trigger.rights, *noun.rights)
        if child.tag_ == "VBG" and child.i > noun.i and child.lemma_ in words["providing"]
    ]
    told = [child for child in noun.children if child.dep_ == "relcl" and child.nbor(-1) != noun]
    later = {
        t.i for clause in told if trigger.doc[clause.left_edge.i - 1].text == "," for t in clause.subtree
    }
    return frozenset(t.i for head in (noun, *purposes) for t in head.subtree) - later


def _types(match: Match, scene: Scene) -> Mapping[str, str]:
    """The words for instruments, with what is one only where it is signed ('signed a loan')."""
    types = scene.reader.instruments
    signed = (
        match.pattern.kind is Kind.SIGNING
        and match.trigger.lemma_.lower() in scene.reader.ontology.words["signing_itself"]
    )
    return {**type_codes(scene.reader.ontology.words["signed_papers"]), **types} if signed else types


def _instrument(match: Match, scene: Scene) -> tuple[Instrument, Token] | None:
    types = _types(match, scene)
    signing = match.pattern.kind is Kind.SIGNING  # the World Food Programme signs, and is not signed
    heads = [match.trigger, *(a.head for a in match.arguments if not (signing and a.party))]
    heads += [child for child in match.trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    if match.trigger.dep_ == "acl" or match.trigger.tag_ == "VBN":
        heads.append(match.trigger.head)
    heads += [
        thing for head in tuple(heads) if head.pos_ == "PROPN" for thing in named_after(head, "of", "on")
    ]
    inner = [a.head.doc[i] for a in match.arguments if a.role == "agreement" for i in sorted(region(a.head))]
    if match.pattern.kind is Kind.AGREEMENT_CHANGE:  # 'talks on a successor to the Lomé Convention'
        inner += [deep for a in match.arguments if a.role == "agreement" for deep in a.head.subtree]
    inner.sort(key=lambda token: token.dep_ == "compound")  # 'on the signing of a framework agreement'
    for head in (*heads, *inner):  # at last 'the Exchange of Naval Information Agreement'
        for token in (head, *head.conjuncts):
            found = (
                instrument_at(token, types, scene.reader.ontology.words)
                if token.pos_ in {"NOUN", "PROPN"}
                else None
            )
            if found and (signing or not _ratifies(token)):
                return found, token
    return None


def _ratifies(paper: Token) -> bool:
    """'The instruments of ratification of a treaty': papers about the treaty, which it is that changes."""
    return any(thing.lemma_.lower() in _CONSENTS for thing in named_after(paper, "of"))


_CONSENTS = frozenset({"ratification", "accession", "approval", "acceptance"})


def _fill_agreement(event: Draft, match: Match, scene: Scene) -> None:
    if "recalled" in match.pattern.needs:
        event.agreement = instrument_before(match, scene)
        event.bare = event.definite = True
        return
    ties = [a.head for a in match.arguments if a.head.lemma_.lower() in {"relation", "tie"}]
    if match.pattern.rule == "agreement-change/relations-of" and not ties and is_plain(match.trigger):
        ties = [match.trigger]
    begun = match.pattern.rule == "agreement-change/relations" and "obj" in {
        a.relation for a in match.arguments
    }
    found = None if ties and begun else _instrument(match, scene)
    if found is None:
        if ties:
            head = ties[0]
            span = noun_span(head, scene)
            event.agreement = Stated(Agreement(scene.words(span), "other"), span, "agreement/relations")
        return
    instrument, noun = found
    if event.kind is Kind.SIGNING:
        event.complement = _content(match.trigger, noun, scene.reader.ontology.words)
    span = scene.span(instrument.start, instrument.end)
    paper = instrument_at(noun, scene.reader.instruments, scene.reader.ontology.words) is None
    paper = paper and not _is_of_instruments(noun, scene)
    rule = PAPER if paper else "agreement/title"
    event.agreement = Stated(Agreement(scene.words(span), instrument.type), span, rule)
    event.bare = instrument.definite
    event.definite = event.definite or _is_known(noun)


def _is_of_instruments(noun: Token, scene: Scene) -> bool:
    """'A package of six accords was signed': accords in so many words, and no paper of another sort."""
    types, words = scene.reader.instruments, scene.reader.ontology.words
    return any(instrument_at(thing, types, words) is not None for thing in named_after(noun, "of"))


def _is_known(noun: Token) -> bool:
    """'The accord on the loan': a common noun, told of before."""
    return noun.pos_ == "NOUN" and any(child.lower_ in {"the", "this"} for child in noun.lefts)
