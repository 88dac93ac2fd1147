"""Where an act took place: a place named after 'in' or 'at' in the act's own clause, else the dateline's."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.courses import gathers_for, host_of, is_led, on_visit
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.venues import name_of
from accord.extract.parsing.locating import head_at, words_at
from accord.extract.parsing.parse import Parsed
from accord.model.claims import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 6
"""Steps in the parse beyond which a place is another act's."""

FAR_CLAUSE = 15
"""Tokens between 'where' and an act beyond which the act is another clause's."""

_LOCATED = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})
_BEFORE = re.compile(
    r"\b(?:in|at|inside|here in|hosted by|outside|near|aboard|over to) (?:the )?"
    r"(?:(?-i:[A-Z])[\w-]+(?:'s)? (?=[a-z, ]+$))?"
    r"(?:(?:central|downtown|northern|southern|eastern|western|nearby|coastal|resort|port|capital) ){0,3}"
    r"(?:(?:city|capital|town|village|port|resort|province|region|states?|island) of |(?:city|capital|town),? )?$",
    re.IGNORECASE,
)
_GAP = re.compile(r",? ?(?:\([^()]{1,30}\),? ?)?")
"""What may stand between a place and the 'where' of its clause."""

_TO = re.compile(
    r"\b(?:to|in|visited|visits?|visiting|for|toured|tours?) (?:the |northern |southern |neighboring )?"
    r"(?:(?:[\w-]+ ){0,2}city of |capital |capital of |town of )?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:left|leaves?|leaving|depart(?:ed|s|ing)?)(?: from)? (?:the )?$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:return\w*|home|back) from (?:the )?$", re.IGNORECASE)
_RETURNING = frozenset({"return", "fly", "come", "get", "arrive", "head", "travel", "jet"})
"""What stands before the place from which somebody comes home, and the verbs that tell it."""
_FOR = re.compile(r"\bfor (?:the )?$")
_LEAVING = frozenset({"leave", "depart"})
"""Verbs by which a visitor was in the place that is left."""


def place_of(
    trigger: Token, parsed: Parsed, hits: Sequence[Hit], *, towards: bool = False
) -> tuple[Place, Hit] | None:
    """Return the place named for the act of `trigger` and where the shadow text names it, or None.

    `towards` admits 'to X' and 'visited X' as well, for a visit.
    """
    text = parsed.shadow.text
    if there := _place_of_relative(trigger, parsed, hits):
        return Place(name_of(there, text), there.party), there
    lead = _lead(trigger, text, hits) if towards else _BEFORE
    found = [
        hit
        for hit in hits
        if hit.sort in _LOCATED
        and lead.search(text[: hit.start])
        and not (_is_other_stop(trigger, parsed, hit) if towards else _describes(parsed, hit))
        and not (towards and _is_of_person(parsed, hit))
    ]
    if not towards and (named := _named_after(trigger, parsed, hits)):
        found.append(named)
    ranked = sorted(
        (_distance(trigger, parsed, hit), not _is_below(trigger, parsed, hit), hit.start, hit)
        for hit in found
    )
    near = [hit for distance, _, _, hit in ranked if distance <= FAR or _closes(trigger, parsed, hit)]
    if not near and not towards:
        near = on_visit(trigger, parsed, hits) or _hosting(trigger, parsed, hits)
    if not near:
        return None
    hit = _town(near[0], hits, text, towards=towards)
    return Place(name_of(hit, text), hit.party), hit


_END = re.compile(
    r"(?:, [A-Z]\w+)?(?:,? (?:on|last|this|today|yesterday|earlier)\b[^,;]{0,30}(?:, \d{4})?)?[.;]?\s*"
)


def _closes(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
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


def _lead(trigger: Token, text: str, hits: Sequence[Hit]) -> re.Pattern[str]:
    """What stands before the place of a visit: 'to', 'in'; who leaves goes 'for' it, or else was in what is left."""
    if trigger.lemma_ in _RETURNING and any(_BACK.search(text[: hit.start]) for hit in hits):
        return _BACK
    bound = any(child.lower_ == "for" for child in trigger.children)
    if trigger.lemma_ not in _LEAVING or bound or any(_FOR.search(text[: hit.start]) for hit in hits):
        return _TO
    return _FROM


def _place_of_relative(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> Hit | None:
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
            if hit.sort in _LOCATED and hit.end <= where.idx and _GAP.fullmatch(text[hit.end : where.idx])
        ),
        None,
    )


def _is_told_elsewhere(trigger: Token, where: Token, parsed: Parsed, hits: Sequence[Hit]) -> bool:
    """'Flew to Fiji, where they met the premier, and is due in Lima': the last verb has a place of its own."""
    verb = next((t for t in [trigger, *trigger.ancestors] if t.pos_ in {"VERB", "AUX"}), trigger)
    if where.head == verb or verb in where.ancestors:
        return False
    heads = (head_at(parsed.doc, hit) for hit in hits if hit.sort in _LOCATED and hit.start > where.idx)
    return any(
        head is not None and head.head.lower_ in {"in", "at"} and verb in head.ancestors for head in heads
    )


_TO_COME = frozenset({"before", "ahead"})
"""Prepositions after which an act is another day's: 'met in Rome ahead of the summit'."""

_OTHER_TIME = frozenset({"after", "before", "following"})


def _is_other_stop(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
    """'On a visit after talks in Rome': what came before or after a visit was in another place."""
    span = words_at(parsed.doc, hit)
    way = [t for t in span.root.ancestors if t not in trigger.ancestors and t != trigger] if span else []
    return any(t.dep_ == "prep" and t.lower_ in _OTHER_TIME for t in way)


def _hosting(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """'The next round, which Oman will host', 'Oman hosted the talks': who hosts them alone has them on its soil."""
    for hit in hits:
        span = words_at(parsed.doc, hit) if hit.sort in _LOCATED and hit.party else None
        if span is None or span.root.dep_ != "nsubj" or any(c.dep_ == "conj" for c in span.root.children):
            continue
        verb = span.root.head
        hosted = [child for child in verb.children if child.dep_ == "dobj"]
        above = list(verb.ancestors)[:FAR] if verb.dep_ == "relcl" else []
        of_it = trigger in above or verb.head in list(trigger.ancestors)[:2]
        if verb.lemma_ == "host" and (trigger in hosted or (above and of_it)):
            return [hit]
    return host_of(trigger, parsed, hits)


def _named_after(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> Hit | None:
    """'The 1986 Tokyo summit', 'a Washington meeting': talks that are called by their town were there."""
    if trigger.pos_ not in {"NOUN", "PROPN"}:
        return None
    towns = [hit for hit in hits if hit.sort in {Sort.CAPITAL, Sort.PLACE} and hit.party]
    spans = [(hit, span) for hit in towns if (span := words_at(parsed.doc, hit))]
    return next(
        (hit for hit, span in spans if span.root.dep_ == "compound" and span.root.head == trigger), None
    )


def _is_of_person(parsed: Parsed, hit: Hit) -> bool:
    """'Visiting Chadian … President Lee', 'Chad President Lee': whose president he is, and not where."""
    span = words_at(parsed.doc, hit) if hit.sort is Sort.STATE else None
    if span is None:
        return False
    root, name = span.root, span.root.head
    return root.dep_ == "compound" and name.pos_ == "PROPN" and name.i - root.i > 1


def _describes(parsed: Parsed, hit: Hit) -> bool:
    """'In U.S. aid', 'at China's request', 'at the China-Mali Forum': the name belongs to a thing that is no place."""
    if parsed.shadow.text[hit.end : hit.end + 1] == "-":
        return True
    span = words_at(parsed.doc, hit)
    if span is None or hit.sort not in {Sort.STATE, Sort.CAPITAL}:
        return False
    root, thing = span.root, span.root.head
    named = hit.sort is Sort.STATE and root.dep_ == "compound" and thing.pos_ == "PROPN"
    within = root.dep_ in {"compound", "amod", "nmod", "poss"} and thing.pos_ == "NOUN"
    return (within or named) and thing.i > root.i


def _town(place: Hit, hits: Sequence[Hit], text: str, *, towards: bool) -> Hit:
    """A state named first and one town of it in the same sentence: the town is where the act was."""
    if place.sort is not Sort.STATE:
        return place
    towns = [
        h
        for h in hits
        if h.sort in {Sort.CAPITAL, Sort.PLACE}
        and h.party == place.party
        and _BEFORE.search(text[: h.start])
        and not (towards and text[: h.start].endswith(" at "))  # 'on a visit to Chad, met him at the palace'
    ]
    return towns[0] if len(towns) == 1 else place


_ABOUT = frozenset({"on", "about", "regarding", "concerning", "over", "against", "despite", "amid"})
_TALKING = frozenset(
    {"discuss", "review", "raise", "address", "tackle", "debate", "consider", "cover", "note", "welcome"}
)
_BESIDE = 2
"""Steps from a place over its preposition to the verb; beyond them a region or sea is what is talked about."""
_TRUCE = frozenset({"ceasefire", "truce", "cease", "cessation", "hostility"})
"""Nouns beside which a place is where fighting is to end, and not where that was agreed."""


def _is_topic(token: Token) -> bool:
    """'Discussed the fighting in Chad', 'talks on security in the Gulf': what is talked about is elsewhere."""
    if token.dep_ == "prep":
        return token.lower_ in _ABOUT
    return token.dep_ == "dobj" and token.head.lemma_ in _TALKING


def _is_far_topic(trigger: Token, steps: int) -> bool:
    """'Discussed what matters to the mission in Chad': only a state named beside the verb is where they talked."""
    return steps > _BESIDE and trigger.pos_ == "VERB" and trigger.lemma_ in _TALKING


_HELD = frozenset(
    {"hold", "conduct", "convene", "host", "sign", "stage", "conclude", "reach", "happen", "occur"}
)


def _is_holding(verb: Token, trigger: Token) -> bool:
    """'The dialogue held last month in Amman', 'which took place in Amman': where the act itself was."""
    held = verb.lemma_ in _HELD or (verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.children))
    if held and verb.dep_ in {"acl", "relcl"} and verb.head == trigger:
        return True
    return gathers_for(verb, trigger) or is_led(verb)


_PLIGHT = frozenset(
    {
        "situation", "crisis", "war", "conflict", "fighting", "unrest", "violence", "famine", "election", "stability",
        "peace", "security", "prosperity", "democracy", "development", "growth",
    }
)  # fmt: skip
"""Nouns beside which a place is where things stand as they are told, and not where that was told."""


def _hangs_on(way: Sequence[Token], nouns: Container[str]) -> bool:
    """'Discussed the situation in Bonga': the preposition before a place hangs on one of `nouns`."""
    return len(way) > 1 and way[0].dep_ == "prep" and way[1].lemma_.lower() in nouns


def _is_below(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
    """Of two places as near the one that hangs on the act itself is its own."""
    head = head_at(parsed.doc, hit)
    return head is not None and trigger.is_ancestor(head)


def _distance(trigger: Token, parsed: Parsed, hit: Hit) -> int:
    """Steps in the tree from the place up to the act, or to a common verb; more when another act lies between."""
    span = words_at(parsed.doc, hit)
    if span is None:
        return 99
    up = [span.root, *span.root.ancestors]
    own = [trigger, *trigger.ancestors]
    for steps, token in enumerate(up):
        if token in own:
            if any(t.dep_ == "prep" and t.lower_ in _TO_COME for t in own[: own.index(token)]):
                return 99
            if _hangs_on(up[1 : steps + 1], _TRUCE) or _hangs_on(up[1:steps], _PLIGHT):
                return 99
            if hit.party is None and not hit.house and max(steps, own.index(token)) > _BESIDE:
                return 99
            wide = hit.sort is Sort.STATE or (hit.party is None and not hit.house)
            if wide and (any(_is_topic(t) for t in up[1:steps]) or _is_far_topic(trigger, steps)):
                return 99
            crossed = sum(t.pos_ in {"VERB", "AUX"} and not _is_holding(t, trigger) for t in up[1:steps])
            return steps + own.index(token) + 4 * crossed
    return 99
