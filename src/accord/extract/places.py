"""Where an act took place: a place named after 'in' or 'at' in the act's own clause, else the dateline's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.lexicon import Hit, Sort
from accord.extract.parse import Parsed
from accord.model.claims import Place

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

FAR = 6
"""Steps in the parse beyond which a place is another act's."""

FAR_CLAUSE = 15
"""Tokens between 'where' and an act beyond which the act is another clause's."""

_LOCATED = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})
_BEFORE = re.compile(
    r"\b(?:in|at|here in|hosted by|outside|near|aboard|over to) "
    r"(?:the |central |downtown |northern |southern |eastern |western |nearby )?$",
    re.IGNORECASE,
)
_GAP = re.compile(r",? ?(?:\([^()]{1,30}\),? ?)?")
"""What may stand between a place and the 'where' of its clause."""

_TO = re.compile(
    r"\b(?:to|in|visited|visit|visiting|for|toured|tour) (?:the |northern |southern |neighboring )?"
    r"(?:(?:[\w-]+ ){0,2}city of |capital |capital of |town of )?$",
    re.IGNORECASE,
)


def place_of(
    trigger: Token, parsed: Parsed, hits: Sequence[Hit], *, towards: bool = False
) -> tuple[Place, Hit] | None:
    """Return the place named for the act of `trigger` and where the shadow text names it, or None.

    `towards` admits 'to X' and 'visited X' as well, for a visit.
    """
    text = parsed.shadow.text
    if there := _place_of_relative(trigger, parsed, hits):
        return Place(text[there.start : there.end], there.party), there
    lead = _TO if towards else _BEFORE
    found = [
        hit
        for hit in hits
        if hit.sort in _LOCATED
        and lead.search(text[: hit.start])
        and (towards or not _describes(parsed, hit))
    ]
    if not towards and (named := _named_after(trigger, parsed, hits)):
        found.append(named)
    ranked = sorted((_distance(trigger, parsed, hit), hit.start, hit) for hit in found) if found else []
    near = [hit for distance, _, hit in ranked if distance <= FAR]
    if not near:
        return None
    hit = _town(near[0], hits, text)
    return Place(text[hit.start : hit.end], hit.party), hit


def _place_of_relative(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> Hit | None:
    """'Went to Fiji, where they met the premier': the clause of 'where' tells what was done in Fiji."""
    doc = trigger.doc
    where = next((doc[i] for i in range(trigger.i - 1, -1, -1) if doc[i].lower_ == "where"), None)
    if where is None or trigger.i - where.i > FAR_CLAUSE:
        return None
    between = [t for t in doc[where.i : trigger.i] if t.tag_ in {"VBD", "VBZ", "VBP"}]
    if any(verb not in trigger.ancestors and verb.dep_ not in {"aux", "auxpass"} for verb in between):
        return None
    text = parsed.shadow.text
    return next(
        (
            hit
            for hit in hits
            if hit.sort in _LOCATED and hit.end <= where.idx and _GAP.fullmatch(text[hit.end : where.idx])
        ),
        None,
    )


def _span(parsed: Parsed, hit: Hit) -> SpacySpan | None:
    return parsed.doc.char_span(hit.start, hit.end, alignment_mode="expand")


def _named_after(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> Hit | None:
    """'The 1986 Tokyo summit', 'a Washington meeting': talks that are called by their town were there."""
    if trigger.pos_ not in {"NOUN", "PROPN"}:
        return None
    towns = [hit for hit in hits if hit.sort in {Sort.CAPITAL, Sort.PLACE}]
    spans = [(hit, span) for hit in towns if (span := _span(parsed, hit))]
    return next(
        (hit for hit, span in spans if span.root.dep_ == "compound" and span.root.head == trigger), None
    )


def _describes(parsed: Parsed, hit: Hit) -> bool:
    """'In U.S. aid', 'at China's request': the name belongs to a thing that is no place."""
    span = _span(parsed, hit)
    if span is None or hit.sort not in {Sort.STATE, Sort.CAPITAL}:
        return False
    root, thing = span.root, span.root.head
    return root.dep_ in {"compound", "amod", "nmod", "poss"} and thing.pos_ == "NOUN" and thing.i > root.i


def _town(place: Hit, hits: Sequence[Hit], text: str) -> Hit:
    """A state named first and one town of it in the same sentence: the town is where the act was."""
    if place.sort is not Sort.STATE:
        return place
    towns = [
        h
        for h in hits
        if h.sort in {Sort.CAPITAL, Sort.PLACE} and h.party == place.party and _BEFORE.search(text[: h.start])
    ]
    return towns[0] if len(towns) == 1 else place


_ABOUT = frozenset({"on", "about", "regarding", "concerning", "over", "against", "despite", "amid"})
_TALKING = frozenset(
    {"discuss", "review", "raise", "address", "tackle", "debate", "consider", "cover", "note", "welcome"}
)
_TRUCE = frozenset({"ceasefire", "truce", "cease", "cessation", "hostility"})
"""Nouns beside which a place is where fighting is to end, and not where that was agreed."""


def _is_topic(token: Token) -> bool:
    """'Discussed the fighting in Chad', 'talks on security in the Gulf': what is talked about is elsewhere."""
    if token.dep_ == "prep":
        return token.lower_ in _ABOUT
    return token.dep_ == "dobj" and token.head.lemma_ in _TALKING


def _is_of_truce(way: Sequence[Token]) -> bool:
    return len(way) > 1 and way[0].dep_ == "prep" and way[1].lemma_.lower() in _TRUCE


def _distance(trigger: Token, parsed: Parsed, hit: Hit) -> int:
    """Steps in the tree from the place up to the act, or to a common verb; more when another act lies between."""
    span = _span(parsed, hit)
    if span is None:
        return 99
    up = [span.root, *span.root.ancestors]
    own = [trigger, *trigger.ancestors]
    for steps, token in enumerate(up):
        if token in own:
            if _is_of_truce(up[1 : steps + 1]):
                return 99
            wide = hit.sort is Sort.STATE or hit.party is None
            if wide and any(_is_topic(t) for t in up[1:steps]):
                return 99
            crossed = sum(t.pos_ in {"VERB", "AUX"} for t in up[1:steps])
            return steps + own.index(token) + 4 * crossed
    return 99
