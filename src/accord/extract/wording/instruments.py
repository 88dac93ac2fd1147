"""Agreements as a sentence names them: the type of the instrument and its title as written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.ontology.frames import Words
from accord.ontology.schema import AgreementType

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIST = re.compile(
    r"\b(?:agreements|treaties|accords|memorandums|memoranda|instruments|documents|protocols|pacts)\b"
    r"[^.;]{0,60}?(?:\bsuch as|\bincluding|\bnamely|:) "
)
_BETWEEN = re.compile(r"; ?(?:and )?|,? and (?=(?:an?|the) \w)|, (?=(?:an?|the) \w)")
_ITEM = re.compile(
    r"(?:[;,] ?)?(?: ?and )?\s*(?:(?:an?|the)\s+(?=\w)|(?=[A-Z]))(?P<title>\w[^;()]*?)"
    r"\s*(?:\([^()]*?(?P<year>(?:18|19|20)\d\d)\))?[\s.]*(?:\[\d+\])?$"
)

_FIRST = 7
"""Words of a listed title among which its noun stands: 'an agreement on trade', and no 'visit under the pact'."""

TITLE_WORDS = 18
"""Words of a title at most; what follows is the sentence's own."""

_NOT_TITLE = frozenset({"here", "today", "yesterday", "tomorrow"})

_TITLE_PREPOSITIONS = frozenset(
    {"on", "of", "for", "to", "concerning", "regarding", "against", "about", "between", "with"}
)


@dataclass(frozen=True, slots=True)
class Instrument:
    """An agreement named at the tokens `[start, end)`; `definite` says that the text has told of it before."""

    start: int
    end: int
    type: str
    definite: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """An agreement of a list at `[start, end)` of a shadow text, with the year in brackets behind it."""

    start: int
    end: int
    type: str
    year: int | None


def listed_instruments(text: str, types: Mapping[str, str]) -> tuple[Listed, ...]:
    """Return the agreements of a list ('such as an Agreement on X (1976); a Memorandum on Y') in a shadow text."""
    opening = _LIST.search(text)
    if opening is None:
        return ()
    found, start = [], opening.end()
    for end in [m.start() for m in _BETWEEN.finditer(text, start)] + [len(text)]:
        item = _ITEM.match(text, start, end)
        code = item and type_of_title(" ".join(item["title"].lower().split()[:_FIRST]), types)
        if item and code:
            found.append(
                Listed(
                    item.start("title"), item.end("title"), code, int(item["year"]) if item["year"] else None
                )
            )
        start = end
    return tuple(found)


def type_of_title(title: str, types: Mapping[str, str]) -> str | None:
    """Return the type that the longest word for an instrument in a lower-case title gives, or None."""
    words = [word for word in types if word in title and re.search(rf"\b{re.escape(word)}\b", title)]
    return types[max(words, key=len)] if words else None


def type_words(types: Sequence[AgreementType]) -> Mapping[str, str]:
    """Return the codes of agreement types by their lower-case words."""
    return {word: entry.code for entry in types for word in entry.words}


def type_codes(entries: Sequence[str]) -> Mapping[str, str]:
    """Return the codes of types by their words, of a list of entries such as 'plan=framework'."""
    return dict(entry.split("=", 1) for entry in entries)


def instrument_at(token: Token, types: Mapping[str, str], words: Words) -> Instrument | None:
    """Return the agreement whose head noun is `token`, or None where it is no word for one."""
    if token.lemma_.lower() == "note" and any(child.lower_ in _OF_MONEY for child in token.lefts):
        return None  # 'a floating rate note'
    first, last = _edges(token, words)
    phrase = " ".join(t.lower_ for t in token.doc[first:last])
    code = _type(token, phrase, types)
    if code is None:
        return None
    definite = last - first == 1 and any(
        t.lower_ in {"the", "this", "that", "its", "both"} for t in token.lefts
    )
    return Instrument(first, last, code, definite)


def _type(token: Token, phrase: str, types: Mapping[str, str]) -> str | None:
    lemma, lower = token.lemma_.lower(), token.lower_
    longer = [word for word in types if " " in word and word in phrase and {lower, lemma} & set(word.split())]
    if longer:
        return types[max(longer, key=len)]
    return types.get(lower) or types.get(lemma) or types.get(lower.rstrip("s"))


def _edges(token: Token, words: Words) -> tuple[int, int]:
    """The title: modifiers before the noun, and the phrases after it that say what it is about."""
    lefts = [t for t in token.lefts if t.dep_ in {"compound", "amod", "nmod", "poss", "nummod"}]
    first = min((t.left_edge.i for t in lefts), default=token.i)
    while first < token.i and token.doc[first].lower_ in words["before_title"]:
        first += 1
    last = token.i + 1
    for right in token.rights:
        infinitive = right.dep_ in {"acl", "relcl"} and right.tag_ == "VB" and _has_to(right)
        about = right.dep_ == "prep" and right.lower_ in _TITLE_PREPOSITIONS
        if not (infinitive or about or right.dep_ in {"compound", "nummod"}):
            break
        if (
            _tells_day(right, words)
            or _tells_occasion(right, words)
            or _tells_term(right)
            or _tells_effect(right)
            or _tells_signatory(right, words)
            or _tells_for_whom(token, right)
        ):
            break
        last = _phrase_end(right, words) + 1
    return first, min(last, first + TITLE_WORDS)


_OF_MONEY = frozenset({"rate", "promissory", "treasury", "bank", "capital", "floating"})


def _tells_for_whom(noun: Token, link: Token) -> bool:
    """'Signed the accord for Chad': in whose name, where nothing else tells which accord."""
    bare = all(child.lower_ in {"the", "this"} for child in noun.lefts)
    named = noun.text[0].isupper() and any(_is_matter(deep) for deep in link.children)
    return link.lower_ == "for" and bare and not named and any(d.pos_ == "PROPN" for d in link.children)


def _is_matter(name: Token) -> bool:
    """'The Framework for Security Cooperation', 'for Avoidance of Taxation': several words, no article."""
    several = any(child.dep_ in {"compound", "amod", "prep"} for child in name.children)
    return several and not any(child.dep_ == "det" for child in name.children)


def _has_to(verb: Token) -> bool:
    """'An agreement to build', but not 'a deal under which Chad will build'."""
    return any(child.lower_ == "to" for child in verb.lefts)


def _tells_day(preposition: Token, words: Words) -> bool:
    """'Signed a treaty on 3 May', 'on Tuesday': when it was signed is not what it is about."""
    days = (child for child in preposition.children if child.dep_ == "pobj")
    return preposition.lower_ == "on" and any(day.lower_ in words["month"] + words["weekday"] for day in days)


def _tells_effect(preposition: Token) -> bool:
    """'An agreement to this effect': it says nothing of what it is about."""
    return preposition.lower_ == "to" and any(child.lower_ == "effect" for child in preposition.children)


def _tells_term(preposition: Token) -> bool:
    """'For the years 2018-2020', 'for the period 2025-30': how long it runs."""
    runs = {"year", "period", "term"}
    return preposition.lower_ == "for" and any(child.lemma_.lower() in runs for child in preposition.children)


def _tells_occasion(preposition: Token, words: Words) -> bool:
    """'On this occasion', 'on the sidelines of the summit': when it was signed."""
    at = {*words["margins"], "occasion"}
    return preposition.lower_ == "on" and any(c.lemma_.lower() in at for c in preposition.children)


def _tells_signatory(preposition: Token, words: Words) -> bool:
    """'Signed a pact with Foreign Minister Diaz', 'with her Chadian counterpart': who signed it is not its title."""
    people = {*words["person"], *words["peers"]}
    whom = (child for child in preposition.children if child.dep_ == "pobj")
    return preposition.lower_ in {"with", "between"} and any(
        t.lemma_.lower() in people for person in whom for t in (person, *person.lefts)
    )


def _phrase_end(token: Token, words: Words) -> int:
    """The last token of a phrase, before any clause that hangs on it and before a purpose ('to provide …')."""
    cut = [
        t.left_edge.i - 1
        for t in token.subtree
        if t is not token
        and (
            t.dep_ in {"relcl", "acl", "advcl", "appos", "parataxis"}
            or t.lower_ in _NOT_TITLE
            or _tells_occasion(t, words)
        )
    ]
    end = token.right_edge.i
    for limit in cut:
        if token.i < limit < end:
            end = limit
    while end > token.i and (token.doc[end].is_punct or token.doc[end].dep_ == "cc"):
        end -= 1
    return end
