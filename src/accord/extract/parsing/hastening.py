"""Lets the language model do the same with less: matrices by NumPy, rules once a sort of token, tables by hash.

spaCy tries its two hundred patterns of word classes and lemmas on every token anew, which takes a fifth of a parse.
Nearly all of them look at one token alone; so what they say of such a token is asked once. It looks for lemmas in
lists of tens of thousands. And NumPy multiplies its small matrices in half the time, as long as no second thread
waits for the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING, Any

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # 3.6 ships no types

from accord.extract.parsing.vectors import quicken

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_SEEN = ("LOWER", "TAG", "DEP", "IS_SPACE")
"""What the patterns may look at of a token; a model with others keeps its ruler as it is."""

_Setting = tuple[int, dict[str, Any]]
"""The number of a token, and what is to be set of it."""


def hasten(nlp: Language) -> None:
    """Make a loaded model quick; what it says of a text stays the same. Run it within `one_thread`."""
    _multiply(nlp)
    quicken(nlp)
    if nlp.has_pipe("attribute_ruler"):
        ruler: Any = nlp.get_pipe("attribute_ruler")
        if all(set(token) <= set(_SEEN) for tokens in _rules(ruler) for token in tokens):
            quick = _Quick(ruler)
            ruler.match, ruler.set_annotations = quick.match, quick.annotate
    if nlp.has_pipe("lemmatizer"):
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        if getattr(lemmatizer, "mode", None) == "rule":
            lemmatizer.lemmatize = _Remembered(lemmatizer.lemmatize)
        lookups = getattr(lemmatizer, "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index"):
            table = lookups.get_table("lemma_index")
            for word_class in list(table):
                table[word_class] = frozenset(table[word_class])


def one_thread() -> AbstractContextManager[object]:
    """Keep NumPy's products of matrices to one thread, the only one that a sentence's parse can use."""
    limit: AbstractContextManager[object] = _pools().limit(limits=1, user_api="blas")
    return limit


@cache
def _pools() -> ThreadpoolController:
    """Find the libraries that multiply matrices; they are loaded by then."""
    return ThreadpoolController()


def _multiply(nlp: Language) -> None:
    """Give the products of matrices to NumPy, where spaCy's own library would make them on this processor."""
    models: list[Any] = [
        model for _, pipe in nlp.pipeline if (model := getattr(pipe, "model", None)) is not None
    ]
    for node in (node for model in models if hasattr(model, "walk") for node in model.walk()):
        if node.ops.name == "numpy" and node.ops.use_blis:
            node.ops = type(node.ops)(use_blis=False)


def _rules(ruler: Any) -> Iterator[list[dict[str, Any]]]:
    """Yield the patterns of a ruler, each a list of what its tokens must be."""
    return (tokens for entry in ruler.patterns for tokens in entry["patterns"])


class _Remembered:
    """The lemmas of each word by its class and form, which are all that the rules go by."""

    def __init__(self, lemmatize: Callable[[Any], list[str]]) -> None:
        """Ask `lemmatize` once for each sort of token."""
        self._lemmatize = lemmatize
        self._known: dict[tuple[int, int, int], list[str]] = {}

    def __call__(self, token: Any) -> list[str]:
        """Return the lemmas of a token, the likeliest first."""
        key = (token.orth, token.pos, token.morph.key)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._lemmatize(token)
        return found


class _Quick:
    """The answers of one ruler by the sort of a token; where a pattern of several may begin, it is asked whole."""

    def __init__(self, ruler: Any) -> None:
        """Take over the patterns of `ruler`, which has its last one already."""
        from spacy.matcher import Matcher

        self._matcher, self._attrs, self._indices = ruler.matcher, ruler.attrs, ruler.indices
        self._strings = ruler.vocab.strings
        self._special = _Special(ruler)
        self._begins = Matcher(ruler.vocab, validate=False)
        if several := [tokens[:1] for tokens in _rules(ruler) if len(tokens) > 1]:
            self._begins.add("begins", several)
        self._known: dict[tuple[int, ...], dict[str, Any] | None] = {}

    def match(self, doc: Doc) -> list[_Setting]:
        """Return what is to be set, for each token in the order of the rules."""
        found: list[_Setting] = []
        for number, (lower, *rest) in enumerate(doc.to_array(list(_SEEN)).tolist()):
            key = (lower if self._special.is_named(lower) else 0, *rest)
            if key not in self._known:
                self._known[key] = self._alone(doc, number)
            attrs = self._known[key]
            if attrs is None:
                return [(start + self._indices[rule], self._attrs[rule]) for rule, start in self._all(doc)]
            if attrs:
                found.append((number, attrs))
        return found

    def annotate(self, doc: Doc, found: list[_Setting]) -> None:
        """Set what `match` found."""
        from spacy.tokens._retokenize import set_token_attrs

        for number, attrs in found:
            set_token_attrs(doc[number], attrs)

    def _alone(self, doc: Doc, number: int) -> dict[str, Any] | None:
        """Return what the patterns set of a token that stands alone; None where it may begin one of several."""
        from spacy.tokens import Doc as Text

        token = doc[number]
        alone = Text(doc.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_])
        if len(self._begins) and self._begins(alone, allow_missing=True):
            return None
        return {name: value for rule, _ in self._all(alone) for name, value in self._attrs[rule].items()}

    def _all(self, doc: Doc) -> list[tuple[int, int]]:
        """Return the rules that hold with the tokens at which they do, in their order."""
        matches = self._matcher(doc, allow_missing=True, as_spans=False)
        return sorted((int(self._strings[name]), start) for name, start, _ in matches)


class _Special:
    """The words that patterns name; to all others the patterns are blind but for their tags and relations."""

    def __init__(self, ruler: Any) -> None:
        wanted = [token["LOWER"] for tokens in _rules(ruler) for token in tokens if "LOWER" in token]
        self._strings = ruler.vocab.strings
        tests: list[dict[str, Any]] = [{"IN": [one]} if isinstance(one, str) else one for one in wanted]
        self._words = frozenset(word for test in tests for word in test.get("IN", ()))
        self._forms = [re.compile(test["REGEX"]) for test in tests if "REGEX" in test]
        self._odd = any(not set(test) <= {"IN", "REGEX"} for test in tests)
        self._known: dict[int, bool] = {}

    def is_named(self, lower: int) -> bool:
        """Say whether some pattern tells this word from others."""
        if lower not in self._known:
            word = self._strings[lower]
            named = word in self._words or any(form.search(word) for form in self._forms)
            self._known[lower] = self._odd or named
        return self._known[lower]
