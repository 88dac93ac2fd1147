"""Visits and meetings of those who act for no state: actors and singers, teams at a match, what a question asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Argument, Match
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOERS = frozenset({"subj", "by", "poss", "via", "mod"})
_MET = frozenset({"obj"})
_SIGNERS = frozenset({"subj", "with", "by", "between"})
_CLUBS = frozenset({"club", "clubs"})
_GOING = frozenset({"visit", "tour"})


def is_of_laymen(match: Match, words: Words) -> bool:
    """Say whether those who visit or meet are private people, or states only by their teams."""
    if match.pattern.kind is Kind.SIGNING:
        sides = [a.head for a in match.arguments if a.relation in _SIGNERS and a.actors]
        return any(_has_calling(head, words) or head.lower_ in _CLUBS for head in sides)
    if match.pattern.kind not in {Kind.VISIT, Kind.MEETING}:
        return False
    doers = [a for a in match.arguments if a.relation in _DOERS and a.actors]
    if any(_has_calling(a.head, words) or _is_team_at_play(a.head, words) for a in doers):
        return True
    if match.pattern.kind is Kind.VISIT and any(c.lower_ in words["games"] for c in match.trigger.lefts):
        return True  # 'a cricket tour of Kenya'
    return _is_match(match, doers, words) or is_asked_of_all(match.trigger)


def _has_calling(head: Token, words: Words) -> bool:
    """'French actress Julie Dupont': a calling beside a name, and no office of a state."""
    near = {head.lower_, head.lemma_.lower(), *(child.lower_ for child in head.lefts)}
    owners = {child.lemma_.lower() for child in head.lefts if child.dep_ == "poss"}
    if owners & {*words["merchant"]} and not head.ent_type_:
        return True  # 'the Swiss firm's chairman'
    return bool(near & {*words["callings"]}) and not near & {"minister", "president", "ambassador", "envoy"}


def _is_team_at_play(head: Token, words: Words) -> bool:
    """'Kenya's cricket team', 'the Welsh rugby squad'."""
    if head.lemma_.lower() not in {"team", "squad", "side", "player", "club"}:
        return False
    return any(child.lower_ in words["games"] for child in head.lefts)


def _is_match(match: Match, doers: list[Argument], words: Words) -> bool:
    """'Australia meet Pakistan in Perth', 'Wales tour Fiji': states that play; their officials would be told."""
    if not doers or not all(_is_bare_state(a, words) for a in doers):
        return False
    if match.trigger.pos_ != "VERB":
        return match.trigger.lemma_ == "tour"  # 'Sri Lanka's tour of Fiji'
    if match.trigger.lemma_ in _GOING:
        return True
    played = [a for a in match.arguments if a.relation in _MET]
    return match.trigger.lemma_ == "meet" and bool(played) and all(_is_bare_state(a, words) for a in played)


def _is_bare_state(argument: Argument, words: Words) -> bool:
    """The head is the name of a state itself, as it stands."""
    return argument.party is not None and {*argument.party.parties} <= {*words["state_codes"]}


def is_asked_of_all(trigger: Token) -> bool:
    """'Should the minister go to Oslo?': a question that tells of nothing done."""
    root = trigger.sent.root
    if trigger.sent[-1].text != "?":
        return False
    first = trigger.sent[0]
    return first.dep_ in {"aux", "auxpass"} or (
        first.tag_ in {"WP", "WRB", "WDT", "MD"} and root.pos_ in {"VERB", "AUX"}
    )
