"""Whether a sentence tells of one more agreement than those told before: 'also signed a memorandum', 'another pact'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.matching import Match
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = frozenset({"a", "an", "another", "one"})
_FURTHER = frozenset({"another", "second", "third", "fourth", "fifth", "separate", "additional", "further"})
_MORE = frozenset({"other", "further", "additional", "more"})
_ALSO = frozenset({"also", "additionally", "further", "furthermore", "moreover", "besides", "addition"})
_SMALL = frozenset({"The", "Of", "And", "For", "Government", "Republic", "Ministry"})


def fill_another(event: Draft, match: Match) -> None:
    """Take note that what is signed is one thing not told before, that it is one more, and whose bodies sign it."""
    if event.kind is Kind.MEETING:  # 'agreed to hold further talks next week'
        event.further = any(child.lower_ in _FURTHER for child in match.trigger.lefts)
    if event.kind is not Kind.SIGNING:
        return
    signed = next((a.head for a in match.arguments if a.relation == "obj"), None)
    if signed is None and match.trigger.pos_ in {"NOUN", "PROPN"}:
        signed = match.trigger
    if signed is None:
        return
    before = {child.lower_ for child in signed.lefts}
    if signed.tag_ in {"NNS", "NNPS"}:  # 'also signed 18 documents', 'the signing of six other agreements'
        event.further = bool(before & _MORE or _is_added(match.trigger))
        return
    event.single = bool(before & _ONE)
    event.further = event.single and bool(before & _FURTHER or _is_added(match.trigger))
    event.between = _bodies(match)


def _is_added(verb: Token) -> bool:
    """'They also signed', 'in addition to signing', 'Moreover, they signed'."""
    beside = {child.lower_ for child in verb.children}
    beside |= {deep.lower_ for child in verb.children if child.lower_ == "in" for deep in child.children}
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "to" else None
    return bool(beside & _ALSO) or (above is not None and above.lower_ in _ALSO)


def _bodies(match: Match) -> frozenset[str]:
    """The words of the names between whose bearers it was signed."""
    words: set[str] = set()
    for argument in match.arguments:
        if argument.relation in {"between", "by"}:
            words |= {
                t.text
                for head in (argument.head, *argument.head.conjuncts)
                for t in head.subtree
                if re.match(r"[A-Z]\w", t.text)
            }
    return frozenset(words - _SMALL)
