"""Parties that the report's own subject lends to an act of which the sentence leaves them open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import SMALL_GROUP
from accord.extract.fill.firms import FIRM
from accord.extract.fill.gifts import is_under_pact
from accord.extract.fill.narrowing import narrowed
from accord.extract.fill.places import place_of
from accord.extract.gatherings import TALKS
from accord.extract.match.asides import warns_of
from accord.extract.match.counterparts import Counterpart, counterpart
from accord.extract.match.matching import Match
from accord.extract.match.whereabouts import is_here
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant
from accord.ontology.frames import SLOTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PAIR = 2
_RESOLVING = frozenset({"agree", "decide", "resolve"})
_SMALL = 3
_THERE = TALKS | {Kind.SIGNING}
"""Kinds of act that 'in Vanuatu', on a tour of five states, is one with Vanuatu."""


def add_topic(event: Draft, match: Match, scene: Scene) -> None:
    """Take the report's own parties for those that 'both sides' leave open, never for a stranger's act."""
    if any(a.relation in {"subj", "by"} and not a.actors for a in match.arguments):
        return
    if event.parties and all(party.rule == FIRM for party in event.parties.values()):
        return  # what 'the Danish firm' does is none of the report's two states
    if event.kind is Kind.TRANSFER and (_is_open_gift(event, match, scene) or _is_of_markets(scene)):
        return
    if event.kind is Kind.COMMITMENT and _is_no_joint_pledge(event, scene):
        return
    topic = _at_this_point(event, scene)
    if topic == scene.discourse.topic and not scene.discourse.firm and not _is_for_lead(event, topic, scene):
        return
    if event.kind is Kind.COMMITMENT and not scene.discourse.firm and _is_at_home(event, topic, scene):
        return
    if event.kind in _THERE and len(topic) > _PAIR and len(event.parties) == 1:
        there = abroad(event, match, scene)
        topic = (*event.parties, there.value) if there and there.value in topic else topic
    if event.kind is Kind.TRANSFER and scene.sheet is not None and len(topic) > _PAIR:
        return  # of many whom a sheet names nobody can say which of them gets what one of them gives
    if _is_of_nobodys_body(event, scene):
        return
    topic = narrowed(topic, event, match, scene)
    if len(topic) < _PAIR or (event.parties and not event.codes & set(topic)):
        return
    both = _means_both(scene) or _is_agreed_by_us(event, match, scene)
    if not (scene.official or scene.discourse.fixed or both) and (
        _is_own_pledge(event, match, scene)
        or (_is_of_members(topic, scene) and not _signs_there(event, match, scene))
    ):
        return
    if event.kind is Kind.AGREEMENT_CHANGE and len(topic) > _PAIR:
        return
    if event.kind in TALKS and not scene.official and _has_organisation(topic, scene):
        words = scene.reader.ontology.words
        if (
            len(topic) > _PAIR
            or counterpart(match, scene.discourse.resolve, words) is not Counterpart.OFFICIAL
        ):
            return  # an organisation that the news is about sits in few of the talks that it tells
    if match.pattern.id == "relations" and not _are_their_ties(scene):
        return
    anchored = event.agreement is not None or _is_of_pair(event, topic, match, scene)
    if not event.parties and not anchored and not _means_several(scene):
        return
    new = [code for code in topic if code not in event.parties]
    for code in topic:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    if len(new) == 1:
        _join_strangers(event, match, new[0], scene)


def _at_this_point(event: Draft, scene: Scene) -> tuple[str, ...]:
    """Those of whom the report has told last, else those whom it is about."""
    told = scene.discourse
    own = told.fixed and event.parties and event.codes <= set(told.topic)
    return told.group if len(told.group) > 1 and not own else told.topic


def _is_of_markets(scene: Scene) -> bool:
    """News whose headline names no two, and that has told of no act of two, need not tell for whom a sum is."""
    told = scene.discourse
    return told.news and not (told.firm or told.heard)


def _are_their_ties(scene: Scene) -> bool:
    """Any report may speak of 'ties' in passing; one about two states speaks of theirs, or one of both with a day."""
    return scene.discourse.fixed or (scene.discourse.firm and bool(scene.line.times))


def _is_of_nobodys_body(event: Draft, scene: Scene) -> bool:
    """'The Rice Council met', in the news of two states: a body whose name does not tell it joint may be one's own."""
    if event.kind is not Kind.SESSION or scene.official or scene.discourse.fixed or event.body is None:
        return False
    name = event.body.value.lower()
    return not any(head in name for head in ("joint", *scene.reader.bodies.alone))


def _is_open_gift(event: Draft, match: Match, scene: Scene) -> bool:
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


def _means_both(scene: Scene) -> bool:
    return any(a.part is Part.COLLECTIVE for a in scene.actors.actors)


def _is_agreed_by_us(event: Draft, match: Match, scene: Scene) -> bool:
    """'"We have agreed to set up a joint commission", Lee said', of talks between two: nobody agrees with himself."""
    talks = scene.talks
    if (
        event.kind is not Kind.COMMITMENT
        or talks is None
        or len(talks.codes) != _PAIR
        or not event.codes < talks.codes
    ):
        return False
    ours = any(x.part is Part.WE for a in match.arguments if a.relation == "subj" for x in a.actors)
    joint = _is_joint_body(match) and match.trigger.head.lemma_ in _RESOLVING
    return ours and (match.trigger.lemma_ == "agree" or joint)


def _is_own_pledge(event: Draft, match: Match, scene: Scene) -> bool:
    """What somebody pledges is pledged to nobody in particular, but for what a pact binds him to or two found."""
    founded = match.pattern.rule == "commitment/body-founded" and _is_joint_body(match)
    return event.kind is Kind.COMMITMENT and not founded and not is_under_pact(scene.parsed.shadow.text)


def _is_joint_body(match: Match) -> bool:
    """'A joint commission will be formed', not 'the group was formed in May'."""
    return any(
        a.relation == "obj" and any(c.lower_ == "joint" for c in a.head.lefts) for a in match.arguments
    )


def _signs_there(event: Draft, match: Match, scene: Scene) -> bool:
    """A state signs what its organisation has made, and agrees 'with the Fund', which has lent to it."""
    ontology = scene.reader.ontology
    states = ontology.state_codes
    if event.kind is Kind.TRANSFER:
        return bool(event.parties) and event.codes <= {*ontology.words["lenders"]}
    dealt = any(a.relation == "with" and a.actors for a in match.arguments)
    return event.kind is Kind.SIGNING and bool(event.parties) and (dealt or event.codes <= states)


def _is_of_members(topic: Sequence[str], scene: Scene) -> bool:
    """A dispatch about a state in one of its organisations: what either does there, it does not do with the other."""
    ontology = scene.reader.ontology
    states = {code for code in topic if code in ontology.state_codes}
    bodies = [ontology.party(code) for code in topic if code not in states]
    dealing = ontology.words["dealing_bodies"]
    return any(body.code not in dealing or states & set(body.members) for body in bodies)


def add_own_group(event: Draft, scene: Scene) -> None:
    """'The Quad will …', in a sheet of one of its members: the group and who tells it (codebook, ruling 16)."""
    home = scene.discourse.home
    if (
        event.kind not in {Kind.COMMITMENT, Kind.PROJECT}
        or len(event.parties) != 1
        or not scene.sheet
        or not home
    ):
        return
    (group,) = event.codes
    members = scene.reader.ontology.party(group).members
    if group in scene.sheet.parties and home in members and len(members) <= SMALL_GROUP:
        event.parties[home] = Stated(home, scene.parsed.sentence.span, "party/sheet")


def _is_for_lead(event: Draft, topic: Sequence[str], scene: Scene) -> bool:
    """Whether the parties of a lead, which names whom it speaks of, can be those of an act told further down.

    In an office's own release they can, and in the opening sentence itself; so can those whom a body or an
    instrument of theirs brings back, or 'both sides', and two states that are said to talk. News of markets is
    full of what passes between nobody in particular.
    """
    if event.kind is Kind.TRANSFER or len(topic) > _SMALL:
        return False
    if event.body or event.agreement or scene.official or scene.order == 0:
        return True
    known = scene.reader.ontology.words["state_codes"]
    states = all(code in known for code in topic)
    return len(topic) == _PAIR and (_means_several(scene) or (event.kind in TALKS and states))


def _has_organisation(codes: Sequence[str], scene: Scene) -> bool:
    known = scene.reader.ontology.words["state_codes"]
    return any(code not in known for code in codes)


def _is_at_home(event: Draft, topic: Sequence[str], scene: Scene) -> bool:
    """A pledge of the issuer's own people, in a sheet or in a release that tells of no talks with those of its lead."""
    told = scene.talks.codes if scene.talks else frozenset()
    alone = event.codes == {scene.discourse.home}
    return alone and (scene.sheet is not None or not set(topic) <= told)


def _is_no_joint_pledge(event: Draft, scene: Scene) -> bool:
    """A warning, and what somebody will do for his own people, are pledged to nobody."""
    warning = warns_of(scene.actors.actors, scene.parsed.doc, scene.reader.ontology.words)
    return warning or _is_for_own_people(event, scene)


def _is_for_own_people(event: Draft, scene: Scene) -> bool:
    """'We are committed to respect for all Chadians', said by Chad's minister: what is done at home."""
    voice = scene.discourse.voice
    if voice is None or not voice.parties or event.codes != set(voice.parties[:1]):
        return False
    named = [actor.parties for actor in scene.actors.within(event.complement) if actor.parties]
    return bool(named) and all(set(parties) <= event.codes for parties in named)


def _means_several(scene: Scene) -> bool:
    """'Both sides', 'we', 'they': words by which a sentence means those of whom the report speaks."""
    return any(a.part in {Part.COLLECTIVE, Part.WE, Part.PRONOUN} for a in scene.actors.actors)


def _join_strangers(event: Draft, match: Match, party: str, scene: Scene) -> None:
    """'Lee met the French chief of staff': Lee, of no known state, acts for the one that the report is about."""
    for argument in match.arguments:
        for actor in argument.actors if argument.role not in {"none", "place", *SLOTS} else ():
            if actor.part is Part.PERSON and actor.name and not scene.discourse.resolve(actor):
                span = scene.parsed.shadow.span(actor.start, actor.end)
                person = Participant(actor.name, argument.role, party, actor.post)
                event.participants.setdefault(actor.name, Stated(person, span, "participant/topic"))


def abroad(event: Draft, match: Match, scene: Scene) -> Stated[str] | None:
    """The state in which the talks were, where it is none of those who are known to have taken part.

    'Co-chaired the group on trade in Lima': the parse may put there what is chaired, or its field.
    """
    chaired = [a.head for a in match.arguments if a.relation == "obj" and match.pattern.id == "co-chair"]
    tokens = [match.trigger, *(token for head in chaired for token in head.subtree)]
    told = (place_of(token, scene.parsed, scene.line.hits) for token in tokens)
    found = next((place for place in told if place), None)
    found = found or place_of(match.trigger, scene.parsed, scene.line.hits, towards=True)
    if found is None:
        return _here(event, match, scene)
    place, hit = found
    if not place.country or place.country in event.parties:
        return None
    return Stated(str(place.country), scene.parsed.shadow.span(hit.start, hit.end), "party/place")


def _here(event: Draft, match: Match, scene: Scene) -> Stated[str] | None:
    """'Here for talks with officials': those of the state from which the report is dated."""
    home = scene.discourse.home
    dispatch = scene.page.dateline is not None and not scene.official
    if not (dispatch and home and home not in event.parties and is_here(match.trigger, towards=False)):
        return None
    return Stated(home, scene.parsed.sentence.span, "party/place")


def _is_of_pair(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> bool:
    return len(topic) == _PAIR and (_is_joint(event, scene) or _is_founded_there(topic, match, scene))


def _is_founded_there(topic: Sequence[str], match: Match, scene: Scene) -> bool:
    """'A Steering Group was established', in an office's account of talks between two: at them, and by both."""
    held = scene.talks is not None and scene.talks.codes == set(topic)
    return match.pattern.id == "body-founded" and scene.official and held


def _is_joint(event: Draft, scene: Scene) -> bool:
    """'The recent Strategic Dialogue', in a report about two: a body that two states have together is theirs."""
    if event.kind is not Kind.SESSION or event.body is None:
        return False
    if scene.discourse.fixed and event.ordinal:
        return True  # 'the fifth session of the commission', on a page about two
    name = event.body.value.lower()
    return any(name.endswith(head) for head in scene.reader.bodies.alone)


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


def lend_from_talks(events: Sequence[Draft], doc: Doc) -> None:
    """'Held talks with the Chadian minister and agreed to set up a fund': it is agreed with whom one talks.

    So is it signed with them, and with the hosts of a visit: 'accords were signed during the King's visit here'.
    """
    told = [one for one in events if one.kind in _TOGETHER and len(one.parties) > 1]
    for event in events:
        for one in told if len(event.parties) == 1 else ():
            if event.codes <= one.codes and (
                _goes_on(event, one, doc) or (event.kind is Kind.SIGNING and _is_at(event, one, doc))
            ):
                for code, said in one.parties.items():
                    event.parties.setdefault(code, said)


_TOGETHER = TALKS | {Kind.VISIT}
_OCCASIONS = frozenset({"at", "during", "on", "after", "following", "in"})


def _goes_on(event: Draft, one: Draft, doc: Doc) -> bool:
    """Whether the act is told by a verb in a row with that of the talks, or its signing with that of a visit."""
    verb, held = doc[event.anchor], doc[one.anchor]
    if event.kind is Kind.COMMITMENT:
        fits = verb.lemma_.lower() == "agree" and one.kind in TALKS
    else:
        fits = event.kind is Kind.SIGNING and not any(c.lower_ in {"with", "by"} for c in verb.subtree)
    return fits and verb.dep_ == "conj" and verb.head in {held, held.head}


def _is_at(event: Draft, visit: Draft, doc: Doc) -> bool:
    """'Were signed at the end of his visit': a passive that names no signers, on the occasion of a visit or talks."""
    verb, stay = doc[event.anchor], doc[visit.anchor]
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if not passive or any(child.lower_ in {"with", "by", "between"} for child in verb.children):
        return False
    while stay.dep_ == "pobj":
        if stay.head.head == verb:
            return stay.head.lower_ in _OCCASIONS
        stay = stay.head.head
    return False
