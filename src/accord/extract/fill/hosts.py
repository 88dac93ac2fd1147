"""One minister who sees the officials of several states has a meeting with each (codebook, ruling 23)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import bare_forms
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER_SIDE = frozenset({"with", "to", "obj", "on"})
_BETWEEN = frozenset({"between", "among"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SUMMITS = frozenset({"meeting/summit", "meeting/summit-with"})


def apart(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """Return the meeting, or one for each party that its sentence says was met by itself."""
    words = scene.reader.ontology.words
    if event.title or _is_joint(match.trigger, words) or match.pattern.rule in _SUMMITS:
        return [event]
    if event.kind is not Kind.MEETING:
        return _with_each(event, match, scene)
    others = [a for a in match.arguments if a.relation in _OTHER_SIDE]
    met = dict.fromkeys(code for a in others for code in _codes(a, scene))
    own = {code for a in match.arguments if a not in others for code in _codes(a, scene)}
    own = own & event.codes if own else set(event.codes - met.keys())
    if not met:
        own, met = _facing(match, scene)
    if (
        len(met) == 1
        and len(own) > 1
        and (_said(match.trigger, words["apart"]) or _are_envoys(_callers(match), scene))
    ):
        own, met, others = set(met), dict.fromkeys(sorted(own)), _callers(match)
    found = [code for code in met if code not in own and code in event.codes]
    if len(own) != 1 or len(found) < 2 or not _one_by_one(others, match, scene):
        return [event]
    return [_with(event, own | {code}, found) for code in found]


def _callers(match: Match) -> list[Argument]:
    """'Ambassadors Diaz and Lee paid separate calls on the king': several who come to one."""
    return [a for a in match.arguments if a.relation in {"subj", "by", "via"}]


def without_sums(found: Sequence[Draft]) -> list[Draft]:
    """'Met the envoys of A and B in separate meetings': the meetings are those with each, and no third one."""
    meetings = [event for event in found if event.kind is Kind.MEETING]
    return [event for event in found if event.kind is not Kind.MEETING or not _is_sum(event, meetings)]


def _is_sum(event: Draft, meetings: Sequence[Draft]) -> bool:
    parts = [one.codes for one in meetings if one is not event and one.codes < event.codes]
    return event.nominal and len(parts) > 1 and frozenset().union(*parts) == event.codes


def _with_each(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """'Established relations with A and B', 'signed agreements with A and B': there is one with each."""
    if not _is_of_two(event, match):
        return [event]
    makers = {code for a in match.arguments if a.relation in {"subj", "by"} for code in _codes(a, scene)}
    found = [code for code in _partners(match, scene) if code in event.codes - makers]
    own = event.codes - set(found)
    if len(own) != 1 or len(found) < 2 or _is_group_too(found, scene):
        return [event]
    return [_named_alone(_with(event, {*own, code}, found)) for code in found]


def _named_alone(event: Draft) -> Draft:
    """'Free trade agreements with Chad, Mali and Peru': each is called by what comes before its partners."""
    told = event.agreement
    title = told.value.title.partition(" with ")[0] if told else ""
    if told and title != told.value.title:
        event.agreement = replace(told, value=replace(told.value, title=title))
    return event


def _partners(match: Match, scene: Scene) -> list[str]:
    """Those behind 'with', whether the parse hangs them on the verb, on the agreements or on a word between."""
    told = [a for a in match.arguments if a.relation == "with"]
    codes = [code for a in told for code in _codes(a, scene)]
    things = [match.trigger, *(a.head for a in match.arguments if a.relation == "obj")]
    for token in (deep for thing in things for deep in thing.subtree):
        if token.dep_ == "pobj" and token.head.lower_ == "with":
            actors = scene.actors.within(frozenset(one.i for one in (token, *token.conjuncts)))
            codes += [code for actor in actors for code in scene.discourse.resolve(actor)]
    return list(dict.fromkeys(codes))


def _is_group_too(codes: Sequence[str], scene: Scene) -> bool:
    """'With Kuwait and the entire GCC': a member stands beside its group, and all of it is one act."""
    members = {m for code in codes for m in scene.reader.ontology.party(code).members}
    return bool(members & set(codes))


def _is_of_two(event: Draft, match: Match) -> bool:
    if event.agreement is None or event.kind not in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        return False
    heads = [match.trigger, *(a.head for a in match.arguments if a.relation == "obj")]
    return event.agreement.rule == "agreement/relations" or any(head.tag_ in _PLURAL for head in heads)


def _one_by_one(others: list[Argument], match: Match, scene: Scene) -> bool:
    """Say whether words tell several meetings, or those met are officials without a name."""
    words = scene.reader.ontology.words
    if _said(match.trigger, words["apart"]) or _is_several(match.trigger, words):
        return True
    if any(phrase in scene.parsed.shadow.text for phrase in words["apart_phrases"]):
        return True
    if any(child.lower_ == "bilateral" for child in match.trigger.lefts) or _is_listed(others, scene):
        return True
    peers = any(a.head.tag_ == "NNS" and a.head.lemma_ in words["peers"] for a in others)
    before = [token.lower_ for a in others for token in a.head.lefts if token.dep_ == "compound"]
    peers = peers or any(word.endswith("s") and word[:-1] in words["peers"] for word in before)
    if peers and match.trigger.lemma_ != "host":
        return True  # 'met his counterparts from A and B, Ana Diaz and Bo Dahl' (codebook, ruling 23)
    if match.trigger.lemma_ in {"receive", "see"} or _are_envoys(others, scene):
        return True  # an audience is for one, and who 'is to see' several sees one after the other
    if _is_telephone(match.trigger, words) or _is_of_days(match.trigger):
        return False
    named = [a for a in others if _codes(a, scene)]
    if len({code for a in named for code in _codes(a, scene)}) == len(named) > 1:
        return True  # 'spoke to the minister and to the envoy'
    return bool(others) and all(_unnamed(a, words) for a in others)


def _is_listed(others: list[Argument], scene: Scene) -> bool:
    """'Will meet the President of A, Ana Diaz; the King of B; and the Emir of C': one after the other."""
    ends = [actor.end for a in others for actor in a.actors]
    text = scene.parsed.shadow.text
    return len(ends) > 1 and any(";" in text[one : one + 2] for one in sorted(ends)[:-1])


def _are_envoys(others: list[Argument], scene: Scene) -> bool:
    """'Met the Cuban ambassador, Ana Diaz, and the Lao ambassador, Bo Dahl': each calls for his own state."""
    people = [actor for a in others for actor in a.actors if actor.part in {Part.PERSON, Part.OFFICE}]
    return len(people) > 1 and all(x.post and scene.reader.offices.envoy.search(x.post) for x in people)


def _is_joint(trigger: Token, words: Words) -> bool:
    """'Held a joint meeting', 'met together', 'a conference call': words for one table, and not in what it is about."""
    near = {trigger, _clause(trigger)}
    return any(
        token.lower_ in words["joint"] and (token.head in near or token.head.lemma_.lower() in words["talks"])
        for token in _clause(trigger).subtree
        if not (token.lower_ == "conference" and token.dep_ != "compound")
    )


def _said(trigger: Token, listed: Iterable[str]) -> bool:
    return any(token.lower_ in listed for token in _clause(trigger).subtree)


def _clause(trigger: Token) -> Token:
    top = trigger
    while top.pos_ not in {"VERB", "AUX"} and top.head != top:
        top = top.head
    return top


def _is_several(trigger: Token, words: Words) -> bool:
    """'Meetings with', 'calls with', 'a series of meetings': talks are plural even where they are one."""
    return trigger.tag_ in _PLURAL and trigger.lemma_.lower() in words["countable_talks"]


def _is_of_days(trigger: Token) -> bool:
    """'Two days of talks with the ministers of A, B and C' have all of them at one table."""
    above = trigger.head.head
    return trigger.dep_ == "pobj" and trigger.head.lower_ == "of" and above.lemma_ in {"day", "hour"}


def _is_telephone(trigger: Token, words: Words) -> bool:
    """'A call with the leaders of three states' has all of them on the line."""
    return (
        trigger.pos_ == "NOUN" and trigger.tag_ == "NN" and trigger.lemma_.lower() in words["countable_talks"]
    )


def _facing(match: Match, scene: Scene) -> tuple[set[str], dict[str, None]]:
    """'Between officials of A and representatives of B, C and D': the first, and those who face it."""
    codes = [code for a in match.arguments if a.relation in _BETWEEN for code in _codes(a, scene)]
    return set(codes[:1]), dict.fromkeys(codes[1:])


def _codes(argument: Argument, scene: Scene) -> list[str]:
    return [code for actor in argument.actors for code in scene.discourse.resolve(actor)]


def _unnamed(argument: Argument, words: Words) -> bool:
    """'The foreign ministers of A, B and C', 'officials from A and B': many, and none of them by name."""
    row = any(a.part is Part.OFFICE and len(a.parties) > 1 for a in argument.actors)
    people = [a for a in argument.actors if a.part is Part.PERSON and not row]
    several = argument.head.tag_ in _PLURAL or row
    return not people and several and not bare_forms(argument.head) & {*words["same_table"]}


def _with(event: Draft, parties: set[str], others: list[str]) -> Draft:
    kept = {code: said for code, said in event.parties.items() if code in parties or code not in others}
    people = {name: p for name, p in event.participants.items() if p.value.party in kept}
    return replace(
        event, parties=kept, participants=people, areas=dict(event.areas), evidence=list(event.evidence)
    )
