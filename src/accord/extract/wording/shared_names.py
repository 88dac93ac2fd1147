"""Names of what two or more are known to share: a standing body ('AUSMIN'), an exercise ('Cobra Gold')."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import daachorse

from accord.extract.parsing.shadow import fold
from accord.ontology.schema import NamedBody


@dataclass(frozen=True, slots=True, eq=False)
class SharedNames:
    """The names in one automaton, in small letters; a text writes them with a capital."""

    automaton: daachorse.CharwiseDoubleArrayAhoCorasick

    @classmethod
    def of(cls, bodies: Iterable[NamedBody], exercises: Sequence[str]) -> SharedNames:
        """Gather the names of those with two parties and more; `exercises` are 'name:CODE,CODE'."""
        names = {fold(n).lower() for b in bodies if len(b.parties) > 1 for n in (b.name, *b.aliases)}
        names |= {entry.split(":")[0] for entry in exercises if "," in entry}
        return cls(daachorse.CharwiseDoubleArrayAhoCorasick(sorted(names)))

    def named_in(self, text: str) -> bool:
        """Say whether a shadow text has one of the names."""
        return any(
            text[start].isupper()
            and not text[start - 1 : start].isalnum()
            and not text[end : end + 1].isalnum()
            for start, end, _ in self.automaton.find_overlapping(text.lower())
        )
