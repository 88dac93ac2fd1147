"""Which of the events that one sentence tells are kept: one for each word, and none told as another's content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.gifts import CONTENT
from accord.extract.join.days import dated_itself
from accord.extract.match.arguments import relations
from accord.extract.match.matching import Match
from accord.extract.match.occasions import is_where_agreed
from accord.extract.match.phrases import named_after
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DRILLS = frozenset({"exercise/joint-exercise", "exercise/exercise"})
_FRAMES = frozenset({"part", "framework", "frame", "course", "context", "auspex", "auspice"})
_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_AT = frozenset({"in", "at", "during"})
_CONTENT_OF_TALKS = frozenset({"meeting/discuss", "meeting/exchange-views", "meeting/negotiate"})


def highest(told: Iterable[tuple[Draft, Match]], words: Words) -> list[tuple[Draft, Match]]:
    """Of the events that one word tells keep the first, which is of the highest kind."""
    kept: dict[int, tuple[Draft, Match]] = {}
    for event, match in told:
        first = kept.setdefault(event.anchor, (event, match))[0]
        if event.kind in _STEPS and first.kind in _STEPS and len(first.parties) < 2 <= len(event.parties):
            kept[event.anchor] = (event, match)  # 'the accord came to an end': no two came to it
    bodies = {event.anchor: event for event, _ in kept.values() if event.kind is Kind.SESSION and event.body}
    for event, match in kept.values():
        session = _session_of(match, bodies, words) if event.kind is Kind.MEETING else None
        if session and not _is_beside(event, match, session, words):
            session.absorb(event)
            kept = {anchor: one for anchor, one in kept.items() if anchor != event.anchor}
    return _without_purposes(_without_own_bodies(list(kept.values())))


def _without_own_bodies(told: list[tuple[Draft, Match]]) -> list[tuple[Draft, Match]]:
    """'The fourth session of the commission, which took place in May': the commission sat in it, and not beside it."""
    sittings = {match.trigger.i for event, match in told if event.kind is Kind.SESSION and event.nominal}
    return [
        (event, match)
        for event, match in told
        if not (event.kind is Kind.SESSION and event.nominal and _sits_in(match.trigger) in sittings)
    ]


def _sits_in(body: Token) -> int | None:
    return body.head.head.i if body.dep_ == "pobj" and body.head.lower_ == "of" else None


def _is_beside(meeting: Draft, match: Match, session: Draft, words: Words) -> bool:
    """'In Rome for the NATO summit, Lee met Minister Diaz': those two met, and no summit of theirs."""
    apart = any(a.relation in {"obj", "with"} and a.actors for a in match.arguments)
    owners = session.codes - {*words["state_codes"]}
    if any(
        relation in _AT and head.i == session.anchor for relation, head in relations(match.trigger, words)
    ):
        return False  # 'spoke with allies in a summit of theirs'
    return apart and len(meeting.codes) == 2 and not owners & meeting.codes and bool(owners)


def _without_purposes(told: list[tuple[Draft, Match]]) -> list[tuple[Draft, Match]]:
    """'Met for talks', 'will meet for a summit': the talks for which the same parties meet are that meeting."""
    meetings = {event.anchor: event for event, match in told if _is_verb_of_talks(event, match)}
    kept: list[tuple[Draft, Match]] = []
    for event, match in told:
        outer = meetings.get(match.trigger.head.head.i) if _is_for(match.trigger) else None
        named = {code: party for code, party in event.parties.items() if party.rule != "party/topic"}
        if outer and event.kind is Kind.MEETING and (named.keys() <= outer.codes or event.bare):
            event.parties = named if len(outer.parties) > 1 else event.parties
            outer.absorb(event)
        else:
            kept.append((event, match))
    return kept


def _is_verb_of_talks(event: Draft, match: Match) -> bool:
    return event.kind is Kind.MEETING and match.trigger.pos_ == "VERB"


def _is_for(trigger: Token) -> bool:
    return trigger.dep_ == "pobj" and trigger.head.lower_ == "for"


def _session_of(match: Match, bodies: Mapping[int, Draft], words: Words) -> Draft | None:
    """'The committee met', 'they met for the third summit': the session of which a verb of meeting speaks."""
    heads = [a.head.i for a in match.arguments if a.relation in {"subj", "via"}]
    heads += [
        i
        for relation, head in relations(match.trigger, words)
        if match.pattern.rule not in _CONTENT_OF_TALKS or head.head.head == match.trigger
        for i in _setting(relation, head)
    ]  # 'discussed their plans for the summit': not at it
    if match.pattern.rule == "meeting/summit":  # 'the climate conference (COP30)'
        heads += [child.i for child in match.trigger.children if child.dep_ == "appos"]
    if (
        match.pattern.rule == "meeting/meet"
    ):  # 'met with their partners, Peru and Chile, for their third summit'
        heads += [t.i for t in match.trigger.subtree if t.dep_ == "pobj" and t.head.lower_ == "for"]
    if match.pattern.rule in _CONTENT_OF_TALKS:  # 'held a dialogue to discuss …'
        above = match.trigger.head if match.trigger.dep_ in {"advcl", "xcomp", "conj", "acl"} else None
        heads += [above.i, *(child.i for child in above.children)] if above is not None else []
    return next((bodies[i] for i in heads if i in bodies), None)


def _setting(relation: str, head: Token) -> list[int]:
    """What somebody meets for or at; 'as part of', 'within the framework of' a session are at it too."""
    if relation in {"for", "at", "in"} and head.lemma_.lower() not in _FRAMES:
        inner = (
            named_after(head, "in") if head.lower_ == "time" else []
        )  # 'for the third time in their committee'
        return [head.i, *(deep.i for deep in inner)]
    if relation not in {"as", "in", "within", "under"} or head.lemma_.lower() not in _FRAMES:
        return []
    return [deep.i for thing in named_after(head, "of") for deep in thing.subtree]


def hangs_in_the_air(event: Draft) -> bool:
    """Say whether a noun alone ('the talks') tells no event of its own; with an agreement, body or name it does.

    'Both navies held a joint exercise in May', 'an exercise of both armies will be held in May' are acts too: of
    exercises there are not many in a report.
    """
    drill = event.kind is Kind.EXERCISE
    named = drill and event.item is not None and not event.item.value.islower()
    named = named or (event.rule in _DRILLS and dated_itself(event))
    return event.bare and event.nominal and event.agreement is None and event.body is None and not named


def without_echoes(events: list[Draft], doc: Doc, words: Words) -> list[Draft]:
    """Leave out what the sentence tells as another act's content or only in its head."""
    return without_heads(without_content(_without_titles(_without_steps(events, doc), doc), doc, words), doc)


def _without_steps(events: list[Draft], doc: Doc) -> list[Draft]:
    """'The start of negotiations on the accession of Chad to the Union' is a step between the two, and one."""
    changes = {event.anchor: event for event in events if event.kind is Kind.AGREEMENT_CHANGE}
    inner: set[int] = set()
    for event in changes.values():
        matter = [
            deep.i for child in doc[event.anchor].children if child.lower_ == "on" for deep in child.children
        ]
        for step in (changes[i] for i in matter if i in changes):
            event.parties = dict(step.parties) if len(step.parties) > 1 else event.parties
            inner.add(step.anchor)
    return [event for event in events if event.kind is not Kind.AGREEMENT_CHANGE or event.anchor not in inner]


def _without_titles(events: list[Draft], doc: Doc) -> list[Draft]:
    """'Signed a declaration with Chad on establishing a partnership': what follows 'on' is what it is about."""
    signed = {event.anchor for event in events if event.kind is Kind.SIGNING}
    return [
        event
        for event in events
        if not (
            (event.kind in CONTENT and _is_title(doc[event.anchor], signed))
            or (event.kind is Kind.AGREEMENT_CHANGE and _is_purpose(doc[event.anchor], signed))
        )
    ]


def _is_purpose(verb: Token, signed: set[int]) -> bool:
    """'Signed two protocols to establish relations': what is signed for is still to be done."""
    towards = verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return towards and verb.dep_ in {"advcl", "acl"} and bool({verb.head.i, verb.head.head.i} & signed)


def _is_title(token: Token, signed: set[int]) -> bool:
    on = token.head
    if token.dep_ != "pcomp" or on.lower_ not in {"on", "concerning", "regarding"}:
        return False
    return any(above.i in signed for above in on.ancestors)


def without_content(events: list[Draft], doc: Doc, words: Words) -> list[Draft]:
    """'Agreed to supply' is the supply, not a pledge beside it (codebook, section 2: the higher kind).

    'Agreed to set up a committee' is one pledge, that of the outer verb.
    """
    pledges = [event for event in events if event.kind is Kind.COMMITMENT and _stands_alone(event)]
    events = [event for event in events if not _is_forgone(event, pledges)]
    inner = {
        event.anchor
        for event in events
        if event.kind is not Kind.COMMITMENT
        and _stands_alone(event)
        and not is_where_agreed(doc[event.anchor], words)
    }
    inner |= {event.anchor for event in events if _is_next_session(event)}
    outer = [
        event
        for event in events
        if event.kind is not Kind.COMMITMENT
        or not inner & event.complement
        or _has_another_task(event, inner, doc, words)
    ]
    pledges = [event for event in outer if event.kind is Kind.COMMITMENT and _stands_alone(event)]
    return [
        event
        for event in outer
        if event.kind is not Kind.COMMITMENT
        or not any(event.anchor in pledge.complement for pledge in pledges if pledge is not event)
    ]


def _has_another_task(pledge: Draft, inner: set[int], doc: Doc, words: Words) -> bool:
    """'Agreed to reopen the port and to sign a treaty': the first task is pledged beside the signing."""
    within = [child for child in doc[pledge.anchor].subtree if child.i in pledge.complement]
    first = [t for t in within if t.dep_ in {"xcomp", "ccomp", "acl"} and t.tag_ == "VB"][:1]
    tasks = [task for verb in first for task in (verb, *verb.conjuncts) if task.tag_ == "VB"]
    for task in tasks if len(tasks) > 1 else ():
        others = {t.i for other in tasks if other.i > task.i for t in other.subtree}
        own = {t.i for t in task.subtree} - others
        if not own & inner and f"to {task.lemma_}" not in words["ritual_task"]:
            return True
    return False


def _is_forgone(event: Draft, pledges: list[Draft]) -> bool:
    """'Agreed not to station troops there': what is not to be done is the pledge's matter, and no act denied."""
    denied = event.modality.value is Modality.DENIED and event.kind is not Kind.COMMITMENT
    return denied and any(event.anchor in pledge.complement for pledge in pledges)


def without_heads(events: list[Draft], doc: Doc) -> list[Draft]:
    """'Launch a Fund for Bees: Chad and Mali will launch …': the head of a paragraph only announces its sentence."""
    colon = next((token.i for token in doc if token.text == ":"), None)
    if colon is None or any(
        token.dep_ in {"nsubj", "nsubjpass"} and token.head.i < colon for token in doc[:colon]
    ):
        return events
    told = [event for event in events if event.anchor > colon and event.kind in _HEADED]
    return [
        event
        for event in events
        if event.kind not in _HEADED
        or event.anchor > colon
        or not any(event.codes & one.codes for one in told)
    ]


_HEADED = frozenset({Kind.PROJECT, Kind.COMMITMENT, Kind.TRANSFER})


def _is_next_session(event: Draft) -> bool:
    """'Agreed to hold the next meeting in Rome in May': one that is fixed (codebook, ruling 4)."""
    talks = event.kind in {Kind.SESSION, Kind.MEETING} and event.modality.value is Modality.SCHEDULED
    return talks and event.nominal and (event.when is not None or event.place is not None)


def _stands_alone(event: Draft) -> bool:
    return len(event.parties) > 1 and not hangs_in_the_air(event)
