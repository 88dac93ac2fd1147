"""What one state asks another to do: 'asked Chad to reopen the road', 'proposed that Chad and Mali share the data'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.nominals import is_deed_noun
from accord.extract.match.phrases import named_after
from accord.extract.match.ritual import is_against, is_bound, is_idle
from accord.extract.match.tasks import is_wished
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_WHOM = ("on", "upon", "to", "with")
"""'Called on Chad to', 'appealed to Chad to', 'pleaded with Chad to'."""

_REFUSALS = frozenset({"refuse", "reject", "turn", "decline", "dismiss", "rebuff", "deny"})


def is_request(verb: Token, words: Words) -> bool:
    """Whether something particular is asked for, and no way to behave ('to show restraint', 'to stop the raids')."""
    deed = asked_deed(verb)
    if deed is None and verb.pos_ == "NOUN":
        wanted = named_after(verb, "for")
        return any(is_deed_noun(thing, words) for thing in wanted) and bool(asked_of(verb))
    if deed is None or any(child.dep_ == "neg" for one in (verb, deed) for child in one.children):
        return False
    if deed.lemma_.lower() in {*words["no_request"], *words["being"]} or deed.pos_ != "VERB":
        return False
    if f"to {deed.lemma_.lower()}" in {*words["hostile"], *words["ritual_task"]}:
        return False
    asked = [one for one in asked_of(verb) if one.i < deed.i or verb.pos_ == "NOUN"]
    if not any(_is_other(one, words) for one in asked) or _is_for_something(verb, deed):
        return False  # 'we want to thank you': nobody else is to do it
    things = [child for child in deed.children if child.dep_ in {"dobj", "nsubjpass"}]
    things += [
        child for child in deed.children if child.dep_ == "ccomp" and deed.lemma_ in words["letting_do"]
    ]
    if not things or all(thing.lemma_.lower() in words["ritual"] for thing in things):
        return False
    return not (is_idle(deed, words) or is_bound(deed, words) or is_against(deed, words))


def is_own_deed(telling: Token) -> bool:
    """'Told Chad that it would clear the mines': the teller will do it, and nobody refuses to."""
    clause = next((child for child in telling.children if child.dep_ == "ccomp"), None)
    if clause is None or any(child.dep_ == "neg" for child in clause.children):
        return False
    doers = [child for child in clause.children if child.dep_ == "nsubj"]
    tellers = [child for child in telling.children if child.dep_ == "nsubj"]
    ahead = any(child.lower_ in {"will", "would"} for child in clause.children)
    same = {teller.lower_ for teller in tellers} | {"it", "he", "she", "they"}
    return ahead and any(doer.lower_ in same for doer in doers)


def _is_for_something(verb: Token, deed: Token) -> bool:
    """'Is pressing Chad for action to cut its debt': for an action, and nobody says which."""
    return any(c.dep_ == "prep" and c.lower_ == "for" and verb.i < c.i < deed.i for c in verb.children)


def _is_other(asked: Token, words: Words) -> bool:
    """Whoever is asked is somebody with a name or an office, and not all the members of an organisation."""
    members = asked.tag_ == "NNS" and asked.lemma_.lower() in words["fellow_members"]
    private = asked.lemma_.lower() in {*words["merchant"], "national", "citizen"}
    return asked.pos_ in {"PROPN", "NOUN"} and not (members or private)


def asked_deed(verb: Token) -> Token | None:
    """Return the verb of what is asked for, wherever the parse has hung it."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        infinitive = any(c.tag_ == "TO" for c in child.children)
        told = child.dep_ == "ccomp" and child.tag_ == "VBP" and _is_bare(child)
        if child.dep_ in {"xcomp", "ccomp", "advcl", "acl", "relcl"} and (
            infinitive or told or is_wished(child)
        ):
            return child
    return None


def _is_bare(clause: Token) -> bool:
    """'Proposed that Chad and Mali share': after a plural the bare form looks like the present."""
    kinds = {child.dep_ for child in clause.children}
    return "mark" in kinds and not kinds & {"aux", "auxpass"}


def asked_of(verb: Token) -> list[Token]:
    """Return who is to do it: the one asked, or the subject of the clause that says what is wished."""
    deed = asked_deed(verb)
    own = [c for c in deed.children if c.dep_ in {"nsubj", "nsubjpass"} and c.tag_ != "WDT"] if deed else []
    asked = [c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"} and c.pos_ != "ADP"]
    return own or [*asked, *named_after(verb, *_TO_WHOM), *_refusing(verb)]


def _refusing(request: Token) -> list[Token]:
    """'Turned down Chad's request', 'was refused by Niger': who refuses was asked."""
    verb = request.head
    if request.pos_ != "NOUN" or verb.lemma_ not in _REFUSALS:
        return []
    if request.dep_ == "dobj":
        return [child for child in verb.children if child.dep_ == "nsubj"]
    agents = (child for child in verb.children if child.dep_ == "agent" and request.dep_ == "nsubjpass")
    return [deep for agent in agents for deep in agent.children if deep.dep_ == "pobj"]
