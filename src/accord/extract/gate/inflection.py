"""The forms in which a text may write a lemma: the model's own rules and exceptions for lemmas, turned round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

CLASSES = ("noun", "verb")
"""The classes of words whose lemmas the patterns name."""
_OBLIQUE = {"they": frozenset({"them"})}
"""Forms of pronouns for which the model has no rule."""


@dataclass(frozen=True)
class Inflections:
    """Endings with the lemma's own ending in their place, and the forms that follow no rule, by lemma."""

    endings: frozenset[tuple[str, str]]
    irregular: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, nlp: Language) -> Inflections | None:
        """Turn the tables of the model's lemmatizer round; None for a model that works without them."""
        if not nlp.has_pipe("lemmatizer"):
            return None
        pipe: Any = nlp.get_pipe("lemmatizer")
        if not pipe.lookups.has_table("lemma_rules"):
            return None
        rules, known = (pipe.lookups.get_table(name) for name in ("lemma_rules", "lemma_exc"))
        endings = {(old, new) for part in CLASSES for old, new in rules.get(part, ())}
        irregular: dict[str, set[str]] = {}
        for part in CLASSES:
            for form, lemmas in known.get(part, {}).items():
                for lemma in lemmas:
                    irregular.setdefault(lemma, set()).add(form)
        return cls(frozenset(endings), {lemma: frozenset(forms) for lemma, forms in irregular.items()})

    def forms(self, lemma: str) -> frozenset[str]:
        """Return every form that the model can lead to `lemma`, and some that no text has."""
        regular = {lemma[: len(lemma) - len(new)] + old for old, new in self.endings if lemma.endswith(new)}
        irregular = self.irregular.get(lemma, frozenset()) | _OBLIQUE.get(lemma, frozenset())
        return frozenset({lemma, *regular}) | irregular

    def all_forms(self, lemmas: Iterable[str]) -> frozenset[str]:
        """Return the forms of all `lemmas`."""
        return frozenset(form for lemma in lemmas for form in self.forms(lemma))
