"""Codes of other ontologies: what an event is in PLOVER and CAMEO, by the ontology's rules (`plover.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from accord.model.claims import Agreement, Claim, EventMention, Field, Kind, Modality
from accord.model.record import Event, Status
from accord.ontology.schema import ForeignCode

CODE_COLUMNS = ("plover", "plover_mode", "cameo")
_SPOKEN = frozenset({Field.ITEM, Field.BODY, Field.AGREEMENT})


class ForeignCodes:
    """The rules, ready to be applied to mentions and events."""

    def __init__(self, codes: Sequence[ForeignCode]) -> None:
        """Take the rules in their order: the first that matches applies."""
        self._codes = tuple((code, _expression(code)) for code in codes)

    def of_mention(self, mention: EventMention) -> dict[str, str | None]:
        """Return the codes of what one report says."""
        return self._cells(mention.kind, mention.modality, mention.areas, mention.claims)

    def of_event(self, event: Event) -> dict[str, str | None]:
        """Return the codes of an event of the record, by the values that nothing contradicts."""
        standing = [value for value in event.values if value.status is not Status.CONFLICT]
        areas = [str(value.value) for value in standing if value.field is Field.AREA]
        claims = [support.claim for value in standing for support in value.supports]
        return self._cells(event.kind, event.modality, areas, claims)

    def _cells(
        self, kind: Kind, modality: Modality, areas: Iterable[str], claims: Iterable[Claim]
    ) -> dict[str, str | None]:
        known, words = frozenset(areas), " ".join(_words(claims)).lower()
        for code, hint in self._codes:
            if code.kind is not kind or code.modality not in (None, modality):
                continue
            if hint is None or code.hint in known or hint.search(words):
                return dict(zip(CODE_COLUMNS, (code.plover, code.mode, code.cameo), strict=True))
        return dict.fromkeys(CODE_COLUMNS)


def _words(claims: Iterable[Claim]) -> Iterable[str]:
    """Yield the words by which an event is known: what it is about, and the word that shows it."""
    for claim in claims:
        if claim.field is Field.MODALITY:
            yield from (evidence.quote for evidence in claim.evidence)
        elif claim.field in _SPOKEN:
            yield claim.value.title if isinstance(claim.value, Agreement) else str(claim.value)


def _expression(code: ForeignCode) -> re.Pattern[str] | None:
    if code.hint is None:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, (code.hint, *code.forms)))})\b")
