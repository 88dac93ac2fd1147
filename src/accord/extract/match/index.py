"""Which patterns of the ontology a word may trigger."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from accord.extract.match.phrases import is_attribute
from accord.model.claims import Kind
from accord.ontology.frames import KindEntry, Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NUMBER = re.compile(r"[-'’]?\d{2,4}$")
"""The year that a name may bear ('Sea-2015')."""


class PatternIndex:
    """The patterns of all kinds by the lemma of their trigger."""

    def __init__(self, kinds: Sequence[KindEntry], words: Words) -> None:
        """Index the patterns of `kinds`, which are in order of precedence; `words` are the lists to read a parse by."""
        self.words = words
        self.verbs: dict[str, list[Pattern]] = {}
        self.nouns: dict[str, list[Pattern]] = {}
        self.names: dict[str, list[tuple[tuple[str, ...], int, Pattern]]] = {}
        for pattern in (pattern for kind in kinds for pattern in kind.patterns):
            for lemma in pattern.verbs:
                self.verbs.setdefault(lemma, []).append(pattern)
            for lemma in pattern.nouns:
                name = tuple(lemma.split())
                if len(name) == 1:
                    self.nouns.setdefault(lemma, []).append(pattern)
                for place, word in enumerate(name if len(name) > 1 else ()):
                    self.names.setdefault(word, []).append((name, place, pattern))

    def at(self, token: Token) -> list[Pattern]:
        """Return the patterns that `token` may trigger."""
        lemma = self._lemma(token)
        if is_attribute(token):
            return [pattern for pattern in self.verbs.get("visit", []) if "attributive" in pattern.needs]
        if token.pos_ in {"VERB", "AUX"}:
            own = [*self.verbs.get(lemma, []), *self._any(token, lemma)]
            return own or (self.nouns.get(lemma, []) if token.tag_ == "VBG" else [])
        if token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "NUM" and token.dep_ == "ROOT"):
            return self.nouns.get(lemma, []) + self._named(token)
        if token.pos_ == "ADJ":  # 'is committed to'
            return [pattern for pattern in self.verbs.get(token.lower_, []) if "task" in pattern.needs]
        return []

    def _any(self, verb: Token, lemma: str) -> list[Pattern]:
        """The patterns of any verb beside a word ('will jointly survey'), and of any but some ('wired a loan')."""
        if verb.pos_ != "VERB":
            return []
        near = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
        known = {pattern.kind for pattern in self.verbs.get(lemma, ())}
        return [
            pattern
            for pattern in self.verbs.get("*", ())
            if (near & set(pattern.modifiers) if pattern.modifiers else _is_open_to(pattern, lemma, known))
        ]

    def _named(self, token: Token) -> list[Pattern]:
        """The patterns of a name of several words of which this is the head ('Cobra Gold', 'Joint Sea-2015')."""
        word = _NUMBER.sub("", token.lower_)
        if word != token.lower_ and word in self.nouns:
            return [pattern for pattern in self.nouns[word] if "named" in pattern.needs]
        found = []
        for name, place, pattern in self.names.get(word, ()):
            first = token.i - place
            words = token.doc[first : first + len(name)] if first >= 0 else ()
            same = tuple(_NUMBER.sub("", t.lower_) for t in words) == name
            if (same and token.head.i not in range(first, first + len(name))) or (
                same and token.head == token
            ):
                found.append(pattern)
        return found

    def _lemma(self, token: Token) -> str:
        """The model's lemma; its rules fail on words such as 'co-chaired', whose ending is taken off here."""
        word = token.lower_
        if "-" not in word:
            lemma = token.lemma_.lower()
            if token.tag_ in {"VBD", "VBN"} and lemma not in self.verbs and word[:-1] in self.verbs:
                return word[:-1]  # the model's rules lead 'dined' to 'din'
            plural = (
                token.pos_ == "PROPN" and lemma == word and lemma.endswith("s") and word not in self.nouns
            )
            return word[:-1] if plural else lemma  # the model leaves 'Talks' in a headline as they are
        forms = (word, word[:-1], word[:-2], word[:-3], word[:-3] + "e")
        return next((form for form in forms if form in self.verbs or form in self.nouns), word)


def _is_open_to(pattern: Pattern, lemma: str, known: Set[Kind]) -> bool:
    """Whether a pattern of any verb holds for one: what the kind knows it has weighed, and some are no such act."""
    return pattern.kind not in known and lemma not in pattern.not_verbs
