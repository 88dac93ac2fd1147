"""Organisations that are named beside those who sign, and are no party themselves (codebook, rulings 16 and 18)."""

from __future__ import annotations

import re
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.match.phrases import bare_forms
from accord.extract.names.actors import Actor
from accord.extract.names.allegiance import signed_for
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene
from accord.model.claims import Kind

_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_SEAT = re.compile(
    r"\b(?:[Mm]ission|[Rr]epresentative|[Aa]mbassador|[Ee]nvoy|[Dd]elegate)s?(?: of [\w .'-]{2,60}?)? to (?:the )?$"
)
_MODIFYING = frozenset({"compound", "amod", "nmod", "poss"})


def drop_groups(event: Draft, match: Match, scene: Scene) -> None:
    """Leave out who only tells which neighbours, whose model treaty or under whose auspices."""
    if event.kind not in _STEPS:
        return
    _keep_principals(event, match)
    _sign_in_names(event, scene)
    _drop_witnesses(event, scene)
    if len(event.parties) < _MANY:
        return
    for argument in match.arguments:
        for actor in argument.actors:
            beside = set(actor.parties) & event.codes
            if len(event.codes - beside) > 1 and _is_beside(event, actor, scene):
                for code in beside:
                    del event.parties[code]
    for actor in (x for a in match.arguments for x in a.actors if len(x.parties) > _MANY):
        for code in set(actor.parties) & event.codes - scene.reader.ontology.state_codes:
            if len(set(scene.reader.ontology.party(code).members) & set(actor.parties)) > 1:
                del event.parties[code]  # 'six members of the Commonwealth, A, B and C'
    for actor in scene.actors.actors:
        if len(event.parties) >= _MANY and (_lends_patronage(actor, scene) or _is_seat(actor, scene)):
            for code in set(actor.parties) & event.codes:
                del event.parties[code]


_MANY = 3


def _keep_principals(event: Draft, match: Match) -> None:
    """'Dumas signed for the Community', 'on behalf of Peru': the act is theirs for whom somebody signs."""
    if match.pattern.rule != "signing/sign-for":
        return
    told = {
        code for a in match.arguments if a.relation in {"for", "on"} for x in a.actors for code in x.parties
    }
    if len(told) == 1:
        (principal,) = told
        for name, stated in event.participants.items():
            signer = replace(stated.value, party=principal)
            event.participants[name] = replace(stated, value=signer)
    if told:
        event.parties = {code: party for code, party in event.parties.items() if code in told}


def _sign_in_names(event: Draft, scene: Scene) -> None:
    """'On behalf of the EU, the accord was signed by the Latvian envoy': it binds the Union, and not his state."""
    if event.kind is not Kind.SIGNING:
        return
    shadow, actors = scene.parsed.shadow, {a.start: a for a in scene.actors.actors if len(a.parties) == 1}
    for start, by, until in signed_for(shadow.text, [(a.start, a.end) for a in actors.values()]):
        (code,), named = actors[start].parties, shadow.span(by, until)
        for name, stated in event.participants.items():
            if named.contains(stated.span):
                if stated.value.party != code:
                    event.parties.pop(stated.value.party, None)
                event.participants[name] = replace(stated, value=replace(stated.value, party=code))
        event.parties.setdefault(code, Stated(code, shadow.span(start, actors[start].end), "party/for"))


_WITNESS = re.compile(
    r",? (?:(?:serving |acting )?as (?:an? |the )?(?:official )?witness(?:es)?|looking on|watching|standing by)\b"
)


def _drop_witnesses(event: Draft, scene: Scene) -> None:
    """'Signed the treaty, with President Lee as a witness': who looks on binds himself to nothing."""
    text = scene.parsed.shadow.text
    for actor in scene.actors.actors if event.kind is Kind.SIGNING else ():
        if _WITNESS.match(text, actor.end) and len(event.codes - {*actor.parties}) > 0:
            event.participants.pop(str(actor.name), None)
            signed_for = {said.value.party for said in event.participants.values()}
            for code in {*actor.parties} - signed_for:
                event.parties.pop(code, None)


def _is_beside(event: Draft, actor: Actor, scene: Scene) -> bool:
    """'Its ASEAN neighbours, A and B', 'the SADC Protocol', signed by members of these."""
    ontology = scene.reader.ontology
    group = [ontology.party(code) for code in actor.parties if code not in ontology.state_codes]
    name = head_at(scene.parsed.doc, actor)
    if len(group) != 1 or name is None:
        return False
    above = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else None
    if above is not None and above.lemma_.lower() in ontology.words["fellows"]:
        return bool(set(group[0].members) & event.codes)  # 'six members of the Commonwealth, A, B …'
    if name.dep_ not in _MODIFYING:
        return False
    noun, members = name.head, len(set(group[0].members) & event.codes)
    named_for = noun.lemma_.lower() in ontology.words["agreement"]
    fellows = bare_forms(noun) & {*ontology.words["fellows"]}
    return members > 1 if named_for else members > 0 and bool(fellows)


def _is_seat(actor: Actor, scene: Scene) -> bool:
    """'At the Serbian Mission to the UN', 'the ambassador to the European Union': where or what somebody is."""
    return _SEAT.search(scene.parsed.shadow.text, 0, actor.start) is not None


def _lends_patronage(actor: Actor, scene: Scene) -> bool:
    """'Under the auspices of the African Union', 'in the presence of the King of Morocco'."""
    words = set(scene.reader.ontology.words["patronage"])
    token = head_at(scene.parsed.doc, actor)
    for _ in range(4):
        if token is None or token.head == token or token.pos_ in {"VERB", "AUX"}:
            return False
        token = token.head
        if token.lemma_.lower() in words | {"auspex"} and token.dep_ == "pobj":
            return True
    return False
