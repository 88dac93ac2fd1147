"""The words by which a document shows that it is itself an agreement, and names others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.extract.wording.spelled_days import SpelledDays


@dataclass(frozen=True, slots=True)
class TreatyWords:
    """The lists `document_<type>`, `enacting`, `treaty_form`, `scope`, `general_law`, and words for instruments."""

    titles: Mapping[str, re.Pattern[str]]
    enacting: re.Pattern[str]
    instrument: re.Pattern[str]
    law: tuple[str, ...]
    form: re.Pattern[str]
    scope: re.Pattern[str]
    spelled: SpelledDays

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
        form = re.compile("|".join(lists["treaty_form"]), re.IGNORECASE)
        instrument = re.compile(rf"\b(?:{named})\b")
        scope = re.compile("|".join(lists["scope"]), re.IGNORECASE)
        law, spelled = tuple(lists["general_law"]), SpelledDays.of(lists)
        return cls(titles, enacting, instrument, law, form, scope, spelled)
