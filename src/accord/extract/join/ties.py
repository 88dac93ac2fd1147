"""To which earlier event a sentence ties its own: 'during the meeting', 'on his visit', 'an outcome was'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.join.coreference import last_told
from accord.model.claims import Kind, Modality

_BACK = r"\b(?:the|his|her|their|this|that|these|both|its) (?:[\w-]+ )?"
_OUTCOME = r"^(?:an?|the|another|one|among the|among|as an?) (?:[\w-]+ )?"
_SUBJECT = re.compile(
    r"^(?:(?:while )?there,? )?(?:he|she|they)\b|^while there\b"
    r"|^(?:while )?in the (?:\w+ )?(?:capital|country|city)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TieWords:
    """Expressions that speak of talks, of a visit, or of what came of either."""

    talks: re.Pattern[str]
    visit: re.Pattern[str]
    outcome: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> TieWords:
        """Compile the lists `tie_talks`, `tie_visit` and `tie_outcome`."""
        talks, visit, outcome = ("|".join(words[name]) for name in ("tie_talks", "tie_visit", "tie_outcome"))
        back = {
            name: re.compile(rf"{_BACK}(?:{nouns})\b", re.IGNORECASE)
            for name, nouns in (("t", talks), ("v", rf"{visit})\b|\bduring (?:[\w.’'-]+ ){{1,6}}?(?:{visit}"))
        }
        return cls(back["t"], back["v"], re.compile(rf"{_OUTCOME}(?:{outcome})\b", re.IGNORECASE))

    def tied(self, text: str, drafts: Sequence[Draft], paragraph: int) -> Draft | None:
        """Return the event told before to which the sentence `text` ties what it tells, or None."""
        told = [d for d in drafts if d.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}]
        talks = last_told(told, TALKS, frozenset())
        if talks and (_plain(self.talks, text) or self.outcome.search(text)):
            return talks
        visit = last_told(told, frozenset({Kind.VISIT}), frozenset())
        if _plain(self.visit, text):
            return visit
        if _SUBJECT.match(text):
            return visit if visit and visit.paragraph == paragraph else None
        return None


def _plain(words: re.Pattern[str], text: str) -> bool:
    """'The dialogue' speaks of what was told before, 'the Shangri-La Dialogue' of something with a name."""
    return any(not match[0].split()[-1][:1].isupper() or match.start() == 0 for match in words.finditer(text))
