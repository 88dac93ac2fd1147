"""What a pattern can need of the words around its trigger besides arguments and parties (`needs` of a pattern)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.parse import Parsed
from accord.model.documents import Setting
from accord.ontology.frames import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
_PERIODS = frozenset({"year", "month", "week", "today", "yesterday", "decade"})
_WILL = frozenset({"will", "shall", "'ll"})
_DECLARING = frozenset(["announce", "agree", "affirm", "reaffirm", "confirm", "declare", "commit", "pledge", "decide"])
"""Verbs by which states themselves say what they will do; what others say or expect of them is no undertaking."""
_STATES = frozenset({"be", "remain", "stay", "require", "need", "seem", "have"})
"""Verbs that tell how things are; agreeing that something is so undertakes nothing (codebook, ruling 10)."""

_OPINIONS = frozenset({"agree", "decide", "resolve", "intend"})
"""Verbs that undertake something only through another verb; 'agreed on the tax' is an opinion."""


def meets(pattern: Pattern, token: Token, parsed: Parsed) -> bool:
    """Say whether the words around the trigger `token` are as the pattern's `needs` want them."""
    needs = pattern.needs
    return (
        ("governed" not in needs or _is_governed(pattern, token))
        and ("dated" not in needs or _is_dated(token))
        and ("will" not in needs or _will(token))
        and ("task" not in needs or _has_task(pattern, token))
        and ("ahead" not in needs or _is_ahead(token))
        and ("named" not in needs or (token.pos_ == "PROPN" and token.text[0].isupper()))
        and ("means" not in needs or _has_means(pattern, token))
        and ("bullet" not in needs or parsed.sentence.setting is Setting.BULLET)
    )


def undertakings(token: Token) -> Iterator[Token]:
    """Yield the verbs that say what is undertaken: 'agreed to build', 'committed to building', 'that they would build'."""
    for child in token.children:
        if child.dep_ in {"xcomp", "acl"} or (
            child.dep_ == "ccomp" and any(c.lower_ in {"will", "would", "shall"} for c in child.children)
        ):
            yield from _with_conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in {"to", "on", "upon"}:
            yield from (
                deep for part in child.children if part.dep_ == "pcomp" for deep in _with_conjuncts(part)
            )


def _has_task(pattern: Pattern, token: Token) -> bool:
    """Something is to be done: a verb says what, or after a verb of pledging a noun ('pledged support')."""
    verbs = list(undertakings(token))
    if token.dep_ == "relcl":  # 'the way in which they intend to do it'
        return False
    if verbs:
        return any(_is_task(pattern, verb) for verb in verbs)
    if token.pos_ not in {"VERB", "AUX"} or token.lemma_.lower() in _OPINIONS:
        return False
    things = [child for child in token.children if child.dep_ == "dobj"]
    things += [
        deep
        for child in token.children
        if child.dep_ == "prep" and child.lower_ == "to"
        for deep in child.children
        if deep.dep_ == "pobj"
    ]
    return any(thing.lemma_.lower() not in pattern.not_objects for thing in things)


def _with_conjuncts(verb: Token) -> Iterator[Token]:
    yield verb
    yield from (other for other in verb.conjuncts if other.pos_ == "VERB" and other.i > verb.i)


def _is_task(pattern: Pattern, verb: Token) -> bool:
    """Ritual words ('strengthening our partnership', 'remaining friends') are no task."""
    if (
        verb.lemma_.lower() in _STATES
        or f"to {verb.lemma_.lower()}" in pattern.not_objects
        or verb.pos_ not in {"VERB", "AUX"}
    ):
        return False
    things = [child for child in verb.children if child.dep_ in {"dobj", "attr", "nsubjpass"}]
    things += [
        deep
        for child in verb.children
        if child.dep_ in {"prep", "prt"}
        for deep in child.children
        if deep.dep_ == "pobj"
    ]
    return not things or any(
        thing.pos_ == "PRON" or thing.lemma_.lower() not in pattern.not_objects for thing in things
    )


def _is_governed(pattern: Pattern, token: Token) -> bool:
    """Whether one of `support` stands above: 'talks on', 'negotiate', 'a proposal for' a treaty."""
    above = token
    while above.dep_ in {"conj", "appos"} and above.head.pos_ in {"NOUN", "PROPN"}:
        above = above.head
    head = above.head.head if above.dep_ == "pobj" else above.head
    forms = {
        head.lemma_.lower(),
        *(head.lower_.removesuffix(end) for end in ("d", "ed", "ing", "s") if "-" in head.lower_),
    }
    return above.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"} and bool(forms & set(pattern.support))


def _is_dated(noun: Token) -> bool:
    """'the 1994 treaty', 'last month's pact', 'the accord of February', 'an agreement in 1962'."""
    for child in noun.children:
        if child.dep_ in {"nummod", "compound", "amod", "nmod"} and _is_time(child):
            return True
        if child.dep_ == "poss" and child.lemma_.lower() in _PERIODS | _MONTHS:
            return True
        if child.dep_ == "npadvmod" and child.lemma_.lower() in _PERIODS:
            return True
        if (
            child.dep_ == "prep"
            and child.lower_ in {"of", "in", "from"}
            and any(_is_time(deep) for deep in child.children)
        ):
            return True
    return False


def _is_time(token: Token) -> bool:
    return bool(_YEAR.match(token.text)) or (token.lower_ in _MONTHS and token.text[0].isupper())


def _is_ahead(verb: Token) -> bool:
    """'agreed to export', 'will export', 'would be shipped': told as something to be done."""
    return any(child.dep_ == "aux" and child.lower_ in _WILL | {"to", "would"} for child in verb.children)


def _has_means(pattern: Pattern, verb: Token) -> bool:
    """'with a number of programmes', 'through airstrikes': something follows the prepositions that stand for the item."""
    means = {
        relation for relation, role in (pattern.args or {}).items() if role == "item" and relation != "obj"
    }
    return any(child.dep_ == "prep" and child.lower_ in means for child in verb.children)


def _will(verb: Token) -> bool:
    """'The two countries will work …' undertakes; 'discussed how they will work', 'confident that we will' do not."""
    auxiliary = any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children)
    reported = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _DECLARING
    if not auxiliary or not (verb.dep_ in {"ROOT", "conj"} or reported):
        return False
    return not any(child.dep_ == "neg" or child.tag_ in {"WRB", "WP", "WDT"} for child in verb.children)
