"""What a report goes on to say of a body that has sat: of the same sitting, or of the one before or after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import DISCUSSING, TALKS
from accord.extract.join.days import other_day, weakly_dated
from accord.extract.join.nicknames import branch_of, other_branch, same_family
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.spans import Span
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEAR = 8
"""Sentences after which 'the meeting' is no longer surely that of the body."""

_DEFINITE = frozenset({"the", "this", "these", "its", "their", "that", "both"})
_PERSONAL = frozenset({"their", "his", "her", "our"})
_PRONOUNS = frozenset({"it", "they", "we"})


def session_meant(event: Draft, doc: Doc, drafts: Sequence[Draft], words: Words) -> Draft | None:
    """Return the session told last, if `event` speaks of it or of its body only by 'the talks', 'the commission'."""
    if event.kind not in TALKS or event.rule == "meeting/courtesy-call":
        return None
    told = [d for d in drafts if d.kind in TALKS and len(d.parties) > 1 and not d.recalled]
    if event.body:  # 'The Working Group met again': of the body that it names
        told = [d for d in told if d.body and _is_family(event.body.value, d.body.value)]
        told = told if len(event.parties) < 2 else []
    if event.rule in DISCUSSING and event.modality.value is Modality.OCCURRED:
        # 'today we discussed', after what is said of talks in July
        told = [d for d in told if not other_day(d, event)] or told
    old = max(told, key=_order, default=None)
    if old is None or old.kind is not Kind.SESSION or old.body is None:
        return None
    noun = _noun(doc[event.anchor])
    if noun is not None and (_is_somebodys(noun, event, old) or _is_said(noun, event)):
        return None
    far = event.order - old.order > _NEAR and not event.body
    if (far and not _names(noun, old.body.value)) or not event.codes <= old.codes:
        return None
    if _goes_on(event, old) and any(d.modality.value is Modality.OCCURRED for d in told):
        return None
    return old if noun is not None and _means(noun, old.body.value, words) else None


def _is_said(noun: Token, event: Draft) -> bool:
    """'We met last year', said by one of them; in a joint statement 'we discussed' is of its session."""
    return noun.lower_ == "we" and (event.quoted or event.rule not in DISCUSSING)


def _is_somebodys(noun: Token, event: Draft, old: Draft) -> bool:
    """'As the presidents said at their meeting in July', of a dialogue of officials: those talks are their own."""
    whose = any(child.dep_ == "poss" and child.lower_ in _PERSONAL for child in noun.lefts)
    return whose and event.body is None and not weakly_dated(event) and other_day(old, event)


def _is_family(name: str, told: str) -> bool:
    """Whether a body may be the one told before; 'the first dialogue' by its last word alone."""
    bare = name.islower() and " " not in name and branch_of(told)[0].lower().endswith(f" {name}")
    return bare or same_family(name, told)


def _goes_on(event: Draft, old: Draft) -> bool:
    """'They also discussed trade', after the plan of a session: it is said of talks that have been held."""
    held = event.modality.value is Modality.OCCURRED and event.body is None
    return held and old.modality.value is not Modality.OCCURRED and (not event.when or weakly_dated(event))


def take_founders(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> None:
    """'Founded a Commission on Water. The first meeting of the commission will be in Rome': of those who founded it."""
    if event.kind is not Kind.SESSION or len(event.parties) > 1:
        return
    if event.body and not event.body.value.islower():
        return  # it has a name of its own
    near = (d for d in reversed(drafts) if d.kind is Kind.COMMITMENT and event.order - d.order <= _NEAR)
    meant = _bodies_meant(event, scene.parsed.doc, scene.reader.ontology.words)
    for told in near:
        its = _ITS in meant and event.order - told.order == 1
        if event.codes <= told.codes and (body := _founded(told, meant, scene, any_of_them=its)):
            event.parties, event.bare, event.body = dict(told.parties), False, body
            return


def _founded(told: Draft, meant: set[str], scene: Scene, *, any_of_them: bool) -> Stated[str] | None:
    """Return the body that a sentence of `told` says to be founded and that is called by one of the words `meant`."""
    text = scene.page.document.text
    for span in told.evidence:
        for body in scene.reader.bodies.find(span.of(text)):
            at = Span(span.start + body.end - len(body.name), span.start + body.end)
            if any_of_them or branch_of(body.name)[0].lower().split()[-1] in meant:
                return Stated(at.of(text), at, "body/founded")
    return None


_ITS = "its"


def _bodies_meant(event: Draft, doc: Doc, words: Words) -> set[str]:
    """The words for the body in 'the first round of the dialogue', 'the new commission', 'its first meeting'."""
    told = branch_of(event.body.value)[0].lower().split()[-1:] if event.body else []
    known = {"the", "this", "new"}
    nouns = (t for t in doc if t.lemma_.lower() in words["new_body"] and {c.lower_ for c in t.lefts} & known)
    owned = (c.lower_ for c in doc[event.anchor].lefts if c.lower_ == _ITS)
    return {*told, *(noun.lower_ for noun in nouns), *owned}


def is_another(old: Draft, event: Draft) -> bool:
    """Say whether the body sits at another time: 'the commission last met in May', 'will meet again in Rome'."""
    if old.body and event.body:
        if other_branch(old.body.value, event.body.value):
            return True
        if _is_of_several(old) and branch_of(event.body.value)[1]:
            return False
    ordinals = old.ordinal and event.ordinal and old.ordinal.value != event.ordinal.value
    later = other_day(old, event) and not (event.bare and weakly_dated(event))
    return bool(ordinals) or old.modality.value is not event.modality.value or later


def of_other_body(old: Draft, new: Draft) -> bool:
    """Say whether both are of bodies of one kind for different things."""
    if old.body is None or new.body is None:
        return False
    return other_branch(old.body.value, new.body.value)


def _is_of_several(told: Draft) -> bool:
    """'Recently held meetings of the Steering Groups': the sittings of each are told one by one after it."""
    return told.several and (not told.when or weakly_dated(told))


def sit_again(old: Draft, event: Draft) -> bool:
    """Make `event` another session of the body of `old`; False if too little is told of it to be one."""
    ahead = event.modality.value is Modality.SCHEDULED and (event.place or event.ordinal)
    if event.when is None and not ahead:
        return False
    if old.modality.value is Modality.SCHEDULED and event.body is None and weakly_dated(event):
        return False  # 'told the meeting': one held today is not that to come
    if old.several:
        event.place, event.ordinal = event.place or old.place, event.ordinal or old.ordinal
    specific = event.body and branch_of(event.body.value)[1]
    event.kind, event.body = Kind.SESSION, event.body if specific else old.body
    event.parties, event.bare = dict(old.parties), False
    if old.when and event.when and event.when.value.last < old.when.value.first:
        # 'the previous round took place in May': what follows is said of the one before
        event.recalled = True
    if event.nominal and event.modality.value is Modality.SCHEDULED:
        event.participants.clear()  # 'the ministers agreed to hold the next session': nobody knows who will sit in it
    return True


def _order(draft: Draft) -> int:
    return draft.order


def _noun(trigger: Token) -> Token | None:
    if trigger.pos_ in {"NOUN", "PROPN"}:
        return trigger
    return next((child for child in trigger.children if child.dep_ in {"nsubj", "nsubjpass"}), None)


def _names(noun: Token | None, body: str) -> bool:
    """'The meeting of the Task Force': however far from where it was told, it is that body's."""
    tails = (
        {deep.text for child in noun.rights if child.lower_ == "of" for deep in child.children}
        if noun
        else set()
    )
    return bool(tails & {*body.split()})


def _is_of_another(noun: Token, body: str, words: Words) -> bool:
    """'The NATO Summit', after a summit of the Bucharest Nine: its own name tells that it is another's."""
    named = [child for child in noun.lefts if child.dep_ == "compound" and child.text.isupper()]
    return any(child.lower_ not in words["month"] and child.text not in body for child in named)


def _is_definite(noun: Token) -> bool:
    """'The session', 'the March 24, 2010 session', whose article the parse hangs on the day."""
    day = [t for t in noun.lefts if t.dep_ in {"nmod", "compound", "nummod"}]
    above = [noun.head] if noun.dep_ == "appos" else []
    lefts = (*noun.lefts, *(deep for token in (*day, *above) for deep in token.lefts))
    return any(token.lower_ in _DEFINITE for token in lefts)


def _means(noun: Token, body: str, words: Words) -> bool:
    if noun.lower_ in _PRONOUNS:
        return True
    if not _is_definite(noun) or _is_of_another(noun, body, words):
        return False
    own = {word.lower().removesuffix("s") for word in branch_of(body)[0].split()[-2:]}
    called = {*own, *words["sittings"], *words["talks"]} - {
        "call",
        "dinner",
        "lunch",
        "luncheon",
        "breakfast",
    }
    return noun.lemma_.lower().removesuffix("s") in called
