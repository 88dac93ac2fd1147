"""The expressions that speak of talks or a visit told before, or of what came of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BACK = r"\b(?:the|his|her|their|this|that|these|both|its) (?:[\w-]+ )?"


_OUTCOME = r"^(?:an?|the|another|one|among the|among|as an?) (?:[\w-]+ )?"


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

    def means_talks(self, text: str) -> bool:
        """Say whether a sentence speaks of talks told before, or opens with what came of something."""
        return _plain(self.talks, text) or bool(self.outcome.search(text))

    def means_visit(self, text: str) -> bool:
        """Say whether a sentence speaks of a visit told before."""
        return _plain(self.visit, text)


def _plain(words: re.Pattern[str], text: str) -> bool:
    """'The dialogue' speaks of what was told before, 'the Shangri-La Dialogue' of something with a name."""
    return any(not match[0].split()[-1][:1].isupper() or match.start() == 0 for match in words.finditer(text))
