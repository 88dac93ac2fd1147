"""Organisations that a report names once and then calls by their kind: 'the Coalition', 'the bloc', 'the Fund'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.shadow import Shadow
from accord.ontology.frames import Words


def with_definite(
    copies: Sequence[Shadow],
    hits: Sequence[tuple[Hit, ...]],
    words: Words,
    issuer: Mapping[str, str] | None = None,
) -> list[tuple[Hit, ...]]:
    """Return the hits of each line with those of the kinds of organisation of which the report names one alone.

    `issuer` is the organisation that publishes the report, its name by its code: 'the Commission' in its own release.
    """
    hits = [
        tuple(hit for hit in line if not (_is_some_of(hit, copy.text) or _is_of_money(hit, copy.text, words)))
        for copy, line in zip(copies, hits, strict=True)
    ]
    named = dict(issuer or {}) | {
        hit.party: hit.name for line in hits for hit in line if hit.sort is Sort.ORGANISATION and hit.party
    }
    meant = {}
    for entry in words["called_organisation"]:
        noun, codes = entry.split(":")
        known = [code for code in codes.split(",") if code in named]
        if len(known) == 1:
            meant[noun] = known[0]
    hits = _speaking(copies, hits, named, words)
    if not meant:
        return list(hits)
    called = re.compile(rf"\b(?:[Tt]he )({'|'.join(map(re.escape, meant))})\b(?! of\b)")
    return [_added(copy.text, line, called, meant, named) for copy, line in zip(copies, hits, strict=True)]


_SEVERAL = re.compile(
    r"\b(?:some|several|many|most|few|certain|two|three|four|five|\d+|poor(?:er|est)?|[Ss]ub-[Ss]aharan"
    r"|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern)?) $"
)
_STATES = re.compile(r"\b(?:countries|nations|states|governments)$", re.IGNORECASE)


_MONEY = re.compile(r" ?\$ ?\d")
_COIN = re.compile(
    r" (?:dlrs?|dollars?|cents?|francs?|rupees?|riyals?|dinars?|pesos?|guilders|lire)\b", re.IGNORECASE
)
_COIN_OR_VERB = re.compile(
    r" (?:marks?|pounds?|won|crowns?)\b(?! (?:Prince|Princess|Court)\b)", re.IGNORECASE
)
"""Coins behind an adjective; behind a state's name they are verbs: 'Peru won', 'Chad marks its day'."""


def _is_of_money(hit: Hit, text: str, words: Words) -> bool:
    """'U.S. $70 million': whose the dollars are tells nothing of who gives them; 'lent Chad $70 million' does.

    So too 'ten million Canadian dollars', 'worth 10 mln U.S. Dlrs'.
    """
    if hit.sort in {Sort.STATE, Sort.ADJECTIVE} and _COIN.match(text, hit.end):
        return True
    if hit.sort is Sort.ADJECTIVE and _COIN_OR_VERB.match(text, hit.end):
        return True
    own = text[hit.start : hit.end].isupper() or text[hit.start : hit.end] in words["dollar_states"]
    return own and hit.sort is Sort.STATE and _MONEY.match(text, hit.end) is not None


def _is_some_of(hit: Hit, text: str) -> bool:
    """'Some African countries' are not their union."""
    return (
        hit.sort is Sort.ORGANISATION
        and _SEVERAL.search(text, 0, hit.start) is not None
        and _STATES.search(text, hit.start, hit.end) is not None
    )


def _added(
    text: str, line: tuple[Hit, ...], called: re.Pattern[str], meant: dict[str, str], named: dict[str, str]
) -> tuple[Hit, ...]:
    more = [
        Hit(m.start(1), m.end(1), Sort.ORGANISATION, meant[m[1]], named[meant[m[1]]])
        for m in called.finditer(text)
        if not any(hit.start < m.end(1) and m.start(1) < hit.end for hit in line)
    ]
    return tuple(sorted((*line, *more), key=lambda hit: hit.start)) if more else line


_DEALING = re.compile(r"\b(?:with|between|urge[sd]?|ask(?:s|ed)?|told) $")
_SPEAKING = re.compile(
    r" (?:has|will|would|says|said|agree[sd]|wants?(?:ed)?|hopes|offer(?:s|ed)|propose[sd])\b"
)


def _speaking(
    copies: Sequence[Shadow],
    hits: Sequence[tuple[Hit, ...]],
    named: dict[str, str],
    words: Words,
) -> list[tuple[Hit, ...]]:
    """'An accord with Brussels': the seat stands for its organisation, in a report that does not name its state."""
    seats = dict(entry.split(":")[::-1] for entry in words["speaking_seats"])
    stated = {hit.party for line in hits for hit in line if hit.sort in {Sort.STATE, Sort.ADJECTIVE}}

    def meant(hit: Hit, text: str) -> Hit:
        code = seats.get(text[hit.start : hit.end]) if hit.sort is Sort.CAPITAL else None
        if code not in named or hit.party in stated:
            return hit
        acts = _DEALING.search(text[: hit.start]) or _SPEAKING.match(text[hit.end :])
        return Hit(hit.start, hit.end, Sort.ORGANISATION, code, named[code]) if acts else hit

    return [tuple(meant(hit, copy.text) for hit in line) for copy, line in zip(copies, hits, strict=True)]
