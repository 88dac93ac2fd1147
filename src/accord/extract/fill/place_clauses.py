"""Places that a clause gives to the act: 'where they met', 'which Oman will host', a town at the end of a long name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.courses import host_of, is_led
from accord.extract.fill.place_distance import FAR
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import head_at, words_at
from accord.extract.parsing.parse import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR_CLAUSE = 15
"""Tokens between 'where' and an act beyond which the act is another clause's."""
LOCATED = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})
_GAP = re.compile(r",? ?(?:\([^()]{1,30}\),? ?)?")
"""What may stand between a place and the 'where' of its clause."""
_END = re.compile(
    r"(?:, [A-Z]\w+)?(?:,? (?:on|last|this|today|yesterday|earlier)\b[^,;]{0,30}(?:, \d{4})?)?[.;]?\s*"
)


def closes(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
    """'Signed a treaty on the protection of investments in Lima': a town at the end of a long name is where it was."""
    verb = trigger.head if trigger.dep_ == "dobj" else trigger
    if verb.pos_ != "VERB" or hit.sort not in {Sort.CAPITAL, Sort.PLACE} or hit.party is None:
        return False
    span = words_at(parsed.doc, hit)
    if span is None or not _END.fullmatch(parsed.shadow.text, hit.end):
        return False
    way = list(span.root.ancestors)
    between = way[: way.index(verb)] if verb in way else []
    if verb != trigger and not any(map(is_led, between)):
        return False
    return bool(between) and all(token.pos_ in {"NOUN", "PROPN", "ADP"} or is_led(token) for token in between)


def place_of_relative(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> Hit | None:
    """'Went to Fiji, where they met the premier': the clause of 'where' tells what was done in Fiji."""
    doc = trigger.doc
    where = next((doc[i] for i in range(trigger.i - 1, -1, -1) if doc[i].lower_ == "where"), None)
    if where is None or trigger.i - where.i > 2 * FAR_CLAUSE:
        return None
    clause = doc[where.i : trigger.i]
    between = [t for t in clause if t.tag_ in {"VBD", "VBZ", "VBP"}]
    goes_on = ";" not in clause.text and sum(t.dep_ in {"nsubj", "nsubjpass"} for t in clause) == 1
    others = (verb not in trigger.ancestors and verb.dep_ not in {"aux", "auxpass"} for verb in between)
    if not goes_on and (
        any(others) or trigger.i - where.i > FAR_CLAUSE
    ):  # 'where they met the premier and held the dialogue' has one subject
        return None
    if _is_told_elsewhere(trigger, where, parsed, hits):
        return None
    text = parsed.shadow.text
    return next(
        (
            hit
            for hit in hits
            if hit.sort in LOCATED and hit.end <= where.idx and _GAP.fullmatch(text[hit.end : where.idx])
        ),
        None,
    )


def _is_told_elsewhere(trigger: Token, where: Token, parsed: Parsed, hits: Sequence[Hit]) -> bool:
    """'Flew to Fiji, where they met the premier, and is due in Lima': the last verb has a place of its own."""
    verb = next((t for t in [trigger, *trigger.ancestors] if t.pos_ in {"VERB", "AUX"}), trigger)
    if where.head == verb or verb in where.ancestors:
        return False
    heads = (head_at(parsed.doc, hit) for hit in hits if hit.sort in LOCATED and hit.start > where.idx)
    return any(
        head is not None and head.head.lower_ in {"in", "at"} and verb in head.ancestors for head in heads
    )


def hosting(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """'The next round, which Oman will host', 'Oman hosted the talks': who hosts them alone has them on its soil."""
    for hit in hits:
        span = words_at(parsed.doc, hit) if hit.sort in LOCATED and hit.party else None
        if span is None or span.root.dep_ != "nsubj" or any(c.dep_ == "conj" for c in span.root.children):
            continue
        verb = span.root.head
        hosted = [child for child in verb.children if child.dep_ == "dobj"]
        above = list(verb.ancestors)[:FAR] if verb.dep_ == "relcl" else []
        of_it = trigger in above or verb.head in list(trigger.ancestors)[:2]
        if verb.lemma_ == "host" and (trigger in hosted or (above and of_it)):
            return [hit]
    return host_of(trigger, parsed, hits)
