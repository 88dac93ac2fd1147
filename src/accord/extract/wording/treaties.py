"""The words by which a document shows that it is itself an agreement, and names others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TreatyWords:
    """The words of the lists `document_<type>`, `enacting`, `general_law` and of instruments, compiled."""

    titles: Mapping[str, re.Pattern[str]]
    enacting: re.Pattern[str]
    instrument: re.Pattern[str]
    law: tuple[str, ...]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]], types: Mapping[str, str]) -> TreatyWords:
        """Compile the lists; `types` are the words for instruments with the codes of their types."""
        titles = {
            name.removeprefix("document_").replace("_", "-"): re.compile(
                rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE
            )
            for name, words in lists.items()
            if name.startswith("document_")
        }
        nouns = sorted(
            (w for w, code in types.items() if code != "other" and len(w) > 5), key=len, reverse=True
        )
        named = "|".join(rf"{re.escape(word.title())}s?" for word in nouns).replace("\\ Of\\ ", "s?\\ of\\ ")
        enacting = re.compile("|".join(lists["enacting"]), re.IGNORECASE)
        return cls(titles, enacting, re.compile(rf"\b(?:{named})\b"), tuple(lists["general_law"]))
