"""Where an act took place: a place named after 'in' or 'at' in the act's own clause, else the dateline's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.courses import on_visit
from accord.extract.fill.place_clauses import LOCATED, closes, hosting, place_of_relative
from accord.extract.fill.place_distance import FAR, distance, is_below
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.venues import name_of
from accord.extract.parsing.locating import words_at
from accord.extract.parsing.parse import Parsed
from accord.model.claims import Place
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_BEFORE = re.compile(
    r"\b(?:in|at|inside|here in|hosted by|outside|near|aboard|over to) (?:the )?"
    r"(?:(?-i:[A-Z])[\w-]+(?:'s)? (?=[a-z, ]+$))?"
    r"(?:(?:central|downtown|northern|southern|eastern|western|nearby|coastal|resort|port|capital) ){0,3}"
    r"(?:(?:city|capital|town|village|port|resort|province|region|states?|island) of |(?:city|capital|town),? )?$",
    re.IGNORECASE,
)

_TO = re.compile(
    r"\b(?:to|in|into|visited|visits?|visiting|for|toured|tours?|enter(?:ed|s|ing)?"
    r"|(?:arriv\w+|land\w*|dock\w*|anchor\w*|berth\w*|moor\w*|call\w*) at) (?:the |northern |southern |neighboring )?"
    r"(?:(?:[\w-]+ ){0,2}city of |capital |capital of |town of )?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:left|leaves?|leaving|depart(?:ed|s|ing)?)(?: from)? (?:the )?$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:return\w*|home|back) from (?:the )?$", re.IGNORECASE)
"""What stands before the place from which somebody comes home."""
_FOR = re.compile(r"\bfor (?:the )?$")


def place_of(
    trigger: Token, parsed: Parsed, hits: Sequence[Hit], words: Words, *, towards: bool = False
) -> tuple[Place, Hit] | None:
    """Return the place named for the act of `trigger` and where the shadow text names it, or None.

    `towards` admits 'to X' and 'visited X' as well, for a visit.
    """
    text = parsed.shadow.text
    if there := place_of_relative(trigger, parsed, hits):
        return Place(name_of(there, text), there.party), there
    found = _approached(trigger, parsed, hits, words) if towards else _stood_in(trigger, parsed, hits)
    ranked = sorted(
        (distance(trigger, parsed, hit, words), not is_below(trigger, parsed, hit), hit.start, hit)
        for hit in found
    )
    near = [hit for far, _, _, hit in ranked if far <= FAR or closes(trigger, parsed, hit)]
    if not near and not towards:
        near = on_visit(trigger, parsed, hits) or hosting(trigger, parsed, hits)
    if not near:
        return None
    hit = _town(near[0], hits, text, towards=towards)
    return Place(name_of(hit, text), hit.party), hit


def _stood_in(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """The places in which something may have been, by what stands before them, and the town that names talks."""
    found = [hit for hit in _behind(_BEFORE, parsed, hits) if not _describes(parsed, hit)]
    named = _named_after(trigger, parsed, hits)
    return [*found, named] if named else found


def _approached(trigger: Token, parsed: Parsed, hits: Sequence[Hit], words: Words) -> list[Hit]:
    """The places to which somebody may have gone, or from which he left."""
    lead = _lead(trigger, parsed.shadow.text, hits, words)
    return [
        hit
        for hit in _behind(lead, parsed, hits)
        if not (_is_other_stop(trigger, parsed, hit) or _is_of_person(parsed, hit))
    ]


def _behind(lead: re.Pattern[str], parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """The places before which `lead` stands."""
    text = parsed.shadow.text
    return [hit for hit in hits if hit.sort in LOCATED and lead.search(text[: hit.start])]


def _lead(trigger: Token, text: str, hits: Sequence[Hit], words: Words) -> re.Pattern[str]:
    """What stands before the place of a visit: 'to', 'in'; who leaves goes 'for' it, or else was in what is left."""
    if trigger.lemma_ in words["coming_home"] and any(_BACK.search(text[: hit.start]) for hit in hits):
        return _BACK
    bound = any(child.lower_ == "for" for child in trigger.children)
    if trigger.lemma_ not in words["leaving"] or bound or any(_FOR.search(text[: hit.start]) for hit in hits):
        return _TO
    return _FROM


_OTHER_TIME = frozenset({"after", "before", "following"})


def _is_other_stop(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
    """'On a visit after talks in Rome': what came before or after a visit was in another place."""
    span = words_at(parsed.doc, hit)
    way = [t for t in span.root.ancestors if t not in trigger.ancestors and t != trigger] if span else []
    return any(t.dep_ == "prep" and t.lower_ in _OTHER_TIME for t in way)


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
