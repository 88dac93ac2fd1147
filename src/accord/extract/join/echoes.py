"""What a sentence tells only as the content, title or head of another act of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.gifts import CONTENT
from accord.extract.join.lone_nouns import hangs_in_the_air
from accord.extract.match.occasions import is_where_agreed
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


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
    colon = next((token.i for token in doc if token.text == ":"), None) if len(events) > 1 else None
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
