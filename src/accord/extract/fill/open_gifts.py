"""Gifts and sums of which the report's other party is neither giver nor taker."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.match.matching import Match
from accord.extract.scene import Scene


def is_of_markets(scene: Scene) -> bool:
    """News whose headline names no two, and that has told of no act of two, need not tell for whom a sum is."""
    told = scene.discourse
    return told.news and not (told.firm or told.heard)


def is_open_gift(event: Draft, match: Match, scene: Scene) -> bool:
    """What is given to some country, to the whole world or by one side alone is not for the report's other party."""
    if _is_trade_of_firm(match, scene):
        return True
    elsewhere = scene.reader.ontology.words["elsewhere"]
    if any(
        a.role == "recipient" and not a.actors and a.head.lemma_.lower() in elsewhere for a in match.arguments
    ):
        return True
    if _names_third(event, scene):
        return True
    return _is_for_all(match, scene) or _is_of_one_side(event, scene) or _is_for_others(event, match, scene)


def _names_third(event: Draft, scene: Scene) -> bool:
    """'Aid to mend Chad's dams, with the 3 million that we gave', said at talks with Peru: it is Chad's."""
    known = {*scene.discourse.topic, *event.codes}
    named = {code for actor in scene.actors.actors for code in actor.parties}
    if not event.codes or named & (set(scene.discourse.topic) - event.codes):
        return False
    return bool((named & scene.reader.ontology.state_codes) - known)


def _is_trade_of_firm(match: Match, scene: Scene) -> bool:
    """'Petronor awarded contracts last year': whoever gets them, no state is named for that."""
    told = [x for a in match.arguments if a.role in {"supplier", "recipient"} for x in a.actors]
    return not scene.official and bool(told) and all(x.name in scene.reader.companies for x in told)


def _is_for_all(match: Match, scene: Scene) -> bool:
    """'Is providing aid across the globe', and each bullet of a sheet about many: no one other side gets it."""
    everywhere = set(scene.reader.ontology.words["everywhere"])
    sheet = scene.sheet is not None and not scene.sheet.pair and not scene.discourse.firm
    return sheet or any(token.lower_ in everywhere for token in match.trigger.subtree)


def _is_of_one_side(event: Draft, scene: Scene) -> bool:
    """What one side of a joint statement gives, it does not for that give to the other."""
    named = {code for actor in scene.actors.actors for code in actor.parties}
    joint = scene.sheet is not None and scene.sheet.joint and len(event.parties) == 1
    return joint and not (named - event.codes) & set(scene.discourse.topic)


def _is_for_others(event: Draft, match: Match, scene: Scene) -> bool:
    """What the other side gives, or the office that speaks brings to its own people, is between nobody named.

    'Germany provides economic assistance', said in Washington, is not for that given to the United States; nor is it
    given by Germany if 'relief for American workers' is all that is told; nor is it for one who gives beside it.
    """
    home, codes = scene.discourse.home, event.codes
    if len(codes) != 1 or home is None or not scene.official:
        return False
    roles = {a.role for a in match.arguments if a.actors}
    if "supplier" in roles and not roles & {"recipient"}:
        ontology = scene.reader.ontology
        own = any(home in ontology.party(code).members for code in scene.discourse.topic)
        return home not in codes or own or _gives_beside(event, match, scene)
    return roles == {"recipient"} and home in codes and match.pattern.id == "supply"


def _gives_beside(event: Draft, match: Match, scene: Scene) -> bool:
    """'The first has committed two billion, and the second one': each of them gives."""
    act = match.trigger
    verbs = [token for token in act.doc if token.lemma_ == act.lemma_ and token != act]
    doers = {child.i for verb in verbs for child in verb.children if child.dep_ == "nsubj"}
    others = {
        code for actor in scene.actors.within(frozenset(doers)) for code in scene.discourse.resolve(actor)
    }
    return bool(others - event.codes)
